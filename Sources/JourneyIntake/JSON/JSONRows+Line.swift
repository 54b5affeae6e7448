// One line: read into its fields first, then judged, and only then turned into codes.

import JourneyLog
import JourneySupport

extension JSONRows {
    /// Reads the values of a line into the fields.
    mutating func walk(_ bytes: RawSpan, _ line: JSONLine) throws(JSONFlaw) {
        self.line += 1
        found.removeAll(keepingCapacity: true)
        scratch.removeAll(keepingCapacity: true)
        path.removeAll(keepingCapacity: true)
        if line.hasNonASCII, !UTF8Check.isValid(bytes.extracting(line.start..<line.end)) {
            throw JSONFlaw(
                place: line.start,
                reason: "the line holds bytes that are not UTF-8; "
                    + "convert the file, for instance with `iconv -f WINDOWS-1252 -t UTF-8`")
        }
        var cursor = JSONCursor(place: line.start, end: line.end)
        cursor.skipSpace(bytes)
        guard cursor.byte(bytes) == UInt8(ascii: "{") else {
            throw cursor.expected("an object, such as {\"case\": \"c1\", \"activity\": \"a\", …},", bytes)
        }
        try object(bytes, &cursor, depth: 0)
        guard cursor.place == line.end else {
            throw JSONFlaw(
                place: cursor.place, reason: "something follows the object; each stands on a line of its own")
        }
    }

    /// An object whose brace is here; its path is `path`.
    private mutating func object(_ bytes: RawSpan, _ cursor: inout JSONCursor, depth: Int) throws(JSONFlaw) {
        try cursor.checkDepth(depth)
        cursor.place += 1
        cursor.skipSpace(bytes)
        if cursor.skip(UInt8(ascii: "}"), bytes) { return }
        var last = -1
        while true {
            if depth == 0, let number = usual(after: last, bytes, &cursor) {
                set(number, try value(bytes, &cursor, depth: depth, isUsed: true))
                last = number
            } else {
                let start = cursor.place
                let key = try cursor.key(bytes)
                if cursor.byte(bytes) == UInt8(ascii: "{") {
                    try nested(bytes, key, &cursor, depth: depth)
                } else {
                    let number = number(of: key, bytes)
                    if depth == 0 { remember(number, after: &last, bytes, start..<cursor.place) }
                    let value = try value(bytes, &cursor, depth: depth, isUsed: number >= 0)
                    if number >= 0 { set(number, value) }
                }
            }
            cursor.skipSpace(bytes)
            if cursor.skip(UInt8(ascii: "}"), bytes) { return }
            guard cursor.skip(UInt8(ascii: ","), bytes) else { throw cursor.expected("a comma or “}”", bytes) }
            cursor.skipSpace(bytes)
        }
    }

    /// The field that mostly comes here, if it does, and is no object: lines of a file are mostly alike.
    /// - Parameter last: the field before it, -1 for none.
    @inline(__always)
    private func usual(after last: Int, _ bytes: RawSpan, _ cursor: inout JSONCursor) -> Int? {
        let number = last < 0 ? first : fields[last].next
        guard number >= 0, case let spelling = fields[number].spelling, !spelling.isEmpty,
            cursor.place + spelling.count < cursor.end
        else { return nil }
        // SAFETY: bytes are bytes.
        let known = unsafe spellings.span.bytes.extracting(spelling)
        guard ByteInterner.isEqual(bytes.extracting(cursor.place..<cursor.place + spelling.count), known) else {
            return nil
        }
        var rest = JSONCursor(place: cursor.place + spelling.count, end: cursor.end)
        rest.skipSpace(bytes)
        guard rest.byte(bytes) != UInt8(ascii: "{") else { return nil }
        cursor = rest
        return number
    }

    /// Notes how a key was written, and behind which.
    private mutating func remember(_ number: Int, after last: inout Int, _ bytes: RawSpan, _ written: Range<Int>) {
        guard number >= 0 else { return }
        if last < 0 { first = number } else { fields[last].next = number }
        last = number
        guard fields[number].spelling.isEmpty, written.count < 256 else { return }
        var end = written.upperBound
        while bytes.integer(at: end - 1, as: UInt8.self) != UInt8(ascii: ":") { end -= 1 }
        let start = spellings.count
        for place in written.lowerBound..<end { spellings.append(bytes.integer(at: place, as: UInt8.self)) }
        fields[number].spelling = start..<spellings.count
    }

    /// An object within an object: its keys get a longer path. Where it was asked for by name, it is a value as well.
    private mutating func nested(
        _ bytes: RawSpan, _ key: JSONText, _ cursor: inout JSONCursor, depth: Int
    ) throws(JSONFlaw) {
        let length = path.count
        append(key, bytes)
        if case .only(let names) = options.properties, names.contains(String(decoding: path, as: UTF8.self)) {
            var copy = cursor
            let number = number(ofPath: path)
            let value = try compact(bytes, &copy, depth: depth + 1)
            if number >= 0 { set(number, value) }
        }
        path.append(UInt8(ascii: "."))
        try object(bytes, &cursor, depth: depth + 1)
        path.removeLast(path.count - length)
    }

    private mutating func set(_ number: Int, _ value: JSONValueText) {
        if fields[number].line != line {
            fields[number].line = line
            found.append(number)
        }
        fields[number].value = value
    }

    private mutating func value(
        _ bytes: RawSpan, _ cursor: inout JSONCursor, depth: Int, isUsed: Bool
    ) throws(JSONFlaw) -> JSONValueText {
        switch cursor.byte(bytes) {
        case UInt8(ascii: "\""):
            let text = try cursor.string(bytes)
            if text.start == text.end { return .absent }
            guard text.hasEscapes, isUsed else { return .plain(text.start..<text.end) }
            let start = scratch.count
            text.unescape(bytes, to: &scratch)
            return .scratch(start..<scratch.count)
        case UInt8(ascii: "["): return try compact(bytes, &cursor, depth: depth + 1)
        default: return try cursor.scalar(bytes).map { .plain($0.start..<$0.end) } ?? .absent
        }
    }

    private mutating func compact(
        _ bytes: RawSpan, _ cursor: inout JSONCursor, depth: Int
    ) throws(JSONFlaw) -> JSONValueText {
        let start = scratch.count
        try cursor.value(bytes, depth: depth, to: &scratch)
        return .compact(start..<scratch.count)
    }

    // MARK: Paths

    private mutating func append(_ key: JSONText, _ bytes: RawSpan) {
        if key.hasEscapes { return key.unescape(bytes, to: &path) }
        for place in key.start..<key.end { path.append(bytes.integer(at: place, as: UInt8.self)) }
    }

    /// The number of the path of a key, -1 for one that is of no use and not remembered.
    @inline(__always)
    private mutating func number(of key: JSONText, _ bytes: RawSpan) -> Int {
        if path.isEmpty, !key.hasEscapes {
            let text = bytes.extracting(key.start..<key.end)
            if let number = paths.code(of: text) { return Int(number) }
        }
        let length = path.count
        append(key, bytes)
        defer { path.removeLast(path.count - length) }
        return number(ofPath: path)
    }

    private mutating func number(ofPath path: [UInt8]) -> Int {
        // SAFETY: bytes are bytes.
        if let known = paths.code(of: unsafe path.span.bytes) { return Int(known) }
        let field = newField(String(decoding: path, as: UTF8.self), paths.count)
        if paths.count >= Self.pathLimit, field.use == .none { return -1 }
        fields.append(field)
        // SAFETY: bytes are bytes.
        return Int(paths.intern(unsafe path.span.bytes))
    }
}
