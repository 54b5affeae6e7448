// Customers' ways after a cleaning, event by event; and cleanings by chance.

import JourneyAnalytics
import JourneySupport
import JourneyTestSupport

/// An event that a cleaning left, under the name it has then.
struct NaiveStep: Equatable {
    var name: String
    var time: Int64
    /// The event as it was.
    var event: NaiveEvent
}

extension PathCleaning {
    /// The definition, in its order: keep, leave out, name, cut, make one of repeats. Seconds.
    func sequences(of events: [NaiveEvent]) -> [[NaiveStep]] {
        var kept = events
        if let only { kept = kept.filter { $0.matches(only) } }
        if let without { kept = kept.filter { !$0.matches(without) } }
        let named = kept.map { event in
            NaiveStep(
                name: groups.first { event.matches($0.pattern) }?.name ?? event.name, time: event.time, event: event)
        }
        var cut: [[NaiveStep]] = []
        for (place, step) in named.enumerated() {
            let silence = place == 0 ? 0 : (step.time - named[place - 1].time) * 1_000_000
            if place == 0 || gap.map({ silence > $0.microseconds }) ?? false { cut.append([]) }
            cut[cut.count - 1].append(step)
        }
        guard collapsesRepeats else { return cut }
        return cut.map { steps in
            steps.indices.filter { $0 == 0 || steps[$0 - 1].name != steps[$0].name }.map { steps[$0] }
        }
    }
}

extension Dice {
    /// Nothing in a third of all cases; else some of everything.
    mutating func cleaning() -> PathCleaning {
        if chance(3) { return .none }
        return PathCleaning(
            only: chance(4) ? EventPattern(anyOf: [pattern(), pattern()]) : nil, without: chance(3) ? pattern() : nil,
            groups: chance(3) ? [NamedPattern("group", pattern()), NamedPattern(name(), pattern())] : [],
            gap: chance(3) ? .seconds(Int64(number(1...20))) : nil, collapsesRepeats: chance(2))
    }
}
