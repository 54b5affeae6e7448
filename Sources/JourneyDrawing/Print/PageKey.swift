// How the pages of a map lie beside one another.
import JourneyLanguage

/// Small boxes that lie as the pages of the map do.
struct PageKey {
    let columns, rows: Int
    /// The one that is filled.
    var current: (column: Int, row: Int)?
    /// The first page's number; without it the boxes are small and bear none.
    var firstNumber: Int?

    private var gap: Double { firstNumber == nil ? (rows > 6 ? 1 : 2) : 4 }
    private var box: (width: Double, height: Double) {
        if firstNumber != nil { return (46, 32) }
        let height = max(1.5, min(9, (28 - gap * Double(rows - 1)) / Double(rows)))
        return (height * 1.45, height)
    }

    var size: (width: Double, height: Double) {
        (
            Double(columns) * (box.width + gap) - gap,
            Double(rows) * (box.height + gap) - gap
        )
    }

    func marks(x: Double, y: Double, context: DrawingContext) -> [Mark] {
        let theme = context.theme
        var marks: [Mark] = []
        for row in 0..<rows {
            for column in 0..<columns {
                let frame = Frame(
                    x: x + Double(column) * (box.width + gap), y: y + Double(row) * (box.height + gap),
                    width: box.width, height: box.height)
                let isHere = current.map { $0.column == column && $0.row == row } ?? false
                marks.append(
                    .box(
                        frame, radius: firstNumber == nil ? 1.5 : 4, fill: isHere ? theme.ink : theme.surface,
                        stroke: Stroke(isHere ? theme.ink : theme.rule)))
                guard let firstNumber else { continue }
                let text = context.line(String(firstNumber + row * columns + column), .noteStrong)
                marks.append(.text(text, x: frame.midX, y: frame.midY - text.height / 2, theme.ink2, anchor: .middle))
            }
        }
        return marks
    }
}
