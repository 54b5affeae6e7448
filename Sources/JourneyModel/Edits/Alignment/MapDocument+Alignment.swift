// Documents in which the same things have the same ids, written or not.

extension MapDocument {
    /// The document with the ids that another one has for the same things, so that the two can be compared by them.
    ///
    /// What the other one does not have gets ids that are none of its own.
    /// - Complexity: O(n log n) in the size of both; nothing where every id is written.
    package func aligned(to other: MapDocument) -> MapDocument {
        let found = other.alignment(with: self)?.found
        guard let found else { return self }
        return renamed(NewNames(of: self, found, beside: other).names)
    }

    /// What of another document is what of this one; `nil` where the same ids say so.
    func alignment(with other: MapDocument) -> DocumentAlignment? {
        let (made, madeThere) = (map.madeIDs.addresses, other.map.madeIDs.addresses)
        guard !made.isEmpty || !madeThere.isEmpty, map.madeIDs.isRead, other.map.madeIDs.isRead, root != other.root
        else { return nil }
        return DocumentAlignment(tree, made, other.tree, madeThere, .edited)
    }

    /// By thing of another document, the thing of this one that it is.
    func found(in other: MapDocument) -> [ElementAddress: ElementAddress] {
        if let found = alignment(with: other)?.found { return found }
        let mine = Set(tree.things)
        return Dictionary(uniqueKeysWithValues: other.tree.things.filter(mine.contains).map { ($0, $0) })
    }

    /// The document with other ids, each of which nothing else has.
    func renamed(_ names: [ElementAddress: String]) -> MapDocument {
        var like = map
        like.madeIDs = MadeIDs(Set(map.madeIDs.addresses.map { $0.named(names[$0]) }))
        if names.isEmpty { return MapDocument(like, root: root) }
        do throws(EditError) {
            return try MapDocument(reading: tree.renamed(names).root, like: like)
        } catch {
            // To go on with two things mistaken for one would mix up their texts.
            preconditionFailure("a document with other ids is no document: \(error)")
        }
    }

    /// Whether the text of a file says what a document does: ids that nobody wrote and that only count what is called alike, or
    /// has no letters of its own, may have other numbers.
    package func says(_ document: MapDocument) -> Bool {
        if root == document.root { return true }
        let (mine, others) = (tree.things, document.tree.things)
        guard mine.count == others.count else { return false }
        var names: [ElementAddress: String] = [:]
        let counted = document.countedIDs
        for (thing, other) in zip(mine, others) where thing != other {
            guard thing.kind == other.kind, map.madeIDs.addresses.contains(thing), counted.contains(other) else {
                return false
            }
            names[thing] = other.id
        }
        return tree.renamed(names).root == document.root
    }

    /// The ids that were made and are not what a thing is called, but count.
    var countedIDs: Set<ElementAddress> {
        var counted: Set<ElementAddress> = []
        if map.madeIDs.addresses.isEmpty { return counted }
        tree.forEachList { _, _, list in
            for element in list.elements where !element.hasSpeakingID {
                counted.insert(ElementAddress(list.kind, element.identity))
            }
        }
        return counted.intersection(map.madeIDs.addresses)
    }
}

extension ElementAddress {
    /// The same thing by another id, where there is one.
    func named(_ id: String?) -> ElementAddress { id.map { ElementAddress(kind, $0) } ?? self }
}

extension DocumentTree {
    /// Every thing with an id, in the order of the document.
    var things: [ElementAddress] {
        var things: [ElementAddress] = []
        forEachList { _, _, list in things += list.elements.map { ElementAddress(list.kind, $0.identity) } }
        return things
    }
}
