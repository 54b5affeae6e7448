// The roadmap and the wall of maps: what is late, what is due, what is known.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice
import Testing

@testable import JourneyDrawing

@Suite("Sheets: plans and maps on a day")
struct PlanSheetTests {
    private static let today = SheetTests.today
    private static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        SheetTests.date(year, month, day)
    }

    static func roadmap(_ map: JourneyMap, today: CalendarDate = today, language: LanguageTag = .english)
        -> RoadmapPicture
    {
        RoadmapPicture(map: map, today: today, context: DrawingContext(language: language))
    }

    // MARK: Roadmap

    @Test("Late is what is open and due before the day that is passed in")
    func late() {
        let map = SheetTests.map([
            SheetTests.idea("a", due: Self.date(2026, 11, 10)),
            SheetTests.idea("b", due: Self.date(2026, 10, 1), status: .live),
            SheetTests.idea("c", due: Self.date(2026, 11, 22)), SheetTests.idea("d"),
            SheetTests.idea("e", due: Self.date(2026, 9, 1), status: .rejected),
        ])
        let picture = Self.roadmap(map)
        #expect(picture.items.map { $0.daysLate(on: Self.today) } == [12, nil, nil, nil, nil])
        #expect(
            SheetTests.plain(picture.headline) == "1 of 3 plans overdue, the oldest “a” since 10 Nov 2026")
        let texts = SheetTests.texts(picture.layout())
        #expect(texts.contains("Overdue by 12 days") && texts.contains("due today"))
        #expect(texts.contains("No date yet") && texts.contains("Today"))
        let earlier = Self.roadmap(map, today: Self.date(2026, 11, 1))
        #expect(SheetTests.plain(earlier.headline) == "Next comes “a”, due 10 Nov 2026")
        #expect(
            SheetTests.plain(earlier.detail)
                == "As of 1 Nov 2026; 5 plans: proposed 3, live 1, rejected 1")
    }

    @Test("Plans without dates, done plans and no plans are told apart")
    func headlines() {
        func headline(_ ideas: [Opportunity]) -> String {
            SheetTests.plain(Self.roadmap(SheetTests.map(ideas)).headline)
        }
        #expect(headline([]) == "Nothing is planned on this map yet")
        #expect(headline([SheetTests.idea("a")]) == "None of 1 plan has a date yet")
        #expect(headline([SheetTests.idea("a", status: .live)]) == "Everything planned is live or rejected")
    }

    @Test("An opportunity that is the plan of its barrier stands once")
    func merged() {
        var barrier = Barrier(id: "b", title: LocalizedText("No choice"), severity: 4)
        var plan = Plan(action: LocalizedText("Choose"))
        plan.due = Self.date(2026, 12, 15)
        plan.status = .inWork
        barrier.plan = plan
        var same = SheetTests.idea("x")
        (same.title, same.barrier) = (LocalizedText("Choose"), "b")
        var alike = SheetTests.idea("y", due: Self.date(2026, 12, 15), status: .inWork)
        alike.barrier = "b"
        var other = SheetTests.idea("z", due: Self.date(2026, 12, 16), status: .inWork)
        other.barrier = "b"
        let items = Self.roadmap(SheetTests.map([same, alike, other], barriers: [barrier])).items
        #expect(items.map { $0.title.text(in: .english) } == ["Choose", "z"])
        #expect(items.map(\.severity) == [4, 4])
    }

    @Test(
        "Columns are months, quarters or years, as many as it takes",
        arguments: [
            ([date(2026, 11, 30), date(2027, 1, 1)], ["November 2026", "December 2026", "January 2027"]),
            ([date(2026, 11, 30)], ["November 2026"]),
            (
                [date(2026, 2, 1), date(2027, 3, 31)],
                ["Q1 2026", "Q2 2026", "Q3 2026", "Q4 2026", "Q1 2027"]
            ),
            ([date(2026, 1, 1), date(2029, 12, 31)], ["2026", "2027", "2028", "2029"]),
            ([date(2026, 1, 1), date(2099, 12, 31)], ["2026", "2099"]),
            ([], []),
        ])
    func axis(days: [CalendarDate], names: [String]) {
        let axis = RoadmapAxis(days: days)
        #expect(axis.periods.map { $0.name(SheetTests.context) } == names)
        for day in days { #expect(axis.periods.count { $0.contains(day) } == 1) }
    }

    @Test(
        "A month stands as each language writes it",
        arguments: [
            (LanguageTag.english, "November 2026"), (.russian, "Ноябрь 2026"), (.chinese, "2026年11月"),
            (.polish, "Listopad 2026"), (.uzbek, "2026-yil noyabr"),
        ])
    func months(language: LanguageTag, name: String) {
        let period = RoadmapPeriod(year: 2026, month: 11, months: 1)
        #expect(period.name(DrawingContext(language: language)) == name)
    }

    @Test("Rows are stages, or owners in the order they are named")
    func groups() {
        var first = SheetTests.idea("a")
        first.owner = LocalizedText("Billing")
        let map = SheetTests.map([SheetTests.idea("b"), first])
        let context = SheetTests.context
        func titles(_ grouping: RoadmapPicture.Grouping) -> [String] {
            RoadmapPicture(map: map, today: Self.today, grouping: grouping, context: context).groups.map(\.title)
        }
        #expect(titles(.stage) == ["One"])
        #expect(titles(.owner) == ["Billing", "Nobody yet"])
    }

    // MARK: Portfolio

    static func entry(_ reviewed: CalendarDate?, every: Int64?, _ status: MapStatus = .approved) -> MapPortfolio.Entry {
        var map = SheetTests.map([])
        map.reviewed = reviewed
        map.reviewEvery = every.map(TimeSpan.days)
        map.status = status
        return MapPortfolio.Entry(map: map)
    }

    @Test(
        "A review is due when its cadence is over, or when there is one and nobody ever looked",
        arguments: [
            (entry(date(2026, 11, 1), every: 21), true), (entry(date(2026, 11, 1), every: 22), false),
            (entry(nil, every: 84), true), (entry(nil, every: nil), false),
            (entry(date(2020, 1, 1), every: nil), false), (entry(date(2020, 1, 1), every: 1, .retired), false),
            (entry(date(2020, 1, 1), every: 90_000_000), false),
        ])
    func due(entry: MapPortfolio.Entry, expected: Bool) {
        #expect(entry.isDue(on: Self.today) == expected)
    }

    @Test("The wall says how many maps are measured and how many are due")
    func wall() {
        let measured = MapPortfolio.Entry(map: FibreMap.map, measured: FibreMap.measured)
        let wall = MapPortfolio(
            entries: [measured, Self.entry(nil, every: 7)], today: Self.today, context: SheetTests.context)
        #expect(SheetTests.plain(wall.headline) == "1 of 2 maps measured; 1 due for review")
        #expect(measured.byEvents > 0 && measured.byEvents <= FibreMap.map.steps.count)
        let texts = SheetTests.texts(wall.layout())
        #expect(texts.contains("Never reviewed"))
        #expect(texts.contains { $0.hasPrefix("Lowest point: ") && $0.contains("n = ") })
    }

    @Test("Numbers that could not be counted are none")
    func unmeasured() {
        var measured = FibreMap.measured
        measured.unmeasured = .noSteps
        #expect(MapPortfolio.Entry(map: FibreMap.map, measured: measured).measured == nil)
    }

    @Test("The small curve names a measured low before a guessed one, and draws no line over a gap")
    func sparkline() throws {
        var map = JourneyMap(id: "m", title: LocalizedText("Map"))
        map.stages = [
            Stage(
                id: "one", title: LocalizedText("One"),
                steps: ["a", "b", "c", "d"].map { Step(id: $0, title: LocalizedText($0)) })
        ]
        map.stages[0].steps[0].emotion = Emotion(assumed: -2)
        map.stages[0].steps[3].emotion = Emotion(assumed: 1)
        func curve(_ measured: MeasuredMap?) -> MapSparkline {
            MapSparkline(map: map, measured: measured, context: SheetTests.context, width: 300)
        }
        #expect(curve(nil).paths.isEmpty)
        var measured = FibreMap.measured
        measured.map = map
        measured.steps = [:]
        var step = StepMeasure(reach: ShareFigure(count: 9, of: 9), visits: 9, repeats: ShareFigure(count: 0, of: 9))
        step.scores = [try #require(ScoreFigure(kind: .csat, scores: [2, 2, 3, 3, 4]))]
        measured.steps["b"] = step
        measured.curve = .csat
        let texts = curve(measured).marks.texts.map { $0.block.lines.map(\.text).joined(separator: " ") }
        #expect(texts.contains { $0.hasPrefix("Lowest point: “b”") })
        #expect(curve(measured).paths.count == 1)
    }
}
