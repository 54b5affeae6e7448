// Which thing of one document is which of another one, where not every id is written.
internal import JourneyLanguage

/// Finds for the things of one document those of another one that they are.
///
/// A written id is known wherever it stands. What has none is looked for from the outside in: within the lists of what is the
/// same already by all it says, then by what it is called; then anywhere by both, where that is told by nothing else; at last
/// between neighbours that stayed, where most of what it says is the same. What is found nowhere is another thing.
struct DocumentAlignment {
    private var ours, theirs: AlignedThings
    /// By thing, what it is in the other document.
    private var partners, others: [Int?]
    /// What may not be found any more.
    private var closed: (ours: Set<Int>, theirs: Set<Int>) = ([], [])
    /// Pairs in whose lists nobody has looked yet, and all of them.
    private var fresh, pairs: [(Int, Int)]
    private let guesses: Bool

    /// How two documents came to be.
    enum Kinship {
        /// One was made of the other by people.
        case edited
        /// Both were made of a third one, whose things they have by the same ids; only what both added is looked for.
        case siblings(of: Set<ElementAddress>)
    }

    /// - Complexity: O(n log n) in the number of things, and O(n²) in the length of a stretch of a list in which nothing is as
    ///   it was, up to a bound.
    init(
        _ ours: DocumentTree, _ made: Set<ElementAddress>, _ theirs: DocumentTree, _ madeByThem: Set<ElementAddress>,
        _ kinship: Kinship
    ) {
        let numbers = LookNumbers()
        self.ours = AlignedThings(ours, made: made, in: ours.language, numbers)
        self.theirs = AlignedThings(theirs, made: madeByThem, in: ours.language, numbers)
        partners = Array(repeating: nil, count: self.ours.things.count)
        others = Array(repeating: nil, count: self.theirs.things.count)
        (fresh, pairs) = ([], [])
        if case .siblings = kinship { guesses = false } else { guesses = true }
        pair(0, 0)
        matchIDs(kinship)
        matchLists()
        guard guesses else {
            matchAnywhere(byLook: true)
            matchLists()
            return
        }
        while true {
            let before = pairs.count
            for byLook in [true, false] {
                matchAnywhere(byLook: byLook)
                matchLists()
            }
            for (mine, other) in pairs { forEachList(mine, other) { $0.matchGaps($1, $2) } }
            matchLists()
            if pairs.count == before { return }
        }
    }

    /// By thing of theirs, the thing of ours that it is.
    var found: [ElementAddress: ElementAddress] {
        var found: [ElementAddress: ElementAddress] = [:]
        for (mine, other) in pairs where mine > 0 {
            found[theirs.things[other].address] = ours.things[mine].address
        }
        return found
    }

    // MARK: - Pairs

    private mutating func pair(_ mine: Int, _ other: Int) {
        partners[mine] = other
        others[other] = mine
        fresh.append((mine, other))
        pairs.append((mine, other))
    }

    private func isFree(ours place: Int) -> Bool { partners[place] == nil && !closed.ours.contains(place) }
    private func isFree(theirs place: Int) -> Bool { others[place] == nil && !closed.theirs.contains(place) }

    /// Whether two things may be the same one: two written ids that differ never are.
    private func mayBeSame(_ mine: Int, _ other: Int) -> Bool {
        isFree(ours: mine) && isFree(theirs: other) && !(ours.things[mine].isWritten && theirs.things[other].isWritten)
    }

    private mutating func matchIDs(_ kinship: Kinship) {
        for other in theirs.things.indices.dropFirst() {
            let address = theirs.things[other].address
            if case .siblings(let family) = kinship, family.contains(address) {
                closed.theirs.insert(other)
                if let mine = ours.places[address] { pair(mine, other) }
                continue
            }
            guard let mine = ours.places[address], partners[mine] == nil else { continue }
            if isSame(mine, other, kinship) { pair(mine, other) }
        }
        if case .siblings(let family) = kinship {
            closed.ours = Set(ours.things.indices.filter { family.contains(ours.things[$0].address) })
        }
    }

