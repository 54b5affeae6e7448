// The passage through a map: its definitions on small examples, and thousands of small logs against the definitions.

import JourneyAnalytics
import JourneySupport
import JourneyTestSupport
import Testing

@Suite("Passage through a map")
struct PassageTests {
    @Test("Every figure agrees with its definition", arguments: Seeds.upTo(60))
    func reference(seed: Int) async throws {
        var dice = Dice(seed)
        for _ in 0..<25 {
            let naive = dice.log(customers: dice.chance(20) ? 200 : 15)
            let scope = dice.scope()
            let question = Self.question(&dice)
            let answer = try await LogEngine(try naive.build(), rowsPerChunk: 1).passage(
                question, in: Scope(period: scope.period, segment: scope.segment))
            check(answer, question, naive, scope)
        }
    }

    private static func question(_ dice: inout Dice) -> PassageQuestion {
        let steps = (0..<dice.number(1...6)).map { _ in
            PassageStep(
                pattern: dice.chance(6) ? nil : dice.pattern(), isOptional: dice.chance(3),
                window: .seconds(Int64(dice.number(0...30))))
        }
        var stages: [Range<Int>] = []
        var start = 0
        while start < steps.count {
            let end = dice.number(start...steps.count)
            stages.append(start..<end)
            start = dice.chance(5) ? end + 1 : end
        }
        return PassageQuestion(
            steps: steps, stages: stages, endings: dice.chance(2) ? dice.pattern() : nil,
            counters: (0..<dice.number(0...2)).map { _ in dice.pattern() })
    }

