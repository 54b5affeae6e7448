// The texts of a map one by one, as a translator gets them.
package import JourneyLanguage

/// A text of a map, and where it stands.
package struct TranslationUnit: Hashable, Sendable {
    /// The thing the text belongs to, and the keys that lead to it: `step/moved/says/0/text`. Stays as it is while the thing moves.
    package let id: String
    /// The thing with an id that it belongs to.
    package let address: ElementAddress
    /// The kind of element that the last key is of, and that key.
    package let kind: ElementKind
    package let key: String
    /// Whether it stands in a list whose elements have no ids, so that its id says only a position.
    package let isListed: Bool
    /// Whether nobody wrote the id of the thing it belongs to, so that another thing may have it tomorrow.
    package let isUnnamed: Bool
    package let text: LocalizedText

    /// What it is translated from.
    package var source: String { text.text(in: text.original) }

    /// What of it is there in a language.
    package func state(in language: LanguageTag) -> TranslationState {
        guard text[language] != nil else { return .missing }
        return text.stale.contains(language) ? .stale : .current
    }
}

/// What there is of a text in another language.
package enum TranslationState: String, Sendable, CaseIterable {
    case missing, stale, current
}

extension MapDocument {
    /// Every text of the map, in the order of the document.
    package var translationUnits: [TranslationUnit] {
        var units: [TranslationUnit] = []
        _ = mappingTexts { unit in
            units.append(unit)
            return unit.text
        }
        return units
    }

    /// The document with other texts.
    ///
    /// - Parameter body: told each text in the order of the document; answers what it becomes.
    func mappingTexts(_ body: (TranslationUnit) -> LocalizedText) -> DocumentValue {
        TextWalk(language: map.language, made: map.madeIDs.addresses)
            .element(root, JourneyMap.self, Place(address: .map, id: "map", isListed: false), body)
    }
}

private struct Place {
    /// The thing with an id that stands around.
    var address: ElementAddress
    var id: String
    var isListed: Bool

    func adding(_ part: String) -> Place { Place(address: address, id: id + "/" + part, isListed: isListed) }
}

/// Walks the texts of a document.
private struct TextWalk {
    typealias Body = (TranslationUnit) -> LocalizedText

    let language: LanguageTag
    let made: Set<ElementAddress>

    func element(
        _ value: DocumentValue, _ type: any DocumentElement.Type, _ place: Place, _ body: Body
    ) -> DocumentValue {
        if let short = type.shortKey, type.standsForText(value) {
            return text(value, short, of: type, place.adding(short), body)
        }
        guard case .mapping(let entries) = value.content else { return value }
        return .mapping(
            entries.map { entry in
                guard let shape = type.shape(of: entry.key) else { return entry }
                return DocumentEntry(
                    entry.key, self.value(entry.value, shape, entry.key, of: type, place.adding(entry.key), body))
            })
    }

    private func value(
        _ value: DocumentValue, _ shape: Shape, _ key: String, of type: any DocumentElement.Type, _ place: Place,
        _ body: Body
    ) -> DocumentValue {
        switch shape {
        case .text: return text(value, key, of: type, place, body)
        case .element(let inner): return element(value, inner, place, body)
        case .list(let inner):
            return .list(
                value.elements.enumerated().map { index, element in
                    if let kind = shape.identifiedKind {
                        let address = ElementAddress(kind, element.identity)
                        let place = Place(address: address, id: "\(kind.rawValue)/\(address.id)", isListed: false)
                        return self.value(element, inner, key, of: type, place, body)
                    }
                    var place = place.adding(String(index))
                    place.isListed = true
                    return self.value(element, inner, key, of: type, place, body)
                })
        default: return value
        }
    }

    private func text(
        _ value: DocumentValue, _ key: String, of type: any DocumentElement.Type, _ place: Place, _ body: Body
    ) -> DocumentValue {
        guard let text = DocumentReading(value, as: JourneyMap.self, language: language).text(value, key) else {
            return value
        }
        let unit = TranslationUnit(
            id: place.id, address: place.address, kind: type.kind, key: key, isListed: place.isListed,
            isUnnamed: made.contains(place.address), text: text)
        return DocumentWriting(language: language).text(body(unit))
    }
}
