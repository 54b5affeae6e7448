// Texts in other languages, as a workbook tells them, and the values that come of them.
internal import JourneyLanguage
internal import JourneyModel

struct BookTranslations {
    private struct Line {
        let index: Int?
        let shown: String
        let language: String
        let others: [(code: String, text: String, place: DocumentPlace)]
    }

    /// The language of the map, and the one that cells are in.
    let main, language: String
    private var lines: [String: [Line]] = [:]

    /// A text that is not there in the language of the map.
    struct Stranger {
        let text, language: String
        let place: DocumentPlace
    }

    private(set) var strangers: [Stranger] = []
    /// Texts that stood there in the language of the map, for want of a translation, and were changed.
    private(set) var changedOwn: [Stranger] = []
    /// What the cells showed when the file was made, by their texts; empty where nobody knows.
    private var expected: [String: String] = [:]
    /// Rows whose text in the sheets, which only shows what stands there, is another one now.
    private(set) var shownInVain: [(text: String, place: DocumentPlace)] = []

    mutating func expect(_ text: String, of key: ThingKey, _ column: String, index: Int?) {
        expected[Self.key(key, column) + " \(index ?? 0)"] = text
    }

    init(main: String, language: String) { (self.main, self.language) = (main, language) }

    private static func key(_ key: ThingKey, _ column: String) -> String { "\(key.kind.rawValue) \(key.id) \(column)" }

    mutating func add(
        _ key: ThingKey, _ column: String, index: Int?, shown: String, language: String,
        others: [(code: String, text: String, place: DocumentPlace)], at place: DocumentPlace
    ) {
        let known = expected[Self.key(key, column) + " \(index ?? 0)"]
        if let known, known.cut != shown { shownInVain.append((shown, place)) }
        // The words that the cell had tell which of several texts it is.
        let shown = known ?? shown
        let line = Line(
            index: index, shown: shown, language: language.isEmpty ? self.language : language, others: others)
        lines[Self.key(key, column), default: []].append(line)
    }

    /// A text of a cell, with what is said of it in other languages.
    mutating func text(_ text: String, _ key: ThingKey, _ column: String, at place: DocumentPlace) -> DocumentValue {
        value(text, lines[Self.key(key, column)]?.first { $0.index == nil }, place)
    }

    /// The texts of a cell.
    mutating func texts(_ texts: [String], _ key: ThingKey, _ column: String, at place: DocumentPlace) -> DocumentValue
    {
        var left = lines[Self.key(key, column)] ?? []
        var found = [Line?](repeating: nil, count: texts.count)
        func find(_ isIt: (Line, Int) -> Bool) {
            for index in texts.indices where found[index] == nil {
                found[index] = left.firstIndex { isIt($0, index) }.map { left.remove(at: $0) }
            }
        }
        // The text tells which it is, of several that say the same the place as well; one that was changed is told by its place.
        let known = Set(texts)
        find { $0.shown == texts[$1] && $0.index == $1 + 1 }
        find { $0.shown == texts[$1] }
        find { $0.index == $1 + 1 && !known.contains($0.shown) }
        let values = zip(texts, found).map { value($0, $1, place) }
        return DocumentValue(content: .list(values), place: place)
    }

    private mutating func value(_ text: String, _ line: Line?, _ place: DocumentPlace) -> DocumentValue {
        let own = DocumentValue(content: .scalar(text, isPlain: false), place: place)
        let tag = line?.language ?? language
        var entries = [DocumentEntry(tag, own, keyPlace: place)]
        for other in line?.others ?? [] where other.code != tag {
            let value = DocumentValue(content: .scalar(other.text, isPlain: false), place: other.place)
            entries.append(DocumentEntry(other.code, value, keyPlace: other.place))
        }
        // Every text is in the language of the map: what is new in another one stands for it, and is marked as what nobody
        // has laid beside it yet.
        if !entries.contains(where: { $0.key == main }) {
            entries.append(DocumentEntry(main, own, keyPlace: place))
            entries.append(DocumentEntry(DocumentValue.staleKey, .list([.word(tag)]), keyPlace: place))
            strangers.append(Stranger(text: text, language: tag, place: place))
        }
        if let line, line.language == main, main != language, line.shown.cut != text.cut {
            changedOwn.append(Stranger(text: text, language: main, place: place))
        }
        if entries.count == 1 { return own }
        return DocumentValue(content: .mapping(entries), place: place)
    }
}
