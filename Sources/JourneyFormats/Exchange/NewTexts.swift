// Texts that somebody added to a file that is written in another language than its map.
internal import JourneyLanguage
internal import JourneyModel

/// Finds the texts that a file in one language brought into a map of another one.
///
/// A map has every text in its own language. A new one in another language stands for it, and is marked as a translation that is
/// older than its text, so that somebody lays one beside the other.
struct NewTexts {
    private let main, language: LanguageTag
    /// What the map said in its own language before, and which of it in that of the file.
    private let known, translated: Set<String>
    /// The texts that came, in the order of the map, and those that are in the language of the file now for the first time.
    private(set) var found: [String] = []
    private var first: [String] = []

    /// - Parameters:
    ///   - origin: the map before.
    ///   - language: the one of the file.
    init(since origin: MapDocument, in language: LanguageTag) {
        main = origin.map.language
        self.language = language
        let units = origin.translationUnits
        known = Set(units.map(\.source))
        translated = Set(units.filter { $0.text[language] != nil }.map(\.source))
    }

    static func message(_ text: String, language: String, main: String) -> String {
        "“\(text.shortened)” is new and taken for “\(language)”, the language of the file; until somebody writes it in "
            + "“\(main)”, the language of the map, it stands there, too, and `stale` names it"
    }

    /// A text that was shown in the language of the map, as it was in no other, and changed there.
    static func message(_ text: String, shown: String, taken: String) -> String {
        "“\(text.shortened)” is taken for “\(taken)”; the text stood here in “\(shown)”, for want of a translation"
    }

    var notes: [ImportNote] {
        found.map { ImportNote(.guess, at: "", Self.message($0, language: language.code, main: main.code)) }
            + first.map {
                ImportNote(.guess, at: "", Self.message($0, shown: main.code, taken: language.code))
            }
    }

    /// The map with its new texts under the language of the file.
    mutating func marked(_ document: MapDocument) throws(EditError) -> MapDocument {
        // A file may have its headings in a language in which the map says nothing.
        guard language != main, document.map.translations.contains(language) else { return document }
        let units = document.translationUnits
        first = units.filter { known.contains($0.source) && !translated.contains($0.source) }
            .compactMap { $0.text[language] }
        let new = units.filter { unit in
            let others = unit.text.languages.filter { $0 != main }
            return !known.contains(unit.source)
                && (others.isEmpty || others == [language] && unit.text[language] == unit.source)
        }
        guard !new.isEmpty else { return document }
        found = new.map(\.source)
        return try document.translated(
            new.map { unit in
                Translation(
                    id: unit.id, language: language, source: unit.source, text: unit.source, isStale: true)
            }
        ).document
    }
}
