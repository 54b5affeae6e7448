// The things of one map, one after the other, each with what it stands in.
internal import JourneyModel

/// What a thing is called in a workbook: by its id, or by a number where it has none.
struct ThingKey: Hashable, Comparable {
    let kind: ElementKind
    let id: String

    static let map = ThingKey(kind: .map, id: "")

    static func < (left: ThingKey, right: ThingKey) -> Bool {
        (left.kind.rawValue, left.id) < (right.kind.rawValue, right.id)
    }
}

/// One row.
struct Thing {
    let key: ThingKey
    let owner: ThingKey
    /// The keys that lead from the owner to the list.
    let path: [String]
    /// The values of its columns by their names.
    var values: [String: DocumentValue]
    /// Whether only its name stands here, and the thing itself lies elsewhere.
    var isName = false

    /// The list it stands in.
    var list: ThingList { ThingList(owner: owner.kind, path: path) }

    /// What people see of it: a title, a name, a text.
    var label: DocumentValue? {
        (DocumentValue.tellingKeys + ["value", "from"]).lazy.compactMap { values[$0] }.first
    }
}

extension Thing {
    /// The map itself, and everything in it, in the order of the document.
    static func all(of document: MapDocument) -> [Thing] {
        var gathering = Gathering()
        gathering.add(document.root, JourneyMap.self, .map, in: .map, [])
        return gathering.things
    }

    private struct Gathering {
        var things: [Thing] = []
        private var counts: [ElementKind: Int] = [:]

        mutating func add(
            _ value: DocumentValue, _ type: any DocumentElement.Type, _ key: ThingKey, in owner: ThingKey,
            _ path: [String]
        ) {
            let index = things.count
            things.append(Thing(key: key, owner: owner, path: path, values: [:]))
            if value.scalar != nil, type.shortKey == nil {
                things[index].isName = true
                return
            }
            fill(index, value, type, [], key)
        }

        private mutating func fill(
            _ index: Int, _ value: DocumentValue, _ type: any DocumentElement.Type, _ prefix: [String], _ key: ThingKey
        ) {
            var entries = value.entries
            if let short = type.shortKey, type.standsForText(value) { entries = [DocumentEntry(short, value)] }
            for entry in entries {
                guard let shape = type.shape(of: entry.key) else { continue }
                let path = prefix + [entry.key]
                switch shape {
                case .head: continue
                case .reference where entry.key == "id" && prefix.isEmpty && type.hasIdentity: continue
                case .element(let inner):
                    if entry.value.scalar != nil, inner.shortKey == nil, let first = inner.keysInOrder.first {
                        // A portrait may be its file alone.
                        things[index].values[(path + [first]).joined(separator: ".")] = entry.value
                    } else {
                        fill(index, entry.value, inner, path, key)
                    }
                case .list(.element(let inner)):
                    for element in entry.value.elements {
                        add(element, inner, self.key(of: element, inner), in: key, path)
                    }
                default: things[index].values[path.joined(separator: ".")] = entry.value
                }
            }
        }

        private mutating func key(of value: DocumentValue, _ type: any DocumentElement.Type) -> ThingKey {
            if type.hasIdentity { return ThingKey(kind: type.kind, id: value.identity) }
            counts[type.kind, default: 0] += 1
            return ThingKey(kind: type.kind, id: "\(type.kind.rawValue)-\(counts[type.kind, default: 1])")
        }
    }
}
