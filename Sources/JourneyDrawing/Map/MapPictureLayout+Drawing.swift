// Writing the map's picture, in the order in which it is read.
import JourneyLanguage

extension MapPictureLayout {
    private var theme: Theme { picture.context.theme }

    func draw(into writer: inout SVGWriter) {
        writer.rect(Frame(x: 0, y: 0, width: width, height: height), fill: theme.ground)
        writer.newline()
        draw(head, into: &writer)
        if let takeawayCard {
            drawCard(takeawayCard.frame, into: &writer)
            draw(takeawayCard.marks, into: &writer)
        }
        drawCard(card, into: &writer)
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

    /// A card with a faint shadow, drawn as two larger boxes: filters are not rendered alike everywhere.
    func drawCard(_ frame: Frame, into writer: inout SVGWriter) {
        if theme == .light {
            for (grow, drop, opacity) in [(3.0, 4.0, 0.018), (1.0, 1.5, 0.03)] {
                let shadow = Frame(
                    x: frame.x - grow, y: frame.y - grow + drop, width: frame.width + 2 * grow,
                    height: frame.height + 2 * grow)
                writer.rect(shadow, radius: 12 + grow, fill: theme.ink, opacity: opacity)
            }
        }
        let edge = Frame(x: frame.x + 0.5, y: frame.y + 0.5, width: frame.width - 1, height: frame.height - 1)
        writer.rect(edge, radius: 12, fill: theme.surface, stroke: Stroke(theme.line))
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
        drawCard(panel.frame, into: &writer)
        draw(panel.marks, into: &writer)
        writer.group([.move(panel.chartOrigin.x, panel.chartOrigin.y)]) { writer in
            switch panel.chart {
            case .funnel(let chart): chart.draw(into: &writer, width: panel.chartWidth)
            case .network(let chart): NetworkLayout(chart: chart, width: panel.chartWidth).draw(into: &writer)
            }
        }
    }
}