    /// Whether two things with the same id are one.
    private func isSame(_ mine: Int, _ other: Int, _ kinship: Kinship) -> Bool {
        let (left, right) = (ours.things[mine], theirs.things[other])
        switch (left.isWritten, right.isWritten) {
        case (true, true): return true
        // The same number stands for the same place, not for the same thing.
        case (false, false): return false
        // Somebody wrote an id down.
        case (let isWritten, _):
            let made = isWritten ? right : left
            return left.label == right.label && left.label != nil || made.value.hasSpeakingID
        }
    }

    // MARK: - Lists

    /// Looks in the lists of all pairs in which nobody has looked.
    private mutating func matchLists() {
        while let (mine, other) = fresh.popLast() {
            forEachList(mine, other) { alignment, left, right in
                alignment.match(left, right, isByLook: true)
                alignment.match(left, right, isByLook: false)
            }
        }
    }

    /// Calls something for each list that both of two things have.
    private mutating func forEachList(_ mine: Int, _ other: Int, _ body: (inout Self, [Int], [Int]) -> Void) {
        let (left, right) = (ours.things[mine].lists, theirs.things[other].lists)
        for (list, members) in left {
            guard let others = right[list], members.contains(where: isFree(ours:)),
                others.contains(where: isFree(theirs:))
            else { continue }
            body(&self, members, others)
        }
    }

    private mutating func match(_ left: [Int], _ right: [Int], isByLook: Bool) {
        var groups: [Int: (ours: [Int], theirs: [Int])] = [:]
        for mine in left where isFree(ours: mine) {
            guard let key = isByLook ? ours.look(mine) : ours.things[mine].label else { continue }
            groups[key, default: ([], [])].ours.append(mine)
        }
        for other in right where isFree(theirs: other) {
            guard let key = isByLook ? theirs.look(other) : theirs.things[other].label else { continue }
            groups[key, default: ([], [])].theirs.append(other)
        }
        let isUneven = groups.values.contains {
            !$0.ours.isEmpty && !$0.theirs.isEmpty && $0.ours.count != $0.theirs.count
        }
        if isByLook, isUneven {
            // Which of several that say the same went is told by what stands around.
            let (mine, others) = (left.map { ours.look($0) }, right.map { theirs.look($0) })
            for (place, other) in CommonSubsequence.positions(mine, others)
            where mayBeSame(left[place], right[other]) {
                pair(left[place], right[other])
            }
        }
        for (_, group) in groups {
            if isByLook {
                pairInOrder(group.ours, group.theirs)
            } else if guesses {
                pairNamesakes(group.ours, group.theirs)
            } else if group.ours.count == 1, group.theirs.count == 1 {
                pairInOrder(group.ours, group.theirs)
            }
        }
    }

    /// Pairs things in the order of both; a written id is never another written one.
    private mutating func pairInOrder(_ left: [Int], _ right: [Int]) {
        let others = right.filter(isFree(theirs:))
        // The next one of all, and the next one whose id nobody wrote.
        var (next, nextUnwritten) = (0, 0)
        for mine in left where isFree(ours: mine) {
            var place = next
            if ours.things[mine].isWritten {
                nextUnwritten = max(nextUnwritten, next)
                while nextUnwritten < others.count, theirs.things[others[nextUnwritten]].isWritten {
                    nextUnwritten += 1
                }
                place = nextUnwritten
            }
            guard place < others.count else { continue }
            pair(mine, others[place])
            next = place + 1
        }
    }

    /// Pairs things that are called alike: first those that have most in common, else in their order.
    private mutating func pairNamesakes(_ left: [Int], _ right: [Int]) {
        if left.count > 1 || right.count > 1, left.count * right.count <= Self.mostCompared {
            for (mine, other, _) in likest(left, right) where mayBeSame(mine, other) { pair(mine, other) }
        } else {
            pairInOrder(left, right)
        }
    }

    /// How many pairs of things are compared with each other.
    private static let mostCompared = 256

