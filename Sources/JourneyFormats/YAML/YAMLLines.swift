// The lines of a YAML file as they are written, for what a parser does not tell: how far they are indented, what is a comment.
internal import JourneyModel

/// The lines of a file, counted from 1 as the parser counts them.
struct YAMLLines {
    private let lines: [Substring]

    init(_ bytes: [UInt8]) {
        lines = String(decoding: bytes, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: { $0.unicodeScalars.first.map(Self.isBreak) ?? false })
    }

    /// What ends a line in YAML 1.1; a carriage return with its line feed is one character.
    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        [0x0A, 0x0D, 0x85, 0x2028, 0x2029].contains(scalar.value)
    }

    private func line(_ number: Int) -> Substring? {
        lines.indices.contains(number - 1) ? lines[number - 1] : nil
    }

    /// The comment that follows in the same line, with its #; `nil` where something else does, or nothing.
    func comment(behind place: DocumentPlace) -> String? {
        guard let scalars = line(place.line)?.unicodeScalars.dropFirst(place.column - 1) else { return nil }
        let rest = scalars.drop { $0 == " " || $0 == "\t" }
        guard rest.first == "#", rest.startIndex > scalars.startIndex else { return nil }
        return String(rest)
    }

    /// Whether a comment begins as a text might go on: `#12`, `#sale`.
    static func isTight(_ comment: String) -> Bool {
        comment.dropFirst().first.map { $0.isLetter || $0.isNumber } ?? false
    }

    /// Whether any comment of a file may be one of those, behind something in its line.
    static func hasTightComment(_ bytes: [UInt8]) -> Bool {
        var saysSomething = false
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x0A, 0x0D: saysSomething = false
            case UInt8(ascii: "#"):
                let isSet = index > 0 && (bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09)
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
                if saysSomething, isSet, next > 0x2F { return true }
                saysSomething = true
            case 0x20, 0x09: break
            default: saysSomething = true
            }
        }
        return false
    }

    /// The first comment behind something in some lines that begins as a text might go on.
    func tightComment(in lines: ClosedRange<Int>) -> (line: Int, column: Int, text: String)? {
        for number in lines {
            guard let scalars = line(number)?.unicodeScalars else { return nil }
            var before: Unicode.Scalar = " "
            var column = 0
            for index in scalars.indices {
                column += 1
                defer { before = scalars[index] }
                guard scalars[index] == "#", column > 1, before == " " || before == "\t" else { continue }
                let text = String(scalars[index...])
                if Self.isTight(text) { return (number, column, text) }
            }
        }
        return nil
    }

    /// Whether a line begins with a key, and with no dash.
    func isKey(_ number: Int) -> Bool {
        line(number).map { !Self.isItem($0) && ($0.contains(": ") || $0.hasSuffix(":")) } ?? false
    }

    /// Whether a line is a key that would belong to what the line above it holds in braces, which end there.
    func followsBraces(_ number: Int) -> Bool {
        guard isKey(number), let indent = line(number).flatMap(Self.indent),
            let above = lines[..<(number - 1)].last(where: { Self.indent($0) != nil }), let outer = Self.indent(above)
        else { return false }
        let said = above.prefix { $0 != "#" }.reversed().first { $0 != " " }
        return indent > outer && said == "}" && above.contains("{")
    }

    /// What is wrong with a line that stands one space beside the lines it belongs to; `nil` where it does not.
    func flaw(ofIndentation number: Int) -> String? {
        guard let line = line(number), let indent = Self.indent(line), line.contains(":") || Self.isItem(line) else {
            return nil
        }
        let levels = levels(above: number, ofItems: Self.isItem(line))
        guard !levels.contains(indent) else { return nil }
        if levels.contains(indent - 1) {
            return "this line is one space too far right; if its # was taken away, take the space behind it, too"
        }
        guard levels.contains(indent + 1) else { return nil }
        let spaces = indent == 1 ? "1 space" : "\(indent) spaces"
        return "this line has \(spaces) before it; the lines around it have \(indent + 1)"
    }

    /// The columns, from 0, in which a key, or an item of a list, may stand below the lines above it.
    private func levels(above number: Int, ofItems: Bool) -> Set<Int> {
        var levels: Set<Int> = []
        var least = Int.max
        for line in lines[..<(number - 1)].reversed() {
            guard let indent = Self.indent(line), indent < least else { continue }
            let isItem = Self.isItem(line)
            if ofItems || !isItem { levels.insert(indent) }
            if isItem, indent + 2 < least { levels.insert(indent + 2) }
            least = indent
            if least == 0 { break }
        }
        return levels
    }

    /// The spaces before what a line says; `nil` for one that says nothing.
    private static func indent(_ line: Substring) -> Int? {
        let said = line.drop { $0 == " " }
        return said.isEmpty || said.first == "#" ? nil : line.utf8.count - said.utf8.count
    }

    private static func isItem(_ line: Substring) -> Bool { line.drop { $0 == " " }.hasPrefix("- ") }
}
