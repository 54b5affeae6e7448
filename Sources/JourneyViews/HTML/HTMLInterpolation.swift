// What may stand between the literals of a page: texts, numbers, addresses and other pieces, each in its own way.

/// Gathers a piece of a page: literals as they are, everything else escaped.
package struct HTMLInterpolation: StringInterpolationProtocol {
    var bytes: [UInt8] = []
    var isPartlyUntranslated = false

    package init(literalCapacity: Int, interpolationCount: Int) {
        bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    package mutating func appendLiteral(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// A text, or an attribute's value within double quotes.
    package mutating func appendInterpolation(_ text: String) {
        Self.escape(text, into: &bytes)
    }

    package mutating func appendInterpolation(_ text: Substring) {
        Self.escape(String(text), into: &bytes)
    }

    package mutating func appendInterpolation(_ number: Int) {
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Markup that is already safe.
    package mutating func appendInterpolation(_ piece: HTML) {
        bytes.append(contentsOf: piece.bytes)
        isPartlyUntranslated = isPartlyUntranslated || piece.isPartlyUntranslated
    }

    package mutating func appendInterpolation(_ piece: HTML?) {
        if let piece { appendInterpolation(piece) }
    }

    /// An address within this site, or one that was found harmless.
    package mutating func appendInterpolation(_ link: PageLink) {
        Self.escape(link.text, into: &bytes)
    }

    /// A length or position in CSS or SVG: at most two decimals, never in exponent form.
    package mutating func appendInterpolation(length value: Double) {
        bytes.append(contentsOf: Self.length(value).utf8)
    }

    /// Escapes the five characters that mean something in text or in a quoted attribute, and drops the control
    /// characters that HTML forbids.
    static func escape(_ text: String, into bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for (index, byte) in utf8.enumerated() {
                let replacement: StaticString
                switch byte {
                case 0x26: replacement = "&amp;"
                case 0x3C: replacement = "&lt;"
                case 0x3E: replacement = "&gt;"
                case 0x22: replacement = "&quot;"
                case 0x27: replacement = "&#39;"
                case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: replacement = ""
                default: continue
                }
                bytes.append(contentsOf: utf8[start..<index])
                replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
                start = index + 1
            }
            bytes.append(contentsOf: utf8[start...])
        }
    }

    static func length(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e9 else { return "0" }
        let hundredths = Int((value * 100).rounded())
        let sign = hundredths < 0 ? "-" : ""
        let (whole, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
        if rest == 0 { return "\(sign)\(whole)" }
        return "\(sign)\(whole)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
    }
}
