// The most frequent variants.

import JourneyLog

extension LogEngine {
    package func variants(
        _ question: VariantsQuestion, in scope: Scope
    ) async throws(EngineError) -> VariantsAnswer {
        let filter = ScopeFilter(scope, log)
        let seed = UInt64(bitPattern: Int64(Hasher().finalize()))
        let parts = try await map { log, customers in
            VariantGroups(filter.rows(customers, log), log, seed: seed)
        }
        var all = VariantGroups()
        for part in parts { all.merge(part, log) }
        let groups = all.groups
        let (customers, names) = (all.tally.customers, log.activities)
        return VariantsAnswer(
            basis: basis(all.tally, Rule.variants, scope: scope, [filter.segment]), variants: groups.count,
            singletons: groups.count { $0.count == 1 },
            top: VariantOrder(groups, nameRanks: nameRanks).first(question.top, log).map { listed in
                Variant(
                    activities: ActivitySequence(listed.codes, of: names), count: groups[listed.group].count,
                    share: Double(groups[listed.group].count) / Double(customers))
            })
    }
}
