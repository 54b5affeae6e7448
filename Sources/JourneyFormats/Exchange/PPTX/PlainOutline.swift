// All that is said of a thing, as plain lines: the notes of a slide.
internal import JourneyDrawing
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

/// Tells elements in lines, what belongs to something below it and further in.
struct PlainOutline {
    let words: ExchangeWords
    let titles: ThingTitles
    /// The language of the document's plain texts.
    let original: LanguageTag

    /// What only machines read, and pictures.
    private static let left: Set<String> = [
        "id", "icon", "picture", "events", "questions", "segment", "measure", "scoring", "formula",
    ]

    /// - Parameter keys: those that stand on the slide already.
    func lines(of value: DocumentValue, _ type: any DocumentElement.Type, without keys: Set<String> = []) -> [String] {
        lines(of: value, type, without: keys, depth: 0)
    }

    private func lines(
        of value: DocumentValue, _ type: any DocumentElement.Type, without keys: Set<String>, depth: Int
    ) -> [String] {
        value.entries.flatMap { entry -> [String] in
            // Of the map as a whole `text` names languages; below it, it is what somebody says.
            guard let shape = type.shape(of: entry.key), !Self.left.contains(entry.key), !keys.contains(entry.key),
                type.kind != .map || entry.key != "text"
            else { return [] }
            let name = words.name(of: entry.key, in: type.kind)
            let indent = String(repeating: "   ", count: depth)
            let colon = words.language.punctuation.colon
            switch shape {
            case .head: return []
            case .flag: return [indent + name]
            case .list(.element(let inner)):
                return [indent + name + colon.trimmed]
                    + entry.value.elements.flatMap { item($0, inner, depth: depth + 1) }
            case .list(let inner):
                let texts = entry.value.elements.map { text($0, inner, entry.key) }
                return [indent + name + colon + texts.joined(separator: words.language.punctuation.semicolon)]
            case .element(let inner) where inner.standsForText(entry.value):
                return [indent + name + colon + text(entry.value, .text, entry.key)]
            case .element(let inner):
                return [indent + name + colon.trimmed] + lines(of: entry.value, inner, without: [], depth: depth + 1)
            default: return [indent + name + colon + text(entry.value, shape, entry.key)]
            }
        }
    }

    private func item(_ value: DocumentValue, _ type: any DocumentElement.Type, depth: Int) -> [String] {
        let indent = String(repeating: "   ", count: depth) + "– "
        if type.standsForText(value) { return [indent + text(value, .text, "")] }
        if value.scalar != nil { return [indent + words.title(value.identity, type.kind, in: titles)] }
        let main = type.mainKey ?? ""
        let head =
            value.value(of: main).map { text($0, type.shape(of: main) ?? .text, main) }
            ?? value.value(of: "channel")?.scalar.map { words.map.channel($0) } ?? "–"
        return [indent + head] + lines(of: value, type, without: [main], depth: depth + 1)
    }

    private func text(_ value: DocumentValue, _ shape: Shape, _ key: String) -> String {
        words.text(of: value, shape, key: key, titles: titles, original: original)
    }
}
