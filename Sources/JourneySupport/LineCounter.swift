// Counting lines as an editor does, eight bytes at a time, so that every message can name one at no cost worth mentioning.

/// Counts the line ends of a stream, in pieces of any length: LF, CR, and CR LF as one.
package struct LineCounter: Sendable {
    /// Line ends so far.
    package private(set) var ends = 0
    /// The last byte was a CR: an LF that follows belongs to it.
    private var endedWithReturn = false

    package init() {}

    /// The line, from 1, on which the byte after those counted stands.
    package var line: Int { ends + 1 }

    /// Counts the line ends of the next bytes of the stream, `range` of these.
    ///
    /// - Complexity: O(length).
    package mutating func advance(over bytes: RawSpan, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        // Most files hold no CR: then line ends are counted without a look at what stands before each.
        if !endedWithReturn, let feeds = Self.feeds(bytes, range) {
            ends += feeds
        } else {
            countPairs(bytes, range)
        }
    }

    /// How many LF there are; nil when there is a CR.
    private static func feeds(_ bytes: RawSpan, _ range: Range<Int>) -> Int? {
        let end = range.upperBound
        var place = range.lowerBound
        var count = 0
        var returns: UInt64 = 0
        while place &+ 8 <= end {
            let word = bytes.integer(at: place, as: UInt64.self)
            count &+= marks(word, equalTo: 0x0A).nonzeroBitCount
            returns |= marks(word, equalTo: 0x0D)
            place &+= 8
        }
        while place < end {
            let byte = bytes.integer(at: place, as: UInt8.self)
            if byte == 0x0D { return nil }
            if byte == 0x0A { count &+= 1 }
            place &+= 1
        }
        return returns == 0 ? count : nil
    }

    private mutating func countPairs(_ bytes: RawSpan, _ range: Range<Int>) {
        let end = range.upperBound
        var place = range.lowerBound
        var count = 0
        // The high bit of the lowest byte says that a CR stands before it.
        var carry: UInt64 = endedWithReturn ? 0x80 : 0
        while place &+ 8 <= end {
            let word = bytes.integer(at: place, as: UInt64.self)
            let (feeds, returns) = (Self.marks(word, equalTo: 0x0A), Self.marks(word, equalTo: 0x0D))
            count &+= (returns | feeds & ~(returns &<< 8 | carry)).nonzeroBitCount
            carry = returns &>> 56
            place &+= 8
        }
        while place < end {
            let byte = bytes.integer(at: place, as: UInt8.self)
            if byte == 0x0D || (byte == 0x0A && carry == 0) { count &+= 1 }
            carry = byte == 0x0D ? 0x80 : 0
            place &+= 1
        }
        ends += count
        endedWithReturn = carry != 0
    }

    /// The high bit of each byte that is this one, exactly: no borrow crosses a byte.
    @inline(__always)
    private static func marks(_ word: UInt64, equalTo byte: UInt64) -> UInt64 {
        let difference = word ^ (byte &* 0x0101_0101_0101_0101)
        let low = (difference & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F
        return ~(low | difference) & 0x8080_8080_8080_8080
    }
}
