// `waymark ask funnel`: how many get how far.
import ArgumentParser
import JourneyAnalytics
import JourneyLanguage
import JourneySupport

struct AskFunnel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "funnel", abstract: "How many customers take some steps in order, within a window.",
        discussion: "Example: waymark ask funnel events.wmlog --steps visited,signed,paid --window 7d --json")

    @OptionGroup var options: AskOptions

    @Option(help: ArgumentHelp("The steps, separated by commas.", valueName: "A,B,C"))
    var steps: String

    @Option(help: ArgumentHelp("From the first step on: 30s 15m 12h 7d 4w.", valueName: "length"))
    var window = "7d"

    @Option(help: "The rule: \(FunnelProfile.allCases.map(\.rawValue).joined(separator: ", ")).")
    var profile: String = FunnelProfile.latestStart.rawValue

    func run() async throws {
        guard let length = TimeSpan(parsing: window) else {
            throw UsageError("bad-window", "--window \(window) is not a length of time; write 30s, 15m, 12h, 7d or 4w.")
        }
        guard let rule = FunnelProfile(rawValue: profile) else {
            let known = FunnelProfile.allCases.map(\.rawValue).joined(separator: ", ")
            throw UsageError("bad-profile", "--profile \(profile) is not known; it is one of \(known).")
        }
        let question = FunnelQuestion(steps: try EventPattern.list(parsing: steps), window: length, profile: rule)
        let (engine, scope) = try options.open()
        let answer = try await engine.funnel(question, in: scope)
        warn(of: answer.basis)
        if options.json { Console.output(Self.json(answer)) } else { Console.output(Self.table(answer)) }
    }

    private static func json(_ answer: FunnelAnswer) -> JSONValue {
        .object([
            ("customers", .int(answer.basis.customers)),
            (
                "steps",
                .array(
                    answer.steps.map { step in
                        .object([
                            ("name", .string(step.name)), ("reached", .int(step.reached)),
                            ("share", .double(step.share)),
                            ("fromPrevious", .double(step.fromPrevious)),
                            ("medianSeconds", .optional(step.medianSeconds)), ("stillOpen", .int(step.stillOpen)),
                        ])
                    })
            ),
            ("rule", .string(answer.basis.rule)),
            ("levels", .array(answer.levels.map(JSONValue.int))),
            ("logVersion", .string(answer.basis.logVersion)),
        ])
    }

    private static func table(_ answer: FunnelAnswer) -> String {
        let (numbers, durations) = (NumberStyle(language: .english), DurationStyle(language: .english))
        var table = TextTable([
            ("Step", .left), ("Reached", .right), ("Of all", .right), ("From previous", .right), ("95 %", .right),
            ("Still open", .right), ("Median", .right), ("", .left),
        ])
        var previous = answer.basis.customers
        for step in answer.steps {
            let interval = Statistics.wilson(step.reached, of: previous)
            table.add([
                step.name, numbers.count(step.reached), numbers.percent(step.share), numbers.percent(step.fromPrevious),
                numbers.percentRange(interval.low, interval.high), numbers.count(step.stillOpen),
                step.medianSeconds.map { durations.text(seconds: $0) } ?? "–", TextTable.bar(step.share),
            ])
            previous = step.reached
        }
        return "\(numbers.count(answer.basis.customers)) customers\n\n\(table.text)\n\n\(answer.basis.rule)"
    }
}

/// Says on standard error which events or properties of a question the log does not have: a count of 0 may be a typo.
func warn(of basis: AnswerBasis) {
    for name in basis.missingEvents {
        Console.error("waymark: the log has no event “\(name)”; `waymark log info` lists them.")
    }
    for name in basis.missingProperties { Console.error("waymark: the log has no property “\(name)”.") }
}
