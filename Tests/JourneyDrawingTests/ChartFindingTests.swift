// What charts say: findings by rule, and what is not known drawn as such.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice
import Testing

@testable import JourneyDrawing

@Suite("What charts say")
struct ChartFindingTests {
    static let context = DrawingContext(language: .english)

    @Test("All words of charts are there in every language")
    func words() {
        #expect(Catalogue.mismatches(ChartWord.self) == [])
    }

    @Test("Without data every chart says so kindly, in every language", arguments: LanguageTag.interface)
    func nothing(language: LanguageTag) {
        let context = DrawingContext(language: language)
        for (name, chart) in ChartSamples.charts(.nothing, context) {
            let lines = chart.layout(width: 500).marks.flatMap(\.texts).flatMap(\.block.lines).map(\.text)
            let note = context.words.catalogue[ChartWord.noDataNote].filter { $0 != " " }
            #expect(lines.joined().filter { $0 != " " } == note, "\(name)")
            #expect(chart.rules.isEmpty)
        }
    }

    @Test("The strip names the worst step that is enough to speak of, not the step of four customers")
    func worstStep() throws {
        func item(_ title: String, _ count: Int, _ total: Int) -> HeatStripChart.Item {
            .init(title: LocalizedText(title), figure: .share(ShareFigure(count: count, of: total)))
        }
        let items = [item("A", 30, 100), item("B", 4, 4), item("C", 47, 100), item("D", 47, 100)]
        let scope = ChartSamples.scope(.usual)
        let strip = HeatStripChart(row: .dropOff, items: items, scope: scope, context: Self.context)
        #expect(strip.worst == 2)
        #expect(strip.headline.text == "Drop-off is highest at “C”: 47%")
        #expect(strip.headline.detail.hasPrefix("47% (38–57%), 47 of 100\u{A0}customers"))
        let reach = HeatStripChart(row: .reach, items: items, scope: scope, context: Self.context)
        #expect(reach.worst == 0)
        let few = HeatStripChart(row: .dropOff, items: [items[1]], scope: scope, context: Self.context)
        #expect(few.worst == nil && few.headline.text.contains("too few"))
    }

