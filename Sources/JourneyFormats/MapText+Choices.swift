// What the words of lists are called, for the sentences about changes.
package import JourneyLanguage

extension MapText {
    /// What a word of a list is called by people in a language, by the key it stands behind; itself where it has no other name.
    package static func choices(in language: LanguageTag) -> (_ word: String, _ key: String) -> String {
        let words = ExchangeWords(language: language)
        return { words.choice($0, of: $1) }
    }
}
