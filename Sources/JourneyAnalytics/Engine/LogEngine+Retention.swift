// Retention by cohorts.

import JourneyLog
import JourneySupport

extension LogEngine {
    package func retention(_ question: RetentionQuestion, in scope: Scope) async throws(EngineError) -> RetentionAnswer
    {
        try check(question)
        let plan = RetentionPlan(question, scope, log)
        let filter = ScopeFilter(ignoringPeriodOf: scope, log)
        let parts = try await map { log, customers in RetentionScan(filter.rows(customers, log), log, plan) }
        var counts: [UInt64: Int] = [:]
        for part in parts {
            for (key, count) in zip(part.keys, part.counts) { counts[key, default: 0] += count }
        }
        return RetentionAnswer(
            basis: basis(
                Tally.sum(parts.map(\.tally)), Rule.retention, scope: scope, [plan.patterns, filter.segment]),
            cohorts: cohorts(plan, counts))
    }

    /// Those of a cohort, or those of them who were there in a period after it.
    func members(
        _ question: RetentionQuestion, _ start: Int64, _ back: Int?, in scope: Scope
    ) async throws(EngineError) -> Members {
        try check(question)
        let plan = RetentionPlan(question, scope, log)
        return try await members(
            in: scope, rule: Rule.members(start, back) + " " + Rule.retention, [plan.patterns], cutsEvents: false
        ) { rows in
            let masks = plan.patterns.masks(of: rows.all, rows.part)
            return MemberScan(rows) { customer in
                let range = Int(rows.starts[customer])..<Int(rows.ends[customer])
                guard let first = range.first(where: { masks[$0] & 1 != 0 }),
                    plan.period.contains(rows.times[first]),
                    let cohort = Stretches(plan.boundaries).number(of: rows.times[first]),
                    plan.boundaries[cohort] == start
                else { return false }
                guard let back else { return true }
                return (first..<range.upperBound).contains { row in
                    masks[row] & 2 != 0 && Stretches(plan.boundaries).number(of: rows.times[row]) == cohort + back
                }
            }
        }
    }

    private func cohorts(_ plan: RetentionPlan, _ counts: [UInt64: Int]) -> [RetentionCohort] {
        let end = log.lastTime ?? .min
        let begun = plan.boundaries.dropLast().count { $0 <= end }
        let over = plan.boundaries.dropFirst().count { $0 <= end }
        func count(_ cohort: Int, _ place: Int) -> Int { counts[UInt64(cohort * (plan.periods + 1) + place)] ?? 0 }
        let inhabited = (0..<begun).filter { count($0, 0) > 0 }
        guard let first = inhabited.first, let last = inhabited.last else { return [] }
        return (first...last).map { cohort in
            RetentionCohort(
                start: plan.boundaries[cohort], size: count(cohort, 0),
                returned: (0..<begun - cohort).map { count(cohort, 1 + $0) }, complete: max(0, over - cohort))
        }
    }

    private func check(_ question: RetentionQuestion) throws(EngineError) {
        let boundaries = question.boundaries
        guard boundaries.count > 1, zip(boundaries, boundaries.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw EngineError(
                code: "question-no-periods",
                message: "the periods of a retention must follow one another; name where each begins, ascending.")
        }
        guard boundaries.count <= RetentionQuestion.mostPeriods + 1 else {
            throw .tooMany(boundaries.count - 1, "periods", limit: RetentionQuestion.mostPeriods)
        }
    }
}
