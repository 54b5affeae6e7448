// A text cut where a line may end.

/// A stretch of a text that stays on one line if it can.
struct TextPiece: Equatable {
    var text: String
    /// Whether a space stood before it; the space vanishes at the end of a line.
    var followsSpace: Bool
    /// Whether a line must end before it.
    var startsLine = false

    /// The pieces of a text; letters that XML cannot hold are shown as the replacement character.
    ///
    /// A line may end at a space, after a hyphen or dash inside a word, and between Chinese or Japanese letters, but
    /// not before closing punctuation nor after opening punctuation.
    static func pieces(of text: String) -> [TextPiece] {
        var pieces: [TextPiece] = []
        var current = ""
        var space = false
        var newLine = false
        func finish() {
            guard !current.isEmpty else { return }
            pieces.append(TextPiece(text: current, followsSpace: space && !newLine, startsLine: newLine))
            (current, space, newLine) = ("", false, false)
        }
        for raw in text {
            let character = printable(raw)
            if character.isNewline {
                finish()
                newLine = !pieces.isEmpty
            } else if character == " " || character == "\t" || character == "\u{3000}" {
                finish()
                space = !pieces.isEmpty
            } else if character == "\u{200B}" {
                finish()
            } else {
                if let last = current.last, mayBreak(between: last, and: character) { finish() }
                current.append(character)
            }
        }
        finish()
        return pieces
    }

    private static func printable(_ character: Character) -> Character {
        guard let scalar = character.unicodeScalars.first, !character.isNewline, character != "\t" else {
            return character
        }
        let isForbidden =
            scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0xFFFE || scalar.value == 0xFFFF
        return isForbidden ? "\u{FFFD}" : character
    }

    private static func mayBreak(between left: Character, and right: Character) -> Bool {
        if isWide(left) || isWide(right) { return !closing.contains(right) && !opening.contains(left) }
        return (left == "-" || left == "–" || left == "/") && (right.isLetter || right == "/") && left != right
    }

    /// Letters of scripts that are written without spaces.
    private static func isWide(_ character: Character) -> Bool {
        guard let value = character.unicodeScalars.first?.value else { return false }
        switch value {
        case 0x2E80...0x303F, 0x3040...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF60,
            0x20000...0x3FFFF:
            return true
        default: return false
        }
    }

    private static let closing: Set<Character> = [
        "，", "。", "、", "；", "：", "？", "！", "）", "》", "〉", "」", "』", "】", "〕", "”", "’", "…", "—", "·", "％", "‰", "℃",
        ",", ".", ";", ":", "?", "!", ")", "]", "}", "%", "»",
    ]
    private static let opening: Set<Character> = [
        "（", "《", "〈", "「", "『", "【", "〔", "“", "‘", "(", "[", "{", "«", "¥", "￥", "$",
    ]
}
