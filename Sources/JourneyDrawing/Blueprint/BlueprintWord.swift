// The words of the service blueprint as a view of its own.
import JourneyLanguage

/// A word or a sentence of the blueprint.
enum BlueprintWord: String, Phrase {
    static let section = "blueprint"

    // Findings.
    case headlineWait, headlineEmpty, headlineNoOwners, headlineNoHandover, handoversBetween, noOwnerFor
    // What the marks mean.
    case keyContact, keyOnward, keyHandover, keyLongest, handoverRule, nothingYet
}

/// Things that are counted on a blueprint: `8 handovers`.
enum BlueprintCount: String, Phrase {
    static let section = "blueprintCount"

    case handovers, betweenOwners, waitPoints, failPoints, ofBoxes
}
