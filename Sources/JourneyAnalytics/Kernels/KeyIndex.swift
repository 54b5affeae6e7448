// Dense numbers for the keys that a chunk of a log really has.

/// Numbers keys 0, 1, 2, … in order of first appearance: by a plain table while few keys are possible, else by hashing.
struct KeyIndex {
    /// The keys, by number.
    private(set) var keys: [UInt64] = []
    /// With a table: by key, its number + 1. Hashed: by slot, likewise; a power of two long.
    private var numbers: [UInt32]
    private let isHashed: Bool
    private static let longestTable = 1 << 16

    /// - Parameters: `possible` keys lie in `0 ..< possible`.
    init(possible: Int) {
        isHashed = possible > Self.longestTable
        numbers = Array(repeating: 0, count: isHashed ? 1_024 : possible)
    }

    /// The number of a key, new when it was never seen.
    @inline(__always)
    mutating func number(of key: UInt64) -> UInt32 {
        if isHashed { return hashedNumber(of: key) }
        let number = numbers[Int(key)]
        if number != 0 { return number &- 1 }
        keys.append(key)
        numbers[Int(key)] = UInt32(keys.count)
        return UInt32(keys.count - 1)
    }

    private mutating func hashedNumber(of key: UInt64) -> UInt32 {
        var slot = self.slot(of: key)
        while numbers[slot] != 0 {
            let number = numbers[slot] &- 1
            if keys[Int(number)] == key { return number }
            slot = (slot + 1) & (numbers.count - 1)
        }
        keys.append(key)
        numbers[slot] = UInt32(keys.count)
        if keys.count * 2 > numbers.count { grow() }
        return UInt32(keys.count - 1)
    }

    private func slot(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & (numbers.count - 1)
    }

    private mutating func grow() {
        numbers = Array(repeating: 0, count: numbers.count * 2)
        for (number, key) in keys.enumerated() {
            var slot = self.slot(of: key)
            while numbers[slot] != 0 { slot = (slot + 1) & (numbers.count - 1) }
            numbers[slot] = UInt32(number + 1)
        }
    }
}
