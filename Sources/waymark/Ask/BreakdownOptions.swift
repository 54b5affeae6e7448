// `--by`: the same question for each group of customers.
import ArgumentParser
import JourneyAnalytics
import JourneyLanguage
import JourneySupport

/// By what customers are told apart.
struct BreakdownOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Answer also for each group of customers by their last value of this property.", valueName: "property"))
    var by: String?

    @Flag(help: "With --by, customers' first value counts, not their last.")
    var byFirst = false

    @Option(help: ArgumentHelp("With --by, how many values get a group; the rest are together.", valueName: "n"))
    var groups = 5

    /// Asks, for everybody and for each group, and prints.
    /// - Parameters:
    ///   - ask: the question in a scope.
    ///   - json: an answer as an object.
    ///   - table: an answer for people.
    func answer<Answer>(
        _ engine: LogEngine, _ scope: Scope, json isJSON: Bool, basis: (Answer) -> AnswerBasis,
        json: (Answer) -> [(String, JSONValue)], table: (Answer) -> String,
        ask: (Scope) async throws -> Answer
    ) async throws {
        let answer = try await ask(scope)
        warn(of: basis(answer))
        guard let by else {
            if isJSON {
                Console.output(.object(json(answer)))
            } else {
                Console.output(table(answer) + "\n\n" + Rules.text(basis(answer)))
            }
            return
        }
        let question = GroupsQuestion(
            property: by, choice: byFirst ? .first : .last, top: try Amount.of(groups, "--groups"))
        let found = try await engine.groups(question, in: scope)
        warn(of: found.basis)
        var parts: [(group: CustomerGroup, answer: Answer)] = []
        for group in found.groups {
            let segment = Segment.both(scope.segment, group.segment)
            parts.append((group, try await ask(Scope(period: scope.period, segment: segment))))
        }
        guard !isJSON else {
            let groups = parts.map { group, answer in
                JSONValue.object(
                    [("value", .optional(group.value)), ("customers", .int(group.customers))]
                        + json(answer).filter { !["customers", "logVersion", "rule"].contains($0.0) })
            }
            Console.output(.object(json(answer) + [("by", .string(by)), ("groups", .array(groups))]))
            return
        }
        var text = table(answer) + "\n\n" + overview(found, by)
        for (group, answer) in parts { text += "\n\n\(by): \(group.value ?? "other")\n\(table(answer))" }
        Console.output(text + "\n\n" + Rules.text(basis(answer)) + "\n" + Rules.text(found.basis))
    }

    private func overview(_ answer: GroupsAnswer, _ by: String) -> String {
        let numbers = NumberStyle(language: .english)
        var table = TextTable([(by, .left), ("Customers", .right), ("Share", .right), ("", .left)])
        for group in answer.groups {
            let share = Double(group.customers) / Double(max(1, answer.basis.customers))
            table.add([
                group.value ?? "other", numbers.count(group.customers), numbers.percent(share), TextTable.bar(share),
            ])
        }
        return table.text
    }
}

/// How an answer was counted, as the last lines of what a person reads.
enum Rules {
    static func text(_ basis: AnswerBasis) -> String { Paragraph.wrapped(basis.rule, width: Console.width ?? 100) }
}
