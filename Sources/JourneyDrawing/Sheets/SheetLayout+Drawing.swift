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
    fileprivate func drawBack(into writer: inout SVGWriter, theme: Theme) {
        guard look != .plain else { return }
        writer.card(frame, theme: theme, stroke: look == .guess ? Stroke(theme.rule, 1.2, dash: [5, 4]) : nil)
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
