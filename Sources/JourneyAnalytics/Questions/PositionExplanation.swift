// Why a customer is where they are.
package import JourneySupport

/// The event that decides where a customer is.
package struct PositionExplanation: Hashable, Sendable {
    /// The step; `nil` when the customer is at none.
    package var step: String?
    package var band: PositionBand?
    package var event: TimelineEvent?
    /// From the event to the instant.
    package var age: TimeSpan?
    /// Events after that one, up to the instant, that match no step.
    package var passedOver: Int

    package init(step: String?, band: PositionBand?, event: TimelineEvent?, age: TimeSpan?, passedOver: Int) {
        self.step = step
        self.band = band
        self.event = event
        self.age = age
        self.passedOver = passedOver
    }
}

extension PositionsQuestion {
    /// Where a customer is, and by which event.
    /// - Parameters:
    ///   - instant: as of when, as the answer has it.
    ///   - period: that of the scope, outside of which no event counts.
    package func explained(by timeline: Timeline, at instant: Int64, in period: Period) -> PositionExplanation {
        var passedOver = 0
        for event in timeline.events.reversed() where event.time <= instant && period.contains(event.time) {
            if let step = steps.isEmpty ? event.name : steps.last(where: { event.matches($0) })?.title {
                let age = instant - event.time
                let band: PositionBand =
                    age <= quietAfter.microseconds ? .active : age <= silentAfter.microseconds ? .quiet : .silent
                return PositionExplanation(
                    step: step, band: band, event: event, age: TimeSpan(microseconds: age), passedOver: passedOver)
            }
            passedOver += 1
        }
        return PositionExplanation(step: nil, band: nil, event: nil, age: nil, passedOver: passedOver)
    }
}
