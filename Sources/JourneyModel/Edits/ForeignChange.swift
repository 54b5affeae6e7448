// What another program changed in its file of a map, made to the map itself: what that file has no place for stays.
internal import JourneyLanguage

/// Carries the difference between two readings of a file over to the map that the file was made from.
///
/// A format knows less than a map. `before` is what it says of the map as it is, `after` what it says after somebody has
/// changed the file. Things that the format knows by their ids are found by them, wherever they stand now; lists without ids,
/// and those whose ids the format does not know, are laid beside each other, and what was changed in its place is the same.
/// What went from such a list and says the same in another one was moved there, and takes along what the format does not show.
struct ForeignChange {
    private let origin, before, after: Side
    private let knowsIDs: (ElementKind) -> Bool
    private let strays = StrayThings()

    private struct Side {
        let tree: DocumentTree
        let things: [ElementAddress: DocumentValue]

        init(_ tree: DocumentTree) {
            self.tree = tree
            var things: [ElementAddress: DocumentValue] = [:]
            tree.forEachList { _, _, list in
                for element in list.elements { things[ElementAddress(list.kind, element.identity)] = element }
            }
            self.things = things
        }
    }

    /// - Parameter knowsIDs: whether the format says the ids of a kind of things; else they are made up in each reading.
    init(
        of origin: DocumentTree, from before: DocumentTree, to after: DocumentTree,
        knowingIDs knowsIDs: @escaping (ElementKind) -> Bool
    ) {
        (self.origin, self.before, self.after) = (Side(origin), Side(before), Side(after))
        self.knowsIDs = knowsIDs
    }

    /// The map with the change.
    /// - Complexity: O(size of the map), and O(n²) in the length of a list without ids that was changed.
    func changed() -> DocumentValue {
        // What went from where it stood is gathered first: it may stand in a list that comes before or behind.
        for isGathering in [true, false] {
            strays.begin(isGathering: isGathering)
            let root = element(JourneyMap.self, origin.tree.root, before.tree.root, after.tree.root, keepsID: true)
            if !isGathering { return root }
        }
        return origin.tree.root
    }

    // MARK: - Values

    private func element(
        _ type: any DocumentElement.Type, _ own: DocumentValue, _ old: DocumentValue, _ new: DocumentValue,
        keepsID: Bool
    ) -> DocumentValue {
        // The name of what lies elsewhere.
        if type.shortKey == nil, own.scalar != nil || new.scalar != nil { return new == old ? own : new }
        let (own, old, new) = (Self.whole(own, type), Self.whole(old, type), Self.whole(new, type))
        let entries = type.keysInOrder.compactMap { key -> DocumentEntry? in
            guard let shape = type.shape(of: key) else { return nil }
            let kept = own.value(of: key)
            if key == "id", keepsID { return (kept ?? new.value(of: key)).map { DocumentEntry(key, $0) } }
            return value(shape, kept, old.value(of: key), new.value(of: key)).map { DocumentEntry(key, $0) }
        }
        return .mapping(entries)
    }

    /// An element with its keys, where its text alone stands for it.
    private static func whole(_ value: DocumentValue, _ type: any DocumentElement.Type) -> DocumentValue {
        guard let short = type.shortKey, type.standsForText(value) else { return value }
        return .mapping([DocumentEntry(short, value)])
    }

    private func value(
        _ shape: Shape, _ own: DocumentValue?, _ old: DocumentValue?, _ new: DocumentValue?
    ) -> DocumentValue? {
        if new == old { return own }
        switch shape {
        case .text:
            guard let new else { return nil }
            return text(own, old, new)
        case .element(let type):
            // What is not there any more is as if it said nothing: what the format does not show of it stays.
            let nothing = DocumentValue.mapping([])
            let made = element(type, own ?? nothing, old ?? nothing, new ?? nothing, keepsID: false)
            let isWhole = type.fieldDescriptions.allSatisfy { !$0.isRequired || made.value(of: $0.key) != nil }
            if new == nil, made.entries.isEmpty || !isWhole {
                lose(shape, own, old)
                return nil
            }
            return made.scalar == nil && made.entries.isEmpty ? new : made
        case .list(let inner):
            let list = list(inner, own?.elements ?? [], old?.elements ?? [], new?.elements ?? [])
            return list.isEmpty ? nil : .list(list)
        case .numbers:
            return numbers(own, old, new ?? .mapping([]))
        default:
            return new
        }
    }

