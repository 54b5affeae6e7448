// The marks of the network.
import JourneyEvidence
import JourneyLanguage
import JourneyModel

extension NetworkLayout {
    private var context: DrawingContext { chart.context }

    /// All marks; what stands out is drawn last.
    var marks: [ChartMark] {
        var marks = titles.map { ChartMark.text($0.block, x: $0.x, y: 0, context.theme.ink3) }
        marks += bands.filter { !stands($0) }.map { mark(of: $0) }
        marks += bands.filter(stands).map { mark(of: $0) }
        for (column, nodes) in columns.enumerated() {
            for (index, node) in nodes.enumerated() where !node.isHidden {
                marks.append(mark(of: node, at: (column, index)))
            }
        }
        if let note { marks.append(.mark(.text(note))) }
        return marks
    }

    func draw(into writer: inout SVGWriter) {
        for mark in marks { mark.draw(into: &writer, theme: context.theme) }
    }

    /// Whether the band leads to the end that the headline speaks of.
    private func stands(_ band: Band) -> Bool {
        guard let contrast else { return false }
        return band.link.column == contrast.column && band.link.to == contrast.endIndex
    }

    private func mark(of band: Band) -> ChartMark {
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
        let middle = (band.bend + band.x1) / 2
        let thickness = max(0.75, band.thickness)
        var path = PathData()
        path.move(band.x0, band.y0)
        path.line(band.bend, band.y0)
        path.curve(middle, band.y0, middle, band.y1, band.x1, band.y1)
        path.line(band.x1, band.y1 + thickness)
        path.curve(middle, band.y1 + thickness, middle, band.y0 + thickness, band.bend, band.y0 + thickness)
        path.line(band.x0, band.y0 + thickness)
        path.close()
        guard theme.edge != nil else {
            return .group(words(for: band), [.path(path, fill: color, stroke: nil, opacity: opacity)])
        }
        if theme.savesInk { return .group(words(for: band), inked(band, path, tone: end.tone, isHot: isHot)) }
        let edge = end.tone == .neutral ? theme.line : color
        let outline = ChartMark.path(path, fill: nil, stroke: Stroke(edge, 1), opacity: 1)
        return .group(words(for: band), [.path(path, fill: color, stroke: nil, opacity: opacity), outline])
    }

    /// A band on paper: outlined, and hatched by uprights where it leads to something bad, closer where the headline
    /// speaks of it.
    private func inked(_ band: Band, _ path: PathData, tone: Tone, isHot: Bool) -> [ChartMark] {
        let theme = context.theme
        let outline = ChartMark.path(
            path, fill: nil, stroke: Stroke(isHot ? theme.ink : theme.line2, isHot ? 1 : 0.75), opacity: 1)
        guard tone == .bad else { return [outline] }
        let length = band.x1 - band.x0
        let count = max(2, Int(length / (isHot ? 3 : 6)))
        var lines = PathData()
        for place in 1..<count {
            let x = band.x0 + length * Double(place) / Double(count)
            let y = band.y(at: x)
            lines.move(x, y)
            lines.line(x, y + max(0.75, band.thickness))
        }
        let hatch = ChartMark.path(lines, fill: nil, stroke: Stroke(isHot ? theme.ink : theme.rule, 0.75), opacity: 1)
        return [hatch, outline]
    }

    /// The bar of a node; on paper black where it is bad, hatched where it is good, else outlined.
    private func area(_ color: Color, tone: Tone) -> ChartArea {
        let theme = context.theme
        guard theme.savesInk else { return ChartArea(fill: color, stroke: theme.edge.map { Stroke($0) }) }
        switch tone {
        case .bad: return ChartArea(fill: color)
        case .good: return ChartArea(fill: theme.surface, stroke: Stroke(theme.ink2), hatch: (3, Stroke(theme.ink2, 1)))
        case .neutral: return ChartArea(fill: theme.depths[2], stroke: Stroke(theme.ink2))
        }
    }

    private func mark(of node: Node, at place: (column: Int, index: Int)) -> ChartMark {
        let theme = context.theme
        let isEnd = contrast.map { $0.column + 1 == place.column && $0.endIndex == place.index } ?? false
        let color: Color =
            switch node.node.tone {
            case .bad: isEnd ? theme.emotions[0] : theme.emotions[1]
            case .good: theme.emotions[3]
            case .neutral: theme.ink
            }
        let share = ShareFigure(count: node.node.count, of: network.customers)
        let title = chart.said(
            node.node.title.text(in: context.language), context.figures.full(share, in: chart.scope))
        let (x, y) = (node.label.x, node.label.y)
        var marks = area(color, tone: node.node.tone).marks(node.bar, radius: 2)
        marks.append(.text(node.name, x: x, y: y, theme.ink))
        if node.isOneLine, let count = node.figures.first {
            let shift = node.name.baseline(ofLine: 0) - count.baseline(ofLine: 0)
            marks.append(.text(count, x: node.label.maxX - count.width, y: y + shift, theme.ink2))
            return .group(title, marks)
        }
        var top = y + node.name.height
        for (index, line) in node.figures.enumerated() {
            marks.append(.text(line, x: x, y: top, index == 1 ? theme.negativeInk : theme.ink2))
            top += line.height
        }
        return .group(title, marks)
    }

    private func words(for band: Band) -> String {
        let from = columns[band.link.column][band.link.from].node
        let to = columns[band.link.column + 1][band.link.to].node
        let share = ShareFigure(count: band.link.count, of: max(from.count, band.link.count))
        let way = from.title.text(in: context.language) + " → " + to.title.text(in: context.language)
        return chart.said(way, context.figures.full(share, in: chart.scope))
    }
}
