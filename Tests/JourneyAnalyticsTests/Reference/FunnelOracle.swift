// Funnels of any kind by the words of their rule: every chain there is, looked at one by one.

import JourneyAnalytics
import JourneySupport

/// What is true of one customer, found by trying all chains. Times are seconds; few events only.
struct FunnelOracle {
    var level = 0
    var isOut = false
    /// The start of the last chain that may still go on.
    var openStart: Int64?
    /// The times of the best chain's steps; where steps have windows of their own, only the first and the last count.
    var best: [Int64] = []

    private let question: FunnelQuestion
    private let end: Int64

    /// - Parameters: `events` in time order, of one customer, within the scope; `end`: when observation ends.
    init(_ events: [NaiveEvent], _ question: FunnelQuestion, end: Int64) {
        (self.question, self.end) = (question, end)
        guard let property = question.heldProperty else {
            find(events)
            return
        }
        var values: [String] = []
        for case let value? in events.map({ $0.properties[property] }) where !values.contains(value) {
            values.append(value)
        }
        var wasSpoiled = false
        for value in values {
            var question = question
            question.heldProperty = nil
            let one = FunnelOracle(events.filter { $0.properties[property] == value }, question, end: end)
            wasSpoiled = wasSpoiled || one.isOut
            if let start = one.openStart { openStart = max(openStart ?? start, start) }
            if one.level > level
                || one.level == level && level > 0
                    && (one.best[level - 1], -one.best[0]) < (best[level - 1], -best[0])
            {
                (level, best) = (one.level, one.best)
            }
        }
        isOut = level == 0 && wasSpoiled
        if level == question.steps.count { openStart = nil }
    }

    private var window: Int64 { question.window.microseconds / 1_000_000 }
    private var count: Int { question.steps.count }
    private func stepWindow(_ step: Int) -> Int64 {
        question.stepWindows[step].map { $0.microseconds / 1_000_000 } ?? 1 << 40
    }

    /// A chain as the places of its events in `ordered`.
    private typealias Chain = [Int]

    private mutating func find(_ events: [NaiveEvent]) {
        if question.order == .any { return findAny(events) }
        let ordered = question.profile == .latestStart ? events : Self.ordered(events, question.steps)
        var chains: [Chain] = []
        if question.profile == .firstEntry {
            if let start = ordered.firstIndex(where: { $0.matches(question.steps[0]) }) {
                chains = prefixes(firstEntry(start, ordered))
            }
        } else {
            for start in ordered.indices where ordered[start].matches(question.steps[0]) {
                collect([start], ordered, &chains)
            }
            chains = kept(chains, ordered)
        }
        choose(chains, ordered)
    }

    /// Events at one time by the first step they match, then arrival.
    private static func ordered(_ events: [NaiveEvent], _ steps: [EventPattern]) -> [NaiveEvent] {
        func first(_ event: NaiveEvent) -> Int { steps.firstIndex { event.matches($0) } ?? 64 }
        return events.enumerated().sorted {
            ($0.element.time, first($0.element), $0.offset) < ($1.element.time, first($1.element), $1.offset)
        }.map(\.element)
    }

    private func prefixes(_ chain: Chain) -> [Chain] { chain.indices.map { Array(chain[0...$0]) } }

    private func firstEntry(_ start: Int, _ events: [NaiveEvent]) -> Chain {
        var chain = [start]
        while chain.count < count, let next = events.indices.first(where: { follows($0, chain, events) }),
            isClean(chain, to: next, events)
        {
            chain.append(next)
        }
        return chain
    }

    /// All chains that begin like one.
    private func collect(_ chain: Chain, _ events: [NaiveEvent], _ chains: inout [Chain]) {
        chains.append(chain)
        guard chain.count < count else { return }
        for next in events.indices where follows(next, chain, events) && isClean(chain, to: next, events) {
            collect(chain + [next], events, &chains)
        }
    }

