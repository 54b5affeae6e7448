// The paths from an event, or up to one.

import JourneyLog
package import JourneySupport

extension LogEngine {
    package func paths(_ question: PathsQuestion, in scope: Scope) async throws(EngineError) -> PathsAnswer {
        let plan = try pathPlan(question, in: scope)
        return plan.width <= UInt64.bitWidth
            ? try await paths(question, plan, in: scope, as: UInt64.self)
            : try await paths(question, plan, in: scope, as: UInt128.self)
    }

    private func paths<Key: FixedWidthInteger & UnsignedInteger & Sendable>(
        _ question: PathsQuestion, _ plan: PathPlan, in scope: Scope, as type: Key.Type
    ) async throws(EngineError) -> PathsAnswer {
        let filter = ScopeFilter(scope, log)
        let parts = try await map { log, customers in
            PathScan<Key>(Sequences(filter.rows(customers, log), log, plan.nodes), plan)
        }
        let counts = try await pool.map(PathScan<Key>.buckets) { PathCounts(parts, bucket: $0) }
        let paths = counts.reduce(0) { $0 + $1.counts.reduce(0, +) }
        return PathsAnswer(
            basis: basis(
                Tally.sum(parts.map(\.tally)), Rule.paths(question), scope: scope, [plan.nodes, filter.segment]),
            paths: paths, distinct: counts.reduce(0) { $0 + $1.keys.count },
            top: Self.top(question.top, counts, plan, of: paths), tree: tree(question, counts, plan))
    }

    /// - Throws: when the depth is none, or paths are too long for one number.
    func pathPlan(_ question: PathsQuestion, in scope: Scope) throws(EngineError) -> PathPlan {
        guard (1...PathsQuestion.mostDepth).contains(question.depth) else {
            throw EngineError(
                code: "question-bad-depth",
                message:
                    "paths of \(question.depth) events cannot be followed; ask for 1 to \(PathsQuestion.mostDepth).")
        }
        let plan = PathPlan(
            question, try nodePlan(question.cleaning, marking: question.anchor.pattern), end: lastSight(scope))
        guard plan.width <= UInt128.bitWidth else {
            throw EngineError(
                code: "question-too-large",
                message:
                    "paths of \(question.depth) events of \(plan.nodes.names.count) kinds are too long; follow at most "
                    + "\((UInt128.bitWidth - 1) / plan.bits - 1) events.")
        }
        return plan
    }

    /// By count, then by names from the anchor outwards.
    private static func top<Key>(
        _ top: Int, _ counts: [PathCounts<Key>], _ plan: PathPlan, of paths: Int
    ) -> [Path] {
        guard top > 0, paths > 0 else { return [] }
        let fewest = CountSpread(counts.lazy.flatMap(\.counts)).value(at: top)
        var found: [PathTree<Key>.Entry] = []
        for part in counts {
            for (number, count) in part.counts.enumerated() where count >= fewest {
                found.append(PathTree.Entry(key: part.keys[number] << 1, count: count, open: part.open[number]))
            }
        }
        found.sort { $0.count != $1.count ? $0.count > $1.count : $0.key < $1.key }
        return found.prefix(top).map { entry in
            Path(
                activities: ActivitySequence(plan.nodes(of: entry.key)[...], of: plan.nodes.names), count: entry.count,
                share: Double(entry.count) / Double(paths), stillOpen: entry.open)
        }
    }

    private func tree<Key>(_ question: PathsQuestion, _ counts: [PathCounts<Key>], _ plan: PathPlan) -> PathNode? {
        guard question.branches > 0 else { return nil }
        let entries = counts.flatMap { part in
            part.keys.indices.map {
                PathTree<Key>.Entry(key: part.keys[$0] << 1, count: part.counts[$0], open: part.open[$0])
            }
        }
        guard !entries.isEmpty else { return nil }
        let all = entries.reduce(0) { $0 + $1.count }
        return PathTree(plan: plan, branches: question.branches)
            .node(question.anchor.pattern.title, entries, level: 0, outOf: all)
    }
}

extension PathsQuestion.Anchor {
    package var pattern: EventPattern {
        switch self {
        case .from(let pattern), .to(let pattern): pattern
        }
    }
}
