// The passage of customers through the steps of a map.

import JourneyLog

extension LogEngine {
    package func passage(_ question: PassageQuestion, in scope: Scope) async throws(EngineError) -> PassageAnswer {
        try check(question)
        let plan = PassagePlan(question, scope, log)
        let filter = ScopeFilter(ignoringPeriodOf: scope, log)
        let parts = try await map { log, customers in PassageScan(filter.rows(customers, log), log, plan) }
        return PassageAnswer(
            basis: basis(
                Tally.sum(parts.map(\.tally)), Rule.passage, scope: scope, [plan.steps, plan.others, filter.segment]),
            journeys: CustomerSet(words: parts.flatMap(\.journeys)), logEnd: log.lastTime, goal: question.goal,
            steps: question.steps.indices.map { step in
                guard question.steps[step].pattern != nil else { return nil }
                return Self.step(parts, step, plan)
            },
            stages: question.stages.indices.map { Self.stage(parts, $0) })
    }

    private func check(_ question: PassageQuestion) throws(EngineError) {
        let limit = PatternSet.limit
        if question.steps.count > limit { throw .tooMany(question.steps.count, "steps of a map", limit: limit) }
        if question.stages.count > limit { throw .tooMany(question.stages.count, "stages of a map", limit: limit) }
        if question.counters.count >= limit {
            throw .tooMany(question.counters.count, "counters of a map", limit: limit - 1)
        }
    }

    private static func step(_ parts: [PassageScan], _ step: Int, _ plan: PassagePlan) -> PassageStepAnswer {
        PassageStepAnswer(
            reached: CustomerSet(words: parts.flatMap { $0.reached(step) }),
            visits: parts.reduce(0) { $0 + $1.visits[step] }, repeaters: parts.reduce(0) { $0 + $1.repeaters[step] },
            outcome: plan.nexts[step] == 0 ? nil : parts.reduce(into: PassageOutcome()) { $0.add($1.outcomes[step]) },
            dwellSeconds: seconds(parts.lazy.flatMap { $0.dwell[step] }),
            waitingSeconds: seconds(parts.lazy.flatMap { $0.waiting[step] }),
            counters: (0..<plan.counters).map { counter in
                parts.reduce(into: CounterSums()) { $0.add($1.counters[step * plan.counters + counter]) }
            })
    }

    private static func stage(_ parts: [PassageScan], _ stage: Int) -> PassageStageAnswer {
        PassageStageAnswer(
            reached: parts.reduce(0) { $0 + $1.stageReached[stage] },
            seconds: seconds(parts.lazy.flatMap { $0.stageElapsed[stage] }))
    }

    private static func seconds(_ microseconds: some Sequence<Int64>) -> [Double] {
        microseconds.map { Double($0) / 1_000_000 }
    }
}

extension PassageOutcome {
    fileprivate mutating func add(_ other: PassageOutcome) {
        wentOn += other.wentOn
        anotherWay += other.anotherWay
        onTheWay += other.onTheWay
        lost += other.lost
        ended += other.ended
    }
}

extension CounterSums {
    fileprivate mutating func add(_ other: CounterSums) {
        events += other.events
        sumOfSquares += other.sumOfSquares
        customers += other.customers
    }
}
