// `waymark ask flow`: what directly follows what.
import ArgumentParser
import JourneyAnalytics
import JourneyLanguage
import JourneySupport

struct AskFlow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "flow", abstract: "Which event directly follows which, how often and after how long.",
        discussion: "Example: waymark ask flow events.wmlog --json")

    @OptionGroup var options: AskOptions

    func run() async throws {
        let (engine, scope) = try options.open()
        let answer = try await engine.flow(FlowQuestion(), in: scope)
        warn(of: answer.basis)
        if options.json { Console.output(Self.json(answer)) } else { Console.output(Self.table(answer)) }
    }

    private static func json(_ answer: FlowAnswer) -> JSONValue {
        .object([
            ("starts", .counts(answer.starts)),
            ("ends", .counts(answer.ends)),
            (
                "edges",
                .array(
                    answer.edges.map { edge in
                        .object([
                            ("from", .string(edge.from)), ("to", .string(edge.to)), ("count", .int(edge.count)),
                            ("meanSeconds", .double(edge.meanSeconds)), ("medianSeconds", .double(edge.medianSeconds)),
                        ])
                    })
            ),
            ("rule", .string(answer.basis.rule)),
            ("logVersion", .string(answer.basis.logVersion)),
        ])
    }

    private static func table(_ answer: FlowAnswer) -> String {
        let (numbers, durations) = (NumberStyle(language: .english), DurationStyle(language: .english))
        var table = TextTable([
            ("From", .left), ("To", .left), ("Count", .right), ("Median", .right), ("Mean", .right), ("", .left),
        ])
        let most = answer.edges.first?.count ?? 1
        for edge in answer.edges {
            table.add([
                edge.from, edge.to, numbers.count(edge.count), durations.text(seconds: edge.medianSeconds),
                durations.text(seconds: edge.meanSeconds), TextTable.bar(Double(edge.count) / Double(most)),
            ])
        }
        return """
            Starts: \(list(answer.starts, numbers))
            Ends: \(list(answer.ends, numbers))

            \(table.text)

            \(answer.basis.rule)
            """
    }

    private static func list(_ counts: [NamedCount], _ numbers: NumberStyle) -> String {
        counts.map { "\($0.name) \(numbers.count($0.count))" }.joined(separator: ", ")
    }
}
