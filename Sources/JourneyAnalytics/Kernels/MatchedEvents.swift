// One customer's events that match any pattern of a set.

/// Buffers that are filled anew for each customer; only the first `count` values are this one's. Not copyable, so that
/// passing it on never counts references.
struct MatchedEvents: ~Copyable {
    /// In time order; ties keep the order in which they arrived.
    private(set) var times: [Int64]
    private(set) var masks: [UInt64]
    private(set) var count = 0
    /// All patterns that were matched.
    private(set) var matched: UInt64 = 0

    /// - Parameters: `longest`: the most rows that a customer has.
    init(longest: Int) {
        times = Array(repeating: 0, count: longest)
        masks = Array(repeating: 0, count: longest)
    }

    /// Begins with another customer, whose events are to come.
    mutating func begin() { (count, matched) = (0, 0) }

    /// Adds an event that matches something.
    mutating func append(_ time: Int64, _ mask: UInt64) {
        if count == times.count {
            times.append(time)
            masks.append(mask)
        } else {
            (times[count], masks[count]) = (time, mask)
        }
        count += 1
        matched |= mask
    }

    /// Reads the rows of a customer; no masks mean that nothing matches.
    mutating func read(_ times: Span<Int64>, _ masks: Span<UInt64>) {
        (count, matched) = Self.copy(times, masks, &self.times, &self.masks)
    }

    private static func copy(
        _ rowTimes: Span<Int64>, _ rowMasks: Span<UInt64>, _ times: inout [Int64], _ masks: inout [UInt64]
    ) -> (count: Int, matched: UInt64) {
        var times = times.mutableSpan
        var masks = masks.mutableSpan
        var count = 0
        var matched: UInt64 = 0
        for row in rowMasks.indices {
            let mask = rowMasks[row]
            guard mask != 0 else { continue }
            times[count] = rowTimes[row]
            masks[count] = mask
            count += 1
            matched |= mask
        }
        return (count, matched)
    }

    /// Writes, by event, the patterns that it matches and the event before does not.
    func findRuns(_ begins: inout [UInt64]) {
        let masks = masks.span
        var begins = begins.mutableSpan
        var before: UInt64 = 0
        for index in 0..<count {
            begins[index] = masks[index] & ~before
            before = masks[index]
        }
    }

    /// Events at one time: by the first pattern they match, then in the order in which they arrived.
    mutating func orderTies() {
        var start = 0
        while start < count {
            var end = start + 1
            while end < count, times[end] == times[start] { end += 1 }
            if end - start > 1 {
                let sorted = masks[start..<end].enumerated().sorted {
                    ($0.element.trailingZeroBitCount, $0.offset) < ($1.element.trailingZeroBitCount, $1.offset)
                }
                masks.replaceSubrange(start..<end, with: sorted.map(\.element))
            }
            start = end
        }
    }
}
