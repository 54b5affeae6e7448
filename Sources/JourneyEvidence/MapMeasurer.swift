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
    /// A map or a persona that cannot be measured has no figures, and says why.
    /// - Throws: `EngineError` when the log cannot be asked, or the task is cancelled.
    package func measure(
        _ map: JourneyMap, persona: Persona? = nil, period: Period = .all
    ) async throws(EngineError) -> MeasuredMap {
        let info = try await engine.info()
        var measured = MeasuredMap(
            map: map,
            scope: MeasuredScope(
                persona: persona, period: period, firstEvent: nil, lastEvent: nil, journeys: 0, customers: info.cases,
                responses: 0, window: map.measurement.window, logVersion: info.logVersion))
        measured.unmeasured = Self.reason(map, persona)
        guard measured.unmeasured == nil else { return measured }
        let scope = Scope(period: period, segment: persona?.segment)
        let passage = try await engine.passage(question(for: map), in: scope)
        add(passage, to: &measured)
        try await addFunnel(to: &measured, in: scope)
        try await addNetwork(to: &measured, info: info, in: scope)
        return measured
    }

    static func reason(_ map: JourneyMap, _ persona: Persona?) -> UnmeasuredReason? {
        if map.stepCount == 0 { return .noSteps }
        if let persona, persona.segment == nil { return .personaWithoutSegment }
        let bound = map.steps.count { $0.binding != nil }
        let isTooMuch =
            bound > MeasurementPlan.mostBound || map.measurement.counters.count > MeasurementPlan.mostCounters
        return isTooMuch ? .tooManyEvents : nil
    }

    func add(_ passage: PassageAnswer, to measured: inout MeasuredMap) {
        let map = measured.map
        let journeys = passage.basis.customers
        measured.scope.journeys = journeys
        measured.scope.firstEvent = passage.basis.firstEvent
        measured.scope.lastEvent = passage.basis.lastEvent
        measured.addMissing(of: passage.basis)
        let everyone = measured.scope.persona == nil ? measured.scope.period : nil
        // An answer counts once for the map, at however many steps its question stands.
        let answers = voices.answers(
            to: map.steps.flatMap(\.questionIDs), by: passage.journeys, anonymousIn: everyone)
        measured.scope.responses = answers.count
        for answer in answers where answer.score != nil { measured.answers[answer.kind, default: 0] += 1 }
        var counted = passage.steps.makeIterator()
        for step in map.steps {
            let answer = step.binding == nil ? nil : counted.next() ?? nil
            let responses = voices.answers(to: step.questionIDs, by: passage.journeys, anonymousIn: everyone)
            measured.steps[step.id] = StepMeasure(
                answer, responses: responses, journeys: journeys, counters: map.measurement.counters)
        }
        for (stage, answer) in zip(map.boundStages, passage.stages) {
            measured.stages[stage.id] = StageMeasure(
                reach: ShareFigure(count: answer.reached, of: journeys),
                duration: DurationFigure(seconds: answer.seconds))
        }
        measured.missingQuestions = voices.unanswered(map.steps.flatMap(\.questionIDs))
        measured.curve = curve(of: measured)
    }

    /// Steps without events are not asked for: they would only take the room of others.
    func question(for map: JourneyMap) -> PassageQuestion {
        var stages: [Range<Int>] = []
        var steps: [PassageStep] = []
        for stage in map.boundStages {
            let start = steps.count
            for step in stage.steps {
                guard let pattern = step.binding else { continue }
                steps.append(
                    PassageStep(
                        pattern: pattern, isOptional: step.isOptional, window: step.window ?? map.measurement.window))
            }
            stages.append(start..<steps.count)
        }
        let endings = map.missedGoal?.events ?? []
        return PassageQuestion(
            steps: steps, stages: stages, endings: endings.isEmpty ? nil : EventPattern(anyOf: endings),
            counters: map.measurement.counters.map { EventPattern(anyOf: $0.events) })
    }

    /// The kind the map asks for, else the one with the most answers; kinds are never mixed in one curve.
    private func curve(of measured: MeasuredMap) -> ScoreKind? {
        if let named = measured.map.measurement.curve.flatMap(ScoreKind.init(rawValue:)) { return named }
        // `max` would take the last of equals: the order of the kinds decides.
        return ScoreKind.allCases.reduce(nil as ScoreKind?) { best, next in
            let most = best.flatMap { measured.answers[$0] } ?? 0
            return measured.answers[next] ?? 0 > most ? next : best
        }
    }
}

extension JourneyMap {
    /// The stages that hold a step with events.
    fileprivate var boundStages: [Stage] { stages.filter { $0.steps.contains { $0.binding != nil } } }
}

extension MeasuredMap {
    /// Notes what the log does not have of what a question asked for.
    mutating func addMissing(of basis: AnswerBasis) {
        missingEvents = Set(missingEvents + basis.missingEvents).sorted()
        missingProperties = Set(missingProperties + basis.missingProperties).sorted()
    }
}
