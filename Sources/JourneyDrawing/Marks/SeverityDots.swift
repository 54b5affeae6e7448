// How hard a barrier hits, as dots.

/// Five dots, as many filled as the barrier is severe: 1 taken neutrally … 5 gone for good.
package struct SeverityDots: Hashable, Sendable {
    package let severity: Int

    package init(severity: Int) { self.severity = max(0, min(Self.most, severity)) }

    package static let most = 5
    static let width = 11.0 * Double(most) - 3
    static let height = 8.0

    /// The dots as an `svg` element with a label for screen readers.
    package func svg(theme: Theme, label: String) -> String {
        var writer = SVGWriter(capacity: 512)
        writer.element(
            "svg",
            [
                .fixed("xmlns", "http://www.w3.org/2000/svg"), .number("width", Self.width),
                .number("height", Self.height), SVGAttribute("viewBox", .numbers([0, 0, Self.width, Self.height])),
                .fixed("role", "img"), .text("aria-label", label),
            ]
        ) { draw(into: &$0, x: 0, y: 0, theme: theme) }
        return writer.text
    }

    func draw(into writer: inout SVGWriter, x: Double, y: Double, theme: Theme, title: String? = nil) {
        writer.group([.move(x, y)]) { writer in
            if let title { writer.element("title") { $0.characters(title) } }
            for dot in 0..<Self.most {
                let isOn = dot < severity
                writer.circle(
                    11 * Double(dot) + 4, 4, radius: isOn ? 4 : 3.25, fill: isOn ? theme.negativeInk : nil,
                    stroke: isOn ? nil : Stroke(theme.negativeInk, 1.5))
            }
        }
    }
}
