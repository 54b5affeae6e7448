// What directly follows what, of everybody and everything: straight from the columns.

import JourneyLog

/// Counts and sums over some customers, by pair of types and by type.
struct PlainFlow: Sendable {
    /// By type before · types + type after: how often, and how many seconds in all; and what is added to those, in microseconds.
    private(set) var counts: [Int]
    private(set) var seconds: [Int64]
    private(set) var rests: [Int64]
    /// Customers by the type of their first and of their last event.
    private(set) var starts: [Int]
    private(set) var ends: [Int]

    /// With so many types at most a table holds all pairs.
    static let mostTypes = 256

    /// Whether a log can be counted so.
    static func canCount(_ log: EventLog) -> Bool {
        log.activities.count <= mostTypes
            && log.parts.allSatisfy { $0.rowColumns.rests.unit != nil && $0.rowColumns.activities.width == 1 }
    }

    /// Nobody yet.
    init(types: Int) {
        counts = Array(repeating: 0, count: types * types)
        seconds = Array(repeating: 0, count: types * types)
        rests = seconds
        starts = Array(repeating: 0, count: types)
        ends = starts
    }

    init(_ customers: Range<Int>, _ part: LogPart, types: Int) {
        self.init(types: types)
        let columns = part.rowColumns
        for run in part.aliveRuns(customers) {
            switch columns.rests.unit {
            case .millisecond: add(run, columns) { columns.rests.milliseconds($0) &* 1_000 }
            case .microsecond: add(run, columns) { columns.rests.microseconds($0) }
            default: add(run, columns)
            }
        }
    }

    /// All rows are counted as if they were one customer's, and then those steps taken back that lead from one customer to the next:
    /// where a customer ends is no branch then, which a processor would guess wrong.
    private mutating func add(_ customers: Range<Int>, _ columns: RowColumns) {
        let types = starts.count
        // SAFETY: rows of the log, whose types are all below `types`; the tables are as long as that needs.
        unsafe Self.count(customers, columns, types, &counts, &seconds)
        for customer in customers {
            let first = unsafe Int(columns.offsets[customer])
            let last = unsafe Int(columns.offsets[customer + 1]) - 1
            starts[Int(columns.activities[first])] += 1
            ends[Int(columns.activities[last])] += 1
            guard customer + 1 < customers.upperBound else { continue }
            let key = Int(columns.activities[last]) * types + Int(columns.activities[last + 1])
            counts[key] -= 1
            seconds[key] -= unsafe Int64(columns.seconds[last + 1]) - Int64(columns.seconds[last])
        }
    }

    /// The same, with what is left beside the seconds: sums of microseconds alone might be more than 64 bits hold.
    @inline(__always)
    private mutating func add(_ customers: Range<Int>, _ columns: RowColumns, _ rest: (_ row: Int) -> Int64) {
        add(customers, columns)
        let types = starts.count
        let rows = unsafe Int(columns.offsets[customers.lowerBound])..<Int(columns.offsets[customers.upperBound])
        // SAFETY: as above.
        unsafe rests.withUnsafeMutableBufferPointer { sums in
            let sums = unsafe sums.baseAddress.unsafelyUnwrapped
            let codes = unsafe columns.activities.bytes
            var code = unsafe Int(codes.load(fromByteOffset: rows.lowerBound, as: UInt8.self))
            var before = rest(rows.lowerBound)
            for row in rows.dropFirst() {
                let next = unsafe Int(codes.load(fromByteOffset: row, as: UInt8.self))
                let after = rest(row)
                unsafe sums[code &* types &+ next] &+= after &- before
                (code, before) = (next, after)
            }
        }
        for customer in customers.dropLast() {
            let last = unsafe Int(columns.offsets[customer + 1]) - 1
            let key = Int(columns.activities[last]) * types + Int(columns.activities[last + 1])
            rests[key] -= rest(last + 1) - rest(last)
        }
    }

    @unsafe
    private static func count(
        _ customers: Range<Int>, _ columns: RowColumns, _ types: Int, _ counts: inout [Int], _ seconds: inout [Int64]
    ) {
        unsafe counts.withUnsafeMutableBufferPointer { counts in
            unsafe seconds.withUnsafeMutableBufferPointer { sums in
                let (counts, sums) = unsafe (counts.baseAddress.unsafelyUnwrapped, sums.baseAddress.unsafelyUnwrapped)
                let codes = unsafe columns.activities.bytes
                let moments = unsafe columns.seconds.baseAddress.unsafelyUnwrapped
                var row = unsafe Int(columns.offsets[customers.lowerBound])
                let end = unsafe Int(columns.offsets[customers.upperBound])
                var code = unsafe Int(codes.load(fromByteOffset: row, as: UInt8.self))
                var moment = unsafe Int64(moments[row])
                row &+= 1
                while row < end {
                    let next = unsafe Int(codes.load(fromByteOffset: row, as: UInt8.self))
                    let then = unsafe Int64(moments[row])
                    let key = code &* types &+ next
                    unsafe counts[key] &+= 1
                    unsafe sums[key] &+= then &- moment
                    (code, moment) = (next, then)
                    row &+= 1
                }
            }
        }
        withExtendedLifetime(columns) {}
    }

    /// Adds other customers.
    mutating func merge(_ other: PlainFlow) {
        for key in counts.indices {
            counts[key] += other.counts[key]
            seconds[key] += other.seconds[key]
            rests[key] += other.rests[key]
        }
        for type in starts.indices {
            starts[type] += other.starts[type]
            ends[type] += other.ends[type]
        }
    }
}
