// Lengths of time in bins that grow by a fixed factor: seconds and months have room on one scale.

/// How many lengths of time lie in each bin. A bin ends at √2 times the length it begins with; the edges are powers of
/// √2 of a microsecond, the same for everybody, so that two distributions can be laid over each other.
package struct TimeBins: Hashable, Sendable {
    /// From the first bin that holds a value to the last one; empty when there are no values.
    package let bins: [TimeBin]

    /// - Parameters: `microseconds` in any order; a negative length counts as none.
    /// - Complexity: O(n).
    package init(microseconds: some Sequence<Int64>) {
        var counts = [Int](repeating: 0, count: Self.mostBins)
        for value in microseconds { counts[Self.index(of: value)] += 1 }
        guard let first = counts.firstIndex(where: { $0 > 0 }), let last = counts.lastIndex(where: { $0 > 0 }) else {
            bins = []
            return
        }
        bins = (first...last).map { TimeBin(low: Self.low($0), high: Self.low($0 + 1), count: counts[$0]) }
    }

    /// Of lengths in seconds.
    package init(seconds: some Sequence<Double>) {
        self.init(microseconds: seconds.lazy.map { Int64(max(0, min(9e18, ($0 * 1_000_000).rounded()))) })
    }

    /// All values.
    package var count: Int { bins.reduce(0) { $0 + $1.count } }

    /// No length is in a bin of a higher number: 2⁶³ µs are the edge of bin 127.
    private static let mostBins = 128

    /// The number of the bin a length lies in: 0 for less than a microsecond, else 1 + ⌊2·log₂ of the microseconds⌋,
    /// found exactly as the highest bit of their square.
    static func index(of microseconds: Int64) -> Int {
        guard microseconds > 0 else { return 0 }
        let square = UInt128(microseconds) * UInt128(microseconds)
        return 128 - square.leadingZeroBitCount
    }

    /// Where a bin begins, in seconds.
    static func low(_ index: Int) -> Double {
        guard index > 0 else { return 0 }
        let (octave, half) = (index - 1).quotientAndRemainder(dividingBy: 2)
        return Double(sign: .plus, exponent: octave, significand: half == 0 ? 1 : 2.0.squareRoot()) / 1_000_000
    }
}

/// Lengths of time from `low` to below `high` seconds.
package struct TimeBin: Hashable, Sendable {
    package let low: Double
    package let high: Double
    package let count: Int

    package init(low: Double, high: Double, count: Int) {
        self.low = low
        self.high = high
        self.count = count
    }
}
