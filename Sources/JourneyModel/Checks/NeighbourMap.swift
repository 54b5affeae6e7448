// The maps beside a map, as far as its check asks about them: a map alone cannot tell whether its links lead anywhere.

/// What is known of a map beside the one that is checked.
package struct NeighbourMap: Hashable, Sendable {
    package let id: String
    /// The name of its file, as the user gave it.
    package let file: String
    /// The map that it is a part of.
    package let parent: String?
    /// The ids of its steps; `nil` where its file cannot be read.
    package let steps: Set<String>?

    package init(_ map: JourneyMap, file: String) {
        (id, self.file, parent, steps) = (map.id, file, map.parent?.map, Set(map.steps.map(\.id)))
    }

    /// A map that is there and cannot be read.
    package init(unread id: String, file: String) { (self.id, self.file, parent, steps) = (id, file, nil, nil) }
}
