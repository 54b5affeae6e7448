// The check in words, in the language of the interface.
package import JourneyLanguage
internal import JourneySupport

/// A text of a rule: the keys of its section are the ids of the rules.
protocol RulePhrase: Phrase {
    init(rawValue: String)
}

extension RulePhrase {
    static var allCases: [Self] { MapRule.all.map { Self(rawValue: $0.id) } }
}

/// Rules that are broken in several ways, which need words of their own.
private let variants = [
    "missed-goal-unanswered/unrecovered", "barrier-unexplained/cause", "barrier-unexplained/lost-to",
    "broken-map-link/step",
]

/// What a rule is called.
struct RuleTitle: RulePhrase {
    static let section = "mapRuleTitle"
    let rawValue: String
}

/// Why it pays to keep it.
struct RuleReason: RulePhrase {
    static let section = "mapRuleReason"
    let rawValue: String
}

/// What to do when it is broken.
struct RuleRemedy: RulePhrase {
    static let section = "mapRuleRemedy"
    static var allCases: [Self] { (MapRule.all.map(\.id) + variants).map { Self(rawValue: $0) } }
    let rawValue: String
}

/// The sentence that tells where it is broken.
struct RuleSentence: RulePhrase {
    static let section = "mapRuleSentence"
    static var allCases: [Self] { (MapRule.all.map(\.id) + variants).map { Self(rawValue: $0) } }
    let rawValue: String
}

/// The other words of the check.
package enum MapCheckWord: String, Phrase {
    package static let section = "mapCheck"

    case errors, warnings, hints, silenced, clean, score, noScore, raise, gain
    case error, warning, hint
    case takeaway, barrier, emotion, step, text
    /// With the command that shows every rule, and what comes before lines to copy.
    case explain, silence, because
    /// The number of hints, with the option that tells what they are.
    case shortHints
}

/// Tells rules and findings.
package struct CheckStory: Sendable {
    package let catalogue: Catalogue

    package init(_ language: LanguageTag) { catalogue = Catalogue(language: language) }

    package func title(_ rule: String) -> String { catalogue[RuleTitle(rawValue: rule)] }
    package func reason(_ rule: String) -> String { catalogue[RuleReason(rawValue: rule)] }
    package func remedy(_ rule: String) -> String { catalogue[RuleRemedy(rawValue: rule)] }
    /// What to do about a finding; only what is missing is asked for.
    package func remedy(_ finding: MapFinding) -> String { remedy(finding.key) }

    package func sentence(_ finding: MapFinding) -> String {
        catalogue.fill(
            RuleSentence(rawValue: finding.key), [quoted(finding.place.title)] + finding.details.map(text))
    }

    /// A text of the map as a sentence quotes it: its first line, not too long, without quotation marks of its own.
    package func quoted(_ text: LocalizedText) -> String {
        let text = text.text(in: catalogue.language)
        let isQuoted = [text.first, text.last].allSatisfy { $0.map(Self.quotes.contains) ?? false }
        return (isQuoted ? String(text.dropFirst().dropLast()) : text).shortened
    }

    private static let tens = [1, 10, 100, 1000, 10_000, 100_000.0]
    private static let quotes: Set<Character> = ["“", "”", "„", "«", "»", "\""]

    private func text(_ detail: FindingDetail) -> String {
        switch detail {
        case .text(let text): quoted(text)
        case .name(let name): name.shortened
        case .file(let name): name
        case .number(let number): NumberStyle(language: catalogue.language).count(number)
        case .decimal(let number):
            // As many decimals as the file has, at most six.
            NumberStyle(language: catalogue.language).number(
                number, decimals: (0..<6).first { (number * Self.tens[$0]).rounded() == number * Self.tens[$0] } ?? 6)
        case .day(let day): DateStyle(language: catalogue.language).text(day)
        case .span(let span): DurationStyle(language: catalogue.language).text(seconds: span.seconds)
        case .language(let tag): tag.code
        }
    }

    package func word(_ severity: RuleSeverity) -> String {
        switch severity {
        case .error: catalogue[MapCheckWord.error]
        case .warning: catalogue[MapCheckWord.warning]
        case .hint: catalogue[MapCheckWord.hint]
        }
    }

    /// What a statement of a kind is called.
    package func word(_ kind: ElementKind) -> String {
        switch kind {
        case .takeaway: catalogue[MapCheckWord.takeaway]
        case .barrier: catalogue[MapCheckWord.barrier]
        case .emotion: catalogue[MapCheckWord.emotion]
        case .step: catalogue[MapCheckWord.step]
        default: catalogue[MapCheckWord.text]
        }
    }
}
