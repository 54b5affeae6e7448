// Funnels of every kind: the case table, thousands of small customers against all chains there are, and what is refused.

import JourneyLog
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyAnalytics

/// Customers of a log through the machine, one by one.
struct FunnelProbe {
    let records: FunnelRecords
    /// By customer: the times of the best chain's steps from its start, in seconds.
    let times: [[Int64]]

    init(_ log: EventLog, _ question: FunnelQuestion, end: Int64? = nil) {
        let plan = FunnelPlan(question, log, end: end ?? log.lastTime ?? 0)
        records = FunnelRecords(
            ScopeFilter(.everything, log).rows(0..<log.customerCount, log.parts[0]), log.parts[0], plan)
        // Times are collected by step, for the customers who got there, in their order.
        var used = [Int](repeating: 0, count: question.steps.count)
        var times: [[Int64]] = []
        for level in records.levels {
            var own: [Int64] = level > 0 ? [0] : []
            for step in 1..<max(1, Int(level)) {
                own.append(records.elapsed[step][used[step]] / 1_000_000)
                used[step] += 1
            }
            times.append(own)
        }
        self.times = times
    }
}

@Suite("Funnels of every kind")
struct FunnelRuleTests {
    /// A row of the rule book: events as `name` and second, in order of arrival; several letters are one event that
    /// matches several steps.
    struct Case: Sendable, CustomTestStringConvertible {
        var events: String
        var steps: String
        var profile = FunnelProfile.latestStart
        var modes: FunnelModes = []
        var exclude: String?
        /// `nil`: out.
        var level: Int?

        var testDescription: String {
            "\(events), funnel \(steps), \(profile.rawValue) \(modes.names) \(exclude ?? ""): \(level ?? -1)"
        }
    }

    static let cases: [Case] = [
        Case(events: "A0 A30 B45 C75", steps: "ABC", level: 3),
        Case(events: "A0 A30 B45 C75", steps: "ABC", profile: .oneEventOneStep, level: 3),
        Case(events: "A0 A30 B45 C75", steps: "ABC", profile: .firstEntry, level: 2),
        Case(events: "A0 B60", steps: "AB", level: 2),
        Case(events: "A0 B60", steps: "AB", profile: .oneEventOneStep, level: 2),
        Case(events: "A0 B60", steps: "AB", profile: .firstEntry, level: 2),
        Case(events: "A0 B61", steps: "AB", level: 1),
        Case(events: "A0 B61", steps: "AB", profile: .oneEventOneStep, level: 1),
        Case(events: "A0 B61", steps: "AB", profile: .firstEntry, level: 1),
        Case(events: "B5 A5", steps: "AB", level: 2),
        Case(events: "B5 A5", steps: "AB", modes: .strictIncrease, level: 1),
        Case(events: "B5 A5", steps: "AB", profile: .oneEventOneStep, level: 2),
        Case(events: "A0 X1 A2 B3", steps: "AB", modes: .strictOrder, level: 1),
        Case(events: "A0 X1 A2 B3", steps: "AB", profile: .oneEventOneStep, modes: .strictOrder, level: 2),
        Case(events: "A0 X1 A2 B3", steps: "AB", profile: .firstEntry, modes: .strictOrder, level: 1),
        Case(events: "A0 B1 A2 C3", steps: "ABC", modes: .strictOrder, level: 3),
        Case(events: "A0 B1 A2 C3", steps: "ABC", profile: .oneEventOneStep, modes: .strictOrder, level: 2),
        Case(events: "A5", steps: "AAA", level: 3),
        Case(events: "A5", steps: "AAA", modes: .strictOnce, level: 1),
        Case(events: "A5", steps: "AAA", profile: .oneEventOneStep, level: 1),
        Case(events: "A5", steps: "AAA", profile: .firstEntry, level: 1),
        Case(events: "A0 A10 A20", steps: "AAA", modes: .strictOnce, level: 3),
        Case(events: "A5 A5 A5", steps: "AAA", modes: .strictOnce, level: 3),
        Case(events: "A5 A5", steps: "AAA", modes: .strictOnce, level: 2),
        Case(events: "A0 X1 B2", steps: "AB", exclude: "X"),
        Case(events: "A0 X1 A2 B3", steps: "AB", exclude: "X", level: 2),
        Case(events: "A0 X1", steps: "AB", exclude: "X"),
        Case(events: "A0 B1 X2", steps: "AB", exclude: "X", level: 2),
        Case(events: "A0 X1 B2", steps: "AB", profile: .oneEventOneStep, exclude: "X"),
        Case(events: "A0 X1 A2 B3", steps: "AB", profile: .oneEventOneStep, exclude: "X", level: 2),
        Case(events: "A0 X1", steps: "AB", profile: .oneEventOneStep, exclude: "X"),
        Case(events: "A0 B1 X2", steps: "AB", profile: .oneEventOneStep, exclude: "X", level: 2),
        // The one chain of first-entry stays spoiled.
        Case(events: "A0 X1 A2 B3", steps: "AB", profile: .firstEntry, exclude: "X"),
        // What comes with a step, or after the window, is not between.
        Case(events: "A0 X0 B5", steps: "AB", exclude: "X", level: 2),
        Case(events: "A0 X5 B5", steps: "AB", exclude: "X", level: 2),
        Case(events: "A0 X60", steps: "AB", exclude: "X"),
        Case(events: "A0 X61", steps: "AB", exclude: "X", level: 1),
        Case(events: "A0 B5 X7", steps: "ABC", exclude: "X"),
        Case(events: "A0 B5 X7 A8", steps: "ABC", exclude: "X", level: 1),
    ]

