// How files for other programs look: choices in words, slides without empty boxes, sheets that can be printed.
import JourneyDrawing
import JourneyIntake
import JourneyLanguage
import JourneyTestSupport
import Testing

@testable import JourneyFormats
@testable import JourneyModel

@Suite("How exported files look")
struct LookTests {
    private static func text(_ map: JourneyMap, as format: ExchangeFormat, _ language: LanguageTag) throws -> String {
        let options = ExportOptions(language: language, personas: map.ownPersonas)
        return String(decoding: try MapExchange.write(map, as: format, options).bytes, as: UTF8.self)
    }

    @Test("A step without a picture has none in Markdown, and one with a picture has it")
    func pictures() throws {
        var map = try ExchangeMaps.map(ExchangeMaps.small).map
        #expect(!(try Self.text(map, as: .markdown, .english)).contains("!["))
        map.stages[0].steps[0].picture = Illustration(file: "ask.png", about: LocalizedText("Asks"))
        #expect(try Self.text(map, as: .markdown, .english).contains("![Asks](<ask.png>)"))
    }

    // MARK: - Choices

    /// Every key whose values are words of a list, by the kind it is of.
    private static let choices: [(key: String, words: [String])] = {
        var choices: [(String, [String])] = []
        for kind in ThingKind.all {
            for column in kind.columns {
                // Rules are named as the check names them, and what a curve is drawn of as the format does.
                guard case .word(let words) = column.shape, let key = column.path.last else { continue }
                if !["rule", "curve"].contains(key) { choices.append((key, words)) }
            }
        }
        return choices
    }()

    @Test("Every choice has words in all five languages, and they are understood again, whatever the language")
    func choices() {
        var vocabulary = ExchangeVocabulary()
        for (key, words) in Self.choices {
            for word in words {
                #expect(vocabulary.choice(word, of: key, among: words) == word)
                for language in LanguageTag.interface {
                    let said = ExchangeWords(language: language).choice(word, of: key)
                    #expect(vocabulary.choice(said, of: key, among: words) == word, "\(key): \(said) (\(language))")
                    #expect(vocabulary.choice(said.uppercased(), of: key, among: words) == word)
                    // A few words are the same in two languages.
                    let isSame =
                        said == word && language != .english && !["system", "formula", "partner"].contains(word)
                    #expect(!isSame, "\(key): \(said) (\(language))")
                }
            }
            #expect(vocabulary.choice("weather", of: key, among: words) == "weather")
        }
        #expect(Self.choices.count > 10)
        #expect(Catalogue.mismatches(WorkbookWord.self) == [])
    }

    @Test("A workbook says choices in words, offers them, and reads words of any language and the map's own")
    func workbook() throws {
        let document = try ExchangeMaps.map(ExchangeMaps.small)
        var cells = try WorkbookTests.Cells(document.map, .russian)
        for raw in ["in-work", "process", "customer-journey", "observed"] {
            #expect(!cells.tables.contains { $0.cells.contains { $0.text == raw } }, "\(raw)")
        }
        #expect(document.edits(to: MapDocument(try cells.imported().map)).isEmpty)
        try cells.replace("процесс", in: "barrier", by: "Cena")
        try cells.replace("в работе", in: "barrier", by: "live")
        let plan = try cells.imported().map.steps[1].barriers[0]
        #expect(plan.cause == .price && plan.plan?.status == .live)
        for format in [ExchangeFormat.markdown, .pptx] {
            let exported = try Self.text(document.map, as: format, .russian)
            #expect(!exported.contains("in-work") && !exported.contains("customer-journey"))
        }
    }

    // MARK: - Slides

    private static func boxes(_ text: String) throws -> (slides: [Slide], boxes: [SlideBox]) {
        let document = try ExchangeMaps.map(text)
        let slides = Deck(document, ExportOptions(language: .english)).slides()
        let boxes = slides[0].shapes.compactMap { shape in
            if case .box(let box) = shape { return box }
            return nil
        }
        return (slides, boxes)
    }

    @Test("No box of pain points is much higher than its text")
    func barriers() throws {
        let (_, boxes) = try Self.boxes(ExchangeMaps.small)
        let own = boxes.filter { $0.fill == Theme.light.negativeWash && !$0.paragraphs.isEmpty }
        #expect(own.count == 1)
        for box in own {
            let needed = DeckType().height(box.paragraphs, width: box.frame.width - 12)
            #expect(box.frame.height <= needed + 20)
        }
    }

    @Test("A map of which only steps are known is a board to draw on: no washes, no slides without content")
    func board() throws {
        let (slides, boxes) = try Self.boxes(
            """
            waymark: 1
            id: new
            title: New
            stages:
              - { id: a, title: A, steps: [{ id: s, title: S }, { id: t, title: T }] }
              - { id: b, title: B, steps: [{ id: u, title: U, does: [Waits] }] }
            """)
        #expect(slides.count == 2)
        #expect(!boxes.contains { $0.fill == Theme.light.negativeWash || $0.fill == Theme.light.positiveWash })
        #expect(boxes.filter { $0.outline?.isDashed == true }.count == 4)
        #expect(boxes.allSatisfy { $0.frame.y + $0.frame.height <= Slide.height })
    }

    // MARK: - Paper

    @Test("The sheet of a wide map is printed on several pages that begin with a stage, each with its names")
    func printed() throws {
        var map = JourneyMap(id: "wide", title: LocalizedText("Wide"))
        map.stages = (0..<4).map { stage in
            let steps = (0..<4).map { Step(id: "s\(stage)-\($0)", title: LocalizedText("S")) }
            return Stage(id: "g\(stage)", title: LocalizedText("G\(stage)"), steps: steps)
        }
        func sheet(_ map: JourneyMap) throws -> (sheet: String, names: String) {
            let bytes = try MapExchange.write(map, as: .xlsx, ExportOptions(language: .english)).bytes
            let archive = try ZipPackage(bytes, name: "x", kind: "workbook")
            func part(_ name: String) throws -> String {
                String(decoding: try #require(try archive.bytes(of: name, limit: 1 << 24)), as: UTF8.self)
            }
            return (try part("xl/worksheets/sheet1.xml"), try part("xl/workbook.xml"))
        }
        let wide = try sheet(map)
        #expect(wide.sheet.contains("orientation=\"landscape\"") && wide.sheet.contains("paperSize=\"9\""))
        #expect(wide.sheet.contains("scale=\"65\"") && wide.sheet.contains("<colBreaks count=\"1\""))
        // Behind the two columns of names, after two stages of four steps.
        #expect(wide.sheet.contains("<brk id=\"10\""))
        #expect(wide.names.contains("Map!$A:$B,Map!$1:$5"))
        map.stages.removeLast(3)
        let narrow = try sheet(map)
        #expect(narrow.sheet.contains("fitToHeight=\"0\"") && !narrow.sheet.contains("colBreaks"))
    }
}
