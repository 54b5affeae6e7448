// Paths of one bucket from all chunks, each with how often it was taken.

/// The different numbers of a bucket, without their lowest bit, in order of first appearance.
struct PathCounts<Key: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
    private(set) var keys: [Key] = []
    private(set) var counts: [Int] = []
    /// Of them, those that may still go on.
    private(set) var open: [Int] = []

    init(_ parts: [PathScan<Key>], bucket: Int) {
        let all = parts.reduce(0) { $0 + $1.keys(of: bucket).count }
        var capacity = 64
        while capacity < all * 2 { capacity *= 2 }
        var slots = [UInt32](repeating: 0, count: capacity)
        for part in parts {
            for key in part.keys(of: bucket) { add(key >> 1, isOpen: key & 1 == 1, &slots) }
        }
    }

    @inline(__always)
    private mutating func add(_ key: Key, isOpen: Bool, _ slots: inout [UInt32]) {
        // The highest bits of the hash chose the bucket, the ones below choose the slot.
        var slot = Int(truncatingIfNeeded: Self.hash(key) >> 30) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if keys[number] == key {
                counts[number] += 1
                if isOpen { open[number] += 1 }
                return
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        keys.append(key)
        counts.append(1)
        open.append(isOpen ? 1 : 0)
        slots[slot] = UInt32(keys.count)
    }

    /// Spreads numbers that differ little over all bits.
    @inline(__always)
    static func hash(_ key: Key) -> UInt64 {
        let folded =
            UInt64(truncatingIfNeeded: key)
            ^ (UInt64(truncatingIfNeeded: key >> (Key.bitWidth / 2)) &* 0x9E37_79B9_7F4A_7C15)
        return (folded ^ folded >> 32) &* 0xD6E8_FEB8_6659_FD93
    }
}
