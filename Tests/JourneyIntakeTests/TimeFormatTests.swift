// Numbers in a time column: counts since 1970 where they plainly are, and what other numbers are told.

import JourneyIntake
import JourneyLog
import JourneySupport
import Testing

@Suite struct TimeFormatTests {
    private static func text(_ times: String...) -> String {
        "case,activity,time\n" + times.map { "c,a,\($0)\n" }.joined()
    }

    @Test(arguments: [
        (
            "45123.5",
            "looks like a spreadsheet's date (days since 1900); write it out, such as 2024-05-31 13:45, "
        ),
        ("45130", "looks like a spreadsheet's date (days since 1900); write it out, such as 2024-05-31 13:45, "),
        ("2024", "looks like a year; write whole days, such as 2024-05-31, "),
        ("7", "as a count since 1970 lies outside 1980 to 2100; write ISO 8601, such as 2024-05-31T13:45:00Z, "),
        ("0", "as a count since 1970 lies outside 1980 to 2100; "),
        ("-1.5", "as a count since 1970 lies outside 1980 to 2100; "),
        ("315532799", "as a count since 1970 lies outside 1980 to 2100; "),
        ("4133980800", "as a count since 1970 lies outside 1980 to 2100; "),
        ("1e9", "is no time; ISO 8601 is read"),
    ])
    func aNumberThatIsHardlyATimeIsRefused(_ number: String, _ reason: String) throws {
        let error = try #require(readError(Self.text(number)))
        let told = try #require(error.refused?.first.first?.reason)
        #expect(told.hasPrefix("“\(number)” \(reason)"), "\(told)")
        #expect(number == "1e9" || told.hasSuffix("or name the unit of a count since 1970 with --time-format"))
    }

    /// Every row of such a column is refused, none is guessed from the one before.
    @Test func aColumnOfYearsIsRefusedAsAWhole() throws {
        let error = try #require(readError(Self.text("2023", "2024", "45123.5")))
        #expect(error.message.hasPrefix("3 of 3 rows cannot be read:\n  input:2: “2023” looks like a year;"))
    }

    @Test(arguments: [
        ("315532800", "1980-01-01T00:00:00Z"), ("4133980799", "2100-12-31T23:59:59Z"),
        ("315532800000", "1980-01-01T00:00:00Z"), ("4133980799999", "2100-12-31T23:59:59.999Z"),
        ("315532800000000000", "1980-01-01T00:00:00Z"),
    ])
    func aCountNearTodayIsATime(_ number: String, _ time: String) throws {
        #expect(try readLines(Self.text(number)) == ["c a \(time)"])
    }

    /// Only the first count must be near today; those that follow are of the same kind.
    @Test func theFirstCountDecides() throws {
        #expect(
            try readLines(Self.text("1704067200", "0", "45123.5")) == [
                "c a 1970-01-01T00:00:00Z", "c a 1970-01-01T12:32:03.5Z", "c a 2024-01-01T00:00:00Z",
            ])
        let error = try #require(readError(Self.text("0", "1704067200000")))
        #expect(error.refused?.count == 1, "a zero at the beginning does not decide the unit")
        let result = try readText(Self.text("0", "1704067200000")) { $0.skipBadRows = true }.get()
        #expect(lines(result.log) == ["c a 2024-01-01T00:00:00Z"])
        #expect(result.report.sources.map(\.timeFormat) == ["epoch milliseconds"])
    }

    @Test(arguments: [
        ("45123.5", EpochUnit.seconds, "1970-01-01T12:32:03.5Z"), ("2024", .seconds, "1970-01-01T00:33:44Z"),
        ("-1.5", .seconds, "1969-12-31T23:59:58.5Z"), ("0", .nanoseconds, "1970-01-01T00:00:00Z"),
        ("1704067200", .milliseconds, "1970-01-20T17:21:07.2Z"),
    ])
    func aFormatThatIsGivenIsTakenAtItsWord(_ number: String, _ unit: EpochUnit, _ time: String) throws {
        #expect(try readLines(Self.text(number)) { $0.timeFormat = .epoch(unit) } == ["c a \(time)"])
    }

    /// A zone can carry a time out of the years that a log may hold.
    @Test(arguments: ["0001-01-01T00:00+01:00", "9999-12-31T23:59:59-00:01", "9999-12-31T24:00:00Z"])
    func aTimeOutsideTheYears1To9999IsRefused(_ time: String) throws {
        for text in [Self.text(time), xesEvent("").replacing("2024-01-01T00:00:00Z", with: time)] {
            let error = try #require(readError(text))
            #expect(error.refused?.first.first?.reason.hasPrefix("“\(time)” is no time") == true, "\(error)")
        }
    }
}
