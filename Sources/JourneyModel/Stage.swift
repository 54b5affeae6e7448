// The columns of the map: stages, and the steps they hold.
package import JourneyLanguage
package import JourneySupport

/// A part of the journey that a customer would name, such as "Wait".
package struct Stage: Hashable, Sendable {
    package var id: String
    package var title: LocalizedText
    package var icon: String?
    package var expectedDuration: TimeSpan?
    /// What is spent to reach customers in this stage.
    package var spend: [Spend] = []
    package var steps: [Step]

    package init(id: String, title: LocalizedText, steps: [Step] = []) {
        self.id = id
        self.title = title
        self.steps = steps
    }
}

/// One column: what the customer does, what is known of it, and what stands behind it.
package struct Step: Hashable, Sendable {
    package var id: String
    package var title: LocalizedText
    package var icon: String?
    /// What happens here as a drawing or a photograph: a scene of the storyboard.
    package var picture: Illustration?
    /// A step that the goal can be reached without, such as a visit that is moved.
    package var isOptional = false
    /// A step of the default funnel, such as a registration or a purchase.
    package var isMilestone = false
    package var expectedDuration: TimeSpan?
    /// How often it happens, in words: "twice a month".
    package var frequency: LocalizedText?
    /// The smaller steps it is made of.
    package var substeps: [Substep] = []
    /// The ids of the variants of the journey that it belongs to; it belongs to all where there are none.
    package var variants: [String] = []
    /// Where customers may go from here other than to the next step.
    package var ways: [Way] = []
    /// The id of a map that tells this step in more detail.
    package var childMap: String?
    /// How long a customer may stay silent after this step before they count as lost; else the map's window.
    package var window: TimeSpan?
    package var touchpoints: [Touchpoint] = []
    /// Events that show the step beside those of its touchpoints.
    package var events: [EventPattern] = []
    /// Survey questions that ask about this step, by the id used in the response files.
    package var questions: [String] = []
    /// The texts of the lanes, in the order they were written.
    package var notes: [Lane: [Note]] = [:]
    package var emotion: Emotion?
    /// What the customer is told here, planned as content.
    package var messages: [Message] = []
    package var barriers: [Barrier] = []
    package var opportunities: [Opportunity] = []
    package var blueprint: [BlueprintLane: [BlueprintItem]] = [:]
    package var evidence: [EvidenceRecord] = []

    package init(id: String, title: LocalizedText) {
        self.id = id
        self.title = title
    }

    /// How the step is recognised in a log: its own events and those of its touchpoints; `nil` when not bound.
    package var binding: EventPattern? {
        let patterns = events + touchpoints.flatMap(\.events)
        return patterns.isEmpty ? nil : EventPattern(anyOf: patterns)
    }
}

/// How customers feel at a step, as the team sees it; what they really said is measured, not stored here.
package struct Emotion: Hashable, Sendable {
    /// The team's guess, −2 (angry) … +2 (delighted).
    package var assumed: Double?
    /// The team's aim, −2 … +2.
    package var target: Double?
    package var reason: LocalizedText?
    /// The team's guess for one persona, by its id, where it differs from `assumed`.
    package var byPersona: [String: Double] = [:]

    package init(assumed: Double? = nil, target: Double? = nil, reason: LocalizedText? = nil) {
        self.assumed = assumed
        self.target = target
        self.reason = reason
    }

    /// The levels there are, from angry to delighted.
    package static let scale = -2.0...2.0

    /// Whether the team says how it feels, to everybody or to a persona.
    package var isGuessed: Bool { assumed != nil || !byPersona.isEmpty }

    /// The guess for a persona, else for everyone.
    package func assumed(for persona: String?) -> Double? { persona.flatMap { byPersona[$0] } ?? assumed }
}

/// A text in a lane, which may reach over several steps.
package struct Note: Hashable, Sendable {
    package var text: LocalizedText
    /// The id of the last step the text reaches over; `nil` for its own step alone.
    package var through: String?
    /// The id of the persona it is true of; `nil` for everyone.
    package var persona: String?
    /// Of an expectation: what was promised.
    package var promised: LocalizedText?
    /// Of an expectation: what came of it.
    package var experienced: LocalizedText?
    /// Of an expectation: whether it was met.
    package var outcome: ExpectationOutcome?
    /// Of a feeling: how good it is, −2 … +2.
    package var level: Double?
    package var evidence: [EvidenceRecord] = []

    package init(_ text: LocalizedText, through: String? = nil) {
        self.text = text
        self.through = through
    }
}

/// What came of an expectation.
package enum ExpectationOutcome: String, Hashable, Sendable, CaseIterable {
    case met, missed, exceeded
}

/// A smaller step within a step.
package struct Substep: Hashable, Sendable {
    package var title: LocalizedText
    package var icon: String?
    package var expectedDuration: TimeSpan?
    package var isOptional = false

    package init(_ title: LocalizedText) {
        self.title = title
    }
}
