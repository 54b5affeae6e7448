// The checksum of Waymark's files: XXH64, fast enough to check every byte at every open.

/// XXH64 with seed 0, as published at https://github.com/Cyan4973/xxHash (doc/xxhash_spec.md).
package enum XXHash64 {
    private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
    private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
    private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
    private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

    /// The checksum of `bytes` as sixteen hexadecimal digits.
    package static func digits(_ bytes: RawSpan) -> String { digits(of: hash(bytes)) }

    /// A checksum as sixteen hexadecimal digits.
    package static func digits(of checksum: UInt64) -> String {
        let text = String(checksum, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }

    /// The checksum of `bytes`.
    ///
    /// - Complexity: O(n), about one cycle a byte or better.
    package static func hash(_ bytes: RawSpan) -> UInt64 {
        let count = bytes.byteCount
        var position = 0
        var hash: UInt64
        if count >= 32 {
            hash = stripes(bytes, position: &position)
        } else {
            hash = prime5
        }
        hash &+= UInt64(count)
        while position &+ 8 <= count {
            hash ^= round(0, bytes.integer(at: position, as: UInt64.self))
            hash = rotate(hash, 27) &* prime1 &+ prime4
            position &+= 8
        }
        if position &+ 4 <= count {
            hash ^= UInt64(bytes.integer(at: position, as: UInt32.self)) &* prime1
            hash = rotate(hash, 23) &* prime2 &+ prime3
            position &+= 4
        }
        while position < count {
            hash ^= UInt64(bytes.integer(at: position, as: UInt8.self)) &* prime5
            hash = rotate(hash, 11) &* prime1
            position &+= 1
        }
        hash ^= hash >> 33
        hash = hash &* prime2
        hash ^= hash >> 29
        hash = hash &* prime3
        return hash ^ (hash >> 32)
    }

    /// The four lanes over all whole stripes of 32 bytes, merged.
    private static func stripes(_ bytes: RawSpan, position: inout Int) -> UInt64 {
        var lane1 = prime1 &+ prime2
        var lane2 = prime2
        var lane3: UInt64 = 0
        var lane4 = 0 &- prime1
        let end = bytes.byteCount &- 32
        while position <= end {
            lane1 = round(lane1, bytes.integer(at: position, as: UInt64.self))
            lane2 = round(lane2, bytes.integer(at: position &+ 8, as: UInt64.self))
            lane3 = round(lane3, bytes.integer(at: position &+ 16, as: UInt64.self))
            lane4 = round(lane4, bytes.integer(at: position &+ 24, as: UInt64.self))
            position &+= 32
        }
        var hash = rotate(lane1, 1) &+ rotate(lane2, 7) &+ rotate(lane3, 12) &+ rotate(lane4, 18)
        for lane in [lane1, lane2, lane3, lane4] {
            hash ^= round(0, lane)
            hash = hash &* prime1 &+ prime4
        }
        return hash
    }

    @inline(__always)
    private static func round(_ accumulator: UInt64, _ input: UInt64) -> UInt64 {
        rotate(accumulator &+ input &* prime2, 31) &* prime1
    }

    @inline(__always)
    private static func rotate(_ value: UInt64, _ bits: UInt64) -> UInt64 {
        (value &<< bits) | (value &>> (64 &- bits))
    }
}
