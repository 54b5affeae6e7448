// A text of a map in one or several languages.

/// A text in one or several languages; one of them is the language it was written in.
package struct LocalizedText: Hashable, Sendable {
    /// The text in one language.
    private struct Version: Hashable, Sendable {
        var language: LanguageTag
        var text: String
    }

    /// The language the text was first written in; every text has it.
    package let original: LanguageTag
    /// By language. They are few, and a picture asks for them very often: a list is read faster than a dictionary.
    private var versions: [Version]
    /// The languages whose text is older than that of the original language, sorted.
    package private(set) var stale: [LanguageTag] = []

    package init(_ text: String, in language: LanguageTag = .english) {
        original = language
        versions = [Version(language: language, text: text)]
    }

    /// Texts by language; `original` falls to the first language by name when it is not among them.
    package init?(_ values: [LanguageTag: String], original: LanguageTag) {
        guard let first = values.keys.min() else { return nil }
        versions = values.map { Version(language: $0, text: $1) }.sorted { $0.language < $1.language }
        self.original = values[original] == nil ? first : original
    }

    /// The text in a language, else in that language without or with another region, else in the original language;
    /// and which one it is.
    package func resolved(in language: LanguageTag) -> (text: String, language: LanguageTag) {
        if let text = self[language] { return (text, language) }
        let base = language.base
        if base != language, let text = self[base] { return (text, base) }
        if let related = versions.first(where: { $0.language.base == base }) { return (related.text, related.language) }
        return (self[original] ?? "", original)
    }

    /// The text in a language, or in the original one where it is not translated.
    package func text(in language: LanguageTag) -> String { resolved(in: language).text }

    /// The text in exactly this language.
    package subscript(language: LanguageTag) -> String? {
        get {
            for version in versions where version.language == language { return version.text }
            return nil
        }
        set {
            guard newValue != nil || language != original else { return }
            versions.removeAll { $0.language == language }
            guard let newValue else {
                stale.removeAll { $0 == language }
                return
            }
            let place = versions.firstIndex { language < $0.language } ?? versions.endIndex
            versions.insert(Version(language: language, text: newValue), at: place)
        }
    }

    /// Says of a translation whether it is older than the text it was made of; nothing of a language that is not there.
    package mutating func mark(_ language: LanguageTag, isStale: Bool) {
        stale.removeAll { $0 == language }
        guard isStale, language != original, self[language] != nil else { return }
        stale = (stale + [language]).sorted()
    }

    /// The languages the text is in, sorted by tag.
    package var languages: [LanguageTag] { versions.map(\.language) }

    /// The text in each of them.
    package var texts: [String] { versions.map(\.text) }
}
