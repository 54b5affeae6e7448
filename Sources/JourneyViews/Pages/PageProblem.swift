// Why a page cannot be shown, in words a reader can act on.
import JourneyLanguage
package import JourneySupport

/// A page that cannot be shown: what is wrong with the request, and what would be right.
package struct PageProblem: DescribedError, Hashable {
    package let code: String
    package let kind: Kind
    private let parts: [Part]
    /// What somebody else said of it, in English.
    let detail: String?

    /// Whose turn it is to do something else.
    package enum Kind: Hashable, Sendable {
        /// The thing asked for is not there.
        case missing
        /// It was asked for wrongly.
        case badRequest
        /// It can be had a little later.
        case busy
    }

    /// A sentence and what is filled in.
    private struct Part: Hashable, Sendable {
        var word: ProblemWord
        var arguments: [String] = []
    }

    package var location: SourceLocation? { nil }

    /// The problem in English, for those who read no page.
    package var message: String {
        let text = text(in: Catalogue(language: .english))
        return detail.map { text + " " + $0 } ?? text
    }

    /// The problem in a language, without the detail.
    func text(in catalogue: Catalogue) -> String {
        parts.map { catalogue.fill($0.word, $0.arguments) }
            .joined(separator: catalogue.language.punctuation.sentenceSpace)
    }

    private init(_ code: String, _ parts: Part..., kind: Kind = .badRequest, detail: String? = nil) {
        self.code = code
        self.parts = parts
        self.kind = kind
        self.detail = detail
    }

    static func badPeriod(_ text: String) -> PageProblem {
        PageProblem("bad-period", Part(word: .badPeriod, arguments: [clipped(text)]))
    }

    static func badDay(_ text: String, field: String) -> PageProblem {
        PageProblem("bad-day", Part(word: .badDay, arguments: [clipped(text), field]))
    }

    static func turnedPeriod(_ first: CalendarDate, _ last: CalendarDate) -> PageProblem {
        PageProblem("turned-period", Part(word: .turnedPeriod, arguments: ["\(first)", "\(last)"]))
    }

    static func twoPeriods(_ text: String) -> PageProblem {
        PageProblem("two-periods", Part(word: .twoPeriods, arguments: [clipped(text)]))
    }

    /// A field that stands twice in the address.
    package static func badField(_ field: String) -> PageProblem {
        PageProblem("bad-field", Part(word: .badField, arguments: [clipped(field)]))
    }

    /// An id that no map or persona can have.
    package static func badID(_ id: String) -> PageProblem {
        PageProblem("bad-id", Part(word: .badID, arguments: [clipped(id)]), kind: .missing)
    }

    /// A language that the interface does not speak.
    static func badLanguage(_ text: String) -> PageProblem {
        let known = LanguageTag.interface.map(\.code).joined(separator: ", ")
        return PageProblem("bad-language", Part(word: .badLanguage, arguments: [clipped(text), known]))
    }

    static func badTheme(_ text: String) -> PageProblem {
        let known = ThemeChoice.allCases.map(\.rawValue).joined(separator: ", ")
        return PageProblem("bad-theme", Part(word: .badTheme, arguments: [clipped(text), known]))
    }

    /// There is no such map; `known` are the ids there are.
    package static func noMap(_ id: String, known: [String]) -> PageProblem {
        PageProblem(
            "no-map", Part(word: .noMap, arguments: [clipped(id)]), choices(known, .knownMaps, none: .noMapsYet),
            kind: .missing)
    }

    /// There is a file of that map, and it cannot be read.
    package static func brokenMap(_ id: String, why: String) -> PageProblem {
        PageProblem("broken-map", Part(word: .brokenMap, arguments: [clipped(id)]), kind: .missing, detail: why)
    }

    /// The map has no such persona; `known` are the ids it has.
    package static func noPersona(_ id: String, known: [String]) -> PageProblem {
        PageProblem(
            "no-persona", Part(word: .noPersona, arguments: [clipped(id)]),
            choices(known, .knownPersonas, none: .noPersonasYet), kind: .missing)
    }

    /// More was asked for at once than can be counted.
    package static let busy = PageProblem("busy", Part(word: .busy), kind: .busy)

    /// There is no such page.
    package static let noPage = PageProblem("no-page", Part(word: .noPage), kind: .missing)

    private static func choices(_ known: [String], _ word: ProblemWord, none: ProblemWord) -> Part {
        guard !known.isEmpty else { return Part(word: none) }
        let shown = known.sorted().prefix(12).joined(separator: ", ")
        return Part(word: word, arguments: [shown + (known.count > 12 ? ", …" : "")])
    }

    private static func clipped(_ text: String) -> String {
        text.count > 60 ? text.prefix(60) + "…" : text
    }
}
