// A document in which things have other ids, and what names them follows.

extension DocumentTree {
    /// The document with other ids.
    /// - Parameter names: by thing, its new id; what is not there keeps its own.
    /// - Complexity: O(size of the document).
    func renamed(_ names: [ElementAddress: String]) -> DocumentTree {
        guard !names.isEmpty else { return self }
        var renaming = Renaming(names: names)
        forEachList { _, _, list in
            for element in list.elements { renaming.add(ElementAddress(list.kind, element.identity)) }
        }
        return DocumentTree(root: renaming.element(root, JourneyMap.self), language: language)
    }
}

private struct Renaming {
    let names: [ElementAddress: String]
    /// By an id, the kinds of the things that have it.
    private var kinds: [String: Set<ElementKind>] = [:]

    init(names: [ElementAddress: String]) { self.names = names }

    mutating func add(_ address: ElementAddress) { kinds[address.id, default: []].insert(address.kind) }

    func element(_ value: DocumentValue, _ type: any DocumentElement.Type) -> DocumentValue {
        if type.hasIdentity, let id = value.scalar { return name(id, type.kind, value) }
        guard case .mapping(let entries) = value.content, !type.standsForText(value) else { return value }
        var renamed = value
        renamed.content = .mapping(
            entries.map { entry in
                guard let shape = type.shape(of: entry.key) else { return entry }
                return DocumentEntry(entry.key, self.value(entry.value, shape), keyPlace: entry.keyPlace)
            })
        return renamed
    }

    private func value(_ value: DocumentValue, _ shape: Shape) -> DocumentValue {
        switch shape {
        case .reference(let kind): return value.scalar.map { name($0, kind, value) } ?? value
        case .anyReference:
            // An id that several kinds have means the one that comes first.
            guard let id = value.scalar, let known = kinds[id],
                let kind = ElementKind.allCases.first(where: known.contains)
            else { return value }
            return name(id, kind, value)
        case .numbers(let kind, _):
            guard case .mapping(let entries) = value.content else { return value }
            return .mapping(
                entries.map { DocumentEntry(names[ElementAddress(kind, $0.key)] ?? $0.key, $0.value) }
                    .sorted { $0.key < $1.key })
        case .element(let type): return element(value, type)
        case .list(let inner):
            switch inner {
            case .reference, .anyReference, .element: return .list(value.elements.map { self.value($0, inner) })
            default: return value
            }
        default: return value
        }
    }

    private func name(_ id: String, _ kind: ElementKind, _ value: DocumentValue) -> DocumentValue {
        names[ElementAddress(kind, id)].map { .text($0) } ?? value
    }
}
