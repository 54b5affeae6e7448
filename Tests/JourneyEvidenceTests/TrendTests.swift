// A measure week by week, and who came back, against counts on paper.
import JourneyAnalytics
import JourneyLanguage
import JourneyLog
import JourneyModel
import JourneySupport
import Testing

@testable import JourneyEvidence

@Suite("Trends and retention of a map")
struct TrendTests {
    /// Week by week from Monday, 5 January 2026: of ten who look, so many order two days later.
    private static let orders = [8, 7, 8, 2, 1, 2, 3]

    private static func measurer() throws -> MapMeasurer {
        var events: [(String, String, Double)] = []
        for (week, count) in orders.enumerated() {
            for customer in 0..<10 {
                let (name, day) = ("c\(week)-\(customer)", Double(4 + 7 * week) + Double(customer) / 10)
                events.append((name, "look", day))
                if customer < count { events.append((name, "order", day + 2)) }
            }
        }
        events.append(("z", "other", 54))
        return MapMeasurer(engine: try SmallLog.engine(events))
    }

    private static let map: JourneyMap = {
        var map = JourneyMap(id: "m", title: LocalizedText("Map"))
        var steps = ["look", "order"].map { Step(id: $0, title: LocalizedText($0)) }
        for index in steps.indices { steps[index].events = [EventPattern(name: steps[index].id)] }
        map.stages = [Stage(id: "s", title: LocalizedText("S"), steps: steps)]
        map.measurement.window = .days(7)
        return map
    }()

    @Test("Each week has its own share; weeks whose window is open stand apart; the thirds are measured as one")
    func weeks() async throws {
        let trend = try await Self.measurer().trend(
            of: .reach, at: "order", on: Self.map, unit: .week, zone: .utc, target: 0.5)
        #expect(trend.points.map(\.figure) == Self.orders.map { .share(ShareFigure(count: $0, of: 10)) })
        // The log ends on day 54: week 6 ends on day 53, so its window is open; week 5 ends on day 46.
        #expect(trend.points.map(\.isOpen) == [false, false, false, false, false, false, true])
        #expect(trend.points.map(\.start).first == CalendarDate(year: 2026, month: 1, day: 5))
        #expect(trend.early == .share(ShareFigure(count: 15, of: 20)))
        #expect(trend.late == .share(ShareFigure(count: 3, of: 20)))
        #expect(trend.change == .fell)
        #expect(trend.target == 0.5)
    }

    @Test("A step that is not there, and one period only, tell no change")
    func little() async throws {
        let measurer = try Self.measurer()
        let none = try await measurer.trend(of: .reach, at: "nowhere", on: Self.map, unit: .week, zone: .utc)
        #expect(none.points.isEmpty && none.change == .tooLittle)
        let month = try await measurer.trend(of: .dropOff, at: "look", on: Self.map, unit: .month, zone: .utc)
        #expect(month.points.count == 2 && month.change == .tooLittle)
        #expect(month.scope.journeys == 70)
    }

    @Test("For shares the interval of a difference is Newcombe's")
    func newcombe() throws {
        let (a, b) = (ShareFigure(count: 56, of: 70), ShareFigure(count: 48, of: 80))
        let interval = try #require(TrendFigure.share(a).difference(from: .share(b)))
        let expected = Statistics.newcombe(56, of: 70, minus: 48, of: 80)
        #expect(abs(interval.low - expected.low) < 1e-12 && abs(interval.high - expected.high) < 1e-12)
    }

    @Test("Retention counts everybody in the week of the first event, and back in the weeks after")
    func retention() async throws {
        let retention = try await Self.measurer().retention(on: Self.map, unit: .week, zone: .utc)
        #expect(retention.cohorts.count == 7)
        #expect(retention.scope.journeys == 70)
        // Customers look on Monday to Wednesday and order two days later: nobody orders in another week.
        #expect(
            retention.cohorts[0]
                == .init(
                    start: try #require(CalendarDate(year: 2026, month: 1, day: 5)), size: 10,
                    returned: [10, 0, 0, 0, 0, 0, 0, 0],
                    complete: 7))
        #expect(retention.share(after: 1) == ShareFigure(count: 0, of: 60))
        #expect(retention.furthest == 6)
    }

    @Test("Quartiles and bins of a length of time hold all customers")
    func spread() throws {
        let figure = try #require(DurationFigure(seconds: [1, 2, 3, 4, 100]))
        #expect(figure.middleHalf == Interval(low: 2, high: 4))
        #expect(figure.bins.count == 5)
    }
}
