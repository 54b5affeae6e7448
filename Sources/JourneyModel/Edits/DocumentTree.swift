// A map as a tree in which things are found by their ids and changed in place.
internal import JourneyLanguage

/// The way to a value: keys, and positions in lists.
typealias TreePath = [MapPath.Part]

/// A document in its canonical form, as `DocumentWriting` makes it.
struct DocumentTree {
    var root: DocumentValue
    /// The language of plain texts.
    let language: LanguageTag

    // MARK: - Finding

    /// Where every thing with an id stands.
    /// - Complexity: O(size of the document).
    func places() -> [ElementAddress: TreePath] {
        var places: [ElementAddress: TreePath] = [.map: []]
        forEachList { _, path, list in
            for (index, element) in list.elements.enumerated() {
                places[ElementAddress(list.kind, element.identity)] = path + [.index(index)]
            }
        }
        return places
    }

    /// A list of things with ids.
    struct IdentifiedList {
        let parent: ElementAddress
        let path: [String]
        let kind: ElementKind
        let elements: [DocumentValue]

        var place: ListPlace { ListPlace(in: parent, path, after: nil) }
    }

    /// Calls something for every list of things with ids, empty ones left out, in the order of the document.
    func forEachList(_ body: (ElementAddress, TreePath, IdentifiedList) -> Void) {
        walk(root, JourneyMap.self, .map, [], [], body)
    }

    private func walk<Element: DocumentElement>(
        _ value: DocumentValue, _ type: Element.Type, _ owner: ElementAddress, _ keys: [String], _ path: TreePath,
        _ body: (ElementAddress, TreePath, IdentifiedList) -> Void
    ) {
        for entry in value.entries {
            guard let shape = Element.fields.shape(of: entry.key), let inner = shape.elementType else { continue }
            let (keys, path) = (keys + [entry.key], path + [.key(entry.key)])
            if let kind = shape.identifiedKind {
                let elements = entry.value.elements
                body(owner, path, IdentifiedList(parent: owner, path: keys, kind: kind, elements: elements))
                for (index, element) in elements.enumerated() {
                    walk(element, inner, ElementAddress(kind, element.identity), [], path + [.index(index)], body)
                }
            } else if case .element = shape {
                walk(entry.value, inner, owner, keys, path, body)
            }
        }
    }

    // MARK: - Changing

    subscript(path: TreePath) -> DocumentValue? {
        get { root.value(at: path[...]) }
    }

    /// Changes the value at a path, which is made on the way where keys are missing.
    mutating func change(at path: TreePath, _ body: (inout DocumentValue?) -> Void) {
        var value: DocumentValue? = root
        Self.change(&value, at: path[...], body)
        root = value ?? .mapping([])
    }

    private static func change(
        _ value: inout DocumentValue?, at path: ArraySlice<MapPath.Part>, _ body: (inout DocumentValue?) -> Void
    ) {
        guard let part = path.first else { return body(&value) }
        switch part {
        case .key(let key):
            var entries = value?.entries ?? []
            let index = entries.firstIndex { $0.key == key }
            var inner = index.map { entries[$0].value }
            change(&inner, at: path.dropFirst(), body)
            if let index {
                if let inner { entries[index].value = inner } else { entries.remove(at: index) }
            } else if let inner {
                entries.append(DocumentEntry(key, inner))
            }
            // A canonical document has nothing that is empty.
            value = entries.isEmpty ? nil : .mapping(entries)
        case .index(let index):
            guard case .list(var elements) = value?.content, elements.indices.contains(index) else { return }
            var inner: DocumentValue? = elements[index]
            change(&inner, at: path.dropFirst(), body)
            if let inner { elements[index] = inner } else { elements.remove(at: index) }
            value = elements.isEmpty ? nil : .list(elements)
        }
    }
}

extension DocumentValue {
    fileprivate func value(at path: ArraySlice<MapPath.Part>) -> DocumentValue? {
        guard let part = path.first else { return self }
        switch part {
        case .key(let key):
            return value(of: key)?.value(at: path.dropFirst())
        case .index(let index):
            guard case .list(let elements) = content, elements.indices.contains(index) else { return nil }
            return elements[index].value(at: path.dropFirst())
        }
    }
}
