// Two people changed one map: what both wanted, field by field, and where they contradict each other.
internal import JourneyLanguage

/// Something that both sides changed, each differently. The merged map has ours; theirs is here.
package struct MergeConflict: Hashable, Sendable {
    package enum Subject: Hashable, Sendable {
        /// A value: the path leads to it as in `MapEdit.set`.
        case value(path: [String])
        /// One side took it away, the other one changed it. It stays.
        case removal
        /// Both moved it, to different places.
        case place
        /// Both put a list into another order.
        case order(path: [String])
    }

    package let address: ElementAddress
    package let subject: Subject
    /// What was there before, what we made of it, and what they did; `nil` where it is not there.
    package let base, ours, theirs: DocumentValue?
    /// Whether what one side took away was not changed by the other one, which only names it.
    package var isOnlyNamed = false
}

/// What a merge came to.
package struct MergeResult: Sendable {
    package let document: MapDocument
    /// Ours, with the ids that things have in the merged map.
    package let ours: MapDocument
    /// In the order of the merged map.
    package let conflicts: [MergeConflict]
}

extension MapDocument {
    /// Merges two maps that were both made of this one.
    ///
    /// Things are known by their ids; of what has none written, it is found out first which is which. Each value for itself
    /// takes the side that changed it; of a list without ids, each stretch that one side changed; of texts, each language. What
    /// both changed differently is a conflict, and has ours. What both added stays; what one took away and the other one
    /// changed or names stays, as a conflict. Without conflicts it does not matter whose side is ours: the result is the same.
    /// - Throws: where the two do not fit together although nothing contradicts, such as a way to a step that is the next one
    ///   now.
    /// - Complexity: O(size of the three), and O(n²) in the length of a list that both changed.
    package func merging(_ ours: MapDocument, _ theirs: MapDocument) throws(EditError) -> MergeResult {
        // Where a side changed the language of plain texts, all three say which language theirs are in.
        let language = ours.map.language == map.language ? theirs.map.language : ours.map.language
        let names = MergedNames(base: self, ours: ours, theirs: theirs)
        var kept: Set<ElementAddress> = []
        while true {
            var merge = MapMerge(
                base: names.base.tree(in: language), ours: names.ours.tree(in: language),
                theirs: names.theirs.tree(in: language), made: names.made, keeping: kept)
            let root = merge.merged()
            // What one side took away and the other one names now stays, as a conflict, and may name more.
            let missing = merge.missing(in: root)
            if missing.isEmpty {
                var like = ours.map
                like.madeIDs = MadeIDs(names.made)
                return MergeResult(
                    document: try MapDocument(reading: root, like: like), ours: names.ours,
                    conflicts: merge.conflicts)
            }
            kept.formUnion(missing)
        }
    }

    private func tree(in language: LanguageTag) -> DocumentTree {
        guard language != map.language else { return tree }
        return DocumentTree(root: DocumentWriting(language: language).mapping(map), language: language)
    }
}

/// A three-way merge of trees.
struct MapMerge {
    private(set) var conflicts: [MergeConflict] = []
    /// By side: every thing with an id, and where it stands.
    private let base, ours, theirs: Side
    /// The list that each thing of the result belongs to.
    private var homes: [ElementAddress: ListPlace] = [:]
    /// The ids of what each list of the result holds.
    private var members: [ListPlace: Set<String>] = [:]
    /// What stays although a side took it away.
    private let kept: Set<ElementAddress>
    /// What has an id that nobody wrote.
    private let made: Set<ElementAddress>

    /// One of the three documents.
    private struct Side {
        let tree: DocumentTree
        var things: [ElementAddress: DocumentValue] = [:]
        /// The list that each belongs to, without its neighbour.
        var homes: [ElementAddress: ListPlace] = [:]
        var lists: [ListPlace: [String]] = [:]
        var kinds: [ListPlace: ElementKind] = [:]
        /// Lists in the order of the document.
        var order: [ListPlace] = []

