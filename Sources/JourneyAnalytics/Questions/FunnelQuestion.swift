// Of the customers who take the first step, how many get how far within a window.
package import JourneySupport

/// Asks how many customers take steps in order, within a window that opens at the first step.
///
/// A chain is one event for each of the first steps, none before the one it follows, all within the window of the first:
/// windows are inclusive, an event exactly at the end still counts. A customer's level is the length of the longest
/// chain; the best chain is the one that was first to get so far, and of these the one that started last, each step at
/// its earliest event (at the latest, where steps have windows of their own). The profile says which chains there are.
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
    package var modes: FunnelModes = []
    package var order: FunnelOrder = .listed
    /// By step, counted from 0 and never the first: how long after the step before it may come, beside `window`.
    package var stepWindows: [Int: TimeSpan] = [:]
    /// What spoils a chain. A chain goes as far as it can, and counts when it is not spoiled; a customer who has only
    /// spoiled ones is out: in `levels[0]` and in `out`. At most `PatternSet.limit`.
    package var exclusions: [FunnelExclusion] = []
    /// All events of a chain have one value of this property, and only events with it take part, whether they are steps,
    /// exclusions or in the way.
    package var heldProperty: String?
    package var breakdown: FunnelBreakdown?
    /// Where periods of a trend begin, ascending, the last one being the end of the last; empty for no trend. They are
    /// cut by whoever asks: `CalendarUnit.boundaries`.
    package var trend: [Int64] = []
    /// Whether to tell how long it takes, and how many will have converted when all windows are over.
    package var needsTimes = false

    package init(
        steps: [EventPattern], window: TimeSpan, profile: FunnelProfile = .latestStart, journey: EventPattern? = nil
    ) {
        self.steps = steps
        self.window = window
        self.profile = profile
        self.journey = journey
    }

    /// Whether nothing but steps, window, profile and journey was asked for, and maybe times: what the quick kernels answer.
    var isPlain: Bool {
        var plain = FunnelQuestion(steps: steps, window: window, profile: profile, journey: journey)
        plain.needsTimes = needsTimes
        return self == plain
    }
}

/// The rule by which a funnel is counted; each is named, printed with the answer and tested.
package enum FunnelProfile: String, Hashable, Sendable, CaseIterable {
    /// A step keeps the chain with the latest start; an event may be several steps of a chain, and events at one time
    /// count in step order (ClickHouse's windowFunnel).
    case latestStart = "latest-start"
    /// As `latest-start`, but an event fills at most one step of a chain (PostHog's rule). Events at one time count by
    /// the first step they match, then in the order in which they arrived.
    case oneEventOneStep = "one-event-one-step"
    /// The chain starts at the first event of step 1 and stays with it, and takes each step at the first event after
    /// the one before (Mixpanel's default). Events at one time as in `one-event-one-step`.
    case firstEntry = "first-entry"
}

/// In which order steps are taken.
package enum FunnelOrder: String, Hashable, Sendable, CaseIterable {
    /// As they are listed.
    case listed
    /// Any: the level is the most different steps within one window, which opens at an event of any step. An event
    /// counts for every step that it matches.
    case any
}
