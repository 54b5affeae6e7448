// How a delimited file is written: what stands between its fields.

import JourneySupport

enum CSVDialect {
    /// In the order in which a tie is decided.
    static let delimiters: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]

    /// The delimiter that stands most often in the first line, outside quotes; a comma when none does.
    static func delimiter(_ bytes: RawSpan, from start: Int) -> UInt8 {
        var counts = [0, 0, 0, 0]
        var isQuoted = false
        for place in start..<bytes.byteCount {
            let byte = bytes.integer(at: place, as: UInt8.self)
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A || byte == 0x0D { break }
            if let index = delimiters.firstIndex(of: byte) { counts[index] += 1 }
        }
        let most = counts.max() ?? 0
        return delimiters[counts.firstIndex(of: most) ?? 0]
    }

    /// What a person calls a delimiter.
    static func title(_ delimiter: UInt8) -> String {
        delimiter == 0x09 ? "tab" : "`\(Character(Unicode.Scalar(delimiter)))`"
    }
}
