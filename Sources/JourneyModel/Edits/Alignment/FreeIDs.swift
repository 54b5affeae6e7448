// Ids for things that come to a document, none of which is there already.

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
struct NewNames {
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
