// The words of printed pages by their key.
import JourneyLanguage

/// What stands on a page beside the map.
package enum PrintWord: String, Phrase {
    package static let section = "print"

    case pageOf, howPagesLie
}
