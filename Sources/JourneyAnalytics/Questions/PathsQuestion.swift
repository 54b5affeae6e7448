// What customers do directly after an event, or directly before one.
package import JourneySupport

/// Asks for the ways from an event on, or up to one.
package struct PathsQuestion: Hashable, Sendable {
    /// Where paths are tied to the log.
    package enum Anchor: Hashable, Sendable {
        /// A path is such an event and what follows it.
        case from(EventPattern)
        /// A path is such an event and what comes before it.
        case to(EventPattern)
    }

    /// Also by the name of a group of the cleaning.
    package var anchor: Anchor
    /// How many events are followed beside the anchor; at least 1, at most `mostDepth`.
    package var depth: Int
    /// How many paths to list.
    package var top: Int
    /// Whether each such event of a customer has a path; else only the customer's first.
    package var countsEvery: Bool
    /// How many branches of the tree to tell at each node; 0: no tree.
    package var branches: Int
    /// How long after its last event a path that stops early may still go on.
    package var patience: TimeSpan
    /// What is taken out of customers' ways first.
    package var cleaning: PathCleaning

    /// The longest that paths can be followed.
    package static let mostDepth = 15

    package init(
        _ anchor: Anchor, depth: Int = 5, top: Int = 50, countsEvery: Bool = false, branches: Int = 0,
        patience: TimeSpan = .days(7), cleaning: PathCleaning = .none
    ) {
        self.anchor = anchor
        self.depth = depth
        self.top = top
        self.countsEvery = countsEvery
        self.branches = branches
        self.patience = patience
        self.cleaning = cleaning
    }
}

/// The paths from or to an event.
package struct PathsAnswer: Hashable, Sendable {
    /// `basis.customers` have a path; `basis.events` are all of theirs that a cleaning leaves.
    package var basis: AnswerBasis
    /// How many paths there are: as many as customers, unless each event was asked for.
    package var paths: Int
    /// How many different ones.
    package var distinct: Int
    /// By count, then by names from the anchor outwards.
    package var top: [Path]
    /// The anchor and what comes from it, or leads to it; `nil` unless it was asked for, or when there is no path.
    package var tree: PathNode?

    package init(basis: AnswerBasis, paths: Int, distinct: Int, top: [Path], tree: PathNode?) {
        self.basis = basis
        self.paths = paths
        self.distinct = distinct
        self.top = top
        self.tree = tree
    }
}

/// One path and how often it was taken.
package struct Path: Hashable, Sendable {
    /// In the order of time, the anchor included.
    package var activities: ActivitySequence
    package var count: Int
    /// Out of all paths of the answer, 0 … 1.
    package var share: Double
    /// How many of them stop early and may still go on; 0 for paths up to an event.
    package var stillOpen: Int

    package init(activities: ActivitySequence, count: Int, share: Double, stillOpen: Int) {
        self.activities = activities
        self.count = count
        self.share = share
        self.stillOpen = stillOpen
    }
}

/// A node of the tree of paths: all paths that begin alike, from the anchor outwards.
package struct PathNode: Hashable, Sendable {
    /// The node's events; at the root, those of the anchor.
    package var name: String
    package var count: Int
    /// Out of the paths of the node above, 0 … 1; 1 at the root.
    package var share: Double
    /// Paths that stop here although they could be longer: of those from an event, they came to their end; of those up
    /// to one, this is the first event.
    package var ended: Int
    /// Paths that stop here and may still go on.
    package var stillOpen: Int
    /// By count, then name.
    package var children: [PathNode]
    /// Paths that go on to nodes which are not told.
    package var others: Int

    package init(
        name: String, count: Int, share: Double, ended: Int, stillOpen: Int, children: [PathNode], others: Int
    ) {
        self.name = name
        self.count = count
        self.share = share
        self.ended = ended
        self.stillOpen = stillOpen
        self.children = children
        self.others = others
    }
}
