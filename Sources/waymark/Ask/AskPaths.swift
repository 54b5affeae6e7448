// `waymark ask paths`: what customers do directly after an event, or directly before one.
import ArgumentParser
import JourneyAnalytics
import JourneyLanguage
import JourneySupport

struct AskPaths: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paths", abstract: "What customers do directly after an event, or directly before one.",
        discussion: """
            Each customer's first such event counts, or with --every each one. The tree shows the most frequent branches \
            and who goes no further: ended, or (still open) so short before the end of the log that more may come. \
            --members "A>B" prints the ids of those whose path begins with A, B; with --to, ends with A, B.

            Example: waymark ask paths events.wmlog --from visited --depth 3
            """)

    @OptionGroup var basics: AskBasics
    @OptionGroup var cleaning: CleaningOptions
    @OptionGroup var breakdown: BreakdownOptions

    @Option(help: ArgumentHelp("Paths from this event on.", valueName: "event"))
    var from: String?

    @Option(help: ArgumentHelp("Paths up to this event.", valueName: "event"))
    var to: String?

    @Option(help: ArgumentHelp("How many events to follow, 1 to \(PathsQuestion.mostDepth).", valueName: "n"))
    var depth = 5

    @Option(help: ArgumentHelp("How many paths to list.", valueName: "n"))
    var top = 50

    @Option(help: ArgumentHelp("How many branches of the tree to show at each node.", valueName: "n"))
    var branches = 4

    @Flag(help: "A path for each such event of a customer, not only for the first.")
    var every = false

    @Option(help: ArgumentHelp("How long after its last event a short path may still go on.", valueName: "length"))
    var patience = "7d"

    @Option(help: ArgumentHelp("Only events from this day or time on (UTC).", valueName: "day"))
    var since: String?

    @Option(help: ArgumentHelp("Only events before this day or time (UTC).", valueName: "day"))
    var until: String?

    @Option(help: ArgumentHelp("Print the ids behind a beginning of paths.", valueName: "cell"))
    var members: String?

    private func anchor() throws -> PathsQuestion.Anchor {
        switch (from, to) {
        case (let from?, nil): return .from(try EventPattern(parsing: from))
        case (nil, let to?): return .to(try EventPattern(parsing: to))
        default:
            throw UsageError(
                "bad-anchor", "paths go from an event or to one; write either --from EVENT or --to EVENT.")
        }
    }

    func run() async throws {
        let question = PathsQuestion(
            try anchor(), depth: depth, top: try Amount.of(top, "--top"), countsEvery: every,
            branches: try Amount.of(branches, "--branches"), patience: try Length.of(patience, "--patience"),
            cleaning: try cleaning.cleaning())
        let (engine, scope) = try basics.open(from: since, until: until, zone: .utc)
        if let members {
            return try await MemberList.print(try MemberCell.path(members, question), engine, scope, json: basics.json)
        }
        try await breakdown.answer(
            engine, scope, json: basics.json, basis: \.basis, json: Self.json,
            table: { Self.table($0, isTo: to != nil) }
        ) { try await engine.paths(question, in: $0) }
    }

    private static func json(_ answer: PathsAnswer) -> [(String, JSONValue)] {
        [
            ("customers", .int(answer.basis.customers)),
            ("paths", .int(answer.paths)),
            ("distinct", .int(answer.distinct)),
            (
                "top",
                .array(
                    answer.top.map { path in
                        .object([
                            ("activities", .array(path.activities.map(JSONValue.string))), ("count", .int(path.count)),
                            ("share", .double(path.share)), ("stillOpen", .int(path.stillOpen)),
                        ])
                    })
            ),
            ("tree", answer.tree.map(json) ?? .null),
            ("rule", .string(answer.basis.rule)),
            ("logVersion", .string(answer.basis.logVersion)),
        ]
    }

    private static func json(_ node: PathNode) -> JSONValue {
        .object([
            ("name", .string(node.name)), ("count", .int(node.count)), ("share", .double(node.share)),
            ("ended", .int(node.ended)), ("stillOpen", .int(node.stillOpen)), ("others", .int(node.others)),
            ("children", .array(node.children.map(json))),
        ])
    }

    private static func table(_ answer: PathsAnswer, isTo: Bool) -> String {
        let numbers = NumberStyle(language: .english)
        var list = TextTable([("Count", .right), ("Share", .right), ("", .left), ("Path", .left)])
        for path in answer.top {
            list.add([
                numbers.count(path.count), numbers.percent(path.share),
                TextTable.bar(path.share / (answer.top.first?.share ?? 1), width: 8),
                path.activities.joined(separator: " → "),
            ])
        }
        var tree = TextTable(
            [(isTo ? "Before it" : "After it", .left), ("Count", .right), ("Of those above", .right), ("", .left)]
                + (isTo ? [("Begin here", .right)] : [("Ended", .right), ("Still open", .right)]))
        if let root = answer.tree { add(root, "", "", isTo, numbers, to: &tree) }
        let head =
            "\(numbers.count(answer.basis.customers)) customers, \(numbers.count(answer.paths)) paths, "
            + "\(numbers.count(answer.distinct)) different ones"
        return [head, answer.tree == nil ? nil : tree.text, answer.top.isEmpty ? nil : list.text]
            .compactMap(\.self).joined(separator: "\n\n")
    }

    /// - Parameters:
    ///   - lead: what stands before the node's name.
    ///   - indent: what stands before the leads of its children.
    private static func add(
        _ node: PathNode, _ lead: String, _ indent: String, _ isTo: Bool, _ numbers: NumberStyle,
        to table: inout TextTable
    ) {
        func row(_ name: String, _ count: Int, _ share: Double, _ stops: [Int?]) {
            table.add(
                [name, numbers.count(count), numbers.percent(share), TextTable.bar(share, width: 10)]
                    + stops.map { $0.map { $0 == 0 ? "" : numbers.count($0) } ?? "" })
        }
        row(lead + node.name, node.count, node.share, isTo ? [node.ended] : [node.ended, node.stillOpen])
        for (place, child) in node.children.enumerated() {
            let isLast = place == node.children.count - 1 && node.others == 0
            add(
                child, indent + (isLast ? "└ " : "├ "), indent + (isLast ? "  " : "│ "), isTo, numbers, to: &table)
        }
        guard node.others > 0 else { return }
        row(indent + "└ …", node.others, Double(node.others) / Double(node.count), isTo ? [nil] : [nil, nil])
    }
}
