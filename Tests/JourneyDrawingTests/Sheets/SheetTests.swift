// What the sheets say, and when.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice
import Testing

@testable import JourneyDrawing

@Suite("Sheets: what they say")
struct SheetTests {
    static let context = DrawingContext(language: .english)
    static let today = date(2026, 11, 22)

    static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day) ?? CalendarDate(microseconds: 0)
    }

    static func texts(_ sheet: SheetLayout) -> [String] {
        sheet.parts.flatMap(\.marks).texts.map { plain($0.block.lines.map(\.text).joined(separator: " ")) }
    }

    static func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

    static func map(_ opportunities: [Opportunity], barriers: [Barrier] = []) -> JourneyMap {
        var map = JourneyMap(id: "m", title: LocalizedText("Map"))
        var step = Step(id: "s", title: LocalizedText("Step"))
        step.opportunities = opportunities
        step.barriers = barriers
        map.stages = [Stage(id: "one", title: LocalizedText("One"), steps: [step])]
        return map
    }

    static func idea(
        _ id: String, value: Int? = nil, business: Int? = nil, effort: Int? = nil, due: CalendarDate? = nil,
        status: PlanStatus = .proposed
    ) -> Opportunity {
        var idea = Opportunity(id: id, title: LocalizedText(id))
        (idea.customerValue, idea.businessValue, idea.effort) = (value, business, effort)
        (idea.due, idea.status) = (due, status)
        return idea
    }

    @Test("The sections of the catalogues have the keys of their enumerations, no more and no fewer")
    func keys() {
        #expect(Catalogue.mismatches(SheetWord.self) == [])
        #expect(Catalogue.mismatches(SheetCount.self) == [])
        #expect(Catalogue.mismatches(SheetTotal.self) == [])
        #expect(Catalogue.mismatches(MatrixWord.self) == [])
        #expect(Catalogue.mismatches(RoadmapWord.self) == [])
        #expect(Catalogue.mismatches(MonthWord.self) == [])
        #expect(Catalogue.mismatches(PortfolioWord.self) == [])
    }

    // MARK: Persona

    @Test("A persona that nobody has checked is said to be a guess, and drawn as one")
    func proto() {
        var persona = Persona(id: "p", name: LocalizedText("Kamola"))
        persona.facts[.goals] = [LocalizedText("G")]
        func sheet() -> SheetLayout { PersonaSheet(persona: persona, context: Self.context).layout() }
        #expect(Self.texts(sheet()).contains("Proto-persona"))
        #expect(sheet().parts.contains { $0.look == .guess } && !sheet().parts.contains { $0.look == .card })
        persona.isValidated = true
        #expect(Self.texts(sheet()).contains("Validated by research"))
        // Who says so has to be said as well.
        #expect(Self.texts(sheet()).contains("Said to be validated, but no evidence is recorded here"))
        #expect(!sheet().parts.contains { $0.look == .guess })
        persona.evidence = [EvidenceRecord(statement: LocalizedText("Four interviews"), kind: .reported)]
        #expect(Self.texts(sheet()).contains("Reported: Four interviews"))
    }

    @Test("Figures of other customers are not shown as the persona's")
    func foreignFigures() {
        let persona = FibreMap.persona
        var measured = FibreMap.measured
        measured.scope.persona = nil
        func sheet() -> PersonaSheet { PersonaSheet(persona: persona, measured: measured, context: Self.context) }
        #expect(!Self.texts(sheet().layout()).contains("Journeys measured"))
        measured.scope.persona = Persona(id: "other", name: LocalizedText("Other"))
        #expect(!Self.texts(sheet().layout()).contains("Journeys measured"))
        measured.scope.persona = persona
        #expect(Self.texts(sheet().layout()).contains("Journeys measured"))
    }

    @Test(
        "Columns hold all blocks in order and differ as little as they can",
        arguments: [
            ([10.0, 10, 10], 3, [1, 1, 1]), ([10, 10, 10, 30], 2, [3, 1]), ([50, 10, 10, 10], 3, [1, 2, 1]),
            ([10], 3, [0, 0, 1]), ([], 2, [0, 0]), ([5, 5, 5, 5, 5, 5], 3, [2, 2, 2]),
        ])
    func columns(heights: [Double], count: Int, expected: [Int]) {
        let ranges = PersonaSheet.columns(heights, count: count)
        #expect(ranges.flatMap { Array($0) } == Array(heights.indices))
        func cost(_ counts: [Int]) -> Double {
            var start = 0
            return counts.reduce(0) { sum, count in
                defer { start += count }
                let height = heights[start..<start + count].reduce(0, +)
                return sum + height * height
            }
        }
        if !heights.isEmpty { #expect(cost(ranges.map(\.count)) == cost(expected)) }
    }

    @Test("A channel is known by its id or its name, and an id has a name in every language")
    func channels() {
        #expect(PersonaSheet.channelIcon(LocalizedText("app")) == .app)
        #expect(PersonaSheet.channelIcon(LocalizedText("Partner shop")) == .store)
        #expect(PersonaSheet.channelIcon(LocalizedText("Carrier pigeon")) == .any)
        #expect(PersonaSheet.channelName(LocalizedText("app"), DrawingContext(language: .polish)) == "Aplikacja")
        #expect(PersonaSheet.channelName(LocalizedText("Kiosk K7"), Self.context) == "Kiosk K7")
    }

    // MARK: Matrix

    @Test("The most valuable come first, and only open ones make the headline")
    func ranking() {
        let matrix = OpportunityMatrix(
            map: Self.map([
                Self.idea("a", value: 4, business: 3, effort: 2), Self.idea("b", value: 5, effort: 5),
                Self.idea("c", value: 5, business: 5, effort: 1, status: .live),
                Self.idea("d", value: 4, business: 3, effort: 1), Self.idea("e", value: 3, effort: 3),
                Self.idea("f", value: 1, effort: 4), Self.idea("g", value: 4), Self.idea("h", value: 9, effort: 1),
            ]), context: Self.context)
        #expect(matrix.rated.map(\.opportunity.id) == ["c", "b", "d", "a", "e", "f"])
        #expect(matrix.rated.map(\.number) == Array(1...6))
        #expect(matrix.unrated.map(\.opportunity.id) == ["g", "h"])
        #expect(matrix.rated.map(\.quadrant) == [.doFirst, .planIt, .doFirst, .doFirst, .fillIn, .letGo])
        #expect(
            Self.plain(matrix.headline)
                == "2 of 5 open opportunities promise much for little effort, first of all “d”")
        #expect(Self.texts(matrix.layout()).contains("missing: effort"))
        #expect(Self.texts(matrix.layout()).contains("missing: customer value"))
    }

    @Test("Without values, or without anything good and cheap, the headline says just that")
    func headlines() {
        func headline(_ ideas: [Opportunity]) -> String {
            Self.plain(OpportunityMatrix(map: Self.map(ideas), context: Self.context).headline)
        }
        #expect(headline([]) == "This map has no opportunities yet")
        #expect(headline([Self.idea("a"), Self.idea("b", value: 2)]) == "None of 2 opportunities is rated yet")
        #expect(
            headline([Self.idea("a", value: 3, effort: 1)])
                == "No open opportunity combines high customer value with low effort")
    }

    @Test("A disc grows with the value for the business; who has not said it gets the smallest")
    func discs() {
        let radii = (1...5).map { OpportunityMatrix.radius($0) }
        #expect(radii == radii.sorted() && Set(radii).count == 5)
        #expect(OpportunityMatrix.radius(nil) == radii[0] && OpportunityMatrix.radius(99) == radii[4])
    }
}
