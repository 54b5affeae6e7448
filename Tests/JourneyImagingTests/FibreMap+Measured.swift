// The measurements of the fibre map: every count follows from the one before it.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice

extension FibreMap {
    static let journeys = 3_120

    static let measured: MeasuredMap = makeMeasured()

    private static func makeMeasured() -> MeasuredMap {
        let map = map
        let day: Int64 = 86_400_000_000
        let start = CalendarDate(year: 2026, month: 8, day: 1)?.microseconds ?? 0
        var measured = MeasuredMap(
            map: map,
            scope: MeasuredScope(
                persona: persona, period: Period(start: start, end: start + 92 * day), firstEvent: start,
                lastEvent: start + 91 * day, journeys: journeys, customers: 12_480, responses: 1_911,
                window: .days(30), logVersion: "5f3a9c21"))
        measured.curve = .csat
        measured.steps = steps
        measured.answers = [.csat: steps.values.reduce(0) { $0 + ($1.score(.csat)?.n ?? 0) }]
        measured.stages = [
            "order": StageMeasure(reach: share(1_612), duration: figure(18 * 60, 1_036)),
            "wait": StageMeasure(reach: share(968), duration: figure(4.4 * 86_400, 911)),
            "install": StageMeasure(reach: share(911), duration: figure(110 * 60, 880)),
        ]
        measured.funnel = funnel
        measured.network = network
        return measured
    }

    static func share(_ count: Int, of total: Int = journeys) -> ShareFigure { ShareFigure(count: count, of: total) }

    /// Lengths of time around a median.
    static func figure(_ median: Double, _ n: Int) -> DurationFigure? {
        DurationFigure(seconds: (0..<n).map { median * (0.4 + 1.2 * Double($0) / Double(max(1, n - 1))) })
    }

    static func score(_ counts: [Int]) -> ScoreFigure? {
        let scores = counts.enumerated().flatMap { [Double](repeating: Double($0 + 1), count: $1) }
        return ScoreFigure(kind: .csat, scores: scores)
    }

    private static func measure(
        _ reach: Int, _ outcome: StepOutcome?, scores: [Int], calls: Int, dwell: Double? = nil,
        waiting: Double? = nil, quotes: [(String, Double)] = []
    ) -> StepMeasure {
        var measure = StepMeasure(reach: share(reach), visits: reach + reach / 9, repeats: share(reach / 11, of: reach))
        measure.outcome = outcome
        measure.scores = [score(scores)].compactMap { $0 }
        measure.dwell = dwell.flatMap { figure($0, outcome?.wentOn ?? reach) }
        measure.waiting = waiting.flatMap { figure($0, reach) }
        measure.counters = [
            RateFigure(
                id: "calls", title: text("Calls per 100", "Звонков на 100"), events: calls, customers: reach,
                interval: Interval(low: 0, high: 1))
        ]
        measure.quotes = quotes.map { text, score in
            MeasuredQuote(text: text, language: .english, kind: .csat, score: score, time: 0)
        }
        measure.responses = scores.reduce(0, +)
        return measure
    }

    private static var steps: [String: StepMeasure] {
        [
            "compare": measure(
                3_120, StepOutcome(wentOn: 1_590, anotherWay: 22, onTheWay: 98, lost: 1_410),
                scores: [40, 71, 92, 60, 31], calls: 62, dwell: 2.4 * 86_400),
            "check": measure(
                1_590, StepOutcome(wentOn: 1_010, anotherWay: 14, onTheWay: 31, lost: 535),
                scores: [9, 22, 61, 92, 48], calls: 95, dwell: 14 * 60, waiting: 3_600),
            "sign": measure(
                1_036, StepOutcome(wentOn: 960, anotherWay: 8, onTheWay: 12, lost: 56),
                scores: [4, 8, 25, 98, 101], calls: 31, dwell: 2 * 3_600, waiting: 6 * 60),
            "book": measure(
                968, StepOutcome(wentOn: 905, onTheWay: 18, lost: 45), scores: [12, 30, 70, 61, 29], calls: 87,
                dwell: 4.1 * 86_400, waiting: 26 * 3_600),
            "moved": measure(
                214, StepOutcome(wentOn: 171, onTheWay: 5, lost: 38), scores: [61, 38, 17, 9, 3], calls: 73,
                dwell: 3.2 * 86_400, waiting: 2.1 * 86_400, quotes: [("Will they come at all?", 1)]),
            "visit": measure(
                911, StepOutcome(wentOn: 880, onTheWay: 10, lost: 21), scores: [10, 21, 48, 90, 52], calls: 18,
                dwell: 110 * 60, waiting: 4.4 * 86_400),
            "setup": measure(
                880, StepOutcome(wentOn: 851, onTheWay: 20, lost: 9), scores: [2, 3, 11, 52, 168], calls: 35,
                dwell: 28 * 86_400, waiting: 9 * 60, quotes: [("212 megabits. Finally.", 5)]),
            "bill": measure(851, nil, scores: [82, 61, 44, 20, 9], calls: 221, quotes: [("Why is it 238?", 1)]),
            "call": measure(246, nil, scores: [1, 1, 1, 0, 0], calls: 0, waiting: 36 * 3_600),
        ]
    }

