// Words of the pictures in five languages, figures in words, and findings by rule.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice
import Testing

@testable import JourneyDrawing

@Suite("Words of the pictures")
struct WordsTests {
    @Test("A section of the catalogues has the keys of its enumeration, no more and no fewer")
    func keys() {
        #expect(Catalogue.mismatches(MapWord.self) == [])
        #expect(Catalogue.mismatches(ChannelWord.self) == [])
        #expect(Catalogue.mismatches(CountedThing.self) == [])
        #expect(Catalogue.mismatches(CountedTotal.self) == [])
    }

    @Test("Every lane of text has its one place on the map, and an icon of its own")
    func lanes() {
        let placed = Lane.aboveEmotion + Lane.belowEmotion + Lane.belowOpportunities
        #expect(placed.count == Lane.allCases.count && Set(placed) == Set(Lane.allCases))
        #expect(Set(Lane.allCases.map(\.icon)).count == Lane.allCases.count)
    }

    @Test(
        "Counted things take the form the number asks for",
        arguments: [
            (LanguageTag.english, 1, "1 customer", "1 customer"), (.english, 664, "664 customers", "664 customers"),
            (.russian, 1, "1 клиент", "1 клиента"), (.russian, 2, "2 клиента", "2 клиентов"),
            (.russian, 11, "11 клиентов", "11 клиентов"), (.russian, 21, "21 клиент", "21 клиента"),
            (.polish, 1, "1 klient", "1 klienta"), (.polish, 3, "3 klientów", "3 klientów"),
            (.chinese, 5, "5位客户", "5位客户"), (.uzbek, 5, "5 mijoz", "5 mijoz"),
        ])
    func counted(language: LanguageTag, number: Int, plain: String, outOf: String) {
        let words = MapWords(language: language)
        #expect(words.counted(number, .customers).replacing("\u{A0}", with: " ") == plain)
        #expect(words.countedOutOf(number, .customers).replacing("\u{A0}", with: " ") == outOf)
    }

    @Test(
        "A share says its interval and its n, a share of very few is a count",
        arguments: [
            (LanguageTag.english, 412, 664, "62% (58–66%), 412 of 664 customers"),
            (.russian, 412, 664, "62 % (58–66 %), 412 из 664 клиентов"),
            (.chinese, 412, 664, "62%（58–66%），412/664位客户"),
            (.english, 2, 3, "2 of 3 customers"), (.english, 0, 0, "0 of 0 customers"),
        ])
    func shares(language: LanguageTag, count: Int, total: Int, expected: String) {
        let text = FigureWords(language: language).share(ShareFigure(count: count, of: total))
        #expect(text.replacing("\u{A0}", with: " ") == expected)
    }

    @Test("A score says its kind, its interval and its n; below five it is a count")
    func scores() throws {
        let figures = FigureWords(language: .english)
        let csat = try #require(ScoreFigure(kind: .csat, scores: [5, 5, 4, 4, 3, 4]))
        #expect(figures.score(csat) == "CSAT 4.2 of 5 (3.4–5.0), n = 6")
        let few = try #require(ScoreFigure(kind: .csat, scores: [5, 5, 1]))
        #expect(figures.score(few).replacing("\u{A0}", with: " ") == "CSAT: only 3 answers")
        let nps = try #require(ScoreFigure(kind: .nps, scores: [10, 9, 9, 8, 7, 6, 10, 10, 2, 9]))
        #expect(figures.score(nps).hasPrefix("NPS +40 ("))
        #expect(figures.scoreValue(nps) == "+40")
    }

