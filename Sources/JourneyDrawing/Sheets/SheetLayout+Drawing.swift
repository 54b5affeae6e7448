// Writing a sheet, in the order in which it is read.
import JourneyLanguage

extension SheetLayout {
    /// The finished picture.
    func picture(title: String, description: String, context: DrawingContext) -> Picture {
        var picture = Picture(
            width: width, height: height, title: title, description: description, context: context
        ) { draw(into: &$0, theme: context.theme) }
        picture.places = places
        picture.cuts = cuts
        return picture
    }

    func draw(into writer: inout SVGWriter, theme: Theme) {
        writer.rect(Frame(x: 0, y: 0, width: width, height: height), fill: theme.ground)
        for part in parts {
            writer.newline()
            part.drawBack(into: &writer, theme: theme)
            for path in part.paths { path.draw(into: &writer) }
            for mark in part.marks { mark.draw(into: &writer, theme: theme) }
        }
    }
}

extension SheetLayout.Part {
    /// The card with a faint shadow, drawn as two larger boxes: filters are not rendered alike everywhere.
    fileprivate func drawBack(into writer: inout SVGWriter, theme: Theme) {
        guard look != .plain else { return }
        if theme == .light, look == .card {
            for (grow, drop, opacity) in [(3.0, 4.0, 0.018), (1.0, 1.5, 0.03)] {
                let shadow = Frame(
                    x: frame.x - grow, y: frame.y - grow + drop, width: frame.width + 2 * grow,
                    height: frame.height + 2 * grow)
                writer.rect(shadow, radius: 12 + grow, fill: theme.ink, opacity: opacity)
            }
        }
        let edge = Frame(x: frame.x + 0.5, y: frame.y + 0.5, width: frame.width - 1, height: frame.height - 1)
        let stroke = look == .guess ? Stroke(theme.rule, 1.2, dash: [5, 4]) : Stroke(theme.edge ?? theme.line)
        writer.rect(edge, radius: 12, fill: theme.surface, stroke: stroke)
    }
}

extension SheetPath {
    fileprivate func draw(into writer: inout SVGWriter) {
        guard let first = points.first else { return }
        var path = PathData()
        path.move(first.x, first.y)
        for point in points.dropFirst() { path.line(point.x, point.y) }
        writer.path(path, stroke: stroke)
    }
}
