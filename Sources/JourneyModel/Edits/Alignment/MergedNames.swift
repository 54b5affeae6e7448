// Three documents of one merge by the same ids.

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