    private func check(_ answer: PassageAnswer, _ question: PassageQuestion, _ log: NaiveLog, _ scope: NaiveScope) {
        let end = log.lastTime
        var customers: [(number: Int, passage: PassageReference)] = []
        for (number, events) in log.customers.enumerated() {
            guard scope.takes(events, number) else { continue }
            let passage = PassageReference(events, question)
            if let first = passage.journey.first, scope.contains(first.time) { customers.append((number, passage)) }
        }
        #expect(answer.journeys == CustomerSet(customers.map(\.number)))
        #expect(answer.basis.customers == customers.count)
        #expect(answer.basis.events == customers.reduce(0) { $0 + $1.passage.journey.count })
        #expect(
            answer.basis.lastEvent == customers.compactMap(\.passage.journey.last?.time).max().map { $0 * 1_000_000 })
        #expect(answer.steps.count == question.steps.count)
        for (index, step) in answer.steps.enumerated() {
            #expect((step == nil) == (question.steps[index].pattern == nil))
            if let step { check(step, index, question, customers, end) }
        }
        for (index, stage) in answer.stages.enumerated() {
            #expect(stage.reached == customers.count { $0.passage.hasReached(stage: index) })
            #expect(stage.seconds == customers.compactMap { $0.passage.elapsed(stage: index) }.map(Double.init))
        }
    }

    private func check(
        _ answer: PassageStepAnswer, _ step: Int, _ question: PassageQuestion,
        _ customers: [(number: Int, passage: PassageReference)], _ end: Int64
    ) {
        let there = customers.filter { $0.passage.hasReached(step) }
        #expect(answer.reached == CustomerSet(there.map(\.number)))
        #expect(answer.reached.count == there.count)
        #expect(answer.visits == there.reduce(0) { $0 + $1.passage.visits(of: step).count })
        #expect(answer.repeaters == there.count { $0.passage.visits(of: step).count > 1 })
        #expect(answer.dwellSeconds.sorted() == there.compactMap { $0.passage.dwell(step) }.map(Double.init).sorted())
        #expect(answer.dwellSeconds == there.compactMap { $0.passage.dwell(step) }.map(Double.init))
        #expect(answer.waitingSeconds == there.compactMap { $0.passage.waiting(step) }.map(Double.init))
        for (index, counter) in question.counters.enumerated() {
            let counts = there.map { $0.passage.count(counter, at: step) }
            #expect(answer.counters[index].events == counts.reduce(0, +))
            #expect(answer.counters[index].sumOfSquares == counts.reduce(0) { $0 + $1 * $1 })
            #expect(answer.counters[index].customers == counts.count { $0 > 0 })
        }
        let outcomes = there.compactMap { $0.passage.outcome(step, logEnd: end) }
        guard let outcome = answer.outcome else {
            #expect(step >= question.goal ?? 0)
            return
        }
        #expect(outcome.wentOn == outcomes.count { $0 == .wentOn })
        #expect(outcome.anotherWay == outcomes.count { $0 == .anotherWay })
        #expect(outcome.onTheWay == outcomes.count { $0 == .onTheWay })
        #expect(outcome.lost == outcomes.count { $0 == .lost || $0 == .ended })
        #expect(outcome.ended == outcomes.count { $0 == .ended })
        #expect(outcome.wentOn + outcome.anotherWay + outcome.onTheWay + outcome.lost == there.count)
    }

    @Test("Went on, another way, on the way and lost are four different things")
    func outcomes() async throws {
        let log = NaiveLog([
            [NaiveEvent("look", 0), NaiveEvent("order", 10), NaiveEvent("pay", 20)],
            // Past the order: paid without one.
            [NaiveEvent("look", 0), NaiveEvent("pay", 20)],
            // Only the optional step before the order.
            [NaiveEvent("look", 0), NaiveEvent("compare", 5)],
            // Silent for 100 seconds, and for 60.
            [NaiveEvent("look", 0)],
            [NaiveEvent("look", 40)],
            // Silent for 10 seconds, but said no.
            [NaiveEvent("look", 90), NaiveEvent("cancel", 95)],
            // Said no before they came back.
            [NaiveEvent("cancel", 89), NaiveEvent("look", 90)],
            [NaiveEvent("other", 100)],
        ])
        let window = TimeSpan.seconds(60)
        let question = PassageQuestion(
            steps: [
                PassageStep(pattern: EventPattern(name: "look"), window: window),
                PassageStep(pattern: EventPattern(name: "compare"), isOptional: true, window: window),
                PassageStep(pattern: EventPattern(name: "order"), window: window),
                PassageStep(pattern: nil, window: window),
                PassageStep(pattern: EventPattern(name: "pay"), window: window),
            ], endings: EventPattern(name: "cancel"))
        let answer = try await LogEngine(try log.build()).passage(question, in: .everything)
        #expect(answer.basis.customers == 7)
        #expect(answer.goal == 4)
        #expect(
            answer.steps[0]?.outcome == PassageOutcome(wentOn: 2, anotherWay: 1, onTheWay: 2, lost: 2, ended: 1))
        #expect(answer.steps[1]?.outcome == PassageOutcome(lost: 1))
        #expect(answer.steps[2]?.outcome == PassageOutcome(wentOn: 1))
        #expect(answer.steps[3] == nil)
        #expect(answer.steps[4]?.outcome == nil)
        #expect(answer.steps[4]?.reached == CustomerSet([0, 1]))
    }

    @Test("Visits, repeats, dwell, waiting, counters")
    func visits() async throws {
        let log = NaiveLog([
            [
                NaiveEvent("call", 0), NaiveEvent("book", 1), NaiveEvent("book", 2), NaiveEvent("call", 3),
                NaiveEvent("move", 5), NaiveEvent("call", 5), NaiveEvent("call", 6), NaiveEvent("book", 7),
                NaiveEvent("visit", 10), NaiveEvent("call", 99),
            ]
        ])
        let window = TimeSpan.days(1)
        let steps = ["book", "move", "visit"].map { PassageStep(pattern: EventPattern(name: $0), window: window) }
        let answer = try await LogEngine(try log.build()).passage(
            PassageQuestion(steps: steps, stages: [0..<2, 2..<3], counters: [EventPattern(name: "call")]),
            in: .everything)
        #expect(answer.steps.map { $0?.visits } == [2, 1, 1])
        #expect(answer.steps.map { $0?.repeaters } == [1, 0, 0])
        #expect(answer.steps.map { $0?.dwellSeconds } == [[4], [2], []])
        #expect(answer.steps.map { $0?.waitingSeconds } == [[], [3], [3]])
        #expect(answer.steps.map { $0?.counters[0].events } == [1, 2, 1])
        #expect(answer.steps.map { $0?.counters[0].sumOfSquares } == [1, 4, 1])
        #expect(
            answer.stages == [
                PassageStageAnswer(reached: 1, seconds: [9]), PassageStageAnswer(reached: 1, seconds: []),
            ])
    }

    @Test("A question that is too large is refused, with the limit")
    func limits() async throws {
        let engine = LogEngine(try NaiveLog([[NaiveEvent("a", 0)]]).build())
        let step = PassageStep(pattern: EventPattern(name: "a"), window: .days(1))
        let most = Array(repeating: step, count: PatternSet.limit)
        let answer = try await engine.passage(
            PassageQuestion(
                steps: most, counters: Array(repeating: EventPattern(name: "a"), count: PatternSet.limit - 1)),
            in: .everything)
        #expect(answer.steps.allSatisfy { $0?.counters.last?.events == 1 })
        for question in [
            PassageQuestion(steps: most + [step]),
            PassageQuestion(steps: most, stages: (0...64).map { $0..<$0 }),
            PassageQuestion(steps: most, counters: most.compactMap(\.pattern)),
        ] {
            await #expect(throws: EngineError.self) { try await engine.passage(question, in: .everything) }
        }
    }

    @Test("Without steps there are no journeys")
    func noSteps() async throws {
        let engine = LogEngine(try NaiveLog([[NaiveEvent("a", 0)]]).build())
        let question = PassageQuestion(steps: [], stages: [0..<0], counters: [EventPattern(name: "a")])
        let answer = try await engine.passage(question, in: .everything)
        #expect(answer.basis.customers == 0 && answer.journeys.count == 0 && answer.steps.isEmpty)
        #expect(answer.stages == [PassageStageAnswer(reached: 0, seconds: [])])
    }

    @Test("In an empty log nobody passes")
    func empty() async throws {
        let step = PassageStep(pattern: EventPattern(name: "a"), window: .days(1))
        let answer = try await LogEngine(try NaiveLog([]).build()).passage(
            PassageQuestion(steps: [step, step], stages: [0..<2], counters: [EventPattern(name: "b")]), in: .everything)
        #expect(answer.steps.map { $0?.reached.count } == [0, 0])
        #expect(answer.steps.map { $0?.counters.count } == [1, 1])
        #expect(answer.steps.map { $0?.outcome } == [PassageOutcome(), nil])
        #expect(answer.logEnd == nil)
    }
}
