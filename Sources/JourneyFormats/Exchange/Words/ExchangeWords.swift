// What keys, kinds and choices of a map are called in the files of other programs.
internal import JourneyDrawing
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

/// The words of one language, from the catalogues.
struct ExchangeWords: Sendable {
    let language: LanguageTag
    let map: MapWords
    /// Words of pages and sheets, by their keys in the catalogues.
    let page, sheet, pictures: [String: String]

    init(language: LanguageTag) {
        self.language = language
        map = MapWords(language: language)
        page = map.catalogue.texts(ofSection: "page")
        sheet = map.catalogue.texts(ofSection: "sheet")
        pictures = map.catalogue.texts(ofSection: MapWord.section)
    }

    /// A word of the pages; the key itself where there is none, which a test keeps from happening.
    func page(_ key: String) -> String { page[key] ?? key }

    /// A word of the sheets.
    func sheetText(_ key: String) -> String? { sheet[key] }

    // MARK: - Keys

    /// What a key of some kind of element is called, with a capital.
    func name(of key: String, in kind: ElementKind) -> String {
        if let special = special(key, kind) { return special }
        if let word = MapKeyWord(rawValue: key) { return map.catalogue[word].raisedFirst }
        return key
    }

    /// Keys that say something else in different elements, and those for which the map itself has better names.
    private func special(_ key: String, _ kind: ElementKind) -> String? {
        switch (kind, key) {
        case (.step, "touchpoints"): map[.touchpoints]
        case (.step, "barriers"): map[.painPoints]
        case (.step, "opportunities"): map[.opportunities]
        case (.step, "substeps"): map[.substeps]
        case (.step, "ways"): map[.ways]
        case (.step, "evidence"), (.barrier, "evidence"), (.opportunity, "evidence"), (.note, "evidence"),
            (.takeaway, "evidence"), (.message, "evidence"), (.persona, "evidence"):
            page("evidenceTitle")
        case (.step, _): Lane(rawValue: key).map { map.lane($0) }
        case (.blueprint, _): BlueprintLane(rawValue: key).map { map.lane($0).name }
        case (.empathy, _): sheet[key]
        case (.persona, "answers"): sheet["answers"]
        case (.spend, "from"): map.catalogue[MapKeyWord.start].raisedFirst
        case (.spend, "until"): map.catalogue[MapKeyWord.end].raisedFirst
        case (.way, "to"): map.catalogue[MapKindWord.step].raisedFirst
        case (.persona, "quote"), (.evidence, "quote"): map.catalogue[MapKeyWord.quote].raisedFirst
        default: nil
        }
    }

    /// What a kind of thing is called: step, barrier.
    func name(of kind: ElementKind) -> String { map.catalogue.name(of: kind) }

    // MARK: - Values

    /// What something that is named by its id is called.
    /// - Parameter titles: the titles of a map's things.
    func title(_ id: String, _ kind: ElementKind, in titles: ThingTitles) -> String { titles[kind, id] ?? id }

    /// `Severity 4 of 5`, as the pictures say it.
    func severity(_ severity: String) -> String { map.fill(.severity, severity) }
}