        init(_ tree: DocumentTree) {
            self.tree = tree
            things[.map] = tree.root
            var (things, homes, lists, kinds, order) = (things, homes, lists, kinds, order)
            tree.forEachList { _, _, list in
                lists[list.place] = list.elements.map(\.identity)
                kinds[list.place] = list.kind
                order.append(list.place)
                for element in list.elements {
                    let address = ElementAddress(list.kind, element.identity)
                    things[address] = element
                    homes[address] = list.place
                }
            }
            (self.things, self.homes, self.lists, self.kinds, self.order) = (things, homes, lists, kinds, order)
        }
    }

    init(
        base: DocumentTree, ours: DocumentTree, theirs: DocumentTree, made: Set<ElementAddress> = [],
        keeping kept: Set<ElementAddress> = []
    ) {
        (self.base, self.ours, self.theirs) = (Side(base), Side(ours), Side(theirs))
        (self.kept, self.made) = (kept, made)
    }

    mutating func merged() -> DocumentValue {
        settleHomes()
        for (address, home) in homes { members[home, default: []].insert(address.id) }
        return merge(.map)
    }

    // MARK: - What there is, and where

    private mutating func settleHomes() {
        let all = Set(base.homes.keys).union(ours.homes.keys).union(theirs.homes.keys)
        for address in all.sorted() {
            if let home = home(of: address) {
                homes[address] = home
            } else if kept.contains(address) {
                homes[address] = ours.homes[address] ?? theirs.homes[address] ?? base.homes[address]
                note(address, .removal)
                conflicts[conflicts.count - 1].isOnlyNamed = true
            }
        }
        // Whoever holds something that stays, stays as well.
        for address in homes.keys.sorted() { keepParents(of: address) }
    }

    private mutating func keepParents(of address: ElementAddress) {
        guard let parent = homes[address]?.parent, parent != .map, homes[parent] == nil else { return }
        homes[parent] = ours.homes[parent] ?? theirs.homes[parent] ?? base.homes[parent]
        note(parent, .removal)
        keepParents(of: parent)
    }

    /// The list that something belongs to after the merge; `nil` where it goes.
    private mutating func home(of address: ElementAddress) -> ListPlace? {
        let (before, mine, other) = (base.homes[address], ours.homes[address], theirs.homes[address])
        guard let before else {
            if let mine, let other, mine != other { note(address, .place) }
            return mine ?? other
        }
        guard let mine else {
            guard let other else { return nil }
            if other == before, isUntouched(address, in: theirs) { return nil }
            note(address, .removal)
            return other
        }
        guard let other else {
            if mine == before, isUntouched(address, in: ours) { return nil }
            note(address, .removal)
            return mine
        }
        if mine == other || other == before { return mine }
        if mine == before { return other }
        note(address, .place)
        return mine
    }

    /// Whether a side left something as it was, with all that is in it.
    private func isUntouched(_ address: ElementAddress, in side: Side) -> Bool {
        side.things[address] == base.things[address]
    }

    private mutating func note(_ address: ElementAddress, _ subject: MergeConflict.Subject) {
        conflicts.append(
            MergeConflict(
                address: address, subject: subject, base: base.things[address], ours: ours.things[address],
                theirs: theirs.things[address]))
    }

    /// What a merged map names that a side took away without naming it, and that stands in it no more.
    func missing(in root: DocumentValue) -> Set<ElementAddress> {
        let gone = Set(base.homes.keys).subtracting(homes.keys)
        guard !gone.isEmpty else { return [] }
        func named(_ root: DocumentValue) -> Set<ElementAddress> {
            let (byID, there) = (Dictionary(grouping: gone, by: \.id), Set(homes.keys.map(\.id)))
            var named: Set<ElementAddress> = []
            root.forEachReference(as: JourneyMap.self) { kind, id in
                if let kind {
                    named.insert(ElementAddress(kind, id))
                } else if !there.contains(id) {
                    named.formUnion(byID[id] ?? [])
                }
            }
            return named.intersection(gone)
        }
        var missing = named(root)
        if missing.isEmpty { return [] }
        // Who takes a thing away and names it still, means one that lies elsewhere.
        for side in [ours, theirs] { missing.subtract(named(side.tree.root).filter { side.homes[$0] == nil }) }
        return missing
    }

    // MARK: - Things

