// `waymark ask positions`: who is where now.
import ArgumentParser
import JourneyAnalytics
import JourneyLanguage
import JourneySupport

struct AskPositions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "positions", abstract: "Who is where: at which step, and since when nothing was heard of them.",
        discussion: """
            A customer is at the last event that matches a step. --members "signed>silent" prints the ids of those who are \
            at a step and silent, --members none of those who are at none; --explain ID says why one customer is where \
            they are.

            Example: waymark ask positions events.wmlog --steps visited,signed,paid --silent 60d
            """)

    @OptionGroup var options: AskOptions
    @OptionGroup var breakdown: BreakdownOptions

    @Option(help: ArgumentHelp("The steps, separated by commas; every event when left out.", valueName: "A,B,C"))
    var steps: String?

    @Option(help: ArgumentHelp("As of when (UTC); the end of the log when left out.", valueName: "day"))
    var at: String?

    @Option(help: ArgumentHelp("Customers are active up to this long after their last event.", valueName: "length"))
    var quiet = "7d"

    @Option(help: ArgumentHelp("Customers are silent longer than this after it.", valueName: "length"))
    var silent = "30d"

    @Option(help: ArgumentHelp("Print the ids behind a number.", valueName: "cell"))
    var members: String?

    @Option(help: ArgumentHelp("Say why one customer is where they are.", valueName: "id"))
    var explain: String?

    func run() async throws {
        let instant = try at.map { text in
            guard let time = ISOTime.parse(text) else {
                throw UsageError(
                    "bad-time", "--at \(text) is not a day or time; write 2026-09-30 or 2026-09-30T08:00:00Z.")
            }
            return time
        }
        let question = PositionsQuestion(
            steps: try steps.map { try EventPattern.list(parsing: $0) } ?? [], instant: instant,
            quietAfter: try Length.of(quiet, "--quiet"), silentAfter: try Length.of(silent, "--silent"))
        let (engine, scope) = try options.open()
        if let members {
            return try await MemberList.print(try MemberCell.position(members, question), engine, scope, options)
        }
        if let explain { return try await self.explain(explain, question, engine, scope) }
        try await breakdown.answer(
            engine, scope, json: options.json, basis: \.basis, json: Self.json, table: Self.table
        ) { try await engine.positions(question, in: $0) }
    }

    private static func json(_ answer: PositionsAnswer) -> [(String, JSONValue)] {
        [
            ("customers", .int(answer.basis.customers)),
            ("at", .optional(answer.instant.map { "\(Timestamp(microseconds: $0))" })),
            (
                "positions",
                .array(
                    answer.positions.map { position in
                        .object([
                            ("name", .string(position.name)), ("count", .int(position.count)),
                            ("share", .double(position.share)), ("active", .int(position.active)),
                            ("quiet", .int(position.quiet)), ("silent", .int(position.silent)),
                            ("medianSeconds", .optional(position.medianSeconds)),
                        ])
                    })
            ),
            ("nowhere", .int(answer.nowhere)),
            ("rule", .string(answer.basis.rule)),
            ("logVersion", .string(answer.basis.logVersion)),
        ]
    }

    private static func table(_ answer: PositionsAnswer) -> String {
        let (numbers, durations) = (NumberStyle(language: .english), DurationStyle(language: .english))
        var table = TextTable([
            ("Last at", .left), ("Customers", .right), ("Share", .right), ("", .left), ("Active", .right),
            ("Quiet", .right), ("Silent", .right), ("Median ago", .right),
        ])
        let most = answer.positions.map(\.share).max() ?? 1
        for position in answer.positions {
            table.add([
                position.name, numbers.count(position.count), numbers.percent(position.share),
                TextTable.bar(most == 0 ? 0 : position.share / most, width: 12), numbers.count(position.active),
                numbers.count(position.quiet), numbers.count(position.silent),
                position.medianSeconds.map { durations.text(seconds: $0) } ?? "–",
            ])
        }
        let nowhere = answer.nowhere == 0 ? "" : ", \(numbers.count(answer.nowhere)) of them at no step"
        let when = answer.instant.map { " at \(Timestamp(microseconds: $0))" } ?? ""
        return "\(numbers.count(answer.basis.customers)) customers\(when)\(nowhere)\n\n\(table.text)"
    }

    private func explain(_ id: String, _ question: PositionsQuestion, _ engine: LogEngine, _ scope: Scope) async throws
    {
        let timeline = try await engine.timeline(of: id)
        let everybody = try await engine.positions(question, in: Scope(period: scope.period))
        let instant = everybody.instant ?? 0
        let found = question.explained(by: timeline, at: instant, in: scope.period)
        let segment = scope.segment.map { $0.explained(by: timeline) }
        guard !options.json else {
            Console.output(
                .object([
                    ("customer", .string(timeline.customer)), ("at", .string("\(Timestamp(microseconds: instant))")),
                    ("step", .optional(found.step)), ("band", .optional(found.band?.rawValue)),
                    ("event", .optional(found.event?.name)),
                    ("time", .optional(found.event.map { "\(Timestamp(microseconds: $0.time))" })),
                    ("passedOver", .int(found.passedOver)), ("segment", segment.map(Explanation.json) ?? .null),
                    ("rule", .string(everybody.basis.rule)), ("logVersion", .string(timeline.logVersion)),
                ]))
            return
        }
        var text = "\(timeline.customer) is at no step: none of their events up to then matches one."
        if let step = found.step, let band = found.band, let event = found.event, let age = found.age {
            let ago = DurationStyle(language: .english).text(seconds: age.seconds)
            text =
                "\(timeline.customer) is at \(step), \(band.rawValue): the event \(event.name) at "
                + "\(Timestamp(microseconds: event.time)), \(ago) before, is the last that matches a step."
        }
        if found.passedOver > 0 { text += " Later events that match no step: \(found.passedOver)." }
        if let segment { text += "\n\n" + Explanation.text(segment) }
        Console.output(text + "\n\n" + Rules.text(everybody.basis))
    }
}
