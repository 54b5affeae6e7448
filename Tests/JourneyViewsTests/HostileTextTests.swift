// Texts that try to become markup, in every place a map has for a text.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice
import Testing

@testable import JourneyViews

@Suite("Hostile texts")
struct HostileTextTests {
    private static let evil = "</q></script><script>alert(1)</script><img src=x onerror=\"a()\" x='y'>"
    private static let text = LocalizedText(evil)

    private static var evidence: EvidenceRecord {
        var record = EvidenceRecord(statement: text, kind: .reported)
        record.source = evil
        record.link = "javascript:alert(1)"
        record.quote = text
        record.person = evil
        return record
    }

    private static var map: JourneyMap {
        var map = JourneyMap(id: "evil", title: text)
        map.goal = text
        map.scenario = text
        map.owner = text
        map.missedGoal = MissedGoal(title: text, recovery: text)
        var takeaway = Takeaway(title: text)
        takeaway.evidence = [evidence]
        takeaway.step = "a"
        map.takeaways = [takeaway]
        map.measurement.counters = [EventCounter(id: "c", title: text, events: [EventPattern(name: evil)])]
        map.stages = [Stage(id: "s", title: text, steps: [step("a"), step("b")])]
        return map
    }

    private static func step(_ id: String) -> Step {
        var step = Step(id: id, title: text)
        var touchpoint = Touchpoint(title: text, channel: evil)
        touchpoint.goal = text
        touchpoint.events = [EventPattern(name: evil)]
        touchpoint.icon = evil
        step.touchpoints = [touchpoint, Touchpoint(channel: evil)]
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
        step.barriers = [barrier]
        var opportunity = Opportunity(id: "o" + id, title: text)
        opportunity.owner = text
        step.opportunities = [opportunity]
        for lane in BlueprintLane.allCases { step.blueprint[lane] = [BlueprintItem(title: text)] }
        step.evidence = [evidence]
        return step
    }

    private static var measured: MeasuredMap {
        var scope = FibreMap.scope
        var persona = Persona(id: "p", name: text)
        persona.about = text
        scope.persona = persona
        scope.logVersion = evil
        var measured = MeasuredMap(map: map, scope: scope)
        var measure = StepMeasure(
            reach: ShareFigure(count: 5, of: 10), visits: 7, repeats: ShareFigure(count: 1, of: 5))
        measure.scores = [ScoreFigure(kind: .csat, scores: [1, 1, 2, 5, 5, 5])].compactMap { $0 }
        measure.quotes = [MeasuredQuote(text: evil, language: nil, kind: .csat, score: 1, time: 0)]
        measure.counters = [RateFigure(id: "c", title: text, events: 3, customers: 5, interval: nil)]
        measured.steps = ["a": measure, "b": measure]
        measured.curve = .csat
        measured.missingEvents = [evil]
        let stage = FunnelStage(
            step: "a", title: text, reached: ShareFigure(count: 9, of: 9), fromPrevious: ShareFigure(count: 9, of: 9),
            stillOpen: 0, medianSeconds: nil)
        measured.funnel = MeasuredFunnel(steps: [stage, stage], rule: evil, window: .days(1))
        let node = MeasuredNetwork.Node(title: text, count: 9, tone: .bad)
        measured.network = MeasuredNetwork(
            title: text, columns: Array(repeating: MeasuredNetwork.Column(title: text, nodes: [node]), count: 2),
            links: [MeasuredNetwork.Link(column: 0, from: 0, to: 0, count: 9)], customers: 9)
        return measured
    }

    private static var site: Site {
        let log = LogFacts(events: 1, customers: 1, firstEvent: 0, lastEvent: 1, version: evil)
        return Site(
            facts: SiteFacts(title: text, log: log, notices: [SiteNotice(file: evil, text: evil)]), assets: .plain)
    }

    private static func check(_ page: HTML) {
        let markup = Markup(page)
        #expect(markup.tags.filter { $0.name == "script" }.count == 1)
        #expect(!markup.tags.contains { $0.name == "img" })
        #expect(markup.tags.allSatisfy { tag in tag.attributes.keys.allSatisfy { !$0.lowercased().hasPrefix("on") } })
        #expect(markup.values("href").allSatisfy { $0.hasPrefix("/") || $0.hasPrefix("#") })
        #expect(markup.text.contains("&lt;script&gt;alert(1)"))
    }

    @Test("Nothing becomes markup in any view of a map", arguments: MapView.allCases)
    func views(view: MapView) {
        var measured = Self.measured
        // Twice the same step in a funnel would be twice the same id; that is another test's business.
        measured.funnel?.steps.removeLast()
        let persona = measured.scope.persona.map { [$0] } ?? []
        let reading = MapSummary(map: Self.map, personas: persona, measured: measured)
        let address = MapAddress(map: "evil", view: view, persona: "p\"><script>")
        Self.check(MapPage(site: Self.site, reading: reading, address: address).html)
    }

    @Test("Nor in the list, nor on a page about a problem")
    func others() {
        let persona = Persona(id: "p", name: Self.text)
        Self.check(
            ListPage(site: Self.site, maps: [MapSummary(map: Self.map, personas: [persona], measured: Self.measured)])
                .html)
        Self.check(ProblemPage(site: Self.site, problem: .noMap(Self.evil, known: [Self.evil])).html)
        Self.check(ProblemPage(site: Self.site, failure: Self.evil).html)
    }
}
