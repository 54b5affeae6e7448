// Writing the marks.
import JourneyLanguage

extension Mark {
    func draw(into writer: inout SVGWriter, theme: Theme) {
        switch self {
        case .text(let text): text.draw(into: &writer)
        case .box(let frame, let radius, let fill, let stroke, let title):
            writer.rect(frame, radius: radius, fill: fill, stroke: stroke, title: title)
        case .line(let x1, let y1, let x2, let y2, let stroke): writer.line(x1, y1, x2, y2, stroke)
        case .icon(let icon, let x, let y, let size, let color):
            writer.icon(icon, x: x, y: y, size: size, color: color, boldness: theme.boldness)
        case .face(let face, let x, let y): face.draw(into: &writer, x: x, y: y, theme: theme)
        case .dots(let dots, let x, let y, let title):
            dots.draw(into: &writer, x: x, y: y, theme: theme, title: title)
        case .pie(let pie, let x, let y, let color): pie.draw(into: &writer, x: x, y: y, color: color)
        case .arrow(let x, let from, let to, let isTwoWay, let color):
            let stroke = Stroke(color, 1.4 * theme.boldness, isRound: true)
            Self.drawArrow(into: &writer, x: x, from: from, to: to, isTwoWay: isTwoWay, stroke: stroke)
        case .curve(let layout, let x, let y):
            writer.group([.move(x, y)]) { layout.draw(into: &$0, idPrefix: "emotion") }
        case .way(let line, let color):
            line.draw(into: &writer, stroke: Stroke(color, 1.4 * theme.boldness, isRound: true))
        case .path(let path): path.draw(into: &writer)
        case .image(let image): image.draw(into: &writer)
        }
    }

    /// An upright arrow with open heads.
    private static func drawArrow(
        into writer: inout SVGWriter, x: Double, from: Double, to: Double, isTwoWay: Bool, stroke: Stroke
    ) {
        var path = PathData()
        path.move(x, from)
        path.line(x, to)
        path.move(x - 3.5, to - 4)
        path.line(x, to)
        path.line(x + 3.5, to - 4)
        if isTwoWay {
            path.move(x - 3.5, from + 4)
            path.line(x, from)
            path.line(x + 3.5, from + 4)
        }
        writer.path(path, stroke: stroke)
    }
}

extension PlacedText {
    func draw(into writer: inout SVGWriter) {
        guard let address else { return drawText(into: &writer) }
        writer.link(address) { drawText(into: &$0) }
    }

    private func drawText(into writer: inout SVGWriter) {
        guard let title else { return writer.text(block, x: x, y: y, color: color, anchor: anchor) }
        writer.group { writer in
            writer.element("title") { $0.characters(title) }
            writer.text(block, x: x, y: y, color: color, anchor: anchor)
        }
    }
}
