// The period in an address: what is understood, what is refused and with which words.
import JourneyLanguage
import JourneySupport
import Testing

@testable import JourneyViews

@Suite("The period in an address")
struct PeriodChoiceTests {
    private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(parsing: text)) }

    @Test(
        "What is understood, and that it leads back to itself",
        arguments: [
            (nil, nil, nil, "all"), ("all", nil, nil, "all"), ("", "", "", "all"), ("28d", nil, nil, "28"),
            ("90d", "", nil, "90"),
            (nil, "2026-09-01", "2026-09-30", "2026-09-01…2026-09-30"), (nil, "2026-09-01", "", "2026-09-01…"),
            ("days", nil, "2026-09-30", "…2026-09-30"),
        ] as [(String?, String?, String?, String)])
    func understood(period: String?, from: String?, to: String?, meaning: String) throws {
        let choice = try PeriodChoice(period: period, from: from, to: to)
        switch choice {
        case .wholeLog: #expect(meaning == "all")
        case .last(let days): #expect(meaning == "\(days)")
        case .days(let first, let last):
            #expect(meaning == "\(first.map { "\($0)" } ?? "")…\(last.map { "\($0)" } ?? "")")
        }
        let fields = Dictionary(uniqueKeysWithValues: choice.query)
        #expect(try PeriodChoice(period: fields["period"], from: fields["from"], to: fields["to"]) == choice)
    }

    @Test(
        "What is refused says what would be right",
        arguments: [
            ("28", nil, nil, "bad-period", "period=28d"), ("-1d", nil, nil, "bad-period", "period=28d"),
            ("0d", nil, nil, "bad-period", "period=28d"), ("028d", nil, nil, "bad-period", "period=28d"),
            ("99999999999999999999d", nil, nil, "bad-period", "period=28d"),
            ("<b>", nil, nil, "bad-period", "period=28d"),
            (nil, "2026-02-30", nil, "bad-day", "from=2026-09-30"), (nil, nil, "yesterday", "bad-day", "to=2026-09-30"),
            (nil, "2026-09-30", "2026-09-01", "turned-period", "from=2026-09-01&to=2026-09-30"),
            ("28d", "2026-09-30", nil, "two-periods", "either"),
        ] as [(String?, String?, String?, String, String)])
    func refused(period: String?, from: String?, to: String?, code: String, remedy: String) {
        let error = #expect(throws: PageProblem.self) { try PeriodChoice(period: period, from: from, to: to) }
        #expect(error?.code == code)
        #expect(error?.message.contains(remedy) == true)
        #expect(error?.kind == .badRequest)
    }

    @Test("Days are those of the workspace's zone, and counted ones end with the log's last day")
    func daysAreLocal() throws {
        let hour: Int64 = 3_600_000_000
        // 20:30 UTC on the 20th is 01:30 on the 21st in a zone five hours ahead.
        let last = try Self.day("2026-11-20").microseconds + 20 * hour + hour / 2
        let log = LogFacts(events: 1, customers: 1, firstEvent: last, lastEvent: last, version: "v")
        let facts = SiteFacts(title: LocalizedText("X"), log: log, zone: ZoneRules(offset: 5 * 3_600))
        let site = Site(facts: facts, assets: .plain)
        let period = PeriodChoice.last(days: 2).period(in: site)
        #expect(period.start == (try Self.day("2026-11-20").microseconds) - 5 * hour)
        #expect(period.end == (try Self.day("2026-11-22").microseconds) - 5 * hour)
        #expect(period.contains(last))
        let one = PeriodChoice.days(from: try Self.day("2026-11-21"), through: try Self.day("2026-11-21")).period(
            in: site)
        #expect((one.end ?? 0) - (one.start ?? 0) == 24 * hour)
        #expect(one.contains(last))
        #expect(PeriodChoice.wholeLog.period(in: site) == .all)
    }
}

extension PageAssets {
    /// Addresses for tests that never load them.
    static let plain = PageAssets(
        style: PageLink(["assets", "a.css"]), script: PageLink(["assets", "a.js"]), icon: PageLink(["assets", "a.svg"]))
}
