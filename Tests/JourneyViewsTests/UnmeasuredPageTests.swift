// Pages of what could not be counted, and rules that are those the numbers were counted by.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice
import Testing

@testable import JourneyViews

@Suite("What the pages say of their numbers")
struct UnmeasuredPageTests {
    static var unmeasured: MeasuredMap {
        var scope = FibreMap.scope
        scope.persona = Persona(id: "dilnoza", name: LocalizedText("Rustam"))
        scope.journeys = 0
        var measured = MeasuredMap(map: FibreMap.map, scope: scope)
        measured.unmeasured = .personaWithoutSegment
        return measured
    }

    @Test("A persona without a segment has the map as assumed, and why", arguments: MapView.allCases)
    func persona(view: MapView) {
        let markup = Markup(MapPageTests.page(view, measured: Self.unmeasured, persona: "dilnoza"))
        #expect(markup.flaws == [])
        #expect(markup.text.contains("Rustam has no segment yet, so nothing can be counted for this persona."))
        #expect(!markup.text.contains("customers like Rustam"))
        #expect(!markup.text.contains("Measured from"))
        #expect(!markup.text.contains("not bound to events"))
        for step in FibreMap.map.steps { #expect(markup.text.contains(step.title.text(in: .english))) }
    }

    @Test("A map that was just begun says that it has no steps, in the list too")
    func noSteps() {
        var measured = MeasuredMap(map: JourneyMap(id: "new", title: LocalizedText("New")), scope: FibreMap.scope)
        measured.unmeasured = .noSteps
        for view in MapView.allCases {
            let markup = Markup(MapPageTests.page(view, measured: measured, map: measured.map))
            #expect(markup.flaws == [] && markup.text.contains("This map has no steps yet."))
        }
        let list = ListPage(site: MapPageTests.site, maps: [MapSummary(map: measured.map, measured: measured)]).html
        #expect(Markup(list).text.contains("This map has no steps yet."))
    }

    @Test("Properties the log does not have are named")
    func missingProperties() {
        var measured = FibreMap.measured
        measured.missingProperties = ["chanel"]
        let one = Markup(MapPageTests.page(.map, measured: measured)).text
        #expect(one.contains("asks for 1\u{A0}property that this log does not have: chanel."))
        measured.missingProperties = ["chanel", "wrok"]
        #expect(
            Markup(MapPageTests.page(.map, measured: measured)).text.contains(
                "2\u{A0}properties that this log does not have: chanel, wrok."))
    }

    @Test("Each step is lost after its own window, and its rule says so")
    func windows() throws {
        var measured = FibreMap.measured
        let ids = measured.map.steps.map(\.id)
        for stage in measured.map.stages.indices {
            for step in measured.map.stages[stage].steps.indices {
                let isOne = measured.map.stages[stage].steps[step].id == ids[2]
                measured.map.stages[stage].steps[step].window = isOne ? .days(14) : nil
            }
        }
        for id in ids[1...2] {
            measured.steps[id]?.outcome = StepOutcome(wentOn: 5, lost: 5, ended: 2)
        }
        let rows = StepFigures(measured: measured, words: PageWords(site: MapPageTests.site)).rows
        let row = try #require(rows.first { $0.key == "drop-off" })
        #expect(row.figures[1]?.rule?.replacing("\u{A0}", with: " ").contains("30 days of silence") == true)
        #expect(row.figures[2]?.rule?.replacing("\u{A0}", with: " ").contains("14 days of silence") == true)
        #expect(
            row.figures[1]?.more.contains { $0.name == "Of them ended without the goal" && $0.value == "2" } == true)
        let dwell = try #require(rows.first { $0.key == "dwell" }?.figures.compactMap(\.self).first)
        #expect(dwell.rule?.contains("any other step, an earlier one too") == true)
        #expect(!dwell.counted.contains("later step"))
    }

    @Test("No interval is made of the range of a few")
    func fewLengths() throws {
        var measured = FibreMap.measured
        let id = measured.map.steps[1].id
        measured.steps[id]?.dwell = DurationFigure(seconds: [86_400])
        measured.steps[id]?.scores = [ScoreFigure(kind: .csat, scores: [5, 5, 5, 5, 5])].compactMap { $0 }
        let rows = StepFigures(measured: measured, words: PageWords(site: MapPageTests.site)).rows
        #expect(try #require(rows.first { $0.key == "dwell" }?.figures[1]).interval == nil)
        let score = try #require(rows.first { $0.key == "score-csat" }?.figures[1])
        #expect(score.interval == nil && score.value == "5.0")
    }
}
