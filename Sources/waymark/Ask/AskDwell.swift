// `waymark ask dwell`: how long until something else happens.
import ArgumentParser
import JourneyAnalytics
import JourneyLanguage
import JourneySupport

struct AskDwell: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dwell", abstract: "How long it takes after an event until the customer's next one, or before it.",
        discussion: """
            --members "visited>2d" prints the ids of those for whom it took longer than 2 days, at least once.

            Example: waymark ask dwell events.wmlog --before --segment '*[source=partner]'
            """)

    @OptionGroup var options: AskOptions
    @OptionGroup var cleaning: CleaningOptions
    @OptionGroup var breakdown: BreakdownOptions

    @Flag(help: "The time before each event, from the customer's event before it: how long it was waited for.")
    var before = false

    @Flag(help: "With --json, also how many times lie in each bin; a bin ends at √2 times its beginning.")
    var spread = false

    @Option(help: ArgumentHelp("Print the ids of those for whom it took longer.", valueName: "cell"))
    var members: String?

    func run() async throws {
        let question = DwellQuestion(
            side: before ? .before : .after, needsTails: true, needsSpread: spread, cleaning: try cleaning.cleaning())
        let (engine, scope) = try options.open()
        if let members {
            return try await MemberList.print(try MemberCell.dwell(members, question), engine, scope, options)
        }
        try await breakdown.answer(
            engine, scope, json: options.json, basis: \.basis, json: Self.json, table: table
        ) { try await engine.dwell(question, in: $0) }
    }

    private static func json(_ answer: DwellAnswer) -> [(String, JSONValue)] {
        [
            (
                "steps",
                .array(
                    answer.steps.map { step in
                        .object(
                            [
                                ("name", .string(step.name)), ("n", .int(step.n)),
                                ("meanSeconds", .optional(step.meanSeconds)),
                                ("medianSeconds", .optional(step.medianSeconds)),
                                ("p90Seconds", .optional(step.p90Seconds)),
                                ("p10Seconds", .optional(step.tails?.p10Seconds)),
                                ("p25Seconds", .optional(step.tails?.p25Seconds)),
                                ("p75Seconds", .optional(step.tails?.p75Seconds)),
                            ] + (step.spread.map(json) ?? []))
                    })
            ),
            ("rule", .string(answer.basis.rule)),
            ("logVersion", .string(answer.basis.logVersion)),
            ("customers", .int(answer.basis.customers)),
        ]
    }

    private static func json(_ spread: DwellSpread) -> [(String, JSONValue)] {
        [
            (
                "bins",
                .array(
                    spread.bins.bins.map { bin in
                        .object([
                            ("fromSeconds", .double(bin.low)), ("toSeconds", .double(bin.high)), ("n", .int(bin.count)),
                        ])
                    })
            )
        ]
    }

    private func table(_ answer: DwellAnswer) -> String {
        let (numbers, durations) = (NumberStyle(language: .english), DurationStyle(language: .english))
        var columns: [(title: String, seconds: (DwellStep) -> Double?)] = [
            ("10 %", { $0.tails?.p10Seconds }), ("25 %", { $0.tails?.p25Seconds }), ("Median", { $0.medianSeconds }),
            ("75 %", { $0.tails?.p75Seconds }), ("90 %", { $0.p90Seconds }), ("Mean", { $0.meanSeconds }),
        ]
        // Names can be read on a narrow terminal, too; --json has all figures.
        if let width = Console.width, width < 100 { columns.removeAll { ["10 %", "Mean"].contains($0.title) } }
        var table = TextTable(
            [(before ? "Before" : "After", .left), ("n", .right)] + columns.map { ($0.title, .right) })
        for step in answer.steps {
            let times = columns.map { column in column.seconds(step).map { durations.text(seconds: $0) } ?? "–" }
            table.add([step.name, numbers.count(step.n)] + times)
        }
        return table.text
    }
}
