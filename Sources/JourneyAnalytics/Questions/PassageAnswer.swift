// What became of the customers at each step of a map.

/// The customers' passage. Lists of seconds hold one value a customer, in the order of the customers' numbers.
package struct PassageAnswer: Hashable, Sendable {
    /// `basis.customers` is the number of journeys; `basis.events` counts the events that match a step.
    package var basis: AnswerBasis
    /// The customers whose journeys these are.
    package var journeys: CustomerSet
    /// The last event of the whole log, from which silence is counted; `nil` in an empty log.
    package var logEnd: Int64?
    /// The step that counts as the goal, `PassageQuestion.goal`; its `reached` are the customers who reached the goal.
    package var goal: Int?
    /// One for each step of the question; `nil` for a step that is not bound.
    package var steps: [PassageStepAnswer?]
    /// One for each stage of the question.
    package var stages: [PassageStageAnswer]

    package init(
        basis: AnswerBasis, journeys: CustomerSet, logEnd: Int64?, goal: Int?, steps: [PassageStepAnswer?],
        stages: [PassageStageAnswer]
    ) {
        self.basis = basis
        self.journeys = journeys
        self.logEnd = logEnd
        self.goal = goal
        self.steps = steps
        self.stages = stages
    }
}

/// What was counted at one step.
package struct PassageStepAnswer: Hashable, Sendable {
    /// Customers with at least one event of the step.
    package var reached: CustomerSet
    /// Unbroken runs of the step's events, over all customers.
    package var visits: Int
    /// Customers with two visits or more.
    package var repeaters: Int
    /// `nil` at the goal and after it: there is no next step that all are meant to take.
    package var outcome: PassageOutcome?
    /// From the first event of the first visit to the first event of the next visit of any other step, for the
    /// customers who have one.
    package var dwellSeconds: [Double]
    /// From the last event before the first visit to the first event of it, for the customers who have one.
    package var waitingSeconds: [Double]
    /// One for each counter of the question.
    package var counters: [CounterSums]

    package init(
        reached: CustomerSet, visits: Int, repeaters: Int, outcome: PassageOutcome?, dwellSeconds: [Double],
        waitingSeconds: [Double], counters: [CounterSums]
    ) {
        self.reached = reached
        self.visits = visits
        self.repeaters = repeaters
        self.outcome = outcome
        self.dwellSeconds = dwellSeconds
        self.waitingSeconds = waitingSeconds
        self.counters = counters
    }
}

/// What became of the customers who reached a step: `wentOn`, `anotherWay`, `onTheWay` and `lost` are apart and add up
/// to those who reached it.
package struct PassageOutcome: Hashable, Sendable {
    /// Also reached the next step that is not optional, or an optional one before it; at any time, in any order.
    package var wentOn = 0
    /// Reached a step further on in the map, but none of those.
    package var anotherWay = 0
    /// Reached none further on; no ending event at or after their last event, and the window since then, that of this
    /// step, was not over when the log ended.
    package var onTheWay = 0
    /// Reached none further on, and the window is over or an ending event came.
    package var lost = 0
    /// Of the lost, those with an ending event at or after their last event.
    package var ended = 0

    package init(wentOn: Int = 0, anotherWay: Int = 0, onTheWay: Int = 0, lost: Int = 0, ended: Int = 0) {
        self.wentOn = wentOn
        self.anotherWay = anotherWay
        self.onTheWay = onTheWay
        self.lost = lost
        self.ended = ended
    }
}

/// Events of one counter that fell into visits of one step: from the first event of a visit until the next visit of
/// any step starts.
package struct CounterSums: Hashable, Sendable {
    package var events = 0
    /// Over the customers who reached the step: the square of each one's events, for an interval of the rate.
    package var sumOfSquares = 0
    /// Customers with at least one such event.
    package var customers = 0

    package init(events: Int = 0, sumOfSquares: Int = 0, customers: Int = 0) {
        self.events = events
        self.sumOfSquares = sumOfSquares
        self.customers = customers
    }
}

/// What was counted at one stage.
package struct PassageStageAnswer: Hashable, Sendable {
    /// Customers with at least one event of any of its steps.
    package var reached: Int
    /// From the first event in the stage to the first later event of a later stage, for the customers who have one.
    package var seconds: [Double]

    package init(reached: Int, seconds: [Double]) {
        self.reached = reached
        self.seconds = seconds
    }
}
