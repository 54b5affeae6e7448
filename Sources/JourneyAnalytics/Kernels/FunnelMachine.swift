// One customer's events through a funnel of any kind.

import JourneyLog
import JourneySupport

/// Takes the events of a customer and tells how far the best chain came, by which events, and whether one may still go
/// on. One machine serves all profiles and modes; they differ in the order in which events meet the slots
/// (`FunnelMachine+Ways.swift`). Not copyable, so that passing it on never counts references.
struct FunnelMachine: ~Copyable {
    let plan: FunnelPlan
    /// How many steps the best chain has.
    var level = 0
    /// The events of the best chain, by their numbers among the customer's events.
    var best: [UInt32]
    /// The chains that may go on.
    var slots: FunnelSlots
    /// In the way `once`: the chains that events of the time at hand make.
    var fresh: FunnelSlots
    /// When the best chain took its last step.
    var bestEnd: Int64 = 0
    /// When the last chain was opened; `nil` while none was.
    var lastStart: Int64?
    /// Whether the count is over: whatever comes changes nothing.
    var isOver = false
    /// When a mode ended the count.
    var overTime: Int64?
    /// By step and by slot: how far the events were looked through for what comes after a time.
    var nextStep: [Int]
    var nextSpoil: [Int]
    var matching: FunnelMatching

    /// - Parameters: `longest`: the most events that a customer has.
    init(_ plan: FunnelPlan, longest: Int) {
        self.plan = plan
        best = Array(repeating: 0, count: plan.steps)
        slots = FunnelSlots(steps: plan.steps, takesLatest: plan.hasStepWindows)
        fresh = FunnelSlots(steps: plan.steps, takesLatest: plan.hasStepWindows)
        nextStep = Array(repeating: 0, count: plan.steps)
        nextSpoil = nextStep
        matching = FunnelMatching(steps: plan.steps, longest: plan.way == .once ? longest : 0)
    }

    /// Whether nothing can be better.
    var isComplete: Bool { level == plan.steps }

    /// Whether every chain of the customer was spoiled.
    var isOut: Bool { level == 0 && lastStart != nil }

    /// Takes the events of another customer, or of another value of the property that chains hold.
    mutating func take(_ events: inout FunnelEvents) {
        (level, lastStart, isOver, overTime) = (0, nil, false, nil)
        slots.reset()
        for index in nextStep.indices { (nextStep[index], nextSpoil[index]) = (0, 0) }
        guard events.matched & 1 == 1 || plan.way == .any && events.matched != 0 else { return }
        if plan.ordersTies { events.orderTies() }
        switch plan.way {
        case .entries: takeEntries(events)
        case .once: takeOnce(events)
        case .events: takeEvents(events)
        case .run: takeRun(events)
        case .first: takeFirst(events)
        case .any: takeAny(events)
        }
    }

    // MARK: Chains

    mutating func open(_ event: Int, _ time: Int64, _ events: borrowing FunnelEvents, after: Int) {
        slots.open(event, time)
        lastStart = time
        note(slot: 0, event, events, after: after)
    }

    /// Extends the chain of the slot before, if it is still in time.
    mutating func extend(to slot: Int, _ event: Int, _ time: Int64, _ events: borrowing FunnelEvents, after: Int) {
        guard slots.has(slot - 1), isInTime(slot, start: slots.starts[slot - 1], last: slots.lasts[slot - 1], time)
        else { return }
        slots.extend(to: slot, event, time)
        note(slot: slot, event, events, after: after)
    }

    /// Whether an event is in time to be the step of a slot behind a chain.
    @inline(__always)
    func isInTime(_ slot: Int, start: Int64, last: Int64, _ time: Int64) -> Bool {
        time &- start <= plan.window && time &- last <= plan.stepWindows[slot]
            && !(plan.modes.contains(.strictIncrease) && time == last)
    }

    /// A chain that an event ends is the best when it is longer, and counts.
    ///
    /// Its steps before are those of the slot before: the slot itself may hold an earlier event as its last, one that could go on.
    /// - Parameter after: the first event that could be its next step.
    mutating func note(slot: Int, _ event: Int, _ events: borrowing FunnelEvents, after: Int) {
        guard slot >= level, plan.exclusions == nil || counts(slot, events, after: after) else { return }
        level = slot + 1
        for step in 0..<slot { best[step] = slots.events[(slot - 1) * plan.steps + step] }
        best[slot] = UInt32(event)
    }

    // MARK: Exclusions

    /// Whether a new chain is one that goes no further and that nothing spoils as long as it might.
    private mutating func counts(_ slot: Int, _ events: borrowing FunnelEvents, after: Int) -> Bool {
        guard slot + 1 < plan.steps else { return true }
        let last = slots.lasts[slot]
        let deadline = plan.deadline(slot: slot, start: slots.starts[slot], last: last)
        var spoil = nextSpoil[slot]
        while spoil < events.count, events.times[spoil] <= last || events.spoils[spoil] & plan.spoilers[slot] == 0 {
            spoil += 1
        }
        nextSpoil[slot] = spoil
        if spoil < events.count, events.times[spoil] <= deadline { return false }
        var next = max(after, nextStep[slot + 1])
        while next < events.count, events.steps[next] &>> UInt64(slot + 1) & 1 == 0 { next += 1 }
        nextStep[slot + 1] = next
        return next == events.count || events.times[next] > deadline
    }

    /// Marks the chains that the exclusions of a time spoil: those whose last step is earlier. They can still be extended
    /// by events of that time.
    mutating func doom(_ spoils: UInt64) {
        slots.doomed = 0
        for slot in Bits(slots.filled) where spoils & plan.spoilers[slot] != 0 { slots.doomed |= 1 &<< UInt64(slot) }
    }

    /// Forgets the marked chains whose last step is still earlier.
    mutating func clearDoomed(_ time: Int64) { slots.clearDoomed(time) }

    // MARK: What is open

    /// When the chain started that may still go on at the end of observation, the last one; `nil` when none may, or
    /// nothing can be better.
    func openStart(_ events: borrowing FunnelEvents) -> Int64? {
        guard !isComplete, !isOver else { return nil }
        if plan.way == .any {
            guard let lastStart, plan.deadline(slot: 0, start: lastStart, last: lastStart) >= plan.end else {
                return nil
            }
            return lastStart
        }
        var start: Int64?
        for slot in Bits(slots.filled) where slot + 1 < plan.steps {
            guard plan.deadline(slot: slot, start: slots.starts[slot], last: slots.lasts[slot]) >= plan.end else {
                continue
            }
            start = max(start ?? slots.starts[slot], slots.starts[slot])
        }
        return start
    }
}
