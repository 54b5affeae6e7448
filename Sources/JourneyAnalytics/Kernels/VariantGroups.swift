// Customers grouped by the sequence of their activities.

import JourneyLog

/// Groups in order of first appearance; equal hashes are told apart by comparing the sequences themselves.
struct VariantGroups: Sendable {
    /// One sequence, by its rows at the first customer who has it, and how many have it.
    struct Group: Sendable {
        let hash: UInt64
        let rows: Range<Int>
        var count: Int
    }

    private(set) var groups: [Group] = []
    /// By slot: group + 1, or 0; a power of two long.
    private var slots = [UInt32](repeating: 0, count: 256)
    private(set) var tally = Tally()

    init() {}

    /// Groups the customers of a chunk.
    /// - Parameters: `seed` of the hash, which changes no result; unpredictable, so that no input can choose collisions.
    init(_ rows: ScopedRows, _ log: EventLog, seed: UInt64) {
        tally = rows.tally
        log.withColumns { _, _, activities in
            for customer in rows.starts.indices where rows.starts[customer] < rows.ends[customer] {
                let range = Int(rows.starts[customer])..<Int(rows.ends[customer])
                add(Group(hash: Self.hash(activities.extracting(range), seed: seed), rows: range, count: 1), activities)
            }
        }
    }

    /// Adds the groups of a later chunk.
    mutating func merge(_ other: VariantGroups, _ log: EventLog) {
        tally.merge(other.tally)
        log.withColumns { _, _, activities in
            for group in other.groups { add(group, activities) }
        }
    }

    private mutating func add(_ group: Group, _ activities: Span<UInt32>) {
        var slot = Int(truncatingIfNeeded: group.hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let known = Int(slots[slot]) - 1
            if groups[known].hash == group.hash, Self.isEqual(groups[known].rows, group.rows, activities) {
                groups[known].count += group.count
                return
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        groups.append(group)
        slots[slot] = UInt32(groups.count)
        if groups.count * 2 > slots.count { grow() }
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for (index, group) in groups.enumerated() {
            var slot = Int(truncatingIfNeeded: group.hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(index + 1)
        }
    }

    /// Folds code after code by a 128-bit product.
    private static func hash(_ codes: Span<UInt32>, seed: UInt64) -> UInt64 {
        var hash = seed
        for index in codes.indices {
            let product = (hash ^ UInt64(codes[index])).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
            hash = (product.high ^ product.low) &+ 0x9E37_79B9_7F4A_7C15
        }
        return hash ^ (hash >> 32)
    }

    private static func isEqual(_ left: Range<Int>, _ right: Range<Int>, _ activities: Span<UInt32>) -> Bool {
        guard left.count == right.count else { return false }
        for offset in 0..<left.count
        where activities[left.lowerBound + offset] != activities[right.lowerBound + offset] {
            return false
        }
        return true
    }
}
