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

    init(main: String, language: String) { (self.main, self.language) = (main, language) }

    private static func key(_ key: ThingKey, _ column: String) -> String { "\(key.kind.rawValue) \(key.id) \(column)" }

    mutating func add(
        _ key: ThingKey, _ column: String, index: Int?, shown: String, language: String,
        others: [(code: String, text: String, place: DocumentPlace)]
    ) {
        let line = Line(
            index: index, shown: shown, language: language.isEmpty ? self.language : language, others: others)
        lines[Self.key(key, column), default: []].append(line)
    }

    /// A text of a cell, with what is said of it in other languages.
    func text(_ text: String, _ key: ThingKey, _ column: String, at place: DocumentPlace) -> DocumentValue {
        value(text, lines[Self.key(key, column)]?.first { $0.index == nil }, place)
    }

    /// The texts of a cell.
    func texts(_ texts: [String], _ key: ThingKey, _ column: String, at place: DocumentPlace) -> DocumentValue {
        var left = lines[Self.key(key, column)] ?? []
        let values = texts.enumerated().map { index, text -> DocumentValue in
            // The text tells which it is; one that was changed is told by its place.
            let found =
                left.firstIndex { $0.shown == text && $0.index == index + 1 } ?? left.firstIndex { $0.shown == text }
                ?? left.firstIndex { $0.index == index + 1 && !texts.contains($0.shown) }
            return value(text, found.map { left.remove(at: $0) }, place)
        }
        return DocumentValue(content: .list(values), place: place)
    }

    private func value(_ text: String, _ line: Line?, _ place: DocumentPlace) -> DocumentValue {
        let own = DocumentValue(content: .scalar(text, isPlain: false), place: place)
        var entries = [DocumentEntry(line?.language ?? language, own, keyPlace: place)]
        for other in line?.others ?? [] where other.code != entries[0].key {
            let value = DocumentValue(content: .scalar(other.text, isPlain: false), place: other.place)
            entries.append(DocumentEntry(other.code, value, keyPlace: other.place))
        }
        // Every text is in the language of the map: what is new in another one stands for it.
        if !entries.contains(where: { $0.key == main }) { entries.append(DocumentEntry(main, own, keyPlace: place)) }
        if entries.count == 1 { return own }
        return DocumentValue(content: .mapping(entries), place: place)
    }
}
