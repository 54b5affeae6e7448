// What a document names by its id.

extension DocumentValue {
    /// Calls something for every id by which an element names another thing, at any depth; the kind is `nil` where the id may
    /// be of any.
    func forEachReference(as type: any DocumentElement.Type, _ body: (ElementKind?, String) -> Void) {
        forEachOwnReference(as: type, at: MapPath()) { kind, id, _ in body(kind, id) }
        for entry in entries {
            guard let inner = type.shape(of: entry.key)?.elementType else { continue }
            for element in entry.value.elements { element.forEachReference(as: inner, body) }
        }
    }

    /// The same, but for the things in it; with the place of each.
    func forEachOwnReference(
        as type: any DocumentElement.Type, at path: MapPath, _ body: (ElementKind?, String, MapPath) -> Void
    ) {
        // An id in the place of a thing stands for one that is written elsewhere.
        if type.hasIdentity, let id = scalar { body(type.kind, id, path) }
        for entry in entries where entry.key != "id" {
            let place = path[entry.key]
            switch type.shape(of: entry.key) {
            case .reference(let kind):
                if let id = entry.value.scalar { body(kind, id, place) }
            case .anyReference:
                if let id = entry.value.scalar { body(nil, id, place) }
            case .list(.reference(let kind)):
                for (index, value) in entry.value.elements.enumerated() {
                    if let id = value.scalar { body(kind, id, place[index]) }
                }
            case .numbers(let kind, _):
                for inner in entry.value.entries { body(kind, inner.key, place[inner.key]) }
            default:
                break
            }
        }
    }
}
