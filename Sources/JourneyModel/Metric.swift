// What a journey is held against: named numbers with a target and a band.
package import JourneyLanguage

/// A number with a target. What is computed from a log or from answers is not written into the map.
package struct Metric: Hashable, Sendable {
    package var id: String
    package var title: LocalizedText
    package var measure: MetricKind
    /// The survey question it is asked with.
    package var question: String?
    /// The id of the step it is about; `nil` for the whole journey.
    package var step: String?
    package var unit: LocalizedText?
    /// The latest value that somebody vouches for.
    package var value: Double?
    package var baseline: Double?
    package var target: Double?
    package var band: MetricBand?
    package var owner: LocalizedText?

    package init(id: String, title: LocalizedText, kind: MetricKind) {
        (self.id, self.title, measure) = (id, title, kind)
    }
}

/// What is measured.
package enum MetricKind: String, Hashable, Sendable, CaseIterable {
    case nps, csat, ces, rate, count, duration, money
}

/// Between which values a number is as usual; beyond them somebody should look.
package struct MetricBand: Hashable, Sendable {
    package var low: Double?
    package var high: Double?

    package init(low: Double? = nil, high: Double? = nil) {
        (self.low, self.high) = (low, high)
    }
}
