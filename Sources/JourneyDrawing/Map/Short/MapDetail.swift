// How much of a map its picture shows.
import JourneyLanguage

/// The whole map, or what is read from it in a minute.
package enum MapDetail: String, CaseIterable, Sendable {
    /// Every lane and every number.
    case full
    /// What a board reads: the steps, what is said, felt, wrong and done there, and the numbers that tell something.
    case short
}

/// What a short form leaves out, by name.
struct LeftOut: Hashable, Sendable {
    var lanes: [String] = []
    var rows: [String] = []
}

/// Things that a short form leaves out: `7 lanes`.
enum ShortCount: String, Phrase {
    static let section = "short"

    case lanes, rows
}
