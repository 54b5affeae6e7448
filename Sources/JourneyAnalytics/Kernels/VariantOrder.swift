// Variants in the order in which they are listed: by count, then by the names of their activities.

import JourneyLog
import JourneySupport

/// Picks the first variants of that order.
struct VariantOrder {
    /// A variant with the names of its first activities as one number, so that most pairs are told apart at once.
    private struct Entry {
        let count: Int
        let head: UInt64
        let group: Int
        /// Where its codes stand, and those that follow the head.
        let sequence: Range<Int>
        let rest: Range<Int>
    }

    private let groups: [VariantGroups.Group]
    /// See `VariantGroups.nodes`.
    private let nodes: [UInt32]?
    /// By activity code: its place in the order of names.
    private let nameRanks: [Int]
    /// How many bits the place of a name takes in a head; 0 stands for the end of a sequence.
    private let bits: Int
    /// How many activities a head holds.
    private let headLength: Int

    init(_ all: VariantGroups, nameRanks: [Int]) {
        groups = all.groups
        nodes = all.nodes
        self.nameRanks = nameRanks
        bits = Int.bitWidth - nameRanks.count.leadingZeroBitCount
        headLength = UInt64.bitWidth / max(1, bits)
    }

    /// The first so many groups, by their indices, and the codes of their activities.
    func first(_ count: Int, _ activities: [CodeColumn]) -> [(group: Int, codes: ArraySlice<UInt32>)] {
        guard count > 0, !groups.isEmpty else { return [] }
        let fewest = CountSpread(groups.lazy.map(\.count)).value(at: count)
        let candidates = groups.indices.filter { groups[$0].count >= fewest }
        let (codes, ends) = codes(of: candidates, activities)
        // Of many that tie at the end of the list only the first are kept, now and then.
        var best: [Entry] = []
        for (place, index) in candidates.enumerated() {
            let sequence = (place == 0 ? 0 : ends[place - 1])..<ends[place]
            let rest = min(sequence.lowerBound + headLength, sequence.upperBound)..<sequence.upperBound
            let head = head(of: sequence, codes.span)
            best.append(
                Entry(count: groups[index].count, head: head, group: index, sequence: sequence, rest: rest))
            if best.count / 4 >= max(count, 64) { best = first(count, of: best, codes.span) }
        }
        return first(count, of: best, codes.span).map { ($0.group, codes[$0.sequence]) }
    }

    /// The codes of some groups, one after another, and where each ends.
    private func codes(of groups: [Int], _ activities: [CodeColumn]) -> (codes: [UInt32], ends: [Int]) {
        var ends: [Int] = []
        ends.reserveCapacity(groups.count)
        var end = 0
        for group in groups {
            end += self.groups[group].rows.count
            ends.append(end)
        }
        if let nodes { return (groups.flatMap { nodes[self.groups[$0].rows] }, ends) }
        var codes = [UInt32](repeating: 0, count: end)
        var next = 0
        for group in groups {
            let column = activities[self.groups[group].part]
            for row in self.groups[group].rows {
                codes[next] = column[row]
                next += 1
            }
        }
        return (codes, ends)
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
