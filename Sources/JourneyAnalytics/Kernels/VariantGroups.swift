// Customers grouped by the sequence of their activities.

import JourneyLog
import JourneySupport

/// Groups in order of first appearance; equal hashes are told apart by comparing the sequences themselves.
struct VariantGroups: Sendable {
    /// One sequence, by its places in a part of the log or in `nodes`, and how many are like it.
    struct Group: Sendable {
        let hash: UInt64
        /// The number of the part; 0 for places in `nodes`.
        var part = 0
        var rows: Range<Int>
        var count: Int
    }

    private(set) var groups: [Group] = []
    /// Of cleaned sequences, the nodes that `rows` are places of; `nil`: rows are those of the log.
    private(set) var nodes: [UInt32]?
    /// How many sequences are in the groups.
    private(set) var sequences = 0
    private(set) var tally = Tally()
    /// By slot: group + 1, or 0; a power of two long.
    private var slots = [UInt32](repeating: 0, count: 256)

    /// No groups yet.
    init(_ plan: NodePlan) {
        self.init(nodes: plan.keepsAll ? nil : [])
    }

    private init(nodes: [UInt32]?) {
        self.nodes = nodes
    }

    /// Groups the sequences of a chunk.
    /// - Parameters: `seed` of the hash, which changes no result; unpredictable, so that no input can choose collisions.
    init(_ rows: ScopedRows, _ log: LogPart, _ plan: NodePlan, seed: UInt64) {
        guard plan.keepsAll else {
            self.init(Sequences(rows, log, plan), seed: seed)
            return
        }
        self.init(plan)
        tally = rows.tally
        log.columns.withActivities(of: rows.all) { activities in
            log.columns.withActivityBytes { bytes, width in
                for customer in rows.starts.indices where rows.starts[customer] < rows.ends[customer] {
                    let range = Int(rows.starts[customer])..<Int(rows.ends[customer])
                    let hash = Self.hash(activities, range, seed: seed)
                    let inLog = rows.all.lowerBound + range.lowerBound..<rows.all.lowerBound + range.upperBound
                    add(Group(hash: hash, rows: inLog, count: 1)) {
                        Self.isEqual($0.rows, bytes, inLog, bytes, width)
                    }
                }
            }
        }
    }

    private init(_ cleaned: Sequences, seed: UInt64) {
        self.init(nodes: cleaned.nodes)
        tally = cleaned.tally
        let codes = cleaned.nodes
        // SAFETY: bytes are bytes.
        let bytes = unsafe codes.span.bytes
        for sequence in cleaned.starts.indices where cleaned.starts[sequence] < cleaned.ends[sequence] {
            let places = cleaned.places(sequence)
            let hash = Self.hash(codes.span, places, seed: seed)
            add(Group(hash: hash, rows: places, count: 1)) { Self.isEqual($0.rows, bytes, places, bytes, 4) }
        }
    }

    /// The groups in so many shares, by hash: equal sequences are in one, whatever chunk they came from, so that the shares of all
    /// chunks can be merged side by side.
    /// - Parameter count: a power of two.
    consuming func shares(_ count: Int) -> [VariantGroups] {
        var shares = (0..<count).map { _ in VariantGroups(nodes: nodes) }
        for index in shares.indices {
            // They are only read from now on.
            shares[index].slots = []
            shares[index].groups.reserveCapacity(groups.count / count * 2)
        }
        // The lowest bits choose the slot.
        let shift = UInt64(64 - count.trailingZeroBitCount)
        for group in groups { shares[Int(group.hash &>> shift) & (count - 1)].groups.append(group) }
        shares[0].tally = tally
        return shares
    }

    /// Some groups that share no sequence, as one.
    init(joining parts: [VariantGroups], _ plan: NodePlan) {
        self.init(plan)
        for part in parts {
            tally.merge(part.tally)
            sequences += part.sequences
            guard let codes = part.nodes else {
                groups += part.groups
                continue
            }
            let start = nodes?.count ?? 0
            groups += part.groups.map { group in
                Group(
                    hash: group.hash, rows: group.rows.lowerBound + start..<group.rows.upperBound + start,
                    count: group.count)
            }
            nodes = (nodes ?? []) + codes
        }
    }

    /// Adds the groups of a later chunk.
    /// - Parameters:
    ///   - part: the number of the part that the chunk is of.
    ///   - activities: by part, the codes of its rows.
    mutating func merge(_ other: VariantGroups, of part: Int, _ activities: [CodeColumn]) {
        tally.merge(other.tally)
        guard let codes = other.nodes else {
            for var group in other.groups {
                group.part = part
                add(group) { known in
                    Self.isEqual(known.rows, activities[known.part], group.rows, activities[part])
                }
            }
            return
        }
        for var group in other.groups {
            var known = nodes ?? []
            nodes = nil
            let own = group.rows
            group.rows = known.count..<known.count + own.count
            // SAFETY: bytes are bytes.
            let isNew = add(group) {
                unsafe Self.isEqual($0.rows, known.span.bytes, own, codes.span.bytes, 4)
            }
            if isNew { known += codes[own] }
            nodes = known
        }
    }

    /// - Parameter isSame: whether the sequence of a group that is there is that of this one.
    /// - Returns: whether it is new.
    @discardableResult
    @inline(__always)
    private mutating func add(_ group: Group, isSame: (Group) -> Bool) -> Bool {
        sequences += group.count
        var slot = Int(truncatingIfNeeded: group.hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if groups[number].hash == group.hash, isSame(groups[number]) {
                groups[number].count += group.count
                return false
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        groups.append(group)
        slots[slot] = UInt32(groups.count)
        if groups.count * 2 > slots.count { grow() }
        return true
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
    private static func hash(_ codes: Span<UInt32>, _ places: Range<Int>, seed: UInt64) -> UInt64 {
        var hash = seed
        for index in places {
            let product = (hash ^ UInt64(codes[index])).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
            hash = (product.high ^ product.low) &+ 0x9E37_79B9_7F4A_7C15
        }
        return hash ^ (hash >> 32)
    }

    /// Rows of parts whose codes may be of different widths.
    private static func isEqual(
        _ left: Range<Int>, _ leftCodes: CodeColumn, _ right: Range<Int>, _ rightCodes: CodeColumn
    ) -> Bool {
        guard left.count == right.count else { return false }
        for place in 0..<left.count
        where leftCodes[left.lowerBound + place] != rightCodes[right.lowerBound + place] {
            return false
        }
        return true
    }

    private static func isEqual(
        _ left: Range<Int>, _ leftBytes: RawSpan, _ right: Range<Int>, _ rightBytes: RawSpan, _ width: Int
    ) -> Bool {
        guard left.count == right.count else { return false }
        let (a, b) = (left.lowerBound * width, right.lowerBound * width)
        let count = left.count * width
        // Eight bytes at a time, then one by one.
        var offset = 0
        while offset + 8 <= count {
            let (one, other) = (
                leftBytes.integer(at: a + offset, as: UInt64.self), rightBytes.integer(at: b + offset, as: UInt64.self)
            )
            if one != other { return false }
            offset += 8
        }
        while offset < count {
            let (one, other) = (
                leftBytes.integer(at: a + offset, as: UInt8.self), rightBytes.integer(at: b + offset, as: UInt8.self)
            )
            if one != other { return false }
            offset += 1
        }
        return true
    }
}
