// Variants in the order in which they are listed: by count, then by the names of their activities.

import JourneyLog

/// Picks the first variants of that order.
struct VariantOrder {
    /// A variant with the names of its first activities as one number, so that most pairs are told apart at once.
    private struct Entry {
        let count: Int
        let head: UInt64
        let group: Int
        /// What follows the head.
        let rest: Range<Int>
    }

    private let groups: [VariantGroups.Group]
    /// By activity code: its place in the order of names.
    private let nameRanks: [Int]
    /// How many bits the place of a name takes in a head; 0 stands for the end of a sequence.
    private let bits: Int
    /// How many activities a head holds.
    private let headLength: Int

    init(_ groups: [VariantGroups.Group], nameRanks: [Int]) {
        self.groups = groups
        self.nameRanks = nameRanks
        bits = Int.bitWidth - nameRanks.count.leadingZeroBitCount
        headLength = UInt64.bitWidth / max(1, bits)
    }

    /// The first so many groups, by their indices.
    func first(_ count: Int, _ activities: Span<UInt32>) -> [Int] {
        guard count > 0, !groups.isEmpty else { return [] }
        let counts = groups.map(\.count).sorted(by: >)
        let fewest = counts[min(count, counts.count) - 1]
        // Of many that tie at the end of the list only the first are kept, now and then.
        var best: [Entry] = []
        for (index, group) in groups.enumerated() where group.count >= fewest {
            let rest = min(group.rows.lowerBound + headLength, group.rows.upperBound)..<group.rows.upperBound
            best.append(
                Entry(count: group.count, head: head(of: group.rows, activities), group: index, rest: rest))
            if best.count / 4 >= max(count, 64) { best = first(count, of: best, activities) }
        }
        return first(count, of: best, activities).map(\.group)
    }

    private func first(_ count: Int, of entries: [Entry], _ activities: Span<UInt32>) -> [Entry] {
        Array(entries.sorted { isListedBefore($0, $1, activities) }.prefix(count))
    }

    private func head(of rows: Range<Int>, _ activities: Span<UInt32>) -> UInt64 {
        var head: UInt64 = 0
        for offset in 0..<headLength {
            let row = rows.lowerBound + offset
            let place = row < rows.upperBound ? nameRanks[Int(activities[row])] + 1 : 0
            head = head << UInt64(bits) | UInt64(place)
        }
        return head
    }

    private func isListedBefore(_ left: Entry, _ right: Entry, _ activities: Span<UInt32>) -> Bool {
        if left.count != right.count { return left.count > right.count }
        if left.head != right.head { return left.head < right.head }
        let (a, b) = (left.rest, right.rest)
        for offset in 0..<min(a.count, b.count) {
            let (code, other) = (activities[a.lowerBound + offset], activities[b.lowerBound + offset])
            if code != other { return nameRanks[Int(code)] < nameRanks[Int(other)] }
        }
        return a.count < b.count
    }
}
