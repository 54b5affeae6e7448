// What a rule found, and where.
package import JourneyLanguage
package import JourneySupport

/// A place of a map where a rule is broken.
package struct MapFinding: Hashable, Sendable {
    /// The id of the rule.
    package let rule: String
    package let severity: RuleSeverity
    package let place: CheckedPlace
    /// What fills the rule's sentence, from `{1}` on; `{0}` is the title of the place.
    package let details: [FindingDetail]
    /// Which of the rule's sentences and remedies tells it, where it has several: the key behind the stroke.
    package let variant: String?
    /// The line of the file, where what was found is no value of the map.
    package let line: Int?

    /// The key of its sentence and of its remedy.
    package var key: String { variant.map { "\(rule)/\($0)" } ?? rule }

    package var path: MapPath { place.path }
}

/// A part of the sentence that tells a finding.
package enum FindingDetail: Hashable, Sendable {
    /// A text of the map, in its languages.
    case text(LocalizedText)
    /// A name or a word that has no language.
    case name(String)
    /// The name of a file, which is never shortened.
    case file(String)
    case number(Int)
    /// A number with up to six decimals.
    case decimal(Double)
    case day(CalendarDate)
    case span(TimeSpan)
    case language(LanguageTag)
}

/// Where something stands, what it is called, and what holds it.
package struct CheckedPlace: Hashable, Sendable {
    package let path: MapPath
    /// The things with ids around it, the nearest last; none where it belongs to the map as a whole.
    package let holders: [ElementAddress]
    /// What the nearest of them is called.
    package let title: LocalizedText

    /// The nearest thing with an id.
    package var thing: ElementAddress { holders.last ?? .map }

    /// A value of it that has no id of its own.
    subscript(key: String) -> CheckedPlace { CheckedPlace(path: path[key], holders: holders, title: title) }
    subscript(index: Int) -> CheckedPlace { CheckedPlace(path: path[index], holders: holders, title: title) }

    /// A thing with an id in one of its lists.
    func holding(_ key: String, _ index: Int, _ kind: ElementKind, _ id: String, _ title: LocalizedText) -> CheckedPlace
    {
        CheckedPlace(path: path[key][index], holders: holders + [ElementAddress(kind, id)], title: title)
    }
}

/// Where a rule puts what it finds.
struct RuleReport {
    let rule: MapRule
    private let severity: RuleSeverity
    private(set) var findings: [MapFinding] = []

    init(_ rule: MapRule, of map: JourneyMap) {
        self.rule = rule
        severity = rule.severity(in: map)
    }

    mutating func add(
        _ place: CheckedPlace, _ details: FindingDetail..., variant: String? = nil, line: Int? = nil
    ) {
        findings.append(
            MapFinding(
                rule: rule.id, severity: severity, place: place, details: details, variant: variant, line: line))
    }
}
