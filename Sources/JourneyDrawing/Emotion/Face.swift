// A face for a value of the emotion scale: height and colour are not alone in telling it.

/// A face, −2 (angry) … +2 (delighted).
package struct Face: Hashable, Sendable {
    /// −2 … +2; values outside are drawn as the ends.
    package var value: Double
    /// A guess is hollow and dashed.
    package var isAssumed: Bool
    /// What the team reads from evidence is hollow, with a whole line.
    package var isRead = false
    /// The face of the step where customers are unhappiest: it is the loudest, as its cell among the numbers is.
    var isLowest = false

    package init(value: Double, isAssumed: Bool = false, isRead: Bool = false) {
        self.value = max(-2, min(2, value))
        (self.isAssumed, self.isRead) = (isAssumed, isRead)
    }

    /// The radius on the curve, in px.
    static let radius = 11.0

    /// The face as an `svg` element, hidden from screen readers.
    package func svg(size: Double = 24, theme: Theme) -> String {
        var writer = SVGWriter(capacity: 512)
        let half = 12.5
        writer.element(
            "svg",
            [
                .fixed("xmlns", "http://www.w3.org/2000/svg"), .number("width", size), .number("height", size),
                SVGAttribute("viewBox", .numbers([-half, -half, 2 * half, 2 * half])), .fixed("aria-hidden", "true"),
                .fixed("focusable", "false"),
            ]
        ) { draw(into: &$0, x: 0, y: 0, theme: theme) }
        return writer.text
    }

    private func outline(_ theme: Theme) -> Stroke {
        guard isAssumed else { return Stroke(theme.surface, 2.5) }
        return isRead ? Stroke(theme.ink2, 1.6) : Stroke(theme.ink3, 1.6, dash: [3, 2.5])
    }

    func draw(into writer: inout SVGWriter, x: Double, y: Double, theme: Theme, title: String? = nil) {
        let color = theme.emotion(isLowest ? -2 : value)
        let strokes = isAssumed ? (isRead ? theme.ink2 : theme.ink3) : theme.surface
        let bend = value * 2.1
        writer.group([.move(x, y)]) { writer in
            if let title { writer.element("title") { $0.characters(title) } }
            writer.circle(
                0, 0, radius: Self.radius, fill: isAssumed ? theme.surface : color,
                stroke: outline(theme))
            var features = PathData()
            features.move(-3.4, -2.6)
            features.line(-3.4, -2)
            features.move(3.4, -2.6)
            features.line(3.4, -2)
            features.move(-4, 3.4 - bend * 0.45)
            features.quadratic(0, 3.4 + bend * 0.85, 4, 3.4 - bend * 0.45)
            writer.path(features, stroke: Stroke(strokes, 1.7, isRound: true))
        }
    }
}