    @Test("Bars of lengths of time hold everybody once, and their colours part at the quartiles and the slow tenth")
    func bars() throws {
        for number in [0, 1, 2, 4, 5] {
            let figure = try #require(ChartSamples.duration(number, .usual))
            let item = DwellChart.Item(title: LocalizedText("A"), figure: figure)
            let chart = DwellChart(items: [item], scope: ChartSamples.scope(.usual), context: Self.context)
            let bins = DwellBars(figure: figure, title: item.title, chart: chart).bins
            #expect(bins.reduce(0) { $0 + $1.count } == figure.n)
            for (one, two) in zip(bins, bins.dropFirst()) { #expect(one.high == two.low) }
            #expect(bins.allSatisfy { $0.low > 0 && $0.high > $0.low })
            #expect(chart.headline.text.contains("half spend"))
        }
    }

    @Test("A period that is not over is not yet known: neither zero nor counted in the headline")
    func openPeriods() throws {
        let day = try #require(CalendarDate(year: 2026, month: 8, day: 3))
        let cohorts = [
            MeasuredRetention.Cohort(start: day, size: 100, returned: [100, 40, 2], complete: 2),
            MeasuredRetention.Cohort(start: day.adding(days: 7), size: 50, returned: [50, 1], complete: 1),
            MeasuredRetention.Cohort(start: day.adding(days: 14), size: 20, returned: [20], complete: 0),
        ]
        let retention = MeasuredRetention(unit: .week, cohorts: cohorts, scope: ChartSamples.scope(.usual))
        let chart = RetentionChart(retention, context: Self.context)
        #expect(chart.headline.text == "40% come back in the next week")
        let grid = RetentionGrid(chart: chart, width: 600)
        #expect(grid.cell(cohorts[0], after: 1) == .known(ShareFigure(count: 40, of: 100)))
        #expect(grid.cell(cohorts[0], after: 2) == .open)
        #expect(grid.cell(cohorts[1], after: 1) == .open)
        #expect(grid.cell(cohorts[1], after: 2) == .ahead)
        let texts = grid.layout.marks.flatMap(\.texts).flatMap(\.block.lines).map(\.text)
        #expect(texts.contains("40%") && !texts.contains("2%") && !texts.contains("0%"))
        #expect(texts.contains("not yet known"))
    }

    @Test("Fewer than five answers are a count, never a dot; a tie with the next lowest is said")
    func scores() throws {
        func item(_ title: String, _ scores: [Double]) throws -> ScoreChart.Item {
            .init(title: LocalizedText(title), figure: try #require(ScoreFigure(kind: .csat, scores: scores)))
        }
        let items = [
            try item("A", [1, 1, 1]), try item("B", [2, 3, 2, 3, 2, 3]), try item("C", [3, 2, 3, 3, 2, 3]),
        ]
        let chart = ScoreChart(kind: .csat, items: items, scope: ChartSamples.scope(.usual), context: Self.context)
        #expect(chart.lowest == 1)
        #expect(chart.headline.text == "Satisfaction (CSAT) is lowest at “B”: 2.5")
        #expect(chart.headline.detail.contains("not beyond chance below “C”"))
        let layout = chart.layout(width: 600)
        let discs = layout.marks.flatMap(\.discs).count
        // Two dots, and a ring around the lowest.
        #expect(discs == 3)
        #expect(layout.marks.flatMap(\.texts).contains { $0.block.lines.first?.text == "only 3\u{A0}answers" })
    }

    @Test(
        "A change is said only where the interval of the difference leaves out zero",
        arguments: [
            (200, 300, "Drop-off at “A” rose from 20% to 30%"), (300, 200, "Drop-off at “A” fell from 30% to 20%"),
            (200, 210, "Drop-off at “A”: no change beyond chance"),
        ])
    func change(early: Int, late: Int, text: String) throws {
        let day = try #require(CalendarDate(year: 2026, month: 8, day: 3))
        let points = (0..<3).map { index in
            MeasuredTrend.Point(
                start: day.adding(days: 7 * index), figure: .share(ShareFigure(count: 250, of: 1_000)), isOpen: false)
        }
        let trend = MeasuredTrend(
            row: .dropOff, step: LocalizedText("A"), unit: .week, points: points,
            early: .share(ShareFigure(count: early, of: 1_000)), late: .share(ShareFigure(count: late, of: 1_000)),
            scope: ChartSamples.scope(.usual))
        #expect(TrendChart(trend, context: Self.context).headline.text == text)
        var short = trend
        short.early = nil
        #expect(TrendChart(short, context: Self.context).headline.text.contains("too little"))
    }

    @Test("Small nodes stand together; every customer is still in the picture, and the contrast keeps its nodes")
    func manyNodes() throws {
        let network = ChartSamples.network(.sixty)
        for most in [3, 12] {
            let (folded, contrast) = network.folded(to: most) { LocalizedText("\($0)") }
            for (column, original) in zip(folded.columns, network.columns) {
                #expect(column.nodes.count { !$0.isRest } <= most + 1)
                #expect(column.nodes.reduce(0) { $0 + $1.count } == original.nodes.reduce(0) { $0 + $1.count })
            }
            #expect(folded.links.reduce(0) { $0 + $1.count } == network.links.reduce(0) { $0 + $1.count })
            for link in folded.links {
                #expect(folded.columns[link.column].nodes.indices.contains(link.from))
                #expect(folded.columns[link.column + 1].nodes.indices.contains(link.to))
            }
            #expect((contrast == nil) == (network.sharpestContrast == nil))
            if let contrast {
                #expect(folded.columns[contrast.column + 1].nodes[contrast.endIndex].title == contrast.end.title)
                #expect(folded.columns[contrast.column].nodes[contrast.oftenIndex].title == contrast.often.title)
            }
        }
    }

    @Test("Scales hold their values and end on round numbers")
    func scales() {
        for (values, zero) in [
            ([0.13, 0.47], true), ([2.1, 4.4], false), ([-30, 45], false), ([7], true), ([], true),
        ] {
            let scale = ChartScale(around: values, from: zero)
            for value in values { #expect(value >= scale.low - 1e-9 && value <= scale.high + 1e-9) }
            #expect(scale.ticks.count >= 2 && scale.ticks.count <= 8, "\(scale)")
        }
        let time = ChartScale(around: [3.4 * 86_400], from: true, isTime: true)
        #expect(time.ticks == [0, 86_400, 172_800, 259_200, 345_600])
    }
}

extension ChartMark {
    /// How many discs it holds.
    fileprivate var discs: [Int] {
        switch self {
        case .disc: [1]
        case .group(_, let marks): marks.flatMap(\.discs)
        case .mark, .label, .path: []
        }
    }
}
