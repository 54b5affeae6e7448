// Whom a segment means, word by word; and segments by chance.

import JourneySupport
import JourneyTestSupport

extension Segment {
    /// The definition: `events` are all of a customer's, in time order, their times in seconds.
    func holds(for events: [NaiveEvent], id: String) -> Bool {
        switch self {
        case .did(let occurrence):
            let period = occurrence.period
            let times = events.filter { $0.matches(occurrence.pattern) && period.contains($0.time * 1_000_000) }
                .map(\.time)
            guard let within = occurrence.within else { return occurrence.accepts(times.count) }
            // Every stretch that is fullest can be moved to begin with an event.
            let fullest = times.map { start in
                times.count { $0 >= start && ($0 - start) * 1_000_000 <= within.microseconds }
            }
            return occurrence.accepts(fullest.max() ?? 0)
        case .trait(let trait):
            let values = events.compactMap { $0.properties[trait.condition.property] }
            guard !values.isEmpty else { return trait.condition.comparison == .notEqual }
            switch trait.choice {
            case .first: return trait.condition.holds(for: values.first)
            case .last: return trait.condition.holds(for: values.last)
            case .any: return values.contains { trait.condition.holds(for: $0) }
            }
        case .ids(let ids): return ids.contains(id)
        case .not(let rule): return !rule.holds(for: events, id: id)
        case .all(let rules): return rules.allSatisfy { $0.holds(for: events, id: id) }
        case .any(let rules): return rules.contains { $0.holds(for: events, id: id) }
        }
    }
}

extension Dice {
    /// A rule, or a tree of rules.
    mutating func segment(depth: Int = 3) -> Segment {
        switch number(0...(depth > 0 ? 8 : 5)) {
        case 0...2: .did(occurrence())
        case 3, 4:
            .trait(
                CustomerTrait(
                    CustomerTrait.Choice.allCases[number(0...2)],
                    PropertyCondition(
                        property: ["plan", "size", "nobody"][chance(8) ? 2 : number(0...1)],
                        comparison: PropertyCondition.Comparison.allCases[number(0...5)],
                        value: ["basic", "plus", "1", "3"][number(0...3)])))
        case 5: .ids((0..<number(0...12)).map { _ in chance(9) ? "nobody" : "c\(number(0...14))" })
        case 6: .not(segment(depth: depth - 1))
        case 7: .all((0..<number(2...3)).map { _ in segment(depth: depth - 1) })
        default: .any((0..<number(2...3)).map { _ in segment(depth: depth - 1) })
        }
    }

    private mutating func occurrence() -> Occurrence {
        var occurrence = Occurrence(pattern(), Occurrence.Comparison.allCases[number(0...2)], number(0...4))
        if chance(2) { occurrence.within = .seconds(Int64(number(1...20))) }
        if chance(3) { occurrence.period.start = Int64(number(-5...30)) * 1_000_000 }
        if chance(3) { occurrence.period.end = Int64(number(31...65)) * 1_000_000 }
        return occurrence
    }
}
