// Presentations, as python-pptx reads them and LibreOffice shows them.
import Foundation
import FoundationXML
import JourneyIntake
import JourneyLanguage
import JourneyTestSupport
import Testing

@testable import JourneyFormats
@testable import JourneyModel

@Suite("PPTX")
struct PPTXTests {
    private struct Answer: Decodable {
        struct Shape: Decodable {
            var id: Int
            var name: String
            var kind: String
            var about: String
            var texts: [String]
            var rows: [[String]]
            var left, top, right, bottom: Int?
        }
        struct Slide: Decodable {
            var title: String
            var notes: String
            var shapes: [Shape]
        }
        var width, height: Int
        var slides: [Slide]

        /// Every text of a slide.
        func text(_ slide: Slide) -> String {
            slide.shapes.map { ($0.texts + $0.rows.flatMap(\.self)).joined(separator: "\n") }.joined(separator: "\n")
        }
    }

    private static func bytes(_ document: MapDocument, _ language: LanguageTag? = nil) throws -> [UInt8] {
        let options = ExportOptions(language: language ?? document.map.language, personas: document.map.ownPersonas)
        return try MapExchange.write(document.map, as: .pptx, options).bytes
    }

    private static func answer(_ bytes: [UInt8]) throws -> Answer {
        let room = try TemporaryFolder()
        return try OtherProgram.answer("slides.py", [try room.write("map.pptx", bytes)])
    }

    private static let needsPython: ConditionTrait = .enabled(
        if: OtherProgram.asksPython, "there is no .venv-exchange: `make setup` makes it")

    @Test("Every part is well-formed XML, and equal maps give equal bytes", arguments: Seeds.upTo(6))
    func wellFormed(seed: Int) throws {
        let (document, _) = try ExchangeMaps.random(500 + seed)
        let bytes = try Self.bytes(document)
        #expect(bytes == (try Self.bytes(document)))
        let archive = try ZipPackage(bytes, name: "map.pptx", kind: "presentation")
        for name in archive.names {
            let part = try #require(try archive.bytes(of: name, limit: 1 << 28))
            _ = try XMLDocument(data: Data(part))
        }
    }

    @Test("The whole journey comes first, then what to take away, a slide a stage, and the personas", needsPython)
    func slides() throws {
        let document = try ExchangeMaps.map(ExchangeMaps.small)
        let answer = try Self.answer(try Self.bytes(document))
        #expect(
            answer.slides.map(\.title) == [
                "Getting home fibre connected", "Takeaways", "Order · stage 1 of 2", "Wait · stage 2 of 2", "Personas",
            ])
        #expect(answer.width * 9 == answer.height * 16)
        let overview = answer.slides[0]
        let curve = try #require(overview.shapes.first { $0.kind.contains("FREEFORM") })
        #expect(curve.about.contains("The visit is moved: −1.5; Is online: +2"))
        #expect(answer.text(overview).contains("●●●●○\nNo reason and no choice"))
        let table = try #require(answer.slides[3].shapes.first { !$0.rows.isEmpty }).rows
        #expect(table[0] == ["Steps", "2.1 The visit is moved\nOptional step · 3\u{A0}days expected", "2.2 Is online"])
        let rows = Dictionary(table.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
        #expect(rows["Thoughts"] == "“Will they come at all?”\n“Nobody says why” · Dilnoza, 34")
        #expect(rows["Pain points"]?.contains("→ Choose a window in the SMS · Field operations · due 15") == true)
        #expect(rows["Touchpoints"] == "SMS\nThe page of the order · Website")
        #expect(answer.slides[3].notes.contains("Half of the calls ask why"))
    }

    @Test("Ids are unique, and nothing stands outside of its slide", needsPython, arguments: Seeds.upTo(6))
    func sound(seed: Int) throws {
        let (document, _) = try ExchangeMaps.random(600 + seed)
        let answer = try Self.answer(try Self.bytes(document))
        for slide in answer.slides {
            #expect(Set(slide.shapes.map(\.id)).count == slide.shapes.count)
            for shape in slide.shapes {
                guard let left = shape.left, let top = shape.top, let right = shape.right, let bottom = shape.bottom
                else { continue }
                let isWithin = left >= 0 && top >= 0 && right <= answer.width && bottom <= answer.height
                #expect(isWithin, "\(slide.title): \(shape.name)")
            }
        }
    }

    @Test("A long text is parted, never cut", needsPython)
    func flow() throws {
        let words = (0..<900).map { "word\($0)" }.joined(separator: " ")
        let steps = (1...8).map { "      - { id: s\($0), title: Step \($0), does: [One thing, Another thing] }" }
        let text = """
            waymark: 1
            id: long
            title: Long
            stages:
              - id: a
                title: A
                steps:
                  - { id: l, title: Long, thinks: "\(words)", feels: [Fine], says: "\(words)" }
              - id: b
                title: B
                steps:
            \(steps.map { "    " + $0 }.joined(separator: "\n"))
            """
        let answer = try Self.answer(try Self.bytes(try ExchangeMaps.map(text)))
        let all = answer.slides.map { answer.text($0) }.joined(separator: " ")
        let count = (0..<900).filter { all.contains("word\($0)") }.count
        #expect(count == 900)
        #expect(answer.slides.filter { $0.title.hasPrefix("A") }.count > 2)
        #expect(answer.slides.filter { $0.title.hasPrefix("B") }.count == 2)
        #expect(answer.slides.last?.title == "B (continued) · stage 2 of 2")
    }

