// What belongs behind each key of a map or persona file, in a sentence: editors show it, and so do forms.
package import JourneyLanguage

/// The sentence about a key; its raw value is `kind/key`.
struct KeyHelp: Phrase {
    static let section = "mapHelp"

    let rawValue: String

    init(rawValue: String) { self.rawValue = rawValue }

    init(_ key: String, of kind: ElementKind) { rawValue = kind.rawValue + "/" + key }

    /// One for each key of everything that maps and personas are made of, in the order of their documents.
    static var allCases: [KeyHelp] {
        var (all, seen): ([KeyHelp], Set<KeyHelp>) = ([], [])
        func add(_ type: any DocumentElement.Type) {
            for field in type.fieldDescriptions {
                let help = KeyHelp(field.key, of: type.kind)
                guard seen.insert(help).inserted else { continue }
                all.append(help)
                if let inner = field.shape.elementType { add(inner) }
            }
        }
        add(JourneyMap.self)
        add(PersonaDocument.self)
        return all
    }
}

extension Catalogue {
    /// What a key is called; the key itself where it has no name.
    package func name(ofKey key: String) -> String { MapKeyWord(rawValue: key).map { self[$0] } ?? key }

    /// What a kind of thing is called; its own word where it has no name.
    package func name(of kind: ElementKind) -> String {
        MapKindWord(rawValue: kind.rawValue).map { self[$0] } ?? kind.rawValue
    }

    /// What belongs behind a key.
    package func help(_ key: String, of kind: ElementKind) -> String { self[KeyHelp(key, of: kind)] }
}
