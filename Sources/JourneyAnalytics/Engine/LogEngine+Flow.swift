// Directly-follows and dwell: two groupings of the same gaps.

import JourneyLog

extension LogEngine {
    package func flow(_ question: FlowQuestion, in scope: Scope) async throws(EngineError) -> FlowAnswer {
        let filter = ScopeFilter(scope, log)
        let parts = try await map { log, customers in
            let rows = filter.rows(customers, log)
            return (gaps: Gaps(rows, log, .byPair), bounds: Bounds(rows, log))
        }
        let names = log.activities
        let edges = try await summaries(of: parts.map(\.gaps), .median).map { key, summary in
            let (from, to) = key.quotientAndRemainder(dividingBy: UInt64(names.count))
            return FlowEdge(
                from: names[Int(from)], to: names[Int(to)], count: summary.count, meanSeconds: summary.mean,
                medianSeconds: summary.median)
        }
        return FlowAnswer(
            basis: basis(Tally.sum(parts.map(\.gaps.tally)), Rule.flow, scope: scope, [filter.segment]),
            starts: ActivityCounts.sum(parts.map(\.bounds.starts), names),
            ends: ActivityCounts.sum(parts.map(\.bounds.ends), names),
            edges: edges.sorted {
                $0.count != $1.count ? $0.count > $1.count : ($0.from, $0.to) < ($1.from, $1.to)
            })
    }

    package func dwell(_ question: DwellQuestion, in scope: Scope) async throws(EngineError) -> DwellAnswer {
        let filter = ScopeFilter(scope, log)
        let parts = try await map { log, customers in
            let rows = filter.rows(customers, log)
            return (gaps: Gaps(rows, log, .byFirst), bounds: Bounds(rows, log))
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
