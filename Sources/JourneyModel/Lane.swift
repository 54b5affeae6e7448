// The lanes of text: one row of the map each. The raw value is the key in a map file.

/// A lane of the map that holds texts. A new lane is one case here and its name in the drawing's words.
package enum Lane: String, Hashable, Sendable, CaseIterable {
    case actions = "does"
    case goals
    case needs
    case motivation
    case expectations = "expects"
    case thoughts = "thinks"
    case feelings = "feels"
    case quotes = "says"
    case questions = "asks"
    case told
    case alternatives
    case place
    case people
    case gains
    case momentsOfTruth = "moments-of-truth"
    case effort
    case content
    case communication
    case guidance
    case metrics
    case owner
    case free = "notes"
}

/// A lane of the service blueprint, from what the customer can touch to what everything runs on.
package enum BlueprintLane: String, Hashable, Sendable, CaseIterable {
    /// Physical evidence: what the customer sees, holds or hears.
    case evidence
    /// People and screens in view, below the line of interaction.
    case frontstage
    /// Work out of view, below the line of visibility.
    case backstage
    /// Processes and systems, below the line of internal interaction.
    case support
    /// Rules that bind the work: laws, terms, agreed limits.
    case policies
}