    @Test("Everything about a number: interval, n, period, whose, and that it is measured")
    func full() {
        let figures = FigureWords(language: .english)
        let text = figures.full(ShareFigure(count: 412, of: 664), in: FibreMap.measured.scope)
        #expect(
            text.replacing("\u{A0}", with: " ")
                == "62% (58–66%), 412 of 664 customers, 1 Aug – 31 Oct 2026, customers like Dilnoza, 34, measured")
    }

    @Test("Days are those of the workspace's zone")
    func zone() {
        // 19:00 UTC on the last day of July is midnight in Tashkent.
        let start = (CalendarDate(year: 2026, month: 8, day: 1)?.microseconds ?? 0) - 5 * 3_600_000_000
        var scope = FibreMap.measured.scope
        scope.period = Period(start: start, end: start + 31 * 86_400_000_000)
        let plain = FigureWords(language: .english).period(scope)
        let tashkent = FigureWords(language: .english, zone: ZoneRules(offset: 5 * 3_600)).period(scope)
        #expect(plain.replacing("\u{A0}", with: " ") == "31 Jul – 31 Aug 2026")
        #expect(tashkent.replacing("\u{A0}", with: " ") == "1–31 Aug 2026")
    }

    @Test(
        "Shares as people say them, only where that is true",
        arguments: [
            (0.25, "1 in 4"), (0.333, "1 in 3"), (0.4, "4 in 10"), (0.385, "4 in 10"), (0.45, "45%"), (0.02, "2%"),
            (0.996, "99.6%"), (0.9, "9 in 10"),
        ])
    func roundShares(share: Double, expected: String) {
        #expect(FigureWords(language: .english).roundShare(share) == expected)
    }
}

@Suite("Findings")
struct HeadlineTests {
    static let figures = FigureWords(language: .english)

    static func funnel(_ rows: [(reached: Int, open: Int)]) -> MeasuredFunnel {
        let steps = rows.enumerated().map { index, row in
            FunnelStage(
                step: "s\(index)", title: LocalizedText("Step \(index)"),
                reached: ShareFigure(count: row.reached, of: rows[0].reached),
                fromPrevious: ShareFigure(count: row.reached, of: rows[max(0, index - 1)].reached),
                stillOpen: row.open, medianSeconds: nil)
        }
        return MeasuredFunnel(steps: steps, rule: "", window: .days(7))
    }

    @Test(
        "A funnel's headline counts those who stopped, not those who may still come",
        arguments: [
            ([(100, 0), (60, 0), (50, 0)], "4 in 10 stop between “Step 0” and “Step 1”"),
            ([(100, 0), (60, 40), (30, 0)], "5 in 10 stop between “Step 1” and “Step 2”"),
            ([(100, 0), (90, 10), (90, 0)], "Too early to tell who stops after “Step 0”: 10 customers may still come"),
            ([(100, 0), (100, 0), (100, 0)], "Nobody stops between “Step 0” and “Step 2”"),
            ([(95, 0), (43, 52), (43, 0)], "Too early to tell who stops after “Step 0”: 52 customers may still come"),
            ([(3, 0), (1, 0)], "Too few customers for a share: 3 customers"),
        ] as [([(reached: Int, open: Int)], String)])
    func funnels(rows: [(reached: Int, open: Int)], expected: String) {
        let headline = Headline.funnel(Self.funnel(rows), scope: FibreMap.measured.scope, figures: Self.figures)
        #expect(headline.text.replacing("\u{A0}", with: " ") == expected)
        #expect(headline.detail.contains("2026"))
    }

    @Test("A network's headline compares two ways only when they differ beyond chance")
    func networks() throws {
        let network = try #require(FibreMap.measured.network)
        let scope = FibreMap.measured.scope
        let headline = Headline.network(network, scope: scope, figures: Self.figures)
        #expect(headline.text == "“Cancelled”: 34% after “Manual check”, 8.9% after “Auto-approved”")
        var few = network
        few.columns[1].nodes[0].count = 12
        few.columns[1].nodes[1].count = 9
        few.links = [
            .init(column: 1, from: 0, to: 2, count: 3), .init(column: 1, from: 1, to: 2, count: 3),
        ]
        let ends = Headline.network(few, scope: scope, figures: Self.figures)
        #expect(ends.text == "“Settled, no contact”: 54%, “Settled, called support”: 26%")
        #expect(ends.detail.hasPrefix("Ways to a working line; "))
        few.customers = 3
        let plain = Headline.network(few, scope: scope, figures: Self.figures)
        #expect(plain.text == "Ways to a working line")
    }

    @Test("A map's headline is the lowest point of its curve")
    func maps() throws {
        let headline = try #require(Headline.map(FibreMap.measured, figures: Self.figures))
        #expect(headline.text.hasPrefix("Lowest point: “The visit is moved, no reason given”, CSAT 1.9 of 5"))
        let loss = try #require(FibreMap.measured.largestLoss)
        #expect(headline.also?.hasPrefix("Highest drop-off: “\(loss.step.title.text(in: .english))”, ") == true)
        var measured = FibreMap.measured
        measured.curve = nil
        measured.funnel = nil
        #expect(Headline.map(measured, figures: Self.figures) == nil)
    }
}
