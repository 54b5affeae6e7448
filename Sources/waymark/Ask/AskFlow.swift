// `waymark ask flow`: what directly follows what.
import ArgumentParser
import JourneyAnalytics
import JourneyLanguage
import JourneySupport

struct AskFlow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "flow", abstract: "Which event directly follows which, how often and after how long.",
        discussion: """
            ▶ is where customers start and ■ where they end. --members prints the ids behind a number: "A>B" those who \
            went from A to B, ">A" those who start with A, "A>" those who end with it, "A>B>A" those who went there and \
            back.

            Example: waymark ask flow events.wmlog --collapse --min-share 1
            """)

    @OptionGroup var options: AskOptions
    @OptionGroup var cleaning: CleaningOptions
    @OptionGroup var breakdown: BreakdownOptions

    @Option(
        help: ArgumentHelp("In the table, only edges of at least so many percent of all moves.", valueName: "percent"))
    var minShare = 0.0

    @Option(help: ArgumentHelp("Print the ids behind a number.", valueName: "cell"))
    var members: String?

    func run() async throws {
        let question = FlowQuestion(cleaning: try cleaning.cleaning(), needsMedian: true, needsReturns: true)
        guard (0...100).contains(minShare) else {
            throw UsageError("bad-share", "--min-share \(minShare) is not a number of percent; write 0 to 100.")
        }
        let (engine, scope) = try options.open()
        if let members {
            return try await MemberList.print(try MemberCell.flow(members, question.cleaning), engine, scope, options)
        }
        try await breakdown.answer(
            engine, scope, json: options.json, basis: \.basis, json: Self.json, table: table
        ) { try await engine.flow(question, in: $0) }
    }

    private static func json(_ answer: FlowAnswer) -> [(String, JSONValue)] {
        [
            ("starts", .counts(answer.starts)),
            ("ends", .counts(answer.ends)),
            (
                "edges",
                .array(
                    answer.edges.map { edge in
                        .object([
                            ("from", .string(edge.from)), ("to", .string(edge.to)), ("count", .int(edge.count)),
                            ("meanSeconds", .double(edge.meanSeconds)),
                            ("medianSeconds", .optional(edge.medianSeconds)),
                        ])
                    })
            ),
            ("rule", .string(answer.basis.rule)),
            ("logVersion", .string(answer.basis.logVersion)),
            ("customers", .int(answer.basis.customers)),
            ("sequences", .int(answer.sequences)),
            ("selfLoops", .counts(answer.selfLoops.map { NamedCount($0.from, $0.count) })),
            (
                "returns",
                .array(
                    answer.returns.map { way in
                        .object([("from", .string(way.from)), ("by", .string(way.by)), ("count", .int(way.count))])
                    })
            ),
        ]
    }

    private func table(_ answer: FlowAnswer) -> String {
        let (numbers, durations) = (NumberStyle(language: .english), DurationStyle(language: .english))
        var table = TextTable([
            ("From", .left), ("To", .left), ("Count", .right), ("Share", .right), ("Median", .right), ("Mean", .right),
            ("", .left),
        ])
        let moves = answer.edges.reduce(0) { $0 + $1.count }
        let most = max(answer.edges.first?.count ?? 1, answer.starts.first?.count ?? 1, answer.ends.first?.count ?? 1)
        func row(_ from: String, _ to: String, _ count: Int, _ all: Int, _ times: [Double?]) {
            guard Double(count) * 100 >= minShare * Double(all) else { return }
            table.add(
                [from, to, numbers.count(count), numbers.percent(Double(count) / Double(max(1, all)))]
                    + times.map { $0.map { durations.text(seconds: $0) } ?? "" }
                    + [TextTable.bar(Double(count) / Double(most), width: 12)])
        }
        for start in answer.starts { row("▶", start.name, start.count, answer.sequences, [nil, nil]) }
        for edge in answer.edges {
            row(
                edge.from, edge.from == edge.to ? "↺" : edge.to, edge.count, moves,
                [edge.medianSeconds, edge.meanSeconds])
        }
        for end in answer.ends { row(end.name, "■", end.count, answer.sequences, [nil, nil]) }
        return ([head(answer, numbers), table.text] + returns(answer, numbers)).joined(separator: "\n\n")
    }

    private func head(_ answer: FlowAnswer, _ numbers: NumberStyle) -> String {
        let all = answer.edges.reduce(0) { $0 + $1.count }
        let loops = answer.selfLoops.reduce(0) { $0 + $1.count }
        return "\(numbers.count(answer.basis.customers)) customers, \(numbers.count(all)) moves, "
            + "\(numbers.count(loops)) of them from an event to the same one"
    }

    private func returns(_ answer: FlowAnswer, _ numbers: NumberStyle) -> [String] {
        guard !answer.returns.isEmpty else { return [] }
        var table = TextTable([("There and back", .left), ("Count", .right)])
        for way in answer.returns.prefix(10) {
            table.add(["\(way.from) → \(way.by) → \(way.from)", numbers.count(way.count)])
        }
        return [table.text]
    }
}
