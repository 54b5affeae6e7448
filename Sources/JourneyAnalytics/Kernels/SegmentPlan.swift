// A segment, made ready to be decided customer by customer.

import JourneyLog
import JourneySupport

/// A segment, compiled once against the dictionaries of a log.
struct SegmentPlan: NamesMissing {
    /// A rule, with codes for names.
    indirect enum Rule: Sendable {
        /// The number of a pattern: bit `n % 64` of set `n / 64`.
        case did(pattern: Int, Occurrence)
        /// `holds`: by code of the property's value; `nil` where no event has the property.
        case trait(CustomerTrait.Choice, property: Int?, holds: [Bool])
        case ids(CustomerSet)
        case not(Rule)
        case all([Rule])
        case any([Rule])
    }

    let rule: Rule
    let sets: [PatternSet]
    let missingEvents: Set<String>
    let missingProperties: Set<String>

    init(_ segment: Segment, _ log: EventLog) {
        var compiler = SegmentCompiler(log: log)
        rule = compiler.rule(segment)
        let patterns = compiler.patterns
        sets = stride(from: 0, to: patterns.count, by: PatternSet.limit).map { start in
            PatternSet(Array(patterns[start..<min(start + PatternSet.limit, patterns.count)]), log)
        }
        missingEvents = sets.reduce(into: []) { $0.formUnion($1.missingEvents) }
        missingProperties = sets.reduce(into: compiler.missingProperties) { $0.formUnion($1.missingProperties) }
    }
}

/// Collects what the rules of a segment ask for.
private struct SegmentCompiler {
    let log: EventLog
    /// Each once.
    var patterns: [EventPattern] = []
    var missingProperties: Set<String> = []

    mutating func rule(_ segment: Segment) -> SegmentPlan.Rule {
        switch segment {
        case .did(let occurrence): return .did(pattern: number(of: occurrence.pattern), occurrence)
        case .trait(let trait): return self.trait(trait)
        case .ids(let ids): return .ids(Self.customers(ids, log))
        case .not(let inner): return .not(rule(inner))
        case .all(let rules): return .all(rules.map { rule($0) })
        case .any(let rules): return .any(rules.map { rule($0) })
        }
    }

    private mutating func number(of pattern: EventPattern) -> Int {
        if let number = patterns.firstIndex(of: pattern) { return number }
        patterns.append(pattern)
        return patterns.count - 1
    }

    private mutating func trait(_ trait: CustomerTrait) -> SegmentPlan.Rule {
        let condition = trait.condition
        guard let property = log.property(condition.property) else {
            missingProperties.insert(condition.property)
            return .trait(trait.choice, property: nil, holds: [condition.holds(for: nil)])
        }
        let holds = log.propertyValues(property).enumerated().map { code, text in
            condition.holds(for: code == 0 ? nil : text)
        }
        return .trait(trait.choice, property: property, holds: holds)
    }

    /// - Complexity: O(customers).
    private static func customers(_ ids: [String], _ log: EventLog) -> CustomerSet {
        // The texts of all customers are made only where looking each id up would take longer.
        if ids.count <= 8 { return CustomerSet(Set(ids).compactMap { log.customer($0) }) }
        let wanted = Set(log.aliases.isEmpty ? ids : ids.map { log.current($0) })
        return CustomerSet(log.customers.filter { wanted.contains(log.customerID($0)) })
    }
}
