// Arrays and objects as text: checked, and without the space between their parts.

import JourneySupport

extension JSONCursor {
    /// Any value; appends its compact text.
    ///
    /// - Parameter depth: how many arrays and objects are around it.
    mutating func value(_ bytes: RawSpan, depth: Int, to output: inout [UInt8]) throws(JSONFlaw) {
        let start = place
        switch byte(bytes) {
        case UInt8(ascii: "{"): return try list(bytes, depth: depth, closing: UInt8(ascii: "}"), to: &output)
        case UInt8(ascii: "["): return try list(bytes, depth: depth, closing: UInt8(ascii: "]"), to: &output)
        case UInt8(ascii: "\""): _ = try string(bytes)
        default: _ = try scalar(bytes)
        }
        for place in start..<place { output.append(bytes.integer(at: place, as: UInt8.self)) }
    }

    /// A number or a word; nil stands for null.
    mutating func scalar(_ bytes: RawSpan) throws(JSONFlaw) -> JSONText? {
        let start = place
        let first = byte(bytes)
        if first == UInt8(ascii: "-") || first &- 0x30 < 10 { return try number(bytes) }
        if word("true", bytes) || word("false", bytes) { return JSONText(start: start, end: place) }
        if word("null", bytes) { return nil }
        throw expected("a value (a text in double quotes, a number, true, false, null, an object or a list)", bytes)
    }

    private mutating func list(
        _ bytes: RawSpan, depth: Int, closing: UInt8, to output: inout [UInt8]
    ) throws(JSONFlaw) {
        try checkDepth(depth)
        let isObject = closing == UInt8(ascii: "}")
        output.append(byte(bytes))
        place += 1
        skipSpace(bytes)
        if skip(closing, bytes) { return output.append(closing) }
        while true {
            skipSpace(bytes)
            if isObject {
                try value(ofKey: bytes, to: &output)
                output.append(UInt8(ascii: ":"))
            }
            try value(bytes, depth: depth + 1, to: &output)
            skipSpace(bytes)
            if skip(closing, bytes) { return output.append(closing) }
            guard skip(UInt8(ascii: ","), bytes) else {
                throw expected("a comma or “\(Character(Unicode.Scalar(closing)))”", bytes)
            }
            output.append(UInt8(ascii: ","))
        }
    }

    private mutating func value(ofKey bytes: RawSpan, to output: inout [UInt8]) throws(JSONFlaw) {
        let start = place
        _ = try key(bytes)
        // Everything from the opening quote to the closing one.
        var close = place
        while close > start, bytes.integer(at: close - 1, as: UInt8.self) != UInt8(ascii: "\"") { close -= 1 }
        for place in start..<close { output.append(bytes.integer(at: place, as: UInt8.self)) }
    }

    /// A key and its colon; the value is next.
    @inline(__always)
    mutating func key(_ bytes: RawSpan) throws(JSONFlaw) -> JSONText {
        guard byte(bytes) == UInt8(ascii: "\"") else { throw expected("a key in double quotes", bytes) }
        let key = try string(bytes)
        skipSpace(bytes)
        guard skip(UInt8(ascii: ":"), bytes) else { throw expected("a colon", bytes) }
        skipSpace(bytes)
        return key
    }

    func checkDepth(_ depth: Int) throws(JSONFlaw) {
        guard depth < Self.depthLimit else {
            throw JSONFlaw(place: place, reason: "more than \(Self.depthLimit) objects and lists lie in each other")
        }
    }
}
