// What the parts of a workbook need of XML beyond XES: attributes of any name, prefixes of names, and text between tags.

import JourneySupport

extension XMLScanner {
    /// Whether the element's name is this one, whatever prefix stands before it.
    func isElement(_ bytes: RawSpan, _ name: StaticString) -> Bool {
        let start = tag.nameEnd - name.utf8CodeUnitCount
        guard start >= tag.nameStart, Self.isName(bytes, start, tag.nameEnd, name) else { return false }
        return start == tag.nameStart || bytes.integer(at: start - 1, as: UInt8.self) == UInt8(ascii: ":")
    }

    /// The value of an attribute of the start tag that was read last, between its quotes.
    ///
    /// - Parameter anyPrefix: a prefix may stand before the name, as in `r:id`.
    func attribute(_ bytes: RawSpan, _ name: StaticString, anyPrefix: Bool = false) -> Range<Int>? {
        var place = tag.nameEnd
        while true {
            while WhiteSpace.holds(bytes.integer(at: place, as: UInt8.self)) { place += 1 }
            let start = place
            while !Self.endsName(bytes.integer(at: place, as: UInt8.self)) { place += 1 }
            let end = place
            // The tag was read before, so an equals sign and two quotes are there; or it ends.
            guard end > start else { return nil }
            while bytes.integer(at: place, as: UInt8.self) != UInt8(ascii: "=") { place += 1 }
            place += 1
            while WhiteSpace.holds(bytes.integer(at: place, as: UInt8.self)) { place += 1 }
            let quote = bytes.integer(at: place, as: UInt8.self)
            let valueStart = place + 1
            place = valueStart
            while bytes.integer(at: place, as: UInt8.self) != quote { place += 1 }
            let own = end - name.utf8CodeUnitCount
            if own >= start, Self.isName(bytes, own, end, name),
                own == start || (anyPrefix && bytes.integer(at: own - 1, as: UInt8.self) == UInt8(ascii: ":"))
            {
                return valueStart..<place
            }
            place += 1
        }
    }

    /// The text of an attribute with its entities replaced; bytes that are not UTF-8 become U+FFFD.
    func text(_ bytes: RawSpan, _ name: StaticString, anyPrefix: Bool = false) throws(ParseProblem) -> String? {
        guard let range = attribute(bytes, name, anyPrefix: anyPrefix) else { return nil }
        var text: [UInt8] = []
        try Self.unescaped(bytes, range, into: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// The whole number that an attribute holds; nil where it holds none.
    func number(_ bytes: RawSpan, _ name: StaticString) -> Int? {
        attribute(bytes, name).flatMap { Self.number(bytes, $0) }
    }

    static func number(_ bytes: RawSpan, _ range: Range<Int>) -> Int? {
        guard (1...15).contains(range.count) else { return nil }
        var number = 0
        for place in range {
            let digit = bytes.integer(at: place, as: UInt8.self) &- 0x30
            guard digit < 10 else { return nil }
            number = number * 10 + Int(digit)
        }
        return number
    }

    /// Whether an attribute says yes, as XML does: `1` or `true`.
    func isTrue(_ bytes: RawSpan, _ name: StaticString) -> Bool {
        guard let range = attribute(bytes, name) else { return false }
        return Self.isText(bytes, range, "1") || Self.isText(bytes, range, "true")
    }

    /// Whether a value is this text.
    static func isText(_ bytes: RawSpan, _ range: Range<Int>, _ text: StaticString) -> Bool {
        isName(bytes, range.lowerBound, range.upperBound, text)
    }

    /// Appends the text of the element whose start tag was read last, up to its end tag, which is read; texts of elements
    /// within are left out. False when the bytes end before.
    mutating func appendContent(_ bytes: RawSpan, to text: inout [UInt8]) throws(ParseProblem) -> Bool {
        if tag.isEmpty { return true }
        let start = text.count
        var place = tag.end
        var depth = 0
        while true {
            let token = try next(bytes, from: place)
            if depth == 0, place < tag.start {
                switch token {
                case .text, .needsMore: break
                default: try Self.appendText(bytes, place..<tag.start, to: &text)
                }
            }
            switch token {
            case .text, .needsMore: return false
            case .other(let end):
                if depth == 0, Self.begins(bytes, tag.start, "<![CDATA[") {
                    for place in tag.start + 9..<end - 3 { text.append(bytes.integer(at: place, as: UInt8.self)) }
                }
                place = end
            case .start:
                if !tag.isEmpty { depth += 1 }
                place = tag.end
            case .end:
                place = tag.end
                if depth == 0 {
                    Self.undoEscapes(&text, from: start)
                    return true
                }
                depth -= 1
            }
        }
    }

    /// Appends text between tags, with its entities replaced and one line feed for each line end.
    static func appendText(
        _ bytes: RawSpan, _ range: Range<Int>, to text: inout [UInt8]
    ) throws(ParseProblem) {
        var place = range.lowerBound
        while place < range.upperBound {
            let byte = bytes.integer(at: place, as: UInt8.self)
            if byte == UInt8(ascii: "&") {
                place = try entity(bytes, place, range.upperBound, into: &text)
                continue
            }
            if byte < 0x20, !WhiteSpace.holds(byte) {
                throw ParseProblem(
                    place: place, code: "xml-character", message: "a control character (byte \(byte)) stands in a text")
            }
            place += 1
            if byte == 0x0D {
                text.append(0x0A)
                if place < range.upperBound, bytes.integer(at: place, as: UInt8.self) == 0x0A { place += 1 }
            } else {
                text.append(byte)
            }
        }
    }

    /// Replaces `_xHHHH_`, by which workbooks write characters that XML cannot hold, and an underscore before such a text.
    private static func undoEscapes(_ text: inout [UInt8], from start: Int) {
        guard let first = text[start...].firstIndex(of: UInt8(ascii: "_")), text.count - first >= 7 else { return }
        let old = Array(text[first...])
        text.removeLast(text.count - first)
        var place = 0
        while place < old.count {
            guard old[place] == UInt8(ascii: "_"), place + 7 <= old.count, old[place + 1] == UInt8(ascii: "x"),
                old[place + 6] == UInt8(ascii: "_"),
                let number = UInt32(String(decoding: old[place + 2..<place + 6], as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(number), number > 0, old[place + 2] != UInt8(ascii: "+")
            else {
                text.append(old[place])
                place += 1
                continue
            }
            text.append(contentsOf: String(Character(scalar)).utf8)
            place += 7
        }
    }
}
