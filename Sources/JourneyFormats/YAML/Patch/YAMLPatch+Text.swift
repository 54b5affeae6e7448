// Lines and columns of the text that is patched.

extension YAMLPatch {
    func slice(_ start: Int, _ end: Int) -> String {
        start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
    }

    func pad(_ count: Int) -> String { String(repeating: " ", count: count) }

    func lineStart(_ offset: Int) -> Int { Self.lineStart(offset, in: bytes) }

    static func lineStart(_ offset: Int, in bytes: [UInt8]) -> Int {
        var start = min(offset, bytes.count)
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        return start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start
    }

    /// Behind the line break of the line that holds a character; an offset at the start of a line is the end of the one before.
    func lineEnd(_ offset: Int) -> Int {
        var end = offset
        if end > 0, end <= bytes.count, bytes[end - 1] == 0x0A { return end }
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        return min(end + 1, bytes.count)
    }

    func column(_ offset: Int) -> Int { offset - lineStart(offset) }

    /// The dash of an element of a block list; `nil` where it stands in another line.
    func dash(of node: YAMLNode) -> Int? {
        var place = node.start
        while place > 0, bytes[place - 1] == UInt8(ascii: " ") { place -= 1 }
        guard place > 0, bytes[place - 1] == UInt8(ascii: "-") else { return nil }
        let dash = place - 1
        return bytes[lineStart(dash)..<dash].allSatisfy { $0 == UInt8(ascii: " ") } ? dash : nil
    }

    /// Whether a line is a comment or empty.
    func isCommentOrEmpty(_ start: Int) -> Bool {
        Self.firstCharacter(start, in: bytes).map { $0 == UInt8(ascii: "#") } ?? true
    }

    /// The first character of a line that is no space; `nil` where there is none.
    private static func firstCharacter(_ start: Int, in bytes: [UInt8]) -> UInt8? {
        let rest = bytes[start...].drop { $0 == UInt8(ascii: " ") || $0 == 0x09 }
        return rest.first.flatMap { $0 == 0x0A || $0 == 0x0D ? nil : $0 }
    }

    /// The comment lines right above the line that a node begins in.
    static func lines(above node: YAMLNode, in bytes: [UInt8]) -> String {
        let end = lineStart(node.start, in: bytes)
        var start = end
        while start > 0 {
            let above = lineStart(start - 1, in: bytes)
            guard above < start, firstCharacter(above, in: bytes) == UInt8(ascii: "#") else { break }
            start = above
        }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// The lines above an entry without the comment that belongs to it.
    static func withoutLastComment(_ lead: String) -> String {
        var lines = lead.split(separator: "\n", omittingEmptySubsequences: false)
        // A text that ends with a line break has an empty last part.
        if lines.last?.isEmpty == true { lines.removeLast() }
        while let last = lines.last, last.contains("#") { lines.removeLast() }
        return lines.map { $0 + "\n" }.joined()
    }
}
