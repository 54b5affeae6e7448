// Marks one below the other: how the contents of a card come about.
import JourneyLanguage

/// Builds contents from top to bottom, in px from its own corner.
struct MarkStack {
    private(set) var marks: [Mark] = []
    private(set) var height = 0.0
    private(set) var width = 0.0

    var isEmpty: Bool { marks.isEmpty }
    var content: CellContent { CellContent(marks: marks, height: height) }

    /// A text below what is there; `gap` only where something is there.
    mutating func add(_ block: TextBlock, _ color: Color, x: Double = 0, gap: Double = 0) {
        guard !block.isEmpty else { return }
        let y = height + (isEmpty ? 0 : gap)
        marks.append(.text(block, x: x, y: y, color))
        height = y + block.height
        width = max(width, x + block.width)
    }

    mutating func add(_ content: CellContent, x: Double = 0, gap: Double = 0) {
        guard !content.marks.isEmpty else { return }
        let y = height + (isEmpty ? 0 : gap)
        marks += content.marks.moved(x: x, y: y)
        height = y + content.height
    }

    /// A text with a sign at its left, level with its first line.
    mutating func add(
        _ block: TextBlock, _ color: Color, sign: Mark, size: Double, indent: Double, gap: Double = 0, x: Double = 0
    ) {
        guard !block.isEmpty else { return }
        let y = height + (isEmpty ? 0 : gap)
        // A short line beside a tall sign is moved down, not the sign up.
        let text = max(0, (size - block.lineHeight) / 2)
        marks.append(sign.moved(x: x, y: y + max(0, (block.lineHeight - size) / 2)))
        marks.append(.text(block, x: x + indent, y: y + text, color))
        height = y + max(size, text + block.height)
        width = max(width, x + indent + block.width)
    }

    /// A mark that takes no room of its own, at a place in what is there.
    mutating func mark(_ mark: Mark) { marks.append(mark) }

    mutating func space(_ room: Double) { height += room }

    /// Contents side by side that begin a new line where there is no room.
    mutating func flow(_ contents: [(content: CellContent, width: Double)], room: Double, gap: Double, lineGap: Double)
    {
        guard !contents.isEmpty else { return }
        var (x, y, line) = (0.0, height, 0.0)
        for (content, width) in contents {
            if x > 0, x + width > room { (x, y, line) = (0, y + line + lineGap, 0) }
            marks += content.marks.moved(x: x, y: y)
            self.width = max(self.width, x + width)
            x += width + gap
            line = max(line, content.height)
        }
        height = y + line
    }
}
