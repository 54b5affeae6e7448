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

    /// The same of whole seconds that lie in several lists.
    static func quantileSeconds(ofLists lists: [[UInt32]], at share: Double) -> Double? {
        let count = lists.reduce(0) { $0 + $1.count }
        guard count > 0 else { return nil }
        let position = share * Double(count - 1)
        let rank = Int(position)
        // What stands below one bucket of the leading bits is only counted; that bucket and those above it hold both ranks.
        let bits = 32 - lists.reduce(UInt32(0)) { $0 | allBits($1.span) }.leadingZeroBitCount
        let shift = UInt32(max(0, bits - 11))
        var counts = [Int](repeating: 0, count: 2_048)
        for list in lists { add(list.span, shift: shift, to: &counts) }
        var (bucket, before) = (0, 0)
        while before + counts[bucket] <= rank {
            before += counts[bucket]
            bucket += 1
        }
        var next = bucket
        while before + counts[bucket...next].reduce(0, +) <= rank + 1, next < 2_047 { next += 1 }
        var kept: [Int64] = []
        for list in lists { keep(bucket...next, of: list.span, shift: shift, in: &kept) }
        let (value, after) = pair(at: rank - before, of: kept)
        let (low, high) = (Double(value), Double(after))
        return low + (position - Double(rank)) * (high - low)
    }

    private static func allBits(_ values: Span<UInt32>) -> UInt32 {
        var bits: UInt32 = 0
        for index in values.indices { bits |= values[index] }
        return bits
    }

    private static func add(_ values: Span<UInt32>, shift: UInt32, to counts: inout [Int]) {
        var counts = counts.mutableSpan
        for index in values.indices { counts[Int(values[index] &>> shift)] &+= 1 }
    }

    private static func keep(
        _ buckets: ClosedRange<Int>, of values: Span<UInt32>, shift: UInt32, in kept: inout [Int64]
    ) {
        let (low, high) = (UInt32(buckets.lowerBound), UInt32(buckets.upperBound))
        for index in values.indices {
            let bucket = values[index] &>> shift
            if bucket >= low, bucket <= high { kept.append(Int64(values[index])) }
        }
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
