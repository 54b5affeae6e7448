// Looks over the bytes of a YAML file before a parser sees them.
internal import JourneySupport

/// Refuses what is no text, and what would keep the parser busy without end.
struct YAMLText {
    let file: String
    let limit: Int

    /// - Throws: a file that is too large, that is not UTF-8, or that holds control characters or a directive.
    /// - Complexity: O(bytes).
    func check(_ bytes: [UInt8]) throws(FormatProblem) {
        guard bytes.count <= limit else {
            throw problem("too-large", "the file has \(bytes.count >> 20) MB; at most \(limit >> 20) MB are read", 1, 1)
        }
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
            throw problem("not-utf8", "the file is UTF-16; save it as UTF-8", 1, 1)
        }
        guard let invalid = firstFlaw(bytes) else { return }
        throw invalid
    }

    private func firstFlaw(_ bytes: [UInt8]) -> FormatProblem? {
        var (line, column) = (1, 1)
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)) {
                (line, column) = (line + 1, 1)
                index += 1
                continue
            }
            if byte == 0 {
                return problem("nul-byte", "a zero byte stands here; this is not a text file", line, column)
            }
            if byte == UInt8(ascii: "%"), column == 1 {
                return problem(
                    "yaml-directive",
                    "a line that starts with % is a directive of YAML, which is not used here; indent it", line, column)
            }
            let length = Self.lengthOfCharacter(bytes, at: index)
            guard length > 0 else {
                return problem("not-utf8", "a byte that is no UTF-8 stands here; save the file as UTF-8", line, column)
            }
            if Self.isControl(bytes[index..<(index + length)]) {
                return problem("bad-character", "a control character stands here; remove it", line, column)
            }
            index += length
            column += 1
        }
        return nil
    }

    /// The bytes of the character at an index; 0 when they are not UTF-8 (Unicode 15, table 3-7).
    static func lengthOfCharacter(_ bytes: [UInt8], at index: Int) -> Int {
        let first = bytes[index]
        if first < 0x80 { return 1 }
        let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
        guard length > 0, index + length <= bytes.count else { return 0 }
        let low: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
        let high: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
        guard (low...high).contains(bytes[index + 1]) else { return 0 }
        for next in bytes[(index + 2)..<(index + length)] where !(0x80...0xBF).contains(next) { return 0 }
        return length
    }

    /// Whether a character is one that no YAML file may hold: the controls, the marks of byte order, the non-characters.
    private static func isControl(_ character: ArraySlice<UInt8>) -> Bool {
        guard let first = character.first, let last = character.last else { return false }
        switch (character.count, first) {
        case (1, _): return (first < 0x20 && first != 0x09 && first != 0x0A && first != 0x0D) || first == 0x7F
        case (2, 0xC2): return last < 0xA0 && last != 0x85
        case (3, 0xEF):
            return Array(character) == [0xEF, 0xBB, 0xBF]
                || (Array(character.dropLast()) == [0xEF, 0xBF] && last >= 0xBE)
        default: return false
        }
    }

    private func problem(_ code: String, _ message: String, _ line: Int, _ column: Int) -> FormatProblem {
        FormatProblem(code: code, message: message, location: SourceLocation(file: file, line: line, column: column))
    }
}
