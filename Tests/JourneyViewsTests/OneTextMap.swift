// A map with one text in every place that a map has for a text, and every kind of thing at least once.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice

/// The map, its measurements and its persona, all saying the same.
struct OneTextMap {
    let string: String
    var language = LanguageTag.english

    private var text: LocalizedText { LocalizedText(string, in: language) }

    private var evidence: EvidenceRecord {
        var record = EvidenceRecord(statement: text, kind: .reported)
        record.source = string
        record.link = "javascript:alert(1)"
        record.quote = text
        record.person = string
        return record
    }

    var map: JourneyMap {
        var map = JourneyMap(id: "evil", title: text)
        map.language = language
        map.expectations = text
        map.goal = text
        map.scenario = text
        map.owner = text
        map.missedGoal = MissedGoal(title: text, recovery: text)
        var takeaway = Takeaway(title: text)
        takeaway.evidence = [evidence]
        takeaway.step = "a"
        map.takeaways = [takeaway]
        map.measurement.counters = [EventCounter(id: "c", title: text, events: [EventPattern(name: string)])]
        map.stages = [Stage(id: "s", title: text, steps: [step("a"), step("b")])]
        return map
    }

    private func step(_ id: String) -> Step {
        var step = Step(id: id, title: text)
        var touchpoint = Touchpoint(title: text, channel: string)
        touchpoint.goal = text
        touchpoint.events = [EventPattern(name: string)]
        touchpoint.icon = string
        touchpoint.companyAction = text
        touchpoint.guidance = Guidance(text: text)
        touchpoint.owner = text
        step.touchpoints =
            [touchpoint, Touchpoint(channel: string)]
            + Ownership.allCases.map { ownership in
                var touchpoint = Touchpoint(title: text, channel: "web")
                touchpoint.ownership = ownership
                return touchpoint
            }
            + Actor.allCases.map { initiator in
                var touchpoint = Touchpoint(title: text, channel: "call")
                touchpoint.initiator = initiator
                return touchpoint
            }
        step.isOptional = true
        step.isMilestone = id == "a"
        for lane in Lane.allCases {
            var note = Note(text)
            note.evidence = [evidence]
            step.notes[lane] = [note]
        }
        step.emotion = Emotion(assumed: -1, target: 1, reason: text)
        var barrier = Barrier(id: "b" + id, title: text, severity: 4)
        barrier.evidence = [evidence]
        barrier.plan = Plan(action: text)
        barrier.objection = text
        barrier.answer = text
        step.barriers =
            [barrier]
            + BarrierCause.allCases.enumerated().map { index, cause in
                var barrier = Barrier(id: "c\(index)" + id, title: text, severity: index)
                barrier.cause = cause
                barrier.lostTo = LostTo.allCases[index % LostTo.allCases.count]
                return barrier
            }
        var opportunity = Opportunity(id: "o" + id, title: text)
        opportunity.owner = text
        opportunity.effort = 2
        opportunity.customerValue = 4
        opportunity.businessValue = 3
        step.opportunities = [opportunity]
        for lane in BlueprintLane.allCases { step.blueprint[lane] = [BlueprintItem(title: text)] }
        step.evidence = [evidence]
        return step
    }

    var measured: MeasuredMap {
        var scope = FibreMap.scope
        var persona = Persona(id: "p", name: text)
        persona.about = text
        scope.persona = persona
        scope.logVersion = string
        var measured = MeasuredMap(map: map, scope: scope)
        var measure = StepMeasure(
            reach: ShareFigure(count: 5, of: 10), visits: 7, repeats: ShareFigure(count: 1, of: 5))
        measure.scores = [
            ScoreFigure(kind: .csat, scores: [1, 1, 2, 5, 5, 5]), ScoreFigure(kind: .ces, scores: [1, 1, 2, 5, 5, 7]),
            ScoreFigure(kind: .nps, scores: [1, 1, 2, 9, 10, 10]),
            ScoreFigure(kind: .sentiment, scores: [-1, 0, 0, 1, 0.5, 0.2]),
        ].compactMap { $0 }
        measure.outcome = StepOutcome(wentOn: 3, anotherWay: 1, onTheWay: 2, lost: 5, ended: 2)
        measure.dwell = DurationFigure(seconds: (0..<20).map { 3_600 * Double($0 + 1) })
        measure.waiting = DurationFigure(seconds: (0..<20).map { 86_400 * Double($0 + 1) })
        measure.quotes = [MeasuredQuote(text: string, language: nil, kind: .csat, score: 1, time: 0)]
        measure.counters = [RateFigure(id: "c", title: text, events: 3, customers: 5, interval: nil)]
        measured.steps = ["a": measure, "b": measure]
        measured.curve = .csat
        measured.missingEvents = [string]
        measured.missingProperties = [string, string]
        measured.missingQuestions = [string]
        measured.stages["s"] = StageMeasure(
            reach: ShareFigure(count: 5, of: 10), duration: DurationFigure(seconds: (0..<9).map { 60 * Double($0 + 1) })
        )
        let stage = FunnelStage(
            step: "a", title: text, reached: ShareFigure(count: 9, of: 9), fromPrevious: ShareFigure(count: 9, of: 9),
            stillOpen: 0, medianSeconds: nil)
        measured.funnel = MeasuredFunnel(steps: [stage, stage], rule: string, window: .days(1))
        let node = MeasuredNetwork.Node(title: text, count: 9, tone: .bad)
        measured.network = MeasuredNetwork(
            title: text, columns: Array(repeating: MeasuredNetwork.Column(title: text, nodes: [node]), count: 2),
            links: [MeasuredNetwork.Link(column: 0, from: 0, to: 0, count: 9)], customers: 9)
        return measured
    }
}
