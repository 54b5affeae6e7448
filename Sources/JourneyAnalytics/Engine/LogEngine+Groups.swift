// Customers told apart by a property.

import JourneyLog
import JourneySupport

extension LogEngine {
    package func groups(_ question: GroupsQuestion, in scope: Scope) async throws(EngineError) -> GroupsAnswer {
        guard question.top >= 0 else {
            throw EngineError(
                code: "question-bad-top", message: "less than no groups cannot be told; ask for 0 or more.")
        }
        let filter = ScopeFilter(scope, log)
        let property = log.property(question.property)
        let isFirst = question.choice == .first
        let parts = try await map { log, customers in
            GroupScan(filter.rows(customers, log), log, property: property, isFirst: isFirst)
        }
        let tally = Tally.sum(parts.map(\.tally))
        var basis = basis(tally, Rule.groups, scope: scope, [filter.segment])
        if property == nil {
            basis.missingProperties = Set(basis.missingProperties + [question.property]).sorted()
        }
        var counts = KeyCounts.sum(parts.map(\.counts))
        counts[0] = nil
        let texts = property.map { log.propertyValues($0) } ?? []
        let values = counts.map { NamedCount(texts[$0.key], $0.value.customers) }
            .sorted(by: NamedCount.isListedBefore).prefix(question.top)
        var groups = values.map { value in
            CustomerGroup(value: value.name, customers: value.count, segment: question.segment(of: value.name))
        }
        let rest = tally.customers - values.reduce(0) { $0 + $1.count }
        if rest > 0 {
            groups.append(
                CustomerGroup(
                    value: nil, customers: rest, segment: .not(.any(values.map { question.segment(of: $0.name) }))))
        }
        return GroupsAnswer(basis: basis, groups: groups)
    }
}

extension GroupsQuestion {
    /// The customers of a value.
    fileprivate func segment(of value: String) -> Segment {
        let condition = PropertyCondition(property: property, comparison: .equal, value: value)
        return .trait(CustomerTrait(choice == .first ? .first : .last, condition))
    }
}

/// Customers of a chunk by the code of their value; 0 for none.
private struct GroupScan: Sendable {
    private(set) var counts: KeyCounts
    let tally: Tally

    /// The value is looked for in all of a customer's events, as a segment does, whatever the period.
    init(_ rows: ScopedRows, _ log: LogPart, property: Int?, isFirst: Bool) {
        counts = KeyCounts(possible: Int(UInt32.max))
        tally = rows.tally
        guard let property else { return }
        log.columns.withProperty(property, of: rows.all) { codes in
            log.columns.withOffsets { offsets in
                for customer in rows.starts.indices where rows.starts[customer] < rows.ends[customer] {
                    let number = rows.customers.lowerBound + customer
                    let all =
                        Int(offsets[number]) - rows.all.lowerBound..<Int(offsets[number + 1]) - rows.all.lowerBound
                    let row = isFirst ? all.first { codes[$0] != 0 } : all.last { codes[$0] != 0 }
                    if let row { counts.add(Int(codes[row]), customer) }
                }
            }
        }
        counts.finish()
    }
}
