// The funnel below the map: of the journeys the map counts, how many came how far.
import JourneyAnalytics
import JourneyModel
import JourneySupport

extension MapMeasurer {
    /// Adds the funnel of the milestones, or of the steps that all are meant to take; none below two steps.
    func addFunnel(to measured: inout MeasuredMap, in scope: Scope) async throws(EngineError) {
        let map = measured.map
        let bound = map.steps.filter { $0.binding != nil }
        let milestones = bound.filter(\.isMilestone)
        let steps = milestones.count >= 2 ? milestones : bound.filter { !$0.isOptional }
        guard steps.count >= 2 else { return }
        let window = map.measurement.funnelWindow
        let question = FunnelQuestion(
            steps: steps.compactMap(\.binding), window: window,
            journey: EventPattern(anyOf: bound.compactMap(\.binding)))
        let answer = try await engine.funnel(question, in: scope)
        measured.addMissing(of: answer.basis)
        let started = answer.steps.first?.reached ?? 0
        var previous = started
        var stages: [FunnelStage] = []
        for (step, counted) in zip(steps, answer.steps) {
            stages.append(
                FunnelStage(
                    step: step.id, title: step.title, reached: ShareFigure(count: counted.reached, of: started),
                    fromPrevious: ShareFigure(count: counted.reached, of: previous), stillOpen: counted.stillOpen,
                    medianSeconds: counted.medianSeconds))
            previous = counted.reached
        }
        measured.funnel = MeasuredFunnel(steps: stages, rule: answer.basis.rule, window: window)
    }
}
