// The number that leads a takeaway: which one it is, and where it stands.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneyVoice
import Testing

@testable import JourneyDrawing

@Suite("The number of a takeaway")
struct TakeawayTests {
    /// A step with what was counted there, as a table would say it.
    struct Case: Sendable, CustomTestStringConvertible {
        var lost: (Int, Int)?
        /// Answers of 1, 2, 3, 4 and 5.
        var csat: [Int] = []
        var calls: (Int, Int)?
        var waited = 0
        var value: String?
        var meaning: TellingFigure.Meaning = .neither

        var testDescription: String {
            "lost \(lost.map { "\($0) of \($1)" } ?? "–"), CSAT \(csat), calls \(calls.map { "\($0)/\($1)" } ?? "–")"
        }
    }

    static func figure(_ entry: Case) -> TellingFigure? {
        var measure = StepMeasure(
            reach: ShareFigure(count: 100, of: 100), visits: 100, repeats: ShareFigure(count: 0, of: 100))
        measure.outcome = entry.lost.map { StepOutcome(wentOn: $1 - $0, lost: $0) }
        measure.scores = [FibreMap.score(entry.csat)].compactMap { $0 }
        measure.counters = [entry.calls].compactMap { $0 }.map { events, customers in
            RateFigure(
                id: "calls", title: LocalizedText("Calls per 100"), events: events, customers: customers, interval: nil)
        }
        measure.waiting = entry.waited > 0 ? FibreMap.figure(3 * 86_400, entry.waited) : nil
        var measured = FibreMap.measured
        measured.steps = ["moved": measure]
        let rows = MapRows(
            map: FibreMap.map, measured: measured, context: DrawingContext(language: .english), columnWidth: 160)
        return rows.tellingFigure(of: "moved")
    }

    @Test(
        "It is the loudest cell of the step: what is most wrong, else what is good, else what there is",
        arguments: [
            // Nothing measured, or of too few.
            Case(), Case(lost: (1, 4), csat: [1, 1, 1], calls: (3, 4), waited: 4),
            // What is wrong, by the level of its tint.
            Case(lost: (60, 100), csat: [50, 0, 0, 0, 0], calls: (30, 100), value: "60%", meaning: .bad),
            Case(lost: (40, 100), csat: [50, 0, 0, 0, 0], calls: (30, 100), value: "1.0", meaning: .bad),
            Case(lost: (12, 100), csat: [10, 20, 10, 5, 5], calls: (30, 100), value: "30", meaning: .bad),
            // Of equals what customers did before what they said.
            Case(lost: (12, 100), csat: [10, 20, 10, 5, 5], calls: (12, 100), value: "12%", meaning: .bad),
            Case(lost: (5, 100), csat: [10, 20, 10, 5, 5], value: "2.5", meaning: .bad),
            Case(csat: [3, 1, 0, 1, 2], waited: 50, value: "2.7", meaning: .bad),
            // Neither wrong nor good.
            Case(lost: (1, 100), csat: [2, 2, 9, 2, 2], calls: (1, 100), value: "3.0"),
            Case(lost: (1, 100), csat: [0, 0, 10, 40, 40], value: "4.3", meaning: .good),
            Case(lost: (1, 100), value: "1%"), Case(lost: (0, 4), waited: 20, value: "3\u{A0}days"),
        ])
    func rule(entry: Case) {
        let figure = Self.figure(entry)
        #expect(figure?.value == entry.value)
        if entry.value != nil { #expect(figure?.meaning == entry.meaning) }
        #expect(figure?.n.isEmpty != true)
    }

    @Test("Its levels are those of the tints")
    func levels() {
        for share in [0, 0.03, 0.1, 0.2, 0.3, 0.5, 1] {
            let tint = HeatTint.loss(share, theme: .light)
            #expect(tint.background == Theme.light.heat[HeatTint.level(loss: share)])
        }
        #expect([-2.0, -1, 0, 1, 2].map(HeatTint.level(emotion:)) == [4, 2, 0, 0, 0])
    }

    @Test("NPS has the tint of promoters less detractors, and a calm one while its interval holds 0")
    func leaning() throws {
        func nps(_ low: Int, _ middle: Int, _ high: Int) throws -> ScoreFigure {
            let scores = [(0.0, low), (8.0, middle), (10.0, high)].flatMap { [Double](repeating: $0, count: $1) }
            return try #require(ScoreFigure(kind: .nps, scores: scores))
        }
        // Their mean, 6.4, is above the middle of the scale; there are more detractors than promoters.
        let mixed = try nps(30, 60, 24)
        #expect(mixed.emotion > 0.25 && mixed.netPromoterScore < 0)
        #expect(HeatTint.score(mixed, theme: .light) == .emotion(0, theme: .light))
        #expect(try nps(60, 30, 10).leaning == -1)
        #expect(try nps(10, 30, 60).leaning == 1)
        #expect(try nps(3, 1, 2).leaning == 0)
        // Other kinds are tinted like the faces of the curve.
        let csat = try #require(FibreMap.score([3, 1, 0, 1, 2]))
        #expect(csat.leaning == csat.emotion)
    }

    @Test(
        "The number stands above its sentence, in the card; without one the sentence comes first",
        arguments: LanguageTag.interface)
    func layout(language: LanguageTag) throws {
        let context = DrawingContext(language: language)
        for (measured, isLed) in [(FibreMap.measured as MeasuredMap?, true), (nil, false)] {
            let layout = MapPictureLayout(picture: MapPicture(map: FibreMap.map, measured: measured, context: context))
            let card = try #require(layout.takeawayCard)
            let texts = card.marks.texts
            for text in texts { #expect(card.frame.contains(text.frame, tolerance: 0.6)) }
            for (index, text) in texts.enumerated() {
                #expect(!texts.dropFirst(index + 1).contains { $0.frame.overlaps(text.frame) })
            }
            let numbers = texts.filter { $0.block.style.size == .title }
            #expect(numbers.isEmpty == !isLed)
            let titles = FibreMap.map.takeaways.compactMap { takeaway in
                texts.first {
                    $0.block.lines.map(\.text).joined(separator: " ").hasPrefix(
                        String(takeaway.title.text(in: language).prefix(8)))
                }
            }
            #expect(titles.count == FibreMap.map.takeaways.count)
            for number in numbers {
                #expect(titles.contains { abs($0.x - number.x) < 0.01 && $0.y > number.frame.maxY })
            }
        }
    }
}
