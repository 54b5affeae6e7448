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
            top: log.withColumns { _, _, activities in
                let listed = VariantOrder(groups, nameRanks: nameRanks).first(question.top, activities)
                var codes: [UInt32] = []
                codes.reserveCapacity(listed.reduce(0) { $0 + groups[$1].rows.count })
                for index in listed { for row in groups[index].rows { codes.append(activities[row]) } }
                var end = 0
                return listed.map { index in
                    let group = groups[index]
                    let start = end
                    end += group.rows.count
                    return Variant(
                        activities: ActivitySequence(codes[start..<end], of: names), count: group.count,
                        share: Double(group.count) / Double(customers))
                }
            })
    }
}
