// SVG as bytes. Only what librsvg renders as browsers do is offered; every text and attribute is escaped here.
package import JourneyLanguage

/// Writes SVG elements one after another.
package struct SVGWriter {
    package private(set) var bytes: [UInt8] = []
    /// The texts that were written, for surfaces that set them themselves.
    private(set) var texts: [PictureText] = []
    /// Where the group that is being written stands, how much of it is seen, and where it leads.
    private var place = PictureText.Place()
    /// The language that the picture says of itself: only texts in another say theirs. `nil` where nobody says it.
    private let language: LanguageTag?
    /// What was written once, for all that show it.
    private var known: Set<String> = []

    package init(capacity: Int = 16_384, language: LanguageTag? = nil) {
        bytes.reserveCapacity(capacity)
        self.language = language
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
        open(name, attributes)
        finish(name, title: title)
    }

    private mutating func open(_ name: StaticString, _ attributes: [SVGAttribute]) {
        start(name)
        for attribute in attributes { write(attribute) }
    }

    // MARK: Piece by piece

    /// The beginning of an element, to which attributes are added; the shapes of a map are written so, without a list of
    /// attributes for each of them.
    mutating func start(_ name: StaticString) {
        bytes.append(60)
        raw(name)
    }

    mutating func write(_ attribute: SVGAttribute) {
        switch attribute.value {
        case .number(let number): write(attribute.name, number)
        case .text(let text):
            quoted(attribute.name) { $0.escaped(text) }
        case .fixed(let text): write(attribute.name, text)
        case .color(let color): write(attribute.name, color)
        case .numbers(let numbers): write(attribute.name, numbers)
        case .path(let path): quoted(attribute.name) { $0.bytes += path.bytes }
        case .place(let x, let y, let scale): quoted(attribute.name) { $0.place(x, y, scale) }
        }
    }

    mutating func write(_ name: StaticString, _ number: Double) {
        bytes.append(addingCapacity: name.utf8CodeUnitCount + 4 + OutputSpan<UInt8>.longestNumber) { output in
            output.open(name)
            output.append(number: number)
            output.append(34)
        }
    }

    mutating func write(_ name: StaticString, _ text: StaticString) {
        bytes.append(addingCapacity: name.utf8CodeUnitCount + 4 + text.utf8CodeUnitCount) { output in
            output.open(name)
            output.append(text)
            output.append(34)
        }
    }

    mutating func write(_ name: StaticString, _ color: Color) {
        bytes.append(addingCapacity: name.utf8CodeUnitCount + 11) { output in
            output.open(name)
            output.append(color)
            output.append(34)
        }
    }

    mutating func write(_ name: StaticString, _ numbers: [Double]) {
        quoted(name) { writer in
            for (index, number) in numbers.enumerated() {
                if index > 0 { writer.bytes.append(32) }
                writer.append(number)
            }
        }
    }

    /// The element's end; a title of its own is what pointers and screen readers are told.
    mutating func finish(_ name: StaticString, title: String?) {
        guard let title else { return raw("/>") }
        raw("><title>")
        escaped(title)
        raw("</title></")
        raw(name)
        bytes.append(62)
    }

    private mutating func quoted(_ name: StaticString, _ value: (inout SVGWriter) -> Void) {
        bytes.append(addingCapacity: name.utf8CodeUnitCount + 3) { $0.open(name) }
        value(&self)
        bytes.append(34)
    }

    private mutating func place(_ x: Double, _ y: Double, _ scale: Double) {
        raw("translate(")
        append(x)
        bytes.append(32)
        append(y)
        bytes.append(41)
        guard scale != 1 else { return }
        raw(" scale(")
        // Four decimals: an icon of 16 px on a grid of 20 is scaled by 0.8, one of 14 px by 0.7.
        bytes += Array(String((scale * 10_000).rounded() / 10_000).utf8)
        bytes.append(41)
    }

    // MARK: Texts and their places

    /// Writes a text's element, and keeps where it stands.
    mutating func text(_ text: PictureText, _ content: (inout SVGWriter) -> Void) {
        var text = text
        let start = bytes.count
        content(&self)
        text.bytes = start..<bytes.count
        text.place = place
        texts.append(text)
    }

    /// Whoever sets a link's one text sets the link, too.
    mutating func widenText(at index: Int, from start: Int) {
        if texts.count == index + 1 { texts[index].bytes = start..<bytes.count }
    }

    mutating func write(_ own: LanguageTag) {
        guard own != language else { return }
        quoted("xml:lang") { $0.escaped(own.markup) }
    }

    /// Whether something that is written only once has not been written yet; from then on it has.
    mutating func isNew(_ id: String) -> Bool { known.insert(id).inserted }

    /// Writes what stands at another origin, shows only a part, or leads somewhere, and then comes back.
    mutating func within(
        x: Double = 0, y: Double = 0, clip: Frame? = nil, address: String? = nil, _ content: (inout SVGWriter) -> Void
    ) {
        let outer = place
        place.x += x
        place.y += y
        if var clip {
            clip.x += place.x
            clip.y += place.y
            place.clip = clip
        }
        if let address { place.address = address }
        content(&self)
        place = outer
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
            // Most texts have nothing to escape: they are added in one piece.
            var index = 0
            while index < source.count, !Self.isSpecial(source[index]) { index += 1 }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[..<index]))
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

    /// Whether a byte may have to be replaced, or begins a letter that has to.
    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        // Most bytes are letters of some alphabet: one comparison tells them.
        guard byte < 64 || byte == 0x7F || byte >= 0xC2 else { return false }
        return byte < 32 || byte == 0x7F || byte == 38 || byte == 60 || byte == 62 || byte == 34 || byte == 39
            || byte == 0xC2 || byte == 0xEF
    }

    /// U+FFFD.
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    private mutating func append(_ number: Double) {
        bytes.append(addingCapacity: OutputSpan<UInt8>.longestNumber) { $0.append(number: number) }
    }
}
