// The events of a customer that a step with conditions accepts.

import JourneyLog

/// Lets through the moments of one step that its conditions hold for.
@safe
struct PostingSieve: ~Copyable {
    @safe
    private struct Test {
        let codes: UnsafeRawPointer
        let width: Int
        let values: UnsafeMutablePointer<UInt8>
        /// The only code that holds, eight times, where codes are bytes and there is only one.
        let only: UInt64?

        @inline(__always)
        func holds(_ row: Int) -> UInt8 {
            switch width {
            case 1: unsafe values[Int(codes.load(fromByteOffset: row, as: UInt8.self))]
            case 2: unsafe values[Int(UInt16(littleEndian: codes.load(fromByteOffset: row &* 2, as: UInt16.self)))]
            default: unsafe values[Int(UInt32(littleEndian: codes.load(fromByteOffset: row &* 4, as: UInt32.self)))]
            }
        }
    }

    private let type: UInt32
    private let period: Range<UInt32>?
    private let tests: UnsafeMutableBufferPointer<Test>
    private let activities: CodeColumn
    private let offsets: UnsafeBufferPointer<UInt32>
    /// Moments that were let through, and room for more.
    private var passed: UnsafeMutablePointer<UInt32>
    private var capacity = 256

    /// Whoever makes it holds the filter and the rows as long as it is used.
    init(_ conditions: PostingConditions, in period: Range<UInt32>?, _ rows: RowColumns) {
        (type, self.period) = (conditions.type, period)
        activities = rows.activities
        // SAFETY: freed in deinit; tests are written here, moments before they are read, eight more can be read.
        unsafe offsets = rows.offsets
        unsafe tests = UnsafeMutableBufferPointer<Test>.allocate(capacity: conditions.tables.count)
        for (index, table) in conditions.tables.enumerated() {
            unsafe tests.initializeElement(
                at: index,
                to: Test(
                    codes: table.codes.bytes, width: table.codes.width, values: table.holds,
                    only: table.codes.width == 1 ? table.only.map { UInt64($0) &* 0x0101_0101_0101_0101 } : nil))
        }
        unsafe passed = UnsafeMutablePointer<UInt32>.allocate(capacity: 256 + 8)
    }

    deinit {
        unsafe tests.deallocate()
        unsafe passed.deallocate()
    }

    /// What is left of a customer's run; good until the next is asked for.
    @inline(__always)
    mutating func sift(_ run: PostingRun, of customer: Int) -> PostingRun {
        var kept = 0..<run.count
        if let period {
            let first = run.count(before: period.lowerBound)
            kept = unsafe Range(uncheckedBounds: (first, run.count(before: period.upperBound)))
        }
        guard unsafe !tests.isEmpty, !kept.isEmpty else {
            return unsafe PostingRun(first: run.first + kept.lowerBound, count: kept.count)
        }
        return select(kept, of: run, customer)
    }

    /// The rows of the customer that have the type are the events of the run, in the same order.
    private mutating func select(_ kept: Range<Int>, of run: PostingRun, _ customer: Int) -> PostingRun {
        if run.count > capacity { grow(to: run.count) }
        var row = unsafe Int(offsets[customer])
        let end = unsafe Int(offsets[customer &+ 1])
        let passed = unsafe passed
        var (before, count) = (0, 0)
        while row < end {
            let events = eight(from: row, to: end)
            // Where one value is asked for, and both are told by a byte, mostly none of the eight is left.
            var left = events & eightPossible(from: row)
            while left != 0 {
                let below = (left &- 1) & ~left
                let place = before &+ (events & below).nonzeroBitCount
                // As a number: a processor guesses such branches wrong half of the time.
                let isKept = holds(row &+ left.trailingZeroBitCount &>> 3) & Self.isWithin(place, kept)
                // A log whose postings are false may have more such rows than the run has events.
                unsafe passed[count] = run[min(place, run.count &- 1)]
                count &+= isKept
                left &= left &- 1
            }
            before &+= events.nonzeroBitCount
            row &+= 8
        }
        return unsafe PostingRun(first: UnsafePointer(passed), count: count)
    }

    /// 1 where a place is within a range, else 0.
    @inline(__always)
    private static func isWithin(_ place: Int, _ range: Range<Int>) -> Int {
        ((place &- range.upperBound) & ~(place &- range.lowerBound)) &>> (Int.bitWidth &- 1) & 1
    }

    /// 1 where a row's properties are as they should be, else 0.
    @inline(__always)
    private func holds(_ row: Int) -> Int {
        var holds = unsafe tests[0].holds(row)
        for index in 1..<(unsafe max(1, tests.count)) { holds &= unsafe tests[index].holds(row) }
        return Int(truncatingIfNeeded: holds)
    }

    /// Of eight rows, those that have the type: the highest bit of a byte for each.
    @inline(__always)
    private func eight(from row: Int, to end: Int) -> UInt64 {
        guard activities.width == 1 else { return slowEight(from: row, to: end) }
        let matches = unsafe Self.equalBytes(activities.bytes + row, UInt64(type) &* 0x0101_0101_0101_0101)
        let left = end &- row
        return left >= 8 ? matches : matches & ((1 &<< UInt64(truncatingIfNeeded: left &* 8)) &- 1)
    }

    /// Of eight rows, those that the first test may hold for.
    @inline(__always)
    private func eightPossible(from row: Int) -> UInt64 {
        guard let only = unsafe tests[0].only else { return .max }
        return unsafe Self.equalBytes(tests[0].codes + row, only)
    }

    /// The highest bit of each of eight bytes that equals that of another eight, and no other bit.
    @inline(__always)
    private static func equalBytes(_ bytes: UnsafeRawPointer, _ wanted: UInt64) -> UInt64 {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let others = unsafe UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)) ^ wanted
        return ~(((others & low) &+ low) | others | low)
    }

    private func slowEight(from row: Int, to end: Int) -> UInt64 {
        var matches: UInt64 = 0
        for place in 0..<min(8, end - row) where activities[row + place] == type {
            matches |= 0x80 << UInt64(place * 8)
        }
        return matches
    }

    private mutating func grow(to count: Int) {
        capacity = max(count, capacity * 2)
        // SAFETY: what was let through before is not asked for any more.
        unsafe passed.deallocate()
        unsafe passed = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity + 8)
    }
}
