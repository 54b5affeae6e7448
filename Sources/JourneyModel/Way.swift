// Where a journey does not go straight on: branches, loops, and maps within maps.
package import JourneyLanguage

/// A way from a step to another one than the next: back to an earlier step, to itself, or past steps in between.
package struct Way: Hashable, Sendable {
    /// The id of the step it leads to.
    package var to: String
    /// When it is taken: "The price is too high".
    package var title: LocalizedText?

    package init(to: String, title: LocalizedText? = nil) {
        self.to = to
        self.title = title
    }
}

/// What kind of a way it is, by where it leads.
package enum WayKind: Hashable, Sendable {
    /// Back to an earlier step, or to the same one again.
    case loop
    /// Past one or more steps.
    case branch
}

/// Another map that this one is a part of, and the step it tells in more detail.
package struct ParentMap: Hashable, Sendable {
    /// The id of the map.
    package var map: String
    /// The id of the step there.
    package var step: String?

    package init(map: String, step: String? = nil) {
        self.map = map
        self.step = step
    }
}

/// A way between two columns.
package struct PlacedWay: Hashable, Sendable {
    /// Positions of steps in the order of the journey.
    package var from, to: Int
    package var kind: WayKind
    package var title: LocalizedText?

    package init(from: Int, to: Int, kind: WayKind, title: LocalizedText? = nil) {
        (self.from, self.to, self.kind, self.title) = (from, to, kind, title)
    }
}

extension JourneyMap {
    /// The ids of the other maps that this one names: the one it is a part of, and those that tell its steps in detail.
    package var namedMaps: Set<String> { Set(steps.compactMap(\.childMap) + [parent?.map].compactMap { $0 }) }

    /// The ways that lead to steps there are, in the order they were written.
    package var ways: [PlacedWay] {
        let steps = steps
        let order = Dictionary(steps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        return steps.enumerated().flatMap { position, step in
            step.ways.compactMap { way in
                order[way.to].map {
                    PlacedWay(from: position, to: $0, kind: $0 <= position ? .loop : .branch, title: way.title)
                }
            }
        }
    }
}
