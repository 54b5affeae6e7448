// The words along an axis.

/// Words along an axis, none over another.
struct AxisLabels {
    let placed: [(block: TextBlock, x: Double)]
    let height: Double

    /// - Parameters: `labels` with the places they belong to, in px; each is centred there, or moved so that it stays
    ///   between 0 and `width`; one that would touch the one before it is left out.
    init(_ labels: [(text: String, x: Double)], width: Double, gap: Double = 10, _ context: DrawingContext) {
        var placed: [(block: TextBlock, x: Double)] = []
        var end = -gap
        for label in labels {
            let block = context.line(label.text, TextStyle(.small, leading: 1.3))
            let x = max(0, min(width - block.width, label.x - block.width / 2))
            guard x >= end + gap, block.width <= width else { continue }
            placed.append((block, x))
            end = x + block.width
        }
        self.placed = placed
        height = placed.map(\.block.height).max() ?? 0
    }

    func marks(x: Double, y: Double, color: Color) -> [ChartMark] {
        placed.map { .text($0.block, x: x + $0.x, y: y, color) }
    }
}
