// How customers pass through the steps of a map: the question behind every number on it.
package import JourneySupport

/// Asks how customers pass through steps that stand in the order of a map.
///
/// A journey is a customer's events that match any bound step, in time order. It belongs to the scope's period when
/// its first event lies in it; later events count too, up to the log's end. A visit of a step is an unbroken run of
/// the journey's events that match the step; an event that matches several steps counts for each.
package struct PassageQuestion: Hashable, Sendable {
    /// In the order of the map; at most `PatternSet.limit`. Without any there are no journeys.
    package var steps: [PassageStep]
    /// Stages as ranges of `steps`, in the order of the map.
    package var stages: [Range<Int>]
    /// Events that end a journey without its goal, such as a cancellation.
    package var endings: EventPattern?
    /// Events to count at each step, such as calls; fewer than `PatternSet.limit`.
    package var counters: [EventPattern]

    package init(
        steps: [PassageStep], stages: [Range<Int>] = [], endings: EventPattern? = nil, counters: [EventPattern] = []
    ) {
        self.steps = steps
        self.stages = stages
        self.endings = endings
        self.counters = counters
    }

    /// The last step that all are meant to take (the last bound one when all are optional); `nil` when none is bound.
    package var goal: Int? {
        let bound = steps.indices.filter { steps[$0].pattern != nil }
        return bound.last { !steps[$0].isOptional } ?? bound.last
    }
}

/// One step of a map, as far as the log is concerned.
package struct PassageStep: Hashable, Sendable {
    /// How the step is recognised; `nil` when it is not bound to events, and then it is passed over.
    package var pattern: EventPattern?
    /// A step that the goal can be reached without.
    package var isOptional: Bool
    /// How long a customer may stay silent here before they count as lost.
    package var window: TimeSpan

    package init(pattern: EventPattern?, isOptional: Bool = false, window: TimeSpan) {
        self.pattern = pattern
        self.isOptional = isOptional
        self.window = window
    }
}
