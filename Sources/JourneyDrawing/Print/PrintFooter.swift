// The foot of a printed page: what it belongs to, which page it is, and where among the others it lies.
import JourneyLanguage

/// The marks of a page.
struct PrintFooter {
    let title: LocalizedText
    let number, total: Int
    /// How many pages of the map lie side by side and one below the other.
    let tiles: (columns: Int, rows: Int)
    /// Which of them this is; `nil` for a page that is none.
    let current: (column: Int, row: Int)?
    let context: DrawingContext

    private var page: String {
        context.words.catalogue.fill(PrintWord.pageOf, String(number), String(total))
    }

    /// The page's name for those who do not see it.
    var name: String { title.text(in: context.language) + context.figures.separator + page }

    func marks(in frame: Frame) -> [Mark] {
        let theme = context.theme
        let mark = context.line(page, .noteStrong)
        let middle = frame.y + 12 + (frame.height - 12) / 2
        var right = frame.maxX
        var marks: [Mark] = []
        if let current, tiles.columns * tiles.rows > 1 {
            let key = PageKey(columns: tiles.columns, rows: tiles.rows, current: current, firstNumber: nil)
            let size = key.size
            marks += key.marks(x: right - size.width, y: middle - size.height / 2, context: context)
            right -= size.width + 12
        }
        marks.append(.text(mark, x: right, y: middle - mark.height / 2, theme.ink2, anchor: .end))
        // The front says the title itself.
        guard number > 1 else { return marks }
        let room = right - mark.width - 24 - frame.x
        let name = context.set(title, .note, width: room)
        // As many lines as there is room for; the whole title stands on the first page.
        let lines = max(1, Int((frame.height - 8) / name.lineHeight))
        let block = name.lines.count > lines ? shortened(name, lines: lines) : name
        marks.append(.text(block, x: frame.x, y: middle - block.height / 2, theme.ink3))
        return marks
    }

    private func shortened(_ block: TextBlock, lines: Int) -> TextBlock {
        var short = block
        short.lines = Array(block.lines.prefix(lines))
        if let last = short.lines.last {
            short.lines[lines - 1].text = String(last.text.dropLast(3)) + "…"
        }
        return short
    }
}
