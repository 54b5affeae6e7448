// What must hold for every sheet, whatever stands on it.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import Testing

@testable import JourneyDrawing

@Suite("Sheets: nothing overlaps, nothing leaves its place")
struct SheetLayoutTests {
    static let languages: [LanguageTag] = LanguageTag.interface

    static func context(_ seed: UInt64) -> DrawingContext {
        DrawingContext(
            language: languages[Int(seed) % languages.count], theme: seed % 2 == 0 ? .light : .dark)
    }

    /// The same figures, as those of a persona's customers.
    static func own(_ measured: MeasuredMap?, of persona: Persona) -> MeasuredMap? {
        var measured = measured
        measured?.scope.persona = persona
        return measured
    }

    @Test("A persona sheet", arguments: UInt64(1)...25)
    func persona(seed: UInt64) {
        let context = Self.context(seed)
        var random = RandomSheets(seed: seed)
        let persona = random.persona(context.language)
        let measured = Self.own(random.map(seed: seed, context.language).measured, of: persona)
        let sheet = PersonaSheet(persona: persona, measured: measured, context: context)
        #expect(sheet.layout().problems == [])
        // A block a heading; no block without a text.
        #expect(sheet.layout().parts.allSatisfy { !$0.marks.texts.isEmpty })
    }

    @Test("An empathy map", arguments: UInt64(1)...25)
    func empathy(seed: UInt64) {
        let context = Self.context(seed)
        var random = RandomSheets(seed: seed)
        let picture = EmpathyMapPicture(persona: random.persona(context.language), context: context)
        #expect(picture.layout().problems == [])
    }

    @Test("An opportunity matrix", arguments: UInt64(1)...25)
    func matrix(seed: UInt64) {
        let context = Self.context(seed)
        var random = RandomSheets(seed: seed)
        let matrix = OpportunityMatrix(map: random.map(seed: seed, context.language).map, context: context)
        let layout = matrix.layout()
        #expect(layout.problems == [])
        // Every opportunity is named, on the grid or beside it.
        #expect(matrix.rated.count + matrix.unrated.count == matrix.map.opportunities.count)
        let pies = layout.parts.flatMap(\.marks).count { if case .pie = $0 { true } else { false } }
        #expect(pies == matrix.map.opportunities.count)
    }

    @Test("A roadmap, by stage and by owner", arguments: UInt64(1)...25)
    func roadmap(seed: UInt64) {
        let context = Self.context(seed)
        var random = RandomSheets(seed: seed)
        let map = random.map(seed: seed, context.language).map
        let today = random.day()
        for grouping in RoadmapPicture.Grouping.allCases {
            let picture = RoadmapPicture(map: map, today: today, grouping: grouping, context: context)
            let layout = picture.layout()
            #expect(layout.problems == [])
            let cards = layout.parts.flatMap(\.innerCards)
            // Every plan has its card, once.
            #expect(cards.count == picture.items.count)
            for (index, card) in cards.enumerated() {
                #expect(!cards.dropFirst(index + 1).contains { $0.overlaps(card) })
            }
            for text in layout.parts.filter({ $0.look == .card }).flatMap(\.marks).texts {
                for card in cards where card.overlaps(text.frame) {
                    #expect(card.contains(text.frame, tolerance: 0.6), "\(text.block.lines.map(\.text))")
                }
            }
            if let cuts = layout.cuts {
                #expect(cuts.columns == cuts.columns.sorted() && cuts.rows == cuts.rows.sorted())
                #expect((cuts.columns.last ?? 0) <= layout.width)
            }
        }
    }

    @Test("A wall of maps", arguments: UInt64(1)...25)
    func portfolio(seed: UInt64) {
        let context = Self.context(seed)
        var random = RandomSheets(seed: seed)
        let entries = (0..<seed % 7).map { index in
            let (map, measured) = random.map(seed: seed * 10 + index, context.language)
            return MapPortfolio.Entry(map: map, measured: measured)
        }
        let wall = MapPortfolio(
            title: random.text(5, context.language), entries: entries, today: random.day(), context: context)
        #expect(wall.layout().problems == [])
    }

    @Test("Every sheet is well-formed, speaks its language, and is the same twice", arguments: languages)
    func written(language: LanguageTag) throws {
        let context = DrawingContext(language: language)
        func pictures() -> [Picture] {
            var random = RandomSheets(seed: 5)
            let persona = random.persona(language)
            let (map, measured) = random.map(seed: 5, language)
            let today = random.day()
            return [
                PersonaSheet(persona: persona, measured: Self.own(measured, of: persona), context: context).picture(),
                EmpathyMapPicture(persona: persona, context: context).picture(),
                OpportunityMatrix(map: map, context: context).picture(),
                RoadmapPicture(map: map, today: today, context: context).picture(),
                MapPortfolio(
                    entries: [.init(map: map, measured: measured)], today: today, context: context
                ).picture(),
            ]
        }
        for (first, second) in zip(pictures(), pictures()) {
            #expect(first.svg == second.svg)
            let xml = XMLReading(String(decoding: first.svg, as: UTF8.self))
            #expect(xml.problem == nil)
            #expect(xml.named("svg").first?["xml:lang"] == language.markup)
            #expect(!first.title.isEmpty && !first.description.isEmpty)
            for place in first.places {
                #expect(Frame(x: 0, y: 0, width: first.width, height: first.height).contains(place.frame))
            }
        }
    }
}
