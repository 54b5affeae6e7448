// A trait between two poles, such as "plans ahead" and "decides on the spot".
package import JourneyLanguage

/// Where a persona stands between two poles, as the team sees it.
package struct TraitSlider: Hashable, Sendable {
    /// The pole at 0.
    package var low: LocalizedText
    /// The pole at 1.
    package var high: LocalizedText
    /// 0 … 1.
    package var value: Double

    package init(low: LocalizedText, high: LocalizedText, value: Double) {
        self.low = low
        self.high = high
        self.value = value
    }

    /// The values there are.
    package static let scale = 0.0...1.0
}
