// One customer's journey: the events that match a step, and what else counts beside them.

/// Filled anew for each customer.
struct PassageJourney: ~Copyable {
    /// The events that match a step.
    private(set) var steps: MatchedEvents
    /// The events that a counter counts or that end a journey.
    private(set) var others: MatchedEvents
    /// By event that matches a step: the steps of which it begins a visit.
    private(set) var begins: [UInt64]

    /// - Parameters: `longest`: the most rows that a customer has.
    init(longest: Int) {
        steps = MatchedEvents(longest: longest)
        others = MatchedEvents(longest: longest)
        begins = Array(repeating: 0, count: longest)
    }

    var count: Int { steps.count }
    /// All steps that were reached.
    var reached: UInt64 { steps.matched }

    /// Reads the rows of a customer.
    ///
    /// - Parameters:
    ///   - times: of the rows.
    ///   - steps: their masks of steps.
    ///   - others: their masks of other patterns, or nothing when there are none.
    mutating func read(_ times: Span<Int64>, steps: Span<UInt64>, others: Span<UInt64>) {
        self.steps.read(times, steps)
        self.others.read(times, others)
        self.steps.findRuns(&begins)
    }

    /// Whether an ending event came at or after the journey's last event.
    var isEnded: Bool {
        guard count > 0 else { return false }
        var index = others.count
        while index > 0, others.times[index - 1] >= steps.times[count - 1] {
            if others.masks[index - 1] & 1 == 1 { return true }
            index -= 1
        }
        return false
    }
}
