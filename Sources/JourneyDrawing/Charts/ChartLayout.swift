// What a chart is made of before it is written: marks with their places, so that a test can see them too.

/// The marks of a chart, in px from its own top left corner.
package struct ChartLayout {
    var marks: [ChartMark]
    var width: Double
    var height: Double

    func draw(into writer: inout SVGWriter, theme: Theme) {
        for mark in marks { mark.draw(into: &writer, theme: theme) }
    }
}

/// One mark of a chart.
indirect enum ChartMark {
    case mark(Mark)
    /// A text that stays readable on whatever lies behind it.
    case label(PlacedText, halo: Color)
    case path(PathData, fill: Color?, stroke: Stroke?, opacity: Double)
    case disc(x: Double, y: Double, radius: Double, fill: Color?, stroke: Stroke?)
    /// Marks that say one thing, with the words for it: what a pointer shows and a screen reader says.
    case group(String, [ChartMark])

    static func text(
        _ block: TextBlock, x: Double, y: Double, _ color: Color, anchor: SVGWriter.Anchor = .start
    ) -> ChartMark {
        .mark(.text(block, x: x, y: y, color, anchor: anchor))
    }

    static func label(
        _ block: TextBlock, x: Double, y: Double, _ color: Color, anchor: SVGWriter.Anchor = .start, halo: Color
    ) -> ChartMark {
        .label(PlacedText(block: block, x: x, y: y, color: color, anchor: anchor), halo: halo)
    }

    static func box(_ frame: Frame, radius: Double = 0, fill: Color? = nil, stroke: Stroke? = nil) -> ChartMark {
        .mark(.box(frame, radius: radius, fill: fill, stroke: stroke))
    }

    static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ stroke: Stroke) -> ChartMark {
        .mark(.line(x1: x1, y1: y1, x2: x2, y2: y2, stroke))
    }

    /// The texts in it.
    var texts: [PlacedText] {
        switch self {
        case .mark(.text(let text)), .label(let text, halo: _): [text]
        case .group(_, let marks): marks.flatMap(\.texts)
        case .mark, .path, .disc: []
        }
    }

    func draw(into writer: inout SVGWriter, theme: Theme) {
        switch self {
        case .mark(let mark): mark.draw(into: &writer, theme: theme)
        case .label(let text, let halo):
            writer.text(
                text.block, x: text.x, y: text.y, color: text.color, anchor: text.anchor, halo: halo, haloWidth: 4)
        case .path(let path, let fill, let stroke, let opacity):
            writer.path(path, fill: fill, stroke: stroke, opacity: opacity)
        case .disc(let x, let y, let radius, let fill, let stroke):
            writer.circle(x, y, radius: radius, fill: fill, stroke: stroke)
        case .group(let title, let marks):
            writer.group { writer in
                writer.element("title") { $0.characters(title) }
                for mark in marks { mark.draw(into: &writer, theme: theme) }
            }
        }
    }
}
