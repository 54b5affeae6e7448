// The funnel below the map.
package import JourneyLanguage
package import JourneySupport

/// The map's milestones as a funnel: of the customers who started, who got how far.
package struct MeasuredFunnel: Sendable {
    package var steps: [FunnelStage]
    /// The rule by which it was counted, in one sentence.
    package var rule: String
    package var window: TimeSpan

    package init(steps: [FunnelStage], rule: String, window: TimeSpan) {
        self.steps = steps
        self.rule = rule
        self.window = window
    }

    /// Who stopped before a step, of those who reached the one before and whose window is over; index at least 1.
    package func loss(before index: Int) -> ShareFigure {
        guard steps.indices.contains(index), index > 0 else { return ShareFigure(count: 0, of: 0) }
        let stage = steps[index]
        let known = max(0, stage.fromPrevious.total - stage.stillOpen)
        return ShareFigure(count: max(0, known - stage.fromPrevious.count), of: known)
    }
}

/// One step of the funnel.
package struct FunnelStage: Sendable {
    package var step: String
    package var title: LocalizedText
    /// Customers who got at least here, out of those who started.
    package var reached: ShareFigure
    /// Customers who got at least here, out of those who got to the step before.
    package var fromPrevious: ShareFigure
    /// Of those who stopped before this step, how many may still take it: their window is open.
    package var stillOpen: Int
    /// Median seconds from the start to here, over those who got here.
    package var medianSeconds: Double?

    package init(
        step: String, title: LocalizedText, reached: ShareFigure, fromPrevious: ShareFigure, stillOpen: Int,
        medianSeconds: Double?
    ) {
        self.step = step
        self.title = title
        self.reached = reached
        self.fromPrevious = fromPrevious
        self.stillOpen = stillOpen
        self.medianSeconds = medianSeconds
    }
}
