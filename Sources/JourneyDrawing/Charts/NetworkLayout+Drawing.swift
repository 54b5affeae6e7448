// The strokes of the network.
import JourneyEvidence
import JourneyLanguage
import JourneyModel

extension NetworkLayout {
    private var context: DrawingContext { chart.context }

    func draw(into writer: inout SVGWriter) {
        for title in titles { writer.text(title.block, x: title.x, y: 0, color: context.theme.ink3) }
        // What stands out is drawn last.
        for band in bands where !stands(band) { draw(band, into: &writer) }
        for band in bands where stands(band) { draw(band, into: &writer) }
        for (column, nodes) in columns.enumerated() {
            for (index, node) in nodes.enumerated() where !node.isHidden {
                draw(node, at: (column, index), into: &writer)
            }
        }
    }

    /// Whether the band leads to the end that the headline speaks of.
    private func stands(_ band: Band) -> Bool {
        guard let contrast else { return false }
        return band.link.column == contrast.column && band.link.to == contrast.endIndex
    }

    private func draw(_ band: Band, into writer: inout SVGWriter) {
        let end = columns[band.link.column + 1][band.link.to].node
        let theme = context.theme
        let isHot = stands(band)
        let color: Color =
            switch end.tone {
            case .bad: isHot && band.link.from == contrast?.oftenIndex ? theme.emotions[0] : theme.emotions[1]
            case .good: theme.emotions[3]
            case .neutral: theme.ink3
            }
        let opacity = isHot ? 0.72 : end.tone == .neutral ? 0.2 : 0.34
        let middle = (band.x0 + band.x1) / 2
        let thickness = max(0.75, band.thickness)
        var path = PathData()
        path.move(band.x0, band.y0)
        path.curve(middle, band.y0, middle, band.y1, band.x1, band.y1)
        path.line(band.x1, band.y1 + thickness)
        path.curve(middle, band.y1 + thickness, middle, band.y0 + thickness, band.x0, band.y0 + thickness)
        path.close()
        writer.path(path, fill: color, opacity: opacity, title: words(for: band))
    }

    private func draw(_ node: Node, at place: (column: Int, index: Int), into writer: inout SVGWriter) {
        let theme = context.theme
        let isEnd = contrast.map { $0.column + 1 == place.column && $0.endIndex == place.index } ?? false
        let color: Color =
            switch node.node.tone {
            case .bad: isEnd ? theme.emotions[0] : theme.emotions[1]
            case .good: theme.emotions[3]
            case .neutral: theme.ink
            }
        let share = ShareFigure(count: node.node.count, of: chart.network.customers)
        let title = node.node.title.text(in: context.language) + ": " + context.figures.full(share, in: chart.scope)
        writer.rect(node.bar, radius: 2, fill: color, title: title)
        let x = node.isLeft ? node.label.maxX : node.label.x
        let anchor: SVGWriter.Anchor = node.isLeft ? .end : .start
        var y = node.label.y
        writer.text(node.name, x: x, y: y, color: theme.ink, anchor: anchor)
        y += node.name.height
        for (index, line) in node.figures.enumerated() {
            writer.text(line, x: x, y: y, color: index == 1 ? theme.negativeInk : theme.ink2, anchor: anchor)
            y += line.height
        }
    }

    private func words(for band: Band) -> String {
        let from = columns[band.link.column][band.link.from].node
        let to = columns[band.link.column + 1][band.link.to].node
        let share = ShareFigure(count: band.link.count, of: max(from.count, band.link.count))
        return from.title.text(in: context.language) + " → " + to.title.text(in: context.language) + ": "
            + context.figures.full(share, in: chart.scope)
    }
}
