// Pieces of SVG as bytes into room that was made for all of them at once.

extension OutputSpan<UInt8> {
    /// The most bytes that a number takes.
    static var longestNumber: Int { 20 }

    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { for byte in $0 { append(byte) } }
    }

    /// A number with at most two decimals, `-0` and not-a-number as `0`.
    mutating func append(number: Double) {
        guard number.isFinite, abs(number) < 1e13 else { return append(48) }
        var hundredths = Int((number * 100).rounded())
        if hundredths < 0 {
            append(45)
            hundredths = -hundredths
        }
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        append(whole: whole)
        guard rest > 0 else { return }
        append(46)
        append(UInt8(48 + rest / 10))
        if rest % 10 > 0 { append(UInt8(48 + rest % 10)) }
    }

    private mutating func append(whole: Int) {
        if whole >= 10 { append(whole: whole / 10) }
        append(UInt8(48 + whole % 10))
    }

    /// `#17211E`
    mutating func append(_ color: Color) {
        append(35)
        for part in [color.red, color.green, color.blue] {
            append(Self.digit(part >> 4))
            append(Self.digit(part & 15))
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 55 + value }

    /// ` name="`
    mutating func open(_ attribute: StaticString) {
        append(32)
        append(attribute)
        append(61)
        append(34)
    }
}
