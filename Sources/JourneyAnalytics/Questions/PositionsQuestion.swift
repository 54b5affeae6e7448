// Who is where, as of an instant.
package import JourneySupport

/// Asks where customers are: at which step their last event was, and how long ago.
package struct PositionsQuestion: Hashable, Sendable {
    /// The steps, at most `PatternSet.limit`; of several that an event matches the last counts. Empty: every event is a
    /// step by its own name.
    package var steps: [EventPattern]
    /// As of when, in microseconds since 1970 in UTC; `nil`: at the end of the log or of the period.
    package var instant: Int64?
    /// Up to this long after their last event customers are active.
    package var quietAfter: TimeSpan
    /// Longer after it they are silent; not shorter than `quietAfter`.
    package var silentAfter: TimeSpan

    package init(
        steps: [EventPattern] = [], instant: Int64? = nil, quietAfter: TimeSpan = .days(7),
        silentAfter: TimeSpan = .days(30)
    ) {
        self.steps = steps
        self.instant = instant
        self.quietAfter = quietAfter
        self.silentAfter = silentAfter
    }
}

/// How long ago a customer's last event was.
package enum PositionBand: String, Hashable, Sendable, CaseIterable {
    case active, quiet, silent
}

/// Where customers are.
package struct PositionsAnswer: Hashable, Sendable {
    /// `basis.customers` are those of the scope with an event up to the instant.
    package var basis: AnswerBasis
    /// As of when.
    package var instant: Int64?
    /// In the order of the steps; without steps by count, then name.
    package var positions: [Position]
    /// Customers none of whose events up to the instant matches a step.
    package var nowhere: Int

    package init(basis: AnswerBasis, instant: Int64?, positions: [Position], nowhere: Int) {
        self.basis = basis
        self.instant = instant
        self.positions = positions
        self.nowhere = nowhere
    }
}

/// The customers at one step.
package struct Position: Hashable, Sendable {
    package var name: String
    package var count: Int
    /// Out of all customers of the answer, 0 … 1.
    package var share: Double
    package var active: Int
    package var quiet: Int
    package var silent: Int
    /// How long ago their last event was; `nil` when nobody is here.
    package var medianSeconds: Double?

    package init(
        name: String, count: Int, share: Double, active: Int, quiet: Int, silent: Int, medianSeconds: Double?
    ) {
        self.name = name
        self.count = count
        self.share = share
        self.active = active
        self.quiet = quiet
        self.silent = silent
        self.medianSeconds = medianSeconds
    }
}
