// How a lane of text is shown, in a picture as on a page.
package import JourneyModel

extension Lane {
    // MARK: Order

    /// What customers do, want, hear and think: above the emotion curve, thoughts and feelings next to it.
    package static let aboveEmotion: [Lane] = [
        .actions, .goals, .needs, .motivation, .expectations, .place, .people, .told, .questions, .alternatives,
        .thoughts, .feelings, .quotes,
    ]
    /// What moves the curve: between it and the pain points.
    package static let belowEmotion: [Lane] = [.gains, .momentsOfTruth, .effort]
    /// What the company brings to it.
    package static let belowOpportunities: [Lane] = [.content, .communication, .guidance, .metrics, .owner, .free]

    /// All of them, from the top of a map to its bottom.
    static var inOrder: [Lane] { aboveEmotion + belowEmotion + belowOpportunities }

    // MARK: Looks

    /// Whether its texts are what somebody says or thinks, so that they stand in quotation marks.
    package var isSpeech: Bool { self == .thoughts || self == .quotes }

    /// The small line below its name.
    package var note: MapWord? {
        switch self {
        case .thoughts: .thoughtsNote
        case .quotes: .quotesNote
        default: nil
        }
    }

    package var icon: Icon {
        switch self {
        case .actions: .actions
        case .goals: .goals
        case .needs: .needs
        case .motivation: .motivation
        case .expectations: .expectations
        case .thoughts: .thoughts
        case .feelings: .feelings
        case .quotes: .quotes
        case .questions: .questions
        case .told: .told
        case .alternatives: .alternatives
        case .place: .place
        case .people: .people
        case .gains: .gains
        case .momentsOfTruth: .momentsOfTruth
        case .effort: .effort
        case .content: .content
        case .communication: .communication
        case .guidance: .guidance
        case .metrics: .metrics
        case .owner: .owner
        case .free: .notes
        }
    }
}

extension BlueprintLane {
    package var icon: Icon {
        switch self {
        case .evidence: .evidence
        case .frontstage: .frontstage
        case .backstage: .backstage
        case .support: .support
        case .policies: .policies
        }
    }
}
