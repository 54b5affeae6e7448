// What the head of a map says beside its goal: what becomes of those who miss it, and what its persona needs.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import Testing

@testable import JourneyViews

@Suite("The head of a map")
struct HeadFactsTests {
    private static let persona: Persona = {
        var persona = Persona(id: "main", name: LocalizedText("Mrs Okoro, 71, second floor"))
        persona.about = LocalizedText("Has rented here for thirty years")
        persona.facts[.needs] = [LocalizedText("Know today who comes"), LocalizedText("A warm flat <tonight>")]
        persona.facts[.help] = [LocalizedText("One caretaker keeps the case")]
        persona.facts[.objections] = [LocalizedText("You never call back")]
        return persona
    }()

    private static func file(_ language: LanguageTag = .english) -> String {
        let reading = MapSummary(map: FibreMap.map, personas: [persona])
        return ExportTests.bare(MapExport(reading, language: language).html).text
    }

    private static func page(_ view: MapView) -> String {
        let reading = MapSummary(map: FibreMap.map, personas: [persona])
        return MapPage(site: MapPageTests.site, reading: reading, address: MapAddress(map: "connect", view: view)).html
            .text
    }

    /// What stands before the grid, or the text, of the map.
    private static func head(_ html: String) -> String {
        html.firstRange(of: "id=\"map\"").map { String(html[..<$0.lowerBound]) } ?? html
    }

    @Test("What happens when the goal is missed stands with the goal, unfolded")
    func missedGoal() {
        for html in [Self.file(), Self.page(.map)] {
            let head = Self.head(html)
            #expect(head.contains("<dt>Missed goal: </dt><dd>The order is cancelled</dd>"))
            #expect(head.contains("<dt>How to recover: </dt><dd>A call within a day with a fixed date</dd>"))
        }
        #expect(Self.head(Self.file(.chinese)).contains("<dt>未达成目标："))
    }

    @Test("What the persona needs, and what we help with, stand beside it", arguments: [true, false])
    func needs(isFile: Bool) {
        let head = Self.head(isFile ? Self.file() : Self.page(.map))
        #expect(head.contains("<dt>Needs: </dt><dd>Know today who comes; A warm flat &lt;tonight&gt;</dd>"))
        #expect(head.contains("<dt>What we help with: </dt><dd>One caretaker keeps the case</dd>"))
    }

    @Test("All that is told of a persona stands where all is told of the map", arguments: [MapView.map, .outline])
    func allFacts(view: MapView) {
        let html = Self.page(view)
        for text in ["Know today who comes; A warm flat &lt;tonight&gt;", "You never call back"] {
            #expect(html.contains(text), "\(text)")
        }
    }

    @Test("A persona without facts and a map without a missed goal leave nothing empty behind")
    func nothing() {
        var map = JourneyMap(id: "m", title: LocalizedText("M"))
        map.stages = [Stage(id: "s", title: LocalizedText("S"), steps: [Step(id: "a", title: LocalizedText("A"))])]
        let reading = MapSummary(map: map, personas: [Persona(id: "p", name: LocalizedText("P"))])
        #expect(!MapExport(reading, language: .english).html.text.contains("class=\"aside\""))
    }

    @Test("Without a log nobody’s journeys are counted in the head, with one everyone’s are")
    func journeys() {
        #expect(!Self.page(.map).contains("0\u{A0}journeys"))
        #expect(Self.head(MapPageTests.page(.map).text).contains("10,400\u{A0}journeys"))
    }

    @Test("A chosen persona is told before it is said that the log cannot find such customers")
    func chosen() {
        let reading = MapSummary(map: FibreMap.map, personas: [Self.persona])
        func head(_ site: Site) -> String {
            let address = MapAddress(map: "connect", persona: "main")
            return Self.head(MapPage(site: site, reading: reading, address: address).html.text)
        }
        #expect(
            head(MapPageTests.site).contains(
                "<span>Has rented here for thirty years · has no rule yet by which to find such customers</span>"))
        let bare = Site(facts: SiteFacts(title: LocalizedText("Fibre")), assets: .plain)
        #expect(head(bare).contains("<span>Has rented here for thirty years</span>"))
    }

    @Test("The letter of a persona is that of the name, and the narrative joins no sentence in its middle")
    func name() {
        let html = Self.file()
        #expect(html.contains("<span class=\"face\" aria-hidden=\"true\">O</span>"))
        #expect(html.contains("Mrs Okoro, 71, second floor · Has rented here"))
        #expect(!html.contains("second floor, Has"))
    }
}

extension HTML {
    fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
