// What a map says of a step, lane by lane, as texts: outline and table are set from it.
import JourneyLanguage

/// One thing that a map says: the text, and in small how it is known, or who does it.
struct DigestItem {
    var text: String
    /// The language it is written in.
    var language: LanguageTag
    var note: String?
    /// A figure without its interval, and its n, for a narrow cell.
    var short: (value: String, n: String)?
    var tone = Tone.plain

    /// What a figure says, as the tint of its cell on the map does.
    enum Tone {
        case plain
        /// Something is wrong.
        case bad
        /// It is 0, and that is no more than nothing.
        case nothing
    }
}

/// The things of one lane at a step.
struct DigestEntry {
    var lane: DigestLane
    var items: [DigestItem]
}

/// A lane by its place among the others, with its sign and its name.
struct DigestLane: Hashable {
    /// Its place among all lanes that a map can have.
    var place: Int
    var icon: Icon
    var name: String
    /// Whether its items were counted or asked, not written.
    var isFigure = false
}

/// A step with all that is said of it.
struct StepDigest {
    var id: String
    var number: Int
    var title: LocalizedText
    /// `Milestone`, `Optional step`, `Lowest point`.
    var marks: [String]
    var isLowest: Bool
    /// The numbers of the takeaways that speak of it.
    var takeaways: [Int]
    var entries: [DigestEntry]
}

/// A stage with its steps and how long it takes.
struct StageDigest {
    var title: LocalizedText
    var icon: Icon?
    var times: [StageTime]
    var steps: [StepDigest]
}
