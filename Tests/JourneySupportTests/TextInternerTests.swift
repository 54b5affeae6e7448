import JourneySupport
import JourneyTestSupport
import Testing

@Suite struct TextInternerTests {
    /// Composed and decomposed spellings of texts; the last three are single characters that ASCII has as well.
    static let spellings: [(String, String)] = [
        ("Płatność", "Płatnos\u{301}c\u{301}"), ("\u{E9}", "e\u{301}"), ("\u{439}", "\u{438}\u{306}"),
        ("\u{AC00}", "\u{1100}\u{1161}"), ("\u{1EAD}", "a\u{302}\u{323}"), ("K", "\u{212A}"), (";", "\u{37E}"),
        ("`", "\u{1FEF}"),
    ]

    @Test(arguments: spellings)
    func spellingsShareACode(_ composed: String, _ other: String) {
        for texts in [[composed, other], [other, composed]] {
            var interner = TextInterner()
            #expect(interner.intern("before") == 0)
            #expect((texts + texts + ["after"]).map { interner.intern($0) } == [1, 1, 1, 1, 2])
            #expect(interner.count == 3)
            #expect(Array(interner.text(1).utf8) == Array(composed.utf8), "the composed spelling is kept")
            #expect(interner.byteCount == "beforeafter".utf8.count + composed.utf8.count)
        }
    }

    /// Two texts have one code exactly when they are equal as `String`s.
    @Test(arguments: Seeds.upTo(20))
    func agreesWithADictionaryOfStrings(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "a", "e", "o", "\u{301}", "\u{302}", "\u{323}", "\u{E9}", "\u{F4}", "\u{1EAD}", "\u{1100}", "\u{1161}",
            "\u{11A8}", "\u{AC01}", "\u{AC00}", "ж", "\u{438}", "\u{306}", "\u{439}", "\u{212A}", "K", "漢", "👩🏽‍💻", " ",
            "\u{2126}", "\u{3A9}", "\u{FB01}", "fi",
        ]
        var interner = TextInterner()
        var model: [String: UInt32] = [:]
        for _ in 0..<3_000 {
            let count = Int.random(in: 0...4, using: &random)
            let text = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
            let expected = model[text] ?? UInt32(model.count)
            model[text] = expected
            #expect(interner.intern(text) == expected)
        }
        #expect(interner.count == model.count)
        #expect(model.allSatisfy { interner.text(Int($0.value)) == $0.key })
    }

    @Test func bytesThatAreNoTextStayAsTheyAre() {
        var interner = TextInterner()
        let bytes: [[UInt8]] = [[0xFF], [0xFE], [0xC3], [0xFF], [0x65, 0xCC], [0x65, 0xCC, 0x81], [0xC3, 0xA9]]
        #expect(bytes.map { interner.intern($0.span.bytes) } == [0, 1, 2, 0, 3, 4, 4])
    }

    /// The quick look at bytes never takes a character for composed that the tables of Unicode do not: all of them, alone
    /// and behind letters that compose.
    @Test func everyCharacterIsComposedAsTheStandardLibrarySays() {
        var wrong: [UInt32] = []
        for number in UInt32(0)...0x2FFFF {
            guard let scalar = Unicode.Scalar(number) else { continue }
            for before in ["", "a", "\u{418}", "\u{4E00}", "12345678"] {
                let text = before + String(Character(scalar))
                let bytes = Array(text.utf8)
                let composed = NormalForm.bytes(of: text)
                if (NormalForm.composed(bytes.span.bytes) ?? bytes) != composed { wrong.append(number) }
            }
        }
        #expect(wrong == [])
    }
}
