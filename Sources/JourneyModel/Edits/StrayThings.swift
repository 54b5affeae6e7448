// What went from its place in another program's file and may have come up elsewhere.

/// Things that stand where they stood no more, until somebody finds them in another place.
final class StrayThings {
    /// What the map says of a thing, and what the file said of it.
    struct Thing {
        let own, old: DocumentValue
    }

    /// Whether things are still being gathered; none is taken meanwhile.
    private(set) var isGathering = false
    private var things: [ElementKind: [DocumentValue: [Thing]]] = [:]
    private var names: Set<ElementAddress> = []

    func begin(isGathering: Bool) {
        self.isGathering = isGathering
        names = []
    }

    /// - Parameter look: what the file said of it but for its id.
    func lose(_ kind: ElementKind, _ thing: Thing, _ look: DocumentValue) {
        things[kind, default: [:]][look, default: []].append(thing)
    }

    /// The first of what went that looks so; it is found once.
    func take(_ kind: ElementKind, _ look: DocumentValue) -> Thing? {
        guard !isGathering, things[kind]?[look]?.isEmpty == false else { return nil }
        return things[kind]?[look]?.removeFirst()
    }

    /// Whether an id of something new is still free; it is taken from now on.
    func name(_ address: ElementAddress) -> Bool { names.insert(address).inserted }
}
