// Seeded logs, patterns and scopes: few names, few times, many ties.

import JourneySupport
import JourneyTestSupport

/// Draws what a property-based test needs.
struct Dice {
    var generator: SeededGenerator

    init(_ seed: Int) { generator = SeededGenerator(seed: UInt64(seed)) }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    mutating func chance(_ oneIn: Int) -> Bool { number(1...oneIn) == 1 }
    mutating func name() -> String { ["a", "b", "c", "d", "e", "f"][number(0...5)] }

    /// Up to `customers` customers with 1 to 12 events, or now and then 40, over `span` seconds.
    mutating func log(customers: Int = 12, span: Int = 60) -> NaiveLog {
        NaiveLog(
            (0..<number(1...customers)).map { _ in
                (0..<(chance(15) ? 40 : number(1...12))).map { _ in event(span: span) }
            })
    }

    private mutating func event(span: Int) -> NaiveEvent {
        var event = NaiveEvent(name(), Int64(number(-5...span)))
        if chance(2) { event.properties["plan"] = ["basic", "plus", "max"][number(0...2)] }
        if chance(3) { event.properties["size"] = "\(number(0...5))" }
        return event
    }

    /// A name, several, or a condition.
    mutating func pattern() -> EventPattern {
        switch number(0...5) {
        case 0: EventPattern(clauses: [clause(), clause()])
        case 1, 2: EventPattern(clauses: [clause()])
        default: EventPattern(name: name())
        }
    }

    private mutating func clause() -> EventClause {
        var clause = EventClause(name: chance(4) ? nil : chance(12) ? "never" : name())
        while chance(2) || clause.name == nil && clause.conditions.isEmpty {
            let comparisons = PropertyCondition.Comparison.allCases
            let comparison = comparisons[number(0...comparisons.count - 1)]
            clause.conditions.append(
                chance(8)
                    ? PropertyCondition(property: "nobody", comparison: comparison, value: "1")
                    : chance(2)
                        ? PropertyCondition(
                            property: "plan", comparison: comparison, value: ["basic", "plus", "none"][number(0...2)])
                        : PropertyCondition(property: "size", comparison: comparison, value: "\(number(0...4))"))
        }
        return clause
    }

    /// Everything half of the time; else a period, a segment or both.
    mutating func scope(span: Int = 60) -> NaiveScope {
        var scope = NaiveScope()
        if chance(2) { return scope }
        if chance(2) { scope.start = Int64(number(-5...span)) }
        if chance(2) { scope.end = Int64(number(0...span + 5)) }
        if chance(2) { scope.segment = chance(2) ? Segment(pattern()) : segment() }
        return scope
    }
}