    private mutating func merge(_ address: ElementAddress) -> DocumentValue {
        guard let type = DocumentTree.types[address.kind] else { return .mapping([]) }
        let (mine, other) = (ours.things[address], theirs.things[address])
        let before = base.things[address]
        let any = mine ?? other ?? before ?? .mapping([])
        // A name alone stands for what lies elsewhere.
        if mine?.scalar != nil || other?.scalar != nil { return merge(before, mine, other, nil, address, []) ?? any }
        return merge(before, mine ?? other ?? any, other ?? mine ?? any, type, address, []) ?? .mapping([])
    }

    /// Merges an element: its keys, and the lists of things that belong to it.
    private mutating func merge<Element: DocumentElement>(
        keysOf type: Element.Type, _ before: DocumentValue?, _ mine: DocumentValue, _ other: DocumentValue,
        _ address: ElementAddress, _ path: [String]
    ) -> DocumentValue {
        var entries: [DocumentEntry] = []
        for field in Element.fields.all {
            let path = path + [field.key]
            let value: DocumentValue?
            if let kind = field.shape.identifiedKind {
                value = mergeList(kind, ListPlace(in: address, path, after: nil))
            } else if let contradicted = usual(field, mine, other, address, path) {
                value = contradicted
            } else {
                value = merge(
                    before?.value(of: field.key), mine.value(of: field.key), other.value(of: field.key), field.shape,
                    address, path)
            }
            if let value { entries.append(DocumentEntry(field.key, value)) }
        }
        return .mapping(entries)
    }

    /// Where both sides began the map, a word that one of them left out says what is usual: another one contradicts it.
    private mutating func usual<Element: DocumentElement>(
        _ field: Field<Element>, _ mine: DocumentValue, _ other: DocumentValue, _ address: ElementAddress,
        _ path: [String]
    ) -> DocumentValue? {
        guard base.tree.root.value(of: "title") == nil, address == .map, case .word = field.shape,
            let usual = field.usual?(DocumentWriting(language: ours.tree.language))
        else { return nil }
        let sides = (mine.value(of: field.key) ?? usual, other.value(of: field.key) ?? usual)
        guard sides.0 != sides.1 else { return nil }
        note(address, path, nil, sides.0, sides.1)
        return sides.0
    }

    private mutating func mergeList(_ kind: ElementKind, _ place: ListPlace) -> DocumentValue? {
        guard let members = members[place] else { return nil }
        let (mine, other) = (ours.lists[place] ?? [], theirs.lists[place] ?? [])
        let order = ThreeWayOrder(
            base: base.lists[place] ?? [], ours: mine, theirs: other, members: members,
            rank: { rank(ElementAddress(kind, $0)) })
        if order.isContradictory { note(place.parent, .order(path: place.path)) }
        return .list(order.merged.map { merge(ElementAddress(kind, $0)) })
    }

    /// What decides which of two new things comes first. An id that nobody wrote depends on whose side is ours.
    private func rank(_ address: ElementAddress) -> String {
        guard made.contains(address), let thing = ours.things[address] ?? theirs.things[address] else {
            return address.id
        }
        return "\(thing.label?.description ?? "")\n\(thing.withoutIDs)"
    }

    // MARK: - Values

    private mutating func merge(
        _ before: DocumentValue?, _ mine: DocumentValue?, _ other: DocumentValue?,
        _ type: any DocumentElement.Type, _ address: ElementAddress, _ path: [String]
    ) -> DocumentValue? {
        guard let mine, let other else { return nil }
        return merge(keysOf: type, before, mine, other, address, path)
    }

    private mutating func merge(
        _ before: DocumentValue?, _ mine: DocumentValue?, _ other: DocumentValue?, _ shape: Shape?,
        _ address: ElementAddress, _ path: [String]
    ) -> DocumentValue? {
        let holdsThings = shape?.elementType?.holdsThings == true
        if !holdsThings {
            if mine == other || other == before { return mine }
            if mine == before { return other }
        }
        switch shape {
        case .text?:
            return mergeTexts(before, mine, other, address, path)
        case .element(let type)? where Self.areMappings([before, mine, other], type):
            // Who takes an element away that the other one changes, contradicts.
            if !holdsThings, before != nil, mine == nil || other == nil { break }
            let merged = merge(keysOf: type, before, mine ?? .mapping([]), other ?? .mapping([]), address, path)
            return merged.entries.isEmpty ? nil : merged
        case .list(_)?:
            let list = ThreeWayList(
                base: before?.elements ?? [], ours: mine?.elements ?? [], theirs: other?.elements ?? [])
            if list.isContradictory { note(address, path, before, mine, other) }
            return list.merged.isEmpty ? nil : .list(list.merged)
        case .numbers?:
            return mergeKeys(before, mine, other, address, path)
        default:
            break
        }
        note(address, path, before, mine, other)
        return mine
    }

