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
    fileprivate func alignment(with other: MapDocument) -> DocumentAlignment? {
        let (made, madeThere) = (map.madeIDs.addresses, other.map.madeIDs.addresses)
        guard !made.isEmpty || !madeThere.isEmpty, map.madeIDs.isRead, other.map.madeIDs.isRead, root != other.root
        else { return nil }
        return DocumentAlignment(tree, made, other.tree, madeThere, .edited)
    }

    /// The document with other ids; the same one where they would not fit.
    fileprivate func renamed(_ names: [ElementAddress: String]) -> MapDocument {
        var like = map
        like.madeIDs = MadeIDs(Set(map.madeIDs.addresses.map { $0.named(names[$0]) }))
        if names.isEmpty { return MapDocument(like, root: root) }
        return (try? MapDocument(reading: tree.renamed(names).root, like: like)) ?? self
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

/// Ids that nothing has yet.
struct FreeIDs {
    private var taken: Set<ElementAddress>
    /// The number from which on ids may still be free, by what stands before it.
    private var numbers: [ElementAddress: Int] = [:]

    init(but taken: Set<ElementAddress>) { self.taken = taken }

    /// Whether an id was free; it is taken from now on.
    mutating func take(_ address: ElementAddress) -> Bool { taken.insert(address).inserted }

    /// The id, or where something has it one with another number behind it.
    mutating func unused(_ address: ElementAddress) -> String {
        if take(address) { return address.id }
        let parts = address.id.split(separator: "-")
        let isCounted = parts.count > 1 && parts.last?.allSatisfy(\.isNumber) == true
        let base = isCounted ? parts.dropLast().joined(separator: "-") : address.id
        var number = numbers[ElementAddress(address.kind, base), default: 2]
        while !take(ElementAddress(address.kind, "\(base)-\(number)")) { number += 1 }
        numbers[ElementAddress(address.kind, base)] = number + 1
        return "\(base)-\(number)"
    }
}

/// The ids of a document beside another one.
private struct NewNames {
    /// Those that are other than they were.
    private(set) var names: [ElementAddress: String] = [:]

    init(of document: MapDocument, _ found: [ElementAddress: ElementAddress], beside other: MapDocument) {
        var free = FreeIDs(but: Set(other.tree.things))
        let things = document.tree.things
        for thing in things {
            let id = found[thing]?.id ?? free.unused(thing)
            if id != thing.id { names[thing] = id }
        }
    }
}

/// The ids that things have while two people's changes of a document are merged: one for each thing, the same in all three.
struct MergedNames {
    /// The documents by these ids.
    let base, ours, theirs: MapDocument
    /// Those that nobody wrote.
    private(set) var made: Set<ElementAddress> = []

    init(base: MapDocument, ours: MapDocument, theirs: MapDocument) {
        let documents = [base, ours, theirs]
        guard documents.contains(where: { !$0.map.madeIDs.addresses.isEmpty }) else {
            (self.base, self.ours, self.theirs) = (base, ours, theirs)
            return
        }
        // First by the ids of the one that both were made of, then what both added.
        let mine = ours.renamed(NewNames(of: ours, base.found(in: ours), beside: base).names)
        let other = theirs.renamed(NewNames(of: theirs, base.found(in: theirs), beside: base).names)
        let family = Set(base.tree.things)
        let added = DocumentAlignment(
            mine.tree, mine.map.madeIDs.addresses, other.tree, other.map.madeIDs.addresses, .siblings(of: family))
        var names = Names(base: base, ours: (ours, mine), theirs: (theirs, other), added.found)
        names.choose()
        self.base = base.renamed(names.base)
        self.ours = mine.renamed(names.ours)
        self.theirs = other.renamed(names.theirs)
        made = names.made
    }

    /// The choice of an id for each thing.
    private struct Names {
        /// A thing by its id in each of the documents, as it was read in ours and theirs.
        private struct Thing {
            var base, ours, theirs: ElementAddress?
            var readInOurs, readInTheirs: ElementAddress?
        }

        private(set) var base, ours, theirs: [ElementAddress: String]
        private(set) var made: Set<ElementAddress> = []
        private var things: [Thing] = []
        private let madeIn: (base: Set<ElementAddress>, ours: Set<ElementAddress>, theirs: Set<ElementAddress>)

        init(
            base: MapDocument, ours: (read: MapDocument, named: MapDocument),
            theirs: (read: MapDocument, named: MapDocument), _ added: [ElementAddress: ElementAddress]
        ) {
            (self.base, self.ours, self.theirs) = ([:], [:], [:])
            madeIn = (
                base.map.madeIDs.addresses, ours.read.map.madeIDs.addresses, theirs.read.map.madeIDs.addresses
            )
            var places: [ElementAddress: Int] = [:]
            for address in base.tree.things {
                places[address] = things.count
                things.append(Thing(base: address))
            }
            let family = Set(places.keys)
            // Renaming changes no order.
            for (address, read) in zip(ours.named.tree.things, ours.read.tree.things) {
                if places[address] == nil {
                    places[address] = things.count
                    things.append(Thing())
                }
                guard let place = places[address] else { continue }
                (things[place].ours, things[place].readInOurs) = (address, read)
            }
            for (address, read) in zip(theirs.named.tree.things, theirs.read.tree.things) {
                let known = family.contains(address) ? places[address] : added[address].flatMap { places[$0] }
                let place = known ?? things.count
                if known == nil { things.append(Thing()) }
                (things[place].theirs, things[place].readInTheirs) = (address, read)
            }
        }

        mutating func choose() {
            var free = FreeIDs(but: [])
            var chosen = [String?](repeating: nil, count: things.count)
            // What is written comes first: what is made goes out of its way.
            for (place, thing) in things.enumerated() {
                if let written = written(thing), free.take(written) { chosen[place] = written.id }
            }
            let order =
                things.indices.filter { things[$0].ours != nil } + things.indices.filter { things[$0].ours == nil }
            for place in order where chosen[place] == nil {
                let thing = things[place]
                guard let address = thing.readInOurs ?? thing.readInTheirs ?? thing.base else { continue }
                let id = free.unused(address)
                chosen[place] = id
                if written(thing) == nil { made.insert(ElementAddress(address.kind, id)) }
            }
            for (thing, id) in zip(things, chosen) {
                if let address = thing.base, let id, id != address.id { base[address] = id }
                if let address = thing.ours, let id, id != address.id { ours[address] = id }
                if let address = thing.theirs, let id, id != address.id { theirs[address] = id }
            }
        }

        /// The id that is written after both sides' changes; `nil` where none is.
        private func written(_ thing: Thing) -> ElementAddress? {
            let before = thing.base.flatMap { madeIn.base.contains($0) ? nil : $0 }
            let mine = thing.readInOurs.map { madeIn.ours.contains($0) ? nil : $0 } ?? before
            let other = thing.readInTheirs.map { madeIn.theirs.contains($0) ? nil : $0 } ?? before
            return mine == before ? other : mine
        }
    }
}

extension MapDocument {
    /// By thing of another document, the thing of this one that it is.
    fileprivate func found(in other: MapDocument) -> [ElementAddress: ElementAddress] {
        if let found = alignment(with: other)?.found { return found }
        let mine = Set(tree.things)
        return Dictionary(uniqueKeysWithValues: other.tree.things.filter(mine.contains).map { ($0, $0) })
    }
}
