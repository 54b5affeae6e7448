// JSON by bytes, as RFC 8259 has it: strict, so that what is read is what was meant.

import JourneySupport

/// What is wrong with a line, and where in the window.
struct JSONFlaw: Error {
    let place: Int
    let reason: String
}

/// Where a value stands.
struct JSONText: Sendable {
    var start = 0
    var end = 0
    /// Backslashes stand for other characters.
    var hasEscapes = false
}

/// A place in a line. Nothing behind `end` is looked at.
struct JSONCursor {
    /// Arrays and objects within each other, at most.
    static let depthLimit = 64

    var place: Int
    let end: Int

    /// The byte here, 0 at the end.
    @inline(__always)
    func byte(_ bytes: RawSpan) -> UInt8 {
        place < end ? bytes.integer(at: place, as: UInt8.self) : 0
    }

    @inline(__always)
    mutating func skipSpace(_ bytes: RawSpan) {
        while place < end, WhiteSpace.holds(bytes.integer(at: place, as: UInt8.self)) { place &+= 1 }
    }

    /// Steps over this byte, if it is next.
    @inline(__always)
    mutating func skip(_ byte: UInt8, _ bytes: RawSpan) -> Bool {
        guard place < end, bytes.integer(at: place, as: UInt8.self) == byte else { return false }
        place &+= 1
        return true
    }

    /// A string whose opening quote is here.
    mutating func string(_ bytes: RawSpan) throws(JSONFlaw) -> JSONText {
        let opening = place
        guard skip(UInt8(ascii: "\""), bytes) else { throw expected("a string in double quotes", bytes) }
        var text = JSONText(start: place, end: place)
        while true {
            skipPlain(bytes)
            guard place < end else { throw JSONFlaw(place: opening, reason: "a string is not closed on its line") }
            switch bytes.integer(at: place, as: UInt8.self) {
            case UInt8(ascii: "\""):
                text.end = place
                place &+= 1
                return text
            case UInt8(ascii: "\\"):
                text.hasEscapes = true
                try checkEscape(bytes)
            default:
                throw JSONFlaw(
                    place: place,
                    reason: "a string holds a control character; write it as an escape, such as \\t or \\u0001")
            }
        }
    }

    /// Steps to the next quote, backslash or control character, eight bytes at a time.
    @inline(__always)
    private mutating func skipPlain(_ bytes: RawSpan) {
        let ones: UInt64 = 0x0101_0101_0101_0101
        while place &+ 8 <= end {
            let word = bytes.integer(at: place, as: UInt64.self)
            let (quote, slash) = (word ^ 0x22 &* ones, word ^ 0x5C &* ones)
            let hits =
                ((quote &- ones) & ~quote | (slash &- ones) & ~slash | (word &- 0x20 &* ones) & ~word)
                & 0x8080_8080_8080_8080
            // The lowest hit is exact.
            if hits != 0 {
                place &+= hits.trailingZeroBitCount &>> 3
                return
            }
            place &+= 8
        }
        while place < end {
            let byte = bytes.integer(at: place, as: UInt8.self)
            if byte < 0x20 || byte == 0x22 || byte == 0x5C { return }
            place &+= 1
        }
    }

    /// Steps over an escape, and over both halves of a character beyond U+FFFF.
    private mutating func checkEscape(_ bytes: RawSpan) throws(JSONFlaw) {
        let start = place
        place += 1
        let letter = byte(bytes)
        place += 1
        guard letter == UInt8(ascii: "u") else {
            guard "\"\\/bfnrt".utf8.contains(letter) else {
                throw JSONFlaw(
                    place: start, reason: "there is no such escape; a backslash itself is written \\\\")
            }
            return
        }
        let unit = try hexadecimal(bytes, start)
        guard unit != 0 else {
            throw JSONFlaw(place: start, reason: "a zero byte is no character of a text; leave \\u0000 out")
        }
        guard 0xD800..<0xE000 ~= unit else { return }
        let isPair = unit < 0xDC00 && skip(UInt8(ascii: "\\"), bytes) && skip(UInt8(ascii: "u"), bytes)
        guard isPair, 0xDC00..<0xE000 ~= (try hexadecimal(bytes, start)) else {
            throw JSONFlaw(
                place: start, reason: "half a character: \\uD800 to \\uDBFF and \\uDC00 to \\uDFFF come in pairs")
        }
    }

