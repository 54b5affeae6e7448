// `waymark ask counts`: how many events and customers there are.
import ArgumentParser
import JourneyAnalytics
import JourneySupport
import JourneyWorkspace

struct AskCounts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "counts",
        abstract: "How many events and customers, by stretches of the calendar and by any property.",
        discussion: """
            --by month (\(CalendarUnit.words)) counts by the calendar, unless the log has a property of that name: then by its \
            values, and --per month counts by the calendar.

            --members 2026-10-05 prints the ids of those with an event in that period, --members VALUE of those with an \
            event of a value, and --members "" of those with an event without one.

            Example: waymark ask counts events.wmlog --events paid --per week --time-zone Europe/Warsaw --by plan
            """)

    @OptionGroup var options: AskOptions

    @Option(help: ArgumentHelp("Only these events.", valueName: "pattern"))
    var events: String?

    @Option(help: ArgumentHelp("Also by \(CalendarUnit.words).", valueName: "unit"))
    var per: String?

    @Option(
        name: [.customLong("time-zone"), .customLong("zone")],
        help: ArgumentHelp("Where days begin, by the zone's IANA name.", valueName: "zone"))
    var timeZone = "UTC"

    @Option(
        help: ArgumentHelp(
            "By the values of this property, or by month and the like; by event when left out.", valueName: "property"))
    var by: String?

    @Option(help: ArgumentHelp("How many values to list.", valueName: "n"))
    var top = 10

    @Option(help: ArgumentHelp("A longer silence begins a new session.", valueName: "length"))
    var gap = "30m"

    @Option(help: ArgumentHelp("Print the ids behind a number.", valueName: "cell"))
    var members: String?

    func run() async throws {
        let zone = try TimeOption.zone(timeZone)
        let (engine, scope) = try options.open(zone: zone)
        let unit = try unit(among: try await engine.info().properties)
        let isByCalendar = unit != nil && per == nil
        let top = try Amount.of(top, "--top")
        let question = CountsQuestion(
            events: try events.map { try EventPattern(parsing: $0) },
            boundaries: try await boundaries(unit, engine, scope, zone),
            by: isByCalendar ? .event : by.map { .property($0) } ?? .event,
            top: isByCalendar ? 0 : top, sessionGap: try Length.of(gap, "--gap"))
        if let members {
            let cell = try MemberCell.count(members, question, unit, zone, hasValues: !isByCalendar)
            return try await MemberList.print(cell, engine, scope, options)
        }
        let answer = try await engine.counts(question, in: scope)
        warn(of: answer.basis)
        let shown = CountsText(answer: answer, unit: unit, isByCalendar: isByCalendar, by: by, zone: zone)
        if options.json {
            Console.output(shown.json)
        } else {
            Console.output(shown.table + "\n\n" + Rules.text(answer.basis))
        }
    }

    /// The stretches of the calendar that were asked for: by `--per` in any case, by `--by` where no property has that name.
    private func unit(among properties: [String]) throws -> CalendarUnit? {
        let wanted = by.flatMap { properties.contains($0) ? nil : CalendarUnit(rawValue: $0) }
        guard let per else { return wanted }
        guard wanted == nil else {
            throw UsageError(
                "two-calendars",
                "--per \(per) and --by \(by ?? "") both count by the calendar; write one of them, or the name of a property "
                    + "with --by.")
        }
        guard let unit = CalendarUnit(rawValue: per) else {
            throw UsageError("bad-unit", "--per \(per) is not known; it is \(CalendarUnit.words).")
        }
        return unit
    }

    /// Where periods begin, from the first counted moment to the last.
    private func boundaries(
        _ unit: CalendarUnit?, _ engine: LogEngine, _ scope: Scope, _ zone: ZoneRules
    ) async throws -> [Int64] {
        guard let unit else { return [] }
        let info = try await engine.info()
        guard let first = info.firstEvent, let last = info.lastEvent else { return [] }
        let begin = max(first, scope.period.start ?? first)
        let end = min(last, (scope.period.end ?? .max) - 1)
        guard begin <= end else { return [] }
        return unit.boundaries(from: begin, through: end, zone: zone)
    }
}
