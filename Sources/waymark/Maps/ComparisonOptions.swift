// Which emotion curves stand together, and what they are measured with.
import ArgumentParser
import JourneyDrawing
import JourneyEvidence
import JourneyModel
import JourneySupport

extension EmotionComparison.Subject: ExpressibleByArgument {}

/// The options of `--view curves`.
struct ComparisonOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            --view curves: target (as it is and as it should be), personas (each persona of the map; without a \
            log as the team guesses) or periods (--from and --until, and the time before); as suits the map when left out.
            """, valueName: "what"))
    var compare: EmotionComparison.Subject?

    @Option(help: ArgumentHelp("--compare periods: where the earlier period begins.", valueName: "day"))
    var beforeFrom: String?

    @Option(
        help: ArgumentHelp(
            "--compare periods: where it ends; it is as long as the other and ends before it when left out.",
            valueName: "day"))
    var beforeUntil: String?

    /// What is compared: what was asked for, else personas where two of them can be measured, else the target.
    func subject(_ input: MapInput, isMeasured: Bool, options: MeasureOptions) -> EmotionComparison.Subject {
        if let compare { return compare }
        let several = input.personas.count { $0.segment != nil } > 1 && options.personas.count != 1
        return isMeasured && several ? .personas : .target
    }

    /// The curves of a map.
    /// - Parameter drawn: the map, measured as the options say where there is a log; of everyone to compare personas.
    func picture(
        of drawn: DrawnMap, options: MeasureOptions, context: DrawingContext
    ) async throws -> Picture {
        let (input, map) = (drawn.input, drawn.input.map)
        let subject = subject(input, isMeasured: drawn.measured != nil, options: options)
        if subject != .periods, beforeFrom != nil || beforeUntil != nil {
            throw UsageError(
                "no-periods", "--before-from and --before-until are for --compare periods; leave them out.")
        }
        if subject == .target {
            return EmotionComparison.target(map, measured: drawn.measured, context: context).picture()
        }
        if subject == .personas, drawn.measured == nil {
            return EmotionComparison.guesses(map, personas: try guessed(of: input, options), context: context).picture()
        }
        guard let measured = drawn.measured, let measurer = drawn.sources?.measurer else {
            throw UsageError(
                "no-log", "--compare \(subject.rawValue) shows what was measured: name the log with --log.")
        }
        if subject == .personas {
            let period = try options.period()
            var all: [MeasuredMap] = []
            for persona in try personas(of: input, options) {
                all.append(try await measurer.measure(map, persona: persona, period: period))
            }
            return EmotionComparison.personas(map, measured: all, context: context).picture()
        }
        let earlier = try await measurer.measure(
            map, persona: measured.scope.persona, period: try before(measured.scope.period, options))
        return EmotionComparison.periods(map, later: measured, earlier: earlier, context: context).picture()
    }

    /// Without a log: those that were asked for, else all for whom the team guesses otherwise than for everyone; two at
    /// least.
    private func guessed(of input: MapInput, _ options: MeasureOptions) throws -> [Persona] {
        let own = Set(input.map.steps.flatMap { Array(($0.emotion?.byPersona ?? [:]).keys) })
        let asked = try input.personas(options.personas)
        let found = asked.isEmpty ? input.personas.filter { own.contains($0.id) } : asked
        guard found.count > 1 else {
            throw UsageError(
                "no-guesses",
                """
                without a log --compare personas shows what the team guesses, and the map guesses for \(found.count) of its \
                personas; write emotion: { personas: { ID: -1 } } at its steps, or name the log with --log.
                """)
        }
        return found
    }

    /// Those that were asked for, else all that can be measured; two at least.
    private func personas(of input: MapInput, _ options: MeasureOptions) throws -> [Persona] {
        let asked = try input.personas(options.personas)
        let found = (asked.isEmpty ? input.personas : asked).filter { $0.segment != nil }
        guard found.count > 1 else {
            throw UsageError(
                "one-persona",
                "--compare personas needs two personas with a segment; the map has \(found.count). Name more in its file."
            )
        }
        return found
    }

    /// The earlier period: the one that was named, else as long as the other and right before it.
    private func before(_ later: Period, _ options: MeasureOptions) throws -> Period {
        if beforeFrom != nil || beforeUntil != nil {
            guard let beforeFrom, let end = beforeUntil ?? options.from else {
                throw UsageError("no-period", "name where the earlier period begins: --before-from DAY.")
            }
            return try TimeOption.period(from: beforeFrom, until: end, zone: try options.zone())
        }
        guard let start = later.start, let end = later.end else {
            throw UsageError(
                "no-period", "--compare periods needs --from DAY and --until DAY; the time before is as long.")
        }
        let (begin, overflows) = start.subtractingReportingOverflow(end - start)
        return Period(start: overflows ? Int64.min : begin, end: start)
    }
}
