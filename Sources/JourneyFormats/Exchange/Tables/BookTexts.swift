// The texts of a map in the one language that cells show, and what of them is in other languages.
internal import JourneyLanguage
internal import JourneyModel

/// A text that cells do not tell whole: it is in several languages, or in another one than the rest.
struct BookText {
    let key: ThingKey
    /// The column of the thing.
    let column: String
    /// The place in a list of texts, from 1.
    var index: Int?
    /// What the cell shows, and its language.
    let shown: String
    let language: LanguageTag
    let others: [LanguageTag: String]
}

/// Chooses what cells show.
struct BookTexts {
    /// The language of the map, and the one that cells are in where a text is in it.
    let main, language: LanguageTag
    private(set) var translations: [BookText] = []
    /// What choices are called, as the headings are.
    private let words: ExchangeWords

    init(of map: JourneyMap, in language: LanguageTag) {
        main = map.language
        words = ExchangeWords(language: language)
        self.language = map.translations.contains(language) || language == main ? language : main
    }

    /// What a cell shows of a text.
    func shown(_ value: DocumentValue) -> String { version(value).text }

    private func version(_ value: DocumentValue) -> (text: String, language: LanguageTag) {
        guard case .mapping(let entries) = value.content else { return (value.scalar ?? "", main) }
        for tag in [language, main] {
            if let entry = entries.first(where: { $0.key == tag.code }) { return (entry.value.scalar ?? "", tag) }
        }
        return (entries.first?.value.scalar ?? "", entries.first.flatMap { LanguageTag($0.key) } ?? main)
    }

    /// What the cell of a key shows; what it does not show is noted.
    mutating func content(_ value: DocumentValue, _ column: ThingColumn, of key: ThingKey) -> CellContent? {
        switch column.shape {
        case .text:
            return .text(take(value, column, key, nil))
        case .list(.text):
            let texts = value.elements.enumerated().map { take($1, column, key, $0 + 1) }
            return .text(CellLines.joined(texts))
        case .word:
            return .text(words.choice(value.scalar ?? "", of: column.path.last ?? ""))
        default:
            return CellContent(value, column.shape)
        }
    }

    private mutating func take(_ value: DocumentValue, _ column: ThingColumn, _ key: ThingKey, _ index: Int?) -> String
    {
        let (text, tag) = version(value)
        var others: [LanguageTag: String] = [:]
        for entry in value.entries {
            guard let other = LanguageTag(entry.key), other != tag else { continue }
            others[other] = entry.value.scalar
        }
        if !others.isEmpty || tag != language {
            translations.append(
                BookText(key: key, column: column.name, index: index, shown: text, language: tag, others: others))
        }
        return text
    }
}
