// `waymark ask dwell`: how long until something else happens.
import ArgumentParser
import JourneyAnalytics
import JourneyLanguage
import JourneySupport

struct AskDwell: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dwell", abstract: "How long it takes after an event until the customer's next one.",
        discussion: "Example: waymark ask dwell events.wmlog --segment '*[source=partner]'")

    @OptionGroup var options: AskOptions

    @Flag(help: "With --json, also quartiles and how many times lie in each bin; a bin ends at √2 times its beginning.")
    var spread = false

    func run() async throws {
        let (engine, scope) = try options.open()
        let answer = try await engine.dwell(DwellQuestion(needsSpread: spread), in: scope)
        warn(of: answer.basis)
        if options.json { Console.output(Self.json(answer)) } else { Console.output(Self.table(answer)) }
    }

    private static func json(_ answer: DwellAnswer) -> JSONValue {
        .object([
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
                            ] + (step.spread.map(json) ?? []))
                    })
            ),
            ("rule", .string(answer.basis.rule)),
            ("logVersion", .string(answer.basis.logVersion)),
        ])
    }

    private static func json(_ spread: DwellSpread) -> [(String, JSONValue)] {
        [
            ("p25Seconds", .double(spread.lowerQuartileSeconds)), ("p75Seconds", .double(spread.upperQuartileSeconds)),
            (
                "bins",
                .array(
                    spread.bins.bins.map { bin in
                        .object([
                            ("fromSeconds", .double(bin.low)), ("toSeconds", .double(bin.high)), ("n", .int(bin.count)),
                        ])
                    })
            ),
        ]
    }

    private static func table(_ answer: DwellAnswer) -> String {
        let (numbers, durations) = (NumberStyle(language: .english), DurationStyle(language: .english))
        var table = TextTable([
            ("Event", .left), ("n", .right), ("Median", .right), ("Mean", .right), ("9 in 10 within", .right),
        ])
        for step in answer.steps {
            let times = [step.medianSeconds, step.meanSeconds, step.p90Seconds].map { seconds in
                seconds.map { durations.text(seconds: $0) } ?? "–"
            }
            table.add([step.name, numbers.count(step.n)] + times)
        }
        return "\(table.text)\n\n\(answer.basis.rule)"
    }
}
