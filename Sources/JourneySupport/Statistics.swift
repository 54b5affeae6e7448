// Intervals and quantiles. Every number Waymark shows carries one; the source of each formula stands beside it.

/// A range that holds the true value with the stated confidence, 95 % throughout.
package struct Interval: Hashable, Sendable {
    package var low: Double
    package var high: Double

    package init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    package func contains(_ value: Double) -> Bool { low <= value && value <= high }
}

/// Formulas of estimation, each named with its source.
package enum Statistics {
    /// The standard normal quantile for 95 % two-sided confidence.
    package static let z95 = 1.959963984540054

    /// The interval of a share, by Wilson (1927), "Probable inference, the law of succession".
    /// - Parameters: `count` successes out of `total`, both ≥ 0. With no trials the interval is 0…1.
    package static func wilson(_ count: Int, of total: Int) -> Interval {
        guard total > 0 else { return Interval(low: 0, high: 1) }
        let n = Double(total)
        let p = Double(count) / n
        let z2 = z95 * z95
        let centre = (p + z2 / (2 * n)) / (1 + z2 / n)
        let half = z95 / (1 + z2 / n) * (p * (1 - p) / n + z2 / (4 * n * n)).squareRoot()
        return Interval(low: count == 0 ? 0 : max(0, centre - half), high: count == total ? 1 : min(1, centre + half))
    }

    /// The interval of a difference of two shares, by Newcombe (1998), method 10 (hybrid Wilson score).
    package static func newcombe(_ count1: Int, of total1: Int, minus count2: Int, of total2: Int) -> Interval {
        guard total1 > 0, total2 > 0 else { return Interval(low: -1, high: 1) }
        let (p1, p2) = (Double(count1) / Double(total1), Double(count2) / Double(total2))
        let (w1, w2) = (wilson(count1, of: total1), wilson(count2, of: total2))
        let low = p1 - p2 - ((p1 - w1.low) * (p1 - w1.low) + (w2.high - p2) * (w2.high - p2)).squareRoot()
        let high = p1 - p2 + ((w1.high - p1) * (w1.high - p1) + (p2 - w2.low) * (p2 - w2.low)).squareRoot()
        return Interval(low: low, high: high)
    }

    /// The quantile of sorted values by linear interpolation (Hyndman and Fan 1996, type 7; numpy's default).
    /// - Parameters: `sorted` ascending and not empty; `share` within 0…1.
    package static func quantile(ofSorted sorted: [Double], at share: Double) -> Double {
        guard let last = sorted.last else { return .nan }
        let position = share * Double(sorted.count - 1)
        let lower = Int(position)
        guard lower + 1 < sorted.count else { return last }
        return sorted[lower] + (position - Double(lower)) * (sorted[lower + 1] - sorted[lower])
    }

    /// The interval of a median from order statistics (Conover, Practical Nonparametric Statistics, 3.2).
    ///
    /// Ranks are `n/2 ∓ z·√n/2`, rounded outwards; below six values the interval is the whole range.
    package static func medianInterval(ofSorted sorted: [Double]) -> Interval? {
        guard let first = sorted.first, let last = sorted.last else { return nil }
        guard sorted.count >= 6 else { return Interval(low: first, high: last) }
        let n = Double(sorted.count)
        let half = z95 * n.squareRoot() / 2
        let low = max(0, Int((n / 2 - half).rounded(.down)) - 1)
        let high = min(sorted.count - 1, Int((n / 2 + half).rounded(.up)))
        return Interval(low: sorted[low], high: sorted[high])
    }

    /// The interval of a mean, `mean ± t·s/√n` with Student's t at n − 1 degrees of freedom; `nil` below two values.
    package static func meanInterval(sum: Double, sumOfSquares: Double, count: Int) -> Interval? {
        guard count >= 2 else { return nil }
        let n = Double(count)
        let mean = sum / n
        let variance = max(0, (sumOfSquares - sum * sum / n) / (n - 1))
        let half = studentQuantile95(degrees: count - 1) * (variance / n).squareRoot()
        return Interval(low: mean - half, high: mean + half)
    }

    /// The interval of a mean number of events a customer; `nil` below two customers.
    ///
    /// From the spread over customers, as `meanInterval`, cut at 0. Customers who all have the same number show no
    /// spread, which does not make the rate certain: there it is that of a Poisson count, exact for a count of 0
    /// (`−ln 0.025` events over all customers, Garwood 1936), else by Byar's approximation (Rothman and Boice 1979).
    package static func rateInterval(events: Int, sumOfSquares: Int, count: Int) -> Interval? {
        guard count >= 2 else { return nil }
        guard events > 0 else { return Interval(low: 0, high: 3.688_879_454_113_936 / Double(count)) }
        let each = events / count
        guard events % count != 0 || sumOfSquares != each * each * count else {
            func bound(_ events: Double, _ sign: Double) -> Double {
                let root = 1 - 1 / (9 * events) + sign * z95 / (3 * events.squareRoot())
                return events * root * root * root / Double(count)
            }
            return Interval(low: max(0, bound(Double(events), -1)), high: bound(Double(events) + 1, 1))
        }
        return meanInterval(sum: Double(events), sumOfSquares: Double(sumOfSquares), count: count).map { interval in
            Interval(low: max(0, interval.low), high: interval.high)
        }
    }

    /// The interval of a Net Promoter Score on the scale −100…100.
    ///
    /// `p − d` with variance `(p + d − (p − d)²)/n` after adding 3/4 of a promoter and of a detractor and 3/2 of a
    /// passive (the adjusted Wald interval of Rocks 2016), cut to the scale.
    package static func netPromoterInterval(promoters: Int, detractors: Int, total: Int) -> Interval {
        let n = Double(total) + 3
        let p = (Double(promoters) + 0.75) / n
        let d = (Double(detractors) + 0.75) / n
        let half = z95 * ((p + d - (p - d) * (p - d)) / n).squareRoot()
        return Interval(low: max(-100, 100 * (p - d - half)), high: min(100, 100 * (p - d + half)))
    }

    /// The 97.5 % quantiles of Student's t at 1 … 10 degrees, where the expansion below is off by up to 0.004.
    private static let studentQuantiles = [
        12.706204736174694, 4.302652729749462, 3.1824463052837078, 2.7764451051977934, 2.5705818356363146,
        2.4469118511449786, 2.364624251592784, 2.306004135204166, 2.262157162798205, 2.228138851986274,
    ]

    /// The 97.5 % quantile of Student's t: from a table to 10 degrees, then by Cornish and Fisher (Abramowitz and Stegun
    /// 26.7.5), whose error there is below 5e-6.
    static func studentQuantile95(degrees: Int) -> Double {
        if studentQuantiles.indices.contains(degrees - 1) { return studentQuantiles[degrees - 1] }
        let (z, v) = (z95, Double(degrees))
        let (z2, z3) = (z * z, z * z * z)
        let g1 = (z3 + z) / 4
        let g2 = (5 * z3 * z2 + 16 * z3 + 3 * z) / 96
        let g3 = (3 * z3 * z2 * z2 + 19 * z3 * z2 + 17 * z3 - 15 * z) / 384
        let g4 = (79 * z3 * z3 * z3 + 776 * z3 * z2 * z2 + 1_482 * z3 * z2 - 1_920 * z3 - 945 * z) / 92_160
        return z + g1 / v + g2 / (v * v) + g3 / (v * v * v) + g4 / (v * v * v * v)
    }
}
