// Where it is worst: where customers are unhappiest, which a picture marks, and where most of them are lost.
package import JourneyModel
import JourneySupport

extension MeasuredMap {
    /// The step with the lowest mean of the curve's question among those that enough customers answered, the first of
    /// equals; `nil` unless two steps or more were answered so.
    package var lowest: (step: Step, score: ScoreFigure)? {
        guard let curve else { return nil }
        let scores = map.steps.compactMap { step in
            steps[step.id]?.score(curve).flatMap { $0.isEnough ? (step: step, score: $0) : nil }
        }
        guard scores.count > 1 else { return nil }
        return scores.min { $0.score.emotion < $1.score.emotion }
    }

    /// The step that loses the largest share of those of whom it is known, among steps that lose three in a hundred or
    /// more; `nil` unless two steps or more can lose anybody. By the lower end of the interval, so that 3 of 5 do not
    /// outrank 365 of 829.
    package var largestLoss: (step: Step, share: ShareFigure)? {
        let losses = map.steps.compactMap { step in
            steps[step.id]?.outcome.map { (step: step, share: $0.dropOff) }
        }.filter { $0.share.total >= ScoreFigure.fewestForAScore }
        guard losses.count > 1 else { return nil }
        return losses.filter { $0.share.share >= 0.03 }.max { $0.share.interval.low < $1.share.interval.low }
    }

    /// The id of that step if customers are rather unhappy there: the lowest point of a happy journey is no warning.
    package var unhappiestStep: String? { lowest.flatMap { $0.score.emotion < 0 ? $0.step.id : nil } }
}
