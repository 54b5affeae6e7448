// Which customers and which events a question is asked about.
package import JourneySupport

/// Narrows a question to some customers and some time.
package struct Scope: Hashable, Sendable {
    /// Which events count. Questions about journeys (passage, network, a funnel of journeys) place a whole journey by
    /// its first event instead, and follow it to the log's end.
    package var period: Period
    /// Only customers with at least one such event, at any time in the log; `nil` for everyone.
    package var segment: EventPattern?

    package init(period: Period = .all, segment: EventPattern? = nil) {
        self.period = period
        self.segment = segment
    }

    /// Everyone, always.
    package static let everything = Scope()
}
