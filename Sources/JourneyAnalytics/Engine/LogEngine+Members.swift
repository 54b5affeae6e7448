// The customers behind the numbers of an answer.

import JourneyLog
import JourneySupport

extension LogEngine {
    package func members(of cell: Cell, in scope: Scope) async throws(EngineError) -> Members {
        switch cell {
        case .everyone: try await members(in: scope) { _, _ in true }
        case .flowEdge(let cleaning, let from, let to):
            try await members(cleaning, [from, to], in: scope) { names, nodes, places in
                places.dropFirst().contains { nodes[$0 - 1] == names[0] && nodes[$0] == names[1] }
            }
        case .flowStart(let cleaning, let name):
            try await members(cleaning, [name], in: scope) { names, nodes, places in
                nodes[places.lowerBound] == names[0]
            }
        case .flowEnd(let cleaning, let name):
            try await members(cleaning, [name], in: scope) { names, nodes, places in
                nodes[places.upperBound - 1] == names[0]
            }
        case .flowReturn(let cleaning, let from, let by):
            try await members(cleaning, [from, by], in: scope) { names, nodes, places in
                places.dropFirst(2).contains {
                    nodes[$0 - 2] == names[0] && nodes[$0 - 1] == names[1] && nodes[$0] == names[0]
                }
            }
        case .variant(let cleaning, let activities):
            try await members(cleaning, activities, in: scope) { names, nodes, places in
                places.count == names.count && places.allSatisfy { nodes[$0] == names[$0 - places.lowerBound] }
            }
        case .path(let question, let beginning): try await members(question, beginning, in: scope)
        }
    }

    /// The identifiers of customers, in the order of their numbers.
    package func ids(of customers: CustomerSet) async throws(EngineError) -> [String] {
        let parts = try await map { log, chunk in
            chunk.filter { customers.contains($0) }.map { log.customerID($0) }
        }
        return Array(parts.joined())
    }

    /// Those of whose rows something holds.
    func members(
        in scope: Scope, rule: String = Rule.everyone, _ sets: [(any NamesMissing)?] = [],
        _ isMember: @escaping @Sendable (_ rows: ScopedRows, _ customer: Int) -> Bool
    ) async throws(EngineError) -> Members {
        let filter = ScopeFilter(scope, log)
        let parts = try await map { log, customers in
            let rows = filter.rows(customers, log)
            return MemberScan(rows) { isMember(rows, $0) }
        }
        return members(parts, rule, scope, sets + [filter.segment])
    }

    /// Those with a sequence that is meant, told by the nodes of some names.
    private func members(
        _ cleaning: PathCleaning, _ names: [String], in scope: Scope,
        _ isMeant: @escaping @Sendable (_ names: [UInt32], _ nodes: [UInt32], _ places: Range<Int>) -> Bool
    ) async throws(EngineError) -> Members {
        let filter = ScopeFilter(scope, log)
        let plan = try nodePlan(cleaning)
        let found = NodeNames(names, plan)
        let parts = try await map { log, customers in
            let rows = filter.rows(customers, log)
            guard let wanted = found.nodes else { return MemberScan(rows) { _ in false } }
            let sequences = Sequences(rows, log, plan)
            return MemberScan(rows, sequences) { isMeant(wanted, sequences.nodes, $0) }
        }
        return members(parts, Rule.members(names) + Rule.cleaning(cleaning), scope, [plan, found, filter.segment])
    }

    private func members(
        _ question: PathsQuestion, _ beginning: [String], in scope: Scope
    ) async throws(EngineError) -> Members {
        let filter = ScopeFilter(scope, log)
        let plan = try pathPlan(question, in: scope)
        let found = NodeNames(plan.isTo ? beginning.reversed() : beginning, plan.nodes)
        let parts = try await map { log, customers in
            let rows = filter.rows(customers, log)
            guard let wanted = found.nodes?.map({ plan.codes[Int($0)] }), wanted.count <= plan.length else {
                return MemberScan(rows) { _ in false }
            }
            let sequences = Sequences(rows, log, plan.nodes)
            return plan.width <= UInt64.bitWidth
                ? MemberScan(rows, sequences, plan, beginning: wanted, as: UInt64.self)
                : MemberScan(rows, sequences, plan, beginning: wanted, as: UInt128.self)
        }
        return members(
            parts, Rule.members(beginning) + " " + Rule.paths(question), scope, [plan.nodes, found, filter.segment])
    }

    func members(
        _ parts: [MemberScan], _ rule: String, _ scope: Scope, _ sets: [(any NamesMissing)?]
    ) -> Members {
        Members(
            basis: basis(Tally.sum(parts.map(\.tally)), rule, scope: scope, sets),
            customers: CustomerSet(words: parts.flatMap(\.words)))
    }
}

/// The nodes of some names.
private struct NodeNames: NamesMissing {
    /// `nil` when any name is of no node.
    let nodes: [UInt32]?
    let missingEvents: Set<String>
    var missingProperties: Set<String> { [] }

    init(_ names: [String], _ plan: NodePlan) {
        let found = names.map { name in plan.names.firstIndex(of: name).map { UInt32($0) } }
        nodes = found.contains(nil) ? nil : found.compactMap(\.self)
        missingEvents = Set(zip(names, found).filter { $0.1 == nil }.map(\.0))
    }
}
