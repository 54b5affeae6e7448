// Of the customers who take the first step, how many get how far within a window.
package import JourneySupport

/// Asks how many customers take steps in order, within a window that opens at the first step.
package struct FunnelQuestion: Hashable, Sendable {
    /// The steps in order; at least one, at most `PatternSet.limit`.
    package var steps: [EventPattern]
    /// From an event of the first step; an event exactly at its end still counts.
    package var window: TimeSpan
    package var profile: FunnelProfile
    /// The events of a journey, such as those of all steps of a map. With them a customer is placed in the scope's
    /// period by the first of them and followed to the log's end, as in a passage; `nil`: the period cuts events on both
    /// sides, and observation ends with it.
    package var journey: EventPattern?

    package init(
        steps: [EventPattern], window: TimeSpan, profile: FunnelProfile = .latestStart, journey: EventPattern? = nil
    ) {
        self.steps = steps
        self.window = window
        self.profile = profile
        self.journey = journey
    }
}

/// The rule by which a funnel is counted; each is named, printed with the answer and tested.
package enum FunnelProfile: String, Hashable, Sendable, CaseIterable {
    /// A step keeps the chain with the latest start; events at one time count in step order (ClickHouse's windowFunnel).
    case latestStart = "latest-start"
    /// As `latest-start`, but an event fills at most one step of a chain (PostHog's rule).
    case oneEventOneStep = "one-event-one-step"
    /// The chain starts at the first event of step 1 and stays with it (Mixpanel's default).
    case firstEntry = "first-entry"
}

/// How far customers got.
package struct FunnelAnswer: Hashable, Sendable {
    /// `basis.customers` are the customers of the scope, or those whose journey starts in its period, whether they took
    /// step 1 or not.
    package var basis: AnswerBasis
    package var steps: [FunnelStepAnswer]
    /// `levels[k]`: customers whose best chain is exactly k steps; `levels[0]` counts those with none.
    package var levels: [Int]

    package init(basis: AnswerBasis, steps: [FunnelStepAnswer], levels: [Int]) {
        self.basis = basis
        self.steps = steps
        self.levels = levels
    }
}

/// One step of a funnel.
package struct FunnelStepAnswer: Hashable, Sendable {
    package var name: String
    /// Customers who got at least here.
    package var reached: Int
    /// `reached` out of all customers of the answer, 0 … 1; 0 when there is nobody.
    package var share: Double
    /// `reached` out of those who reached the step before; at the first step, out of all customers of the answer.
    package var fromPrevious: Double
    /// Over the customers who got here: seconds from the start of their best chain to this step. The best chain is the
    /// one that was first to reach the customer's level; `nil` when nobody got here.
    package var medianSeconds: Double?
    /// Of the customers who stopped directly before this step, those whose latest window is still open when the log
    /// ends (or the period, if that is earlier and cuts events): no drop-off yet. 0 at the first step.
    package var stillOpen: Int

    package init(
        name: String, reached: Int, share: Double, fromPrevious: Double, medianSeconds: Double?, stillOpen: Int
    ) {
        self.name = name
        self.reached = reached
        self.share = share
        self.fromPrevious = fromPrevious
        self.medianSeconds = medianSeconds
        self.stillOpen = stillOpen
    }
}
