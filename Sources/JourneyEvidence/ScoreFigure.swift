// What customers said of a step, in one kind of question.
package import JourneySupport
package import JourneyVoice

/// The answers to one kind of question at one step.
package struct ScoreFigure: Hashable, Sendable {
    package let kind: ScoreKind
    package let n: Int
    /// The mean on the question's own scale.
    package let mean: Double
    /// The interval of the mean, on the question's own scale and within it; `nil` where all gave the same answer, which
    /// shows no spread to tell it from.
    package let interval: Interval?
    /// The first and third quartile, on the question's own scale: the middle half of the answers.
    package let middleHalf: Interval
    /// How many gave each whole score, lowest first, for the kinds with whole scores.
    package let distribution: [Int]

    /// Below this many answers a score is shown as a count, never as a point of a curve.
    package static let fewestForAScore = 5

    /// Whether there are enough answers to speak of a score.
    package var isEnough: Bool { n >= Self.fewestForAScore }

    /// The mean on the emotion scale, −2 … +2.
    package var emotion: Double { kind.emotion(of: mean) }

    /// The middle half on the emotion scale.
    package var emotionMiddleHalf: Interval {
        Interval(low: kind.emotion(of: middleHalf.low), high: kind.emotion(of: middleHalf.high))
    }

    /// The interval of the mean on the emotion scale; the mean alone where there is no interval.
    package var emotionInterval: Interval {
        guard let interval else { return Interval(low: emotion, high: emotion) }
        return Interval(low: kind.emotion(of: interval.low), high: kind.emotion(of: interval.high))
    }

    /// The share of answers in the two lowest whole scores, and in the two highest.
    package var lowestTwo: ShareFigure { ShareFigure(count: distribution.prefix(2).reduce(0, +), of: n) }
    package var highestTwo: ShareFigure { ShareFigure(count: distribution.suffix(2).reduce(0, +), of: n) }

    /// The figure of some scores of one kind; `nil` when there are none.
    package init?(kind: ScoreKind, scores: [Double]) {
        guard !scores.isEmpty else { return nil }
        self.kind = kind
        n = scores.count
        let sum = scores.reduce(0, +)
        let squares = scores.reduce(0) { $0 + $1 * $1 }
        mean = sum / Double(n)
        let sorted = scores.sorted()
        let isSpread = sorted[0] < sorted[n - 1]
        let scale = kind.scale
        interval = (isSpread ? Statistics.meanInterval(sum: sum, sumOfSquares: squares, count: n) : nil).map {
            Interval(low: max(scale.lowerBound, $0.low), high: min(scale.upperBound, $0.high))
        }
        middleHalf = Interval(
            low: Statistics.quantile(ofSorted: sorted, at: 0.25), high: Statistics.quantile(ofSorted: sorted, at: 0.75))
        let lowest = Int(kind.scale.lowerBound)
        var counts = [Int](repeating: 0, count: Int(kind.scale.upperBound) - lowest + 1)
        for score in scores {
            let index = Int(score.rounded()) - lowest
            if counts.indices.contains(index) { counts[index] += 1 }
        }
        distribution = counts
    }
}
