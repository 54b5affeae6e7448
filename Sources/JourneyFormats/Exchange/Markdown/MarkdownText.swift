// Texts of people within Markdown (CommonMark 0.31, GitHub's flavour): what they wrote is what is read.

internal import JourneySupport

enum MarkdownText {
    /// A text whose lines stay lines.
    /// - Parameter lineBreak: what parts lines: a hard break with the indent that follows, or an element within a table.
    static func escaped(_ text: String, lineBreak: String = "<br>") -> String {
        text.split(whereSeparator: \.isNewline).map { escaped(line: $0.trimmed) }.filter { !$0.isEmpty }
            .joined(separator: lineBreak)
    }

    /// A text on one line, as a heading has it.
    static func flat(_ text: String) -> String { escaped(text, lineBreak: " ") }

    /// What only a program reads, as code: a fence of more backticks than stand in it.
    /// - Parameter isInTable: a bar would end the cell there, in code as well.
    static func code(_ text: String, isInTable: Bool) -> String {
        let flat = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let longest = flat.split { $0 != "`" }.map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: longest + 1)
        let space = flat.hasPrefix("`") || flat.hasSuffix("`") ? " " : ""
        return fence + space + (isInTable ? flat.replacing(sign: "|", with: "\\|") : flat) + space + fence
    }

    // MARK: - A line

    private static func escaped(line: String) -> String {
        // A mark makes another letter of a sign, and leaves it the sign it is to Markdown.
        let letters = line.unicodeScalars.map(Character.init)
        var result = ""
        for (index, letter) in letters.enumerated() {
            if needsEscape(letter, index, letters) { result.append("\\") }
            result.append(letter)
        }
        return result
    }

    private static func needsEscape(_ letter: Character, _ index: Int, _ line: [Character]) -> Bool {
        let before = index > 0 ? line[index - 1] : nil
        let after = index + 1 < line.count ? line[index + 1] : nil
        switch letter {
        case "\\", "`", "*", "[", "]", "<", "|", "~", "$": return true
        // Within a word an underscore says nothing.
        case "_": return !(isWord(before) && isWord(after))
        // The beginning of an entity.
        case "&": return after.map { $0 == "#" || $0.isLetter } ?? false
        case "#": return before == nil || before?.isWhitespace == true || after == nil
        case ">", "-", "+", "=", ":": return index == 0
        // A number that would begin a list.
        case ".", ")":
            let beginsList = index > 0 && index < 10 && line[..<index].allSatisfy { $0.isASCII && $0.isNumber }
            return beginsList && after?.isWhitespace ?? true
        default: return false
        }
    }

    private static func isWord(_ letter: Character?) -> Bool { letter.map { $0.isLetter || $0.isNumber } ?? false }
}
