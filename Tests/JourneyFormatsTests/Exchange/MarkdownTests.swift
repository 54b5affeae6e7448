// Markdown, as a real parser understands it: what the map says is what a reader sees.
import Foundation
import JourneyLanguage
import JourneyTestSupport
import Testing

@testable import JourneyFormats
@testable import JourneyModel

@Suite("Markdown")
struct MarkdownTests {
    private struct Block: Decodable {
        var kind: String
        var depth: Int
        var text: String
        var marks: [String]
    }

    private static func text(_ document: MapDocument, _ language: LanguageTag? = nil) throws -> String {
        let options = ExportOptions(language: language ?? document.map.language, personas: document.map.ownPersonas)
        return String(decoding: try MapExchange.write(document.map, as: .markdown, options).bytes, as: UTF8.self)
    }

    private static func blocks(_ text: String) throws -> [Block] {
        let room = try TemporaryFolder()
        return try OtherProgram.answer("markdown.py", [try room.write("map.md", text)])
    }

    @Test(
        "What would be markup is written so that it is none",
        arguments: [
            ("plain", "plain"), ("a*b*c", "a\\*b\\*c"), ("snake_case", "snake_case"), ("_so_", "\\_so\\_"),
            ("# no", "\\# no"), ("C#", "C\\#"), ("a #b", "a \\#b"), ("1. no", "1\\. no"), ("1.5", "1.5"),
            ("- no", "\\- no"), ("a - b", "a - b"), ("> no", "\\> no"), ("a | b", "a \\| b"), ("<b>", "\\<b>"),
            ("[x](y)", "\\[x\\](y)"), ("`x`", "\\`x\\`"), ("&amp;", "\\&amp;"), ("a & b", "a & b"),
            ("one\ntwo", "one<br>two"), ("  x  ", "x"), ("~~x~~", "\\~\\~x\\~\\~"), ("$x$", "\\$x\\$"), ("=", "\\="),
        ])
    func escapes(text: String, expected: String) {
        #expect(MarkdownText.escaped(text) == expected)
    }

    @Test("A document has its takeaways first, then the stages with their steps")
    func document() throws {
        let text = try Self.text(try ExchangeMaps.map(ExchangeMaps.small))
        let headings = text.split(separator: "\n").filter { $0.hasPrefix("#") }
        #expect(
            headings == [
                "# Getting home fibre connected", "## Takeaways", "## Steps", "## 1. Order",
                "### 1.1 Asks who serves the address", "## 2. Wait", "### 2.1 The visit is moved", "### 2.2 Is online",
                "## Metrics", "## Personas", "### Dilnoza, 34",
            ])
        #expect(text.contains("- ●●●●○ **No reason and no choice** (Severity 4 of 5)"))
        #expect(text.contains("    - **Plan:** Choose a window in the SMS\n      - **Owner:** Field operations · "))
        #expect(text.contains("**Due date:** 15\u{A0}Dec\u{A0}2026"))
        #expect(text.contains("| **Owner** | Customer experience |"))
    }

    @Test(
        "A parser of GitHub's flavour sees every text of a map, and no markup in it",
        .enabled(if: OtherProgram.asksPython, "there is no .venv-exchange: `make setup` makes it"),
        arguments: Seeds.upTo(12))
    func parsed(seed: Int) throws {
        let (document, _) = try ExchangeMaps.random(300 + seed)
        let blocks = try Self.blocks(try Self.text(document))
        // Nothing but what was meant: no code of the text's own, no rules, no links, no raw HTML blocks.
        let kinds = Set(blocks.map(\.kind))
        #expect(kinds.isSubset(of: ["h1", "h2", "h3", "p", "td", "th"]), "\(kinds)")
        #expect(Set(blocks.flatMap(\.marks)).isSubset(of: ["strong_open", "em_open"]))
        let seen = Set(blocks.flatMap { $0.text.split(separator: "\n").map { Self.plain(String($0)) } })
        let all = blocks.map { Self.plain($0.text) }.joined(separator: "\n")
        for text in Self.texts(document.root, JourneyMap.self, document.map.language) {
            for line in text.split(whereSeparator: \.isNewline).map({ Self.plain(String($0)) }) where !line.isEmpty {
                #expect(seen.contains(line) || all.contains(line), "\(line)")
            }
        }
    }

    private static func plain(_ text: String) -> String {
        text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
    }

    /// Every text in the document's language.
    private static func texts(
        _ value: DocumentValue, _ type: any DocumentElement.Type, _ language: LanguageTag
    ) -> [String] {
        if let short = type.shortKey, type.standsForText(value), case .text? = type.shape(of: short) {
            return [value.text(in: language, language)]
        }
        return value.entries.flatMap { entry -> [String] in
            guard let shape = type.shape(of: entry.key) else { return [] }
            if let inner = shape.elementType {
                return entry.value.elements.flatMap { texts($0, inner, language) }
            }
            guard case .text = shape.inner else { return [] }
            let values: [DocumentValue] = if case .list = shape { entry.value.elements } else { [entry.value] }
            return values.map { $0.text(in: language, language) }
        }
    }

    @Test("Every language has its own words", arguments: LanguageTag.interface)
    func languages(language: LanguageTag) throws {
        let document = try ExchangeMaps.map(ExchangeMaps.small)
        let text = try Self.text(document, language)
        let words = ExchangeWords(language: language)
        for key in ["touchpoints", "thinks", "barriers", "opportunities"] {
            #expect(text.contains("**\(words.name(of: key, in: .step))**"))
        }
        #expect(text == (try Self.text(document, language)))
    }
}
