// Most texts that are looked up among few are none of them: a bit tells so, without a look at a table that no cache holds.

/// A small picture of some texts: who is not in it is none of them.
package struct ByteFilter: Sendable {
    /// A power of two of bits.
    private var words: [UInt64]
    private let shift: UInt64

    /// Room for so many texts: sixteen bits each, so that one in sixteen others is taken for one of them.
    package init(_ count: Int) {
        var bits = 6
        while 1 << bits < count * 16 { bits += 1 }
        words = Array(repeating: 0, count: 1 << (bits - 6))
        shift = UInt64(64 - bits)
    }

    package mutating func add(_ text: RawSpan) {
        let place = place(of: text)
        words[place &>> 6] |= 1 &<< UInt64(place & 63)
    }

    /// False for a text that was never added; for others mostly, too.
    @inline(__always)
    package func mayHold(_ text: RawSpan) -> Bool {
        let place = place(of: text)
        return words[place &>> 6] &>> UInt64(place & 63) & 1 == 1
    }

    /// By the length and the first and the last eight bytes.
    @inline(__always)
    private func place(of text: RawSpan) -> Int {
        let count = text.byteCount
        let ends =
            count <= 8
            ? ByteInterner.short(text, count)
            : ByteInterner.word(text, 0) ^ ByteInterner.word(text, count &- 8) &* 0xE703_7ED1_A0B4_28DB
        let mixed = (ends ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: ((mixed ^ mixed &>> 32) &* 0xA076_1D64_78BD_642F) &>> shift)
    }
}
