// Which of the events at one time can be which steps, each at most one.

import JourneyLog

/// Matches steps with events by augmenting paths (Kuhn 1955).
struct FunnelMatching: ~Copyable {
    /// By event of the group: the step it is given to, and in which search it was last seen; no step is -1.
    private var steps: [Int]
    private var seen: [Int]
    /// By step: the event it is given.
    private var events: [Int]
    private var search = 0

    /// - Parameters: `longest`: the most events that can be at one time.
    init(steps: Int, longest: Int) {
        self.steps = Array(repeating: -1, count: longest)
        seen = Array(repeating: 0, count: longest)
        events = Array(repeating: 0, count: steps)
    }

    /// The event that a step was given by the last `reach`.
    func event(of step: Int) -> Int { events[step] }

    /// How far the steps directly before one can be given events of a group, each its own, without the event that the
    /// step itself takes.
    ///
    /// - Returns: the step before the first of them: those after it have events; -1 when all have.
    /// - Complexity: O(steps · edges) at worst; a group of one event costs nothing.
    mutating func reach(before step: Int, _ taken: Int, _ group: Range<Int>, _ events: borrowing FunnelEvents) -> Int {
        guard group.count > 1 else { return step - 1 }
        for place in 0..<group.count { steps[place] = -1 }
        steps[taken - group.lowerBound] = step
        var from = step - 1
        while from >= 0 {
            search += 1
            seen[taken - group.lowerBound] = search
            guard augment(from, group, events) else { break }
            from -= 1
        }
        for place in 0..<group.count where steps[place] >= 0 { self.events[steps[place]] = group.lowerBound + place }
        return from
    }

    private mutating func augment(_ step: Int, _ group: Range<Int>, _ events: borrowing FunnelEvents) -> Bool {
        for event in group where events.steps[event] &>> UInt64(step) & 1 == 1 {
            let place = event - group.lowerBound
            guard seen[place] != search else { continue }
            seen[place] = search
            if steps[place] < 0 || augment(steps[place], group, events) {
                steps[place] = step
                return true
            }
        }
        return false
    }
}
