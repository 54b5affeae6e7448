// What makes one map of another: the edits, in an order in which each can be made.
internal import JourneyLanguage

extension MapDocument {
    /// The edits that make another map of this one. Things are known by their ids, wherever they stand; of what has none written,
    /// it is found out which is which.
    ///
    /// First comes what is new or moves between lists, then what goes, then the order within lists, then values.
    /// - Complexity: O(size of both) for each thing that comes, goes or moves to another list, and O(n²) in the length of a
    ///   list whose order differs.
    package func edits(to other: MapDocument) -> [MapEdit] {
        var difference = MapDifference(from: self, to: other.aligned(to: self))
        difference.find()
        return difference.edits
    }
}

/// Makes edits on a copy, so that each is true of what the ones before it left.
private struct MapDifference {
    private(set) var edits: [MapEdit] = []
    private var tree: DocumentTree
    private let target: DocumentTree
    /// Where things stand now, and where they shall stand.
    private var places: [ElementAddress: TreePath]
    private let wanted: [ElementAddress: TreePath]
    private let known: Set<ElementAddress>

    init(from source: MapDocument, to target: MapDocument) {
        tree = source.tree
        self.target = target.tree
        places = tree.places()
        wanted = self.target.places()
        known = Set(places.keys)
    }

    mutating func find() {
        var lists: [DocumentTree.IdentifiedList] = []
        target.forEachList { _, _, list in lists.append(list) }
        for list in lists { addMembers(of: list) }
        removeOthers()
        for list in lists { order(list) }
        // As the map that comes out tells them.
        compareValues(of: .map)
        for list in lists {
            for element in list.elements { compareValues(of: ElementAddress(list.kind, element.identity)) }
        }
    }

    /// Makes an edit of a list. It was made for this tree, so that it cannot be refused.
    private mutating func make(_ edit: MapEdit) {
        do {
            try tree.apply(edit)
        } catch {
            preconditionFailure("an edit does not fit the map it was made for: \(error.message)")
        }
        edits.append(edit)
        places = tree.places()
    }

    // MARK: - Things

    private mutating func addMembers(of list: DocumentTree.IdentifiedList) {
        var previous: String?
        for element in list.elements {
            let id = element.identity
            let address = ElementAddress(list.kind, id)
            let place = ListPlace(in: list.parent, list.path, after: previous)
            previous = id
            guard let path = places[address] else {
                // What it holds that is known moves in later.
                let shell = DocumentTree.without(element, list.kind) { known.contains($0) }
                make(.insert(shell, list.kind, at: place))
                continue
            }
            let here = tree.place(of: path)
            if here.parent != list.parent || here.path != list.path { make(.move(address, from: here, to: place)) }
        }
    }

    private mutating func removeOthers() {
        while let (address, path) = places.filter({ wanted[$0.key] == nil }).min(by: {
            ($0.value.count, $0.key) < ($1.value.count, $1.key)
        }), let element = tree[path] {
            make(.remove(element, address.kind, at: tree.place(of: path)))
        }
    }

