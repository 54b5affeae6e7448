// `waymark ask variants`: which ways customers take.
import ArgumentParser
import JourneyAnalytics
import JourneyLanguage
import JourneySupport

struct AskVariants: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "variants", abstract: "The most frequent sequences of events.",
        discussion: "Example: waymark ask variants events.wmlog --top 20")

    @OptionGroup var options: AskOptions

    @Option(help: ArgumentHelp("How many to list.", valueName: "n"))
    var top = 10

    func run() async throws {
        guard top >= 0 else { throw UsageError("bad-top", "--top \(top) is less than 0; write how many to list.") }
        let (engine, scope) = try options.open()
        let answer = try await engine.variants(VariantsQuestion(top: top), in: scope)
        warn(of: answer.basis)
        if options.json { Console.output(Self.json(answer)) } else { Console.output(Self.table(answer)) }
    }

    private static func json(_ answer: VariantsAnswer) -> JSONValue {
        .object([
            ("cases", .int(answer.basis.customers)),
            ("variants", .int(answer.variants)),
            (
                "top",
                .array(
                    answer.top.map { variant in
                        .object([
                            ("activities", .array(variant.activities.map(JSONValue.string))),
                            ("count", .int(variant.count)), ("share", .double(variant.share)),
                        ])
                    })
            ),
            ("rule", .string(answer.basis.rule)),
            ("logVersion", .string(answer.basis.logVersion)),
        ])
    }

    private static func table(_ answer: VariantsAnswer) -> String {
        let numbers = NumberStyle(language: .english)
        var table = TextTable([("Customers", .right), ("Share", .right), ("Way", .left)])
        for variant in answer.top {
            table.add([
                numbers.count(variant.count), numbers.percent(variant.share),
                variant.activities.joined(separator: " → "),
            ])
        }
        let head =
            "\(numbers.count(answer.basis.customers)) customers, \(numbers.count(answer.variants)) variants, "
            + "\(numbers.count(answer.singletons)) of them taken by one customer each"
        return "\(head)\n\n\(table.text)\n\n\(answer.basis.rule)"
    }
}
