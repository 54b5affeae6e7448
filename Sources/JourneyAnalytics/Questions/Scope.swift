// Which customers and which events a question is asked about.
package import JourneySupport

/// Narrows a question to some customers and some time.
package struct Scope: Hashable, Sendable {
    /// Which events count. Questions about journeys (passage, network, a funnel of journeys) place a whole journey by
    /// its first event instead, and follow it to the log's end.
    package var period: Period
    /// Only customers for whom this holds, whatever the period; `nil` for everyone.
    package var segment: Segment?

    package init(period: Period = .all, segment: Segment? = nil) {
        self.period = period
        self.segment = segment
    }

    /// Everyone, always.
    package static let everything = Scope()
}
