// Scores of the same steps compared: of two kinds of customers, of two periods, or with an aim.
package import JourneySupport
import JourneyVoice

/// How much one score exceeds another, on the question's own scale (NPS in points).
package struct ScoreContrast: Hashable, Sendable {
    package let difference: Double
    /// Of the difference; it holds together with those of all the steps that are compared.
    package let interval: Interval

    /// Whether the interval leaves out zero.
    package var isBeyondChance: Bool { interval.low > 0 || interval.high < 0 }
}

/// Compares scores at so many steps that the largest difference of all is large by chance alone.
package struct ScoreContrasts: Sendable {
    /// How much wider than at 95 % each interval is: the ratio of the normal quantiles, by Bonferroni (Dunn 1961).
    private let widening: Double

    /// - Parameter count: how many pairs are compared, also those that are not shown.
    package init(_ count: Int) {
        widening = ManyComparisons(count).z / Statistics.z95
    }

    /// One score less another, given by other customers; by the square-and-add rule of Zou and Donner (2008). `nil`
    /// where either has fewer than five answers, or no interval.
    package func contrast(_ one: ScoreFigure, minus other: ScoreFigure) -> ScoreContrast? {
        guard one.kind == other.kind, one.isEnough, other.isEnough, let own = widened(one), let others = widened(other)
        else { return nil }
        func root(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
        let (value, second) = (Self.value(one), Self.value(other))
        let difference = value - second
        return ScoreContrast(
            difference: difference,
            interval: Interval(
                low: difference - root(value - own.low, others.high - second),
                high: difference + root(own.high - value, second - others.low)))
    }

    /// A mean on the emotion scale less an aim, which has no error; `nil` as above.
    package func contrast(_ one: ScoreFigure, minusAim aim: Double) -> ScoreContrast? {
        guard one.isEnough, let interval = one.interval else { return nil }
        let (low, high) = (one.kind.emotion(of: interval.low), one.kind.emotion(of: interval.high))
        let value = one.emotion
        return ScoreContrast(
            difference: value - aim,
            interval: Interval(
                low: value - (value - low) * widening - aim, high: value + (high - value) * widening - aim))
    }

    private static func value(_ figure: ScoreFigure) -> Double {
        figure.kind == .nps ? figure.netPromoterScore : figure.mean
    }

    private func widened(_ figure: ScoreFigure) -> Interval? {
        let value = Self.value(figure)
        return (figure.kind == .nps ? figure.netPromoterInterval : figure.interval).map {
            Interval(low: value - (value - $0.low) * widening, high: value + ($0.high - value) * widening)
        }
    }
}
