// Which language a browser asks for.
import JourneyLanguage
import Testing

@testable import JourneyServer

@Suite("The languages a browser accepts")
struct AcceptedLanguagesTests {
    @Test(
        "The one wanted most of those there are",
        arguments: [
            ("ru", "ru"), ("ru-RU,ru;q=0.9,en;q=0.8", "ru"), ("en;q=0.8,pl", "pl"), ("pl;q=0.5, uz;q=0.7", "uz"),
            ("de-DE,de;q=0.9,pl;q=0.4,en;q=0.3", "pl"), ("zh-TW", "zh"), ("zh-Hant-HK;q=0.9", "zh"),
            ("uz-Cyrl", "uz"), ("RU-ru", "ru"), ("fr,*;q=0.5", nil), ("*", nil), ("", nil), ("ru;q=0,en", "en"),
            ("ru ; q=0.2 ,\tpl ; q=0.3", "pl"), ("ru;q=1.5,pl;q=0.1", "pl"), ("ru;q=nan,pl;q=0.1", "pl"),
            ("ru;q=,pl;q=0.1", "pl"), ("en,ru", "en"), ("ru,en", "ru"), ("ru;level=1;q=0.1,en;q=0.2", "en"),
            (",,;q=1,-,ru_RU,\u{0},pl", "pl"), ("a", nil), ("q=1", nil),
        ] as [(String, String?)])
    func best(header: String, expected: String?) {
        #expect(AcceptedLanguages(header).best(of: LanguageTag.interface)?.code == expected)
    }

    @Test("No header is too long, and of equal ones the first wins however many there are")
    func long() {
        let header = Array(repeating: "en", count: 10).joined(separator: ",") + String(repeating: ",ru", count: 100_000)
        #expect(AcceptedLanguages(header).wanted.count == 32)
        #expect(AcceptedLanguages(header).best(of: LanguageTag.interface) == .english)
        let many = (0..<20).map { $0.isMultiple(of: 2) ? "fr" : "pl" } + ["ru", "uz"]
        #expect(AcceptedLanguages(many.joined(separator: ",")).best(of: [.uzbek, .russian]) == .russian)
    }
}
