// Ties a map to what happened and what was said: the one place where steps, events and answers meet.
package import JourneyAnalytics
package import JourneyModel
package import JourneySupport
import JourneyVoice

/// Measures maps by asking an engine.
package struct MapMeasurer: Sendable {
    let engine: any JourneyEngine
    private let voices: VoiceIndex

    package init(engine: any JourneyEngine, voices: VoiceIndex = VoiceIndex()) {
        self.engine = engine
        self.voices = voices
    }

    /// The map with its measurements: of everyone, or of a persona's segment, for the journeys that start in a period.
    /// - Throws: `EngineError` when a question cannot be asked, for example because a map has too many steps.
    package func measure(
        _ map: JourneyMap, persona: Persona? = nil, period: Period = .all
    ) async throws(EngineError) -> MeasuredMap {
        let info = try await engine.info()
        let scope = Scope(period: period, segment: persona?.segment)
        let passage = try await engine.passage(question(for: map), in: scope)
        var measured = MeasuredMap(
            map: map,
            scope: MeasuredScope(
                persona: persona, period: period, firstEvent: passage.basis.firstEvent,
                lastEvent: passage.basis.lastEvent,
                journeys: passage.basis.customers, customers: info.cases, responses: 0, window: map.measurement.window,
                logVersion: passage.basis.logVersion))
        measured.missingEvents = passage.basis.missingEvents
        let everyone = persona == nil ? period : nil
        var answered = Set<String>()
        for (step, answer) in zip(map.steps, passage.steps) {
            let responses = voices.answers(to: step.questionIDs, by: passage.journeys, anonymousIn: everyone)
            measured.scope.responses += answered.isDisjoint(with: step.questionIDs) ? responses.count : 0
            answered.formUnion(step.questionIDs)
            measured.steps[step.id] = StepMeasure(
                answer, responses: responses, journeys: passage.basis.customers, counters: map.measurement.counters)
        }
        for (stage, answer) in zip(map.stages, passage.stages) where stage.steps.contains(where: { $0.binding != nil })
        {
            measured.stages[stage.id] = StageMeasure(
                reach: ShareFigure(count: answer.reached, of: passage.basis.customers),
                duration: DurationFigure(seconds: answer.seconds))
        }
        measured.curve = curve(of: map, measured: measured)
        measured.funnel = try await funnel(of: map, in: scope)
        measured.network = try await network(of: map, info: info, in: scope)
        return measured
    }

    private func question(for map: JourneyMap) -> PassageQuestion {
        var stages: [Range<Int>] = []
        var steps: [PassageStep] = []
        for stage in map.stages {
            let start = steps.count
            steps += stage.steps.map { step in
                PassageStep(
                    pattern: step.binding, isOptional: step.isOptional, window: step.window ?? map.measurement.window)
            }
            stages.append(start..<steps.count)
        }
        let endings = map.missedGoal?.events ?? []
        return PassageQuestion(
            steps: steps, stages: stages, endings: endings.isEmpty ? nil : EventPattern(anyOf: endings),
            counters: map.measurement.counters.map { EventPattern(anyOf: $0.events) })
    }

    /// The kind the map asks for, else the one with the most answers; kinds are never mixed in one curve.
    private func curve(of map: JourneyMap, measured: MeasuredMap) -> ScoreKind? {
        if let named = map.measurement.curve.flatMap(ScoreKind.init(rawValue:)) { return named }
        let counts = ScoreKind.allCases.map { kind in
            (kind, measured.steps.values.reduce(0) { $0 + ($1.score(kind)?.n ?? 0) })
        }
        // `max` would take the last of equals: the order of the kinds decides.
        let most = counts.reduce(nil as (ScoreKind, Int)?) { best, next in next.1 > (best?.1 ?? 0) ? next : best }
        return most?.0
    }

    private func funnel(of map: JourneyMap, in scope: Scope) async throws(EngineError) -> MeasuredFunnel? {
        let bound = map.steps.filter { $0.binding != nil }
        let milestones = bound.filter(\.isMilestone)
        let steps = milestones.count >= 2 ? milestones : bound.filter { !$0.isOptional }
        guard steps.count >= 2 else { return nil }
        let window = map.measurement.funnelWindow
        let question = FunnelQuestion(steps: steps.compactMap(\.binding), window: window)
        let answer = try await engine.funnel(question, in: scope)
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
        return MeasuredFunnel(steps: stages, rule: answer.basis.rule, window: window)
    }
}
