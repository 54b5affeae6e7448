// Questions that know a calendar, where clocks are set: against the system's own calendar, event by event.
import Foundation
import JourneyAnalytics
import JourneyLog
import JourneySupport
import JourneyTestSupport
import JourneyWorkspace
import Testing

@Suite("Daylight saving begins and ends")
struct DaylightTests {
    /// A zone, and a moment around which events lie.
    struct Place: CustomTestStringConvertible, Sendable {
        let zone: String
        let change: String
        var testDescription: String { "\(zone) \(change)" }

        var rules: ZoneRules { get throws { try #require(ZoneRules(named: zone)) } }
        var moment: Int64 { get throws { try #require(ISOTime.parse(change)) } }
        var calendar: Calendar {
            get throws {
                var calendar = Calendar(identifier: .gregorian)
                calendar.timeZone = try #require(TimeZone(identifier: zone))
                return calendar
            }
        }
    }

    /// Clocks go from 2 to 3 and from 3 to 2 in Warsaw, from 2 to 3 and from 2 to 1 in New York, and stay in Tashkent.
    static let places = [
        Place(zone: "Europe/Warsaw", change: "2026-03-29T01:00:00Z"),
        Place(zone: "Europe/Warsaw", change: "2026-10-25T01:00:00Z"),
        Place(zone: "America/New_York", change: "2026-03-08T07:00:00Z"),
        Place(zone: "America/New_York", change: "2026-11-01T06:00:00Z"),
        Place(zone: "Asia/Tashkent", change: "2026-03-29T01:00:00Z"),
        Place(zone: "Asia/Tashkent", change: "2026-10-25T01:00:00Z"),
    ]

    private static let hour: Int64 = 3_600_000_000

    /// Times around a change, many of them near a midnight or near the change itself; seconds are whole.
    private static func times(_ place: Place, days: Int64, _ random: inout SeededGenerator) throws -> [Int64] {
        let (moment, rules) = (try place.moment, try place.rules)
        return (0..<Int.random(in: 1...8, using: &random)).map { _ in
            let near = Int64.random(in: -7_200...7_200, using: &random) * 1_000_000
            switch Int.random(in: 0..<3, using: &random) {
            case 0: return moment + near
            case 1:
                let day = rules.day(of: moment + Int64.random(in: -days...days, using: &random) * 24 * hour)
                return rules.start(of: day) + near
            default: return moment + Int64.random(in: -days * 86_400...days * 86_400, using: &random) * 1_000_000
            }
        }.sorted()
    }

    /// Customers with their times; each has `a` first, then `b`.
    private static func journeys(_ place: Place, seed: Int, days: Int64) throws -> [[Int64]] {
        var random = SeededGenerator(seed: UInt64(seed))
        return try (0..<40).map { _ in try times(place, days: days, &random) }
    }

    private static func engine(_ journeys: [[Int64]]) throws -> LogEngine {
        var builder = LogBuilder()
        for (customer, times) in journeys.enumerated() {
            for (number, time) in times.enumerated() {
                builder.append(
                    customer: builder.customer("c\(customer)"), activity: builder.activity(number == 0 ? "a" : "b"),
                    time: time)
            }
        }
        return LogEngine(try builder.finish(), rowsPerChunk: 16)
    }

    /// The first moment of the stretch that holds a time, by the system's calendar.
    private static func start(_ unit: CalendarUnit, of time: Int64, _ calendar: Calendar) -> Int64 {
        let date = Date(timeIntervalSince1970: Double(time / 1_000_000))
        var parts = calendar.dateComponents([.year, .month, .day], from: date)
        switch unit {
        case .day: break
        case .week: parts.day = (parts.day ?? 0) - (calendar.component(.weekday, from: date) + 5) % 7
        case .month: parts.day = 1
        case .quarter: (parts.month, parts.day) = (((parts.month ?? 1) - 1) / 3 * 3 + 1, 1)
        case .year: (parts.month, parts.day) = (1, 1)
        }
        let first = calendar.startOfDay(for: calendar.date(from: parts) ?? date)
        return Int64(first.timeIntervalSince1970) * 1_000_000
    }

    private static func boundaries(_ unit: CalendarUnit, _ journeys: [[Int64]], _ rules: ZoneRules) -> [Int64] {
        let all = journeys.joined()
        return unit.boundaries(from: all.min() ?? 0, through: all.max() ?? 0, zone: rules)
    }

    @Test("Counts by day, week, month, quarter and year", arguments: places, Seeds.upTo(3))
    func counts(place: Place, seed: Int) async throws {
        let (rules, calendar) = (try place.rules, try place.calendar)
        let journeys = try Self.journeys(place, seed: seed, days: 60)
        let engine = try Self.engine(journeys)
        for unit in CalendarUnit.allCases {
            var (events, customers): ([Int64: Int], [Int64: Set<Int>]) = ([:], [:])
            for (customer, times) in journeys.enumerated() {
                for time in times {
                    let start = Self.start(unit, of: time, calendar)
                    events[start, default: 0] += 1
                    customers[start, default: []].insert(customer)
                }
            }
            let boundaries = Self.boundaries(unit, journeys, rules)
            let answer = try await engine.counts(CountsQuestion(boundaries: boundaries), in: .everything)
            let counted = answer.periods.filter { $0.events > 0 }
            #expect(counted.map(\.start) == events.keys.sorted(), "\(unit)")
            for period in counted {
                #expect(period.events == events[period.start], "\(unit) \(period.start)")
                #expect(period.customers == customers[period.start]?.count, "\(unit) \(period.start)")
            }
        }
    }

    @Test("The day that clocks are set has 23, 24 or 25 hours", arguments: places) func length(place: Place) throws {
        let (rules, moment) = (try place.rules, try place.moment)
        let day = CalendarUnit.day.boundaries(from: moment, through: moment, zone: rules)
        let hours = (day[1] - day[0]) / Self.hour
        let isSpring = place.change.hasPrefix("2026-03")
        #expect(hours == (place.zone == "Asia/Tashkent" ? 24 : isSpring ? 23 : 25))
        #expect(day[0] == Self.start(.day, of: moment, try place.calendar))
        // What --from and --until take.
        let name = rules.day(of: moment)
        #expect(ISOTime.parse(name.description, zone: rules) == day[0])
        #expect(ISOTime.parse(name.adding(days: 1).description, zone: rules) == day[1])
    }

    @Test("Periods, and rules of segments with days, take the events of those days", arguments: places, Seeds.upTo(3))
    func periods(place: Place, seed: Int) async throws {
        let (rules, calendar) = (try place.rules, try place.calendar)
        let journeys = try Self.journeys(place, seed: seed &+ 100, days: 3)
        let engine = try Self.engine(journeys)
        let day = rules.day(of: try place.moment)
        for (from, until) in [
            (day, day.adding(days: 1)), (day.adding(days: -1), day), (day.adding(days: 1), day.adding(days: 2)),
        ] {
            func isWithin(_ time: Int64) -> Bool {
                let parts = calendar.dateComponents(
                    [.year, .month, .day], from: Date(timeIntervalSince1970: Double(time / 1_000_000)))
                return parts.year == from.year && parts.month == from.month && parts.day == from.day
            }
            let start = try #require(ISOTime.parse(from.description, zone: rules))
            let end = try #require(ISOTime.parse(until.description, zone: rules))
            let scope = Scope(period: Period(start: start, end: end))
            let answer = try await engine.counts(CountsQuestion(), in: scope)
            #expect(answer.basis.events == journeys.joined().count(where: isWithin))
            #expect(answer.basis.customers == journeys.count { $0.contains(where: isWithin) })
            let segment = try Segment(parsing: "did(*) from \(from) until \(until)", zone: rules)
            let members = try await engine.members(of: .everyone, in: Scope(segment: segment))
            #expect(members.customers.count == journeys.count { $0.contains(where: isWithin) })
        }
    }

    @Test("The trend of a funnel places customers by the stretch they started in", arguments: places, Seeds.upTo(3))
    func trend(place: Place, seed: Int) async throws {
        let (rules, calendar) = (try place.rules, try place.calendar)
        // One start and one end each: the window is 24 hours of time, whatever the clocks did.
        var random = SeededGenerator(seed: UInt64(seed &+ 200))
        let window = 24 * Self.hour
        let journeys: [[Int64]] = try (0..<60).map { _ in
            let start = try Self.times(place, days: 20, &random)[0]
            let lates: [Int64] = [-1_000_000, 0, 1_000_000, -Self.hour, Self.hour]
            let late = lates.randomElement(using: &random) ?? 0
            return [start, start + window + late]
        }
        let engine = try Self.engine(journeys)
        for unit in CalendarUnit.allCases {
            var question = FunnelQuestion(
                steps: [EventPattern(name: "a"), EventPattern(name: "b")], window: .seconds(86_400))
            question.trend = Self.boundaries(unit, journeys, rules)
            var expected: [Int64: [Int]] = [:]
            for times in journeys {
                let start = Self.start(unit, of: times[0], calendar)
                expected[start, default: [0, 0]][0] += 1
                if times[1] - times[0] <= window { expected[start, default: [0, 0]][1] += 1 }
            }
            let trend = try #require(try await engine.funnel(question, in: .everything).trend)
            let found = trend.filter { $0.reached[0] > 0 }
            #expect(found.map(\.start) == expected.keys.sorted(), "\(unit)")
            for period in found { #expect(period.reached == expected[period.start], "\(unit) \(period.start)") }
        }
    }

    @Test("Cohorts of a retention, and when they come back", arguments: places, Seeds.upTo(3))
    func retention(place: Place, seed: Int) async throws {
        let (rules, calendar) = (try place.rules, try place.calendar)
        let journeys = try Self.journeys(place, seed: seed &+ 300, days: 50)
        let engine = try Self.engine(journeys)
        for unit in [CalendarUnit.day, .week, .month] {
            let boundaries = Self.boundaries(unit, journeys, rules)
            // Each stretch by itself, from the first event to the last.
            var starts = Set(journeys.joined().map { Self.start(unit, of: $0, calendar) })
            starts.formUnion(boundaries.dropLast())
            let order = starts.sorted()
            #expect(order == Array(boundaries.dropLast()), "the calendar’s stretches are ours")
            let answer = try await engine.retention(RetentionQuestion(boundaries: boundaries), in: .everything)
            for cohort in answer.cohorts {
                let own = journeys.filter { Self.start(unit, of: $0[0], calendar) == cohort.start }
                #expect(cohort.size == own.count, "\(unit) \(cohort.start)")
                let first = try #require(order.firstIndex(of: cohort.start))
                for (k, returned) in cohort.returned.enumerated() where first + k < order.count {
                    let there = own.count { times in
                        times.contains { Self.start(unit, of: $0, calendar) == order[first + k] }
                    }
                    #expect(returned == there, "\(unit) \(cohort.start)+\(k)")
                }
            }
            #expect(answer.cohorts.reduce(0) { $0 + $1.size } == journeys.count)
        }
    }

    @Test("Sessions and timelines go by the time that passes, not by what clocks show", arguments: places)
    func sessions(place: Place) async throws {
        let (rules, moment) = (try place.rules, try place.moment)
        let minute: Int64 = 60_000_000
        // Twenty minutes about the change; a session more where a silence is really longer than half an hour.
        let journeys = [
            [moment - 10 * minute, moment + 10 * minute],
            [moment - 50 * minute, moment - 20 * minute, moment + 10 * minute, moment + 41 * minute],
        ]
        let engine = try Self.engine(journeys)
        let question = CountsQuestion(sessionGap: .seconds(1_800))
        let sessions = try #require(try await engine.counts(question, in: .everything).sessions)
        #expect(sessions.sessions == 3 && sessions.single == 1)
        let timeline = try await engine.timeline(of: "c0")
        #expect(timeline.events.map(\.time) == journeys[0])
        // What the wall shows about the change: an hour more, none, or an hour less than passed.
        let shown = (rules.local(journeys[0][1]) - rules.local(journeys[0][0])) / minute
        let isSpring = place.change.hasPrefix("2026-03")
        #expect(shown == (place.zone == "Asia/Tashkent" ? 20 : isSpring ? 80 : -40))
    }
}
