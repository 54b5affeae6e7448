// The bytes of a log's file, to be changed by hand: whatever they say then, every checksum is right.

/// An image of a log's file of several segments. Documentation/log-format.md has the bytes.
package struct CraftedLog {
    package private(set) var bytes: [UInt8]
    private let hash: ([UInt8]) -> UInt64

    /// - Parameter hash: XXH64 with seed 0; handed in, so that this is not the code that it tests.
    package init(_ bytes: [UInt8], hash: @escaping ([UInt8]) -> UInt64) {
        (self.bytes, self.hash) = (bytes, hash)
    }

    /// Where the last state begins.
    package var state: Int { Int(integer(bytes.count - 64 + 8)) }
    /// Where the segments begin that count.
    package var segments: [Int] { (0..<Int(integer(state + 24))).map { Int(integer(state + 48 + $0 * 32)) } }

    package func integer(_ place: Int, bytes count: Int = 8) -> UInt64 {
        (0..<count).reduce(0) { $0 | UInt64(bytes[place + $1]) << UInt64(8 * $1) }
    }

    package mutating func put(_ value: UInt64, bytes count: Int = 8, at place: Int) {
        for index in 0..<count { bytes[place + index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * index)) }
    }

    /// Where the entries of a segment's table begin.
    package func entries(_ segment: Int) -> [Int] {
        (0..<Int(integer(segments[segment] + 12, bytes: 4))).map { segments[segment] + 64 + $0 * 32 }
    }

    /// The bytes of the section with a kind, and an index where there are several.
    package func section(_ segment: Int, _ kind: UInt64, _ index: UInt64 = 0) -> Range<Int>? {
        let entry = entries(segment).first { integer($0, bytes: 2) == kind && integer($0 + 4, bytes: 4) == index }
        return entry.map(range)
    }

    /// The bytes of a section, by its entry.
    package func range(_ entry: Int) -> Range<Int> {
        let segment = segments.last { $0 <= entry } ?? 0
        let start = segment + Int(integer(entry + 8))
        return start..<start + Int(integer(entry + 16))
    }

    /// Puts the checksums of all sections of a segment that lie inside it, of its table and of its header right, then those
    /// of the state.
    package mutating func seal(segment: Int) {
        let start = segments[segment]
        let end = start + Int(integer(state + 48 + segment * 32 + 8))
        let count = min(Int(integer(start + 12, bytes: 4)), (end - start - 64) / 32)
        for entry in (0..<count).map({ start + 64 + $0 * 32 }) {
            let (offset, length) = (integer(entry + 8), integer(entry + 16))
            guard offset <= UInt64(end - start), length <= UInt64(end - start) - offset else { continue }
            put(hash(Array(bytes[range(entry)])), at: entry + 24)
        }
        put(hash(Array(bytes[start + 64..<start + 64 + count * 32])), at: start + 48)
        put(hash(Array(bytes[start..<start + 56])), at: start + 56)
        put(integer(start + 48), at: state + 48 + segment * 32 + 16)
        sealState()
    }

    /// Puts the checksums of the state and its trailer right.
    package mutating func sealState() {
        let trailer = bytes.count - 64
        put(hash(Array(bytes[state..<trailer])), at: trailer + 24)
        put(hash(Array(bytes[trailer..<trailer + 56])), at: trailer + 56)
    }

    /// Puts another state, with its trailer, in the place of the last one.
    package mutating func replaceState(with other: [UInt8]) { bytes.replaceSubrange(state..., with: other) }

    /// Flips a bit in a place of a segment's sections, of its table or header, or of the state, and seals it.
    /// - Returns: whether its segments and sections are still where they were, so that more can be flipped.
    package mutating func flip(_ random: inout some RandomNumberGenerator) -> Bool {
        switch Int.random(in: 0..<10, using: &random) {
        case 0:
            let head = 48 + segments.count * 32
            let all = bytes.count - 64 - state
            // Its head mostly, as most of it are bits of customers.
            let place =
                Bool.random(using: &random)
                ? Int.random(in: 8..<head, using: &random) : .random(in: 8..<all, using: &random)
            flipBit(state + place, &random)
            sealState()
            return false
        case 1:
            let segment = Int.random(in: 0..<segments.count, using: &random)
            let count = entries(segment).count
            flipBit(segments[segment] + Int.random(in: 12..<64 + count * 32, using: &random), &random)
            seal(segment: segment)
            return false
        default:
            let segment = Int.random(in: 0..<segments.count, using: &random)
            let filled = entries(segment).map(range).filter { !$0.isEmpty }
            guard let section = filled.randomElement(using: &random) else { return false }
            flipBit(Int.random(in: section, using: &random), &random)
            seal(segment: segment)
            return true
        }
    }

    private mutating func flipBit(_ place: Int, _ random: inout some RandomNumberGenerator) {
        bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    }
}
