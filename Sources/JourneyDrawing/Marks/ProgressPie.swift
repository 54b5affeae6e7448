// How far a plan has come, as a pie of quarters.
package import JourneyModel

/// A pie: empty for an idea, full for what is live, crossed for what was turned down.
package struct ProgressPie: Hashable, Sendable {
    package let status: PlanStatus

    package init(status: PlanStatus) { self.status = status }

    /// Units a side.
    static let grid = 14.0

    /// The pie as an `svg` element in the colour of the text around it, hidden from screen readers.
    package func svg(size: Double = 14) -> String {
        var writer = SVGWriter(capacity: 512)
        writer.element(
            "svg",
            [
                .fixed("xmlns", "http://www.w3.org/2000/svg"), .number("width", size), .number("height", size),
                SVGAttribute("viewBox", .numbers([0, 0, Self.grid, Self.grid])), .fixed("aria-hidden", "true"),
                .fixed("focusable", "false"), .fixed("fill", "currentColor"), .fixed("stroke", "currentColor"),
            ]
        ) { shapes(into: &$0) }
        return writer.text
    }

    func draw(into writer: inout SVGWriter, x: Double, y: Double, color: Color) {
        writer.group([.move(x, y), .fill(color), .color("stroke", color)]) { shapes(into: &$0) }
    }

    private func shapes(into writer: inout SVGWriter) {
        writer.raw(#"<circle cx="7" cy="7" r="6" fill="none" stroke-width="1.5"/>"#)
        switch status {
        case .proposed: break
        case .planned: writer.raw(#"<path d="M7 7V3A4 4 0 0 1 11 7Z" stroke="none"/>"#)
        case .inWork: writer.raw(#"<path d="M7 7V3A4 4 0 0 1 7 11Z" stroke="none"/>"#)
        case .live: writer.raw(#"<circle cx="7" cy="7" r="4" stroke="none"/>"#)
        case .rejected:
            writer.raw(#"<path d="M5 5 9 9M9 5 5 9" fill="none" stroke-width="1.5" stroke-linecap="round"/>"#)
        }
    }
}
