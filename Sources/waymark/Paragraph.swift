// Prose for a terminal: lines broken between words.

enum Paragraph {
    /// The text in lines of at most so many characters, but for words that are longer.
    static func wrapped(_ text: String, width: Int = 80) -> String {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return (lines + (line.isEmpty ? [] : [line])).joined(separator: "\n")
    }
}
