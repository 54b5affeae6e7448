// `waymark ask counts`: how many events and customers there are.
import ArgumentParser
import JourneyAnalytics
import JourneyLanguage
import JourneySupport
import JourneyWorkspace

struct AskCounts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "counts", abstract: "How many events and customers, by day, week or month and by any property.",
        discussion: """
            --members 2026-10-05 prints the ids of those with an event in that period, --members VALUE of those with an \
            event of a value, and --members "" of those with an event without one.

            Example: waymark ask counts events.wmlog --events paid --per week --time-zone Europe/Warsaw --by plan
            """)

    @OptionGroup var options: AskOptions

    @Option(help: ArgumentHelp("Only these events.", valueName: "pattern"))
    var events: String?

    @Option(help: ArgumentHelp("Also by day, week or month.", valueName: "unit"))
    var per: String?

    @Option(help: ArgumentHelp("Where days begin, by the zone's IANA name.", valueName: "zone"))
    var timeZone = "UTC"

    @Option(
        help: ArgumentHelp("By the values of this property; by event when left out.", valueName: "property"))
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
        let question = CountsQuestion(
            events: try events.map { try EventPattern(parsing: $0) },
            boundaries: try await boundaries(engine, scope, zone), by: by.map { .property($0) } ?? .event,
            top: try Amount.of(top, "--top"), sessionGap: try Length.of(gap, "--gap"))
        if let members {
            return try await MemberList.print(MemberCell.count(members, question, zone), engine, scope, options)
        }
        let answer = try await engine.counts(question, in: scope)
        warn(of: answer.basis)
        if options.json {
            Console.output(json(answer))
        } else {
            Console.output(table(answer, zone) + "\n\n" + Rules.text(answer.basis))
        }
    }

    /// Where periods begin, from the first counted moment to the last.
    private func boundaries(_ engine: LogEngine, _ scope: Scope, _ zone: ZoneRules) async throws -> [Int64] {
        guard let per else { return [] }
        guard let unit = CalendarUnit(rawValue: per) else {
            throw UsageError("bad-unit", "--per \(per) is not known; it is day, week or month.")
        }
        let info = try await engine.info()
        guard let first = info.firstEvent, let last = info.lastEvent else { return [] }
        let begin = max(first, scope.period.start ?? first)
        let end = min(last, (scope.period.end ?? .max) - 1)
        guard begin <= end else { return [] }
        return unit.boundaries(from: begin, through: end, zone: zone)
    }

    private func json(_ answer: CountsAnswer) -> JSONValue {
        .object([
            ("customers", .int(answer.basis.customers)), ("events", .int(answer.basis.events)),
            ("eventsPerCustomer", .double(Self.each(answer.basis.events, answer.basis.customers))),
            ("per", .optional(per)),
            (
                "periods",
                .array(
                    answer.periods.map { period in
                        .object([
                            ("start", .string("\(Timestamp(microseconds: period.start))")),
                            ("events", .int(period.events)), ("customers", .int(period.customers)),
                        ])
                    })
            ),
            ("by", .string(by ?? "event")),
            (
                "values",
                .array(
                    answer.values.map { value in
                        .object([
                            ("value", .string(value.value)), ("events", .int(value.events)),
                            ("customers", .int(value.customers)),
                        ])
                    })
            ),
            ("otherValues", .int(answer.otherValues)), ("otherEvents", .int(answer.otherEvents)),
            ("eventsWithout", .int(answer.eventsWithout)),
            ("sessions", answer.sessions.map(Self.json) ?? .null),
            ("rule", .string(answer.basis.rule)), ("logVersion", .string(answer.basis.logVersion)),
        ])
    }

    private static func json(_ sessions: SessionCounts) -> JSONValue {
        .object([
            ("count", .int(sessions.sessions)), ("single", .int(sessions.single)),
            ("meanEvents", .double(sessions.meanEvents)), ("meanSeconds", .double(sessions.meanSeconds)),
            ("medianSeconds", .double(sessions.medianSeconds)), ("p90Seconds", .double(sessions.p90Seconds)),
        ])
    }

    private static func each(_ events: Int, _ customers: Int) -> Double {
        customers == 0 ? 0 : Double(events) / Double(customers)
    }

    private func table(_ answer: CountsAnswer, _ zone: ZoneRules) -> String {
        let (numbers, durations) = (NumberStyle(language: .english), DurationStyle(language: .english))
        let (events, customers) = (answer.basis.events, answer.basis.customers)
        var parts = [
            "\(numbers.count(events)) events of \(numbers.count(customers)) customers, "
                + "\(numbers.number(Self.each(events, customers))) each"
        ]
        if let sessions = answer.sessions {
            parts[0] +=
                "\n\(numbers.count(sessions.sessions)) sessions of \(numbers.number(sessions.meanEvents)) events, "
                + "\(numbers.count(sessions.single)) of a single one; half of them take up to "
                + "\(durations.text(seconds: sessions.medianSeconds)), 9 in 10 up to "
                + durations.text(seconds: sessions.p90Seconds)
        }
        if !answer.periods.isEmpty {
            parts.append(TextTable.sparkline(answer.periods.map(\.events)))
            parts.append(periods(answer, zone, numbers))
        }
        parts.append(values(answer, numbers))
        return parts.joined(separator: "\n\n")
    }

    private func periods(_ answer: CountsAnswer, _ zone: ZoneRules, _ numbers: NumberStyle) -> String {
        let dates = DateStyle(language: .english)
        var table = TextTable([
            (per == "week" ? "Week of" : per == "month" ? "Month" : "Day", .left), ("Events", .right),
            ("Customers", .right), ("Each", .right), ("", .left),
        ])
        let most = max(1, answer.periods.map(\.events).max() ?? 1)
        for period in answer.periods {
            let day = zone.day(of: period.start)
            table.add([
                per == "month" ? dates.month(day, withYear: true) : dates.text(day), numbers.count(period.events),
                numbers.count(period.customers),
                numbers.number(Self.each(period.events, period.customers)),
                TextTable.bar(Double(period.events) / Double(most)),
            ])
        }
        return table.text
    }

    private func values(_ answer: CountsAnswer, _ numbers: NumberStyle) -> String {
        var table = TextTable([
            (by ?? "Event", .left), ("Events", .right), ("Share", .right), ("Customers", .right), ("Each", .right),
            ("", .left),
        ])
        func row(_ name: String, _ events: Int, _ customers: Int?) {
            let share = Double(events) / Double(max(1, answer.basis.events))
            table.add([
                name, numbers.count(events), numbers.percent(share), customers.map { numbers.count($0) } ?? "",
                customers.map { numbers.number(Self.each(events, $0)) } ?? "", TextTable.bar(share),
            ])
        }
        for value in answer.values { row(value.value, value.events, value.customers) }
        if answer.otherValues > 0 { row("other (\(answer.otherValues))", answer.otherEvents, nil) }
        if answer.eventsWithout > 0 { row("none", answer.eventsWithout, nil) }
        return table.text
    }
}
