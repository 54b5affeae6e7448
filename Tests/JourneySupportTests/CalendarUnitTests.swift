// Weeks and months as instants, and lengths of time in bins.
import JourneyTestSupport
import Testing

@testable import JourneySupport

@Suite("Calendar units and bins of time")
struct CalendarUnitTests {
    private static func time(_ text: String) -> Int64 { ISOTime.parse(text, zone: .utc) ?? 0 }

    @Test("Weeks begin on Mondays, months on their first, each follows the one before", arguments: Seeds.upTo(50))
    func begin(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let first = Int64.random(in: -2_000_000_000_000_000...4_000_000_000_000_000, using: &generator)
        let last = first + Int64.random(in: 0...100_000_000_000_000, using: &generator)
        for unit in CalendarUnit.allCases {
            let boundaries = unit.boundaries(from: first, through: last, zone: .utc)
            #expect(boundaries[0] <= first && boundaries[boundaries.count - 1] > last)
            #expect(boundaries.count == 2 || boundaries[1] <= last || boundaries[0] <= first)
            #expect(boundaries.dropLast().allSatisfy { $0 <= last } && boundaries.dropFirst().allSatisfy { $0 > first })
            for (start, end) in zip(boundaries, boundaries.dropFirst()) {
                let (day, next) = (CalendarDate(microseconds: start), CalendarDate(microseconds: end))
                switch unit {
                case .day: #expect(next == day.adding(days: 1))
                case .week:
                    // 5 January 1970 was a Monday.
                    #expect((start - 4 * 86_400_000_000) % (7 * 86_400_000_000) == 0)
                    #expect(next == day.adding(days: 7))
                case .month:
                    #expect(day.day == 1 && next.day == 1)
                    #expect((next.year * 12 + next.month) - (day.year * 12 + day.month) == 1)
                case .quarter:
                    #expect(day.day == 1 && next.day == 1 && day.month % 3 == 1)
                    #expect((next.year * 12 + next.month) - (day.year * 12 + day.month) == 3)
                case .year:
                    #expect(
                        day.day == 1 && day.month == 1 && next == CalendarDate(year: day.year + 1, month: 1, day: 1))
                }
            }
        }
    }

    @Test("Stretches have names that sort as they do", arguments: Seeds.upTo(20))
    func names(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let first = Int64.random(in: -2_000_000_000_000_000...4_000_000_000_000_000, using: &generator)
        for unit in CalendarUnit.allCases {
            let names = unit.boundaries(from: first, through: first + 50_000_000_000_000, zone: .utc).map {
                unit.name(CalendarDate(microseconds: $0))
            }
            #expect(names == names.sorted() && Set(names).count == names.count)
        }
        let day = try #require(CalendarDate(year: 2026, month: 11, day: 1))
        #expect(
            CalendarUnit.allCases.map { $0.name($0.start(of: day)) } == [
                "2026-11-01", "2026-10-26", "2026-11", "2026-Q4", "2026",
            ])
    }

    @Test("A day that was skipped where the date line moved is no day")
    func skippedDay() throws {
        // Samoa had no 30 December 2011: from ten hours behind to fourteen ahead.
        let zone = ZoneRules(
            first: -36_000, changes: [.init(time: Self.time("2011-12-30T10:00:00Z"), offset: 50_400)])
        let days = CalendarUnit.day.boundaries(
            from: Self.time("2011-12-29T12:00:00Z"), through: Self.time("2011-12-30T12:00:00Z"), zone: zone)
        #expect(zip(days, days.dropFirst()).allSatisfy { $0 < $1 })
        #expect(days == ["2011-12-29T10:00:00Z", "2011-12-30T10:00:00Z", "2011-12-31T10:00:00Z"].map(Self.time))
    }

    @Test("A zone's own midnight cuts them, daylight saving included")
    func zones() {
        // An hour ahead, two from 29 March 2026 on.
        let zone = ZoneRules(first: 3_600, changes: [.init(time: Self.time("2026-03-29T01:00:00Z"), offset: 7_200)])
        let weeks = CalendarUnit.week.boundaries(
            from: Self.time("2026-03-22T23:30:00Z"), through: Self.time("2026-03-30T00:00:00Z"), zone: zone)
        #expect(
            weeks == ["2026-03-22T23:00:00Z", "2026-03-29T22:00:00Z", "2026-04-05T22:00:00Z"].map(Self.time))
        let months = CalendarUnit.month.boundaries(
            from: Self.time("2026-03-31T21:59:00Z"), through: Self.time("2026-03-31T22:00:00Z"), zone: zone)
        #expect(months == ["2026-02-28T23:00:00Z", "2026-03-31T22:00:00Z", "2026-04-30T22:00:00Z"].map(Self.time))
    }

    @Test("Every length is in the bin whose edges it lies between", arguments: Seeds.upTo(50))
    func bins(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let values =
            (0..<200).map { _ in
                Int64.random(in: 0...(1 << Int64.random(in: 0...62, using: &generator)), using: &generator)
            } + [0, 1, 2, 3, .max]
        let bins = TimeBins(microseconds: values)
        #expect(bins.count == values.count)
        for (one, two) in zip(bins.bins, bins.bins.dropFirst()) { #expect(one.high == two.low && one.low < one.high) }
        for value in values where value < 1 << 50 {
            let index = TimeBins.index(of: value)
            let seconds = Double(value) / 1_000_000
            #expect(seconds >= TimeBins.low(index) * (1 - 1e-12) && seconds < TimeBins.low(index + 1) * (1 + 1e-12))
        }
        #expect(TimeBins(microseconds: []).bins.isEmpty)
        #expect(TimeBins(seconds: [1, 1, 3]).bins.map(\.count).reduce(0, +) == 3)
    }
}
