// A line of JSON Lines: its bounds, found eight bytes at a time.

import JourneySupport

/// A line of the window.
struct JSONLine {
    let start: Int
    /// Without the line end, and space before it.
    let end: Int
    /// Where the next one begins.
    let next: Int
    let hasNonASCII: Bool

    /// nil where the window ends before the line does.
    init?(_ bytes: RawSpan, from start: Int, isLast: Bool) {
        let count = bytes.byteCount
        guard start < count else { return nil }
        var place = start
        var seen: UInt64 = 0
        let ones: UInt64 = 0x0101_0101_0101_0101
        var hits: UInt64 = 0
        while place &+ 8 <= count {
            let word = bytes.integer(at: place, as: UInt64.self)
            let feeds = word ^ 0x0A &* ones
            hits = (feeds &- ones) & ~feeds & 0x8080_8080_8080_8080
            if hits != 0 { break }
            seen |= word
            place &+= 8
        }
        while place < count {
            let byte = bytes.integer(at: place, as: UInt8.self)
            if byte == 0x0A { break }
            seen |= UInt64(byte)
            place &+= 1
        }
        guard place < count || isLast else { return nil }
        next = min(count, place + 1)
        var begin = start
        while begin < place, WhiteSpace.holds(bytes.integer(at: begin, as: UInt8.self)) { begin += 1 }
        while place > begin, WhiteSpace.holds(bytes.integer(at: place - 1, as: UInt8.self)) { place -= 1 }
        (self.start, end) = (begin == place ? begin : start, place)
        hasNonASCII = seen & 0x8080_8080_8080_8080 != 0
    }

    var isBlank: Bool { start == end }

    /// The column of a place, from 1, in characters as Unicode counts them.
    static func column(_ bytes: RawSpan, from start: Int, to place: Int) -> Int {
        1 + (start..<min(place, bytes.byteCount)).count { bytes.integer(at: $0, as: UInt8.self) & 0xC0 != 0x80 }
    }
}
