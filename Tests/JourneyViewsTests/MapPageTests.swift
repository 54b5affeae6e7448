// The pages of a map: well formed, complete, honest about what is known and how.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice
import Testing

@testable import JourneyViews

@Suite("The pages of a map")
struct MapPageTests {
    static let site = Site(
        facts: SiteFacts(
            title: LocalizedText("Fibre & Co"),
            log: LogFacts(
                events: 210_431, customers: 12_480, firstEvent: 1_785_542_400_000_000, lastEvent: 1_795_305_000_000_000,
                version: "5f2c91ab", readAt: 1_795_305_000_000_000)),
        assets: .plain)

    static func page(
        _ view: MapView, measured: MeasuredMap? = FibreMap.measured, map: JourneyMap = FibreMap.map,
        persona: String? = nil
    ) -> HTML {
        let reading = MapSummary(map: map, personas: [FibreMap.persona, FibreMap.second], measured: measured)
        return MapPage(site: site, reading: reading, address: MapAddress(map: map.id, view: view, persona: persona))
            .html
    }

    @Test(
        "Every view is well formed, with ids that are its own and links that lead somewhere",
        arguments: MapView.allCases)
    func wellFormed(view: MapView) {
        for measured in [FibreMap.measured, nil] {
            let markup = Markup(Self.page(view, measured: measured))
            #expect(markup.flaws == [])
            let ids = markup.values("id")
            #expect(Set(ids).count == ids.count)
            for target in markup.values("href", of: "a") where target.hasPrefix("#") {
                #expect(ids.contains(String(target.dropFirst())), "\(target)")
            }
            for target in markup.values("popovertarget") + markup.values("aria-labelledby") {
                #expect(ids.contains(target), "\(target)")
            }
            #expect(markup.tags.filter { $0.name == "h1" }.count == 1)
            #expect(markup.values("lang", of: "html") == ["en"])
        }
    }

    @Test("The same map gives the same bytes", arguments: MapView.allCases)
    func sameBytes(view: MapView) {
        #expect(Self.page(view).bytes == Self.page(view).bytes)
    }

    @Test("Headings never skip a level", arguments: MapView.allCases)
    func headingsInOrder(view: MapView) {
        let levels = Markup(Self.page(view)).tags.compactMap { tag in
            tag.name.count == 2 && tag.name.hasPrefix("h") ? Int(tag.name.dropFirst()) : nil
        }
        #expect(levels.first == 1)
        for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
    }

