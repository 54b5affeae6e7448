// Paths as a tree: what follows what from the anchor outwards.

import JourneySupport

/// Counts branches from the root down; only those that are told are followed.
struct PathTree<Key: FixedWidthInteger & UnsignedInteger & Sendable> {
    /// A path and how often it was taken.
    struct Entry {
        let key: Key
        let count: Int
        let open: Int
    }

    let plan: PathPlan
    let branches: Int

    /// The node of paths that are alike up to a level; 0 is the anchor.
    func node(_ name: String, _ entries: [Entry], level: Int, outOf parent: Int) -> PathNode {
        let count = entries.reduce(0) { $0 + $1.count }
        var node = PathNode(
            name: name, count: count, share: parent == 0 ? 0 : Double(count) / Double(parent), ended: 0, stillOpen: 0,
            children: [], others: 0)
        guard level + 1 < plan.length else { return node }
        var counts = [Int](repeating: 0, count: plan.codes.count + 1)
        for entry in entries {
            let code = plan.code(level + 1, of: entry.key)
            counts[code] += entry.count
            if code == 0 { node.stillOpen += entry.open }
        }
        node.ended = counts[0] - node.stillOpen
        // Codes are in the order of names.
        let told = counts.indices.dropFirst().filter { counts[$0] > 0 }
            .sorted { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1 }.prefix(branches)
        var parts = [[Entry]](repeating: [], count: told.count)
        var places = [Int](repeating: -1, count: counts.count)
        for (place, code) in told.enumerated() { places[code] = place }
        for entry in entries {
            let place = places[plan.code(level + 1, of: entry.key)]
            if place >= 0 { parts[place].append(entry) }
        }
        node.children = zip(told, parts).map { code, entries in
            self.node(
                plan.nodes.names[Int(plan.nodesByRank[code - 1])], entries, level: level + 1, outOf: count)
        }
        node.others = count - counts[0] - node.children.reduce(0) { $0 + $1.count }
        return node
    }
}
