// The words by which changes of a map are told.
import JourneyLanguage

/// The sentences of changes and of conflicts.
package enum MapEditWord: String, Phrase {
    package static let section = "mapEdit"

    case thing, wholeMap, changed, filled, emptied, listAdded, listRemoved, listReordered, inLanguage, added
    case addedIn, removed, removedFrom, movedAfter, movedFirst, movedTo, yes, same, conflictValue
    case conflictRemoval, conflictPlace, conflictOrder, nothing, outdated, renewed
    case element, listChanged, translated, untranslated, conflictNamed, quotes, physicalEvidence
}
