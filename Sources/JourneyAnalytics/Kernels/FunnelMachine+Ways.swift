// In which order events meet the slots of a funnel: the ways that profiles and modes go.

import JourneyLog
import JourneySupport

extension FunnelMachine {
    /// The events at the time of one of them: up to which, the steps and exclusions they are, and whether one is no
    /// step.
    @inline(__always)
    private static func group(
        _ index: Int, _ events: borrowing FunnelEvents
    ) -> (end: Int, steps: UInt64, spoils: UInt64, hasOther: Bool) {
        var (end, steps, spoils, hasOther) = (index, UInt64(0), UInt64(0), false)
        while end < events.count, events.times[end] == events.times[index] {
            steps |= events.steps[end]
            spoils |= events.spoils[end]
            hasOther = hasOther || events.steps[end] == 0
            end += 1
        }
        return (end, steps, spoils, hasOther)
    }

    /// Entries sort by (time, step), and an event that is no step comes first of those at its time.
    mutating func takeEntries(_ events: borrowing FunnelEvents) {
        var index = 0
        while index < events.count, !isComplete, !isOver {
            let (end, steps, spoils, hasOther) = Self.group(index, events)
            if hasOther, isStopped(byOther: slots.filled) {
                overTime = events.times[index]
                return
            }
            if spoils != 0 { doom(spoils) }
            for step in Bits(steps) {
                for event in index..<end where events.steps[event] &>> UInt64(step) & 1 == 1 {
                    takeEntry(step, event, index, events)
                    // Another event of the step at the same time is only ever one too many.
                    if isOver || !plan.modes.contains(.strictDeduplication) { break }
                }
                if isOver {
                    overTime = events.times[index]
                    return
                }
            }
            if spoils != 0 { clearDoomed(events.times[index]) }
            index = end
        }
    }

    private mutating func takeEntry(_ step: Int, _ event: Int, _ first: Int, _ events: borrowing FunnelEvents) {
        let time = events.times[event]
        if step == 0 {
            open(event, time, events, after: first)
        } else if !isStopped(by: step, slots.filled) {
            extend(to: step, event, time, events, after: first)
        }
    }

    /// In strict order, whether an event that is no step ends the count.
    private mutating func isStopped(byOther filled: UInt64) -> Bool {
        guard plan.modes.contains(.strictOrder), filled & 1 == 1 else { return false }
        isOver = true
        return true
    }

    /// Whether a step ends the count: a second time, or before its turn, where that is not allowed.
    private mutating func isStopped(by step: Int, _ filled: UInt64) -> Bool {
        let isRepeated = plan.modes.contains(.strictDeduplication) && filled &>> UInt64(step) & 1 == 1
        let isEarly =
            plan.modes.contains(.strictOrder) && filled & 1 == 1 && filled &>> UInt64(step - 1) & 1 == 0
        if isRepeated || isEarly { isOver = true }
        return isOver
    }

    /// As entries, but a chain takes an event once. Chains from before the time at hand hold none of its events; what its
    /// own events make of them is found by matching steps with events.
    mutating func takeOnce(_ events: borrowing FunnelEvents) {
        var index = 0
        while index < events.count, !isComplete, !isOver {
            let (end, steps, _, hasOther) = Self.group(index, events)
            if hasOther, isStopped(byOther: slots.filled) {
                overTime = events.times[index]
                return
            }
            fresh.reset()
            for step in Bits(steps) {
                var tries = 0
                for event in index..<end where events.steps[event] &>> UInt64(step) & 1 == 1 {
                    takeOnce(step, event, index..<end, tries, events)
                    tries += 1
                    if isOver { break }
                }
                if isOver { break }
            }
            slots.take(fresh)
            if isOver { overTime = events.times[index] }
            index = end
        }
    }

    /// - Parameter tries: how many events of the group were tried as the step before this one.
    private mutating func takeOnce(
        _ step: Int, _ event: Int, _ group: Range<Int>, _ tries: Int, _ events: borrowing FunnelEvents
    ) {
        let time = events.times[event]
        if step == 0 {
            fresh.begin(0, start: time, last: time, of: slots, upTo: -1)
            fresh.put(event, slot: 0, step: 0)
            lastStart = time
            return noteFresh(0, time)
        }
        if isStopped(by: step, slots.filled | fresh.filled) { return }
        // The steps before take fewer events than these: one of those that were tried is left by the best chain there is.
        if tries > step || fresh.has(step) && fresh.starts[step] == time { return }
        // The chain from before that is extended by steps of this time: the shortest one, since it started last.
        let furthest =
            plan.modes.contains(.strictIncrease) ? step - 1 : matching.reach(before: step, event, group, events)
        var from = furthest
        while from >= 0,
            !slots.has(from) || !isInTime(from + 1, start: slots.starts[from], last: slots.lasts[from], time)
        {
            from += 1
            if from == step { return }
        }
        let start = from < 0 ? time : slots.starts[from]
        if fresh.has(step), fresh.starts[step] >= start { return }
        fresh.begin(step, start: start, last: time, of: slots, upTo: from)
        if from + 1 < step { for own in from + 1..<step { fresh.put(matching.event(of: own), slot: step, step: own) } }
        fresh.put(event, slot: step, step: step)
        noteFresh(step, time)
    }

