// Differences of shares when many of them are looked at: the largest of many is large by chance alone.
import Foundation
import JourneySupport

/// So many comparisons that all of their intervals together hold with 95 % confidence (Bonferroni, Dunn 1961).
struct ManyComparisons: Sendable {
    /// The standard normal quantile of each interval.
    let z: Double

    /// - Parameter count: how many pairs are compared, also those that are not shown.
    init(_ count: Int) {
        z = count < 2 ? Statistics.z95 : Self.upperQuantile(0.025 / Double(count))
    }

    /// The least that one share exceeds another by: the lower end of the interval of their difference by Newcombe
    /// (1998), method 10.
    func least(_ higher: ShareFigure, minus lower: ShareFigure) -> Double {
        guard higher.total > 0, lower.total > 0 else { return -1 }
        let (down, up) = (higher.share - wilson(higher).low, wilson(lower).high - lower.share)
        return higher.share - lower.share - (down * down + up * up).squareRoot()
    }

    /// The interval of a share by Wilson (1927) at this confidence.
    private func wilson(_ figure: ShareFigure) -> Interval {
        let (n, p, z2) = (Double(figure.total), figure.share, z * z)
        let centre = (p + z2 / (2 * n)) / (1 + z2 / n)
        let half = z / (1 + z2 / n) * (p * (1 - p) / n + z2 / (4 * n * n)).squareRoot()
        return Interval(low: max(0, centre - half), high: min(1, centre + half))
    }

    /// The standard normal quantile that a share of at most 0.024 lies above (Acklam's rational approximation of the
    /// tail, whose relative error is below 1.2e-9).
    private static func upperQuantile(_ share: Double) -> Double {
        let q = (-2 * log(share)).squareRoot()
        let above = numerator.reduce(0) { $0 * q + $1 }
        return -above / (denominator.reduce(0) { $0 * q + $1 } * q + 1)
    }

    private static let numerator = [
        -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838, -2.549732539343734, 4.374664141464968,
        2.938163982698783,
    ]
    private static let denominator = [
        7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996, 3.754408661907416,
    ]
}
