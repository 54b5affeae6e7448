// The bytes that both formats take for nothing.

/// Space, tab and line ends.
enum WhiteSpace {
    /// A bit for each such byte, all of which are below 64.
    static let bits: UInt64 = 1 << 0x20 | 1 << 0x09 | 1 << 0x0A | 1 << 0x0D

    @inline(__always)
    static func holds(_ byte: UInt8) -> Bool {
        byte < 64 && bits &>> UInt64(byte) & 1 != 0
    }
}
