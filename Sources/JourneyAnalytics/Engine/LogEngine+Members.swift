// The customers behind the numbers of an answer.

import JourneyLog
import JourneySupport

extension LogEngine {
    package func members(of cell: Cell, in scope: Scope) async throws(EngineError) -> Members {
        switch cell {
        case .everyone: try await members(in: scope, rule: Rule.everyone) { rows in MemberScan(rows) { _ in true } }
        case .flowEdge(let cleaning, let from, let to):
            try await members(cleaning, [from, to], in: scope) { names, ways, places in
                places.dropFirst().contains { ways.nodes[$0 - 1] == names[0] && ways.nodes[$0] == names[1] }
            }
        case .flowStart(let cleaning, let name):
            try await members(cleaning, [name], in: scope) { names, ways, places in
                ways.nodes[places.lowerBound] == names[0]
            }
        case .flowEnd(let cleaning, let name):
            try await members(cleaning, [name], in: scope) { names, ways, places in
                ways.nodes[places.upperBound - 1] == names[0]
            }
        case .flowReturn(let cleaning, let from, let by):
            try await members(cleaning, [from, by], in: scope) { names, ways, places in
                places.dropFirst(2).contains { place in
                    ways.nodes[place] == names[0] && ways.nodes[place - 1] == names[1]
                        && ways.nodes[place - 2] == names[0]
                }
            }
        case .variant(let cleaning, let activities):
            try await members(cleaning, activities, in: scope) { names, ways, places in
                places.count == names.count && places.allSatisfy { ways.nodes[$0] == names[$0 - places.lowerBound] }
            }
        case .funnel(let question, let cell): try await members(of: cell, of: question, in: scope)
        case .path(let question, let beginning): try await members(question, beginning, in: scope)
        case .dwell(let question, let step, let length): try await members(question, step, length, in: scope)
        case .position(let question, let step, let band): try await members(question, step, band, in: scope)
        case .cohort(let question, let start, let back): try await members(question, start, back, in: scope)
        case .period(let question, let start): try await members(question, from: start, in: scope)
        case .value(let question, let value): try await members(question, value, in: scope)
        }
    }

    /// The identifiers of customers, in the order of their numbers.
    package func ids(of customers: CustomerSet) async throws(EngineError) -> [String] {
        let parts = try await map { part, chunk in
            chunk.filter { part.isAlive($0) && customers.contains(part.firstCustomer + $0) }.map { part.customerID($0) }
        }
        return Array(parts.joined())
    }

    /// Those whom a scan of each chunk finds among the rows of the scope.
    /// - Parameter cutsEvents: whether the scope's period does; else all of a customer's rows are seen.
    func members(
        in scope: Scope, rule: String, _ sets: [(any NamesMissing)?] = [], cutsEvents: Bool = true,
        _ scan: @escaping @Sendable (_ rows: ScopedRows) -> MemberScan
    ) async throws(EngineError) -> Members {
        let filter = cutsEvents ? ScopeFilter(scope, log) : ScopeFilter(ignoringPeriodOf: scope, log)
        let parts = try await map { log, customers in scan(filter.rows(customers, log)) }
        return Members(
            basis: basis(Tally.sum(parts.map(\.tally)), rule, scope: scope, sets + [filter.segment]),
            customers: CustomerSet(words: parts.flatMap(\.words)))
    }

    /// Those with a sequence that is meant, told by the nodes of some names.
    private func members(
        _ cleaning: PathCleaning, _ names: [String], in scope: Scope, rule: String? = nil,
        _ isMeant: @escaping @Sendable (_ names: [UInt32], _ ways: Sequences, _ places: Range<Int>) -> Bool
    ) async throws(EngineError) -> Members {
        let plan = try nodePlan(cleaning)
        let found = NodeNames(names, plan)
        return try await members(
            in: scope, rule: (rule ?? Rule.members(names)) + Rule.cleaning(cleaning), [plan, found]
        ) { rows in
            guard let wanted = found.nodes else { return MemberScan(rows) { _ in false } }
            let ways = Sequences(rows, rows.part, plan)
            return MemberScan(rows, ways) { isMeant(wanted, ways, $0) }
        }
    }

    private func members(
        _ question: PathsQuestion, _ beginning: [String], in scope: Scope
    ) async throws(EngineError) -> Members {
        let plan = try pathPlan(question, in: scope)
        let found = NodeNames(plan.isTo ? beginning.reversed() : beginning, plan.nodes)
        return try await members(
            in: scope, rule: Rule.members(beginning) + " " + Rule.paths(question), [plan.nodes, found]
        ) { rows in
            guard let wanted = found.nodes?.map({ plan.codes[Int($0)] }), wanted.count <= plan.length else {
                return MemberScan(rows) { _ in false }
            }
            let ways = Sequences(rows, rows.part, plan.nodes)
            return plan.width <= UInt64.bitWidth
                ? MemberScan(rows, ways, plan, beginning: wanted, as: UInt64.self)
                : MemberScan(rows, ways, plan, beginning: wanted, as: UInt128.self)
        }
    }

    private func members(
        _ question: DwellQuestion, _ step: String, _ length: TimeSpan, in scope: Scope
    ) async throws(EngineError) -> Members {
        let isAfter = question.side == .after
        return try await members(
            question.cleaning, [step], in: scope, rule: Rule.members(question, step, length)
        ) { names, ways, places in
            places.dropFirst().contains { place in
                ways.nodes[isAfter ? place - 1 : place] == names[0]
                    && ways.times[place] &- ways.times[place - 1] > length.microseconds
            }
        }
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
