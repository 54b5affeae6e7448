// How an area of a chart is painted: filled where colour is cheap and seen, outlined and hatched where it is not.

/// The paint of an area that means something. On paper the shares of ink and the direction of lines tell what colours
/// tell elsewhere; where contrast counts, every area has an edge.
struct ChartArea {
    var fill: Color?
    var stroke: Stroke?
    /// Slanted lines, so many px apart.
    var hatch: (gap: Double, stroke: Stroke)?

    /// What an area stands for.
    enum Meaning {
        /// Those the chart is about: who came, the middle half.
        case main
        /// Who is lost or late, from 1 (some) to 3 (much).
        case worse(Int)
        /// Everyone else.
        case rest
        /// Of whom it is not known yet.
        case open
    }

    init(fill: Color? = nil, stroke: Stroke? = nil, hatch: (gap: Double, stroke: Stroke)? = nil) {
        (self.fill, self.stroke, self.hatch) = (fill, stroke, hatch)
    }

    init(_ meaning: Meaning, _ theme: Theme) {
        guard let edge = theme.edge else {
            switch meaning {
            case .main: fill = theme.ink2
            case .worse(let level): fill = theme.heat[level]
            case .rest: fill = theme.line2
            case .open:
                fill = theme.sunken
                hatch = (5, Stroke(theme.line2, 2))
            }
            return
        }
        switch meaning {
        case .main:
            fill = theme.savesInk ? theme.depths[2] : theme.ink2
            stroke = Stroke(theme.ink3)
        case .worse(let level) where theme.savesInk:
            fill = theme.surface
            stroke = Stroke(theme.ink2)
            hatch = ([6, 4.5, 3][level - 1], Stroke(theme.ink, 1))
        case .worse(let level):
            fill = theme.heat[level]
            stroke = Stroke(edge)
        case .rest:
            fill = theme.surface
            stroke = Stroke(edge)
        case .open:
            fill = theme.surface
            stroke = Stroke(theme.rule, dash: [3, 2])
        }
    }

    /// The area as a box.
    func marks(_ frame: Frame, radius: Double = 0) -> [ChartMark] {
        guard stroke != nil || hatch != nil else { return [.box(frame, radius: radius, fill: fill)] }
        let inner = frame.inset(x: min(0.5, frame.width / 4), y: min(0.5, frame.height / 4))
        let box = ChartMark.box(inner, radius: radius, fill: fill, stroke: stroke)
        guard let hatch else { return [box] }
        return [box, .path(Self.slanted(inner, gap: hatch.gap), fill: nil, stroke: hatch.stroke, opacity: 1)]
    }

    /// Lines from the lower left to the upper right; those of boxes that touch go on from one to the next.
    private static func slanted(_ frame: Frame, gap: Double) -> PathData {
        var path = PathData()
        // On each line x + y is the same.
        let step = gap * 1.414
        var sum = ((frame.x + frame.y) / step).rounded(.up) * step
        while sum < frame.maxX + frame.maxY {
            let (start, end) = (max(frame.x, sum - frame.maxY), min(frame.maxX, sum - frame.y))
            if end > start {
                path.move(start, sum - start)
                path.line(end, sum - end)
            }
            sum += step
        }
        return path
    }
}
