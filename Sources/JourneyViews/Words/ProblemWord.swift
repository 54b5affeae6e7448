// Why a page cannot be shown, by key.
import JourneyLanguage

/// A sentence of a page about a problem.
enum ProblemWord: String, Phrase {
    static let section = "problem"

    case titleMissing, titleBadRequest, titleBusy, titleOurFault, badPeriod, badDay, turnedPeriod, twoPeriods
    case badField, badID, badLanguage, badTheme, noMap, brokenMap, noPersona, knownMaps, knownPersonas, noMapsYet
    case noPersonasYet, busy, noPage, ourFault
}