    @Test(
        "LibreOffice shows as many pages as there are slides, with their words",
        .enabled(if: OtherProgram.asksOffice, "LibreOffice is not installed: `make setup` installs it"),
        arguments: [LanguageTag.english, .chinese])
    func office(language: LanguageTag) throws {
        let document = try ExchangeMaps.map(ExchangeMaps.small)
        let room = try TemporaryFolder()
        let file = try room.write("map.pptx", try Self.bytes(document, language))
        let pdf = try OtherProgram.pdf(of: file, in: room)
        let tool = URL(fileURLWithPath: "/usr/bin/pdftotext")
        let text = String(decoding: try OtherProgram.run(tool, ["-layout", pdf, "-"]), as: UTF8.self)
        #expect(text.split(separator: "\u{0C}").count == 5)
        #expect(text.contains("Getting home fibre connected"))
        let words = ExchangeWords(language: language)
        #expect(text.contains(words.name(of: "barriers", in: .step)))
    }

    /// Everything that is written on the slides and in their notes, without blanks.
    private static func said(_ slides: [Slide]) -> String {
        func text(_ paragraphs: [SlideParagraph]) -> [String] { paragraphs.map(\.text) }
        let all = slides.flatMap { slide -> [String] in
            let shapes = slide.shapes.flatMap { shape -> [String] in
                switch shape {
                case .box(let box): text(box.paragraphs)
                case .table(let table): table.rows.flatMap { $0.cells.flatMap { text($0.paragraphs) } }
                case .path: []
                }
            }
            return text(slide.title.paragraphs) + shapes + slide.notes
        }
        return squeezed(all.joined(separator: "\n"))
    }

    private static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    /// The texts that stand neither on a slide nor in its notes, and of which the report says nothing.
    private static func missing(_ document: MapDocument, _ language: LanguageTag) throws -> [String] {
        let options = ExportOptions(language: language, personas: document.map.ownPersonas)
        let said = said(Deck(document, options).slides())
        let losses = try MapExchange.write(document.map, as: .pptx, options).losses
        let lost = Set(losses.map { "\($0.kind.rawValue).\($0.key)" })
        return document.translationUnits.filter { unit in
            // Of a list that is lost, everything in it is.
            let keys = unit.id.split(separator: "/").map(String.init)
            let (owner, rest) = (keys[0], keys.dropFirst(keys[0] == "map" ? 1 : 2))
            let isCounter = owner == "counter" && lost.contains("map.measure")
            let isLost =
                isCounter || rest.first.map { lost.contains("\(owner).\($0)") } == true
                || lost.contains("\(unit.kind.rawValue).\(unit.key)")
            // Russian and Polish set the full stop behind the quotation marks.
            let text = squeezed(unit.text.text(in: language))
            return !isLost && !said.contains(text.hasSuffix(".") ? String(text.dropLast()) : text)
        }.map { "\($0.id): \($0.text.text(in: language))" }
    }

    @Test("Every text stands on a slide, in its notes or in the report", arguments: Seeds.upTo(30))
    func whole(seed: Int) throws {
        let (document, _) = try ExchangeMaps.random(700 + seed)
        let missing = try Self.missing(document, document.map.language)
        #expect(missing.isEmpty, "\(missing)")
    }

    @Test("Nothing that is said for a touchpoint is lost, nor of the maps that are shown to people")
    func samples() throws {
        let guided = try ExchangeMaps.map(
            """
            waymark: 1
            title: Guided
            stages:
              - title: B
                steps:
                  - title: Visit
                    touchpoints: [{ channel: call, guidance: { text: You are a guest, do: [Ring before], dont: [Shout], script: Hello, training: Two hours } }]
            """)
        var documents = [guided]
        for path in [
            "Sources/CSampleFiles/move.yaml", "Examples/loan/maps/loan.yaml",
            "Tests/JourneyFormatsTests/Frozen/version-1/move.yaml",
        ] {
            let bytes = try ProjectFiles.bytes(path)
            documents.append(MapDocument(try MapReader.readAlone(bytes, file: path)))
        }
        for document in documents {
            for language in [document.map.language] + document.map.translations {
                let missing = try Self.missing(document, language)
                #expect(missing.isEmpty, "\(document.map.id), \(language): \(missing)")
            }
        }
    }

    @Test("The words of slides are in every language")
    func words() {
        #expect(Catalogue.mismatches(DeckWord.self) == [])
    }
}
