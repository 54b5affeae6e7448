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
        let customers = all.tally.customers
        return VariantsAnswer(
            basis: basis(all.tally, Rule.variants, scope: scope, [filter.segment]), variants: groups.count,
            singletons: groups.count { $0.count == 1 },
            top: top(question.top, of: groups).map { group in
                Variant(
                    activities: names(of: group), count: group.count, share: Double(group.count) / Double(customers))
            })
    }

    /// The largest groups, by count, then by the names of their activities.
    private func top(_ count: Int, of groups: [VariantGroups.Group]) -> [VariantGroups.Group] {
        guard count > 0, !groups.isEmpty else { return [] }
        let counts = groups.map(\.count).sorted(by: >)
        let fewest = counts[min(count, counts.count) - 1]
        let candidates = groups.filter { $0.count >= fewest }.map { (group: $0, ranks: ranks(of: $0)) }
        let sorted = candidates.sorted { left, right in
            left.group.count != right.group.count
                ? left.group.count > right.group.count : left.ranks.lexicographicallyPrecedes(right.ranks)
        }
        return sorted.prefix(count).map(\.group)
    }

    private func names(of group: VariantGroups.Group) -> [String] {
        log.withColumns { _, _, activities in group.rows.map { log.activities[Int(activities[$0])] } }
    }

    /// A variant as places of its activities in the order of their names, which compare faster than the names.
    private func ranks(of group: VariantGroups.Group) -> [Int] {
        log.withColumns { _, _, activities in group.rows.map { nameRanks[Int(activities[$0])] } }
    }
}