    @Test("Every view holds every step, barrier, opportunity and number", arguments: MapView.allCases)
    func complete(view: MapView) {
        let text = Markup(Self.page(view)).text
        for step in FibreMap.map.steps {
            #expect(text.contains(step.title.text(in: .english)))
            for barrier in step.barriers { #expect(text.contains(barrier.title.text(in: .english))) }
            for opportunity in step.opportunities { #expect(text.contains(opportunity.title.text(in: .english))) }
        }
        let words = PageWords(site: Self.site)
        let figures = StepFigures(measured: FibreMap.measured, words: words).rows.flatMap(\.figures).compactMap { $0 }
        #expect(figures.count > 60)
        for figure in figures { #expect(text.contains(figure.value)) }
        #expect(text.contains("10,400\u{A0}journeys"))
        #expect(text.contains("5f2c91ab"))
    }

    @Test("What stands behind a number: what was counted, the interval, whose, when, the rule")
    func evidence() throws {
        let words = PageWords(site: Self.site)
        let measured = FibreMap.measured
        let rows = StepFigures(measured: measured, words: words).rows
        let figure = try #require(rows.first { $0.key == "score-csat" }?.figures[5])
        let popover = FigurePopover(
            figure: figure, place: measured.map.steps[5].title, measured: measured, site: Self.site, words: words)
        let text = Markup(popover.popover(style: "h", face: "", spoken: "").html).text
        for part in [
            "1.9", "274\u{A0}answers", "95% interval", "Rate 1 or 2", "77%", "all customers",
            "1\u{A0}Aug – 21\u{A0}Nov\u{A0}2026",
            "Measured from customers’ answers", "Will they come at all?", "Hech kim aytmadi",
        ] { #expect(text.contains(part), "\(part)") }
    }

    @Test("Five answers make a score, four are shown as a count")
    func fewAnswers() throws {
        var measured = FibreMap.measured
        let step = measured.map.steps[1]
        measured.steps[step.id]?.scores = [ScoreFigure(kind: .csat, scores: [1, 2, 3, 4])].compactMap { $0 }
        let figures = StepFigures(measured: measured, words: PageWords(site: Self.site))
        let few = try #require(figures.rows.first { $0.key == "score-csat" }?.figures[1])
        #expect(few.value == "n = 4")
        #expect(few.interval == nil)
        #expect(figures.emotion(step) == nil)
        measured.steps[step.id]?.scores = [ScoreFigure(kind: .csat, scores: [1, 2, 3, 4, 5])].compactMap { $0 }
        let enough = StepFigures(measured: measured, words: PageWords(site: Self.site))
        #expect(enough.rows.first { $0.key == "score-csat" }?.figures[1]?.value == "3.0")
        #expect(enough.emotion(step)?.isMeasured == true)
    }

    @Test("A guess is never shown as a measurement")
    func guesses() throws {
        let figures = StepFigures(measured: FibreMap.measured, words: PageWords(site: Self.site))
        let guess = try #require(figures.emotion(FibreMap.map.steps[0]))
        #expect(!guess.isMeasured)
        #expect(guess.figure.source == .team)
        let bare = Markup(Self.page(.map, measured: nil))
        #expect(bare.text.contains("Nothing here is measured yet"))
        #expect(!bare.text.contains("Measured from"))
        #expect(bare.text.contains("Assumed by the team, not measured"))
    }

    @Test("A persona that is chosen is marked, and everyone stays one click away")
    func personas() {
        let markup = Markup(Self.page(.map, persona: "dilnoza"))
        let links = markup.tags.filter { $0.name == "a" && $0.attributes["href"]?.hasPrefix("/maps/connect") == true }
        let current = links.filter { $0.attributes["aria-current"] == "true" }.compactMap { $0.attributes["href"] }
        #expect(current.contains("/maps/connect?persona=dilnoza"))
        #expect(links.contains { $0.attributes["href"] == "/maps/connect" })
        #expect(markup.tags.contains { $0.attributes["name"] == "persona" && $0.attributes["value"] == "dilnoza" })
    }

    @Test("Events the log does not have are named")
    func missingEvents() {
        var measured = FibreMap.measured
        measured.missingEvents = ["visit_moved", "wifi<on>"]
        #expect(Markup(Self.page(.map, measured: measured)).text.contains("visit_moved, wifi&lt;on&gt;"))
    }

    @Test("In the table every row has a head and a cell for each step")
    func tableIsWhole() {
        let markup = Markup(Self.page(.table))
        let body = markup.tags.drop { $0.name != "tbody" }
        var cells: [Int] = []
        for tag in body {
            if tag.name == "tr" { cells.append(0) }
            if tag.name == "td", !cells.isEmpty { cells[cells.count - 1] += 1 }
        }
        #expect(Set(cells) == [0, FibreMap.map.steps.count])
        #expect(Set(markup.values("scope", of: "th")) == ["col", "colgroup", "row", "rowgroup"])
    }

    @Test("A map without steps, and one of two hundred, are shown")
    func smallAndLarge() {
        var map = JourneyMap(id: "empty", title: LocalizedText("Empty"))
        for view in MapView.allCases { #expect(Markup(Self.page(view, measured: nil, map: map)).flaws == []) }
        map.stages = (0..<20).map { stage in
            Stage(
                id: "s\(stage)", title: LocalizedText("Stage \(stage)"),
                steps: (0..<10).map { index in
                    var step = Step(id: "s\(stage)-\(index)", title: LocalizedText("Step \(index)"))
                    step.notes = Dictionary(
                        uniqueKeysWithValues: Lane.allCases.map { ($0, [Note(LocalizedText("A note"))]) })
                    step.emotion = Emotion(assumed: Double(index % 5) - 2)
                    return step
                })
        }
        let page = Self.page(.map, measured: nil, map: map)
        #expect(Markup(page).flaws == [])
        #expect(page.bytes.count < 4_000_000)
    }
}
