// The bytes that both formats take for nothing.

import JourneySupport

/// Space, tab and line ends.
enum WhiteSpace {
    /// A bit for each such byte, all of which are below 64.
    static let bits: UInt64 = 1 << 0x20 | 1 << 0x09 | 1 << 0x0A | 1 << 0x0D

    @inline(__always)
    static func holds(_ byte: UInt8) -> Bool {
        byte < 64 && bits &>> UInt64(byte) & 1 != 0
    }

    /// The part of a text without such bytes around.
    @inline(__always)
    static func trimmed(_ text: RawSpan, _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, holds(text.integer(at: start, as: UInt8.self)) { start += 1 }
        while end > start, holds(text.integer(at: end - 1, as: UInt8.self)) { end -= 1 }
        return start..<end
    }
}
