// SVG as bytes. Only what librsvg renders as browsers do is offered; every text and attribute is escaped here.

/// Writes SVG elements one after another.
package struct SVGWriter {
    package private(set) var bytes: [UInt8] = []

    package init(capacity: Int = 16_384) {
        bytes.reserveCapacity(capacity)
    }

    /// What was written.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    // MARK: Elements

    /// An element with content.
    mutating func element(
        _ name: StaticString, _ attributes: [SVGAttribute] = [], _ content: (inout SVGWriter) -> Void
    ) {
        open(name, attributes)
        bytes.append(62)
        content(&self)
        raw("</")
        raw(name)
        bytes.append(62)
    }

    /// An element without content, or with nothing but a title.
    mutating func element(_ name: StaticString, _ attributes: [SVGAttribute], title: String? = nil) {
        guard let title else {
            open(name, attributes)
            return raw("/>")
        }
        element(name, attributes) { $0.element("title") { $0.characters(title) } }
    }

    private mutating func open(_ name: StaticString, _ attributes: [SVGAttribute]) {
        bytes.append(60)
        raw(name)
        for attribute in attributes { write(attribute) }
    }

    private mutating func write(_ attribute: SVGAttribute) {
        bytes.append(32)
        raw(attribute.name)
        raw("=\"")
        switch attribute.value {
        case .number(let number): Self.append(number, to: &bytes)
        case .text(let text): escaped(text)
        case .fixed(let text): raw(text)
        case .color(let color):
            bytes.append(35)
            bytes += color.digits
        case .numbers(let numbers):
            for (index, number) in numbers.enumerated() {
                if index > 0 { bytes.append(32) }
                Self.append(number, to: &bytes)
            }
        case .path(let path): bytes += path.bytes
        }
        bytes.append(34)
    }

    // MARK: Characters

    /// Text content, escaped.
    mutating func characters(_ text: String) { escaped(text) }

    /// A line of its own in the file, for people who read it.
    mutating func newline() { bytes.append(10) }

    /// Markup that is known to be right.
    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// A fragment that another writer made.
    mutating func append(_ other: SVGWriter) { bytes += other.bytes }

    /// Markup and control characters cannot get through: the first are escaped, the second replaced.
    private mutating func escaped(_ text: String) {
        var text = text
        text.withUTF8 { source in
            var index = 0
            while index < source.count {
                let byte = source[index]
                index += 1
                switch byte {
                case 38: raw("&amp;")
                case 60: raw("&lt;")
                case 62: raw("&gt;")
                case 34: raw("&quot;")
                case 39: raw("&#39;")
                case 9, 10, 13: bytes.append(32)
                case 0..<32, 0x7F: bytes += Self.replacement
                case 0xC2 where index < source.count && source[index] < 0xA0:
                    // U+0080 … U+009F: control characters in two bytes.
                    bytes += Self.replacement
                    index += 1
                case 0xEF where index + 1 < source.count && source[index] == 0xBF && source[index + 1] >= 0xBE:
                    // U+FFFE and U+FFFF, which XML does not have.
                    bytes += Self.replacement
                    index += 2
                default: bytes.append(byte)
                }
            }
        }
    }

    /// U+FFFD.
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    // MARK: Numbers

    /// A number with at most two decimals, `-0` and not-a-number as `0`.
    static func append(_ number: Double, to bytes: inout [UInt8]) {
        guard number.isFinite, abs(number) < 1e13 else { return bytes.append(48) }
        var hundredths = Int((number * 100).rounded())
        if hundredths < 0 {
            bytes.append(45)
            hundredths = -hundredths
        }
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        append(whole, to: &bytes)
        guard rest > 0 else { return }
        bytes.append(46)
        bytes.append(UInt8(48 + rest / 10))
        if rest % 10 > 0 { bytes.append(UInt8(48 + rest % 10)) }
    }

    private static func append(_ whole: Int, to bytes: inout [UInt8]) {
        guard whole >= 10 else { return bytes.append(UInt8(48 + whole)) }
        append(whole / 10, to: &bytes)
        bytes.append(UInt8(48 + whole % 10))
    }
}
