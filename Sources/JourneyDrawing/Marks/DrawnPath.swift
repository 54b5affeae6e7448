// A line or an area of any shape among the marks.

/// A path with its look, and how far it was moved since it was made, in px.
struct DrawnPath {
    var data: PathData
    var fill: Color?
    var stroke: Stroke?
    var title: String?
    var x = 0.0
    var y = 0.0

    func moved(x dx: Double, y dy: Double) -> DrawnPath {
        var path = self
        path.x += dx
        path.y += dy
        return path
    }

    func draw(into writer: inout SVGWriter) {
        guard !data.isEmpty else { return }
        let more: [SVGAttribute] = x == 0 && y == 0 ? [] : [.move(x, y)]
        writer.path(data, fill: fill, stroke: stroke, also: more, title: title)
    }
}
