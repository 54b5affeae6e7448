// Several texts in one cell: each on a line of its own, or behind a bullet where a text has several lines itself.

enum CellLines {
    /// Marks that begin a text; the first one is usual.
    private static let bullets: [Character] = ["•", "‣", "▪", "◦", "–", "*", "-"]

    /// The texts as a cell shows them; `split` makes the same of it.
    static func joined(_ texts: [String]) -> String {
        let isPlain: Bool =
            texts.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isNewline) && Self.bullet(of: $0) == nil }
            // A text of blanks alone would be no line.
            && texts.allSatisfy { !$0.allSatisfy(\.isWhitespace) }
        if isPlain { return texts.joined(separator: "\n") }
        let mark =
            bullets.first { mark in texts.allSatisfy { !$0.contains("\n\(mark) ") } } ?? bullets[0]
        return texts.map { "\(mark) \($0)" }.joined(separator: "\n")
    }

    /// The texts of a cell, with the line in which each begins, from 0.
    static func split(_ cell: String) -> [String] {
        guard let mark = bullet(of: cell) else {
            return cell.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
                .filter { !$0.allSatisfy(\.isWhitespace) }
        }
        var texts: [String] = []
        for line in cell.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("\(mark) ") {
                texts.append(String(line.dropFirst(2)))
            } else if texts.isEmpty {
                texts.append(String(line))
            } else {
                texts[texts.count - 1] += "\n" + line
            }
        }
        return texts.filter { !$0.isEmpty }
    }

    /// The bullet that a text begins with.
    private static func bullet(of text: String) -> Character? {
        guard let first = text.first, bullets.contains(first), text.dropFirst().first == " " else { return nil }
        return first
    }
}
