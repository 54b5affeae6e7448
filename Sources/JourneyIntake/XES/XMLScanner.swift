// The tokens of XML, straight from bytes: just enough of it for event logs, and every refusal with its place.

import JourneySupport

/// What is wrong, and where in the window.
struct ParseProblem: Error {
    var place: Int
    var code: String
    var message: String
}

/// A start tag with the two attributes that XES lives by; all numbers are places in the window.
struct XMLTag {
    var start = 0
    /// Behind the `>`.
    var end = 0
    var nameStart = 0
    var nameEnd = 0
    var key = XMLValue()
    var value = XMLValue()
    /// Ends with `/>`.
    var isEmpty = false
}

/// An attribute's value between its quotes.
struct XMLValue {
    var start = 0
    var end = 0
    var isPresent = false
    /// Holds entities or white space that XML reads as a space.
    var isEscaped = false
    /// Some byte is above 127.
    var hasNonASCII = false

    var range: Range<Int> { start..<end }
}

/// What stands at a place of the window.
enum XMLToken {
    /// A start tag; the scanner's `tag` tells it.
    case start
    /// An end tag; the scanner's `tag` tells its name.
    case end
    /// A comment, CDATA, processing instruction or declaration, up to the given place.
    case other(end: Int)
    /// Only text up to the end of the window.
    case text
    /// The window ends inside.
    case needsMore
}

/// Reads one token at a time.
struct XMLScanner {
    var tag = XMLTag()

    /// The token at or after `place`, text before it skipped. `tag.start` is where it begins.
    @inline(__always)
    mutating func next(_ bytes: RawSpan, from place: Int) throws(ParseProblem) -> XMLToken {
        let end = bytes.byteCount
        var place = place
        while true {
            if place >= end { return .text }
            if bytes.integer(at: place, as: UInt8.self) == UInt8(ascii: "<") { break }
            place &+= 1
        }
        tag.start = place
        guard place &+ 1 < end else { return .needsMore }
        switch bytes.integer(at: place &+ 1, as: UInt8.self) {
        case UInt8(ascii: "/"): return try endTag(bytes)
        case UInt8(ascii: "!"), UInt8(ascii: "?"): return try aside(bytes)
        default: return try startTag(bytes)
        }
    }

    /// A start tag from `tag.start` on.
    @inline(__always)
    private mutating func startTag(_ bytes: RawSpan) throws(ParseProblem) -> XMLToken {
        if try usualTag(bytes) { return .start }
        let end = bytes.byteCount
        var place = tag.start &+ 1
        tag.nameStart = place
        tag.key.isPresent = false
        tag.value.isPresent = false
        while place < end, !Self.endsName(bytes.integer(at: place, as: UInt8.self)) { place &+= 1 }
        tag.nameEnd = place
        while true {
            while place < end, WhiteSpace.holds(bytes.integer(at: place, as: UInt8.self)) { place &+= 1 }
            guard place < end else { return .needsMore }
            switch bytes.integer(at: place, as: UInt8.self) {
            case UInt8(ascii: ">"):
                tag.isEmpty = false
                tag.end = place &+ 1
                return try checkedName()
            case UInt8(ascii: "/"):
                guard place &+ 1 < end else { return .needsMore }
                guard bytes.integer(at: place &+ 1, as: UInt8.self) == UInt8(ascii: ">") else {
                    throw ParseProblem(place: place, code: "xml-tag", message: "`/` stands inside a tag")
                }
                tag.isEmpty = true
                tag.end = place &+ 2
                return try checkedName()
            default:
                guard let next = try attribute(bytes, place) else { return .needsMore }
                place = next
            }
        }
    }

    private func checkedName() throws(ParseProblem) -> XMLToken {
        guard tag.nameEnd > tag.nameStart else {
            throw ParseProblem(
                place: tag.start, code: "xml-tag", message: "a tag has no name; `<` in text is written `&lt;`")
        }
        return .start
    }

    /// One `name="value"`; answers the place behind it, nil when the window ends inside.
    @inline(__always)
    private mutating func attribute(_ bytes: RawSpan, _ start: Int) throws(ParseProblem) -> Int? {
        let end = bytes.byteCount
        var place = start
        while place < end, !Self.endsName(bytes.integer(at: place, as: UInt8.self)) { place &+= 1 }
        let nameEnd = place
        while place < end, WhiteSpace.holds(bytes.integer(at: place, as: UInt8.self)) { place &+= 1 }
        guard place < end else { return nil }
        guard nameEnd > start, bytes.integer(at: place, as: UInt8.self) == UInt8(ascii: "=") else {
            throw ParseProblem(
                place: start, code: "xml-tag", message: "an attribute in a tag is not written name=\"value\"")
        }
        place &+= 1
        while place < end, WhiteSpace.holds(bytes.integer(at: place, as: UInt8.self)) { place &+= 1 }
        guard place < end else { return nil }
        let quote = bytes.integer(at: place, as: UInt8.self)
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            throw ParseProblem(place: place, code: "xml-tag", message: "an attribute's value has no quotes around it")
        }
        var value = XMLValue()
        guard let close = try Self.closingQuote(bytes, place &+ 1, quote, &value) else { return nil }
        if Self.isName(bytes, start, nameEnd, "key") {
            tag.key = value
        } else if Self.isName(bytes, start, nameEnd, "value") {
            tag.value = value
        }
        return close &+ 1
    }

    /// An end tag from `tag.start` on.
    private mutating func endTag(_ bytes: RawSpan) throws(ParseProblem) -> XMLToken {
        let end = bytes.byteCount
        var place = tag.start &+ 2
        tag.nameStart = place
        while place < end, !Self.endsName(bytes.integer(at: place, as: UInt8.self)) { place &+= 1 }
        tag.nameEnd = place
        while place < end, WhiteSpace.holds(bytes.integer(at: place, as: UInt8.self)) { place &+= 1 }
        guard place < end else { return .needsMore }
        guard bytes.integer(at: place, as: UInt8.self) == UInt8(ascii: ">") else {
            throw ParseProblem(place: place, code: "xml-tag", message: "an end tag holds more than its name")
        }
        tag.end = place &+ 1
        return .end
    }
}
