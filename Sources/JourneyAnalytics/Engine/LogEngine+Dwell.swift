// How long until something else happens.

import JourneyLog

extension LogEngine {
    package func dwell(_ question: DwellQuestion, in scope: Scope) async throws(EngineError) -> DwellAnswer {
        let filter = ScopeFilter(scope, log)
        let plan = try nodePlan(.none)
        let parts = try await map { log, customers in
            let sequences = Sequences(filter.rows(customers, log), log, plan)
            return (
                gaps: Gaps(sequences, nodes: plan.names.count, .byFirst),
                bounds: Bounds(sequences, nodes: plan.names.count)
            )
        }
        var steps: [DwellStep] = []
        var isMissing = Set(parts.flatMap(\.bounds.ends.codes))
        let detail: GapSummary.Detail = question.needsSpread ? .spread : .p90
        for (key, summary) in try await summaries(of: parts.map(\.gaps), detail) {
            isMissing.remove(Int(key))
            steps.append(
                DwellStep(
                    name: log.activities[Int(key)], n: summary.count, meanSeconds: summary.mean,
                    medianSeconds: summary.median, p90Seconds: summary.p90, spread: summary.spread))
        }
        for code in isMissing {
            steps.append(
                DwellStep(name: log.activities[code], n: 0, meanSeconds: nil, medianSeconds: nil, p90Seconds: nil))
        }
        return DwellAnswer(
            basis: basis(Tally.sum(parts.map(\.gaps.tally)), Rule.dwell, scope: scope, [filter.segment]),
            steps: steps.sorted { $0.n != $1.n ? $0.n > $1.n : $0.name < $1.name })
    }
}
