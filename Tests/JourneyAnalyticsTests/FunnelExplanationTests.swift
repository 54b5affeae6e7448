// Why one customer stands where they stand: what is said of each event.

import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyAnalytics

@Suite("Explaining a funnel")
struct FunnelExplanationTests {
    private static func explain(
        _ events: [NaiveEvent], _ change: (inout FunnelQuestion) -> Void = { _ in }
    ) async throws -> FunnelExplanation {
        var question = FunnelQuestion(steps: ["A", "B", "C"].map { EventPattern(name: $0) }, window: .seconds(60))
        change(&question)
        // Somebody else's events go on, so that no window is open.
        let log = try NaiveLog([events, [NaiveEvent("Z", 10_000)]]).build()
        return try await LogEngine(log).explain("c0", in: question, in: .everything)
    }

    @Test("Every event has its reason, and the counted ones are the chain's")
    func reasons() async throws {
        let explained = try await Self.explain([
            NaiveEvent("B", 0), NaiveEvent("A", 1), NaiveEvent("A", 30), NaiveEvent("X", 40), NaiveEvent("B", 45),
            NaiveEvent("B", 50), NaiveEvent("A", 55), NaiveEvent("C", 200),
        ])
        #expect(explained.level == 2)
        #expect(explained.events.map(\.steps) == [[], [], [0], [], [1], [], [], []])
        #expect(
            explained.events.map(\.because) == [
                "step 2, before the chain that counts began",
                "step 1, but a chain that started later got at least as far", "step 1", "no step", "step 2",
                "step 2 again: the chain has it already", "step 1 again: a new chain, which got no further",
                "step 3, too late: the window ended at 1970-01-01T00:01:30Z",
            ])
        #expect(explained.verdict.contains("no “C” came in time"))
        #expect(explained.rule.contains("latest-start"))
    }

    @Test("The rule that decided is named")
    func verdicts() async throws {
        let whole = [NaiveEvent("A", 0), NaiveEvent("B", 5), NaiveEvent("C", 9)]
        #expect(try await Self.explain(whole).verdict == "Took all 3 steps, in 9s.")
        #expect(try await Self.explain([NaiveEvent("B", 0)]).verdict == "Took no first step within the scope.")
        let spoiled = try await Self.explain([NaiveEvent("A", 0), NaiveEvent("X", 1), NaiveEvent("B", 2)]) {
            $0.exclusions = [FunnelExclusion(EventPattern(name: "X"), after: 0, before: 2)]
        }
        #expect(spoiled.verdict.hasPrefix("Out"))
        #expect(spoiled.events[1].because == "excluded between steps 1 and 3: it can put a chain out")
        let stopped = try await Self.explain([NaiveEvent("A", 0), NaiveEvent("X", 1), NaiveEvent("B", 2)]) {
            $0.modes = .strictOrder
        }
        #expect(stopped.verdict == "Took 1 of 3 steps: strict-order ended the count at 1970-01-01T00:00:01Z.")
        #expect(
            stopped.events.map(\.because) == [
                "step 1", "it ended the count: strict-order", "the count had ended at 1970-01-01T00:00:01Z",
            ])
        let held = try await Self.explain([
            NaiveEvent("A", 0, ["order": "7"]), NaiveEvent("B", 1, ["order": "8"]), NaiveEvent("B", 2),
            NaiveEvent("B", 3, ["order": "7"]),
        ]) { $0.heldProperty = "order" }
        #expect(held.events.map(\.steps) == [[0], [], [], [1]])
        #expect(held.events[1].because == "another order than that of the chain that counts")
        #expect(held.events[2].because == "it has no order, so it takes no part")
        #expect(held.events[3].properties == [FunnelExplainedProperty(name: "order", value: "7")])
    }

    @Test("An open window is no drop-off; a stranger is told")
    func openAndUnknown() async throws {
        let engine = LogEngine(try NaiveLog([[NaiveEvent("A", 0)]]).build())
        let question = FunnelQuestion(steps: ["A", "B"].map { EventPattern(name: $0) }, window: .seconds(60))
        let explained = try await engine.explain("c0", in: question, in: .everything)
        #expect(explained.verdict == "Took 1 of 2 steps so far: the window is still open, so this is no drop-off yet.")
        let elsewhere = try await engine.explain("c0", in: question, in: Scope(period: Period(start: 1)))
        #expect(elsewhere.events.isEmpty && elsewhere.verdict == "Took no first step within the scope.")
        await #expect(throws: EngineError.self) { try await engine.explain("nobody", in: question, in: .everything) }
    }

    @Test("The counted events are the level, whatever was asked", arguments: Seeds.upTo(20))
    func level(seed: Int) async throws {
        var dice = Dice(seed &* 17)
        let naive = dice.smallLog()
        let engine = LogEngine(try naive.build())
        let question = dice.funnel()
        for index in naive.customers.indices {
            let explained = try await engine.explain("c\(index)", in: question, in: .everything)
            let truth = FunnelOracle(naive.customers[index], question, end: naive.lastTime)
            #expect(explained.level == truth.level)
            #expect(explained.events.flatMap(\.steps).sorted() == Array(0..<truth.level))
            #expect(explained.events.count == naive.customers[index].count)
            #expect(explained.events.allSatisfy { !$0.because.isEmpty } && !explained.verdict.isEmpty)
        }
    }
}
