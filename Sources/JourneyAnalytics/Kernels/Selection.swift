// Quantiles of whole numbers without sorting them: medians of millions of gaps are picked, not sorted out.

/// Order statistics of times, by radix: one count over all values, then over ever fewer.
enum Selection {
    /// The quantile of some microseconds, in seconds, by linear interpolation (Hyndman and Fan 1996, type 7), as
    /// `Statistics.quantile(ofSorted:at:)` has it; `nil` when there are none.
    ///
    /// - Parameters: `values` in any order, none negative; `share` within 0…1.
    /// - Complexity: O(n).
    static func quantileSeconds(of values: [Int64], at share: Double) -> Double? {
        guard !values.isEmpty else { return nil }
        let position = share * Double(values.count - 1)
        let rank = Int(position)
        let (value, next) = pair(at: rank, of: values)
        let (low, high) = (Double(value) / 1_000_000, Double(next) / 1_000_000)
        return low + (position - Double(rank)) * (high - low)
    }

    /// The value of a rank (0 is the smallest), and that of the rank after it, or the same at the end.
    static func pair(at rank: Int, of values: [Int64]) -> (value: Int64, next: Int64) {
        if values.count <= 48 {
            let sorted = values.sorted()
            return (sorted[rank], sorted[min(rank + 1, sorted.count - 1)])
        }
        let (value, next) = select(rank, of: values)
        return (value, next ?? smallest(above: value, in: values.span))
    }

    /// The value of a rank, narrowed to the values that share its leading bits, eleven bits at a time; and that of the
    /// rank after it, if it is among those.
    private static func select(_ rank: Int, of values: [Int64]) -> (value: Int64, next: Int64?) {
        var values = values
        var rank = rank
        var shift = max(0, 64 - allBits(values.span).leadingZeroBitCount - 11)
        while values.count > 48 {
            let counts = histogram(values.span, shift: shift)
            var bucket = 0
            while rank >= counts[bucket] {
                rank -= counts[bucket]
                bucket += 1
            }
            values = keep(bucket, of: values.span, shift: shift, count: counts[bucket])
            // All that is left is equal.
            if shift == 0 { return (values[0], rank + 1 < values.count ? values[0] : nil) }
            shift = max(0, shift - 11)
        }
        values.sort()
        return (values[rank], rank + 1 < values.count ? values[rank + 1] : nil)
    }

    /// The bits that are set in any value: the highest is that of the largest.
    private static func allBits(_ values: Span<Int64>) -> Int64 {
        var bits: Int64 = 0
        for index in values.indices { bits |= values[index] }
        return bits
    }

    /// The smallest value above another, or that one when none is.
    private static func smallest(above value: Int64, in values: Span<Int64>) -> Int64 {
        var smallest: Int64?
        for index in values.indices where values[index] > value {
            smallest = min(smallest ?? values[index], values[index])
        }
        return smallest ?? value
    }

    private static func histogram(_ values: Span<Int64>, shift: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: 2_048)
        var span = counts.mutableSpan
        for index in values.indices { span[Int(truncatingIfNeeded: values[index] &>> Int64(shift)) & 2_047] += 1 }
        return counts
    }

    private static func keep(_ bucket: Int, of values: Span<Int64>, shift: Int, count: Int) -> [Int64] {
        // One place more, so that every value can be written and only those that belong move on.
        var kept = [Int64](repeating: 0, count: count + 1)
        var span = kept.mutableSpan
        var next = 0
        for index in values.indices {
            span[next] = values[index]
            next &+= Int(truncatingIfNeeded: values[index] &>> Int64(shift)) & 2_047 == bucket ? 1 : 0
        }
        kept.removeLast()
        return kept
    }
}