    @Test("The cases of the rule book, window 60", arguments: cases)
    func ruleBook(_ row: Case) async throws {
        let events = row.events.split(separator: " ").map { word in
            NaiveEvent(String(word.prefix { $0.isLetter }), Int64(word.drop { $0.isLetter }) ?? 0)
        }
        var question = FunnelQuestion(
            steps: row.steps.map { EventPattern(name: String($0)) }, window: .seconds(60), profile: row.profile)
        question.modes = row.modes
        if let name = row.exclude {
            question.exclusions = [
                FunnelExclusion(EventPattern(name: name), after: 0, before: question.steps.count - 1)
            ]
        }
        // Somebody else's events go on, so that no window is open.
        let log = try NaiveLog([events, [NaiveEvent("Z", 1_000)]]).build()
        let answer = try await LogEngine(log, usesPostings: false).funnel(question, in: .everything)
        #expect(answer.out == (row.level == nil ? 1 : 0))
        let levels = (0...question.steps.count).map { ($0 == row.level ?? 0 ? 1 : 0) + ($0 == 0 ? 1 : 0) }
        #expect(answer.levels == levels)
        #expect(answer.steps.map(\.stillOpen).allSatisfy { $0 == 0 })
    }

    @Test("With exclusions the times are those of the chain that counts, each step as early as it can be")
    func timesWithExclusions() throws {
        func times(_ events: String, _ steps: [String], _ exclude: [FunnelExclusion], _ profile: FunnelProfile)
            throws -> [Int64]
        {
            let naive = events.split(separator: " ").map { word in
                NaiveEvent(String(word.prefix { $0.isLetter }), Int64(word.drop { $0.isLetter }) ?? 0)
            }
            var question = FunnelQuestion(
                steps: try steps.map { try EventPattern(parsing: $0) }, window: .seconds(12), profile: profile)
            question.exclusions = exclude
            return try #require(FunnelProbe(try NaiveLog([naive]).build(), question).times.first)
        }
        let (b, x) = (EventPattern(name: "b"), EventPattern(name: "x"))
        // What is excluded ends a chain, and is its next steps as well: the step before stays where it was.
        #expect(
            try times("a8 b11 x12", ["a", "a|b", "d|b"], [FunnelExclusion(b, after: 0, before: 2)], .latestStart)
                == [0, 0, 3])
        // The chain over b4 could go on, and was spoiled; the one over d8 is as long, and counts.
        #expect(
            try times(
                "a1 b4 c4 x6 d8", ["a", "b|d", "c|a", "b"], [FunnelExclusion(x, after: 2, before: 3)], .oneEventOneStep)
                == [0, 7])
    }

    @Test(
        "Every profile, window, exclusion, mode and order agrees with all chains there are", arguments: Seeds.upTo(40))
    func allChains(seed: Int) throws {
        var dice = Dice(seed)
        for _ in 0..<30 {
            let naive = dice.smallLog()
            let log = try naive.build()
            let end = Int64(dice.number(0...1)) * Int64(dice.number(0...20)) + naive.lastTime
            let question = dice.funnel()
            let probe = FunnelProbe(log, question, end: end * 1_000_000)
            for (index, events) in naive.customers.enumerated() {
                let truth = FunnelOracle(events, question, end: end)
                let found = (
                    Int(probe.records.levels[index]), probe.records.out[index], probe.records.open[index],
                    probe.records.starts[index]
                )
                let comment = Comment(rawValue: "\(question) \(events.map { "\($0.name)\($0.time)" }) end \(end)")
                #expect(found.0 == truth.level, comment)
                #expect(found.1 == truth.isOut, comment)
                #expect(found.2 == (truth.openStart != nil), comment)
                guard truth.level > 0 else { continue }
                #expect(found.3 == truth.best[0] * 1_000_000, comment)
                let times = truth.best.map { $0 - truth.best[0] }
                if question.stepWindows.isEmpty {
                    #expect(probe.times[index] == times, comment)
                } else {
                    #expect(probe.times[index].last == times.last, comment)
                }
                if let start = truth.openStart { #expect(probe.records.entries[index] == start * 1_000_000, comment) }
            }
        }
    }

    @Test("The machine and the quick kernels are the same funnel", arguments: Seeds.upTo(20))
    func sameAsQuick(seed: Int) async throws {
        var dice = Dice(seed)
        for _ in 0..<20 {
            let naive = dice.log()
            let engine = LogEngine(try naive.build(), usesPostings: false)
            let scope = dice.scope()
            for profile in FunnelProfile.allCases {
                var question = FunnelQuestion(
                    steps: (0..<dice.number(1...5)).map { _ in dice.pattern() },
                    window: .seconds(Int64(dice.number(0...40))), profile: profile,
                    journey: dice.chance(3) ? dice.pattern() : nil)
                let place = Scope(period: scope.period, segment: scope.segment)
                let quick = try await engine.funnel(question, in: place)
                #expect(try await engine.generalFunnel(question, in: place) == quick)
                // Asked for more, the same numbers come from the machine.
                question.needsTimes = true
                let general = try await engine.funnel(question, in: place)
                #expect(general.levels == quick.levels)
                #expect(general.steps.map(\.medianSeconds) == quick.steps.map(\.medianSeconds))
                #expect(general.steps.map(\.stillOpen) == quick.steps.map(\.stillOpen))
                #expect(general.conversion?.converted == quick.steps.last?.reached)
            }
        }
    }

    /// A question that has no answer, and words of the reason.
    struct Refusal: Sendable, CustomTestStringConvertible {
        var reason: String
        var change: @Sendable (inout FunnelQuestion) -> Void
        var testDescription: String { reason }

        init(_ reason: String, _ change: @escaping @Sendable (inout FunnelQuestion) -> Void) {
            (self.reason, self.change) = (reason, change)
        }
    }

    private static let exclusion = [FunnelExclusion(EventPattern(name: "X"), after: 0, before: 1)]

    static let refusals = [
        Refusal("strict-order") { ($0.exclusions, $0.modes) = (exclusion, .strictOrder) },
        Refusal("no exclusions") { ($0.exclusions, $0.modes) = (exclusion, .strictOnce) },
        Refusal("latest-start") { ($0.profile, $0.modes) = (.firstEntry, .strictIncrease) },
        Refusal("already") { ($0.profile, $0.modes) = (.oneEventOneStep, .strictOnce) },
        Refusal("any order") { ($0.order, $0.profile) = (.any, .firstEntry) },
        Refusal("any order") { ($0.order, $0.exclusions) = (.any, exclusion) },
        Refusal("any order") { ($0.order, $0.stepWindows) = (.any, [1: .seconds(1)]) },
        Refusal("in order") { ($0.order, $0.modes) = (.any, .strictOrder) },
        Refusal("step 1") { $0.stepWindows = [0: .seconds(1)] },
        Refusal("step 9") { $0.stepWindows = [8: .seconds(1)] },
        Refusal("between steps 2 and 1") {
            $0.exclusions = [FunnelExclusion(EventPattern(name: "X"), after: 1, before: 0)]
        },
        Refusal("by step 4") { $0.breakdown = FunnelBreakdown(property: "plan", attribution: .step(3)) },
        Refusal("ascending") { $0.trend = [5, 5] },
        Refusal("shorter than nothing") { $0.window = TimeSpan(microseconds: -1) },
    ]

    @Test("What makes no sense is refused, with a reason", arguments: refusals)
    func refused(_ refusal: Refusal) throws {
        var question = FunnelQuestion(steps: ["A", "B", "C"].map { EventPattern(name: $0) }, window: .days(1))
        try question.check()
        refusal.change(&question)
        let error = #expect(throws: EngineError.self) { try question.check() }
        #expect(error?.message.contains(refusal.reason) == true, "\(error?.message ?? "")")
    }

    @Test("Very many events at one moment take no square of their number")
    func oneMoment() async throws {
        let events = (0..<30_000).map { NaiveEvent(["d", "c", "b", "a"][$0 / 2 % 4], 5) }
        let engine = LogEngine(try NaiveLog([events]).build(), usesPostings: false)
        var question = FunnelQuestion(
            steps: ["a", "b", "c", "d", "a"].map { EventPattern(name: $0) }, window: .seconds(9))
        func level() async throws -> Int? {
            question.needsTimes = true
            return try await engine.funnel(question, in: .everything).levels.firstIndex(of: 1)
        }
        #expect(try await level() == 5)
        question.exclusions = [FunnelExclusion(EventPattern(name: "c"), after: 0, before: 4)]
        #expect(try await level() == 5)
        question.exclusions = []
        question.modes = .strictOnce
        #expect(try await level() == 5)
        question.modes = [.strictOnce, .strictIncrease]
        #expect(try await level() == 1)
        question.modes = .strictOrder
        #expect(try await level() == 5)
        question.modes = []
        question.order = .any
        #expect(try await level() == 5)
        question.order = .listed
        // Events come by the first step they match: no a comes after d.
        for profile in [FunnelProfile.oneEventOneStep, .firstEntry] {
            question.profile = profile
            #expect(try await level() == 4)
        }
    }

    @Test("Windows as long as the log, 64 steps, times before 1970 and at the edges of what a log holds")
    func edges() async throws {
        let first = Timestamp.range.lowerBound / 1_000_000
        let names = (0..<64).map { "s\($0)" }
        let events = names.enumerated().map { NaiveEvent($0.element, first + Int64($0.offset) * 3_000_000_000) }
        let log = try NaiveLog([events, [NaiveEvent("s0", Timestamp.range.upperBound / 1_000_000 - 1)]]).build()
        var question = FunnelQuestion(
            steps: names.map { EventPattern(name: $0) }, window: TimeSpan(microseconds: .max))
        for profile in FunnelProfile.allCases {
            for modes in [FunnelModes(), .strictOrder] {
                (question.profile, question.modes, question.needsTimes) = (profile, modes, true)
                let answer = try await LogEngine(log).funnel(question, in: .everything)
                #expect(answer.levels[64] == 1 && answer.levels[1] == 1)
                #expect(answer.conversion?.open == 1)
            }
        }
        (question.profile, question.modes, question.order) = (.latestStart, [], .any)
        #expect(try await LogEngine(log).funnel(question, in: .everything).levels[64] == 1)
    }
}

