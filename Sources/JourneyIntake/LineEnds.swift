// Counting lines, eight bytes at a time, so that every message can name one at no cost worth mentioning.

import JourneySupport

enum LineEnds {
    /// How many line feeds stand in this range.
    static func count(_ bytes: RawSpan, from start: Int, to end: Int) -> Int {
        var count = 0
        var place = start
        while place &+ 8 <= end {
            let word = bytes.integer(at: place, as: UInt64.self) ^ 0x0A0A_0A0A_0A0A_0A0A
            // The high bit of each byte that is zero now, exactly: no borrow crosses a byte.
            let low = (word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F
            count &+= (~(low | word) & 0x8080_8080_8080_8080).nonzeroBitCount
            place &+= 8
        }
        while place < end {
            if bytes.integer(at: place, as: UInt8.self) == 0x0A { count &+= 1 }
            place &+= 1
        }
        return count
    }
}
