// Drawings within pages: drawn once, in the colours of whichever theme the page is seen in.
import JourneyDrawing

extension HTML {
    /// A drawing in the colours of `Theme.light` as a piece of a page, each colour as the page's own custom property.
    ///
    /// A picture that stands alone needs its colours written out; on a page the reader may change them at any time, by
    /// the system, by a choice, by forced colours or on paper.
    init(drawing svg: String) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(svg.utf8.count + 512)
        let source = Array(svg.utf8)
        var position = 0
        var isInTag = false
        while position < source.count {
            let byte = source[position]
            if byte == UInt8(ascii: "<") { isInTag = true }
            if byte == UInt8(ascii: ">") { isInTag = false }
            // An attribute that is a colour and nothing else: `="#17694A"`.
            if isInTag, byte == UInt8(ascii: "#"), position > 0, source[position - 1] == UInt8(ascii: "\""),
                position + 7 < source.count, source[position + 7] == UInt8(ascii: "\""),
                let name = Self.tokens[Array(source[position...position + 6])]
            {
                bytes.append(contentsOf: name)
                position += 7
                continue
            }
            bytes.append(byte)
            position += 1
        }
        self.init(trusted: bytes)
    }

    /// `var(--ink)` by `#17211E`. Of tokens that share a colour the first: they share it in the other themes, too.
    private static let tokens: [[UInt8]: [UInt8]] = {
        var tokens: [[UInt8]: [UInt8]] = [:]
        for line in Theme.light.css.split(separator: "\n") {
            let parts = line.dropLast().split(separator: ":", maxSplits: 1)
            guard parts.count == 2, parts[0].hasPrefix("--"), parts[1].hasPrefix("#") else { continue }
            let color = Array(parts[1].utf8)
            if tokens[color] == nil { tokens[color] = Array("var(\(parts[0]))".utf8) }
        }
        return tokens
    }()
}
