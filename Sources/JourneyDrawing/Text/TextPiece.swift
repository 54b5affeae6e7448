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
    /// not before closing punctuation nor after opening punctuation, nor between a number and what it counts.
    static func pieces(of text: String) -> [TextPiece] {
        var pieces: [TextPiece] = []
        var current = String.UnicodeScalarView()
        // Counted along: asking the view for its count walks the whole word each time.
        var length = 0
        var (space, newLine) = (false, false)
        func finish() {
            guard !current.isEmpty else { return }
            pieces.append(TextPiece(text: String(current), followsSpace: space && !newLine, startsLine: newLine))
            current = String.UnicodeScalarView()
            length = 0
            (space, newLine) = (false, false)
        }
        var last: UInt32 = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A...0x0D, 0x85, 0x2028, 0x2029:
                finish()
                newLine = !pieces.isEmpty
            case 0x20, 0x09, 0x3000:
                finish()
                space = !pieces.isEmpty
            case 0x200B: finish()
            default:
                if length > 0, mayBreak(between: last, and: scalar, isLong: length > 4) { finish() }
                current.append(isForbidden(scalar.value) ? "\u{FFFD}" : scalar)
                length += 1
                last = scalar.value
            }
        }
        finish()
        return pieces
    }

    /// Control characters and the two that are no characters.
    private static func isForbidden(_ value: UInt32) -> Bool {
        value < 0x20 || (0x7F...0x9F).contains(value) || value == 0xFFFE || value == 0xFFFF
    }

    /// Whether a line may end between two letters; `isLong` says whether there is enough before them to stand alone.
    private static func mayBreak(between left: UInt32, and right: Unicode.Scalar, isLong: Bool) -> Bool {
        if isWide(left) || isWide(right.value) {
            // A number stays with the word that it counts: 30天.
            if (0x30...0x39).contains(left), isWide(right.value) { return false }
            return !joins(left, right) && !isClosing(right.value) && !isOpening(left)
        }
        // Hyphen, dash and slash end a line inside a long word: "Wi-Fi" and "-5" stay whole.
        return isLong && (left == 0x2D || left == 0x2013 || left == 0x2F) && right.properties.isAlphabetic
    }

    /// Letters of scripts that are written without spaces, and pictures.
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0..<0x2E80: false
        case 0x2E80...0x303F, 0x3040...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF60,
            0x1F000...0x3FFFF:
            true
        default: false
        }
    }

    /// Marks that belong to the letter before them, and joiners.
    private static func joins(_ left: UInt32, _ right: Unicode.Scalar) -> Bool {
        switch right.value {
        case 0x300...0x36F, 0x200C, 0x200D, 0x20D0...0x20FF, 0x3099, 0x309A, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF,
            0xE0020...0xE007F:
            return true
        case 0x1F1E6...0x1F1FF: return (0x1F1E6...0x1F1FF).contains(left)
        default: return left == 0x200D || right.properties.isGraphemeExtend
        }
    }

    private static func isClosing(_ value: UInt32) -> Bool {
        switch Unicode.Scalar(value) {
        case "，", "。", "、", "；", "：", "？", "！", "）", "》", "〉", "」", "』", "】", "〕", "”", "’", "…", "—", "·", "％", "‰",
            "℃", ",", ".", ";", ":", "?", "!", ")", "]", "}", "%", "»", "～", "々", "ー", "］", "｝", "〗", "．":
            true
        default: false
        }
    }

    private static func isOpening(_ value: UInt32) -> Bool {
        switch Unicode.Scalar(value) {
        case "（", "《", "〈", "「", "『", "【", "〔", "［", "｛", "〖", "“", "‘", "(", "[", "{", "«", "„", "¥", "￥", "$", "№":
            true
        default: false
        }
    }
}