    private func text(_ own: DocumentValue?, _ old: DocumentValue?, _ new: DocumentValue) -> DocumentValue? {
        var versions = own.map { DocumentTree.versions(of: $0, origin.tree.language) } ?? [:]
        let left = old.map { DocumentTree.versions(of: $0, before.tree.language) } ?? [:]
        let right = DocumentTree.versions(of: new, after.tree.language)
        for key in Set(left.keys).union(right.keys) where left[key] != right[key] { versions[key] = right[key] }
        let main = origin.tree.language.code
        // Every text is in the language of the map; what another one says stands for it until somebody translates it.
        if versions[main] == nil {
            versions[main] = right[after.tree.language.code] ?? right.sorted { $0.key < $1.key }.first?.value
        }
        return DocumentTree.text(of: versions, origin.tree.language)
    }

    private func numbers(_ own: DocumentValue?, _ old: DocumentValue?, _ new: DocumentValue) -> DocumentValue? {
        var entries = own?.entries ?? []
        let keys = Set(new.entries.map(\.key)).union(old?.entries.map(\.key) ?? [])
        for key in keys.sorted() where new.value(of: key) != old?.value(of: key) {
            entries.removeAll { $0.key == key }
            if let number = new.value(of: key) { entries.append(DocumentEntry(key, number)) }
        }
        return entries.isEmpty ? nil : .mapping(entries.sorted { $0.key < $1.key })
    }

    // MARK: - Lists

    private func list(
        _ shape: Shape, _ own: [DocumentValue], _ old: [DocumentValue], _ new: [DocumentValue]
    ) -> [DocumentValue] {
        guard case .element(let type) = shape, type.hasIdentity, isKnown(type, own, old) else {
            return aligned(shape, own, old, new)
        }
        var result: [DocumentValue] = new.map { element in
            let address = ElementAddress(type.kind, element.identity)
            guard let kept = origin.things[address], let was = before.things[address] else {
                return fresh(element, type)
            }
            return self.element(type, kept, was, element, keepsID: true)
        }
        for element in old {
            let address = ElementAddress(type.kind, element.identity)
            guard after.things[address] == nil, let kept = origin.things[address] else { continue }
            lose(.element(type), kept, element)
        }
        // What the format does not show stays behind what it stood behind.
        for (index, element) in own.enumerated() {
            let address = ElementAddress(type.kind, element.identity)
            guard before.things[address] == nil, after.things[address] == nil else { continue }
            let neighbour = index == 0 ? nil : result.firstIndex { $0.identity == own[index - 1].identity }
            result.insert(element, at: neighbour.map { $0 + 1 } ?? (index == 0 ? 0 : result.count))
        }
        return result
    }

    /// Whether the format knows the ids of a list: it says them as the map does.
    private func isKnown(_ type: any DocumentElement.Type, _ own: [DocumentValue], _ old: [DocumentValue]) -> Bool {
        guard knowsIDs(type.kind) else { return false }
        let ids = Set(own.map(\.identity))
        return old.allSatisfy { ids.contains($0.identity) }
    }

    /// A list by its order: what stands where it stood is the same thing, also when it says something else now.
    private func aligned(
        _ shape: Shape, _ own: [DocumentValue], _ old: [DocumentValue], _ new: [DocumentValue]
    ) -> [DocumentValue] {
        // Without knowing which is which nothing can be kept of what the format does not say.
        guard own.count == old.count else {
            return own.isEmpty || shape.elementType == nil ? new : partly(own, old, new)
        }
        let partners = Self.partners(old, new)
        let found = Set(partners.values)
        for place in old.indices where !found.contains(place) { lose(shape.inner, own[place], old[place]) }
        return new.indices.map { index in
            guard let place = partners[index] else { return come(new[index], shape) }
            if let type = shape.elementType {
                return element(type, own[place], old[place], new[index], keepsID: type.hasIdentity)
            }
            return value(shape, own[place], old[place], new[index]) ?? new[index]
        }
    }

    /// A list of which the format shows some: those are taken as they are now, the others stay behind them.
    private func partly(_ own: [DocumentValue], _ old: [DocumentValue], _ new: [DocumentValue]) -> [DocumentValue] {
        let list = ThreeWayList(base: old, ours: own, theirs: new)
        return list.merged
    }

