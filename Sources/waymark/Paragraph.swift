// Prose for a terminal: lines broken between words.

enum Paragraph {
    /// The text in lines of at most so many cells, but for words that are longer.
    static func wrapped(_ text: String, width: Int) -> String {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, TextTable.width(line) + 1 + TextTable.width(String(word)) > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return (lines + (line.isEmpty ? [] : [line])).joined(separator: "\n")
    }

    /// The text, cut with a sign of it where it is longer than there is room.
    static func short(_ text: String, to width: Int) -> String {
        TextTable.width(text) <= width ? text : text.prefix(max(0, width - 1)) + "…"
    }
}
