// Texts of a map on a page: in the page's language, or marked with the language they are in.
package import JourneyLanguage

extension HTMLInterpolation {
    /// A text in a language; where it is not translated, the original with its `lang`, so that it is read aloud and
    /// set in the right letters.
    package mutating func appendInterpolation(_ text: LocalizedText, in language: LanguageTag) {
        let (string, found) = text.resolved(in: language)
        if found.base == language.base {
            appendInterpolation(string)
        } else {
            appendInterpolation("<span lang=\"\(found.markup)\">\(string)</span>" as HTML)
        }
    }
}
