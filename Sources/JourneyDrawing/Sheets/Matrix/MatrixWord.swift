// The words of the opportunity matrix.
import JourneyLanguage

/// A word or a sentence of the matrix.
enum MatrixWord: String, Phrase {
    static let section = "matrix"

    case title, customerValue, effort, businessValue
    case doFirst, planIt, fillIn, letGo
    case headline, headlineNone, headlineUnrated, headlineEmpty, asTheTeamSees
    case unrated, missing, rule, ruleODI, ruleRICE, ruleFormula, discKey, closedKey
}
