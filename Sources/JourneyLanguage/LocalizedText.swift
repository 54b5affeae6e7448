// A text of a map in one or several languages.

/// A text in one or several languages; one of them is the language it was written in.
package struct LocalizedText: Hashable, Sendable {
    /// The language the text was first written in; every text has it.
    package let original: LanguageTag
    package private(set) var values: [LanguageTag: String]

    package init(_ text: String, in language: LanguageTag = .english) {
        original = language
        values = [language: text]
    }

    /// Texts by language; `original` falls to the first language by name when it is not among them.
    package init?(_ values: [LanguageTag: String], original: LanguageTag) {
        guard let first = values.keys.min() else { return nil }
        self.values = values
        self.original = values[original] == nil ? first : original
    }

    /// The text in a language, else in that language without or with another region, else in the original language;
    /// and which one it is.
    package func resolved(in language: LanguageTag) -> (text: String, language: LanguageTag) {
        if let text = values[language] { return (text, language) }
        if let text = values[language.base] { return (text, language.base) }
        let related = values.keys.filter { $0.base == language.base }.min()
        if let related, let text = values[related] { return (text, related) }
        return (values[original] ?? "", original)
    }

    /// The text in a language, or in the original one where it is not translated.
    package func text(in language: LanguageTag) -> String { resolved(in: language).text }

    package subscript(language: LanguageTag) -> String? {
        get { values[language] }
        set { if newValue != nil || language != original { values[language] = newValue } }
    }

    /// The languages the text is in, sorted by tag.
    package var languages: [LanguageTag] { values.keys.sorted() }
}
