// `waymark ask timeline`: what one customer did.
import ArgumentParser
import JourneyAnalytics
import JourneyLanguage
import JourneySupport

struct AskTimeline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline", abstract: "One customer's events, with their properties.",
        discussion: """
            With --steps each event says whether it counts as one of them. With --segment it is said why the customer is \
            in the segment or not.

            Example: waymark ask timeline events.wmlog ann --segment "did(paid) >= 2 within 30d"
            """)

    @OptionGroup var options: AskOptions

    @Argument(help: "The customer's id.")
    var customer: String

    @Option(help: ArgumentHelp("Events that count, separated by commas; all when left out.", valueName: "A,B,C"))
    var steps: String?

    func run() async throws {
        let patterns = try steps.map { try EventPattern.list(parsing: $0) }
        let (engine, scope) = try options.open()
        let timeline = try await engine.timeline(of: customer)
        let verdicts = timeline.events.map { Self.verdict($0, patterns, scope.period) }
        let segment = scope.segment.map { $0.explained(by: timeline) }
        if options.json {
            Console.output(Self.json(timeline, verdicts, segment))
        } else {
            Console.output(
                Self.table(timeline, verdicts, showsVerdict: patterns != nil || scope.period != .all)
                    + (segment.map { "\n\n" + Explanation.text($0) } ?? ""))
        }
    }

    /// Whether an event counts, and by which rule.
    private static func verdict(
        _ event: TimelineEvent, _ patterns: [EventPattern]?, _ period: Period
    ) -> (counted: Bool, because: String) {
        if let start = period.start, event.time < start { return (false, "before \(Timestamp(microseconds: start))") }
        if let end = period.end, event.time >= end { return (false, "not before \(Timestamp(microseconds: end))") }
        guard let patterns else { return (true, "every event counts") }
        let matched = patterns.filter { event.matches($0) }
        return matched.isEmpty
            ? (false, "matches no step") : (true, "matches " + matched.map(\.description).joined(separator: ", "))
    }

    private static func json(
        _ timeline: Timeline, _ verdicts: [(counted: Bool, because: String)], _ segment: SegmentExplanation?
    ) -> JSONValue {
        .object([
            ("customer", .string(timeline.customer)),
            (
                "events",
                .array(
                    zip(timeline.events, verdicts).map { event, verdict in
                        .object([
                            ("time", .string("\(Timestamp(microseconds: event.time))")), ("name", .string(event.name)),
                            ("properties", .object(event.properties.map { ($0.name, .string($0.value)) })),
                            ("counted", .bool(verdict.counted)), ("because", .string(verdict.because)),
                        ])
                    })
            ),
            ("segment", segment.map(Explanation.json) ?? .null),
            ("logVersion", .string(timeline.logVersion)),
        ])
    }

    private static func table(
        _ timeline: Timeline, _ verdicts: [(counted: Bool, because: String)], showsVerdict: Bool
    ) -> String {
        let durations = DurationStyle(language: .english)
        var table = TextTable(
            [("Time", .left), ("After", .right), ("Event", .left)] + (showsVerdict ? [("Counts", .left)] : [])
                + [("Properties", .left)])
        var last: Int64?
        for (event, verdict) in zip(timeline.events, verdicts) {
            let gap = last.map { durations.text(seconds: Double(event.time - $0) / 1_000_000) } ?? ""
            last = event.time
            let properties = event.properties.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
            table.add(
                ["\(Timestamp(microseconds: event.time))", gap, event.name]
                    + (showsVerdict ? [(verdict.counted ? "✓ " : "✗ ") + verdict.because] : []) + [properties])
        }
        let events = NumberStyle(language: .english).count(timeline.events.count)
        return "\(timeline.customer): \(events) event\(timeline.events.count == 1 ? "" : "s")\n\n\(table.text)"
    }
}
