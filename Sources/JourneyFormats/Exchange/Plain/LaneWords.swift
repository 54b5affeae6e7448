// Words by which people call the rows of a map: those of the interface in its five languages, and what is usual beside them.
internal import JourneyDrawing
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

/// What a heading of a sheet says.
enum HeadWord: Hashable {
    case stages, steps
    /// A lane by its name in `GridLane`.
    case lane(String)
    /// A key of the map itself.
    case about(String)
    case persona
    /// How bad the barriers are that stand in the row before.
    case severity
}

enum LaneWords {
    /// What a heading means; `nil` for what nobody has taught.
    static func meaning(_ text: String) -> HeadWord? { find(text)?.word }

    /// What a head before a colon means: `Main goal`, but not `Goal of this workshop`, which speaks of something else.
    static func meaning(ofHead text: String) -> HeadWord? {
        let whole = plain(text)
        if let entry = known[whole] { return entry.word }
        let isIdeographic = whole.unicodeScalars.contains { $0.properties.isIdeographic }
        let isShort = isIdeographic ? whole.count <= 5 : whole.split(separator: " ").count <= 2
        return isShort ? inside(whole)?.word : nil
    }

    /// Whether a text says that it is the name of a map: `Customer journey map`, `用户旅程图`.
    static func namesMap(_ text: String) -> Bool {
        let whole = plain(text)
        return maps.contains { whole.contains($0) }
    }

    /// The lane of a heading.
    static func lane(_ text: String) -> String? {
        if case .lane(let name) = meaning(text) { return name }
        return nil
    }

    /// The key of a step or of its blueprint that a text is a usual name of, where it says nothing else.
    static func key(_ text: String, of kind: ElementKind) -> String? {
        switch (kind, known[plain(text)]?.word) {
        // What people write under “Emotions” beside a topic are words; a number has a key of its own.
        case (.step, .lane("emotion.assumed")): "feels"
        case (.step, .lane(let name)) where !name.contains("."): name
        case (.step, .about("goal")): "goals"
        case (.blueprint, .lane(let name)) where name.hasPrefix("blueprint."): String(name.dropFirst(10))
        default: nil
        }
    }

    /// The language in which a heading is a word; `nil` where it is one in several or in none.
    static func language(_ text: String) -> LanguageTag? {
        guard let languages = find(text)?.languages, languages.count == 1 else { return nil }
        return languages.first
    }

    /// `; did you mean “Pain points”?`, or nothing.
    static func suggestion(_ text: String) -> String {
        let text = plain(text)
        func isIdeographic(_ text: String) -> Bool { text.unicodeScalars.contains { $0.properties.isIdeographic } }
        let isOwn = isIdeographic(text)
        // One letter is as near to any other.
        guard text.count > (isOwn ? 1 : 2) else { return "" }
        let words = known.keys.filter { isIdeographic($0) == isOwn && $0.count > (isOwn ? 1 : 2) }
        return Suggestion.text(for: text, among: words.sorted())
    }

    /// The channel whose name this is in any language: `sms` for “СМС”.
    static func channel(_ text: String) -> String? { channels[plain(text)] }

    // MARK: - Finding

    private struct Entry {
        let word: HeadWord
        var languages: Set<LanguageTag>
    }

    private static func find(_ text: String) -> Entry? {
        let whole = plain(text)
        if let entry = known[whole] { return entry }
        // `Pain points (what stops them)`, `Actions – what the customer does`.
        let head = plain(String(text.prefix { !"(（–—:：|/\n".contains($0) }))
        if head != whole, let entry = known[head] { return entry }
        return inside(whole)
    }

    /// The longest of the words that stand in a short text: `Key pain points today`.
    private static func inside(_ text: String) -> Entry? {
        guard text.count <= 40 else { return nil }
        let words = text.split(separator: " ").map(String.init)
        // A sentence is no name, whatever it speaks of.
        guard words.count <= 5 else { return nil }
        let hasIdeographs = text.unicodeScalars.contains { $0.properties.isIdeographic }
        let parts = hasIdeographs ? text.map(String.init) : words
        for length in (1..<max(1, parts.count)).reversed() where !hasIdeographs || length > 1 {
            for start in 0...parts.count - length {
                let part = parts[start..<start + length].joined(separator: hasIdeographs ? "" : " ")
                // Alone such a word is a heading; within one it may be about anything.
                if wholeOnly.contains(part) { continue }
                if let entry = known[part] { return entry }
            }
        }
        return nil
    }

