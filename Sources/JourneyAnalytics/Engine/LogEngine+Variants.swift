// The most frequent variants.

import JourneyLog

extension LogEngine {
    package func variants(
        _ question: VariantsQuestion, in scope: Scope
    ) async throws(EngineError) -> VariantsAnswer {
        let filter = ScopeFilter(scope, log)
        let plan = try nodePlan(question.cleaning)
        let seed = UInt64(bitPattern: Int64(Hasher().finalize()))
        let shares = 16
        let parts = try await map { log, customers in
            VariantGroups(filter.rows(customers, log), log, plan, seed: seed).shares(shares)
        }
        let (chunks, columns) = (chunks, log.parts.map(\.rowColumns))
        let merged = try await pool.map(shares) { share in
            var all = VariantGroups(plan)
            let activities = columns.map(\.activities)
            for (part, chunk) in zip(parts, chunks) { all.merge(part[share], of: chunk.part, activities) }
            return all
        }
        let all = VariantGroups(joining: merged, plan)
        let groups = all.groups
        let sequences = all.sequences
        var cumulative = 0
        defer { withExtendedLifetime(columns) {} }
        return VariantsAnswer(
            basis: basis(all.tally, Rule.variants(question), scope: scope, [plan, filter.segment]),
            sequences: sequences, variants: groups.count,
            singletons: groups.count { $0.count == 1 },
            top: VariantOrder(all, nameRanks: plan.ranks).first(question.top, columns.map(\.activities)).map { listed in
                let count = groups[listed.group].count
                cumulative += count
                return Variant(
                    activities: ActivitySequence(listed.codes, of: plan.names), count: count,
                    share: Double(count) / Double(sequences),
                    cumulativeShare: Double(cumulative) / Double(sequences))
            }, coverage: CountSpread(groups.lazy.map(\.count)).coverage(of: sequences))
    }
}