    private static var funnel: MeasuredFunnel {
        let counts = [
            ("compare", 3_120, 0), ("check", 1_590, 98), ("sign", 1_036, 31), ("visit", 905, 30), ("bill", 851, 30),
        ]
        let titles = Dictionary(uniqueKeysWithValues: map.steps.map { ($0.id, $0.title) })
        let steps = counts.enumerated().map { index, entry in
            FunnelStage(
                step: entry.0, title: titles[entry.0] ?? LocalizedText(entry.0), reached: share(entry.1),
                fromPrevious: share(entry.1, of: index == 0 ? entry.1 : counts[index - 1].1), stillOpen: entry.2,
                medianSeconds: index == 0 ? nil : Double(index) * 86_400)
        }
        return MeasuredFunnel(steps: steps, rule: "latest-start, window 90 days", window: .days(90))
    }

    private static var network: MeasuredNetwork {
        func node(_ english: String, _ russian: String, _ count: Int, _ tone: Tone = .neutral) -> MeasuredNetwork.Node {
            MeasuredNetwork.Node(title: text(english, russian), count: count, tone: tone)
        }
        func link(_ column: Int, _ from: Int, _ to: Int, _ count: Int) -> MeasuredNetwork.Link {
            MeasuredNetwork.Link(column: column, from: from, to: to, count: count)
        }
        let columns = [
            MeasuredNetwork.Column(
                title: text("Channel", "Канал"),
                nodes: [
                    node("Website", "Сайт", 574), node("App", "Приложение", 387),
                    node("Partner shop", "Салон партнёра", 287),
                ]),
            MeasuredNetwork.Column(
                title: text("Check", "Проверка"),
                nodes: [node("Auto-approved", "Автоматически", 855), node("Manual check", "Ручная проверка", 393)]),
            MeasuredNetwork.Column(
                title: text("Delivery", "Доставка"),
                nodes: [
                    node("Self-install", "Сам установил", 277), node("Technician", "Мастер", 762),
                    node("Cancelled", "Отменили", 209, .bad),
                ]),
            MeasuredNetwork.Column(
                title: text("After one month", "Через месяц"),
                nodes: [
                    node("Settled, no contact", "Без обращений", 676, .good),
                    node("Settled, called support", "Звонили в поддержку", 324, .bad), node("Left", "Ушли", 39, .bad),
                ]),
        ]
        let links = [
            link(0, 0, 0, 431), link(0, 1, 0, 312), link(0, 2, 0, 112), link(0, 0, 1, 143), link(0, 1, 1, 75),
            link(0, 2, 1, 175), link(1, 0, 0, 248), link(1, 0, 1, 531), link(1, 0, 2, 76), link(1, 1, 0, 29),
            link(1, 1, 1, 231), link(1, 1, 2, 133), link(2, 0, 0, 189), link(2, 0, 1, 76), link(2, 0, 2, 12),
            link(2, 1, 0, 487), link(2, 1, 1, 248), link(2, 1, 2, 27),
        ]
        return MeasuredNetwork(
            title: text("Ways to a working line", "Пути к работающей линии"), columns: columns, links: links,
            customers: 1_248)
    }
}
