// Funnels: the cases of the rule book, and thousands of small logs against the meaning of the rule.

import JourneyAnalytics
import JourneySupport
import JourneyTestSupport
import Testing

@Suite("Funnels")
struct FunnelTests {
    /// A row of the rule book: events as `name` and second, in order of arrival.
    struct Case: Sendable, CustomTestStringConvertible {
        var events: String
        var steps: String
        var profile: FunnelProfile
        var level: Int
        /// Seconds from the chain's start, from the second step on.
        var times: [Double] = []

        var testDescription: String { "\(events), funnel \(steps), \(profile.rawValue): \(level)" }
    }

    static let cases: [Case] = [
        Case(events: "A0 A30 B45 C75", steps: "ABC", profile: .latestStart, level: 3, times: [15, 45]),
        Case(events: "A0 A30 B45 C75", steps: "ABC", profile: .oneEventOneStep, level: 3, times: [15, 45]),
        Case(events: "A0 A30 B45 C75", steps: "ABC", profile: .firstEntry, level: 2, times: [45]),
        Case(events: "A0 B60", steps: "AB", profile: .latestStart, level: 2, times: [60]),
        Case(events: "A0 B60", steps: "AB", profile: .oneEventOneStep, level: 2, times: [60]),
        Case(events: "A0 B60", steps: "AB", profile: .firstEntry, level: 2, times: [60]),
        Case(events: "A0 B61", steps: "AB", profile: .latestStart, level: 1),
        Case(events: "A0 B61", steps: "AB", profile: .oneEventOneStep, level: 1),
        Case(events: "A0 B61", steps: "AB", profile: .firstEntry, level: 1),
        Case(events: "B5 A5", steps: "AB", profile: .latestStart, level: 2, times: [0]),
        Case(events: "B5 A5", steps: "AB", profile: .oneEventOneStep, level: 2, times: [0]),
        Case(events: "A5", steps: "AAA", profile: .latestStart, level: 3, times: [0, 0]),
        Case(events: "A5", steps: "AAA", profile: .oneEventOneStep, level: 1),
        Case(events: "A0 A10 A20", steps: "AAA", profile: .oneEventOneStep, level: 3, times: [10, 20]),
        Case(events: "B0 A10", steps: "AB", profile: .latestStart, level: 1),
        Case(events: "X0 B10", steps: "AB", profile: .latestStart, level: 0),
        // The chain of the level that was reached first, and its own step times.
        Case(events: "A0 B10 A20 B25 C70", steps: "ABC", profile: .latestStart, level: 3, times: [5, 50]),
        Case(events: "A0 B10 A20 B25", steps: "ABC", profile: .latestStart, level: 2, times: [10]),
        Case(events: "A0 B10 B20 C30", steps: "ABC", profile: .latestStart, level: 3, times: [10, 30]),
    ]

    @Test("The cases of the rule book, window 60", arguments: cases)
    func ruleBook(_ row: Case) async throws {
        let events = row.events.split(separator: " ").map {
            NaiveEvent(String($0.prefix(1)), Int64($0.dropFirst()) ?? 0)
        }
        let engine = LogEngine(try NaiveLog([events]).build())
        let steps = row.steps.map { EventPattern(name: String($0)) }
        let answer = try await engine.funnel(
            FunnelQuestion(steps: steps, window: .seconds(60), profile: row.profile), in: .everything)
        #expect(answer.levels == (0...steps.count).map { $0 == row.level ? 1 : 0 })
        #expect(answer.steps.dropFirst().compactMap(\.medianSeconds) == row.times)
        #expect(answer.steps.map(\.reached) == (1...steps.count).map { $0 <= row.level ? 1 : 0 })
    }

    @Test("Every profile agrees with the meaning of its rule", arguments: Seeds.upTo(40))
    func reference(seed: Int) async throws {
        var dice = Dice(seed)
        for _ in 0..<25 {
            let naive = dice.log()
            let engine = LogEngine(try naive.build())
            let scope = dice.scope()
            let steps = (0..<dice.number(1...5)).map { _ in dice.pattern() }
            let window = Int64(dice.number(0...40))
            let journey = dice.chance(2) ? dice.pattern() : nil
            for profile in FunnelProfile.allCases {
                let answer = try await engine.funnel(
                    FunnelQuestion(steps: steps, window: .seconds(window), profile: profile, journey: journey),
                    in: Scope(period: scope.period, segment: scope.segment))
                let expected = Self.expected(naive, scope, steps, window, profile, journey)
                #expect(answer.steps == expected.steps, "\(scope) \(steps) \(window) \(profile)")
                #expect(answer.levels == expected.levels)
                #expect(answer.basis.customers == expected.levels.reduce(0, +))
            }
        }
    }

    private static func expected(
        _ log: NaiveLog, _ scope: NaiveScope, _ steps: [EventPattern], _ window: Int64, _ profile: FunnelProfile,
        _ journey: EventPattern?
    ) -> (steps: [FunnelStepAnswer], levels: [Int]) {
        // The last moment of a period is a microsecond before its end: in whole seconds, just not that second.
        let isCut = journey == nil && scope.end.map { $0 <= log.lastTime } ?? false
        let end = isCut ? (scope.end ?? 0) : log.lastTime
        let customers = journey.map { log.placed(scope, by: $0) } ?? log.scoped(scope)
        return counted(customers.filter { !$0.isEmpty }, steps, window, profile, end: end)
    }

