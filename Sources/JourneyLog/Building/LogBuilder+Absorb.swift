// Rows that several threads collected become one input again, as if one thread had read all of it.

package import JourneySupport
import Synchronization

extension LogBuilder {
    /// Appends rows of lanes, piece by piece.
    ///
    /// Codes come out in the order in which texts first appear in the pieces, whatever the lanes saw before or beside them,
    /// so the log is the same byte for byte as that of one thread. The pieces of a lane stand in the order of its rows.
    /// Properties that appear in the same event for the first time are numbered in the order of their lane.
    ///
    /// - Complexity: O(rows · columns), one column a thread.
    package mutating func absorb(
        _ lanes: [LogRows], _ pieces: [LogPiece], on pool: WorkPool
    ) throws(LogError) {
        let join = LogJoin(lanes: lanes, pieces: pieces, firstRow: rows.count)
        let numbers = try propertyNumbers(join)
        let isFirst = rows.count == 0
        let customers = Handover((rows.customers, rows.rowCustomers))
        let activities = Handover((rows.activities, rows.rowActivities))
        let times = Handover(rows.rowTimes)
        let properties = rows.properties.map { Handover($0) }
        // Nothing may be shared with the columns while they grow, or they are copied.
        let names = rows.names
        rows = LogRows()
        pool.run(3 + properties.count) { task in
            switch task {
            case 0: customers.change { join.append(\.customers, \.rowCustomers, to: &$0.0, &$0.1) }
            case 1: times.change { join.appendTimes(to: &$0) }
            case 2: activities.change { join.append(\.activities, \.rowActivities, to: &$0.0, &$0.1) }
            default: properties[task - 3].change { join.append(task - 3, numbers, to: &$0) }
            }
        }
        (rows.customers, rows.rowCustomers) = customers.take()
        (rows.activities, rows.rowActivities) = activities.take()
        rows.rowTimes = times.take()
        rows.names = names
        rows.properties = properties.map { $0.take() }
        if isInOrder { isInOrder = rows.isSorted(from: isFirst ? 0 : join.firstRow - 1) }
        try checkSize()
    }

    /// By lane, the number of each of its properties here; nil for one that no piece has.
    private mutating func propertyNumbers(_ join: LogJoin) throws(LogError) -> [[Int?]] {
        var numbers = join.lanes.map { [Int?](repeating: nil, count: $0.properties.count) }
        for piece in join.pieces {
            let lane = join.lanes[piece.lane]
            var new: [(row: Int, property: Int)] = []
            for property in lane.properties.indices where numbers[piece.lane][property] == nil {
                if let row = lane.properties[property].firstRow(in: piece.rows) { new.append((row, property)) }
            }
            for (_, property) in new.sorted(by: { $0 < $1 }) {
                numbers[piece.lane][property] = try self.property(lane.names.text(property))
            }
        }
        return numbers
    }
}

extension LogRows {
    /// Whether the rows from this one on are sorted by customer and time.
    fileprivate func isSorted(from row: Int) -> Bool {
        guard row + 1 < count else { return true }
        for next in row + 1..<count {
            let (last, this) = (rowCustomers[next - 1], rowCustomers[next])
            guard this > last || (this == last && rowTimes[next] >= rowTimes[next - 1]) else { return false }
        }
        return true
    }
}

/// What is joined: each column can be made by a thread of its own.
private struct LogJoin: Sendable {
    let lanes: [LogRows]
    let pieces: [LogPiece]
    /// How many rows stand before.
    let firstRow: Int

    var rowCount: Int { pieces.reduce(0) { $0 + $1.rows.count } }

    /// Appends the texts that a column names, and its codes.
    func append(
        _ texts: any KeyPath<LogRows, TextInterner> & Sendable,
        _ codes: any KeyPath<LogRows, [UInt32]> & Sendable,
        to all: inout TextInterner, _ column: inout [UInt32]
    ) {
        var maps = lanes.map { CodeTable($0[keyPath: texts]) }
        column.reserveCapacity(column.count + rowCount)
        // At least as many texts as one lane has, and mostly hardly more.
        all.reserve(lanes.map { $0[keyPath: texts].count }.max() ?? 0)
        for piece in pieces {
            maps[piece.lane].append(lanes[piece.lane][keyPath: codes], piece.rows, to: &column, &all)
        }
    }

    func appendTimes(to column: inout [Int64]) {
        column.reserveCapacity(column.count + rowCount)
        for piece in pieces { column.append(contentsOf: lanes[piece.lane].rowTimes[piece.rows]) }
    }

    func append(_ property: Int, _ numbers: [[Int?]], to column: inout PropertyColumn) {
        let own = numbers.map { $0.firstIndex(of: property) }
        var maps = zip(lanes, own).map { lane, own in own.map { CodeTable(lane.properties[$0].values) } }
        var row = firstRow
        for piece in pieces {
            if let number = own[piece.lane], var map = maps[piece.lane].take() {
                column.append(lanes[piece.lane].properties[number], piece.rows, at: row, &map)
                maps[piece.lane] = map
            }
            row += piece.rows.count
        }
    }
}

/// A value that one thread after another has alone.
private final class Handover<Value: Sendable>: Sendable {
    private let value: Mutex<Value>

    init(_ value: Value) { self.value = Mutex(value) }

    func change(_ body: (inout Value) -> Void) { value.withLock { body(&$0) } }

    func take() -> Value { value.withLock { $0 } }
}
