// The words of curves that are compared.
import JourneyLanguage

/// A word or a sentence of the comparison.
enum ComparisonWord: String, Phrase {
    static let section = "comparison"

    // Which picture it is.
    case title, asIs, aimNote
    // Findings.
    case headlinePart, headlineSame, headlineSameAll, headlineFew, headlineChanged, headlineUnchanged
    case headlineBelow, headlineNotBelow, headlineNoTarget, headlineEmpty
    // The rows below the steps.
    case difference, gap, withinChance
    // Rules.
    case heightRule, differenceRule, gapRule, overlapRule, moreCurves, keyAssumed, scaleOfRows
}