    private static func counted(
        _ customers: [[NaiveEvent]], _ steps: [EventPattern], _ window: Int64, _ profile: FunnelProfile, end: Int64
    ) -> (steps: [FunnelStepAnswer], levels: [Int]) {
        let customers = customers.map {
            FunnelReference($0, steps, window: window, profile, end: end)
        }
        let levels = (0...steps.count).map { level in customers.count { $0.best.count == level } }
        var previous = customers.count
        let answers = steps.indices.map { step in
            let there = customers.filter { $0.best.count > step }
            defer { previous = there.count }
            let seconds = there.map { Double($0.best[step] - $0.best[0]) }.sorted()
            return FunnelStepAnswer(
                name: steps[step].title, reached: there.count,
                share: customers.isEmpty ? 0 : Double(there.count) / Double(customers.count),
                fromPrevious: previous == 0 ? 0 : Double(there.count) / Double(previous),
                medianSeconds: seconds.isEmpty ? nil : Statistics.quantile(ofSorted: seconds, at: 0.5),
                stillOpen: customers.count { $0.best.count == step && $0.isOpen })
        }
        return (answers, levels)
    }

    @Test("A funnel of journeys counts those that start in the period, and follows them to the log's end")
    func journeys() async throws {
        // Days. The first journey began before the period, the second in it and ends after it.
        let log = NaiveLog([
            [NaiveEvent("visit", 0), NaiveEvent("visit", 63), NaiveEvent("order", 91)],
            [NaiveEvent("visit", 65), NaiveEvent("order", 95)],
            [NaiveEvent("visit", 66)],
            [NaiveEvent("other", 330)],
        ])
        let engine = LogEngine(try log.build())
        let steps = ["visit", "order"].map { EventPattern(name: $0) }
        let march = Scope(period: Period(start: 59_000_000, end: 90_000_000))
        var question = FunnelQuestion(steps: steps, window: .seconds(90), journey: EventPattern(anyOf: steps))
        let placed = try await engine.funnel(question, in: march)
        #expect(placed.basis.customers == 2)
        #expect(placed.steps.map(\.reached) == [2, 1])
        #expect(placed.steps.map(\.stillOpen) == [0, 0])
        #expect(placed.basis.rule.contains("followed to the end of the log"))
        question.journey = nil
        let cut = try await engine.funnel(question, in: march)
        #expect(cut.steps.map(\.reached) == [3, 0])
        #expect(cut.steps.map(\.stillOpen) == [0, 3])
    }

    @Test("A window that is open when the log ends is no drop-off yet")
    func stillOpen() async throws {
        let log = NaiveLog([
            [NaiveEvent("A", 0), NaiveEvent("B", 10)],
            [NaiveEvent("A", 40)],
            [NaiveEvent("A", 39)],
            [NaiveEvent("A", 50), NaiveEvent("B", 60), NaiveEvent("C", 70)],
            [NaiveEvent("X", 100)],
        ])
        let steps = ["A", "B", "C"].map { EventPattern(name: $0) }
        let answer = try await LogEngine(try log.build()).funnel(
            FunnelQuestion(steps: steps, window: .seconds(60)), in: .everything)
        #expect(answer.levels == [1, 2, 1, 1])
        #expect(answer.steps.map(\.stillOpen) == [0, 1, 0])
        #expect(answer.steps.map(\.share) == [0.8, 0.4, 0.2])
        #expect(answer.steps.map(\.fromPrevious) == [0.8, 0.5, 0.5])
    }

    @Test("A funnel needs a step, and has at most as many as a mask has bits")
    func limits() async throws {
        let engine = LogEngine(try NaiveLog([[NaiveEvent("A", 0)]]).build())
        let step = EventPattern(name: "A")
        await #expect(throws: EngineError.self) {
            try await engine.funnel(FunnelQuestion(steps: [], window: .days(1)), in: .everything)
        }
        await #expect(throws: EngineError.self) {
            let steps = Array(repeating: step, count: PatternSet.limit + 1)
            return try await engine.funnel(FunnelQuestion(steps: steps, window: .days(1)), in: .everything)
        }
        let steps = Array(repeating: step, count: PatternSet.limit)
        let answer = try await engine.funnel(FunnelQuestion(steps: steps, window: .days(1)), in: .everything)
        #expect(answer.steps.last?.reached == 1)
    }

    @Test("What the log does not have is said, and matches nobody")
    func missing() async throws {
        let engine = LogEngine(try NaiveLog([[NaiveEvent("A", 0)]]).build())
        let steps = try [EventPattern(parsing: "A"), EventPattern(parsing: "Z[size>1]|A[plan=plus]|B")]
        let answer = try await engine.funnel(FunnelQuestion(steps: steps, window: .days(1)), in: .everything)
        #expect(answer.basis.missingEvents == ["B", "Z"])
        #expect(answer.basis.missingProperties == ["plan", "size"])
        #expect(answer.levels == [0, 1, 0])
    }
}
