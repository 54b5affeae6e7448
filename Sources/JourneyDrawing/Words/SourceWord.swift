// The names of the usual sources of evidence, which a map file gives in English: `source: event log`.
import JourneyLanguage

/// A source of evidence that has a name in the catalogues.
enum SourceWord: String, Phrase {
    static let section = "evidenceSource"

    case survey, interviews, fieldVisits, mysteryShopping, tickets, calls, eventLog, reviews, workshop, team

    /// The source of a name as people write it, in the singular or the plural; `nil` for any other.
    init?(name: String) {
        let known: [String: Self] = [
            "survey": .survey, "interview": .interviews, "field visit": .fieldVisits,
            "mystery shopping": .mysteryShopping, "ticket": .tickets, "call": .calls, "event log": .eventLog,
            "review": .reviews, "workshop": .workshop, "team": .team,
        ]
        let name = name.lowercased().replacing("-", with: " ")
        guard let word = known[name] ?? (name.hasSuffix("s") ? known[String(name.dropLast())] : nil) else { return nil }
        self = word
    }
}

extension MapWords {
    /// The name of a source of evidence; one that nobody knows is its own name.
    package func source(_ name: String) -> String { SourceWord(name: name).map { catalogue[$0] } ?? name }
}
