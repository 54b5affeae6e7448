// How high a row has to be: spreadsheets measure rows by themselves only when somebody works in them.

enum RowHeight {
    /// The height in points for texts in columns of some widths (in characters), wrapped between words.
    ///
    /// Widths are reckoned, not measured: the fonts of the reader's machine are not known here. A letter of a Latin or
    /// Cyrillic alphabet takes one unit or a little more, an ideograph two.
    static func of(_ cells: [(text: String, width: Double)], size: Double = 10, isBold: Bool = false) -> Double {
        let lines =
            cells.map { Self.lines($0.text, max(4, $0.width * 11 / size * (isBold ? 0.9 : 0.97) - 1)) }.max() ?? 1
        // No row is higher than 409 points.
        return min(409, Double(max(1, lines)) * size * 1.36 + 5)
    }

    private static func lines(_ text: String, _ width: Double) -> Int {
        // What is longer fills the highest row anyway.
        text.prefix(4_000).split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
            $0 + lines(of: $1, width)
        }
    }

    private static func lines(of line: Substring, _ width: Double) -> Int {
        var (count, used) = (1, 0.0)
        for word in line.split(separator: " ", omittingEmptySubsequences: false) {
            let needed = word.unicodeScalars.reduce(0) { $0 + units($1) }
            if used > 0, used + 1 + needed > width, needed <= width {
                (count, used) = (count + 1, needed)
            } else {
                used += (used > 0 ? 1 : 0) + needed
                while used > width { (count, used) = (count + 1, used - width) }
            }
        }
        return count
    }

    private static func units(_ scalar: Unicode.Scalar) -> Double {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
            0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        case 0x0400...0x052F: 1.12
        default: scalar.properties.isUppercase ? 1.2 : 1
        }
    }
}
