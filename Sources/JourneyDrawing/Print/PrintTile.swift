// One page with a part of the map.
import JourneyLanguage
import JourneyModel

/// A part of the map at its place among the others.
struct PrintTile {
    let map: PrintedMap
    /// Its place among the pages.
    let row, column: Int
    let number, total: Int

    private var layout: MapPictureLayout { map.layout }
    private var context: DrawingContext { map.picture.context }
    private var theme: Theme { context.theme }
    private var columns: Range<Int> { map.columns[column] }
    private var rows: Range<Int> { map.rows[row] }
    private var room: Frame { map.sheet.room }
    /// The columns in px of the layout.
    private var shown: Range<Double> { map.left(columns.lowerBound)..<map.left(columns.upperBound) }
    private var width: Double { shown.upperBound - shown.lowerBound }

    /// The rows of this page with their places on it.
    var placed: [(place: MapPictureLayout.PlacedRow, y: Double)] {
        var y = room.y
        return (Array(0..<map.headerCount) + rows).map { index in
            defer { y += layout.rows[index].row.height }
            return (layout.rows[index], y)
        }
    }

    var card: Frame {
        let height = placed.reduce(0) { $0 + $1.place.row.height } + PrintedMap.cardFoot
        return Frame(
            x: room.x, y: room.y, width: map.cuts.rail + width + MapPictureLayout.cardEnd, height: height)
    }

    func picture() -> Picture {
        let footer = PrintFooter(
            title: map.picture.map.title, number: number, total: total, tiles: (map.columns.count, map.rows.count),
            current: (column, row), context: context)
        var picture = Picture(
            width: map.sheet.width, height: map.sheet.height, title: footer.name, description: stages, context: context
        ) { writer in
            writer.rect(Frame(x: 0, y: 0, width: map.sheet.width, height: map.sheet.height), fill: theme.ground)
            writer.card(card, theme: theme)
            drawStageLines(into: &writer)
            drawClip(into: &writer)
            for (place, y) in placed { draw(place, at: y, into: &writer) }
            drawArrows(into: &writer)
            for mark in footer.marks(in: map.sheet.foot) { mark.draw(into: &writer, theme: theme) }
        }
        if row == 0 { picture.places = places }
        return picture
    }

    /// The stages on this page, in one line.
    private var stages: String {
        var start = 0
        return map.picture.map.stages.compactMap { stage -> String? in
            defer { start += stage.steps.count }
            let isHere = (start..<start + stage.steps.count).overlaps(columns)
            return isHere ? stage.title.text(in: context.language) : nil
        }.joined(separator: context.figures.separator)
    }

    /// The stages and steps that begin on this page.
    private var places: [Picture.Place] {
        layout.places.compactMap { place in
            guard abs(place.frame.y - layout.card.y) < 0.01, shown.contains(place.frame.x + 0.01) else { return nil }
            var moved = place
            moved.frame.x += x(0)
            moved.frame.y = room.y
            return moved
        }
    }

    /// From the layout to the page.
    private func x(_ value: Double) -> Double { room.x + map.cuts.rail + value - shown.lowerBound }

    // MARK: Drawing

    private func drawClip(into writer: inout SVGWriter) {
        writer.element("clipPath", [.fixed("id", "columns")]) { $0.rect(clip) }
    }

    /// What is seen of a row, from its first column.
    private var clip: Frame {
        let end = columns.upperBound == map.picture.map.stepCount ? MapPictureLayout.cardEnd - 1 : 0
        return Frame(x: 0, y: -20, width: width + end, height: map.sheet.height + 40)
    }

    private func draw(_ place: MapPictureLayout.PlacedRow, at y: Double, into writer: inout SVGWriter) {
        writer.newline()
        if place.row.hasTopLine {
            writer.line(card.x + 1, y, card.maxX - 1, y, Stroke(theme.line))
        }
        writer.group([.move(card.x, y)]) { writer in
            for mark in place.row.rail { mark.draw(into: &writer, theme: theme) }
            writer.group([.move(map.cuts.rail, 0), .fixed("clip-path", "url(#columns)")], clip: clip) { writer in
                writer.group([.move(map.left(0) - shown.lowerBound, 0)]) { writer in
                    for mark in place.row.marks {
                        if let mark = part(of: mark) { mark.draw(into: &writer, theme: theme) }
                    }
                }
            }
        }
    }

    /// What this page shows of a mark: a text or a picture that stands on another page is not here, hidden or not.
    private func part(of mark: Mark) -> Mark? {
        let left = shown.lowerBound - map.left(0)
        switch mark {
        case .text(let text):
            return text.frame.maxX > left + 0.5 && text.frame.x < left + width - 0.5 ? mark : nil
        case .image(let image):
            return image.frame.maxX > left + 0.5 && image.frame.x < left + width - 0.5 ? mark : nil
        case .curve(let curve, let x, let y): return .curve(curve.showing(columns), x: x, y: y)
        default: return mark
        }
    }

    /// Hairlines between stages, where nothing reaches over them.
    private func drawStageLines(into writer: inout SVGWriter) {
        for boundary in layout.stageBoundaries where columns.lowerBound < boundary && boundary < columns.upperBound {
            let x = x(map.left(boundary))
            for (place, y) in placed {
                // A row that is one cell all across the page has no columns to part.
                guard !place.row.cells.contains(where: { $0.columns == columns && columns.count > 1 }) else { continue }
                for piece in layout.boundaryPieces(at: boundary, in: place) {
                    let shift = y - place.y
                    writer.line(x, piece.lowerBound + shift, x, piece.upperBound + shift, Stroke(theme.line))
                }
            }
        }
    }

    /// The blueprint's arrows between boxes that both stand on this page.
    private func drawArrows(into writer: inout SVGWriter) {
        guard let first = placed.dropFirst(map.headerCount).first, let last = placed.last else { return }
        let (top, bottom) = (first.place.y, last.place.y + last.place.row.height)
        for case .arrow(let x, let from, let to, let isTwoWay, let color) in layout.arrows
        where shown.contains(x) && from >= top && to <= bottom {
            let shift = first.y - first.place.y
            Mark.arrow(x: self.x(x), from: from + shift, to: to + shift, isTwoWay: isTwoWay, color)
                .draw(into: &writer, theme: theme)
        }
    }
}
