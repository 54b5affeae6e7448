// A funnel from postings is the same funnel, to the last customer.

import JourneyLog
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyAnalytics

@Suite("Funnels from postings") struct PostingFunnelTests {
    /// Many customers over a few common and many rare types, some of them with very many events.
    static func log(seed: Int) throws -> EventLog {
        var random = SeededGenerator(seed: UInt64(seed))
        var builder = LogBuilder()
        let customers = [1, 63, 64, 511, 512, 513, 1_700].randomElement(using: &random) ?? 1
        let types = (0..<Int.random(in: 2...90, using: &random)).map { "t\($0)" }
        let span = Int64([30, 3_000, 300_000].randomElement(using: &random) ?? 30)
        // A property with few values, and one with more than a byte tells; some events have neither.
        let few = try builder.property("few")
        let many = try builder.property("many")
        for customer in 0..<customers {
            let isBusy = Int.random(in: 0..<200, using: &random) == 0
            for _ in 0..<(isBusy ? Int.random(in: 250...900, using: &random) : Int.random(in: 1...9, using: &random)) {
                // The lower half of the draw is drawn again: low numbers are common, high ones rare.
                let type = Int.random(in: 0...Int.random(in: 0..<types.count, using: &random), using: &random)
                builder.append(
                    customer: builder.customer("c\(customer)"),
                    activity: builder.activity(types[isBusy ? type % 2 : type]),
                    time: Int64.random(in: -5..<span, using: &random) * 1_000_000)
                if Bool.random(using: &random) {
                    builder.set(property: few, value: "\(Int.random(in: 0...3, using: &random))")
                }
                if Bool.random(using: &random) {
                    builder.set(property: many, value: "\(Int.random(in: 0...999, using: &random))")
                }
            }
        }
        return try builder.finish()
    }

