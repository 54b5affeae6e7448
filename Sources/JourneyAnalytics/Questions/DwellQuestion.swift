// How long it takes after an event until something else happens.
package import JourneySupport

/// Asks, for each activity, for the time from its events to the customer's next event, whichever that is; or for the time
/// before its events.
package struct DwellQuestion: Hashable, Sendable {
    /// Which time is meant.
    package enum Side: String, Hashable, Sendable, CaseIterable {
        /// From an event to the customer's next one.
        case after
        /// Up to an event from the customer's one before: how long it was waited for.
        case before
    }

    package var side: Side
    /// Whether to tell the outer quantiles, too.
    package var needsTails: Bool
    /// Whether to tell how the times are spread, too.
    package var needsSpread: Bool
    /// What is taken out of customers' ways first.
    package var cleaning: PathCleaning

    package init(
        side: Side = .after, needsTails: Bool = false, needsSpread: Bool = false, cleaning: PathCleaning = .none
    ) {
        self.side = side
        self.needsTails = needsTails
        self.needsSpread = needsSpread
        self.cleaning = cleaning
    }
}

/// Dwell by activity.
package struct DwellAnswer: Hashable, Sendable {
    package var basis: AnswerBasis
    /// By n, then name; an activity that nothing ever followed, or came before, has n = 0 and no seconds.
    package var steps: [DwellStep]

    package init(basis: AnswerBasis, steps: [DwellStep]) {
        self.basis = basis
        self.steps = steps
    }
}

/// One activity and the time until the next event.
package struct DwellStep: Hashable, Sendable {
    package var name: String
    /// Events of the activity that another event of the same customer followed, or that one came before.
    package var n: Int
    package var meanSeconds: Double?
    package var medianSeconds: Double?
    package var p90Seconds: Double?
    /// Only where they were asked for.
    package var tails: DwellTails?
    package var spread: DwellSpread?

    package init(
        name: String, n: Int, meanSeconds: Double?, medianSeconds: Double?, p90Seconds: Double?,
        tails: DwellTails? = nil, spread: DwellSpread? = nil
    ) {
        self.tails = tails
        self.spread = spread
        self.name = name
        self.n = n
        self.meanSeconds = meanSeconds
        self.medianSeconds = medianSeconds
        self.p90Seconds = p90Seconds
    }
}

/// The quantiles of the times of one activity beside the median and the ninth decile.
package struct DwellTails: Hashable, Sendable {
    package var p10Seconds: Double
    package var p25Seconds: Double
    package var p75Seconds: Double

    package init(p10Seconds: Double, p25Seconds: Double, p75Seconds: Double) {
        self.p10Seconds = p10Seconds
        self.p25Seconds = p25Seconds
        self.p75Seconds = p75Seconds
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
