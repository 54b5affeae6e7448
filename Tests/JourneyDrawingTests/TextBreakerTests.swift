// Lines: never too wide, never a letter lost.
import JourneyLanguage
import JourneyTestSupport
import Testing

@testable import JourneyDrawing

@Suite("Breaking texts into lines")
struct TextBreakerTests {
    /// Every letter is one wide, so that widths can be counted.
    struct Counting: TextMeasuring {
        func widths(of texts: [String], style: TextStyle, language: LanguageTag) -> [Double] {
            texts.map { Double($0.unicodeScalars.count) }
        }
    }

    static func lines(_ text: String, _ width: Double, _ language: LanguageTag = .english) -> [String] {
        TextBreaker(measurer: Counting(), style: .body, language: language).block(text, width: width + 0.5)
            .lines.map(\.text)
    }

    @Test(
        "Where a line may end",
        arguments: [
            ("one two three", 9.0, ["one two", "three"]),
            ("one two three", 13, ["one two three"]),
            ("a well-known word", 8, ["a well-", "known", "word"]),
            ("test the Wi-Fi now", 12, ["test the", "Wi-Fi now"]),
            ("from -5 to +5", 8, ["from -5", "to +5"]),
            ("12\u{A0}480 customers", 9, ["12\u{A0}480", "customers"]),
            ("first\nsecond third", 20, ["first", "second third"]),
            ("  spaces   around  ", 20, ["spaces around"]),
            ("abcdefghij", 4, ["abc-", "def-", "ghij"]),
            ("", 10, []),
            ("   ", 10, []),
            ("客户在网站上填写表格。", 5, ["客户在网站", "上填写表", "格。"]),
            ("（可选）步骤", 4, ["（可选）", "步骤"]),
            ("用 Wi-Fi 上网", 7, ["用 Wi-Fi", "上网"]),
            ("bell\u{7}rings", 20, ["bell\u{FFFD}rings"]),
        ])
    func breaks(text: String, width: Double, expected: [String]) {
        #expect(Self.lines(text, width) == expected)
    }

    @Test("Lines are as few as greedy filling needs, and no line holds a lone short word when it can be helped")
    func evenness() {
        #expect(
            Self.lines("the visit is moved and no reason is given to us", 25) == [
                "the visit is moved and no", "reason is given to us",
            ])
        #expect(Self.lines("aaaa aaaa aaaa aaaa b", 19) == ["aaaa aaaa aaaa", "aaaa b"])
    }

    @Test("Letters that belong together stay together")
    func clusters() {
        let family = "👩‍👩‍👧"
        for line in Self.lines(String(repeating: family, count: 6), 6) {
            #expect(line.count * 5 == line.unicodeScalars.count)
        }
        #expect(Self.lines("e\u{301}e\u{301}e\u{301}e\u{301}", 4) == ["e\u{301}e\u{301}", "e\u{301}e\u{301}"])
    }

    @Test("No line is wider than asked, and every letter is there", arguments: UInt64(1)...60)
    func random(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let alphabet = Array("abcde ёжзик - 客户旅程。，（）/… \u{301}W")
        let text = String(
            (0..<Int.random(in: 0...160, using: &random)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
            })
        let width = Double.random(in: 20...240, using: &random)
        let measurer = ApproximateMeasurer()
        let block = TextBreaker(measurer: measurer, style: .body, language: .russian).block(text, width: width)
        for line in block.lines {
            #expect(line.width <= width || line.text.count == 1)
            #expect(line.width == measurer.width(of: line.text, style: .body, language: .russian))
        }
        // A hyphen may have been added.
        func letters(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { $0 != " " && $0 != "-" } }
        #expect(letters(block.lines.map(\.text).joined()) == letters(text))
    }

    @Test("A word of four hundred letters is cut between letters")
    func longWord() {
        let word = String(repeating: "Ж", count: 400)
        let lines = Self.lines(word, 30)
        #expect(lines.joined().replacing("-", with: "") == word)
        #expect(lines.allSatisfy { $0.count <= 30 })
    }

    @Test("A very long text is set in a moment")
    func longText() {
        let text = String(repeating: "слово и дело ", count: 4_000)
        #expect(Self.lines(text, 60).joined(separator: " ").count == text.count - 1)
    }

    @Test("A word of two hundred thousand letters is set in one pass, and none of them is lost")
    func endlessWord() {
        let text = String(repeating: "xy", count: 100_000)
        let breaker = TextBreaker(measurer: ApproximateMeasurer(), style: .body, language: .english)
        let block = breaker.block(text, width: 140)
        #expect(block.lines.count > 1_000)
        #expect(block.lines.map(\.text).joined().replacing("-", with: "") == text)
    }
}
