// Every chart with data of every size: nothing, one thing, sixty, huge numbers, long names in five languages.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice

@testable import JourneyDrawing

enum ChartSamples {
    /// How much there is to draw.
    enum Size: String, CaseIterable {
        case nothing, one, usual, sixty, huge
    }

    static func charts(_ size: Size, _ context: DrawingContext) -> [(name: String, chart: any DrawnChart)] {
        let scope = scope(size)
        var charts: [(String, any DrawnChart)] = [
            ("funnel", FunnelChart(funnel: funnel(size), scope: scope, context: context)),
            ("network", NetworkChart(network: network(size), scope: scope, context: context)),
            ("heat", heat(.dropOff, size, context)),
            ("heat-score", heat(.score(.csat), size, context)),
            ("heat-dwell", heat(.dwell, size, context)),
            ("dwell", DwellChart(items: dwell(size).prefix(1).map { $0 }, scope: scope, context: context)),
            ("waiting", DwellChart(row: .waiting, items: dwell(size), scope: scope, context: context)),
            ("retention", RetentionChart(retention(size, .week), context: context)),
            ("retention-month", RetentionChart(retention(size, .month), context: context)),
        ]
        for kind in ScoreKind.allCases {
            charts.append(
                (
                    "scores-" + kind.rawValue,
                    ScoreChart(kind: kind, items: scores(kind, size), scope: scope, context: context)
                ))
        }
        for row in [MeasureRow.dropOff, .dwell, .score(.nps), .counter("calls")] {
            let trend = trend(row, size)
            let name = "trend-" + "\(row)".prefix { $0 != "(" }
            charts.append((name, TrendChart(trend, counter: title(3), context: context)))
        }
        return charts
    }

    // MARK: Names

    /// Names of steps, some long, in all five languages.
    static func title(_ number: Int) -> LocalizedText {
        let names: [[String]] = [
            ["Compares plans", "Сравнивает тарифы", "比较套餐", "Porównuje taryfy", "Tariflarni solishtiradi"],
            ["Signs", "Подписывает", "签约", "Podpisuje", "Imzolaydi"],
            [
                "Waits for a confirmation of the technician’s visit window by SMS",
                "Дожидается подтверждения четырёхчасового окна визита мастера по СМС",
                "等待短信确认技术人员上门时间窗口", "Czeka na potwierdzenie czterogodzinnego okna wizyty technika SMS-em",
                "Ustaning kelish vaqti SMS orqali tasdiqlanishini kutadi",
            ],
            ["Calls", "Звонит", "致电", "Dzwoni", "Qoʻngʻiroq qiladi"],
            [
                "Re-authorises https://example.org/accounts/0123456789/identification",
                "Переосвидетельствование задолженности", "重新完成身份验证与账户授权", "Nieprzewidywalnie przedłuża weryfikację",
                "Identifikatsiyalashtirilmaganligini bildiradi",
            ],
            ["First bill", "Первый счёт", "首张账单", "Pierwszy rachunek", "Birinchi hisob"],
        ]
        let texts = names[number % names.count]
        let languages: [LanguageTag] = [.english, .russian, .chinese, .polish, .uzbek]
        var values: [LanguageTag: String] = [:]
        for (language, text) in zip(languages, texts) {
            values[language] = number < names.count ? text : "\(text) \(number + 1)"
        }
        return LocalizedText(values, original: .english) ?? LocalizedText(texts[0])
    }

    static func stage(_ number: Int) -> LocalizedText {
        LocalizedText(
            [
                .english: "Stage \(number + 1): order", .russian: "Этап \(number + 1): заказ",
                .chinese: "阶段\(number + 1)：下单",
                .polish: "Etap \(number + 1): zamówienie", .uzbek: "\(number + 1)-bosqich: buyurtma",
            ], original: .english) ?? LocalizedText("Stage")
    }

    // MARK: Values

    static func count(_ size: Size) -> Int {
        switch size {
        case .nothing: 0
        case .one: 1
        case .usual, .huge: 6
        case .sixty: 60
        }
    }

