import JourneyLanguage
import Testing

@Suite("Languages and texts")
struct LanguageTagTests {
    @Test("A tag is a language with what specifies it", arguments: ["en", "zh-Hant-TW", "uz-Cyrl", "ast", "EN"])
    func tags(text: String) {
        #expect(LanguageTag(text)?.code == text.replacing("EN", with: "en"))
    }

    @Test(
        "The case of a tag says nothing, and is the usual one",
        arguments: [("pt-br", "pt-BR"), ("ZH-HANT-tw", "zh-Hant-TW"), ("uz-CYRL", "uz-Cyrl"), ("de-1996", "de-1996")])
    func cases(text: String, code: String) {
        #expect(LanguageTag(text)?.code == code)
    }

    @Test(
        "What is no tag", arguments: ["", "e", "engl", "en-", "-en", "en_US", "e1", "ру", "en--us", "en-toolongpart"])
    func noTags(text: String) {
        #expect(LanguageTag(text) == nil)
    }

    @Test(
        "Whether a language exists, and which one was meant",
        arguments: [
            ("en", true, nil), ("zh-Hant", true, nil), ("ast", true, nil), ("xx", false, nil), ("cn", false, "zh"),
            ("ua", false, "uk"), ("rus", false, "ru"), ("jp", false, "ja"),
        ] as [(String, Bool, String?)])
    func known(text: String, isKnown: Bool, meant: String?) throws {
        #expect(try #require(LanguageTag(text)).isKnown == isKnown)
        #expect(LanguageTag.meant(by: text)?.code == meant)
    }

    @Test("The language without its region, and as markup has it")
    func parts() throws {
        let taiwan = try #require(LanguageTag("zh-Hant-TW"))
        #expect(taiwan.base == .chinese && taiwan.markup == "zh-Hant-TW")
        #expect(LanguageTag.chinese.markup == "zh-CN" && LanguageTag.uzbek.markup == "uz")
        #expect(LanguageTag.interface.sorted().map(\.code) == ["en", "pl", "ru", "uz", "zh"])
    }

    @Test("A text is found in the language, its base, another region, or the original")
    func resolved() throws {
        let (brazil, portugal) = (try #require(LanguageTag("pt-BR")), try #require(LanguageTag("pt-PT")))
        let text = try #require(LocalizedText([.english: "A", .russian: "Б", brazil: "C"], original: .english))
        #expect(text.resolved(in: .russian) == ("Б", .russian))
        #expect(text.resolved(in: try #require(LanguageTag("ru-KZ"))) == ("Б", .russian))
        #expect(text.resolved(in: portugal) == ("C", brazil))
        #expect(text.resolved(in: .polish) == ("A", .english))
        #expect(text.languages == [.english, brazil, .russian])
    }

    @Test("The original of a text stays")
    func original() throws {
        var text = LocalizedText("A")
        text[.english] = nil
        text[.russian] = "Б"
        #expect(text[.english] == "A" && text[.russian] == "Б")
        text[.russian] = nil
        #expect(text.languages == [.english])
        #expect(LocalizedText([:], original: .english) == nil)
        #expect(LocalizedText([.russian: "Б", .polish: "C"], original: .english)?.original == .polish)
    }
}
