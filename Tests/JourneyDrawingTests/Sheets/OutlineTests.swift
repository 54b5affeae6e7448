// Outline and table: everything that a map says stands in them, in its place, on a screen and on paper.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import Testing

@testable import JourneyDrawing

@Suite("Outline and table")
struct OutlineTests {
    static func picture(_ seed: Int, _ language: LanguageTag) -> MapPicture {
        let (map, measured) = RealisticMap.make(seed: seed, language: language)
        return MapPicture(map: map, measured: measured, context: DrawingContext(language: language))
    }

    /// All words of a sheet, without the spaces at which lines may be broken.
    static func words(_ sheet: SheetLayout) -> String {
        packed(sheet.parts.flatMap(\.marks).texts.map { $0.block.lines.map(\.text).joined() }.joined(separator: "\n"))
    }

    private static func packed(_ text: String) -> String {
        // Within quotation marks others are written as the inner ones of the language.
        String(text.filter { !$0.isWhitespace && !"-\u{AD}“”‘’«»„".contains($0) })
    }

    @Test("Nothing overlaps, nothing leaves its place", arguments: LanguageTag.interface)
    func layouts(language: LanguageTag) {
        for seed in [3, 8, 14, 20, 37] {
            let picture = Self.picture(seed, language)
            for width in [MapOutline.width, 700, 1_200] {
                #expect(MapOutline(picture).layout(width: width).problems == [], "seed \(seed), \(width) px")
            }
            #expect(MapTable(picture).layout().problems == [], "seed \(seed)")
        }
    }

    @Test("Everything that is said of a step stands in both", arguments: LanguageTag.interface)
    func complete(language: LanguageTag) {
        for seed in [3, 14, 37] {
            let picture = Self.picture(seed, language)
            let outline = Self.words(MapOutline(picture).layout(width: MapOutline.width))
            let table = Self.words(MapTable(picture).layout())
            for step in picture.map.steps {
                var texts = [step.title] + step.substeps.map(\.title) + step.notes.values.flatMap { $0.map(\.text) }
                texts += step.barriers.map(\.title) + step.opportunities.map(\.title)
                texts += step.blueprint.values.flatMap { $0.map(\.title) }
                for text in texts {
                    let packed = Self.packed(text.text(in: language))
                    #expect(outline.contains(packed), "\(packed) is not in the outline of \(seed)")
                    #expect(table.contains(packed), "\(packed) is not in the table of \(seed)")
                }
            }
        }
    }

    @Test("Lanes stand in one order, figures below them")
    func order() {
        let sheet = MapTable(
            MapPicture(
                map: FibreMap.map, measured: FibreMap.measured, context: DrawingContext(language: .english))
        ).layout()
        let titles = sheet.parts.map(\.title)
        let known = [
            "Steps", "Touchpoints", "Thoughts", "Emotion", "Pain points", "Opportunities", "Frontstage", "Reach",
            "Drop-off",
        ]
        let places = known.compactMap { titles.firstIndex(of: $0) }
        #expect(places.count == known.count && places == places.sorted(), "\(titles)")
        #expect(Set(titles).count == titles.count, "a lane twice: \(titles)")
    }

    @Test("On paper each part stands once, whole, and a stage is not parted from its first step")
    func paper() throws {
        let picture = MapPicture(
            map: FibreMap.map, measured: FibreMap.measured, context: DrawingContext(language: .english))
        let outline = MapOutline(picture).picture().pages(PrintRequest(paper: .a4))
        #expect(outline.count > 2)
        let places = outline.flatMap { $0.picture.places.map(\.title) }
        let titles = picture.map.stages.filter { !$0.steps.isEmpty }.flatMap { stage in
            [stage.title.text(in: .english)] + stage.steps.map { $0.title.text(in: .english) }
        }
        #expect(places.filter(titles.contains) == titles)
        for page in outline {
            let frame = Frame(x: 0, y: 0, width: page.picture.width, height: page.picture.height)
            #expect(page.picture.places.allSatisfy { frame.contains($0.frame) })
            // The last thing on a page is a step, not the name of a stage.
            let stages = Set(picture.map.stages.map { $0.title.text(in: .english) })
            let last = try #require(page.picture.places.last?.title)
            #expect(!stages.contains(last) || picture.map.steps.contains { $0.title.text(in: .english) == last })
        }
    }

    @Test("A table's pages bear the steps they show, and are numbered through")
    func tablePages() {
        let picture = MapPicture(
            map: FibreMap.map, measured: FibreMap.measured, context: DrawingContext(language: .english))
        let pages = MapTable(picture).picture().pages(PrintRequest(paper: .a4))
        #expect(pages.count > 1)
        let texts = pages.map { page in page.picture.texts.flatMap { $0.block.lines.map(\.text) }.joined(separator: " ")
        }
        for (index, text) in texts.enumerated() {
            #expect(text.contains("\(index + 1) of \(pages.count)"), "page \(index + 1)")
        }
        for step in picture.map.steps {
            let title = Self.packed(step.title.text(in: .english))
            #expect(texts.contains { Self.packed($0).contains(title) })
        }
    }

    @Test("A map without steps says so, and one that was not measured has no figures")
    func empty() {
        let bare = MapPicture(
            map: JourneyMap(id: "bare", title: LocalizedText("Bare")), measured: nil,
            context: DrawingContext(language: .english))
        #expect(Self.words(MapOutline(bare).layout(width: 900)).contains("nosteps"))
        #expect(MapTable(bare).layout().problems == [])
        #expect(MapTable(bare).picture().pages(PrintRequest(paper: .a4)).count == 1)
        #expect(MapOutline(bare).picture().pages(PrintRequest(paper: .a4)).count == 1)
        let guessed = MapPicture(map: FibreMap.map, measured: nil, context: DrawingContext(language: .english))
        #expect(!MapTable(guessed).layout().parts.map(\.title).contains("Reach"))
    }

    @Test("What reaches over several steps stands at each of them")
    func spans() throws {
        var map = JourneyMap(id: "reach", title: LocalizedText("Reach"))
        var first = Step(id: "first", title: LocalizedText("First"))
        var note = Note(LocalizedText("A window that fits"))
        note.through = "third"
        first.notes[.needs] = [note]
        map.stages = [
            Stage(
                id: "all", title: LocalizedText("All"),
                steps: [
                    first, Step(id: "second", title: LocalizedText("Second")),
                    Step(id: "third", title: LocalizedText("Third")),
                    Step(id: "fourth", title: LocalizedText("Fourth")),
                ])
        ]
        let picture = MapPicture(map: map, measured: nil, context: DrawingContext(language: .english))
        let steps = MapDigest(picture).stages().flatMap(\.steps)
        #expect(
            steps.map { $0.entries.flatMap(\.items).compactMap(\.note) } == [
                ["Through “Third”"], ["Since “First”"], ["Since “First”"], [],
            ])
    }

    @Test("A table of nothing but steps has its page on paper, too")
    func onlySteps() throws {
        var map = JourneyMap(id: "one", title: LocalizedText("One"))
        map.stages = [
            Stage(id: "a", title: LocalizedText("A"), steps: [Step(id: "s", title: LocalizedText("Alone"))])
        ]
        let picture = MapPicture(map: map, measured: nil, context: DrawingContext(language: .english))
        let pages = MapTable(picture).picture().pages(PrintRequest(paper: .a4))
        let texts = pages.map { $0.picture.texts.flatMap { $0.block.lines.map(\.text) } }
        #expect(texts.count == 2 && texts[0].contains("One") && texts[1].contains("Alone"))
    }
}
