// Lists that two sides changed.

/// A merge of lists of values, stretch by stretch (Khanna, Kunal and Pierce 2007: what both sides kept holds the rest together).
struct ThreeWayList<Element: Hashable & CustomStringConvertible> {
    private(set) var merged: [Element] = []
    /// Whether both sides changed the same stretch, each differently; it has ours then.
    private(set) var isContradictory = false

    init(base: [Element], ours: [Element], theirs: [Element]) {
        let left = Dictionary(uniqueKeysWithValues: CommonSubsequence.positions(base, ours))
        let right = Dictionary(uniqueKeysWithValues: CommonSubsequence.positions(base, theirs))
        var (b, o, t) = (0, 0, 0)
        for position in base.indices {
            guard let mine = left[position], let other = right[position] else { continue }
            add(base[b..<position], ours[o..<mine], theirs[t..<other])
            merged.append(base[position])
            (b, o, t) = (position + 1, mine + 1, other + 1)
        }
        add(base[b...], ours[o...], theirs[t...])
    }

    private mutating func add(_ base: ArraySlice<Element>, _ ours: ArraySlice<Element>, _ theirs: ArraySlice<Element>) {
        if Array(ours) == Array(theirs) || Array(theirs) == Array(base) {
            merged += ours
        } else if Array(ours) == Array(base) {
            merged += theirs
        } else if base.isEmpty {
            // Both added: all of it, in an order that does not ask whose side is ours, and what is the same once.
            let (first, second) = Self.ordered(ours, theirs)
            merged += first + second.filter { !first.contains($0) }
        } else {
            isContradictory = true
            merged += ours
        }
    }

    private static func ordered(
        _ a: ArraySlice<Element>, _ b: ArraySlice<Element>
    ) -> (ArraySlice<Element>, ArraySlice<Element>) {
        let isAFirst = a.lexicographicallyPrecedes(b) { "\($0)" < "\($1)" }
        return isAFirst ? (a, b) : (b, a)
    }
}

/// The order of a list of things with ids that two sides changed.
struct ThreeWayOrder {
    private(set) var merged: [String] = []
    /// Whether both sides put what was there before into another order, each into its own; it has ours then.
    private(set) var isContradictory = false

    /// - Parameters:
    ///   - members: what is in the list after the merge; one of the sides has each of them there.
    ///   - rank: what decides which of two new things comes first.
    init(
        base: [String], ours: [String], theirs: [String], members: Set<String>,
        rank: (String) -> String = { $0 }
    ) {
        let (mine, other) = (Set(ours), Set(theirs))
        let shared = members.intersection(mine).intersection(other)
        let (left, right) = (ours.filter(shared.contains), theirs.filter(shared.contains))
        let known = base.filter(shared.contains)
        if left == right {
            merged = left
        } else if known.count == shared.count, left == known {
            merged = right
        } else if known.count == shared.count, right == known {
            merged = left
        } else {
            isContradictory = true
            merged = left
        }
        let (added, addedByOther) = (
            Self.blocks(ours, members.subtracting(shared), anchors: shared),
            Self.blocks(theirs, members.subtracting(shared), anchors: shared)
        )
        insert(added, addedByOther, rank)
    }

    /// What one side alone has, by the shared thing that it stands behind; under an empty id what stands first.
    private static func blocks(_ list: [String], _ own: Set<String>, anchors: Set<String>) -> [String: [String]] {
        var blocks: [String: [String]] = [:]
        var anchor = ""
        for id in list {
            if anchors.contains(id) { anchor = id } else if own.contains(id) { blocks[anchor, default: []].append(id) }
        }
        return blocks
    }

    private mutating func insert(_ ours: [String: [String]], _ theirs: [String: [String]], _ rank: (String) -> String) {
        var result: [String] = []
        for anchor in [""] + merged {
            if !anchor.isEmpty { result.append(anchor) }
            let (a, b) = (ours[anchor] ?? [], theirs[anchor] ?? [])
            if a.isEmpty || b.isEmpty {
                result += a + b
            } else {
                result += a.map(rank).lexicographicallyPrecedes(b.map(rank)) ? a + b : b + a
            }
        }
        merged = result
    }
}
