// Funnels of any kind, and the customers behind their numbers.

import JourneyLog
import JourneySupport

extension LogEngine {
    /// The customers behind a number of a funnel's answer: as many as the answer to the same question says.
    ///
    /// - Parameter question: as it was asked; a side or a period must have been asked for.
    func members(
        of cell: FunnelCell, of question: FunnelQuestion, in scope: Scope
    ) async throws(EngineError) -> Members {
        try question.check()
        try question.check(cell)
        let (records, basis, _) = try await funnelRecords(question, in: scope)
        let sides = FunnelSides(records, values: groupValues(question))
        let chosen = (0..<records.count).lazy.filter { records.isIn(cell, $0, sides, question) }
        let customers = CustomerSet(chosen.map { Int(records.customers[$0]) })
        var own = basis
        own.customers = customers.count
        return Members(basis: own, customers: customers)
    }

    func generalFunnel(_ question: FunnelQuestion, in scope: Scope) async throws(EngineError) -> FunnelAnswer {
        let (records, basis, plan) = try await funnelRecords(question, in: scope)
        let (levels, stillOpen) = (records.levelCounts(open: false), records.levelCounts(open: true))
        var answer = FunnelAnswer(
            basis: basis,
            steps: steps(question, levels, stillOpen, of: basis.customers) {
                Selection.quantileSeconds(of: records.elapsed[$0], at: 0.5)
            }, levels: levels)
        if question.order == .any {
            answer.taken = question.steps.indices.map { step in records.taken.count { $0 &>> UInt64(step) & 1 == 1 } }
        }
        answer.out = records.out.count { $0 }
        if question.needsTimes {
            for step in answer.steps.indices.dropFirst() {
                answer.steps[step].sinceStart = TimeQuantiles(microseconds: records.elapsed[step])
                answer.steps[step].sincePrevious = TimeQuantiles(microseconds: records.waits[step])
            }
            answer.conversion = records.conversion(plan)
        }
        if question.breakdown != nil {
            answer.breakdown = FunnelSides(records, values: groupValues(question)).answer(records, steps: plan.steps)
        }
        if !question.trend.isEmpty { answer.trend = records.trend(question, plan) }
        return answer
    }

    /// What is told of each customer, and what it stands on.
    private func funnelRecords(
        _ question: FunnelQuestion, in scope: Scope
    ) async throws(EngineError) -> (records: FunnelRecords, basis: AnswerBasis, plan: FunnelPlan) {
        let plan = FunnelPlan(question, log, end: funnelEnd(question, scope))
        let filter = funnelFilter(question, scope)
        let parts = try await map { log, customers in FunnelRecords(filter.rows(customers, log), log, plan) }
        var all = FunnelRecords(steps: plan.steps)
        for part in parts { all.merge(part) }
        var basis = basis(
            all.tally, Rule.funnel(question), scope: scope,
            [plan.patterns, plan.exclusions, filter.start, filter.segment])
        basis.missingProperties = Set(basis.missingProperties + plan.missingProperties).sorted()
        return (all, basis, plan)
    }

    /// The values of the property that a funnel is broken down by, by code.
    private func groupValues(_ question: FunnelQuestion) -> [String] {
        guard let property = question.breakdown.flatMap({ log.property($0.property) }) else { return [""] }
        return log.propertyValues(property)
    }
}
