// Texts of a map on a page: in the page's language, or marked with the language they are in.
package import JourneyLanguage

extension HTMLInterpolation {
    /// A text in a language; where it is not translated, the original with its `lang`, so that it is read aloud and
    /// set in the right letters, and with a small mark that says which language it is.
    package mutating func appendInterpolation(_ text: LocalizedText, in language: LanguageTag) {
        let (string, found) = text.resolved(in: language)
        appendInterpolation(string, writtenIn: found, shownIn: language, isStale: text.stale.contains(found))
    }

    /// A text that may stand in another language than the page, or be older than the text it was translated from: then
    /// a small clock stands behind it, and says so.
    mutating func appendInterpolation(
        _ string: String, writtenIn found: LanguageTag, shownIn language: LanguageTag, isStale: Bool = false
    ) {
        guard found.base != language.base else {
            guard isStale else { return appendInterpolation(string) }
            let why = Catalogue(language: language)[PageWord.staleText]
            // Heard before the text, so that what ends the text still ends the sentence it stands in.
            let marked: HTML = """
                <span class="stale" title="\(why)"><span class="vh">\(why.loweredFirst)\(language.punctuation.colon)</span>\(string)</span>
                """
            return appendInterpolation(marked)
        }
        isPartlyUntranslated = true
        let marked: HTML = """
            <span class="own" lang="\(found.markup)" data-in="\(found.sign)">\(string)</span>
            """
        appendInterpolation(marked)
    }
}

extension LanguageTag {
    /// The mark of texts in this language among others: `EN`.
    var sign: String { base.code.uppercased() }
}
