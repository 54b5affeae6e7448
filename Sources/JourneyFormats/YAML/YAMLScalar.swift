// Texts as YAML spells them: without quotes where every reader takes them as they are, else in quotes or as a block.
internal import JourneyModel

/// Where a scalar is written, which decides what may stand in it without quotes.
enum YAMLContext {
    case block, flow
}

enum YAMLScalar {
    /// A scalar on one line.
    static func text(_ text: String, isPlain: Bool, in context: YAMLContext) -> String {
        if isPlain || isSafePlain(text, in: context) { return text }
        return quoted(text)
    }

    /// Whether a text can stand without quotes, and is a text to readers that guess types, too (YAML 1.1 and 1.2).
    static func isSafePlain(_ text: String, in context: YAMLContext) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        guard !"-?:,[]{}#&*!|>'\"%@`~=<. \t".unicodeScalars.contains(first), last != " ", last != ":", last != "\t"
        else {
            return false
        }
        if looksTyped(text) || endsPlainText(text) { return false }
        if context == .flow, text.unicodeScalars.contains(where: { ",[]{}:".unicodeScalars.contains($0) }) {
            return false
        }
        // Not every reader takes a tab within a plain text.
        return !text.unicodeScalars.contains(where: needsEscape)
    }

    /// Whether a key or a comment would begin within a text. What YAML sees are bytes, whatever letter a mark behind them makes.
    private static func endsPlainText(_ text: String) -> Bool {
        zip(text.utf8, text.utf8.dropFirst()).contains { first, second in
            let (isSpaceFirst, isSpaceSecond) = (first == 0x20 || first == 0x09, second == 0x20 || second == 0x09)
            return isSpaceFirst && second == UInt8(ascii: "#") || first == UInt8(ascii: ":") && isSpaceSecond
        }
    }

    /// Numbers, days, times and the words for true, false and nothing, which other readers take for more than texts.
    private static func looksTyped(_ text: String) -> Bool {
        let words: Set = ["true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf"]
        if words.contains(text.lowercased()) { return true }
        guard let first = text.utf8.first, (48...57).contains(first) || first == 43 else { return false }
        return text.utf8.allSatisfy {
            (48...57).contains($0) || "+-.:_eExXoOaAbBcCdDfFTZ ".utf8.contains($0)
        }
    }

    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    /// A text in quotes: in single ones where that spares escapes.
    static func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars
        if !scalars.contains(where: needsEscape), !scalars.contains("'"),
            scalars.contains("\"") || scalars.contains("\\")
        {
            return "'\(text)'"
        }
        return doubleQuoted(text)
    }

    static func doubleQuoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case _ where needsEscape(scalar):
                let digits = String(scalar.value, radix: 16, uppercase: true)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// The lines of a text as a literal block (`|`), where it can be written so: without spaces at the ends of lines, which
    /// nobody sees, and without a first line that is indented.
    static func blockLines(_ text: String) -> (header: String, lines: [Substring])? {
        guard text.contains("\n"), !text.unicodeScalars.contains(where: { $0 != "\n" && needsEscape($0) }) else {
            return nil
        }
        var body = text[...]
        var header = "|-"
        if body.hasSuffix("\n") {
            body = body.dropLast()
            header = "|"
        }
        let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first, let last = lines.last, !first.isEmpty, !last.isEmpty,
            lines.allSatisfy({ $0.utf8.last != 0x20 }), first.utf8.first != 0x20
        else { return nil }
        return (header, lines)
    }
}
