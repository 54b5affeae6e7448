// What the things of a map are called, by their ids.
internal import JourneyLanguage
internal import JourneyModel

/// The titles of everything in a map that has an id, in one language.
struct ThingTitles {
    private var titles: [ElementAddress: String] = [:]

    /// - Parameters:
    ///   - document: the map.
    ///   - personas: those of the map that are written elsewhere, too.
    init(_ document: MapDocument, personas: [Persona], language: LanguageTag) {
        for persona in personas {
            titles[ElementAddress(.persona, persona.id)] = persona.name.text(in: language)
        }
        gather(document.root, JourneyMap.self, document.map.language, language)
    }

    subscript(kind: ElementKind, id: String) -> String? { titles[ElementAddress(kind, id)] }

    private mutating func gather(
        _ value: DocumentValue, _ type: any DocumentElement.Type, _ original: LanguageTag, _ language: LanguageTag
    ) {
        if type.hasIdentity, value.scalar == nil, let id = value["id"].scalar {
            titles[ElementAddress(type.kind, id)] = value.label.map { $0.text(in: language, original) } ?? id
        }
        for entry in value.entries {
            guard let inner = type.shape(of: entry.key)?.elementType else { continue }
            for element in entry.value.elements { gather(element, inner, original, language) }
        }
    }
}

extension DocumentValue {
    /// A text of a document in a language, or in one that it has.
    /// - Parameter original: the language of plain texts.
    func text(in language: LanguageTag, _ original: LanguageTag) -> String {
        guard case .mapping(let entries) = content else { return scalar ?? "" }
        let versions = entries.reduce(into: [LanguageTag: String]()) { versions, entry in
            if let tag = LanguageTag(entry.key) { versions[tag] = entry.value.scalar }
        }
        return LocalizedText(versions, original: original)?.text(in: language) ?? ""
    }
}

extension DocumentElement {
    /// The key that an element is known by: what it has to say, or what may stand for the whole of it.
    static var mainKey: String? {
        if kind == .touchpoint { return "title" }
        let required = fields.all.first { field in
            if case .list = field.shape { return false }
            return field.isRequired && field.key != "id"
        }
        return required?.key ?? shortKey
    }
}
