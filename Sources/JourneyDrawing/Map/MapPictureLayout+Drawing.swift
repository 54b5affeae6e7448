// Writing the map's picture, in the order in which it is read.
import JourneyLanguage

extension MapPictureLayout {
    private var theme: Theme { picture.context.theme }

    func draw(into writer: inout SVGWriter) {
        writer.rect(Frame(x: 0, y: 0, width: width, height: height), fill: theme.ground)
        writer.newline()
        draw(head, into: &writer)
        if let takeawayCard {
            writer.card(takeawayCard.frame, theme: theme)
            draw(takeawayCard.marks, into: &writer)
        }
        writer.card(card, theme: theme)
        drawStageLines(into: &writer)
        for (index, placed) in rows.enumerated() {
            writer.newline()
            if placed.row.hasTopLine { drawTopLine(placed, into: &writer) }
            writer.group([.move(card.x, placed.y)]) { writer in
                draw(placed.row.rail, into: &writer)
                writer.group([.move(PictureGrid.rail, 0)]) { draw(placed.row.marks, into: &$0) }
            }
            // Arrows end short of the boxes, so they need not stand behind them.
            if index == rows.count - 1 { draw(arrows, into: &writer) }
        }
        writer.newline()
        draw(foot, into: &writer)
        for panel in panels { draw(panel, into: &writer) }
    }

    private func draw(_ marks: [Mark], into writer: inout SVGWriter) {
        for mark in marks { mark.draw(into: &writer, theme: theme) }
    }

    /// Hairlines between stages, in as few pieces as there are gaps.
    private func drawStageLines(into writer: inout SVGWriter) {
        for column in stageBoundaries {
            let x = gridX + grid.x(column)
            var path = PathData()
            var end: Double?
            for piece in rows.flatMap({ boundaryPieces(at: column, in: $0) }) {
                if let end, piece.lowerBound - end > 0.01 { path.line(x, end) }
                if end.map({ piece.lowerBound - $0 > 0.01 }) ?? true { path.move(x, piece.lowerBound) }
                end = piece.upperBound
            }
            guard let end else { continue }
            path.line(x, end)
            writer.path(path, stroke: Stroke(theme.line))
        }
    }

    private func drawTopLine(_ placed: PlacedRow, into writer: inout SVGWriter) {
        writer.line(card.x + 1, placed.y, card.maxX - 1, placed.y, Stroke(theme.line))
    }

    func draw(_ panel: Panel, into writer: inout SVGWriter) {
        writer.newline()
        writer.card(panel.frame, theme: theme)
        draw(panel.marks, into: &writer)
        writer.group([.move(panel.chartOrigin.x, panel.chartOrigin.y)]) { writer in
            switch panel.chart {
            case .funnel(let chart): chart.draw(into: &writer, width: panel.chartWidth)
            case .network(let chart): NetworkLayout(chart: chart, width: panel.chartWidth).draw(into: &writer)
            }
        }
    }
}
