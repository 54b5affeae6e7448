// The texts of the sample in its five languages: all there, none left in English, each with the letters of its language.
import JourneyLanguage
import JourneyModel
import JourneyTestSupport
import Testing

@testable import JourneySample

@Suite("The texts of the sample")
struct SampleTextsTests {
    @Test(
        "Every text of a map is there in five languages, written as each of them is",
        arguments: ["connect", "bill", "move"])
    func maps(id: String) async throws {
        let map = try #require(ReadPapers(await PapersTests.files()).maps[id])
        #expect([map.language] + map.translations == LanguageTag.interface)
        let texts = Self.texts(in: map)
        #expect(texts.count > 100)
        for text in texts { #expect(Self.faults(of: text) == []) }
    }

    @Test("A cell stays a cell: no language needs half as much room again", arguments: ["connect", "bill", "move"])
    func lengths(id: String) async throws {
        let map = try #require(ReadPapers(await PapersTests.files()).maps[id])
        for text in Self.texts(in: map) {
            let english = text.text(in: .english).count
            for (language, translated) in zip(text.languages, text.texts) {
                // A Chinese letter takes the room of two others.
                let most = language == .chinese ? english * 3 / 4 + 4 : english * 3 / 2 + 14
                #expect(translated.count <= most, "\(language) “\(translated)”")
            }
        }
    }

    @Test("What customers write has the letters of their language")
    func answers() {
        for (code, book) in [
            ("ru", Words.russian), ("zh", Words.chinese), ("pl", Words.polish), ("uz", Words.uzbek),
        ] {
            let sentences = book.split(separator: "\n").filter { !$0.hasPrefix("@") }.map { String($0.dropFirst(2)) }
            #expect(sentences.count > 100)
            for sentence in sentences { #expect(NativeText.faults(in: sentence, language: code) == [], "\(sentence)") }
        }
    }

    @Test("Sums are said in ten thousands where people count so")
    func tenThousands() async throws {
        let files = try await Shelf.files(Run.large[0]).values.filter { $0.path.hasSuffix(".csv") }
        let lines = files.flatMap { String(decoding: $0.bytes, as: UTF8.self).split(separator: "\n") }
        #expect(lines.contains { $0.contains("签的是 12 万，怎么变成 15.8 万？") })
        #expect(!lines.contains { $0.contains(" 千") })
    }

    /// All texts that a value holds, at any depth.
    private static func texts(in value: Any) -> [LocalizedText] {
        if let text = value as? LocalizedText { return [text] }
        return Mirror(reflecting: value).children.flatMap { texts(in: $0.value) }
    }

    private static func faults(of text: LocalizedText) -> [String] {
        let values = Dictionary(uniqueKeysWithValues: zip(text.languages.map(\.code), text.texts))
        return NativeText.faults(of: values, languages: LanguageTag.interface.map(\.code))
    }
}

@Suite("The check of texts")
struct NativeTextTests {
    @Test(
        "What is not written as its language is found",
        arguments: [
            ("ru", "СМC о визите", "a Latin letter in a Russian word"), ("ru", "Цена - всё", "a dash that is not —"),
            ("ru", "Ответ “да”", "a stray “"), ("zh", "你好,世界", "a half-width ,"),
            ("zh", "你好 世界", "a space between two letters"),
            ("zh", "他说“好", "an open quotation"), ("pl", "Odpowiedź “tak”", "a stray “"),
            ("uz", "qo‘ngʻiroq", "an apostrophe that is not ʻ or ʼ"), ("uz", "maʻlumot", "ʻ behind a"),
            ("uz", "Нарх", "Russian letters"), ("pl", "It's", "a typewriter's quote"), ("en", " a", "a space too many"),
        ])
    func found(language: String, text: String, fault: String) {
        #expect(NativeText.faults(in: text, language: language) == [fault])
    }

    @Test(
        "What is, is not",
        arguments: [
            ("ru", "QR-код — «да»"), ("zh", "签的是 16 万，怎么变成 19.8 万？"), ("pl", "Usłyszeć „tak” albo „nie”"),
            ("uz", "Masʼul: “Ha” yoki “yoʻq”"), ("uz", "moʻʼjiza"), ("en", "Where's “it”?"),
        ])
    func good(language: String, text: String) {
        #expect(NativeText.faults(in: text, language: language) == [])
    }

    @Test("A text that is missing or still English is named")
    func incomplete() {
        let values = ["en": "Bill", "ru": "Счёт", "zh": "账单", "pl": "Bill"]
        #expect(
            NativeText.faults(of: values, languages: ["en", "ru", "zh", "pl", "uz"]) == [
                "pl is English: “Bill”", "uz is missing: “Bill”",
            ])
        #expect(NativeText.faults(of: ["en": "SMS", "pl": "SMS"], languages: ["en", "pl"]) == [])
    }
}
