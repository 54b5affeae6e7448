// The texts of the interface, by typed key. They are JSON files in `Sources/CCatalogues`, one a language.
import CCatalogues

/// All texts of one language. Reading a language costs about a millisecond, once.
package struct Catalogue: Sendable {
    package let language: LanguageTag
    private let sections: [String: [String: Message]]
    private let numbers: NumberStyle

    /// The catalogue of a language; of English where the interface does not speak it.
    ///
    /// `language` stays the one asked for, so that a map in Kazakh has its own texts marked as Kazakh.
    package init(language: LanguageTag) {
        self.language = language
        sections = CatalogueFile.sections(of: language.base)
        numbers = NumberStyle(language: language)
    }

    /// The languages whose texts are there.
    package static var languages: [LanguageTag] { LanguageTag.interface }

    /// The text of a key, with its placeholders left as they are.
    package subscript<P: Phrase>(_ phrase: P) -> String { message(phrase).text }

    /// The text with `{0}`, `{1}`, … filled in.
    package func fill<P: Phrase>(_ phrase: P, _ arguments: [String]) -> String {
        Message.filled(message(phrase).text, arguments)
    }

    /// The text with `{0}`, `{1}`, … filled in.
    package func fill<P: Phrase>(_ phrase: P, _ arguments: String...) -> String { fill(phrase, arguments) }

    /// The form of the text that a number asks for, with `{n}` filled in as the language writes the number.
    package func counted<P: Phrase>(_ phrase: P, _ number: Int, _ arguments: String...) -> String {
        let text = message(phrase).text(for: number, in: spoken)
        return Message.filled(text, arguments, number: numbers.count(number))
    }

    /// Every text of a section by its key; plural forms as `key.form`. For tests and for translators.
    package func texts(ofSection section: String) -> [String: String] {
        var texts: [String: String] = [:]
        for (key, message) in sections[section] ?? [:] {
            switch message {
            case .text(let text): texts[key] = text
            case .forms(let forms): for (form, text) in forms { texts[key + "." + form.rawValue] = text }
            }
        }
        return texts
    }

    /// The keys that only the enumeration has, or only a catalogue, as `language section.key`: none, or our own mistake.
    package static func mismatches<P: Phrase>(_ phrases: P.Type) -> [String] {
        let typed = Set(phrases.allCases.map(\.rawValue))
        return languages.flatMap { language in
            let written = Set(CatalogueFile.sections(of: language)[P.section, default: [:]].keys)
            return typed.symmetricDifference(written).sorted().map { "\(language) \(P.section).\($0)" }
        }
    }

    /// The names of the sections, sorted.
    package var sectionNames: [String] { sections.keys.sorted() }

    /// The language whose texts these are.
    private var spoken: LanguageTag {
        LanguageTag.interface.contains(language.base) ? language.base : .english
    }

    private func message<P: Phrase>(_ phrase: P) -> Message {
        // A key that no catalogue has shows itself rather than nothing; a test keeps that from happening.
        sections[P.section]?[phrase.rawValue] ?? .text(phrase.rawValue)
    }
}