extension Dice {
    /// Customers of few events, so that all chains can be tried.
    mutating func smallLog() -> NaiveLog {
        NaiveLog(
            (0..<number(1...8)).map { _ in
                (0..<number(1...8)).map { _ in
                    var event = NaiveEvent(
                        chance(6) ? "x" : ["a", "b", "c", "d"][number(0...3)], Int64(number(-3...14)))
                    if !chance(4) { event.properties["plan"] = ["basic", "plus"][number(0...1)] }
                    return event
                }
            })
    }

    private mutating func smallPattern() -> EventPattern {
        let names = ["a", "b", "c", "d"]
        let one = EventPattern(name: names[number(0...3)])
        return chance(3) ? EventPattern(anyOf: [one, EventPattern(name: names[number(0...3)])]) : one
    }

    /// Any question whose rule can be tried chain by chain.
    mutating func funnel() -> FunnelQuestion {
        var question = FunnelQuestion(
            steps: (0..<number(1...4)).map { _ in smallPattern() }, window: .seconds(Int64(number(0...16))),
            profile: FunnelProfile.allCases[number(0...2)])
        if chance(3) { question.heldProperty = "plan" }
        if chance(6), question.profile == .latestStart {
            question.order = .any
            return question
        }
        let steps = question.steps.count
        if steps > 1, chance(3) {
            for step in 1..<steps where chance(2) { question.stepWindows[step] = .seconds(Int64(number(0...8))) }
        }
        if steps > 1, chance(2) {
            for _ in 0..<number(1...2) {
                let after = number(0...steps - 2)
                let pattern = chance(3) ? smallPattern() : EventPattern(name: "x")
                question.exclusions.append(
                    FunnelExclusion(pattern, after: after, before: number(after + 1...steps - 1)))
            }
        } else if chance(3) {
            question.modes =
                question.profile == .latestStart
                ? [[.strictOnce], [.strictOnce, .strictIncrease]][number(0...1)] : .strictOrder
        }
        return question
    }
}
