// Retention against placing every customer by hand, and calendar periods against the calendar.

import JourneyAnalytics
import JourneySupport
import JourneyTestSupport
import Testing

@Suite("Retention")
struct RetentionTests {
    @Test("Cohorts agree with placing each customer", arguments: Seeds.upTo(40))
    func reference(seed: Int) async throws {
        var dice = Dice(seed)
        for _ in 0..<25 {
            let naive = dice.log(customers: dice.chance(20) ? 300 : 20)
            let scope = dice.scope()
            // Periods of unequal length that may begin after the first event and end before the last.
            var boundaries = [Int64(dice.number(-9...10))]
            for _ in 0..<dice.number(1...9) {
                boundaries.append(boundaries[boundaries.count - 1] + Int64(dice.number(1...20)))
            }
            let question = RetentionQuestion(
                boundaries: boundaries.map { $0 * 1_000_000 }, first: dice.chance(2) ? dice.pattern() : nil,
                returning: dice.chance(2) ? dice.pattern() : nil)
            let engine = LogEngine(try naive.build(), rowsPerChunk: 1)
            let asked = Scope(period: scope.period, segment: scope.segment)
            let answer = try await engine.retention(question, in: asked)
            #expect(answer.cohorts == Self.cohorts(naive, question, boundaries, scope))
            #expect(answer.basis.customers == answer.cohorts.reduce(0) { $0 + $1.size })
            for cohort in answer.cohorts.prefix(3) {
                let all = try await engine.members(
                    of: .cohort(question, start: cohort.start, back: nil), in: asked
                ).customers
                #expect(all.count == cohort.size)
                for (back, count) in cohort.returned.enumerated().prefix(3) {
                    let found = try await engine.members(
                        of: .cohort(question, start: cohort.start, back: back), in: asked
                    ).customers
                    #expect(found.count == count)
                    #expect(zip(found.words, all.words).allSatisfy { $0 & ~$1 == 0 })
                }
            }
        }
    }

    /// By the definitions: the period of each event is looked for from the first on.
    private static func cohorts(
        _ log: NaiveLog, _ question: RetentionQuestion, _ boundaries: [Int64], _ scope: NaiveScope
    ) -> [RetentionCohort] {
        func period(_ time: Int64) -> Int? {
            (0..<boundaries.count - 1).first { time >= boundaries[$0] && time < boundaries[$0 + 1] }
        }
        func matches(_ event: NaiveEvent, _ pattern: EventPattern?) -> Bool {
            pattern.map { event.matches($0) } ?? true
        }
        var sizes: [Int: Int] = [:]
        var returned: [Int: [Int: Int]] = [:]
        for (number, events) in log.customers.enumerated() {
            guard scope.takes(events, number) else { continue }
            guard let first = events.firstIndex(where: { matches($0, question.first) }),
                scope.contains(events[first].time),
                let cohort = period(events[first].time)
            else { continue }
            sizes[cohort, default: 0] += 1
            for other in Set(events[first...].filter { matches($0, question.returning) }.compactMap { period($0.time) })
            {
                returned[cohort, default: [:]][other, default: 0] += 1
            }
        }
        guard let first = sizes.keys.min(), let last = sizes.keys.max() else { return [] }
        let end = log.lastTime
        return (first...last).map { cohort in
            let begun = (cohort..<boundaries.count - 1).filter { boundaries[$0] <= end }
            return RetentionCohort(
                start: boundaries[cohort] * 1_000_000, size: sizes[cohort] ?? 0,
                returned: begun.map { returned[cohort]?[$0] ?? 0 },
                complete: begun.count { boundaries[$0 + 1] <= end })
        }
    }

    @Test("By hand: ann is back in the second period, bob never, and the third is not over")
    func byHand() async throws {
        let log = NaiveLog([
            [NaiveEvent("in", 1), NaiveEvent("use", 2), NaiveEvent("use", 11), NaiveEvent("use", 12)],
            [NaiveEvent("in", 3), NaiveEvent("use", 4)],
            [NaiveEvent("use", 5), NaiveEvent("in", 13), NaiveEvent("use", 25)],
        ])
        let question = RetentionQuestion(
            boundaries: [0, 10, 20, 30].map { $0 * 1_000_000 }, first: EventPattern(name: "in"),
            returning: EventPattern(name: "use"))
        let answer = try await LogEngine(try log.build()).retention(question, in: .everything)
        #expect(
            answer.cohorts == [
                RetentionCohort(start: 0, size: 2, returned: [2, 1, 0], complete: 2),
                RetentionCohort(start: 10_000_000, size: 1, returned: [0, 1], complete: 1),
            ])
    }

    @Test(
        "Periods that do not follow one another, none, and too many are refused",
        arguments: [[], [5], [5, 5], [9, 3]])
    func refused(boundaries: [Int64]) async throws {
        let engine = LogEngine(try NaiveLog([[NaiveEvent("a", 1)]]).build())
        await #expect(throws: EngineError.self) {
            try await engine.retention(RetentionQuestion(boundaries: boundaries), in: .everything)
        }
        await #expect(throws: EngineError.self) {
            try await engine.retention(RetentionQuestion(boundaries: (0...1_001).map { $0 }), in: .everything)
        }
    }

    @Test("An empty log, and an event that the log does not have")
    func smallest() async throws {
        let question = RetentionQuestion(boundaries: [0, 10_000_000], first: EventPattern(name: "never"))
        let empty = LogEngine(try NaiveLog([]).build())
        #expect(try await empty.retention(question, in: .everything).cohorts == [])
        let one = LogEngine(try NaiveLog([[NaiveEvent("a", 3)]]).build())
        let answer = try await one.retention(question, in: .everything)
        #expect(answer.cohorts == [] && answer.basis.missingEvents == ["never"])
    }

    @Test("The spread of dwell agrees with sorting and counting", arguments: Seeds.upTo(20))
    func spread(seed: Int) async throws {
        var dice = Dice(seed)
        for _ in 0..<10 {
            let naive = dice.log(customers: dice.chance(4) ? 300 : 20, span: dice.chance(2) ? 60 : 5_000_000)
            let engine = LogEngine(try naive.build(), rowsPerChunk: 1)
            let answer = try await engine.dwell(DwellQuestion(needsSpread: true), in: .everything)
            let plain = try await engine.dwell(DwellQuestion(), in: .everything)
            #expect(plain.steps.allSatisfy { $0.spread == nil })
            var gaps: [String: [Double]] = [:]
            for (event, next) in naive.customers.flatMap({ zip($0, $0.dropFirst()) }) {
                gaps[event.name, default: []].append(Double(next.time - event.time))
            }
            for step in answer.steps where step.n > 0 {
                let sorted = (gaps[step.name] ?? []).sorted()
                let spread = try #require(step.spread)
                #expect(spread.lowerQuartileSeconds == Statistics.quantile(ofSorted: sorted, at: 0.25))
                #expect(spread.upperQuartileSeconds == Statistics.quantile(ofSorted: sorted, at: 0.75))
                #expect(spread.bins.count == step.n)
                for bin in spread.bins.bins {
                    #expect(bin.count == sorted.count { $0 >= bin.low && $0 < bin.high })
                }
            }
        }
    }
}
