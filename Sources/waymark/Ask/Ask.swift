// `waymark ask`: questions to a log, and what they share.
import ArgumentParser
import JourneyAnalytics
import JourneyLog
import JourneySupport

/// Questions to a log.
struct Ask: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Ask a log a question.",
        discussion: """
            A step is an event name; name[property=value] narrows it, a|b accepts either, * is any event.

            Example: waymark ask funnel events.wmlog --steps "visited,signed[plan=fast]" --window 7d
            """,
        subcommands: [AskFunnel.self, AskFlow.self, AskVariants.self, AskDwell.self, AskRetention.self])
}

/// What every question takes: the log, the customers, the period, and how to print the answer.
struct AskOptions: ParsableArguments {
    @Argument(help: "The log, as written by `waymark log build`.")
    var log: String

    @Option(
        help: ArgumentHelp(
            "Only these customers: with an event, such as signed[plan=fast], or a rule, such as "
                + "\"did(paid) >= 3 within 7d and not last(plan=free)\".", valueName: "rule"))
    var segment: String?

    @Option(help: ArgumentHelp("Only the customers whose ids stand in this file, one a line.", valueName: "file"))
    var ids: String?

    @Option(help: ArgumentHelp("Only events from this day or time on (UTC).", valueName: "day"))
    var from: String?

    @Option(help: ArgumentHelp("Only events before this day or time (UTC).", valueName: "day"))
    var until: String?

    @Flag(help: "Print one JSON object.")
    var json = false

    /// The engine on the log, and the scope asked for.
    /// - Parameter zone: in which the days of `--from` and `--until` begin.
    func open(zone: ZoneRules = .utc) throws -> (engine: LogEngine, scope: Scope) {
        let period = try TimeOption.period(from: from, until: until, zone: zone)
        let rule = try segment.map { try Segment(parsing: $0, zone: zone) }
        let cohort = try ids.map { Segment.ids(try IDList.read($0)) }
        return (LogEngine(try EventLog(opening: log)), Scope(period: period, segment: .both(rule, cohort)))
    }
}

extension JSONValue {
    /// An object of counts by name, in the order of the list.
    static func counts(_ counts: [NamedCount]) -> JSONValue {
        .object(counts.map { ($0.name, .int($0.count)) })
    }
}