    private mutating func order(_ list: DocumentTree.IdentifiedList) {
        let wanted = list.elements.map(\.identity)
        guard let parent = places[list.parent] else { return }
        let path = parent + list.path.map { MapPath.Part.key($0) }
        let elements = tree[path]?.elements ?? []
        var now = elements.map(\.identity)
        guard now != wanted else { return }
        // What keeps its order stays; the rest moves to its place, one after the other.
        let staying = Set(CommonSubsequence.elements(now, wanted))
        var previous: String?
        for id in wanted {
            defer { previous = id }
            guard !staying.contains(id), let index = now.firstIndex(of: id) else { continue }
            let before = index == 0 ? nil : now[index - 1]
            guard before != previous else { continue }
            now.remove(at: index)
            now.insert(id, at: previous.flatMap { now.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
            edits.append(
                .move(
                    ElementAddress(list.kind, id), from: ListPlace(in: list.parent, list.path, after: before),
                    to: ListPlace(in: list.parent, list.path, after: previous)))
        }
        let byID = Dictionary(elements.map { ($0.identity, $0) }, uniquingKeysWith: { first, _ in first })
        tree.change(at: path) { $0 = .list(now.compactMap { byID[$0] }) }
        places = tree.places()
    }

    // MARK: - Values

    /// Values change nothing of where things stand, so that their edits need not be made to be true.
    private mutating func compareValues(of address: ElementAddress) {
        guard known.contains(address), let type = DocumentTree.types[address.kind],
            let old = places[address].flatMap({ tree[$0] }),
            let new = wanted[address].flatMap({ target[$0] })
        else { return }
        if old.scalar != nil || new.scalar != nil {
            // A name became the thing itself, or the other way round.
            if old != new { edits.append(.set(address, path: [], from: old, to: new)) }
            return
        }
        compare(old, new, type, address, [])
    }

    private mutating func compare<Element: DocumentElement>(
        _ old: DocumentValue, _ new: DocumentValue, _ type: Element.Type, _ address: ElementAddress, _ path: [String]
    ) {
        for field in Element.fields.all where field.key != "id" || !Element.hasIdentity {
            let before = old.value(of: field.key)
            let after = new.value(of: field.key)
            guard before != after, field.shape.identifiedKind == nil else { continue }
            let path = path + [field.key]
            if case .text = field.shape {
                compareTexts(before, after, address, path)
            } else if case .element(let inner) = field.shape, let before, let after {
                guard before.scalar == nil, after.scalar == nil, !inner.standsForText(before),
                    !inner.standsForText(after)
                else {
                    edits.append(.set(address, path: path, from: before, to: after))
                    continue
                }
                compare(before, after, inner, address, path)
            } else if case .element(let inner) = field.shape, inner.holdsThings {
                // What has ids within came and went by itself.
                compare(before ?? .mapping([]), after ?? .mapping([]), inner, address, path)
            } else {
                edits.append(.set(address, path: path, from: before, to: after))
            }
        }
    }

    private mutating func compareTexts(
        _ before: DocumentValue?, _ after: DocumentValue?, _ address: ElementAddress, _ path: [String]
    ) {
        let old = before.map { DocumentTree.versions(of: $0, tree.language) } ?? [:]
        let new = after.map { DocumentTree.versions(of: $0, target.language) } ?? [:]
        // The language of the document comes last where it goes, and first where it comes.
        for tag in Set(old.keys).union(new.keys).sorted() where old[tag] != new[tag] {
            edits.append(.set(address, path: path + [tag], from: old[tag], to: new[tag]))
        }
    }
}

extension ElementAddress: Comparable {
    package static func < (left: ElementAddress, right: ElementAddress) -> Bool {
        (left.kind.rawValue, left.id) < (right.kind.rawValue, right.id)
    }
}

extension DocumentTree {
    /// The place of what stands at a path, which ends in a list of things with ids.
    func place(of path: TreePath) -> ListPlace {
        guard case .index(let index)? = path.last else { return ListPlace(in: .map, [], after: nil) }
        let list = Array(path.dropLast())
        var owner = list
        var keys: [String] = []
        while case .key(let key)? = owner.last {
            keys.insert(key, at: 0)
            owner.removeLast()
        }
        let before = index == 0 ? nil : self[list + [.index(index - 1)]].map(\.identity)
        return ListPlace(in: address(of: owner), keys, after: before)
    }

    private func address(of path: TreePath) -> ElementAddress {
        guard !path.isEmpty, let element = self[path] else { return .map }
        var type: any DocumentElement.Type = JourneyMap.self
        var kind = ElementKind.map
        for case .key(let key) in path {
            guard let inner = type.shape(of: key)?.elementType else { continue }
            type = inner
            kind = inner.kind
        }
        return ElementAddress(kind, element.identity)
    }

    /// An element without some of the things in it, at any depth.
    static func without(
        _ element: DocumentValue, _ kind: ElementKind, _ isLeftOut: (ElementAddress) -> Bool
    ) -> DocumentValue {
        guard let type = types[kind] else { return element }
        func rest<Element: DocumentElement>(_ value: DocumentValue, _ type: Element.Type) -> DocumentValue {
            guard case .mapping(let entries) = value.content else { return value }
            return .mapping(
                entries.compactMap { entry in
                    guard let shape = Element.fields.shape(of: entry.key), let inner = shape.elementType else {
                        return entry
                    }
                    var elements = entry.value.elements
                    if let kind = shape.identifiedKind {
                        elements.removeAll { isLeftOut(ElementAddress(kind, $0.identity)) }
                        if elements.isEmpty { return nil }
                    }
                    guard case .list = shape else { return DocumentEntry(entry.key, rest(entry.value, inner)) }
                    return DocumentEntry(entry.key, .list(elements.map { rest($0, inner) }))
                })
        }
        return rest(element, type)
    }
}
