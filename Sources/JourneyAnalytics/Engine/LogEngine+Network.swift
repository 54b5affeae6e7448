// Customers flowing through columns of nodes.

import JourneyLog
import JourneySupport

extension LogEngine {
    package func network(_ question: NetworkQuestion, in scope: Scope) async throws(EngineError) -> NetworkAnswer {
        try check(question)
        let plan = NetworkPlan(question, scope, log)
        let filter = ScopeFilter(ignoringPeriodOf: scope, log)
        let parts = try await map { log, customers in NetworkScan(filter.rows(customers, log), log, plan) }
        let columns = question.columns.indices.map { index in
            NetworkColumn(question.columns[index], plan.columns[index], parts.flatMap { $0.codes[index] }, log)
        }
        var basis = basis(Tally.sum(parts.map(\.tally)), Rule.network, scope: scope, plan.sets + [filter.segment])
        for case .property(let name, values: _) in question.columns where log.property(name) == nil {
            basis.missingProperties = Set(basis.missingProperties + [name]).sorted()
        }
        return NetworkAnswer(
            basis: basis, columns: columns.map(\.answer),
            links: columns.indices.dropLast().flatMap { columns[$0].links(to: columns[$0 + 1], column: $0) })
    }

    private func check(_ question: NetworkQuestion) throws(EngineError) {
        guard !question.columns.isEmpty else { throw .noSteps(of: "a network") }
        for column in question.columns {
            let nodes =
                switch column {
                case .nodes(let patterns): patterns.count
                case .property(_, let values): values.count
                }
            // Links are counted in a table of the nodes of two columns.
            guard nodes <= PatternSet.limit else {
                throw .tooMany(nodes, "nodes of a column", limit: PatternSet.limit)
            }
        }
    }
}

/// One column: the names of its nodes, and the node of each customer.
private struct NetworkColumn {
    let names: [String]
    let nodes: [Int]

    /// - Parameters: `codes`: of the customers, as `NetworkScan` has them.
    init(_ question: NetworkColumnQuestion, _ column: NetworkPlan.Column, _ codes: [UInt32], _ log: EventLog) {
        switch (question, column) {
        case (.property(_, values: let values), .property(let property?)):
            let texts = log.propertyValues(property)
            names = values.isEmpty ? Self.mostFrequent(codes, texts) : values
            var nodeOfName: [String: Int] = [:]
            for (node, name) in names.enumerated() where nodeOfName[name] == nil { nodeOfName[name] = node }
            let other = names.count
            let nodeOfCode = texts.enumerated().map { $0.offset == 0 ? other : nodeOfName[$0.element] ?? other }
            nodes = codes.map { nodeOfCode[Int($0)] }
        case (.property(_, values: let values), _):
            names = values
            nodes = codes.map { _ in values.count }
        case (.nodes(let patterns), _):
            names = patterns.map(\.title)
            nodes = codes.map { $0 == 0 ? patterns.count : Int($0) - 1 }
        }
    }

    /// The values that most customers have, by count, then text.
    private static func mostFrequent(_ codes: [UInt32], _ texts: [String]) -> [String] {
        var counts = [Int](repeating: 0, count: texts.count)
        for code in codes { counts[Int(code)] += 1 }
        let values = texts.indices.dropFirst().filter { counts[$0] > 0 }.map { NamedCount(texts[$0], counts[$0]) }
        return values.sorted(by: NamedCount.isListedBefore).prefix(NetworkColumnQuestion.mostValues).map(\.name)
    }

    var answer: NetworkColumnAnswer {
        var counts = [Int](repeating: 0, count: names.count + 1)
        for node in nodes { counts[node] += 1 }
        return NetworkColumnAnswer(names: names, counts: counts)
    }

    /// How many are in a node here and a node of the next column.
    func links(to next: NetworkColumn, column: Int) -> [NetworkLink] {
        let width = next.names.count + 1
        var counts = [Int](repeating: 0, count: (names.count + 1) * width)
        for (from, to) in zip(nodes, next.nodes) { counts[from * width + to] += 1 }
        return counts.enumerated().filter { $0.element > 0 }.map { index, count in
            NetworkLink(column: column, from: index / width, to: index % width, count: count)
        }
    }
}