    /// By place in the new list, the place in the old one of what it was.
    static func partners(_ old: [DocumentValue], _ new: [DocumentValue]) -> [Int: Int] {
        // Lists that are too long to be laid beside each other are told apart by places alone.
        guard old.count * new.count <= 25_000_000 else {
            return Dictionary(uniqueKeysWithValues: (0..<min(old.count, new.count)).map { ($0, $0) })
        }
        let common = CommonSubsequence.positions(old.map(withoutID), new.map(withoutID))
        var partners = Dictionary(uniqueKeysWithValues: common.map { ($0.1, $0.0) })
        var (left, right) = (0, 0)
        for (end, stop) in common + [(old.count, new.count)] {
            for (offset, place) in (right..<stop).enumerated() where left + offset < end {
                partners[place] = left + offset
            }
            (left, right) = (end + 1, stop + 1)
        }
        return partners
    }

    private static func withoutID(_ value: DocumentValue) -> DocumentValue {
        var value = value
        if case .mapping(let entries) = value.content { value.content = .mapping(entries.filter { $0.key != "id" }) }
        return value
    }

    // MARK: - What went, and what came

    /// Notes what went from where it stood, with what stood in it.
    private func lose(_ shape: Shape, _ own: DocumentValue?, _ old: DocumentValue?) {
        guard strays.isGathering, case .element(let type) = shape, let own, let old, own.scalar == nil || old != own
        else { return }
        let (kept, was) = (Self.whole(own, type), Self.whole(old, type))
        strays.lose(type.kind, StrayThings.Thing(own: kept, old: was), Self.withoutID(was))
        for key in type.keysInOrder {
            guard let shape = type.shape(of: key), let own = kept.value(of: key), let old = was.value(of: key) else {
                continue
            }
            guard case .list(let inner) = shape, let innerType = inner.elementType else {
                lose(shape, own, old)
                continue
            }
            let isKnown = innerType.hasIdentity && isKnown(innerType, own.elements, old.elements)
            guard isKnown || own.elements.count == old.elements.count else { continue }
            for (index, old) in old.elements.enumerated() {
                let address = ElementAddress(innerType.kind, old.identity)
                if isKnown, after.things[address] != nil { continue }
                lose(inner, isKnown ? origin.things[address] : own.elements[index], old)
            }
        }
    }

    /// An element that has come into a list: what went elsewhere and says the same, else a new one.
    private func come(_ value: DocumentValue, _ shape: Shape) -> DocumentValue {
        guard let type = shape.elementType else { return value }
        let new = Self.whole(value, type)
        if let thing = strays.take(type.kind, Self.withoutID(new)) {
            return element(type, thing.own, thing.old, new, keepsID: type.hasIdentity)
        }
        return unused(fresh(value, type), shape)
    }

    /// Something new, in which there may be what stood elsewhere.
    private func fresh(_ value: DocumentValue, _ type: any DocumentElement.Type) -> DocumentValue {
        if value.scalar != nil { return value }
        return element(type, .mapping([]), .mapping([]), value, keepsID: true)
    }

    /// A new thing, with an id that no other one has.
    private func unused(_ value: DocumentValue, _ shape: Shape) -> DocumentValue {
        guard let type = shape.elementType, type.hasIdentity, case .mapping(var entries) = value.content,
            let index = entries.firstIndex(where: { $0.key == "id" })
        else { return value }
        let base = value.identity
        var (id, number) = (base, 2)
        while origin.things[ElementAddress(type.kind, id)] != nil || !strays.name(ElementAddress(type.kind, id)) {
            id = "\(base)-\(number)"
            number += 1
        }
        entries[index].value = .text(id)
        return .mapping(entries)
    }
}

extension MapDocument {
    /// The map after somebody changed its file in a format that has no place for all of it.
    ///
    /// - Parameters:
    ///   - before: what the file says of this map.
    ///   - after: what it says after the change.
    ///   - knowsIDs: whether the file says the ids of a kind of things; of others both readings make them up.
    /// - Throws: where what was changed does not fit what the file does not show.
    package func taking(
        changesFrom before: MapDocument, to after: MapDocument,
        knowingIDs knowsIDs: @escaping (ElementKind) -> Bool = { _ in true }
    ) throws(EditError) -> MapDocument {
        let change = ForeignChange(of: tree, from: before.tree, to: after.tree, knowingIDs: knowsIDs)
        return try MapDocument(reading: change.changed(), like: map)
    }
}
