// Funnels.

import JourneyLog
import JourneySupport

extension LogEngine {
    package func funnel(_ question: FunnelQuestion, in scope: Scope) async throws(EngineError) -> FunnelAnswer {
        guard !question.steps.isEmpty else { throw .noSteps(of: "a funnel") }
        guard question.steps.count <= PatternSet.limit else {
            throw .tooMany(question.steps.count, "steps of a funnel", limit: PatternSet.limit)
        }
        let patterns = PatternSet(question.steps, log)
        let filter = question.journey.map { ScopeFilter(placing: scope, by: $0, log) } ?? ScopeFilter(scope, log)
        let end = question.journey == nil ? observationEnd(scope) : log.lastTime ?? 0
        let parts = try await map { log, customers in
            FunnelScan(filter.rows(customers, log), log, patterns, question, end: end)
        }
        var all = FunnelScan(question)
        for part in parts { all.merge(part) }
        return FunnelAnswer(
            basis: basis(all.tally, Rule.funnel(question), scope: scope, [patterns, filter.start, filter.segment]),
            steps: steps(question, all), levels: all.levels)
    }

    private func steps(_ question: FunnelQuestion, _ scan: FunnelScan) -> [FunnelStepAnswer] {
        var previous = scan.tally.customers
        return question.steps.enumerated().map { index, pattern in
            let reached = scan.elapsed[index].count
            defer { previous = reached }
            return FunnelStepAnswer(
                name: pattern.title, reached: reached, share: Self.share(reached, of: scan.tally.customers),
                fromPrevious: Self.share(reached, of: previous),
                medianSeconds: Selection.quantileSeconds(of: scan.elapsed[index], at: 0.5),
                stillOpen: scan.stillOpen[index])
        }
    }

    private static func share(_ count: Int, of total: Int) -> Double {
        total == 0 ? 0 : Double(count) / Double(total)
    }

    /// Until when a scope that cuts events lets us see: the log's last event, or the last moment of the period if that is earlier.
    private func observationEnd(_ scope: Scope) -> Int64 {
        let last = log.lastTime ?? 0
        guard let end = scope.period.end, end <= last else { return last }
        return end &- 1
    }
}
