// `waymark ask funnel`: how many get how far.
import ArgumentParser
import JourneyAnalytics
import JourneyLanguage
import JourneySupport
import JourneyWorkspace

struct AskFunnel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "funnel", abstract: "How many customers take some steps in order, within a window.",
        discussion: """
            Windows are inclusive. A window that is still open when the log ends is no drop-off: it is counted beside \
            the others, and by Kaplan and Meier it is neither won nor lost.

            Examples:
              waymark ask funnel LOG --steps visited,signed,paid --window 7d
              waymark ask funnel LOG --steps visited,paid --exclude cancelled
              waymark ask funnel LOG --steps visited,signed,paid --step-window 3:2d
              waymark ask funnel LOG --steps visited,paid --mode strict-once
              waymark ask funnel LOG --steps visited,paid --by source
              waymark ask funnel LOG --steps visited,paid --trend week
              waymark ask funnel LOG --steps a,b --segment c --compare-segment d
              waymark ask funnel LOG --steps visited,paid --members stopped:1
              waymark ask funnel LOG --steps visited,paid --explain c-1042
            """)

    @OptionGroup var options: AskOptions

    @Option(help: ArgumentHelp("The steps, separated by commas.", valueName: "A,B,C"))
    var steps: String

    @Option(help: ArgumentHelp("From the first step on: 30s 15m 12h 7d 4w.", valueName: "length"))
    var window = "7d"

    @Option(help: "The rule: \(FunnelProfile.allCases.map(\.rawValue).joined(separator: ", ")).")
    var profile: String = FunnelProfile.latestStart.rawValue

    @Option(
        help: ArgumentHelp(
            "How strictly: \(FunnelModes.named.map(\.name).joined(separator: ", ")); several separated by commas.",
            valueName: "modes"))
    var mode: String?

    @Option(help: "The steps' order: \(FunnelOrder.allCases.map(\.rawValue).joined(separator: " or ")).")
    var order: String = FunnelOrder.listed.rawValue

    @Option(
        help: ArgumentHelp("How long after the step before a step may come; may be repeated.", valueName: "step:length")
    )
    var stepWindow: [String] = []

    @Option(
        help: ArgumentHelp(
            "What must not come between the steps, or between two of them (2-3:cancelled); may be repeated.",
            valueName: "pattern"))
    var exclude: [String] = []

    @Option(help: ArgumentHelp("All events of a chain have the same value of this.", valueName: "property"))
    var hold: String?

    @Option(help: ArgumentHelp("Tell customers apart by this.", valueName: "property"))
    var by: String?

    @Option(help: ArgumentHelp("Whose value it is: first-touch, last-touch, step-2.", valueName: "event"))
    var attribution: String?

    @Option(help: ArgumentHelp("By when customers started: \(CalendarUnit.words).", valueName: "unit"))
    var trend: String?

    @Option(
        name: [.customLong("time-zone"), .customLong("zone")],
        help: ArgumentHelp("Where days begin, by the zone's IANA name.", valueName: "zone"))
    var timeZone = "UTC"

    @Option(help: ArgumentHelp("Compare --segment with customers who have such an event.", valueName: "pattern"))
    var compareSegment: String?

    @Option(help: ArgumentHelp("Compare with the time from this day on.", valueName: "day"))
    var compareFrom: String?

    @Option(help: ArgumentHelp("Compare with the time before this day.", valueName: "day"))
    var compareUntil: String?

    @Option(
        help: ArgumentHelp(
            "List the customers behind a number: reached:3, stopped:2, open:2, none, out, value:fast:3, other-values:3, "
                + "no-value:3, period:2026-01-05:3.",
            valueName: "number"))
    var members: String?

    @Option(help: ArgumentHelp("Say of one customer which events counted, and why.", valueName: "customer"))
    var explain: String?

    func run() async throws {
        let zone = try TimeOption.zone(timeZone)
        var question = try question()
        let other = try otherScope(zone)
        let cell = try members.map { try FunnelCell(parsing: $0, zone: zone) }
        try check(isComparing: other != nil)
        let (engine, scope) = try options.open(zone: zone)
        let unit = try unit()
        if let unit {
            question.trend = try Self.boundaries(unit, zone, try await engine.info(), scope.period)
        }
        if let explain {
            question.needsTimes = false
            let explanation = try await engine.explain(explain, in: question, in: scope)
            return print(FunnelText.text(explanation, zone, width: Console.columns), explanation.json)
        }
        if let cell { return try await MemberList.print(.funnel(question, cell), engine, scope, options) }
        let answer = try await engine.funnel(question, in: scope)
        warn(of: answer.basis)
        let comparison = try await compare(answer, question, engine, scope, other)
        let text = FunnelText(question: question, unit: unit, zone: zone, width: Console.columns)
        print(text.text(answer, comparison), FunnelJSON(question: question, unit: unit).object(answer, comparison))
    }

    /// Where the periods of the trend begin, from the first event that is asked about to the last.
    private static func boundaries(
        _ unit: CalendarUnit, _ zone: ZoneRules, _ info: LogInfo, _ period: Period
    ) throws -> [Int64] {
        let first = max(info.firstEvent ?? 0, period.start ?? .min)
        let last = max(first, min(info.lastEvent ?? 0, period.end.map { $0 - 1 } ?? .max))
        let boundaries = unit.boundaries(from: first, through: last, zone: zone)
        guard boundaries.count <= FunnelQuestion.mostPeriods + 1 else {
            throw UsageError(
                "long-trend",
                "--trend \(unit.rawValue) cuts the log into \(boundaries.count - 1) periods, and "
                    + "\(FunnelQuestion.mostPeriods) are the most; choose a longer unit, or a time with --from and --until."
            )
        }
        return boundaries
    }

    private func print(_ text: @autoclosure () -> String, _ json: @autoclosure () -> JSONValue) {
        if options.json { Console.output(json()) } else { Console.output(text()) }
    }

    /// The same question of the other customers or the other time.
    private func compare(
        _ first: FunnelAnswer, _ question: FunnelQuestion, _ engine: LogEngine, _ scope: Scope, _ other: Scope?
    ) async throws -> FunnelContrast? {
        guard var other else { return nil }
        if compareSegment == nil { other.segment = scope.segment }
        if compareFrom == nil, compareUntil == nil { other.period = scope.period }
        let second = try await engine.funnel(question, in: other)
        warn(of: second.basis)
        let one = try await engine.members(of: .funnel(question, .reached(step: 0)), in: scope).customers
        let two = try await engine.members(of: .funnel(question, .reached(step: 0)), in: other).customers
        let both = zip(one.words, two.words).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
        let names =
            compareSegment.map { [options.basics.segment ?? "", $0] }
            ?? [Self.period(options.from, options.until), Self.period(compareFrom, compareUntil)]
        return FunnelContrast(comparison: FunnelComparison(first, second), names: names, inBoth: both)
    }

    private static func period(_ from: String?, _ until: String?) -> String {
        [from.map { "from \($0)" }, until.map { "until \($0)" }].compactMap(\.self).joined(separator: " ")
    }
}

/// Says on standard error which events or properties of a question the log does not have: a count of 0 may be a typo.
func warn(of basis: AnswerBasis) {
    for name in basis.missingEvents {
        Console.error("waymark: the log has no event “\(name)”; `waymark log info` lists them.")
    }
    for name in basis.missingProperties { Console.error("waymark: the log has no property “\(name)”.") }
}
