// The line that makes up nearly all of nearly every log, recognised by whole words instead of bytes.

import JourneySupport

extension XMLScanner {
    /// Reads `<name key="…" value="…"/>`, written exactly so; false leaves everything to the general way.
    @inline(__always)
    mutating func usualTag(_ bytes: RawSpan) throws(ParseProblem) -> Bool {
        let end = bytes.byteCount
        let nameStart = tag.start &+ 1
        guard nameStart &+ 16 <= end else { return false }
        // The first byte below `?` ends the name, and must be the space before `key`.
        let name = bytes.integer(at: nameStart, as: UInt64.self)
        let low = (name &- 0x3F3F_3F3F_3F3F_3F3F) & ~name & 0x8080_8080_8080_8080
        guard low != 0 else { return false }
        let nameEnd = nameStart &+ low.trailingZeroBitCount &>> 3
        guard nameEnd > nameStart, bytes.integer(at: nameEnd, as: UInt64.self) & 0xFFFF_FFFF_FFFF == Self.keyStart
        else {
            return false
        }
        var key = XMLValue()
        guard let keyEnd = try Self.closingQuote(bytes, nameEnd &+ 6, UInt8(ascii: "\""), &key), keyEnd &+ 9 <= end,
            bytes.integer(at: keyEnd, as: UInt64.self) == Self.valueStart,
            bytes.integer(at: keyEnd &+ 8, as: UInt8.self) == UInt8(ascii: "\"")
        else { return false }
        var value = XMLValue()
        guard let valueEnd = try Self.closingQuote(bytes, keyEnd &+ 9, UInt8(ascii: "\""), &value),
            valueEnd &+ 3 <= end,
            bytes.integer(at: valueEnd &+ 1, as: UInt16.self) == Self.emptyEnd
        else { return false }
        tag.nameStart = nameStart
        tag.nameEnd = nameEnd
        tag.key = key
        tag.value = value
        tag.isEmpty = true
        tag.end = valueEnd &+ 3
        return true
    }

    /// ` key="`, little-endian.
    private static let keyStart: UInt64 = 0x223D_7965_6B20
    /// `" value=`, little-endian.
    private static let valueStart: UInt64 = 0x3D65_756C_6176_2022
    /// `/>`, little-endian.
    private static let emptyEnd: UInt16 = 0x3E2F
}
