// Values of attributes: finding their end eight bytes at a time, and undoing what XML escapes.

import JourneySupport

extension XMLScanner {
    /// A bit for each byte that ends a name: white space and `>` `/` `=` `<` `"` `'`.
    private static let nameEnds: UInt64 =
        WhiteSpace.bits | 1 << 0x3E | 1 << 0x2F | 1 << 0x3D | 1 << 0x3C | 1 << 0x22 | 1 << 0x27

    @inline(__always)
    static func endsName(_ byte: UInt8) -> Bool {
        byte < 64 && nameEnds &>> UInt64(byte) & 1 != 0
    }

    /// Whether the bytes are this name.
    @inline(__always)
    static func isName(_ bytes: RawSpan, _ start: Int, _ end: Int, _ name: StaticString) -> Bool {
        guard end &- start == name.utf8CodeUnitCount else { return false }
        // SAFETY: a static string's bytes live for ever, and there are utf8CodeUnitCount of them.
        let expected = unsafe UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        for index in 0..<name.utf8CodeUnitCount
        where unsafe bytes.integer(at: start &+ index, as: UInt8.self) != expected[index] {
            return false
        }
        return true
    }

    /// Finds the closing quote from `start` on and notes what stands before it; nil when the window ends first.
    @inline(__always)
    static func closingQuote(
        _ bytes: RawSpan, _ start: Int, _ quote: UInt8, _ value: inout XMLValue
    ) throws(ParseProblem) -> Int? {
        let end = bytes.byteCount
        let quotes = UInt64(quote) &* ones
        var place = start
        var highBits: UInt64 = 0
        value.start = start
        while true {
            var special = end
            while place &+ 8 <= end {
                let word = bytes.integer(at: place, as: UInt64.self)
                let hits = specials(word, quotes)
                if hits != 0 {
                    let skipped = hits.trailingZeroBitCount &>> 3
                    highBits |= word & ((1 &<< UInt64(skipped &* 8)) &- 1)
                    special = place &+ skipped
                    break
                }
                highBits |= word
                place &+= 8
            }
            if special == end {
                // Fewer than eight bytes are left in the window.
                while place < end {
                    let byte = bytes.integer(at: place, as: UInt8.self)
                    if byte == quote || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte < 0x20 { break }
                    highBits |= UInt64(byte)
                    place &+= 1
                }
                if place == end { return nil }
                special = place
            }
            let byte = bytes.integer(at: special, as: UInt8.self)
            if byte == quote {
                value.end = special
                value.isPresent = true
                value.hasNonASCII = highBits & highMask != 0
                return special
            }
            try checkSpecial(byte, special)
            value.isEscaped = true
            place = special &+ 1
        }
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highMask: UInt64 = 0x8080_8080_8080_8080

    /// A bit for each byte that is the quote, `&`, `<` or below 0x20; the lowest one is exact.
    @inline(__always)
    private static func specials(_ word: UInt64, _ quotes: UInt64) -> UInt64 {
        zeros(word ^ quotes) | zeros(word ^ (0x26 &* ones)) | zeros(word ^ (0x3C &* ones))
            | ((word &- 0x20 &* ones) & ~word & highMask)
    }

    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highMask }

    private static func checkSpecial(_ byte: UInt8, _ place: Int) throws(ParseProblem) {
        if byte == UInt8(ascii: "<") {
            throw ParseProblem(
                place: place, code: "xml-tag",
                message: "`<` stands inside an attribute's value; it is written `&lt;` there, "
                    + "or a quote is missing before it")
        }
        if byte < 0x20, !WhiteSpace.holds(byte) {
            throw ParseProblem(
                place: place, code: "xml-character",
                message: "a control character (byte \(byte)) stands in an attribute's value")
        }
    }
}

extension XMLScanner {
    /// The value with entities replaced and line ends and tabs as spaces, as XML prescribes for attributes.
    static func unescaped(_ bytes: RawSpan, _ range: Range<Int>, into text: inout [UInt8]) throws(ParseProblem) {
        text.removeAll(keepingCapacity: true)
        var place = range.lowerBound
        while place < range.upperBound {
            let byte = bytes.integer(at: place, as: UInt8.self)
            if byte == UInt8(ascii: "&") {
                place = try entity(bytes, place, range.upperBound, into: &text)
                continue
            }
            let isLineFeedOfPair =
                byte == 0x0A && place > range.lowerBound && bytes.integer(at: place - 1, as: UInt8.self) == 0x0D
            if !isLineFeedOfPair { text.append(WhiteSpace.holds(byte) ? 0x20 : byte) }
            place += 1
        }
    }

    /// Appends what the entity at `start` stands for; answers the place behind it.
    static func entity(
        _ bytes: RawSpan, _ start: Int, _ end: Int, into text: inout [UInt8]
    ) throws(ParseProblem) -> Int {
        var stop = start + 1
        while stop < min(end, start + 12), bytes.integer(at: stop, as: UInt8.self) != UInt8(ascii: ";") { stop += 1 }
        guard stop < end, bytes.integer(at: stop, as: UInt8.self) == UInt8(ascii: ";") else {
            throw ParseProblem(
                place: start, code: "xml-entity", message: "`&` starts no entity; a plain `&` is written `&amp;`")
        }
        let name = (start + 1..<stop).map { Character(Unicode.Scalar(bytes.integer(at: $0, as: UInt8.self))) }
        switch String(name) {
        case "amp": text.append(UInt8(ascii: "&"))
        case "lt": text.append(UInt8(ascii: "<"))
        case "gt": text.append(UInt8(ascii: ">"))
        case "quot": text.append(UInt8(ascii: "\""))
        case "apos": text.append(UInt8(ascii: "'"))
        case let name:
            guard let scalar = character(name) else {
                throw ParseProblem(
                    place: start, code: "xml-entity",
                    message:
                        "the entity &\(name); is unknown; only &amp; &lt; &gt; &quot; &apos; and character numbers are read"
                )
            }
            text.append(contentsOf: String(Character(scalar)).utf8)
        }
        return stop + 1
    }

    /// `#65` or `#x41`, if it is a character that XML allows.
    private static func character(_ name: String) -> Unicode.Scalar? {
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let number, number >= 0x20 || number == 9 || number == 10 || number == 13 else { return nil }
        return Unicode.Scalar(number)
    }
}
