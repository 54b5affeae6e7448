// One number of a page with everything a reader may ask of it; map, outline and table all show these.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

/// A number and what stands behind it.
struct Figure: Sendable {
    /// Unique on the page, made of letters, digits and hyphens.
    var key: String
    /// What is counted, such as "Reach".
    var name: String
    /// The number as it is shown.
    var value: String
    var source: Source
    /// What was counted, in one sentence with its n.
    var counted: String
    /// How many customers or answers stand behind it.
    var n: Int
    var interval: String?
    /// The rule by which it was counted.
    var rule: String?
    /// Further figures of the same thing.
    var more: [(name: String, value: String)] = []
    var quotes: [MeasuredQuote] = []
    /// What it was read from, where it was not counted.
    var evidence: [EvidenceRecord] = []
    /// How the cell is tinted.
    var tint: Tint = .plain

    /// Where a number comes from.
    enum Source: Hashable, Sendable {
        case events, answers
        /// The team's own statement: nothing was counted.
        case team
        /// What the team read from what customers said or did: nothing was counted either.
        case reading

        /// Whether something was counted.
        var isCounted: Bool { self == .events || self == .answers }
    }

    /// What the colour of a cell says.
    enum Tint: Hashable, Sendable {
        case plain
        /// A bar of so large a share.
        case share(Double)
        /// A place on the emotion scale, −2 … +2.
        case emotion(Double)
        /// A loss or a burden.
        case heat(HeatTint)
        /// Not measured but stated.
        case guess
        /// Too few to speak of a value.
        case faint
    }
}

/// One row of figures below the map.
struct FigureRow: Sendable {
    var key: String
    var title: String
    /// What the row counts, in a few words.
    var hint: String
    /// By step, in the order of the journey; `nil` where nothing can be counted.
    var figures: [Figure?]
}
