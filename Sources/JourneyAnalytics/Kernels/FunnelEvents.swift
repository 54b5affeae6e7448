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
    ///
    /// - Complexity: O(n · b) for n events, at most b at one time and out of order.
    mutating func orderTies() {
        for index in 1..<max(1, count) where times[index] == times[index - 1] {
            var place = index
            let key = steps[index].trailingZeroBitCount
            while place > 0, times[place - 1] == times[index], steps[place - 1].trailingZeroBitCount > key {
                place -= 1
            }
            guard place < index else { continue }
            let (step, spoil, row) = (steps[index], spoils[index], rows[index])
            var moved = index
            while moved > place {
                (steps[moved], spoils[moved], rows[moved]) = (steps[moved - 1], spoils[moved - 1], rows[moved - 1])
                moved -= 1
            }
            (steps[place], spoils[place], rows[place]) = (step, spoil, row)
        }
    }
}
