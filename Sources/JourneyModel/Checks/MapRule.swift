// A rule of the check of a map's quality, as a value: what it looks at, how grave it is, and how it finds what is missing.

/// A rule of the check. Its title, reason, remedy and sentence stand in the catalogues under its id.
package struct MapRule: Sendable {
    /// A stable, dash-separated name, such as `touchpoint-without-goal`.
    package let id: String
    package let severity: RuleSeverity
    package let theme: RuleTheme
    /// What it looks at.
    package let subject: ElementKind
    /// The maps it is for.
    package let kinds: Set<MapKind>
    package let states: Set<MapState>
    /// Whether it looks at what the other rules found, and runs after them.
    let isLate: Bool
    /// How grave it is while the map is a draft, where that differs: what only a log or a survey can mend waits for them.
    package let draftSeverity: RuleSeverity?
    let find: @Sendable (CheckedMap, inout RuleReport) -> Void

    init(
        _ id: String, _ severity: RuleSeverity, _ theme: RuleTheme, _ subject: ElementKind,
        kinds: Set<MapKind> = Set(MapKind.allCases), states: Set<MapState> = Set(MapState.allCases),
        isLate: Bool = false, draft: RuleSeverity? = nil,
        find: @escaping @Sendable (CheckedMap, inout RuleReport) -> Void
    ) {
        (self.id, self.severity, self.theme, self.subject) = (id, severity, theme, subject)
        (self.kinds, self.states, self.isLate, draftSeverity, self.find) = (kinds, states, isLate, draft, find)
    }

    func isFor(_ map: JourneyMap) -> Bool { kinds.contains(map.kind) && states.contains(map.state) }

    func severity(in map: JourneyMap) -> RuleSeverity { map.status == .draft ? draftSeverity ?? severity : severity }
}

/// How grave it is when a rule is broken, the gravest last.
package enum RuleSeverity: String, Hashable, Sendable, CaseIterable, Comparable {
    /// The map would be better with it.
    case hint
    /// The map is doubtful without it.
    case warning
    /// The map contradicts itself, misleads, or must not be shown so.
    case error

    package static func < (left: RuleSeverity, right: RuleSeverity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .hint: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// What a rule is about, in the order in which rules are listed.
package enum RuleTheme: String, Hashable, Sendable, CaseIterable {
    case structure, customer, curve, barriers, evidence, measuring, touchpoints, upkeep, languages, blueprint
    case lifeExperience = "life-experience"
    case prototype
}

extension MapRule {
    /// Every rule, by theme.
    package static let all: [MapRule] =
        structure + links + customer + curve + barriers + plans + evidence + measuring + touchpoints + upkeep
        + languages + blueprint + lifeExperience + prototype

    package static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}

extension Set<MapKind> {
    /// Maps on which customers are followed from step to step.
    static let journeys: Self = [.customerJourney, .userJourney]
    /// Maps of what a company does for its customers: what it owes them there, it does not owe a life.
    static let served: Self = [.customerJourney, .userJourney, .serviceBlueprint]
    /// Maps told from the inside, in people's own words.
    static let told: Self = [.customerJourney, .userJourney, .lifeExperience]
}
