// The words of the wall of maps.
import JourneyLanguage

/// A word or a sentence of the portfolio.
enum PortfolioWord: String, Phrase {
    static let section = "portfolio"

    case title, headline, headlineDue, headlineEmpty, asOf
    case byEvents, byAnswers, ofSteps
    case reviewed, reviewDue, reviewNext, neverReviewed, noCurve, assumedLow, readLow, ruleKey
}