    private static func factor(_ size: Size) -> Int { size == .huge ? 1_234_567 : 1 }

    static func scope(_ size: Size) -> MeasuredScope {
        let start = CalendarDate(year: 2026, month: 8, day: 1)?.microseconds ?? 0
        let end = start + 92 * 86_400_000_000
        return MeasuredScope(
            persona: nil, period: Period(start: start, end: end), firstEvent: start, lastEvent: end - 1,
            journeys: 3_120 * factor(size), customers: 12_480 * factor(size), responses: 900, window: .days(30),
            logVersion: "5f3a9c21")
    }

    static func funnel(_ size: Size) -> MeasuredFunnel {
        var before = 3_120 * factor(size)
        let first = before
        let steps = (0..<count(size)).map { index in
            let reached = index == 0 ? before : before * [62, 88, 97, 71, 94, 99][index % 6] / 100
            defer { before = reached }
            return FunnelStage(
                step: "s\(index)", title: title(index), reached: ShareFigure(count: reached, of: first),
                fromPrevious: ShareFigure(count: reached, of: before),
                stillOpen: index == 0 ? 0 : (before - reached) / 9,
                medianSeconds: Double(index) * 50_000)
        }
        return MeasuredFunnel(steps: steps, rule: "", window: .days(30))
    }

    static func network(_ size: Size) -> MeasuredNetwork {
        let most = count(size)
        guard most > 0 else { return MeasuredNetwork(title: nil, columns: [], links: [], customers: 0) }
        let widths = [min(most, 5), max(1, most), min(most, 4), min(most, 3)]
        // Every customer by a walk that depends on the number alone.
        let customers = size == .one ? 1 : size == .sixty ? 6_000 : 1_200
        var counts = widths.map { [Int](repeating: 0, count: $0) }
        var links: [[Int]: Int] = [:]
        for customer in 0..<customers {
            let walk = widths.enumerated().map { column, width in
                (customer * customer / (column + 3) + customer / (7 * column + 2)) % max(1, width * 2) % width
            }
            for column in widths.indices { counts[column][walk[column]] += factor(size) }
            for column in widths.indices.dropLast() {
                links[[column, walk[column], walk[column + 1]], default: 0] += factor(size)
            }
        }
        let columns = widths.indices.map { column in
            MeasuredNetwork.Column(
                title: stage(column),
                nodes: counts[column].enumerated().map { index, count in
                    let tone: Tone = column < 2 ? .neutral : index == 0 ? .good : index == 1 ? .bad : .neutral
                    return MeasuredNetwork.Node(title: title(index + column), count: count, tone: tone)
                } + [
                    MeasuredNetwork.Node(title: LocalizedText("None of these"), count: 0, tone: .neutral, isRest: true)
                ])
        }
        return MeasuredNetwork(
            title: nil, columns: columns,
            links: links.map { .init(column: $0.key[0], from: $0.key[1], to: $0.key[2], count: $0.value) }
                .sorted { ($0.column, $0.from, $0.to) < ($1.column, $1.from, $1.to) },
            customers: customers * factor(size))
    }

    static func score(_ kind: ScoreKind, _ number: Int, _ size: Size) -> ScoreFigure? {
        let n = number % 6 == 3 ? 3 : size == .one ? 40 : 30 + 17 * (number % 9)
        let (low, high) = (kind.scale.lowerBound, kind.scale.upperBound)
        let centre = Double((number * 37 + 20) % 100) / 100
        let scores = (0..<n).map { index -> Double in
            let share = max(0, min(1, centre + Double((index * 29) % 41 - 20) / 60))
            let value = low + share * (high - low)
            return kind == .sentiment ? value : value.rounded()
        }
        return ScoreFigure(kind: kind, scores: scores)
    }

    static func scores(_ kind: ScoreKind, _ size: Size) -> [ScoreChart.Item] {
        (0..<count(size)).compactMap { number in
            score(kind, number, size).map { ScoreChart.Item(title: title(number), figure: $0) }
        }
    }

