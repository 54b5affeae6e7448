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

            Whose events count is said by --segment: one event pattern, or a rule over what customers did and are:
            did(paid) >= 3 within 7d, first(plan=free), last(plan=fast), any(device=phone), in(ann,bob), joined by and, or,
            not and parentheses. An event that is named like a rule goes in double quotes.

            Example: waymark ask funnel events.wmlog --steps "visited,signed[plan=fast]" --window 7d
            """,
        subcommands: [
            AskFunnel.self, AskFlow.self, AskVariants.self, AskPaths.self, AskDwell.self, AskPositions.self,
            AskCounts.self, AskTimeline.self, AskRetention.self,
        ])
}

/// What every question takes: the log, the customers, and how to print the answer.
struct AskBasics: ParsableArguments {
    @Argument(help: "The log, as written by `waymark log build`.")
    var log: String

    @Option(
        help: ArgumentHelp(
            "Only these customers: with an event, such as signed[plan=fast], or a rule, such as "
                + "\"did(paid) >= 3 within 7d and not last(plan=free)\".", valueName: "rule"))
    var segment: String?

    @Option(help: ArgumentHelp("Only the customers whose ids stand in this file, one a line.", valueName: "file"))
    var ids: String?

    @Flag(help: "Print one JSON object.")
    var json = false

    /// The engine on the log, and the scope asked for.
    /// - Parameter zone: in which days begin.
    func open(from: String?, until: String?, zone: ZoneRules) throws -> (engine: LogEngine, scope: Scope) {
        let period = try TimeOption.period(from: from, until: until, zone: zone)
        let rule = try segment.map { try Segment(parsing: $0, zone: zone) }
        let cohort = try ids.map { try IDList.read($0) }
        let events = try EventLog(opening: log)
        events.warnOfRest(log)
        Self.warn(of: rule, events)
        if let cohort { Self.warn(ofIDs: cohort, events) }
        return (LogEngine(events), Scope(period: period, segment: .both(rule, cohort.map { .ids($0) })))
    }

    /// Says which ids of a file nobody has.
    private static func warn(ofIDs ids: [String], _ log: EventLog) {
        var strangers = Set(ids.map { log.current($0) })
        for customer in log.customers where !strangers.isEmpty { strangers.remove(log.customerID(customer)) }
        guard !strangers.isEmpty else { return }
        let named = strangers.sorted().prefix(3).map { "“\($0)”" }.joined(separator: ", ")
        Console.error(
            "waymark: of the \(Set(ids).count) ids of --ids, \(strangers.count) are not in the log: \(named)"
                + (strangers.count > 3 ? " and more." : "."))
    }

    /// A text such as `visited and not paid` is the name of an event; who writes it mostly means two.
    private static func warn(of rule: Segment?, _ log: EventLog) {
        for name in rule?.pattern?.clauses.compactMap(\.name) ?? []
        where (name.contains(" and ") || name.contains(" or ") || name.hasPrefix("not ")) && log.activity(name) == nil {
            Console.error(
                "waymark: --segment is read as the one event “\(name)”; rules are joined as in did(visited) and not "
                    + "did(paid).")
        }
    }
}

/// The same with the period.
struct AskOptions: ParsableArguments {
    @OptionGroup var basics: AskBasics

    @Option(
        name: [.customLong("from"), .customLong("since")],
        help: ArgumentHelp("Only events from this day or time on (UTC).", valueName: "day"))
    var from: String?

    @Option(help: ArgumentHelp("Only events before this day or time (UTC).", valueName: "day"))
    var until: String?

    var json: Bool { basics.json }

    /// The engine on the log, and the scope asked for.
    /// - Parameter zone: in which the days of `--from` and `--until` begin.
    func open(zone: ZoneRules = .utc) throws -> (engine: LogEngine, scope: Scope) {
        try basics.open(from: from, until: until, zone: zone)
    }
}

extension JSONValue {
    /// An object of counts by name, in the order of the list.
    static func counts(_ counts: [NamedCount]) -> JSONValue {
        .object(counts.map { ($0.name, .int($0.count)) })
    }
}
