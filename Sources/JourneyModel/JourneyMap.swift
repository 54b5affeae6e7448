// The map: how a customer meets a company, as a value. Nothing here reads a file, a clock or a log.
package import JourneyLanguage
package import JourneySupport

/// A customer journey map: stages of steps, what is known of each, and what will be done.
package struct JourneyMap: Hashable, Sendable {
    /// Unique within a workspace; letters, digits and hyphens.
    package var id: String
    package var title: LocalizedText
    package var kind: MapKind = .customerJourney
    package var state: MapState = .current
    package var journeyKind: JourneyKind?
    package var status: MapStatus = .draft
    /// The customer's goal, or the job to be done.
    package var goal: LocalizedText?
    package var scenario: LocalizedText?
    package var expectations: LocalizedText?
    /// What the company promises, where the map is seen through that.
    package var valueProposition: LocalizedText?
    /// What every step is held against.
    package var principles: [LocalizedText] = []
    package var scope: MapScope?
    /// What happens when the goal is missed, and how to recover.
    package var missedGoal: MissedGoal?
    /// The map that this one is a part of.
    package var parent: ParentMap?
    /// The personas through whose eyes the map is seen, the first one shown by default; ids of `Persona`.
    package var personas: [String] = []
    /// The personas that are written in the map itself, not beside it.
    package var ownPersonas: [Persona] = []
    /// The different courses that the journey may take.
    package var variants: [JourneyVariant] = []
    package var owner: LocalizedText?
    package var reviewed: CalendarDate?
    package var reviewEvery: TimeSpan?
    package var tags: [String] = []
    /// The language the map was written in.
    package var language: LanguageTag = .english
    /// The languages it is also meant to be read in.
    package var translations: [LanguageTag] = []
    /// Whether its file names them; without that they are those its texts are in.
    package var namesLanguages = false
    /// By what opportunities are ranked.
    package var scoring = OpportunityScoring.value
    /// The formula of `OpportunityScoring.formula`, over the numbers of an opportunity.
    package var formula: String?
    /// What the journey is held against, with targets.
    package var metrics: [Metric] = []
    package var takeaways: [Takeaway] = []
    /// Findings of the check that may stay, with the reasons.
    package var silences: [Silence] = []
    package var stages: [Stage] = []
    /// How the map is measured: windows, the default funnel, the network.
    package var measurement = MeasurementPlan()
    /// The ids in it that nobody wrote.
    package var madeIDs = MadeIDs()

    package init(id: String, title: LocalizedText) {
        self.id = id
        self.title = title
    }

    /// All steps in the order of the journey.
    package var steps: [Step] { stages.flatMap(\.steps) }
    /// How many steps there are; nothing is copied for it.
    package var stepCount: Int { stages.reduce(0) { $0 + $1.steps.count } }

    /// The step of an id.
    package func step(_ id: String) -> Step? {
        for stage in stages {
            if let step = stage.steps.first(where: { $0.id == id }) { return step }
        }
        return nil
    }

    /// All opportunities with the id of the step they stand at, in the order of the journey.
    package var opportunities: [(step: String, opportunity: Opportunity)] {
        steps.flatMap { step in step.opportunities.map { (step.id, $0) } }
    }
}

/// What the map draws.
package enum MapKind: String, Hashable, Sendable, CaseIterable {
    case customerJourney = "customer-journey"
    case userJourney = "user-journey"
    case lifeExperience = "life-experience"
    case serviceBlueprint = "service-blueprint"
}

/// Whether the map tells what is, what should be, or what will be tried.
package enum MapState: String, Hashable, Sendable, CaseIterable {
    case current, future, prototype
}

/// Which journey of the customer's it is.
package enum JourneyKind: String, Hashable, Sendable, CaseIterable {
    case purchase, engagement, retention, recommendation, support, process
    case leadGeneration = "lead-generation"
}

/// How far the map has come on its way to being agreed.
package enum MapStatus: String, Hashable, Sendable, CaseIterable {
    case draft, approved, retired
    case inReview = "in-review"
}

/// Where the journey starts and ends, in words.
package struct MapScope: Hashable, Sendable {
    package var start: LocalizedText?
    package var end: LocalizedText?

    package init(start: LocalizedText? = nil, end: LocalizedText? = nil) {
        self.start = start
        self.end = end
    }
}

/// The outcome when the goal is missed: how the log shows it, and the way to recover.
package struct MissedGoal: Hashable, Sendable {
    package var title: LocalizedText?
    /// Events that end the journey without its goal: whoever has one is lost, not on the way.
    package var events: [EventPattern]
    package var recovery: LocalizedText?

    package init(title: LocalizedText? = nil, events: [EventPattern] = [], recovery: LocalizedText? = nil) {
        self.title = title
        self.events = events
        self.recovery = recovery
    }
}

/// What the map tells in one sentence, and where it is seen.
package struct Takeaway: Hashable, Sendable {
    package var title: LocalizedText
    package var evidence: [EvidenceRecord] = []
    /// The id of the step it speaks of.
    package var step: String?
    /// The id of the opportunity it leads to.
    package var opportunity: String?

    package init(title: LocalizedText) {
        self.title = title
    }
}
