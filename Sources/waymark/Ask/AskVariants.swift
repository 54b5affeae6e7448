// `waymark ask variants`: which ways customers take.
import ArgumentParser
import JourneyAnalytics
import JourneyLanguage
import JourneySupport

struct AskVariants: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "variants", abstract: "The most frequent sequences of events.",
        discussion: """
            --members "A>B>C" prints the ids of those who took this way.

            Example: waymark ask variants events.wmlog --top 20 --collapse
            """)

    @OptionGroup var options: AskOptions
    @OptionGroup var cleaning: CleaningOptions
    @OptionGroup var breakdown: BreakdownOptions

    @Option(help: ArgumentHelp("How many to list.", valueName: "n"))
    var top = 10

    @Option(help: ArgumentHelp("Print the ids behind a variant.", valueName: "cell"))
    var members: String?

    func run() async throws {
        let question = VariantsQuestion(top: try Amount.of(top, "--top"), cleaning: try cleaning.cleaning())
        let (engine, scope) = try options.open()
        if let members {
            return try await MemberList.print(
                try MemberCell.variant(members, question.cleaning), engine, scope, options)
        }
        try await breakdown.answer(
            engine, scope, json: options.json, basis: \.basis, json: Self.json, table: Self.table
        ) { try await engine.variants(question, in: $0) }
    }

    private static func json(_ answer: VariantsAnswer) -> [(String, JSONValue)] {
        [
            ("cases", .int(answer.basis.customers)),
            ("variants", .int(answer.variants)),
            (
                "top",
                .array(
                    answer.top.map { variant in
                        .object([
                            ("activities", .array(variant.activities.map(JSONValue.string))),
                            ("count", .int(variant.count)), ("share", .double(variant.share)),
                            ("cumulativeShare", .double(variant.cumulativeShare)),
                        ])
                    })
            ),
            ("rule", .string(answer.basis.rule)),
            ("logVersion", .string(answer.basis.logVersion)),
            ("sequences", .int(answer.sequences)),
            ("singletons", .int(answer.singletons)),
            (
                "coverage",
                .array(
                    answer.coverage.map { .object([("share", .double($0.share)), ("variants", .int($0.variants))]) })
            ),
        ]
    }

    private static func table(_ answer: VariantsAnswer) -> String {
        let numbers = NumberStyle(language: .english)
        var table = TextTable([
            ("Count", .right), ("Share", .right), ("With those above", .right), ("", .left), ("Way", .left),
        ])
        for variant in answer.top {
            table.add([
                numbers.count(variant.count), numbers.percent(variant.share), numbers.percent(variant.cumulativeShare),
                TextTable.bar(variant.share / (answer.top.first?.share ?? 1), width: 8),
                variant.activities.joined(separator: " → "),
            ])
        }
        let head =
            "\(numbers.count(answer.basis.customers)) customers, \(numbers.count(answer.variants)) variants, "
            + "\(numbers.count(answer.singletons)) of them taken only once"
        let coverage = answer.coverage.map { "\(numbers.percent($0.share)) by \(numbers.count($0.variants))" }
        return "\(head)\nCovered: \(coverage.isEmpty ? "nothing" : coverage.joined(separator: ", "))\n\n\(table.text)"
    }
}
