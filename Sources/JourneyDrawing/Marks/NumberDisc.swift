// A number in a dark disc: what a list beside the drawing explains.

extension DrawingContext {
    /// The disc around a point; longer numbers make it wider.
    func numberDisc(_ number: Int, x: Double, y: Double) -> [Mark] {
        let text = line(String(number), TextStyle(.small, .semibold, leading: 1.3))
        let height = 19.0
        let width = max(height, text.width + 11)
        let frame = Frame(x: x - width / 2, y: y - height / 2, width: width, height: height)
        return [
            .box(frame, radius: height / 2, fill: theme.ink, stroke: Stroke(theme.surface, 2)),
            .text(text, x: x, y: y - text.height / 2, theme.surface, anchor: .middle),
        ]
    }
}