    /// Some of many events share a second, and chains end at the window's very edge, or a fraction before or behind it.
    @Test("With fractions of a second, too", arguments: [1_000, 1], Seeds.upTo(15))
    func fractions(unit: Int64, seed: Int) async throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var builder = LogBuilder()
        let span = Int64([3, 30, 3_000].randomElement(using: &random) ?? 30)
        let fractions: [Int64] = [0, 1, 500_000, 999_999].map { $0 / unit * unit }
        for _ in 0..<Int.random(in: 1...9_000, using: &random) {
            builder.append(
                customer: builder.customer("c\(Int.random(in: 0..<1_300, using: &random))"),
                activity: builder.activity(
                    "t\(Int.random(in: 0...Int.random(in: 0..<60, using: &random), using: &random))"),
                time: Int64.random(in: -3..<span, using: &random) * 1_000_000
                    + (fractions.randomElement(using: &random) ?? 0))
        }
        let log = try builder.finish()
        let pool = KernelPool()
        let fast = LogEngine(log, pool: pool)
        let slow = LogEngine(log, pool: pool, usesPostings: false)
        for _ in 0..<12 {
            let steps = (0..<Int.random(in: 2...5, using: &random)).map { _ in
                EventPattern(name: log.activities.randomElement(using: &random) ?? "")
            }
            let whole = Int64.random(in: 0...span, using: &random) * 1_000_000
            let window = max(0, whole + ([0, 0, 1, -1, 500_000].randomElement(using: &random) ?? 0))
            let question = FunnelQuestion(steps: steps, window: TimeSpan(microseconds: window))
            let patterns = PatternSet(steps, log)
            let end = log.lastTime ?? 0
            #expect(SiftedFunnel(question, in: .everything, patterns, log.parts[0], end: end) != nil)
            let answer = try await fast.funnel(question, in: .everything)
            #expect(try await answer == slow.funnel(question, in: .everything))
        }
    }

    @Test("They count what the columns count", arguments: Seeds.upTo(30))
    func sameAnswer(seed: Int) async throws {
        let log = try Self.log(seed: seed)
        #expect(log.parts[0].postings != nil && log.parts[0].areMomentsExact)
        let pool = KernelPool()
        let fast = LogEngine(log, pool: pool)
        let slow = LogEngine(log, pool: pool, usesPostings: false)
        var random = SeededGenerator(seed: UInt64(seed) &* 977)
        for _ in 0..<12 {
            let steps = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                EventPattern(name: log.activities.randomElement(using: &random) ?? "")
            }
            let window = Int64.random(in: 0...[20, 4_000, 200_000].randomElement(using: &random)!, using: &random)
            var question = FunnelQuestion(steps: steps, window: .seconds(window))
            question.needsTimes = Bool.random(using: &random)
            let plan = PostingFunnel(
                question, in: .everything, PatternSet(steps, log), log.parts[0], end: log.lastTime ?? 0)
            #expect((plan != nil) == (steps.count > 1 || !question.needsTimes))
            let answers = (
                try await fast.funnel(question, in: .everything), try await slow.funnel(question, in: .everything)
            )
            #expect(answers.0 == answers.1, "\(steps.map(\.title)) \(window)")
        }
    }

    @Test("Periods and properties leave what they leave of the columns", arguments: Seeds.upTo(30))
    func sameAnswerWithConditions(seed: Int) async throws {
        let log = try Self.log(seed: seed &* 31)
        let pool = KernelPool()
        let fast = LogEngine(log, pool: pool)
        let slow = LogEngine(log, pool: pool, usesPostings: false)
        var random = SeededGenerator(seed: UInt64(seed) &* 1_231)
        let (first, last) = (log.firstTime ?? 0, log.lastTime ?? 0)
        var (planned, tries) = (0, 0)
        // By chance the first dozen may be such that postings do not help.
        while tries < 12 || planned == 0 && tries < 200 {
            tries += 1
            let steps = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                EventPattern(clauses: [
                    EventClause(
                        name: log.activities.randomElement(using: &random) ?? "",
                        conditions: (0..<Int.random(in: 0...2, using: &random)).map { _ in
                            PropertyCondition(
                                property: ["few", "many", "none"].randomElement(using: &random)!,
                                comparison: PropertyCondition.Comparison.allCases.randomElement(using: &random)!,
                                value: "\(Int.random(in: 0...[3, 999].randomElement(using: &random)!, using: &random))")
                        })
                ])
            }
            // Edges within a second, before the first event and behind the last as well.
            let times = (0..<2).map { _ in Int64.random(in: first - 9_000_000...last + 9_000_000, using: &random) }
                .sorted()
            let period = Period(
                start: Bool.random(using: &random) ? times[0] : nil, end: Bool.random(using: &random) ? times[1] : nil)
            let window = TimeSpan(microseconds: Int64.random(in: 0...(last - first), using: &random))
            var question = FunnelQuestion(steps: steps, window: window)
            question.needsTimes = Bool.random(using: &random)
            let answers = (
                try await fast.funnel(question, in: Scope(period: period)),
                try await slow.funnel(question, in: Scope(period: period))
            )
            #expect(answers.0 == answers.1, "\(steps) \(period) \(window)")
            let scope = Scope(period: period)
            let plan = PostingFunnel(question, in: scope, PatternSet(steps, log), log.parts[0], end: last)
            planned += plan == nil ? 0 : 1
        }
        #expect(planned > 0)
    }

    @Test("A customer who begins again and again has as many chains")
    func manyChains() async throws {
        var builder = LogBuilder()
        for (place, name) in (0..<3_000).flatMap({ _ in ["a", "b", "c"] }).enumerated() {
            builder.append(
                customer: builder.customer("busy"), activity: builder.activity(name), time: Int64(place) * 1_000_000)
        }
        // The last step lies behind all of them.
        builder.append(customer: builder.customer("busy"), activity: builder.activity("d"), time: 9_100_000_000)
        let log = try builder.finish()
        for window in [Int64(0), 1, 2, 99, 100, 101, 8_000, 10_000] {
            let question = FunnelQuestion(
                steps: ["a", "b", "c", "d"].map { EventPattern(name: $0) }, window: .seconds(window))
            let fast = try await LogEngine(log).funnel(question, in: .everything)
            #expect(try await fast == LogEngine(log, usesPostings: false).funnel(question, in: .everything))
        }
    }

    @Test("A log of 68 years is answered from its columns, one second less from its postings")
    func longestSpan() async throws {
        for (span, isFast) in [(Int64(Int32.max) - 1, true), (Int64(Int32.max), false)] {
            var builder = LogBuilder()
            for (name, second) in [("a", 0), ("b", 5), ("a", span - 9), ("b", span)] {
                builder.append(
                    customer: builder.customer("old"), activity: builder.activity(name), time: second * 1_000_000)
            }
            let log = try builder.finish()
            for window in [Int64(4), 5, 9, Int64(Int32.max) + 9] {
                let steps = ["a", "b"].map { EventPattern(name: $0) }
                let question = FunnelQuestion(steps: steps, window: .seconds(window))
                let plan = PostingFunnel(
                    question, in: .everything, PatternSet(steps, log), log.parts[0], end: log.lastTime ?? 0)
                #expect((plan != nil) == isFast)
                let fast = try await LogEngine(log).funnel(question, in: .everything)
                #expect(try await fast == LogEngine(log, usesPostings: false).funnel(question, in: .everything))
            }
        }
    }

    @Test("An event that one step may be as well, and that the log does not have, is named")
    func missingEvents() async throws {
        let log = try Self.log(seed: 1)
        let steps = [EventPattern(clauses: [EventClause(name: "t0"), EventClause(name: "nobody")])]
        let question = FunnelQuestion(steps: steps, window: .days(1))
        #expect(PostingFunnel(question, in: .everything, PatternSet(steps, log), log.parts[0], end: 0) != nil)
        let fast = try await LogEngine(log).funnel(question, in: .everything)
        #expect(fast.basis.missingEvents == ["nobody"])
        #expect(try await fast == LogEngine(log, usesPostings: false).funnel(question, in: .everything))
    }

    @Test("What postings cannot tell is answered from the columns")
    func notPossible() throws {
        var builder = LogBuilder()
        for second in 0..<4 {
            builder.append(
                customer: builder.customer("c"), activity: builder.activity("a\(second)"),
                time: Int64(second) * 1_000_000 + 1_000)
        }
        let log = try builder.finish()
        let question = FunnelQuestion(steps: [EventPattern(name: "a0"), EventPattern(name: "a1")], window: .days(1))
        let patterns = PatternSet(question.steps, log)
        #expect(PostingFunnel(question, in: .everything, patterns, log.parts[0], end: 0) == nil)
    }
}
