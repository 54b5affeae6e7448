// What somebody changed in a poorer copy of a map, made to the map itself: what the copy has no place for stays.
internal import JourneyLanguage

extension MapDocument {
    /// The map after what was changed in a copy of it that holds less: fewer keys, one language.
    ///
    /// Things are known by their ids, wherever they stand in the copy; elements without ids by what they say and by their order.
    /// A text that changed changes in the language of the copy; the others stay.
    /// - Parameters:
    ///   - copy: what the copy says when nobody changes it; every element of a list that it has stands in it, in order.
    ///   - changed: the copy as it came back.
    /// - Throws: where what was changed does not fit the map.
    /// - Complexity: O(size of the three), and O(n²) in the length of a list that was changed.
    package func patched(from copy: MapDocument, to changed: MapDocument) throws(EditError) -> MapDocument {
        let patch = MapPatch(mine: tree, before: copy.tree, after: changed.tree)
        return try MapDocument(reading: patch.patched(), like: map)
    }
}

private struct MapPatch {
    private let mine, before, after: DocumentTree
    /// Every thing with an id, of the map and of the copy as it was.
    private let ours, copied: [ElementAddress: DocumentValue]

    init(mine: DocumentTree, before: DocumentTree, after: DocumentTree) {
        (self.mine, self.before, self.after) = (mine, before, after)
        (ours, copied) = (Self.things(mine), Self.things(before))
    }

    private static func things(_ tree: DocumentTree) -> [ElementAddress: DocumentValue] {
        var things: [ElementAddress: DocumentValue] = [:]
        tree.forEachList { _, _, list in
            for element in list.elements { things[ElementAddress(list.kind, element.identity)] = element }
        }
        return things
    }

    func patched() -> DocumentValue { element(mine.root, before.root, after.root, JourneyMap.self) }

    // MARK: - Values

    /// - Returns: `nil` where the value goes, or was never there.
    private func value(
        _ mine: DocumentValue?, _ before: DocumentValue?, _ after: DocumentValue?, _ shape: Shape
    ) -> DocumentValue? {
        if case .list(.element(let type)) = shape, type.hasIdentity {
            // A list that the copy has no place for stays; in one that looks the same, things may have come and gone below.
            if before == nil, after == nil { return mine }
            let things = (after?.elements ?? []).map { thing($0, type) }
            return things.isEmpty ? nil : .list(things)
        }
        if case .element(let type) = shape {
            let nothing = DocumentValue.mapping([])
            let whole = element(mine ?? nothing, before ?? nothing, after ?? nothing, type)
            return whole == nothing ? nil : whole
        }
        guard before != after else { return mine }
        guard let after else { return nil }
        guard let mine, let before else { return after }
        switch shape {
        case .text: return text(mine, before, after)
        case .list(let inner): return list(mine.elements, before.elements, after.elements, inner)
        default: return after
        }
    }

    private func text(_ mine: DocumentValue, _ before: DocumentValue, _ after: DocumentValue) -> DocumentValue? {
        var versions = DocumentTree.versions(of: mine, self.mine.language)
        let old = DocumentTree.versions(of: before, self.before.language)
        let new = DocumentTree.versions(of: after, self.after.language)
        for tag in Set(old.keys).union(new.keys) where old[tag] != new[tag] { versions[tag] = new[tag] }
        return DocumentTree.text(of: versions, self.mine.language)
    }

    // MARK: - Elements

    private func thing(_ after: DocumentValue, _ type: any DocumentElement.Type) -> DocumentValue {
        let address = ElementAddress(type.kind, after.identity)
        let nothing = DocumentValue.mapping([])
        guard let mine = ours[address], let before = copied[address] else {
            // What is new may hold what is known.
            return after.scalar == nil ? element(nothing, nothing, after, type) : after
        }
        if after == before, mine.scalar != nil || after.scalar != nil { return mine }
        guard mine.scalar == nil, after.scalar == nil else { return after }
        return element(mine, before, after, type)
    }

    private func element(
        _ mine: DocumentValue, _ before: DocumentValue, _ after: DocumentValue, _ type: any DocumentElement.Type
    ) -> DocumentValue {
        func whole<Element: DocumentElement>(_ type: Element.Type) -> DocumentValue {
            let (mine, before, after) = (Self.long(mine, type), Self.long(before, type), Self.long(after, type))
            return .mapping(
                Element.fields.all.compactMap { field in
                    let (old, new) = (before.value(of: field.key), after.value(of: field.key))
                    let own = mine.value(of: field.key)
                    if field.key == "id", Element.hasIdentity {
                        return (new ?? own).map { DocumentEntry(field.key, $0) }
                    }
                    if case .head = field.shape { return own.map { DocumentEntry(field.key, $0) } }
                    return value(own, old, new, field.shape).map { DocumentEntry(field.key, $0) }
                })
        }
        return whole(type)
    }

    /// An element by its keys, also where its text stands for the whole.
    private static func long(_ value: DocumentValue, _ type: any DocumentElement.Type) -> DocumentValue {
        guard let short = type.shortKey, type.standsForText(value), value != .mapping([]) else { return value }
        return .mapping([DocumentEntry(short, value)])
    }

    // MARK: - Lists without ids

    /// What stayed the same in the copy is what stands in the map; what changed in place is changed there.
    private func list(
        _ mine: [DocumentValue], _ before: [DocumentValue], _ after: [DocumentValue], _ inner: Shape
    ) -> DocumentValue? {
        guard mine.count == before.count else { return .list(after) }
        var made: [DocumentValue] = []
        var (old, new) = (0, 0)
        func add(upTo oldEnd: Int, _ newEnd: Int) {
            let isInPlace = oldEnd - old == newEnd - new
            for index in new..<newEnd {
                let own = old + index - new
                let changed = isInPlace ? value(mine[own], before[own], after[index], inner) : nil
                made.append(changed ?? after[index])
            }
        }
        for (oldIndex, newIndex) in CommonSubsequence.positions(before, after) {
            add(upTo: oldIndex, newIndex)
            made.append(mine[oldIndex])
            (old, new) = (oldIndex + 1, newIndex + 1)
        }
        add(upTo: before.count, after.count)
        return made.isEmpty ? nil : .list(made)
    }
}
