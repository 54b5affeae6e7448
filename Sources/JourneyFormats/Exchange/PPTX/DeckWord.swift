// The words that slides say by themselves, beside those of maps.
internal import JourneyLanguage

/// A word or a sentence of slides.
enum DeckWord: String, Phrase {
    static let section = "deck"

    case continued, leftOut, numbersOnly, curveIs, noCurve, stageOf
}