    private mutating func hexadecimal(_ bytes: RawSpan, _ start: Int) throws(JSONFlaw) -> UInt32 {
        guard place + 4 <= end, let unit = Self.unit(bytes, at: place) else {
            throw JSONFlaw(place: start, reason: "\\u is followed by four hexadecimal digits, such as \\u00e9")
        }
        place += 4
        return unit
    }

    /// Four hexadecimal digits as a number.
    private static func unit(_ bytes: RawSpan, at place: Int) -> UInt32? {
        var unit: UInt32 = 0
        for offset in 0..<4 {
            let byte = bytes.integer(at: place + offset, as: UInt8.self)
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else { return nil }
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }

    /// A number, as it is written.
    mutating func number(_ bytes: RawSpan) throws(JSONFlaw) -> JSONText {
        let start = place
        _ = skip(UInt8(ascii: "-"), bytes)
        let first = place
        skipDigits(bytes)
        let hasLeadingZero = place > first + 1 && bytes.integer(at: first, as: UInt8.self) == 0x30
        var isWhole = place > first
        if skip(UInt8(ascii: "."), bytes) {
            let fraction = place
            skipDigits(bytes)
            isWhole = isWhole && place > fraction
        }
        if byte(bytes) | 0x20 == UInt8(ascii: "e") {
            place += 1
            if !skip(UInt8(ascii: "+"), bytes) { _ = skip(UInt8(ascii: "-"), bytes) }
            let exponent = place
            skipDigits(bytes)
            isWhole = isWhole && place > exponent
        }
        guard isWhole, !hasLeadingZero else {
            throw JSONFlaw(
                place: start, reason: "this is no number of JSON; it is written such as -12, 0.5 or 1e3, without quotes"
            )
        }
        return JSONText(start: start, end: place)
    }

    private mutating func skipDigits(_ bytes: RawSpan) {
        while place < end, bytes.integer(at: place, as: UInt8.self) &- 0x30 < 10 { place &+= 1 }
    }

    /// Steps over one of the words of JSON.
    mutating func word(_ word: StaticString, _ bytes: RawSpan) -> Bool {
        guard place + word.utf8CodeUnitCount <= end else { return false }
        // SAFETY: the bytes of a literal of ASCII letters, as many as it says.
        for index in 0..<word.utf8CodeUnitCount
        where unsafe word.utf8Start[index] != bytes.integer(at: place + index, as: UInt8.self) { return false }
        place += word.utf8CodeUnitCount
        return true
    }

    /// Says what belongs here.
    func expected(_ what: String, _ bytes: RawSpan) -> JSONFlaw {
        guard place < end else { return JSONFlaw(place: place, reason: "the line ends where \(what) belongs") }
        let byte = bytes.integer(at: place, as: UInt8.self)
        let found = byte > 0x20 && byte < 0x7F ? "“\(Character(Unicode.Scalar(byte)))” stands here; " : ""
        return JSONFlaw(place: place, reason: "\(found)\(what) belongs here")
    }
}

extension JSONText {
    /// Appends the characters of a string that was checked.
    func unescape(_ bytes: RawSpan, to output: inout [UInt8]) {
        var place = start
        while place < end {
            let byte = bytes.integer(at: place, as: UInt8.self)
            place += 1
            guard byte == UInt8(ascii: "\\"), place < end else {
                output.append(byte)
                continue
            }
            let letter = bytes.integer(at: place, as: UInt8.self)
            place += 1
            switch letter {
            case UInt8(ascii: "b"): output.append(0x08)
            case UInt8(ascii: "f"): output.append(0x0C)
            case UInt8(ascii: "n"): output.append(0x0A)
            case UInt8(ascii: "r"): output.append(0x0D)
            case UInt8(ascii: "t"): output.append(0x09)
            case UInt8(ascii: "u"): Self.appendScalar(bytes, &place, to: &output)
            default: output.append(letter)
            }
        }
    }

    private static func appendScalar(_ bytes: RawSpan, _ place: inout Int, to output: inout [UInt8]) {
        var value = unit(bytes, place)
        place += 4
        if value & 0xFC00 == 0xD800 {
            // Behind the other half's `\u`.
            value = 0x10000 + (value & 0x3FF) << 10 + unit(bytes, place + 2) & 0x3FF
            place += 6
        }
        output.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    }

    private static func unit(_ bytes: RawSpan, _ place: Int) -> UInt32 {
        (0..<4).reduce(0) { unit, offset in
            let byte = bytes.integer(at: place + offset, as: UInt8.self)
            return unit << 4 | UInt32(byte & 0xF) + (byte >= 0x41 ? 9 : 0)
        }
    }
}
