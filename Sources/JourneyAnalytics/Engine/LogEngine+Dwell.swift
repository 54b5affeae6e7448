// How long until something else happens.

import JourneyLog

extension LogEngine {
    package func dwell(_ question: DwellQuestion, in scope: Scope) async throws(EngineError) -> DwellAnswer {
        let filter = ScopeFilter(scope, log)
        let plan = try nodePlan(question.cleaning)
        let isAfter = question.side == .after
        let parts = try await map { log, customers in
            let sequences = Sequences(filter.rows(customers, log), log, plan)
            return (
                gaps: Gaps(sequences, nodes: plan.names.count, isAfter ? .byFirst : .bySecond),
                bounds: Bounds(sequences, nodes: plan.names.count)
            )
        }
        var steps: [DwellStep] = []
        // A node that stands nowhere but at the end, or at the beginning, has no time.
        var isMissing = Set(parts.flatMap { isAfter ? $0.bounds.ends.codes : $0.bounds.starts.codes })
        var detail: GapSummary.Detail = .p90
        if question.needsTails { detail.insert(.tails) }
        if question.needsSpread { detail.insert(.spread) }
        for (key, summary) in try await summaries(of: parts.map(\.gaps), detail) {
            isMissing.remove(Int(key))
            steps.append(
                DwellStep(
                    name: plan.names[Int(key)], n: summary.count, meanSeconds: summary.mean,
                    medianSeconds: summary.median, p90Seconds: summary.p90, tails: summary.tails,
                    spread: summary.spread))
        }
        for code in isMissing {
            steps.append(
                DwellStep(name: plan.names[code], n: 0, meanSeconds: nil, medianSeconds: nil, p90Seconds: nil))
        }
        return DwellAnswer(
            basis: basis(
                Tally.sum(parts.map(\.gaps.tally)), Rule.dwell(question), scope: scope, [plan, filter.segment]),
            steps: steps.sorted { $0.n != $1.n ? $0.n > $1.n : $0.name < $1.name })
    }
}
