// How long it takes after an event until something else happens.
package import JourneySupport

/// Asks, for each activity, for the time from its events to the customer's next event, whichever that is.
package struct DwellQuestion: Hashable, Sendable {
    /// Whether to tell how the times are spread, too.
    package var needsSpread: Bool

    package init(needsSpread: Bool = false) { self.needsSpread = needsSpread }
}

/// Dwell by activity.
package struct DwellAnswer: Hashable, Sendable {
    package var basis: AnswerBasis
    /// By n, then name; an activity that nothing ever followed has n = 0 and no seconds.
    package var steps: [DwellStep]

    package init(basis: AnswerBasis, steps: [DwellStep]) {
        self.basis = basis
        self.steps = steps
    }
}

/// One activity and the time until the next event.
package struct DwellStep: Hashable, Sendable {
    package var name: String
    /// Events of the activity that another event of the same customer followed.
    package var n: Int
    package var meanSeconds: Double?
    package var medianSeconds: Double?
    package var p90Seconds: Double?
    /// Only where it was asked for.
    package var spread: DwellSpread?

    package init(
        name: String, n: Int, meanSeconds: Double?, medianSeconds: Double?, p90Seconds: Double?,
        spread: DwellSpread? = nil
    ) {
        self.spread = spread
        self.name = name
        self.n = n
        self.meanSeconds = meanSeconds
        self.medianSeconds = medianSeconds
        self.p90Seconds = p90Seconds
    }
}

/// How the times of one activity are spread.
package struct DwellSpread: Hashable, Sendable {
    /// The first and the third quartile: half of the times lie between them.
    package var lowerQuartileSeconds: Double
    package var upperQuartileSeconds: Double
    package var bins: TimeBins

    package init(lowerQuartileSeconds: Double, upperQuartileSeconds: Double, bins: TimeBins) {
        self.lowerQuartileSeconds = lowerQuartileSeconds
        self.upperQuartileSeconds = upperQuartileSeconds
        self.bins = bins
    }
}