    static func duration(_ number: Int, _ size: Size) -> DurationFigure? {
        let n = number % 6 == 3 ? 3 : size == .huge ? 5_000 : 240
        let medians: [Double] = [354_000, 840, 190_000, 3_600, 30, 2_400_000]
        let median = medians[number % 6]
        // A walk over nine tenths of a decade below the median and twelve above it.
        return DurationFigure(
            seconds: (0..<n).map { index in
                let place = Double((index * 7_919) % n) / Double(n) - 0.5
                let factor = 1 + place * place * place * (place > 0 ? 90 : 6) + place * 0.5
                return max(0, median * factor * (size == .huge ? 300 : 1))
            })
    }

    static func dwell(_ size: Size) -> [DwellChart.Item] {
        (0..<count(size)).map { DwellChart.Item(title: title($0), figure: duration($0, size)) }
    }

    static func figure(_ row: MeasureRow, _ number: Int, _ size: Size, n: Int = 900) -> TrendFigure? {
        if number % 7 == 6 { return nil }
        let total = number % 6 == 3 ? 4 : n * factor(size)
        switch row {
        case .score(let kind): return score(kind, number, size).map(TrendFigure.score)
        case .dwell, .waiting: return duration(number, size).map(TrendFigure.duration)
        case .counter(let id):
            let events = total * ((number * 13 + 8) % 60) / 100
            let rate = 100 * Double(events) / Double(max(1, total))
            return .rate(
                RateFigure(
                    id: id, title: title(3), events: events, customers: total,
                    interval: Interval(low: rate * 0.9, high: rate * 1.1)))
        default: return .share(ShareFigure(count: total * ((number * 23 + 4) % 71) / 100, of: total))
        }
    }

    static func heat(_ row: MeasureRow, _ size: Size, _ context: DrawingContext) -> HeatStripChart {
        let items = (0..<count(size)).map { number in
            HeatStripChart.Item(title: title(number), stage: stage(number / 3), figure: figure(row, number, size))
        }
        return HeatStripChart(row: row, items: items, scope: scope(size), context: context)
    }

    static func retention(_ size: Size, _ unit: CalendarUnit) -> MeasuredRetention {
        let periods = size == .usual ? 10 : count(size)
        var start = unit.start(of: CalendarDate(year: 2026, month: 8, day: 1) ?? CalendarDate(microseconds: 0))
        let cohorts = (0..<periods).map { cohort -> MeasuredRetention.Cohort in
            let begin = start
            start = unit.start(of: start.adding(days: unit == .week ? 7 : 31))
            let people = cohort == 3 ? 4 : (280 + 61 * (cohort % 5)) * factor(size)
            let returned = (0..<periods - cohort).map { k in
                k == 0
                    ? people : k == periods - cohort - 1 ? people / 40 : people * 46 / (100 + 30 * k + 9 * (cohort % 3))
            }
            return MeasuredRetention.Cohort(
                start: begin, size: people, returned: returned, complete: max(0, periods - cohort - 1))
        }
        return MeasuredRetention(unit: unit, cohorts: cohorts, scope: scope(size))
    }

    static func trend(_ row: MeasureRow, _ size: Size) -> MeasuredTrend {
        let periods = size == .usual ? 12 : count(size)
        var start = CalendarDate(year: 2026, month: 5, day: 4) ?? CalendarDate(microseconds: 0)
        let points = (0..<periods).map { index -> MeasuredTrend.Point in
            defer { start = start.adding(days: 7) }
            let figure: TrendFigure?
            switch row {
            case .dropOff:
                let total = index == 4 ? 3 : 260 * factor(size)
                figure = .share(ShareFigure(count: total * (24 + index % 3 + index) / 100, of: total))
            default: figure = self.figure(row, index * 6, size)
            }
            return MeasuredTrend.Point(start: start, figure: figure, isOpen: periods > 1 && index >= periods - 2)
        }
        let third = MeasuredTrend.third(of: points)
        return MeasuredTrend(
            row: row, step: title(0), unit: .week, points: points, target: row == .dropOff ? 0.2 : nil,
            early: third > 0 ? points[0].figure : nil, late: third > 0 ? points[third * 3 - 1].figure : nil,
            scope: scope(size))
    }
}
