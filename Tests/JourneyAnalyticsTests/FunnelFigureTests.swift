// What stands around a funnel: times, conversion when all windows are over, breakdown, trend, and who is behind a number.

import JourneyLog
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyAnalytics

@Suite("The figures of a funnel")
struct FunnelFigureTests {
    private static func names(_ text: String) -> [EventPattern] {
        text.split(separator: ",").map { EventPattern(name: String($0)) }
    }

    @Test(
        "Behind every number stand as many customers as it says, and they are those it means", arguments: Seeds.upTo(25)
    )
    func members(seed: Int) async throws {
        var dice = Dice(seed &* 7)
        for _ in 0..<6 {
            let naive = dice.log(customers: 90)
            let engine = LogEngine(try naive.build(), rowsPerChunk: 64)
            let narrow = dice.scope()
            let scope = Scope(period: narrow.period, segment: narrow.segment)
            var question = dice.funnel()
            question.breakdown = FunnelBreakdown(
                property: dice.chance(2) ? "plan" : "size",
                attribution: [.firstTouch, .lastTouch, .step(question.steps.count - 1)][dice.number(0...2)])
            question.trend = stride(from: -8, through: 64, by: dice.number(1...9)).map { Int64($0) * 1_000_000 }
            let answer = try await engine.funnel(question, in: scope)
            func count(_ cell: FunnelCell) async throws -> Int {
                let set = try await engine.members(of: .funnel(question, cell), in: scope).customers
                #expect(try await engine.ids(of: set).count == set.count)
                return set.count
            }
            #expect(try await count(.none) == answer.levels[0])
            #expect(try await count(.out) == answer.out)
            #expect(try await count(.anyOpen) == answer.steps.reduce(0) { $0 + $1.stillOpen })
            for side in answer.breakdown ?? [] { #expect(try await count(.openSide(side.kind)) == side.stillOpen) }
            for period in answer.trend ?? [] {
                #expect(try await count(.openPeriod(start: period.start)) == period.stillOpen)
            }
            #expect((answer.taken != nil) == (question.order == .any))
            if let taken = answer.taken {
                for step in taken.indices { #expect(try await count(.taken(step: step)) == taken[step]) }
                // Each customer holds as many steps as the level says.
                let levels = answer.levels.enumerated().reduce(0) { $0 + $1.offset * $1.element }
                #expect(taken.reduce(0, +) == levels)
            }
            for step in question.steps.indices {
                #expect(try await count(.reached(step: step)) == answer.steps[step].reached)
                #expect(try await count(.stopped(step: step)) == answer.levels[step + 1])
                let open = step + 1 < question.steps.count ? answer.steps[step + 1].stillOpen : 0
                #expect(try await count(.open(step: step)) == open)
                for side in answer.breakdown ?? [] {
                    #expect(try await count(.side(side.kind, step: step)) == side.reached[step])
                }
                for period in answer.trend ?? [] {
                    #expect(try await count(.period(start: period.start, step: step)) == period.reached[step])
                }
            }
            // Sides are apart and are everybody who took step 1.
            #expect((answer.breakdown ?? []).reduce(0) { $0 + $1.reached[0] } == answer.steps[0].reached)
        }
    }

    @Test("Numbers that the answer does not have have no customers, and that is said")
    func noSuchNumber() async throws {
        let engine = LogEngine(try NaiveLog([[NaiveEvent("A", 0)]]).build())
        let question = FunnelQuestion(steps: Self.names("A,B"), window: .days(1))
        for cell in [
            FunnelCell.reached(step: 2), .taken(step: 0), .stopped(step: -1), .side(.noValue, step: 0),
            .openSide(.noValue),
            .period(start: 0, step: 0), .openPeriod(start: 0),
        ] {
            await #expect(throws: EngineError.self) {
                try await engine.members(of: .funnel(question, cell), in: .everything).customers
            }
        }
    }

    @Test("The customers of a level are those that trying all chains puts there", arguments: Seeds.upTo(10))
    func whoTheyAre(seed: Int) async throws {
        var dice = Dice(seed &* 13)
        let naive = dice.smallLog()
        let question = dice.funnel()
        let engine = LogEngine(try naive.build())
        for step in question.steps.indices {
            let set = try await engine.members(of: .funnel(question, .stopped(step: step)), in: .everything).customers
            let truth = naive.customers.indices.filter {
                FunnelOracle(naive.customers[$0], question, end: naive.lastTime).level == step + 1
            }
            #expect(set == CustomerSet(truth))
        }
    }

    @Test("By hand: first, last and one step's value, others and none")
    func breakdown() async throws {
        let log = NaiveLog([
            [NaiveEvent("A", 0, ["by": "x"]), NaiveEvent("B", 1, ["by": "y"])],
            [NaiveEvent("A", 0), NaiveEvent("B", 1, ["by": "y"])],
            [NaiveEvent("A", 0, ["by": "x"])],
            [NaiveEvent("A", 0)],
            [NaiveEvent("B", 0, ["by": "z"])],
        ])
        let engine = LogEngine(try log.build())
        var question = FunnelQuestion(steps: Self.names("A,B"), window: .days(1))
        func sides(_ attribution: FunnelBreakdown.Attribution) async throws -> [FunnelSide] {
            question.breakdown = FunnelBreakdown(property: "by", attribution: attribution)
            return try await engine.funnel(question, in: .everything).breakdown ?? []
        }
        #expect(
            try await sides(.firstTouch) == [
                FunnelSide(kind: .value("x"), reached: [2, 1], stillOpen: 1),
                FunnelSide(kind: .value("y"), reached: [1, 1], stillOpen: 0),
                FunnelSide(kind: .noValue, reached: [1, 0], stillOpen: 1),
            ])
        #expect(
            try await sides(.lastTouch) == [
                FunnelSide(kind: .value("y"), reached: [2, 2], stillOpen: 0),
                FunnelSide(kind: .value("x"), reached: [1, 0], stillOpen: 1),
                FunnelSide(kind: .noValue, reached: [1, 0], stillOpen: 1),
            ])
        #expect(
            try await sides(.step(1)) == [
                FunnelSide(kind: .value("y"), reached: [2, 2], stillOpen: 0),
                FunnelSide(kind: .noValue, reached: [2, 0], stillOpen: 2),
            ])
        question.breakdown = FunnelBreakdown(property: "nobody")
        let missing = try await engine.funnel(question, in: .everything)
        #expect(missing.basis.missingProperties == ["nobody"])
        #expect(missing.breakdown == [FunnelSide(kind: .noValue, reached: [4, 2], stillOpen: 2)])
    }

    @Test("The thirteenth value and those after it are taken together")
    func manyValues() async throws {
        let log = NaiveLog((0..<40).map { [NaiveEvent("A", Int64($0), ["by": "v\($0 % 15)"])] })
        let engine = LogEngine(try log.build())
        var question = FunnelQuestion(steps: Self.names("A"), window: .days(1))
        question.breakdown = FunnelBreakdown(property: "by")
        let sides = try #require(try await engine.funnel(question, in: .everything).breakdown)
        #expect(sides.count == 13 && sides.last?.kind == .otherValues)
        #expect(sides.reduce(0) { $0 + $1.reached[0] } == 40)
        #expect(
            try await engine.members(of: .funnel(question, .side(.otherValues, step: 0)), in: .everything).customers
                .count
                == sides.last?.reached[0])
    }

    @Test("By hand: customers by the period of their start, open windows and what is over")
    func trend() async throws {
        let log = NaiveLog([
            [NaiveEvent("A", 9), NaiveEvent("B", 11)],
            // The chain that counts starts in the second period.
            [NaiveEvent("A", 5), NaiveEvent("A", 10), NaiveEvent("B", 16)],
            [NaiveEvent("A", 30)],
            [NaiveEvent("Z", 34)],
        ])
        var question = FunnelQuestion(steps: Self.names("A,B"), window: .seconds(8))
        question.trend = [-10, 0, 10, 20, 30, 40].map { $0 * 1_000_000 }
        let answer = try await LogEngine(try log.build()).funnel(question, in: .everything)
        let periods = try #require(answer.trend)
        #expect(periods.map { $0.start / 1_000_000 } == [0, 10, 20, 30])
        #expect(periods.map(\.reached) == [[1, 1], [1, 1], [0, 0], [1, 0]])
        #expect(periods.map(\.stillOpen) == [0, 0, 0, 1])
        // The last start of the third period is just before 30, its window ends before 38, and the log at 34.
        #expect(periods.map(\.isComplete) == [true, true, false, false])
    }

    @Test("Quantiles of the times of each step are those of sorting them", arguments: Seeds.upTo(10))
    func times(seed: Int) async throws {
        var dice = Dice(seed &* 3)
        let naive = dice.log(customers: 60)
        var question = FunnelQuestion(steps: Self.names("a,b,c"), window: .seconds(Int64(dice.number(5...50))))
        question.needsTimes = true
        let answer = try await LogEngine(try naive.build()).funnel(question, in: .everything)
        let truths = naive.customers.map {
            FunnelReference($0, question.steps, window: question.window.microseconds / 1_000_000, .latestStart, end: 0)
                .best
        }
        for step in 1...2 {
            let there = truths.filter { $0.count > step }
            for (quantiles, from) in [(answer.steps[step].sinceStart, 0), (answer.steps[step].sincePrevious, step - 1)]
            {
                let sorted = there.map { Double($0[step] - $0[from]) }.sorted()
                let expected =
                    sorted.isEmpty
                    ? nil : [0.1, 0.25, 0.5, 0.75, 0.9].map { Statistics.quantile(ofSorted: sorted, at: $0) }
                #expect(quantiles.map { [$0.p10, $0.p25, $0.p50, $0.p75, $0.p90] } == expected)
            }
        }
        #expect(answer.steps[0].sinceStart == nil)
    }

    @Test("By hand: open windows are neither won nor lost")
    func conversion() async throws {
        // Window 10, the log ends at 100: two convert after 2 and 6; one had the whole window; two are open since 4 and 8.
        let log = NaiveLog([
            [NaiveEvent("A", 0), NaiveEvent("B", 2)], [NaiveEvent("A", 10), NaiveEvent("B", 16)],
            [NaiveEvent("A", 20)], [NaiveEvent("A", 96)], [NaiveEvent("A", 92)], [NaiveEvent("Z", 100)],
        ])
        var question = FunnelQuestion(steps: Self.names("A,B"), window: .seconds(10))
        question.needsTimes = true
        let answer = try await LogEngine(try log.build()).funnel(question, in: .everything)
        let conversion = try #require(answer.conversion)
        #expect((conversion.entered, conversion.converted, conversion.open) == (5, 2, 2))
        // At 2: 4/5 are left; at 6 three are watched: 4/5 · 2/3.
        #expect(abs((conversion.final?.share ?? 0) - (1 - 0.8 * 2 / 3)) < 1e-12)
        #expect(conversion.curve.count == FunnelConversion.points)
        #expect(conversion.curve.last == conversion.final)
        // 10 s in 40 parts: the eighth is at 2 s.
        #expect(conversion.curve[6].share == 0)
        #expect(abs(conversion.curve[7].share - 0.2) < 1e-12)
        question.window = .seconds(200)
        #expect(try await LogEngine(try log.build()).funnel(question, in: .everything).conversion?.open == 3)
    }

    @Test("Two segments: shares of those who took the first step, and how sure the difference is")
    func comparison() async throws {
        // Of 24 in one group one goes on, of 16 in the other eight.
        let log = NaiveLog(
            (0..<40).map { number in
                let group = number < 24 ? "x" : "y"
                let goesOn = number == 0 || number >= 32
                return [NaiveEvent("A", 0, ["group": group])] + (goesOn ? [NaiveEvent("B", 1)] : [])
            })
        let engine = LogEngine(try log.build())
        let question = FunnelQuestion(steps: Self.names("A,B"), window: .days(1))
        let answers = [
            try await engine.funnel(question, in: Scope(segment: try Segment(parsing: "*[group=x]"))),
            try await engine.funnel(question, in: Scope(segment: try Segment(parsing: "*[group=y]"))),
        ]
        let steps = FunnelComparison(answers[0], answers[1]).steps
        #expect(steps[1].counts == [1, 8] && steps[1].totals == [24, 16])
        #expect(steps[1].interval == Statistics.newcombe(1, of: 24, minus: 8, of: 16))
        #expect(steps[1].test?.kind == .fisher)
        #expect(steps[0].adjusted == 1)
        #expect(steps[1].adjusted == (steps[1].test?.p ?? 0) * 2)
    }
}
