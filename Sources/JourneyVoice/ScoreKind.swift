// The kinds of question a customer answers with a number, and how each is read on the emotion scale.

/// A kind of score. The raw value is the word in response files.
package enum ScoreKind: String, Hashable, Sendable, CaseIterable {
    /// Customer satisfaction, 1 … 5.
    case csat
    /// Customer effort, 1 (very hard) … 7 (very easy).
    case ces
    /// Net Promoter Score, 0 … 10.
    case nps
    /// Sentiment of a text, −1 … +1.
    case sentiment

    /// The scale of the answers, both ends included.
    package var scale: ClosedRange<Double> {
        switch self {
        case .csat: 1...5
        case .ces: 1...7
        case .nps: 0...10
        case .sentiment: -1...1
        }
    }

    /// The short name that professionals use.
    package var name: String {
        switch self {
        case .csat: "CSAT"
        case .ces: "CES"
        case .nps: "NPS"
        case .sentiment: "Sentiment"
        }
    }

    /// A score on the emotion scale −2 … +2: the middle of the question's scale is 0, its ends −2 and +2.
    package func emotion(of score: Double) -> Double {
        let middle = (scale.lowerBound + scale.upperBound) / 2
        let half = (scale.upperBound - scale.lowerBound) / 2
        return 2 * (score - middle) / half
    }

    /// The score that lies at a value of the emotion scale.
    package func score(of emotion: Double) -> Double {
        let (low, high) = (scale.lowerBound, scale.upperBound)
        return (low + high) / 2 + emotion * (high - low) / 4
    }
}
