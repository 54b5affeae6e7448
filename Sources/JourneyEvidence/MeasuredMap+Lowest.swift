// Where customers are unhappiest: the one step that a picture marks.
package import JourneyModel

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

    /// The id of that step if customers are rather unhappy there: the lowest point of a happy journey is no warning.
    package var unhappiestStep: String? { lowest.flatMap { $0.score.emotion < 0 ? $0.step.id : nil } }
}
