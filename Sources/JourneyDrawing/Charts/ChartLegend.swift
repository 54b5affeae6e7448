// The key of a chart, where its marks cannot carry their words themselves: entries one after another, in as many lines
// as they need.

/// Squares of colour with their names.
struct ChartLegend {
    let marks: [ChartMark]
    /// From its top to its bottom, in px.
    let height: Double

    enum Symbol {
        case area(ChartArea)
        /// A hollow square with a dashed outline.
        case hollow(Color)
    }

    /// Hatching needs some room to be seen.
    private static let hatched = 16.0

    /// - Parameter top: where it begins, in px from the chart's top.
    init(_ entries: [(symbol: Symbol, name: String)], y top: Double, width: Double, _ context: DrawingContext) {
        var marks: [ChartMark] = []
        var (x, y) = (0.0, top)
        var line = 0.0
        for entry in entries {
            var square = 10.0
            if case .area(let area) = entry.symbol, area.hatch != nil { square = Self.hatched }
            let label = context.clipped(entry.name, .note, width: max(20, width - square - 6), lines: 3)
            if x > 0, x + square + 6 + label.width > width {
                (x, y) = (0, y + line + 4)
                line = 0
            }
            let middle = y + label.lineHeight / 2
            switch entry.symbol {
            case .area(let area):
                marks += area.marks(Frame(x: x, y: middle - 5, width: square, height: 10), radius: 2)
            case .hollow(let color):
                marks.append(
                    .box(
                        Frame(x: x + 0.5, y: middle - 4.5, width: 9, height: 9), radius: 2,
                        stroke: Stroke(color, 1, dash: [2, 2])))
            }
            marks.append(.text(label, x: x + square + 6, y: y, context.theme.ink3))
            x += square + 6 + label.width + 18
            line = max(line, label.height)
        }
        self.marks = marks
        height = entries.isEmpty ? 0 : y + line - top
    }
}
