// `waymark ask retention`: who comes back, by the week or month they came in.
import ArgumentParser
import JourneyAnalytics
import JourneyLanguage
import JourneySupport
import JourneyWorkspace

struct AskRetention: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention",
        abstract: "Who comes back: customers by the week or month they came in, and those there in each one after.",
        discussion: """
            Weeks begin on Mondays. --from and --until choose customers by their first event and follow them to the
            log's end. --members 2026-10-05 prints the ids of those who came in then, --members 2026-10-05+2 of those of \
            them who were there two periods later.

            Example: waymark ask retention events.wmlog --period month --first signed --return "paid|called"
            """)

    @OptionGroup var options: AskOptions

    @Option(help: ArgumentHelp("\(Self.units).", valueName: "unit"))
    var period: String = CalendarUnit.week.rawValue

    @Option(help: ArgumentHelp("The event a customer comes in with; any when left out.", valueName: "pattern"))
    var first: String?

    @Option(
        name: .customLong("return"),
        help: ArgumentHelp("The event that shows a customer is back; any when left out.", valueName: "pattern"))
    var returning: String?

    @Option(
        name: [.customLong("time-zone"), .customLong("zone")],
        help: ArgumentHelp("Where weeks and months begin, by the zone's IANA name.", valueName: "zone"))
    var timeZone = "UTC"

    @Option(help: ArgumentHelp("Print the ids behind a number.", valueName: "cell"))
    var members: String?

    private static let units = CalendarUnit.forCohorts.map(\.rawValue).joined(separator: " or ")

    func run() async throws {
        guard let unit = CalendarUnit.forCohorts.first(where: { $0.rawValue == period }) else {
            throw UsageError("bad-period", "--period \(period) is not known; it is \(Self.units).")
        }
        let zone = try TimeOption.zone(timeZone)
        let (engine, scope) = try options.open(zone: zone)
        let info = try await engine.info()
        // Without events there are no periods to cut; one that holds nobody stands for them.
        let (begin, end) = (info.firstEvent ?? 0, info.lastEvent ?? 0)
        let question = RetentionQuestion(
            boundaries: unit.boundaries(from: begin, through: end, zone: zone),
            first: try first.map { try EventPattern(parsing: $0) },
            returning: try returning.map { try EventPattern(parsing: $0) })
        if let members {
            return try await MemberList.print(try MemberCell.cohort(members, question, zone), engine, scope, options)
        }
        let answer = try await engine.retention(question, in: scope)
        warn(of: answer.basis)
        if options.json {
            Console.output(Self.json(answer, unit))
        } else {
            Console.output(Self.table(answer, unit, zone))
        }
    }

    private static func json(_ answer: RetentionAnswer, _ unit: CalendarUnit) -> JSONValue {
        .object([
            ("period", .string(unit.rawValue)),
            (
                "cohorts",
                .array(
                    answer.cohorts.map { cohort in
                        .object([
                            ("start", .string("\(Timestamp(microseconds: cohort.start))")), ("size", .int(cohort.size)),
                            ("returned", .array(cohort.returned.map(JSONValue.int))),
                            ("complete", .int(cohort.complete)),
                        ])
                    })
            ),
            ("customers", .int(answer.basis.customers)),
            ("rule", .string(answer.basis.rule)),
            ("logVersion", .string(answer.basis.logVersion)),
        ])
    }

    /// The most periods after that a terminal has room for.
    private static let mostColumns = 12

    /// Shares of each cohort; what is not over is `…`, a cohort of fewer than five is counted.
    private static func table(_ answer: RetentionAnswer, _ unit: CalendarUnit, _ zone: ZoneRules) -> String {
        let numbers = NumberStyle(language: .english)
        let all = max(0, (answer.cohorts.map(\.returned.count).max() ?? 0) - 1)
        let shown = min(all, mostColumns)
        var table = TextTable(
            [(unit.heading, .left), ("Customers", .right)]
                + (0..<shown).map { ("+\($0 + 1)", .right) })
        for cohort in answer.cohorts {
            let day = zone.day(of: cohort.start)
            let cells = (0..<shown).map { index -> String in
                let k = index + 1
                guard cohort.returned.indices.contains(k), cohort.size > 0 else { return "" }
                guard k < cohort.complete else { return "…" }
                guard cohort.size >= 5 else { return "\(cohort.returned[k])/\(cohort.size)" }
                return numbers.percent(Double(cohort.returned[k]) / Double(cohort.size))
            }
            table.add([unit.text(day), numbers.count(cohort.size)] + cells)
        }
        let more = all > shown ? "\nThe first \(shown) of \(all) are shown; --json has them all." : ""
        return "\(numbers.count(answer.basis.customers)) customers; … is not over yet\n\n\(table.text)\(more)\n\n"
            + answer.basis.rule
    }
}
