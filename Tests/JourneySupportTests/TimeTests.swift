// Lengths of time, days and points in time, with values worked out by other programs (GNU date, Python's datetime).
import JourneySupport
import Testing

@Suite("Lengths of time")
struct TimeSpanTests {
    @Test(
        "A length of time is read, and written in its shortest form",
        arguments: [
            ("30s", 30, "30s"), ("15m", 900, "15m"), ("12h", 43_200, "12h"), ("7d", 604_800, "1w"),
            ("4w", 2_419_200, "4w"),
            ("1d12h", 129_600, "1d12h"), ("90m", 5_400, "1h30m"), ("36h", 129_600, "1d12h"), ("8d", 691_200, "8d"),
            ("1s1w", 604_801, "7d1s"), ("007d", 604_800, "1w"),
        ])
    func reads(text: String, seconds: Int64, written: String) throws {
        let span = try #require(TimeSpan(parsing: text))
        #expect(span == .seconds(seconds))
        #expect(span.seconds == Double(seconds))
        #expect(span.description == written)
        #expect(TimeSpan(parsing: written) == span)
    }

    @Test(
        "What is no length of time",
        arguments: [
            "", "0s", "d", "7", "7 d", "-7d", "1.5h", "7D", "7y", "7d3", "٧d", "9223372036854775807w", "15250285w",
            "99999999999999999999s",
        ])
    func broken(text: String) {
        #expect(TimeSpan(parsing: text) == nil)
    }

    @Test("The longest length that fits")
    func longest() {
        #expect(TimeSpan(parsing: "15250284w") == .days(106_751_988))
        #expect(TimeSpan.days(30) == .seconds(2_592_000) && TimeSpan.seconds(1) < .days(1))
    }
}

@Suite("Days")
struct CalendarDateTests {
    @Test(
        "A day has its place on the time line",
        arguments: [
            ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
            ("1900-02-28", -25_509), ("1900-03-01", -25_508), ("2026-12-15", 20_802), ("0001-01-01", -719_162),
            ("9999-12-31", 2_932_896), ("1600-02-29", -135_081), ("0000-02-29", -719_469),
        ] as [(String, Int64)])
    func place(text: String, day: Int64) throws {
        let date = try #require(CalendarDate(parsing: text))
        #expect(date.microseconds == day * 86_400_000_000)
        #expect(CalendarDate(microseconds: day * 86_400_000_000) == date)
        #expect(CalendarDate(microseconds: day * 86_400_000_000 + 86_399_999_999) == date)
        #expect(date.description == text)
    }

    @Test("Every day of eight hundred years is the next of the one before")
    func allDays() throws {
        var date = try #require(CalendarDate(year: 1599, month: 12, day: 31))
        for _ in 0..<292_194 {
            let next = date.adding(days: 1)
            let isNextDay = next.day == date.day + 1 && next.month == date.month && next.year == date.year
            let isNextMonth = next.day == 1 && next.month == date.month + 1 && next.year == date.year
            let isNextYear = next.day == 1 && next.month == 1 && next.year == date.year + 1
            guard isNextDay || isNextMonth || isNextYear, date < next, next.adding(days: -1) == date else {
                Issue.record("\(next) after \(date)")
                return
            }
            date = next
        }
        #expect(date.description == "2399-12-31")
    }

    @Test(
        "What is no day",
        arguments: [
            "", "2026-02-30", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-12-00", "2026-04-31",
            "26-12-15", "2026-1-15", "2026/12/15", "15.12.2026", "2026-12-15T00:00", "+026-12-15", "２０２６-12-15",
        ])
    func broken(text: String) {
        #expect(CalendarDate(parsing: text) == nil)
    }
}

@Suite("Points in time")
struct TimestampTests {
    @Test(
        "A point in time is written in UTC, with a fraction as long as it needs",
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (1, "1970-01-01T00:00:00.000001Z"), (-1, "1969-12-31T23:59:59.999999Z"),
            (1_331_737_494_681_000, "2012-03-14T15:04:54.681Z"), (1_317_422_324_546_000, "2011-09-30T22:38:44.546Z"),
            (951_782_399_500_000, "2000-02-28T23:59:59.5Z"), (-2_208_988_800_000_000, "1900-01-01T00:00:00Z"),
            (4_102_444_800_000_000, "2100-01-01T00:00:00Z"),
        ] as [(Int64, String)])
    func written(microseconds: Int64, text: String) {
        #expect(Timestamp(microseconds: microseconds).description == text)
        #expect(ISOTime.parse(text) == microseconds)
    }

    @Test("The ends of the time line are written too")
    func ends() {
        #expect(Timestamp(microseconds: .max).description.hasPrefix("294247-01-10T04:00:54.775807"))
        #expect(Timestamp(microseconds: .min).description.hasPrefix("-290308-12-21T19:59:05.224192"))
    }

    @Test("A period holds its start and not its end")
    func period() {
        let period = Period(start: 10, end: 20)
        #expect([9, 10, 19, 20].map { period.contains($0) } == [false, true, true, false])
        #expect(Period.all.contains(.min) && Period.all.contains(.max))
        #expect(!Period(start: 10, end: 10).contains(10))
    }
}
