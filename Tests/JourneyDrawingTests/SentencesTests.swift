// Sentences that are put together: right in each language with whatever fills them.
import JourneyEvidence
import JourneyLanguage
import JourneySupport
import JourneyVoice
import Testing

@testable import JourneyDrawing

@Suite("Sentences in five languages")
struct SentencesTests {
    @Test(
        "Where customers stop",
        arguments: [
            (
                LanguageTag.english, "4 in 10 stop between “Step 0” and “Step 1”",
                "40 of 100 customers who got there"
            ),
            (
                .russian, "Между шагами «Step 0» и «Step 1» останавливается 4 из 10 клиентов",
                "40 из 100 клиентов среди дошедших туда"
            ),
            (.chinese, "止步于“Step 0”与“Step 1”之间的客户：每10人中有4人", "到达的100位客户中有40位"),
            (
                .polish, "Między krokami „Step 0” i „Step 1” zatrzymuje się 4 na 10 klientów",
                "40 z 100 klientów, którzy tam dotarli"
            ),
            (
                .uzbek, "“Step 0” va “Step 1” qadamlari orasida toʻxtaganlar: 10 kishidan 4 tasi",
                "yetib borgan 100 mijozdan 40 tasi"
            ),
        ])
    func stops(language: LanguageTag, text: String, detail: String) {
        let headline = Headline.funnel(
            HeadlineTests.funnel([(100, 0), (60, 0), (50, 0)]), scope: FibreMap.measured.scope,
            figures: FigureWords(language: language))
        #expect(Self.plain(headline.text) == text)
        #expect(Self.plain(headline.detail).hasPrefix(detail))
    }

    @Test(
        "One who may still come, and many",
        arguments: [
            (LanguageTag.russian, 1, "может дойти ещё 1 клиент"), (.russian, 3, "может дойти ещё 3 клиента"),
            (.polish, 1, "może jeszcze dotrzeć 1 klient"), (.polish, 3, "może jeszcze dotrzeć 3 klientów"),
            (.chinese, 3, "还有3位客户可能到达"), (.uzbek, 3, "3 mijoz hali yetib kelishi mumkin"),
        ])
    func early(language: LanguageTag, open: Int, ending: String) {
        let headline = Headline.funnel(
            HeadlineTests.funnel([(10, 0), (10 - open, open)]), scope: FibreMap.measured.scope,
            figures: FigureWords(language: language))
        #expect(Self.plain(headline.text).hasSuffix(ending), "\(headline.text)")
    }

    @Test(
        "Two numbers never stand side by side",
        arguments: [
            (LanguageTag.russian, "60 % с оценкой 1 или 2, n = 5"), (.polish, "60% daje 1 lub 2, n = 5"),
            (.chinese, "60%打1或2分，n = 5"), (.uzbek, "1 yoki 2 ball qoʻyganlar: 60%, n = 5"),
        ])
    func extremes(language: LanguageTag, expected: String) throws {
        let figure = try #require(ScoreFigure(kind: .csat, scores: [1, 1, 2, 4, 5]))
        #expect(Self.plain(FigureWords(language: language).extremes(figure, low: true)) == expected)
    }

    @Test(
        "The full stop of a quote stands where the language has it",
        arguments: [
            (LanguageTag.english, "“It works.”"), (.russian, "«It works»."), (.polish, "„It works”."),
            (.uzbek, "“It works.”"),
        ])
    func fullStops(language: LanguageTag, expected: String) {
        let words = MapWords(language: language)
        #expect(words.quoted("It works.") == expected)
        #expect(words.quoted("It works...").contains("..."))
        #expect(words.quoted("“It works.”") == "“It works.”")
        // Marks that close before the end, and marks within.
        #expect(MapWords(language: .russian).quoted("«Плата». Впервые слышу.") == "«„Плата“. Впервые слышу».")
        #expect(MapWords(language: .russian).quoted("«Плата».") == "«Плата».")
        #expect(MapWords(language: .polish).quoted("Bez „do”.") == "„Bez «do»”.")
        #expect(MapWords(language: .english).quoted("“A” and “B”") == "“‘A’ and ‘B’”")
    }

    @Test(
        "The usual sources of evidence have a name in every language, others are called as they are",
        arguments: [
            ("event log", "журнал событий"), ("interview", "интервью"), ("Interviews", "интервью"),
            ("mystery-shopping", "тайный покупатель"), ("surveys", "опрос"), ("a wall of notes", "a wall of notes"),
        ])
    func sources(name: String, russian: String) {
        #expect(MapWords(language: .russian).source(name) == russian)
        #expect(Catalogue.mismatches(SourceWord.self) == [])
    }

    @Test("A remark stands in the brackets of its language")
    func brackets() {
        #expect(FigureWords(language: .chinese).bracketed("n = 5") == "（n = 5）")
        #expect(FigureWords(language: .polish).bracketed("n = 5") == " (n = 5)")
    }

    /// With plain spaces.
    private static func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }
}
