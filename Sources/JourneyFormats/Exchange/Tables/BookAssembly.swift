// A document from rows: what was flat is put into what it belongs to.
internal import JourneyModel

struct BookAssembly {
    let rows: [ThingRow]
    /// By list, the places of its rows in their order.
    let children: [ThingListKey: [Int]]
    /// The rows that were put somewhere.
    private(set) var visited: Set<Int> = []

    init(rows: [ThingRow], children: [ThingListKey: [Int]]) { (self.rows, self.children) = (rows, children) }

    /// A thing with everything in it.
    mutating func mapping(
        _ kind: ElementKind, _ key: ThingKey, _ values: [String: DocumentValue], id: String? = nil,
        at place: DocumentPlace
    ) -> DocumentValue {
        guard let description = ThingKind.of(kind) else { return .mapping([]) }
        var leaves: [(path: ArraySlice<String>, value: DocumentValue)] = []
        if let id { leaves.append((["id"], DocumentValue(content: .scalar(id, isPlain: false), place: place))) }
        for column in description.columns {
            if let value = values[column.name] { leaves.append((column.path[...], value)) }
        }
        for list in description.lists {
            let name = list.path.joined(separator: ".")
            let elements = children[ThingListKey(owner: key, name: name)]?.compactMap { element($0) } ?? []
            if !elements.isEmpty {
                leaves.append((list.path[...], DocumentValue(content: .list(elements), place: elements[0].place)))
            }
        }
        return nested(leaves, at: place)
    }

    private mutating func element(_ index: Int) -> DocumentValue? {
        guard visited.insert(index).inserted else { return nil }
        let row = rows[index]
        let name = row.id.map { DocumentValue(content: .scalar($0, isPlain: false), place: row.place) }
        let element = mapping(row.kind.kind, row.key, row.values, id: row.id, at: row.place)
        // An id alone is the name of what lies elsewhere, as that of a persona beside the map.
        let isName = row.kind.kind == .persona && element.entries.allSatisfy { $0.key == "id" }
        return isName ? name ?? element : element
    }

    private func nested(
        _ leaves: [(path: ArraySlice<String>, value: DocumentValue)], at place: DocumentPlace
    ) -> DocumentValue {
        var entries: [DocumentEntry] = []
        var inner: [String: [(path: ArraySlice<String>, value: DocumentValue)]] = [:]
        for (path, value) in leaves {
            guard let key = path.first else { continue }
            if path.count == 1 {
                entries.append(DocumentEntry(key, value, keyPlace: value.place))
            } else {
                if inner[key] == nil { entries.append(DocumentEntry(key, .nothing, keyPlace: value.place)) }
                inner[key, default: []].append((path.dropFirst(), value))
            }
        }
        for index in entries.indices {
            if let own = inner[entries[index].key] { entries[index].value = nested(own, at: own[0].value.place) }
        }
        return DocumentValue(content: .mapping(entries), place: place)
    }
}