    /// A chain of the time at hand is the best when it is longer, or as long as one of this time and started later.
    private mutating func noteFresh(_ slot: Int, _ time: Int64) {
        guard slot >= level || slot + 1 == level && bestEnd == time else { return }
        (level, bestEnd) = (slot + 1, time)
        for step in 0...slot { best[step] = fresh.events[slot * plan.steps + step] }
    }

    /// An event's steps from high to low, so that it never extends the chain that it has just extended.
    mutating func takeEvents(_ events: borrowing FunnelEvents) {
        var index = 0
        while index < events.count, !isComplete {
            let (end, _, spoils, _) = Self.group(index, events)
            if spoils != 0 { doom(spoils) }
            for event in index..<end {
                var steps = events.steps[event]
                while steps != 0 {
                    let step = 63 - steps.leadingZeroBitCount
                    if step == 0 {
                        open(event, events.times[event], events, after: event + 1)
                    } else {
                        extend(to: step, event, events.times[event], events, after: event + 1)
                    }
                    steps &= ~(1 &<< UInt64(step))
                }
                if isComplete { return }
            }
            if spoils != 0 { clearDoomed(events.times[index]) }
            index = end
        }
    }

    /// Each event is the next step of a chain, or its end.
    mutating func takeRun(_ events: borrowing FunnelEvents) {
        for event in 0..<events.count {
            let (alive, time) = (slots.filled, events.times[event])
            var (steps, kept) = (events.steps[event], UInt64(0))
            while steps != 0 {
                let step = 63 - steps.leadingZeroBitCount
                steps &= ~(1 &<< UInt64(step))
                if step == 0 {
                    guard !plan.opensOnce || lastStart == nil else { continue }
                    open(event, time, events, after: event + 1)
                } else {
                    guard alive &>> UInt64(step - 1) & 1 == 1,
                        isInTime(step, start: slots.starts[step - 1], last: slots.lasts[step - 1], time)
                    else { continue }
                    slots.clear(1 &<< UInt64(step))
                    extend(to: step, event, time, events, after: event + 1)
                }
                kept |= 1 &<< UInt64(step)
            }
            if isComplete { return }
            slots.clear(~kept)
        }
    }

    /// Each event may be the next step of the one chain, or nothing.
    mutating func takeFirst(_ events: borrowing FunnelEvents) {
        var index = 0
        while index < events.count, !isComplete {
            let (end, _, spoils, _) = Self.group(index, events)
            let time = events.times[index]
            for event in index..<end where !isComplete && events.steps[event] &>> UInt64(level) & 1 == 1 {
                guard level > 0 else {
                    slots.open(event, time)
                    lastStart = time
                    (level, best[0]) = (1, UInt32(event))
                    continue
                }
                guard isInTime(level, start: slots.starts[level - 1], last: slots.lasts[level - 1], time) else {
                    continue
                }
                slots.extend(to: level, event, time)
                slots.clear(1 &<< UInt64(level - 1))
                best[level] = UInt32(event)
                level += 1
            }
            if spoils != 0, isSpoiled(by: spoils, time) {
                (level, isOver) = (0, true)
                return
            }
            index = end
        }
    }

    /// Whether an exclusion puts the one chain out.
    private func isSpoiled(by spoils: UInt64, _ time: Int64) -> Bool {
        guard level > 0, level < plan.steps, spoils & plan.spoilers[level - 1] != 0 else { return false }
        let (start, last) = (slots.starts[level - 1], slots.lasts[level - 1])
        return last < time && time <= plan.deadline(slot: level - 1, start: start, last: last)
    }

    /// Different steps within one window; the best is the first that has so many, cut as short as it can be.
    mutating func takeAny(_ events: borrowing FunnelEvents) {
        var counts = InlineArray<64, Int>(repeating: 0)
        var (first, different) = (0, 0)
        for event in 0..<events.count where events.steps[event] != 0 {
            let time = events.times[event]
            lastStart = time
            for step in Bits(events.steps[event]) {
                if counts[step] == 0 { different += 1 }
                counts[step] += 1
            }
            while first < event {
                let isLate = time &- events.times[first] > plan.window
                var isNeeded = false
                for step in Bits(events.steps[first]) where counts[step] == 1 { isNeeded = true }
                // What comes again later is not needed to begin with.
                guard isLate || !isNeeded else { break }
                for step in Bits(events.steps[first]) {
                    counts[step] -= 1
                    if counts[step] == 0 { different -= 1 }
                }
                first += 1
            }
            guard different > level else { continue }
            noteAny(first, event, events)
            if isComplete { return }
        }
    }

    /// The first event of each step in a window, in the order of time.
    private mutating func noteAny(_ first: Int, _ last: Int, _ events: borrowing FunnelEvents) {
        var seen: UInt64 = 0
        level = 0
        for event in first...last {
            for _ in Bits(events.steps[event] & ~seen) {
                best[level] = UInt32(event)
                level += 1
            }
            seen |= events.steps[event]
        }
    }
}