    /// In small letters, without marks and signs around words.
    static func plain(_ text: String) -> String {
        var words: [String] = [""]
        for scalar in text.lowercased().unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.properties.isDiacritic {
                // Apostrophes of Uzbek are typed in many ways.
                if "ʻʼ’‘'`".unicodeScalars.contains(scalar) { continue }
                words[words.count - 1].unicodeScalars.append(scalar)
            } else if "ʻʼ’‘'`".unicodeScalars.contains(scalar) {
                continue
            } else if words.last != "" {
                words.append("")
            }
        }
        return words.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static let maps: [String] = [
        "journey map,customer journey,user journey,journey mapping,experience map,service blueprint,cjm",
        "карта пути,карта путешествия,карта клиентского,карта опыта,карта взаимодействия,путь клиента,путь пользователя",
        "клиентский путь,карта сервиса", "旅程图,旅程地图,体验地图,体验图,服务蓝图,客户旅程,用户旅程",
        "mapa podróży,mapa doświadczeń,mapa ścieżki,ścieżka klienta,podróż klienta,mapa usługi",
        "sayohati xaritasi,sayohat xaritasi,mijoz sayohati,mijoz yoʻli,yoʻl xaritasi,tajriba xaritasi,xizmat xaritasi",
    ].flatMap { $0.split(separator: ",").map { plain(String($0)) } }

    private static let wholeOnly: Set<String> = [
        "who", "where", "via", "кто", "где", "контакт", "команда", "роли", "kto", "gdzie", "waga", "role", "zespół",
        "kim",
        "qayerda", "aloqa", "jamoa", "impact", "medium", "表情", "建议", "优化", "改善", "角色",
    ]

    private static let known: [String: Entry] = {
        var known: [String: Entry] = [:]
        func add(_ text: String, _ word: HeadWord, _ language: LanguageTag) {
            let key = plain(text)
            if key.isEmpty { return }
            if known[key] == nil { known[key] = Entry(word: word, languages: []) }
            if known[key]?.word == word { known[key]?.languages.insert(language) }
        }
        for (language, words) in usual + spoken {
            for (word, texts) in words {
                for text in texts.split(separator: ",") { add(String(text), word, language) }
            }
        }
        for language in LanguageTag.interface {
            let (words, catalogue) = (MapWords(language: language), Catalogue(language: language))
            for lane in GridLane.all {
                add(lane.label(words), .lane(lane.name), language)
                if let key = lane.path.last.flatMap({ MapKeyWord(rawValue: $0) }), lane.kind != nil {
                    add(catalogue[key], .lane(lane.name), language)
                }
            }
            add(catalogue[MapKeyWord.stages], .stages, language)
            add(catalogue[MapKindWord.stage], .stages, language)
            add(catalogue[MapKeyWord.steps], .steps, language)
            add(catalogue[MapKindWord.step], .steps, language)
            for key in ["scenario", "expectations", "goal"] {
                if let word = MapKeyWord(rawValue: key) { add(catalogue[word], .about(key), language) }
            }
            add(catalogue[MapKindWord.persona], .persona, language)
            add(catalogue[MapKeyWord.personas], .persona, language)
        }
        return known
    }()

    private static let channels: [String: String] = {
        var channels: [String: String] = [:]
        for language in LanguageTag.interface {
            let words = MapWords(language: language)
            for id in MapWords.channelIDs { channels[plain(words.channel(id))] = id }
        }
        for id in MapWords.channelIDs { channels[plain(id)] = id }
        for (id, names) in usualChannels {
            for name in names.split(separator: ",") { channels[plain(String(name))] = id }
        }
        return channels
    }()
}