    /// All pairs, those first that have most in common, then those that stand alike in both.
    private mutating func likest(_ left: [Int], _ right: [Int]) -> [(Int, Int, share: Double)] {
        var scored: [(mine: Int, other: Int, share: Double, distance: Int)] = []
        for (i, mine) in left.enumerated() {
            for (j, other) in right.enumerated() where mayBeSame(mine, other) {
                let share = Likeness.share(ours.content(mine), theirs.content(other))
                scored.append((mine, other, share, abs(i - j)))
            }
        }
        return scored.sorted { ($1.share, $0.distance, $0.mine, $0.other) < ($0.share, $1.distance, $1.mine, $1.other) }
            .map { ($0.mine, $0.other, $0.share) }
    }

    // MARK: - Elsewhere

    /// Finds what moved: by all it says, or by a name that no other thing of its kind has in either document.
    private mutating func matchAnywhere(byLook: Bool) {
        struct Key: Hashable {
            let kind: ElementKind
            let number: Int
        }
        var groups: [Key: (ours: [Int], theirs: [Int])] = [:]
        for mine in ours.things.indices where isFree(ours: mine) {
            guard let label = ours.things[mine].label, byLook || ours.isOnlyNamesake(mine) else { continue }
            let key = Key(kind: ours.things[mine].address.kind, number: byLook ? ours.look(mine) : label)
            groups[key, default: ([], [])].ours.append(mine)
        }
        for other in theirs.things.indices where isFree(theirs: other) {
            guard let label = theirs.things[other].label, byLook || theirs.isOnlyNamesake(other) else { continue }
            let key = Key(kind: theirs.things[other].address.kind, number: byLook ? theirs.look(other) : label)
            groups[key, default: ([], [])].theirs.append(other)
        }
        for (_, group) in groups where group.ours.count == 1 && group.theirs.count == 1 {
            pairInOrder(group.ours, group.theirs)
        }
    }

    // MARK: - Other names

    /// Between neighbours that stayed, finds what is called otherwise and says much the same.
    private mutating func matchGaps(_ left: [Int], _ right: [Int]) {
        let (inLeft, inRight) = (Set(left), Set(right))
        var gaps: [Gap: (ours: [Int], theirs: [Int])] = [:]
        for (gap, mine) in Self.gaps(left, { partners[$0].flatMap { inRight.contains($0) ? $0 : nil } })
        where isFree(ours: mine) {
            gaps[gap, default: ([], [])].ours.append(mine)
        }
        for (gap, other) in Self.gaps(
            right, { others[$0].flatMap { inLeft.contains($0) ? $0 : nil } == nil ? nil : $0 })
        where isFree(theirs: other) {
            gaps[gap, default: ([], [])].theirs.append(other)
        }
        for (_, gap) in gaps where !gap.ours.isEmpty && gap.ours.count * gap.theirs.count <= Self.mostCompared {
            for (mine, other, share) in likest(gap.ours, gap.theirs)
            where mayBeSame(mine, other) {
                let isAlone = gap.ours.count == 1 && gap.theirs.count == 1
                if share >= Likeness.enough
                    || isAlone && Likeness.isRestAlike(ours.content(mine), theirs.content(other))
                {
                    pair(mine, other)
                }
            }
        }
    }

    /// The neighbours of a stretch, both by their places in the other document.
    private struct Gap: Hashable {
        let before, after: Int?
    }

    /// The elements of a list between those that are known, with the neighbours.
    private static func gaps(_ list: [Int], _ anchor: (Int) -> Int?) -> [(Gap, Int)] {
        let anchors = list.map(anchor)
        var after = [Int?](repeating: nil, count: list.count)
        var next: Int?
        for index in list.indices.reversed() {
            after[index] = next
            next = anchors[index] ?? next
        }
        var result: [(Gap, Int)] = []
        var before: Int?
        for index in list.indices {
            if anchors[index] == nil { result.append((Gap(before: before, after: after[index]), list[index])) }
            before = anchors[index] ?? before
        }
        return result
    }
}

extension DocumentValue {
    /// Whether the id of a thing says what it is called, rather than where it stands.
    var hasSpeakingID: Bool {
        guard let label = (label ?? value(of: "use")) else { return false }
        let texts = label.scalar.map { [$0] } ?? label.entries.compactMap(\.value.scalar)
        return texts.contains { DocumentID.slug($0) == identity }
    }
}
