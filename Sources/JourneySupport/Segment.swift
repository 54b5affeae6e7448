// Which customers are meant: a rule over what they did, what they are, and who they are. Its text stands on the command
// line and in the files of personas: `visited`, `did(paid) >= 3 within 7d and not last(plan=free)`.

/// A rule that a customer meets or does not meet.
package indirect enum Segment: Hashable, Sendable {
    /// How often the customer did something.
    case did(Occurrence)
    /// What the customer is, by a property of their events.
    case trait(CustomerTrait)
    /// The customer's identifier is one of these: a cohort from elsewhere.
    case ids([String])
    case not(Segment)
    /// Every rule holds; of no rules, everybody.
    case all([Segment])
    /// At least one rule holds; of no rules, nobody.
    case any([Segment])

    /// The customers with at least one such event, at any time in the log.
    package init(_ pattern: EventPattern) {
        self = .did(Occurrence(pattern))
    }

    /// The pattern of a segment that asks for at least one event at any time, and for nothing else.
    package var pattern: EventPattern? {
        guard case .did(let occurrence) = self, occurrence == Occurrence(occurrence.pattern) else { return nil }
        return occurrence.pattern
    }

    /// Both rules, where there are two.
    package static func both(_ left: Segment?, _ right: Segment?) -> Segment? {
        guard let left else { return right }
        guard let right else { return left }
        return .all([left, right])
    }
}

/// How often a customer did something.
package struct Occurrence: Hashable, Sendable {
    package enum Comparison: String, Hashable, Sendable, CaseIterable {
        case atLeast = ">="
        case atMost = "<="
        case exactly = "="
    }

    package var pattern: EventPattern
    package var comparison: Comparison
    /// Not below 0.
    package var count: Int
    /// With a length, what is counted are the events of the fullest stretch of that length, both ends included; `nil`
    /// counts them all.
    package var within: TimeSpan?
    /// Only events of this period are counted.
    package var period: Period

    /// At least once at any time, when nothing else is said.
    package init(
        _ pattern: EventPattern, _ comparison: Comparison = .atLeast, _ count: Int = 1, within: TimeSpan? = nil,
        in period: Period = .all
    ) {
        self.pattern = pattern
        self.comparison = comparison
        self.count = count
        self.within = within
        self.period = period
    }

    /// Whether a number of events is what is asked for.
    package func accepts(_ events: Int) -> Bool {
        switch comparison {
        case .atLeast: events >= count
        case .atMost: events <= count
        case .exactly: events == count
        }
    }
}

/// A property of a customer: one that their events have.
package struct CustomerTrait: Hashable, Sendable {
    /// Which of the property's values counts. A customer none of whose events has the property meets only `!=`.
    package enum Choice: String, Hashable, Sendable, CaseIterable {
        /// The value of the first event that has the property.
        case first
        /// The value of the last such event.
        case last
        /// Any of the values.
        case any
    }

    package var choice: Choice
    package var condition: PropertyCondition

    package init(_ choice: Choice, _ condition: PropertyCondition) {
        self.choice = choice
        self.condition = condition
    }
}

// MARK: As text

extension Segment: CustomStringConvertible {
    /// The text form, which `init(parsing:)` reads as the same segment. A segment of less than two rules in `all` or
    /// `any`, which no text makes, is written as one that holds for the same customers.
    package var description: String {
        if let text = pattern?.description, !SegmentParser.isRule(text) { return text }
        return text(in: .outermost)
    }

    /// The text for people: of a long list of ids only the first are named.
    package var summary: String { shortened.description }

    private var shortened: Segment {
        switch self {
        case .ids(let ids) where ids.count > 8: .ids(Array(ids.prefix(3)) + ["and \(ids.count - 3) more"])
        case .did, .trait, .ids: self
        case .not(let rule): .not(rule.shortened)
        case .all(let rules): .all(rules.map(\.shortened))
        case .any(let rules): .any(rules.map(\.shortened))
        }
    }

    /// What stands around a rule decides whether it needs parentheses.
    private enum Surroundings: Int { case outermost, any, all, not }

    private func text(in surroundings: Surroundings) -> String {
        switch self {
        case .did(let occurrence): return occurrence.description
        case .trait(let trait):
            return "\(trait.choice.rawValue)(\(trait.condition.text(within: EventPatternParser.parentheses)))"
        case .ids(let ids):
            let written = ids.map { EventPatternParser.quotedIfNeeded($0, special: EventPatternParser.parentheses) }
            return "in(\(written.joined(separator: ",")))"
        case .not(let rule): return "not " + rule.text(in: .not)
        case .all(let rules): return Self.join(rules, " and ", .all, within: surroundings, none: "not in()")
        case .any(let rules): return Self.join(rules, " or ", .any, within: surroundings, none: "in()")
        }
    }

    private static func join(
        _ rules: [Segment], _ word: String, _ inner: Surroundings, within outer: Surroundings, none: String
    ) -> String {
        guard let first = rules.first else { return none }
        guard rules.count > 1 else { return first.text(in: outer) }
        let text = rules.map { $0.text(in: inner) }.joined(separator: word)
        return outer.rawValue >= inner.rawValue ? "(\(text))" : text
    }
}

extension Occurrence: CustomStringConvertible {
    package var description: String {
        var text = "did(\(pattern.text(within: EventPatternParser.parentheses)))"
        if comparison != .atLeast || count != 1 { text += " \(comparison.rawValue) \(count)" }
        if let within { text += " within \(within)" }
        if let start = period.start { text += " from \(Timestamp(microseconds: start))" }
        if let end = period.end { text += " until \(Timestamp(microseconds: end))" }
        return text
    }
}
