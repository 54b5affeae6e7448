// Rows that were many, in the order of the log, in a file: one of several that are merged in the end.

import JourneySupport

/// Rows sorted by customer, then by time, then as they arrived.
struct LogRun: Sendable {
    let count: Int
    /// How many customers have rows here.
    let customerCount: Int
    private let file: MappedFile
    private let places: Places

    /// How the codes of a property are written.
    private enum Column {
        /// A code a row, 0 where there is none.
        case dense(offset: Int)
        /// Only rows that have one: their numbers, rising, and the codes.
        case sparse(rows: Int, codes: Int, count: Int)
        case absent
    }

    /// Where everything stands in the file.
    private struct Places: Sendable {
        var owners = 0, starts = 0, times = 0, activities = 0
        var properties: [Column] = []
        private(set) var end = 0

        init(_ rows: LogRows, customers: Int) {
            owners = take(customers, 4)
            starts = take(customers + 1, 4)
            times = take(rows.count, 8)
            activities = take(rows.count, 4)
            for property in rows.properties {
                let late = property.lateRows.count
                if !property.codes.isEmpty {
                    properties.append(.dense(offset: take(rows.count, 4)))
                } else if late > 0 {
                    properties.append(.sparse(rows: take(late, 4), codes: take(late, 4), count: late))
                } else {
                    properties.append(.absent)
                }
            }
        }

        private mutating func take(_ count: Int, _ width: Int) -> Int {
            defer { end = LogLayout.aligned(end + count * width) }
            return end
        }
    }

    /// Sorts the rows and writes them. Their customers are numbered anew in them, and are of no use any more.
    init(
        _ rows: inout LogRows, isInOrder: Bool, _ memory: LogMemory, on pool: WorkPool
    ) throws(LogError) {
        let owners = RunOwners(&rows.rowCustomers, below: rows.customers.count)
        let order = RowOrder(rows.rowCustomers, customers: owners.count, isInOrder: isInOrder, on: pool)
        let all = rows
        pool.run(order.ranges.count) { order.sortTimes(of: order.ranges[$0], all.rowTimes) }
        let places = Places(rows, customers: owners.count)
        (count, customerCount, self.places) = (rows.count, owners.count, places)
        file = try MappedFile(count: max(1, places.end), in: SpillFile(memory)) { image in
            image.shared { image in
                let tasks = Self.writing(all, owners, order, places, to: image)
                pool.run(tasks.count) { tasks[$0]() }
            }
        }
    }

    private static func writing(
        _ rows: LogRows, _ owners: RunOwners, _ order: RowOrder, _ places: Places, to image: SharedImage
    ) -> [@Sendable () -> Void] {
        var tasks: [@Sendable () -> Void] = [
            {
                var place = places.owners
                owners.forEach { owner in
                    image.store(owner, at: place)
                    place += 4
                }
                for (index, start) in order.offsets.enumerated() { image.store(start, at: places.starts + index * 4) }
            },
            {
                for row in 0..<rows.count {
                    image.store(rows.rowTimes[order.source(of: row)], at: places.times + row * 8)
                }
            },
            {
                for row in 0..<rows.count {
                    image.store(rows.rowActivities[order.source(of: row)], at: places.activities + row * 4)
                }
            },
        ]
        let newPlaces = rows.properties.allSatisfy(\.lateRows.isEmpty) ? nil : order.places
        for (property, column) in zip(rows.properties, places.properties) {
            switch column {
            case .dense(let offset): tasks.append { write(property, order, newPlaces, to: image, offset) }
            case .sparse(let rows, let codes, _):
                tasks.append { write(property, newPlaces, to: image, rows: rows, codes: codes) }
            case .absent: break
            }
        }
        return tasks
    }

    private static func write(
        _ property: PropertyColumn, _ order: RowOrder, _ places: Cells<UInt32>?, to image: SharedImage, _ offset: Int
    ) {
        let codes = property.codes
        for row in 0..<order.count {
            let source = order.source(of: row)
            if source < codes.count { image.store(codes[source], at: offset + row * 4) }
        }
        for (row, code) in zip(property.lateRows, property.lateCodes) {
            image.store(code, at: offset + (places.map { Int($0[Int(row)]) } ?? Int(row)) * 4)
        }
    }

    private static func write(
        _ property: PropertyColumn, _ places: Cells<UInt32>?, to image: SharedImage, rows: Int, codes: Int
    ) {
        var late: [(row: UInt32, code: UInt32)] = []
        for (row, code) in zip(property.lateRows, property.lateCodes) {
            late.append((places.map { $0[Int(row)] } ?? row, code))
        }
        for (index, entry) in late.sorted(by: { $0.row < $1.row }).enumerated() {
            image.store(entry.row, at: rows + index * 4)
            image.store(entry.code, at: codes + index * 4)
        }
    }
}

// MARK: Reading

extension LogRun {
    /// Runs `body` on the numbers of the customers, rising, and where the rows of each begin, and those of the last one end.
    func withOwners<Result>(_ body: (_ owners: Span<UInt32>, _ starts: Span<UInt32>) -> Result) -> Result {
        file.withValues(at: places.owners, count: customerCount, as: UInt32.self) { owners in
            file.withValues(at: places.starts, count: customerCount + 1, as: UInt32.self) { body(owners, $0) }
        }
    }

    /// Runs `body` on the times of all rows.
    func withTimes<Result>(_ body: (Span<Int64>) -> Result) -> Result {
        file.withValues(at: places.times, count: count, as: Int64.self, body)
    }

    /// Runs `body` on the types of all rows.
    func withActivities<Result>(_ body: (Span<UInt32>) -> Result) -> Result {
        file.withValues(at: places.activities, count: count, as: UInt32.self, body)
    }

    /// Puts the codes of a property in some rows into an array, from a place on, which is 0 there; false where none has one.
    func copy(_ property: Int, of rows: Range<Int>, to codes: inout [UInt32], at place: Int) -> Bool {
        guard property < places.properties.count, !rows.isEmpty else { return false }
        switch places.properties[property] {
        case .absent: return false
        case .dense(let offset):
            return file.withValues(at: offset, count: count, as: UInt32.self) { all in
                var any: UInt32 = 0
                for row in rows {
                    codes[place + row - rows.lowerBound] = all[row]
                    any |= all[row]
                }
                return any != 0
            }
        case .sparse(let numbers, let values, let count):
            return file.withValues(at: numbers, count: count, as: UInt32.self) { numbers in
                file.withValues(at: values, count: count, as: UInt32.self) { values in
                    let first = numbers.firstIndex { Int($0) >= rows.lowerBound }
                    var index = first
                    while index < count, Int(numbers[index]) < rows.upperBound {
                        codes[place + Int(numbers[index]) - rows.lowerBound] = values[index]
                        index += 1
                    }
                    return index > first
                }
            }
        }
    }
}

extension Span where Element: BitwiseCopyable {
    /// The place of the first element of which this is true, where it is true of all behind it as well.
    func firstIndex(_ isBehind: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
