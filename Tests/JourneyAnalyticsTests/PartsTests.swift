// A log of several parts answers every question as the same log in one part does.

import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyAnalytics
@testable import JourneyLog

@Suite("A log in parts answers as one in one part")
struct PartsTests {
    /// A log that came together by appends, joins and erasures.
    static func log(_ dice: inout Dice, _ folder: TemporaryFolder, units: [Int64]) throws -> EventLog {
        let path = folder.file("log")
        try LogBuilder().finish().write(to: path)
        var store = try LogStore(opening: path)
        for round in 0..<dice.number(2...7) {
            let customers = round < 2 ? 300 : dice.number(1...60)
            var builder = LogBuilder()
            let unit = units[dice.number(0...units.count - 1)]
            for _ in 0..<customers * dice.number(1...6) {
                // Later parts know more types and properties; one knows more than a byte tells.
                let types = round == 1 ? 280 : 4 + round
                let customer = builder.customer("c\(dice.number(0...(customers + round * 20)))")
                builder.append(
                    customer: customer,
                    activity: builder.activity("t\(dice.number(0...types) % (dice.chance(3) ? types : 4))"),
                    time: Int64(dice.number(0...5_000)) * unit)
                if dice.chance(2) {
                    try builder.set(
                        property: builder.property("p\(dice.number(0...round))"), value: "v\(dice.number(0...9))")
                }
            }
            try store.append(builder.finish())
            if dice.chance(3) { _ = try store.erase(["c\(dice.number(0...100))", "c\(dice.number(0...100))"]) }
            if dice.chance(3) {
                try? store.join([LogAlias(from: "c\(dice.number(0...100))", to: "c\(dice.number(0...100))")])
            }
        }
        return store.log
    }

    @Test(arguments: Seeds.upTo(20))
    func everyQuestion(_ seed: Int) async throws {
        var dice = Dice(seed)
        let folder = try TemporaryFolder()
        let units: [Int64] = seed % 3 == 0 ? [1_000_000, 1_000, 1] : [1_000_000]
        let log = try Self.log(&dice, folder, units: units)
        let one = LogEngine(try log.compacted())
        for many in [LogEngine(log, rowsPerChunk: 1), LogEngine(log), LogEngine(log, usesPostings: false)] {
            #expect(try await Self.text(many.info()) == Self.text(one.info()))
            for _ in 0..<8 {
                let (scope, names) = (Self.scope(&dice), (0..<3).map { _ in "t\(dice.number(0...6))" })
                let mine = try await Self.answers(many, names, scope)
                let theirs = try await Self.answers(one, names, scope)
                for (mine, theirs) in zip(mine, theirs) { #expect(mine == theirs, "\(names) \(scope)") }
            }
        }
    }

    static func scope(_ dice: inout Dice) -> Scope {
        var scope = Scope.everything
        if dice.chance(2) {
            let start = Int64(dice.number(0...3_000)) * 1_000_000
            scope = Scope(period: Period(start: start, end: start + Int64(dice.number(1...3_000)) * 1_000_000))
        }
        switch dice.number(0...5) {
        case 0: scope.segment = .did(Occurrence(EventPattern(name: "t1"), .atLeast, 1))
        case 1: scope.segment = .ids((0..<20).map { "c\($0 * 3)" })
        case 2:
            let condition = PropertyCondition(property: "p1", comparison: .equal, value: "v1")
            scope.segment = .not(.trait(CustomerTrait(.first, condition)))
        default: break
        }
        return scope
    }

    /// All answers as text; but for the version, which is another one.
    /// - Parameter isHonest: whether each customer is told once, so that an id leads to a number.
    static func answers(
        _ engine: LogEngine, _ names: [String], _ scope: Scope, isHonest: Bool = true
    ) async throws -> [String] {
        let patterns = names.map { EventPattern(name: $0) }
        let window = TimeSpan.seconds(2_000)
        var answers: [String] = []
        answers.append(text(try await engine.flow(FlowQuestion(), in: scope)))
        answers.append(text(try await engine.flow(FlowQuestion(needsMedian: true), in: scope)))
        answers.append(listed(try await engine.variants(VariantsQuestion(top: 50), in: scope)))
        let cleaning = PathCleaning(collapsesRepeats: true)
        answers.append(listed(try await engine.variants(VariantsQuestion(top: 50, cleaning: cleaning), in: scope)))
        answers.append(text(try await engine.funnel(FunnelQuestion(steps: patterns, window: window), in: scope)))
        var timed = FunnelQuestion(steps: patterns, window: window)
        timed.needsTimes = true
        answers.append(text(try await engine.funnel(timed, in: scope)))
        let conditioned = [patterns[0], try EventPattern(parsing: "\(names[1])[p0=v1]")]
        answers.append(text(try await engine.funnel(FunnelQuestion(steps: conditioned, window: window), in: scope)))
        let late = [patterns[0], try EventPattern(parsing: "\(names[1])[p2=v1]")]
        answers.append(text(try await engine.funnel(FunnelQuestion(steps: late, window: window), in: scope)))
        answers.append(text(try await engine.dwell(DwellQuestion(), in: scope)))
        answers.append(text(try await engine.positions(PositionsQuestion(), in: scope)))
        answers.append(listed(try await engine.paths(PathsQuestion(.from(patterns[0]), depth: 3), in: scope)))
        let days = (0...5).map { Int64($0) * 1_000_000_000 }
        answers.append(text(try await engine.retention(RetentionQuestion(boundaries: days), in: scope)))
        answers.append(text(try await engine.counts(CountsQuestion(boundaries: days, by: .property("p1")), in: scope)))
        answers.append(text(try await engine.groups(GroupsQuestion(property: "p1"), in: scope)))
        let members = try await engine.members(of: .flowEdge(.none, from: names[0], to: names[1]), in: scope)
        answers.append(text(members.basis))
        answers.append(try await engine.ids(of: members.customers).sorted().joined(separator: ","))
        let everyone = try await engine.members(of: .everyone, in: scope)
        let ids = try await engine.ids(of: everyone.customers)
        let numbers = try await engine.customers(named: ids)
        #expect(CustomerSet(numbers.compactMap(\.self)) == everyone.customers || !isHonest)
        answers.append(ids.sorted().joined(separator: ","))
        if let id = ids.min() {
            answers.append("\(try await engine.timeline(of: id).events)")
            let question = FunnelQuestion(steps: patterns, window: window)
            answers.append("\(try await engine.explain(id, in: question, in: scope).verdict)")
        }
        return answers
    }

    /// The names of sequences: codes are given anew when a log is compacted.
    private static func listed(_ answer: VariantsAnswer) -> String {
        let top = answer.top.map { "\(Array($0.activities)) \($0.count) \($0.cumulativeShare)" }
        return text(answer.basis)
            + "\(answer.sequences) \(answer.variants) \(answer.singletons) \(answer.coverage) \(top)"
    }

    private static func listed(_ answer: PathsAnswer) -> String {
        let top = answer.top.map { "\(Array($0.activities)) \($0.count) \($0.stillOpen)" }
        return text(answer.basis) + "\(answer.paths) \(answer.distinct) \(String(describing: answer.tree)) \(top)"
    }

    private static func text(_ answer: Any) -> String {
        "\(answer)".replacing(#/(logVersion|bytes): "?[0-9a-f]+"?/#, with: "")
    }
}
