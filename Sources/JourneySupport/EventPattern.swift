// The predicate language over events, as it is written on the command line and in map files:
// `name`, `name[property=value]`, `a|b`, `*[property>10]`.

/// Which events are meant: an event matches when any of the clauses matches it.
package struct EventPattern: Hashable, Sendable, CustomStringConvertible {
    /// The alternatives, in the order they were written; never empty when it came from the parser.
    package var clauses: [EventClause]

    package init(clauses: [EventClause]) {
        self.clauses = clauses
    }

    /// The pattern of one event name, whatever characters it holds.
    package init(name: String) {
        clauses = [EventClause(name: name)]
    }

    /// The pattern of any of several patterns.
    package init(anyOf patterns: [EventPattern]) {
        clauses = patterns.flatMap(\.clauses)
    }

    /// The text form, which parses back to the same pattern.
    package var description: String { text(within: EventPatternParser.plain) }

    /// The text form where other characters end a name.
    func text(within special: Set<Unicode.Scalar>) -> String {
        clauses.map { $0.text(within: special) }.joined(separator: "|")
    }

    /// What a person reads as the name of a step made of this pattern: names without quotes.
    package var title: String {
        clauses.map { clause in
            let conditions = clause.conditions.map { "\($0.property) \($0.comparison.rawValue) \($0.value)" }
            let name = clause.name ?? "*"
            return conditions.isEmpty ? name : "\(name) [\(conditions.joined(separator: ", "))]"
        }.joined(separator: " | ")
    }
}

/// One alternative of a pattern: an event name, or any (`*`), and conditions that must all hold.
package struct EventClause: Hashable, Sendable, CustomStringConvertible {
    /// The exact event name; `nil` stands for any event.
    package var name: String?
    package var conditions: [PropertyCondition]

    package init(name: String?, conditions: [PropertyCondition] = []) {
        self.name = name
        self.conditions = conditions
    }

    package var description: String { text(within: EventPatternParser.plain) }

    fileprivate func text(within special: Set<Unicode.Scalar>) -> String {
        let head = name.map { EventPatternParser.quotedIfNeeded($0, special: special) } ?? "*"
        guard !conditions.isEmpty else { return head }
        return "\(head)[\(conditions.map { $0.text(within: special) }.joined(separator: ","))]"
    }
}

/// A condition on one property of an event. An event without the property meets only `!=`.
package struct PropertyCondition: Hashable, Sendable, CustomStringConvertible {
    package var property: String
    package var comparison: Comparison
    /// The text to compare with; the ordering comparisons read both sides as numbers.
    package var value: String

    package init(property: String, comparison: Comparison, value: String) {
        self.property = property
        self.comparison = comparison
        self.value = value
    }

    package enum Comparison: String, Hashable, Sendable, CaseIterable {
        case equal = "="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
    }

    /// Whether a property's text meets the condition; `nil` means the event has no such property.
    package func holds(for text: String?) -> Bool {
        guard let text else { return comparison == .notEqual }
        switch comparison {
        case .equal: return text == value
        case .notEqual: return text != value
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            guard let left = Double(text), let right = Double(value) else { return false }
            switch comparison {
            case .less: return left < right
            case .lessOrEqual: return left <= right
            case .greater: return left > right
            default: return left >= right
            }
        }
    }

    package var description: String { text(within: EventPatternParser.plain) }

    func text(within special: Set<Unicode.Scalar>) -> String {
        EventPatternParser.quotedIfNeeded(property, special: special) + comparison.rawValue
            + EventPatternParser.quotedIfNeeded(value, special: special)
    }
}
