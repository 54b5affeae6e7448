// A map together with its tree: what edits are made to.
internal import JourneyLanguage

/// A map as a document, in its canonical form: two with the same content are the same, byte for byte.
package struct MapDocument: Hashable, Sendable {
    package let map: JourneyMap
    /// Every key that says something, in the order in which keys are documented; every id is written.
    package let root: DocumentValue

    package init(_ map: JourneyMap) {
        self.map = map
        root = DocumentWriting(language: map.language).mapping(map)
    }

    /// A map with what is said of it elsewhere.
    init(_ map: JourneyMap, root: DocumentValue) { (self.map, self.root) = (map, root) }

    /// What there is of a map before anybody has written a word of it: its id, and the language that its plain texts will be in.
    package static func nothing(before map: JourneyMap) -> MapDocument {
        var blank = JourneyMap(id: map.id, title: map.title)
        blank.language = map.language
        let entries = DocumentWriting(language: map.language).mapping(blank).entries
        return MapDocument(blank, root: .mapping(entries.filter { [JourneyMap.format.key, "id"].contains($0.key) }))
    }

    /// Whether it is such a one.
    var isNothing: Bool { root.value(of: "title") == nil }

    /// - Throws: the first thing that is wrong with the tree.
    init(reading tree: DocumentValue, like old: JourneyMap) throws(EditError) {
        let reading = DocumentReading(tree, as: JourneyMap.self)
        reading.takeLanguages(of: tree)
        var map: JourneyMap = reading.element(tree, "")
        if let problem = reading.problems.first { throw EditError(code: problem.code, message: problem.message) }
        if let flaw = map.flaws().first {
            throw EditError(code: flaw.code, message: flaw.description)
        }
        map.takeImages(of: old)
        map.madeIDs = MadeIDs(old.madeIDs.addresses)
        self.init(map)
    }

    /// The things of another document whose id is not there where they stand. What nothing names may be counted otherwise.
    package func changedIDs(from other: MapDocument) -> Set<ElementAddress> {
        let (mine, wanted) = (tree.places(), other.tree.places())
        let changed = Set(wanted.keys.filter { mine[$0] != wanted[$0] })
        let counted = other.countedIDs.intersection(changed)
        if counted.isEmpty { return changed }
        var (named, ids): (Set<ElementAddress>, Set<String>) = ([], [])
        other.root.forEachReference(as: JourneyMap.self) { kind, id in
            if let kind { named.insert(ElementAddress(kind, id)) } else { ids.insert(id) }
        }
        return changed.filter { !counted.contains($0) || named.contains($0) || ids.contains($0.id) }
    }

    /// The things that something names by an id that nobody wrote.
    package var namedMadeIDs: Set<ElementAddress> {
        let made = map.madeIDs.addresses
        if made.isEmpty { return [] }
        var named: Set<ElementAddress> = []
        root.forEachReference(as: JourneyMap.self) { kind, id in
            if let kind {
                named.insert(ElementAddress(kind, id))
            } else {
                named.formUnion(ElementKind.allCases.map { ElementAddress($0, id) })
            }
        }
        return named.intersection(made)
    }

    /// The document without the ids that nobody wrote of things that another one does not have, as a file may say it.
    package func withoutNewIDs(since other: MapDocument) -> DocumentValue {
        let new = map.madeIDs.addresses.subtracting(other.tree.things)
        if new.isEmpty { return root }
        func strip(_ value: DocumentValue, _ type: any DocumentElement.Type) -> DocumentValue {
            guard case .mapping(let entries) = value.content else { return value }
            let isNew = type.hasIdentity && new.contains(ElementAddress(type.kind, value.identity))
            return .mapping(
                entries.compactMap { entry in
                    if entry.key == "id", isNew { return nil }
                    guard let shape = type.shape(of: entry.key), let inner = shape.elementType else { return entry }
                    guard case .list(let elements) = entry.value.content else {
                        return DocumentEntry(entry.key, strip(entry.value, inner))
                    }
                    return DocumentEntry(entry.key, .list(elements.map { strip($0, inner) }))
                })
        }
        return strip(root, JourneyMap.self)
    }

    /// What has an id in a thing of some kind, itself included.
    package static func ids(in element: DocumentValue, _ kind: ElementKind) -> [ElementAddress] {
        DocumentTree.ids(in: element, kind)
    }

    var tree: DocumentTree { DocumentTree(root: root, language: map.language) }

    /// The map after a change.
    /// - Throws: what is in the way: something else than the edit's author saw, or a map that would not fit together.
    /// - Complexity: O(size of the map).
    package func applying(_ edit: MapEdit) throws(EditError) -> MapDocument { try applying([edit]) }

    /// The map after several changes, which only together have to leave a map that fits together.
    package func applying(_ edits: [MapEdit]) throws(EditError) -> MapDocument {
        var tree = tree
        for edit in edits { try tree.apply(edit) }
        return try MapDocument(reading: tree.root, like: map)
    }

    package static func == (left: MapDocument, right: MapDocument) -> Bool { left.root == right.root }
    package func hash(into hasher: inout Hasher) { hasher.combine(root) }
}

extension JourneyMap {
    /// Keeps the pictures that were read already; the tree knows only their files.
    fileprivate mutating func takeImages(of old: JourneyMap) {
        var (old, images): (JourneyMap, [String: ImageFile]) = (old, [:])
        old.forEachPicture { picture, _ in images[picture.file] = picture.image }
        guard !images.isEmpty else { return }
        forEachPicture { picture, _ in picture.image = images[picture.file] }
    }
}
