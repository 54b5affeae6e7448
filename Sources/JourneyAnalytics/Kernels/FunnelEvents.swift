// One customer's events, as a funnel of any kind sees them.

import JourneyLog

/// Buffers that are filled anew for each customer; only the first `count` values are this one's. Not copyable, so that
/// passing it on never counts references.
struct FunnelEvents: ~Copyable {
    private(set) var times: [Int64]
    /// The steps that an event matches.
    private(set) var steps: [UInt64]
    /// The exclusions that it is.
    private(set) var spoils: [UInt64]
    /// Its row of the chunk.
    private(set) var rows: [UInt32]
    private(set) var count = 0
    /// All steps that were matched.
    private(set) var matched: UInt64 = 0
    /// All exclusions that came.
    private(set) var spoiling: UInt64 = 0

    /// - Parameters: `longest`: the most rows that a customer has.
    init(longest: Int) {
        times = Array(repeating: 0, count: longest)
        steps = Array(repeating: 0, count: longest)
        spoils = steps
        rows = Array(repeating: 0, count: longest)
    }

    mutating func reset() { (count, matched, spoiling) = (0, 0, 0) }

    /// Adds an event; times must not fall.
    @inline(__always)
    mutating func add(row: Int, time: Int64, steps: UInt64, spoils: UInt64) {
        times[count] = time
        self.steps[count] = steps
        self.spoils[count] = spoils
        rows[count] = UInt32(row)
        count &+= 1
        matched |= steps
        spoiling |= spoils
    }

    /// Events at one time: by the first step they match, those that match none last, then in the order of arrival.
    mutating func orderTies() {
        var start = 0
        while start < count {
            var end = start + 1
            while end < count, times[end] == times[start] { end += 1 }
            if end - start > 1 { order(start..<end) }
            start = end
        }
    }

    /// Few events are put in place one by one; many are sorted, since they would take the square of their number.
    private mutating func order(_ group: Range<Int>) {
        guard group.count <= 24 else {
            let sorted = group.map { (steps[$0], spoils[$0], rows[$0]) }.sorted {
                ($0.0.trailingZeroBitCount, $0.2) < ($1.0.trailingZeroBitCount, $1.2)
            }
            for (index, event) in zip(group, sorted) { (steps[index], spoils[index], rows[index]) = event }
            return
        }
        for index in group.dropFirst() {
            let event = (steps[index], spoils[index], rows[index])
            var place = index
            while place > group.lowerBound, steps[place - 1].trailingZeroBitCount > event.0.trailingZeroBitCount {
                (steps[place], spoils[place], rows[place]) = (steps[place - 1], spoils[place - 1], rows[place - 1])
                place -= 1
            }
            (steps[place], spoils[place], rows[place]) = event
        }
    }
}
