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
        return log.withColumns { _, _, activities in
            func isListedBefore(_ left: VariantGroups.Group, _ right: VariantGroups.Group) -> Bool {
                if left.count != right.count { return left.count > right.count }
                for (a, b) in zip(left.rows, right.rows) where activities[a] != activities[b] {
                    return nameRanks[Int(activities[a])] < nameRanks[Int(activities[b])]
                }
                return left.rows.count < right.rows.count
            }
            // Of many that tie at the end of the list only the first are kept, now and then.
            var best: [VariantGroups.Group] = []
            for group in groups where group.count >= fewest {
                best.append(group)
                if best.count / 4 >= max(count, 64) {
                    best = Array(best.sorted(by: isListedBefore).prefix(count))
                }
            }
            return Array(best.sorted(by: isListedBefore).prefix(count))
        }
    }

    private func names(of group: VariantGroups.Group) -> [String] {
        log.withColumns { _, _, activities in group.rows.map { log.activities[Int(activities[$0])] } }
    }
}
