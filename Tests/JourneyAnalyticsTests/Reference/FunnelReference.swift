// Funnels by their meaning: of all chains there are, the longest; of the longest, the one that is complete first.

import JourneyAnalytics
import JourneySupport

/// What a funnel answer must say of one customer. Times are seconds.
struct FunnelReference {
    /// The times of the steps of the best chain; as many as its level.
    var best: [Int64] = []
    var isOpen = false

    /// - Parameters: `events` in time order, of one customer, within the scope; `end`: when observation ends.
    init(_ events: [NaiveEvent], _ steps: [EventPattern], window: Int64, _ profile: FunnelProfile, end: Int64) {
        let entries = Self.entries(events, steps, profile)
        let starts = entries.indices.filter { entries[$0].step == 0 }
        let chains = (profile == .firstEntry ? Array(starts.prefix(1)) : starts).map { start in
            Self.chain(from: start, entries, count: steps.count, window: window, mayShare: profile == .latestStart)
        }
        let level = chains.map(\.count).max() ?? 0
        guard level > 0 else { return }
        // Complete first; among those, started last; among those that start at one time, with the earliest steps.
        let candidates = chains.filter { $0.count == level }
        let first = candidates.map { $0[level - 1] }.min() ?? 0
        let complete = candidates.filter { $0[level - 1] == first }
        let latest = complete.map { entries[$0[0]].time }.max()
        let chosen = complete.first { entries[$0[0]].time == latest } ?? []
        best = chosen.map { entries[$0].time }
        let lastStart = profile == .firstEntry ? starts.first : starts.last
        isOpen = level < steps.count && entries[lastStart ?? 0].time + window >= end
    }

    private struct Entry {
        var time: Int64
        var step: Int
        /// The event it comes from.
        var event: Int
    }

    /// One entry for each step that an event matches.
    private static func entries(_ events: [NaiveEvent], _ steps: [EventPattern], _ profile: FunnelProfile) -> [Entry] {
        var entries: [Entry] = []
        for (index, event) in events.enumerated() {
            for step in steps.indices where event.matches(steps[step]) {
                entries.append(Entry(time: event.time, step: step, event: index))
            }
        }
        if profile == .latestStart {
            return entries.sorted { ($0.time, $0.step, $0.event) < ($1.time, $1.step, $1.event) }
        }
        // Whole events by (time, first step, arrival): an event's entries stay together.
        func firstStep(_ entry: Entry) -> Int { entries.filter { $0.event == entry.event }.map(\.step).min() ?? 0 }
        return entries.sorted { ($0.time, firstStep($0), $0.event) < ($1.time, firstStep($1), $1.event) }
    }

    /// The entries of the chain that starts here and takes each step as early as it can. Entries of one event lie side
    /// by side, unless it may share, so only the last one can be of the same event.
    private static func chain(from start: Int, _ entries: [Entry], count: Int, window: Int64, mayShare: Bool) -> [Int] {
        var chain = [start]
        while chain.count < count {
            let last = chain[chain.count - 1]
            let next = entries.indices.first { entry in
                entry > last && entries[entry].step == chain.count
                    && entries[entry].time <= entries[start].time + window
                    && (mayShare || entries[entry].event != entries[last].event)
            }
            guard let next else { break }
            chain.append(next)
        }
        return chain
    }
}