    private static func areMappings(_ values: [DocumentValue?], _ type: any DocumentElement.Type) -> Bool {
        values.compactMap(\.self).allSatisfy { $0.scalar == nil && !type.standsForText($0) }
    }

    private mutating func mergeTexts(
        _ before: DocumentValue?, _ mine: DocumentValue?, _ other: DocumentValue?, _ address: ElementAddress,
        _ path: [String]
    ) -> DocumentValue? {
        let old = before.map { DocumentTree.versions(of: $0, base.tree.language) } ?? [:]
        let left = mine.map { DocumentTree.versions(of: $0, ours.tree.language) } ?? [:]
        let right = other.map { DocumentTree.versions(of: $0, theirs.tree.language) } ?? [:]
        let key = DocumentValue.staleKey
        let others = [old, left, right].map { $0.filter { $0.key != key } }
        var versions = mergeByKey(others[0], others[1], others[2], address, path)
        let stale = Self.stale([old, left, right], in: ours.tree.language.code).filter { versions[$0] != nil }
        if !stale.isEmpty { versions[key] = .list(stale.map { .word($0) }) }
        return DocumentTree.text(of: versions, ours.tree.language)
    }

    /// The translations that are older than their text after a merge: what one side says of them, and those that one side made
    /// of a text which the other side changed.
    private static func stale(_ sides: [[String: DocumentValue]], in original: String) -> [String] {
        let marked = sides.map { Set($0[DocumentValue.staleKey]?.elements.map(\.identity) ?? []) }
        let (old, left, right) = (sides[0], sides[1], sides[2])
        return Set(left.keys).union(right.keys).subtracting([original, DocumentValue.staleKey]).filter { tag in
            let (before, mine, other) = (marked[0].contains(tag), marked[1].contains(tag), marked[2].contains(tag))
            let crossed =
                left[original] != old[original] && right[original] == old[original] && right[tag] != old[tag]
                || right[original] != old[original] && left[original] == old[original] && left[tag] != old[tag]
            return crossed && left[tag] != right[tag] || (mine == before ? other : mine)
        }.sorted()
    }

    private mutating func mergeKeys(
        _ before: DocumentValue?, _ mine: DocumentValue?, _ other: DocumentValue?, _ address: ElementAddress,
        _ path: [String]
    ) -> DocumentValue? {
        func values(_ value: DocumentValue?) -> [String: DocumentValue] {
            Dictionary((value?.entries ?? []).map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        }
        let merged = mergeByKey(values(before), values(mine), values(other), address, path)
        guard !merged.isEmpty else { return nil }
        return .mapping(merged.sorted { $0.key < $1.key }.map { DocumentEntry($0.key, $0.value) })
    }

    private mutating func mergeByKey(
        _ old: [String: DocumentValue], _ left: [String: DocumentValue], _ right: [String: DocumentValue],
        _ address: ElementAddress, _ path: [String]
    ) -> [String: DocumentValue] {
        var merged: [String: DocumentValue] = [:]
        for key in Set(old.keys).union(left.keys).union(right.keys).sorted() {
            let (before, mine, other) = (old[key], left[key], right[key])
            if mine != other, mine != before, other != before { note(address, path + [key], before, mine, other) }
            merged[key] = mine == before ? other : mine
        }
        return merged
    }

    private mutating func note(
        _ address: ElementAddress, _ path: [String], _ before: DocumentValue?, _ mine: DocumentValue?,
        _ other: DocumentValue?
    ) {
        conflicts.append(
            MergeConflict(address: address, subject: .value(path: path), base: before, ours: mine, theirs: other))
    }
}
