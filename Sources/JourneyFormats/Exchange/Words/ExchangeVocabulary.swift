// Words of people, recognised: lanes and keys by their names in the five languages of the interface, and by what else they are
// often called.
internal import JourneyDrawing
internal import JourneyLanguage
internal import JourneyModel

/// Knows keys and choices by what people call them.
struct ExchangeVocabulary {
    private let languages: [ExchangeWords]
    private var keys: [ElementKind: [String: String]] = [:]
    private var choices: [String: [String: String]] = [:]

    init() { languages = LanguageTag.interface.map { ExchangeWords(language: $0) } }

    /// A word without what does not matter: case, spaces around it, a colon at its end, the kind of apostrophe.
    static func plain(_ text: String) -> String {
        var text = text.lowercased()
        for mark in ["ʻ", "ʼ", "‘", "’", "`"] { text = text.replacing(mark, with: "'") }
        let parts = text.split { $0.isWhitespace || $0 == "_" }.joined(separator: " ")
        return String(parts.trimmed { ":：.-–—•".contains($0) || $0.isWhitespace })
    }

    /// The key of a kind of element that a text names; `nil` where it names none.
    mutating func key(_ text: String, of type: any DocumentElement.Type) -> String? {
        words(of: type)[Self.plain(text)] ?? LaneWords.key(text, of: type.kind)
    }

    /// Whether a text is what a key is called, in any language.
    func isName(_ text: String, of key: String, in kind: ElementKind) -> Bool {
        let plain = Self.plain(text)
        return plain == key || languages.contains { Self.plain($0.name(of: key, in: kind)) == plain }
    }

    /// What a topic or a line `Name: value` of a key says; all of it where somebody took the name away.
    func value(of text: String, key: String, in kind: ElementKind) -> String {
        if let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }),
            isName(String(text[..<colon]), of: key, in: kind)
        {
            return Self.value(behind: colon, of: text)
        }
        return isName(text, of: key, in: kind) ? "" : text
    }

    /// The key that a text begins with, and what stands behind its colon: `cause: price`.
    mutating func detail(_ text: String, of type: any DocumentElement.Type) -> (key: String, value: String)? {
        guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        guard let key = key(String(text[..<colon]), of: type) else { return nil }
        return (key, Self.value(behind: colon, of: text))
    }

    /// What stands behind a colon and the one space that may follow it.
    static func value(behind colon: String.Index, of text: String) -> String {
        let rest = text[text.index(after: colon)...]
        return String(rest.hasPrefix(" ") ? rest.dropFirst() : rest)
    }

    private mutating func words(of type: any DocumentElement.Type) -> [String: String] {
        if let known = keys[type.kind] { return known }
        var words: [String: String] = [:]
        for key in type.keysInOrder {
            for name in [key] + languages.map({ $0.name(of: key, in: type.kind) }) {
                // Of two keys with one name the first one is meant.
                if words[Self.plain(name)] == nil { words[Self.plain(name)] = key }
            }
        }
        keys[type.kind] = words
        return words
    }

    /// The word of a list that a text says, in any language; the text itself where it says none.
    mutating func choice(_ text: String, of key: String, among words: [String]) -> String {
        let name = "\(key) \(words.first ?? "")"
        if choices[name] == nil {
            var known: [String: String] = [:]
            for word in words {
                for said in languages.map({ $0.choice(word, of: key) }) where known[Self.plain(said)] == nil {
                    known[Self.plain(said)] = word
                }
            }
            choices[name] = known
        }
        return words.contains(text) ? text : choices[name]?[Self.plain(text)] ?? text
    }
}

extension StringProtocol {
    /// Without the characters at both ends that a rule takes away.
    fileprivate func trimmed(_ isTaken: (Character) -> Bool) -> SubSequence {
        guard let first = firstIndex(where: { !isTaken($0) }), let last = lastIndex(where: { !isTaken($0) }) else {
            return self[startIndex..<startIndex]
        }
        return self[first...last]
    }
}