    /// Whether an event may be the next step of a chain.
    private func follows(_ next: Int, _ chain: Chain, _ events: [NaiveEvent]) -> Bool {
        guard events[next].matches(question.steps[chain.count]), let last = chain.last else { return false }
        let time = events[next].time
        guard time <= events[chain[0]].time + window, time <= events[last].time + stepWindow(chain.count) else {
            return false
        }
        if question.profile != .latestStart {
            return question.modes.contains(.strictOrder) ? next == last + 1 : next > last
        }
        if question.modes.contains(.strictOnce), chain.contains(next) { return false }
        return question.modes.contains(.strictIncrease) ? time > events[last].time : time >= events[last].time
    }

    private func isSpoiled(_ taken: Int, after: Int64, _ through: (Int64) -> Bool, _ events: [NaiveEvent]) -> Bool {
        question.exclusions.contains { exclusion in
            exclusion.after < taken && taken <= exclusion.before
                && events.contains { $0.matches(exclusion.pattern) && $0.time > after && through($0.time) }
        }
    }

    private func isClean(_ chain: Chain, to next: Int, _ events: [NaiveEvent]) -> Bool {
        !isSpoiled(chain.count, after: events[chain[chain.count - 1]].time, { $0 < events[next].time }, events)
    }

    /// Of the chains that end with one event, those that started last.
    private func kept(_ chains: [Chain], _ events: [NaiveEvent]) -> [Chain] {
        chains.filter { chain in
            !chains.contains {
                $0.count == chain.count && $0.last == chain.last && events[$0[0]].time > events[chain[0]].time
            }
        }
    }

    private func deadline(_ chain: Chain, _ events: [NaiveEvent]) -> Int64 {
        min(events[chain[0]].time + window, events[chain[chain.count - 1]].time + stepWindow(chain.count))
    }

    /// Whether a chain stops where it stops, and nothing spoils it as long as it might have gone on.
    private func counts(_ chain: Chain, _ events: [NaiveEvent]) -> Bool {
        guard chain.count < count, !question.exclusions.isEmpty, let last = chain.last else { return true }
        let deadline = deadline(chain, events)
        if isSpoiled(chain.count, after: events[last].time, { $0 <= deadline }, events) { return false }
        return !events.indices.contains { follows($0, chain, events) }
    }

    private mutating func choose(_ chains: [Chain], _ events: [NaiveEvent]) {
        let counted = chains.filter { counts($0, events) }
        level = counted.map(\.count).max() ?? 0
        isOut = level == 0 && !chains.isEmpty
        let alive = chains.filter { chain in
            guard chain.count < count, let last = chain.last else { return false }
            // In a run only what ends with the last event can go on; the one chain of an entry is its longest.
            if question.modes.contains(.strictOrder), last != events.count - 1 { return false }
            if question.profile == .firstEntry, chain.count < (chains.map(\.count).max() ?? 0) { return false }
            return deadline(chain, events) >= end
                && !isSpoiled(chain.count, after: events[last].time, { _ in true }, events)
        }
        openStart = level == count ? nil : alive.map { events[$0[0]].time }.max()
        guard level > 0 else { return }
        // Times decide in latest-start, the order of events in the other profiles.
        func ending(_ chain: Chain) -> (Int64, Int) {
            let last = chain[level - 1]
            return (events[last].time, question.profile == .latestStart ? 0 : last)
        }
        let longest = counted.filter { $0.count == level }
        guard let first = longest.map(ending).min(by: <) else { return }
        let complete = longest.filter { ending($0) == first }
        let latest = complete.map { events[$0[0]].time }.max()
        let times = complete.map { chain in chain.map { events[$0].time } }.filter { $0[0] == latest }
        best = times.min { $0.lexicographicallyPrecedes($1) } ?? []
    }

    /// Windows that open at any event of a step.
    private mutating func findAny(_ events: [NaiveEvent]) {
        let matched = events.filter { event in question.steps.contains { event.matches($0) } }
        func times(_ first: Int, _ last: Int) -> [Int64] {
            question.steps.compactMap { step in matched[first...last].first { $0.matches(step) }?.time }.sorted()
        }
        for last in matched.indices {
            let windows = (0...last).filter { matched[$0].time + window >= matched[last].time }
            let most = windows.map { times($0, last).count }.max() ?? 0
            guard most > level else { continue }
            level = most
            best = windows.last { times($0, last).count == most }.map { times($0, last) } ?? []
        }
        if level < count, let last = matched.last, last.time + window >= end { openStart = last.time }
    }
}
