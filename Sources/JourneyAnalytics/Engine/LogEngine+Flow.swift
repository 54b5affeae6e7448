// What directly follows what.

import JourneyLog

extension LogEngine {
    package func flow(_ question: FlowQuestion, in scope: Scope) async throws(EngineError) -> FlowAnswer {
        if usesPostings, question == FlowQuestion(), scope == .everything, PlainFlow.canCount(log) {
            return try await plainFlow(question)
        }
        let filter = ScopeFilter(scope, log)
        let plan = try nodePlan(question.cleaning)
        let nodes = plan.names.count
        let parts = try await map { log, customers in
            let sequences = Sequences(filter.rows(customers, log), log, plan)
            return FlowPart(
                gaps: question.needsMedian ? Gaps(sequences, nodes: nodes, .byPair) : nil,
                sums: question.needsMedian ? nil : EdgeSums(sequences, nodes: nodes),
                returns: question.needsReturns ? Returns(sequences, nodes: nodes) : nil,
                bounds: Bounds(sequences, nodes: nodes), tally: sequences.tally)
        }
        let starts = ActivityCounts.sum(parts.map(\.bounds.starts), plan.names)
        let edges =
            question.needsMedian
            ? try await edges(of: parts.compactMap(\.gaps), plan.names)
            : Self.edges(of: parts.compactMap(\.sums), plan.names)
        return FlowAnswer(
            basis: basis(
                Tally.sum(parts.map(\.tally)), Rule.flow(question), scope: scope, [plan, filter.segment]),
            sequences: starts.reduce(0) { $0 + $1.count }, starts: starts,
            ends: ActivityCounts.sum(parts.map(\.bounds.ends), plan.names),
            edges: edges.sorted(by: FlowEdge.isListedBefore),
            returns: Self.returns(of: parts.compactMap(\.returns), plan.names))
    }

    /// Of everybody and everything, a few chunks at a time: each has tables for all pairs.
    private func plainFlow(_ question: FlowQuestion) async throws(EngineError) -> FlowAnswer {
        let wide = log.parts.indices.flatMap { part in
            let own = chunks.filter { $0.part == part }.map(\.customers)
            return stride(from: 0, to: own.count, by: 16).map { first in
                LogChunk(
                    part: part,
                    customers: own[first].lowerBound..<own[min(first + 16, own.count) - 1].upperBound)
            }
        }
        let names = log.activities
        let parts = try await map(over: wide) { part, customers in PlainFlow(customers, part, types: names.count) }
        var all = PlainFlow(types: names.count)
        for part in parts { all.merge(part) }
        let edges = all.counts.indices.filter { all.counts[$0] > 0 }.map { key in
            let time = Int128(all.seconds[key]) * 1_000_000 + Int128(all.rests[key])
            return FlowEdge(
                from: names[key / names.count], to: names[key % names.count], count: all.counts[key],
                meanSeconds: Double(time) / Double(all.counts[key]) / 1_000_000,
                medianSeconds: nil)
        }
        return FlowAnswer(
            basis: basis(whole, Rule.flow(question), scope: .everything), sequences: log.customerCount,
            starts: Self.listed(all.starts, names), ends: Self.listed(all.ends, names),
            edges: edges.sorted(by: FlowEdge.isListedBefore), returns: [])
    }

    private static func listed(_ counts: [Int], _ names: [String]) -> [NamedCount] {
        zip(names, counts).filter { $0.1 > 0 }.map { NamedCount($0.0, $0.1) }.sorted(by: NamedCount.isListedBefore)
    }

    private func edges(of parts: [Gaps], _ names: [String]) async throws(EngineError) -> [FlowEdge] {
        try await summaries(of: parts, []).map { key, summary in
            let (from, to) = key.quotientAndRemainder(dividingBy: UInt64(names.count))
            return FlowEdge(
                from: names[Int(from)], to: names[Int(to)], count: summary.count, meanSeconds: summary.mean,
                medianSeconds: summary.median)
        }
    }

    private static func edges(of parts: [EdgeSums], _ names: [String]) -> [FlowEdge] {
        var index = KeyIndex(possible: names.count * names.count)
        var sums: [(count: Int, time: Int128)] = []
        for part in parts {
            for (place, key) in part.keys.enumerated() {
                let number = Int(index.number(of: key))
                if number == sums.count { sums.append((0, 0)) }
                sums[number].count += part.counts[place]
                sums[number].time += part.sums[place]
            }
        }
        return zip(index.keys, sums).map { key, sum in
            let (from, to) = key.quotientAndRemainder(dividingBy: UInt64(names.count))
            return FlowEdge(
                from: names[Int(from)], to: names[Int(to)], count: sum.count,
                meanSeconds: Double(sum.time) / Double(sum.count) / 1_000_000, medianSeconds: nil)
        }
    }

    private static func returns(of parts: [Returns], _ names: [String]) -> [FlowReturn] {
        var sums: [UInt64: Int] = [:]
        for part in parts { for (key, count) in zip(part.keys, part.counts) { sums[key, default: 0] += count } }
        let returns = sums.map { key, count in
            let (from, by) = key.quotientAndRemainder(dividingBy: UInt64(names.count))
            return FlowReturn(from: names[Int(from)], by: names[Int(by)], count: count)
        }
        return returns.sorted { $0.count != $1.count ? $0.count > $1.count : ($0.from, $0.by) < ($1.from, $1.by) }
    }
}

/// What one chunk adds.
private struct FlowPart: Sendable {
    let gaps: Gaps?
    let sums: EdgeSums?
    let returns: Returns?
    let bounds: Bounds
    let tally: Tally
}
