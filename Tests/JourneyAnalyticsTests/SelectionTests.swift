// The small parts that kernels are made of.

import JourneyLog
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyAnalytics

@Suite("Parts of kernels")
struct SelectionTests {
    @Test("Picked quantiles are those of the sorted values", arguments: Seeds.upTo(60))
    func quantiles(seed: Int) {
        var dice = Dice(seed)
        let count = [1, 2, 3, 47, 48, 49, 50, 200, 3_000][dice.number(0...8)]
        let largest = [0, 1, 5, 2_047, 2_048, 1 << 22, 1 << 40, Int.max][dice.number(0...7)]
        let values = (0..<count).map { _ in Int64(dice.number(0...largest)) }
        let sorted = values.sorted()
        for rank in Set([0, 1, count / 2, count - 2, count - 1]) where rank >= 0 && rank < count {
            let pair = Selection.pair(at: rank, of: values)
            #expect(pair.value == sorted[rank])
            #expect(pair.next == sorted[min(rank + 1, count - 1)])
        }
        for share in [0, 0.1, 0.5, 0.9, 1] {
            let expected = Statistics.quantile(ofSorted: sorted.map { Double($0) }, at: share) / 1_000_000
            let picked = Selection.quantileSeconds(of: values, at: share) ?? .nan
            #expect(abs(picked - expected) <= 1e-12 * max(1, expected))
        }
        #expect(Selection.quantileSeconds(of: [], at: 0.5) == nil)
    }

    @Test("Quantiles of whole seconds in several lists are those of all in one", arguments: Seeds.upTo(60))
    func quantilesOfLists(seed: Int) {
        var dice = Dice(seed)
        let largest = [0, 1, 5, 2_047, 2_048, 1 << 22, Int(UInt32.max)][dice.number(0...6)]
        let lists = (0..<dice.number(1...5)).map { _ in
            (0..<dice.number(0...200)).map { _ in UInt32(dice.number(0...largest)) }
        }
        let sorted = lists.joined().sorted().map { Double($0) }
        for share in [0, 0.1, 0.5, 0.9, 1] {
            let picked = Selection.quantileSeconds(ofLists: lists, at: share)
            #expect(picked == (sorted.isEmpty ? nil : Statistics.quantile(ofSorted: sorted, at: share)))
        }
    }

    @Test("Masks agree with the definition of a pattern, for up to 64 of them", arguments: Seeds.upTo(40))
    func masks(seed: Int) throws {
        var dice = Dice(seed)
        let naive = dice.log(customers: 20)
        let log = try naive.build()
        let patterns = (0..<dice.number(1...64)).map { _ in dice.chance(9) ? nil : dice.pattern() }
        let set = PatternSet(patterns, log)
        let masks = set.masks(of: 0..<log.eventCount, log.parts[0])
        for (row, event) in naive.customers.joined().enumerated() {
            for (index, pattern) in patterns.enumerated() {
                let isSet = masks[row] >> UInt64(index) & 1 == 1
                #expect(
                    isSet == (pattern.map { event.matches($0) } ?? false), "\(event) \(String(describing: pattern))")
            }
        }
    }

    @Test("More clauses with conditions than a bank holds")
    func manyClauses() throws {
        let log = try NaiveLog([(0..<200).map { NaiveEvent("a", 0, ["size": "\($0)"]) }]).build()
        let clauses = (0..<150).map {
            EventClause(
                name: "a", conditions: [PropertyCondition(property: "size", comparison: .equal, value: "\($0)")])
        }
        let masks = PatternSet([nil, EventPattern(clauses: clauses)], log).masks(of: 0..<200, log.parts[0])
        #expect(masks == (0..<200).map { $0 < 150 ? 2 : 0 })
    }

    @Test("Keys are numbered in order of first appearance, by table and by hashing", arguments: [100, 1 << 40])
    func keys(possible: Int) {
        var dice = Dice(3)
        var index = KeyIndex(possible: possible)
        var expected: [UInt64] = []
        for _ in 0..<5_000 {
            let key = UInt64(possible == 100 ? dice.number(0...99) : dice.number(0...3_000) << 26)
            if !expected.contains(key) { expected.append(key) }
            #expect(index.number(of: key) == expected.firstIndex(of: key).map { UInt32($0) })
        }
        #expect(index.keys == expected)
    }

    @Test("A chunk counts the activities it has, not those the log knows")
    func bounds() async throws {
        let log = NaiveLog(
            (0..<640).map { customer in [NaiveEvent("start \(customer)", 0), NaiveEvent("end \(customer % 3)", 1)] })
        let engine = LogEngine(try log.build(), rowsPerChunk: 1)
        let filter = ScopeFilter(.everything, engine.log)
        let plan = try engine.nodePlan(.none)
        let parts = try await engine.map { log, customers in
            Bounds(Sequences(filter.rows(customers, log), log, plan), nodes: plan.names.count)
        }
        #expect(parts.count == 10)
        #expect(parts.allSatisfy { $0.starts.codes.count == 64 && $0.starts.counts.count == 64 })
        #expect(parts.allSatisfy { $0.ends.codes.count == 3 })
        let answer = try await engine.flow(FlowQuestion(), in: .everything)
        #expect(answer.starts.count == 640)
        #expect(answer.ends == [NamedCount("end 0", 214), NamedCount("end 1", 213), NamedCount("end 2", 213)])
    }

    @Test("Sets of customers")
    func customerSets() {
        let set = CustomerSet([200, 3, 64, 3])
        #expect((0..<256).filter(set.contains) == [3, 64, 200])
        #expect(set.count == 3)
        #expect(set.contains(64) && !set.contains(65) && !set.contains(-1) && !set.contains(1 << 40))
        #expect(CustomerSet(words: [8, 1, 0, 256, 0, 0]) == set)
        #expect(CustomerSet() == CustomerSet(words: [0, 0]))
    }
}
