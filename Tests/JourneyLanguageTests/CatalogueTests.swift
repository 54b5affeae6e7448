// The catalogues: complete, alike in shape, and set as each language is set.
import Testing

@testable import JourneyLanguage

@Suite("The catalogues of the interface")
struct CatalogueTests {
    static let english = Catalogue(language: .english)

    /// The keys of all sections with their texts; plural forms count as one key.
    static func keys(_ catalogue: Catalogue) -> [String: [String]] {
        var keys: [String: [String]] = [:]
        for section in catalogue.sectionNames {
            for (key, text) in catalogue.texts(ofSection: section) {
                keys[section + "." + (key.split(separator: ".").first.map(String.init) ?? key), default: []].append(
                    text)
            }
        }
        return keys
    }

    static func places(_ text: String) -> Set<String> {
        Set((0...9).map { "{\($0)}" }.filter(text.contains) + (text.contains("{n}") ? ["{n}"] : []))
    }

    @Test("Every language has every key, and none of its own", arguments: Catalogue.languages)
    func complete(language: LanguageTag) {
        let (own, english) = (Set(Self.keys(Catalogue(language: language)).keys), Set(Self.keys(Self.english).keys))
        #expect(own.subtracting(english).sorted() == [])
        #expect(english.subtracting(own).sorted() == [])
        #expect(english.count > 100)
    }

    @Test("What is filled in is the same in every language", arguments: Catalogue.languages)
    func places(language: LanguageTag) {
        let english = Self.keys(Self.english)
        for (key, texts) in Self.keys(Catalogue(language: language)) {
            let expected = (english[key] ?? []).reduce(into: Set<String>()) { $0.formUnion(Self.places($1)) }
            for text in texts { #expect(Self.places(text) == expected, "\(language) \(key): \(text)") }
        }
    }

    @Test(
        "A text that depends on a number has exactly the forms of its language",
        arguments: [
            (LanguageTag.english, ["one", "other"]), (.russian, ["few", "many", "one"]), (.chinese, ["other"]),
            (.polish, ["few", "many", "one"]), (.uzbek, ["one", "other"]),
        ])
    func forms(language: LanguageTag, forms: [String]) {
        let catalogue = Catalogue(language: language)
        let counted = Set(
            Catalogue.languages.flatMap { language in
                let catalogue = Catalogue(language: language)
                return catalogue.sectionNames.flatMap { section in
                    catalogue.texts(ofSection: section).keys.filter { $0.contains(".") }.map { key in
                        section + "." + (key.split(separator: ".").first.map(String.init) ?? "")
                    }
                }
            })
        #expect(counted.count >= 10)
        for name in counted {
            let parts = name.split(separator: ".").map(String.init)
            let own = catalogue.texts(ofSection: parts[0]).keys.filter { $0.hasPrefix(parts[1] + ".") }
            #expect(own.map { String($0.dropFirst(parts[1].count + 1)) }.sorted() == forms, "\(language) \(name)")
        }
    }

    @Test("Texts are set as the language is set", arguments: Catalogue.languages)
    func typography(language: LanguageTag) {
        let wrong: [LanguageTag: [String]] = [
            .english: ["«", "„", "'", "\""], .russian: ["“", "\"", "'", " - "], .chinese: ["\"", "'", "«"],
            .polish: ["“", "«", "\"", "'"], .uzbek: ["o'", "g'", "O'", "G'", "\"", "o‘", "g‘", "«"],
        ]
        for (key, texts) in Self.keys(Catalogue(language: language)) {
            for text in texts {
                let found = (wrong[language] ?? []) + ["  ", "...", "\t", "\n"]
                #expect(found.filter(text.contains) == [], "\(language) \(key): \(text)")
                #expect(!text.isEmpty && text.first != " " && text.last != " ", "\(language) \(key)")
            }
        }
    }

    @Test("Few texts are the same as in English: the rest would be forgotten ones", arguments: Catalogue.languages)
    func translated(language: LanguageTag) {
        guard language != .english else { return }
        let english = Self.keys(Self.english)
        let same = Self.keys(Catalogue(language: language)).filter { key, texts in
            // Terms, patterns and names that are the same in two languages: `SMS`, `{0} ({1})`, `Status`.
            let text = texts.joined()
            let letters = text.filter(\.isLetter).count - Self.places(text).count
            return Set(texts) == Set(english[key] ?? []) && letters > 12
        }
        #expect(same.keys.sorted() == [])
    }

    @Test("A language the interface does not speak gets English and keeps its own name")
    func unknown() throws {
        let kazakh = try #require(LanguageTag("kk"))
        #expect(Catalogue(language: kazakh).language == kazakh)
        #expect(
            Catalogue(language: kazakh).texts(ofSection: "map") == Self.english.texts(ofSection: "map"))
    }
}

@Suite("Texts with places to fill in")
struct MessageTests {
    @Test(
        "Places are filled by number, others stay",
        arguments: [
            ("{0} of {1}", "a of b"), ("{1}{0}{1}", "bab"), ("{2}", "{2}"), ("{x} {", "{x} {"), ("{n}", "7"),
            ("{{0}}", "{a}"), ("", ""), ("из {0}", "из a"),
        ])
    func filled(text: String, expected: String) {
        #expect(Message.filled(text, ["a", "b"], number: "7") == expected)
    }

    @Test("What is filled in is not filled again")
    func onceOnly() {
        #expect(Message.filled("{0} {1}", ["{1}", "x"]) == "{1} x")
    }

    @Test("The form is that of the number, and a plain text has one form")
    func forms() {
        let message = Message.forms([.one: "{n} день", .few: "{n} дня", .many: "{n} дней"])
        #expect(
            [1, 2, 5, 11, 21, 104].map { message.text(for: $0, in: .russian).dropFirst(4) } == [
                "день", "дня", "дней", "дней", "день", "дня",
            ])
        #expect(Message.text("x").text(for: 5, in: .russian) == "x")
        #expect(message.text == "{n} дней")
    }
}
