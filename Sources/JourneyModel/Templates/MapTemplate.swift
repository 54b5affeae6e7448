// Maps to start from: stages and steps with titles, and hints that say what to write there.
package import JourneyLanguage

/// A question that helps to fill a place of a map, and an answer as somebody might write it.
package struct TemplateHint: Hashable, Sendable {
    package var ask: LocalizedText
    package var example: LocalizedText
    /// What completes the example where a text alone would leave open what the check asks for.
    ///
    /// Of the missed goal: what happens; the example says how it is made good.
    package var title: LocalizedText?
    /// Of a touchpoint: where it is, whose it is, and what is wanted there.
    package var channel: String?
    package var ownership: Ownership?
    package var goal: LocalizedText?
    /// Of an emotion: how good it is, −2 … +2.
    package var level: Double?
    /// Of what happens behind the scenes: who does it.
    package var owner: LocalizedText?
}

/// A map to start from.
package struct MapTemplate: Hashable, Sendable {
    package var id: String
    package var title: LocalizedText
    /// What such a map tells, when it is the right one, and the usual mistake with it.
    package var about: LocalizedText
    package var fits: LocalizedText
    package var beware: LocalizedText
    package var kind: MapKind = .customerJourney
    package var journeyKind: JourneyKind?
    package var goal: TemplateHint
    package var missed: TemplateHint
    package var stages: [TemplateStage] = []
}

package struct TemplateStage: Hashable, Sendable {
    package var id: String
    package var title: LocalizedText
    package var icon: String?
    package var hint: LocalizedText
    package var steps: [TemplateStep] = []
}

package struct TemplateStep: Hashable, Sendable {
    package var id: String
    package var title: LocalizedText
    package var isMilestone = false
    package var isOptional = false
    /// What the customer wants there, as somebody might write it.
    package var goal: LocalizedText?
    /// By the place they help to fill, in the order of a map file's keys.
    package var hints: [TemplatePlace: TemplateHint] = [:]
}

/// A place of a step that a hint helps to fill. The raw value is its key in a template's file.
package enum TemplatePlace: Hashable, Sendable, CaseIterable {
    case touchpoints
    case lane(Lane)
    case emotion, messages, barriers, opportunities
    case blueprint(BlueprintLane)
    case evidence

    package static let allCases: [TemplatePlace] =
        [.touchpoints] + Lane.allCases.map { .lane($0) } + [.emotion, .messages, .barriers, .opportunities]
        + BlueprintLane.allCases.map { .blueprint($0) } + [.evidence]

    package var key: String {
        switch self {
        case .touchpoints: "touchpoints"
        case .lane(let lane): lane.rawValue
        case .emotion: "emotion"
        case .messages: "messages"
        case .barriers: "barriers"
        case .opportunities: "opportunities"
        case .blueprint(let lane): "blueprint.\(lane.rawValue)"
        case .evidence: "evidence"
        }
    }
}

extension MapTemplate {
    /// The map as it is before anybody wrote into it.
    ///
    /// - Parameters:
    ///   - language: the language the map is written in; other languages of the template's titles are in `also`.
    ///   - title: what it is called; the template's title without one.
    package func map(in language: LanguageTag, also: [LanguageTag] = [], title: String? = nil) -> JourneyMap {
        func text(_ text: LocalizedText) -> LocalizedText {
            var own = LocalizedText(text.text(in: language), in: language)
            for other in also where other != language { own[other] = text[other] }
            return own
        }
        var map = JourneyMap(id: id, title: title.map { LocalizedText($0, in: language) } ?? text(self.title))
        map.language = language
        map.namesLanguages = !also.isEmpty
        map.translations = also.filter { $0 != language }
        map.kind = kind
        map.journeyKind = journeyKind
        map.stages = stages.map { stage in
            var own = Stage(id: stage.id, title: text(stage.title))
            own.icon = stage.icon
            own.steps = stage.steps.map { step in
                var own = Step(id: step.id, title: text(step.title))
                (own.isMilestone, own.isOptional) = (step.isMilestone, step.isOptional)
                return own
            }
            return own
        }
        return map
    }
}
