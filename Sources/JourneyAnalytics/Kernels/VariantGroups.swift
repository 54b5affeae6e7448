// Customers grouped by the sequence of their activities.

import JourneyLog
import JourneySupport

/// Groups in order of first appearance; equal hashes are told apart by comparing the sequences themselves.
struct VariantGroups: Sendable {
    /// One sequence, by its rows in the log at the first customer who has it, and how many have it.
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
        log.columns.withActivities(of: rows.all) { activities in
            log.columns.withActivityBytes { bytes, width in
                for customer in rows.starts.indices where rows.starts[customer] < rows.ends[customer] {
                    let range = Int(rows.starts[customer])..<Int(rows.ends[customer])
                    let hash = Self.hash(activities.extracting(range), seed: seed)
                    let inLog = rows.all.lowerBound + range.lowerBound..<rows.all.lowerBound + range.upperBound
                    add(Group(hash: hash, rows: inLog, count: 1), bytes, width)
                }
            }
        }
    }

    /// Adds the groups of a later chunk.
    mutating func merge(_ other: VariantGroups, _ log: EventLog) {
        tally.merge(other.tally)
        log.columns.withActivityBytes { bytes, width in
            for group in other.groups { add(group, bytes, width) }
        }
    }

    private mutating func add(_ group: Group, _ bytes: RawSpan, _ width: Int) {
        var slot = Int(truncatingIfNeeded: group.hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let known = Int(slots[slot]) - 1
            if groups[known].hash == group.hash, Self.isEqual(groups[known].rows, group.rows, bytes, width) {
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

    private static func isEqual(_ left: Range<Int>, _ right: Range<Int>, _ bytes: RawSpan, _ width: Int) -> Bool {
        guard left.count == right.count else { return false }
        let (a, b) = (left.lowerBound * width, right.lowerBound * width)
        let count = left.count * width
        // Eight bytes at a time, then one by one.
        var offset = 0
        while offset + 8 <= count {
            if bytes.integer(at: a + offset, as: UInt64.self) != bytes.integer(at: b + offset, as: UInt64.self) {
                return false
            }
            offset += 8
        }
        while offset < count {
            if bytes.integer(at: a + offset, as: UInt8.self) != bytes.integer(at: b + offset, as: UInt8.self) {
                return false
            }
            offset += 1
        }
        return true
    }
}
