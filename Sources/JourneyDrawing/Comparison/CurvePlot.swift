// Curves over the columns of a grid: lines, markers, the middle half of the answers, and where they part.
import JourneyEvidence
import JourneyLanguage
import JourneySupport

/// Several emotion curves in one lane, in px from its own top left corner.
struct CurvePlot {
    let curves: [ComparedCurve]
    let grid: PictureColumns
    let context: DrawingContext
    /// px for one step of the emotion scale, and room above +2 and below −2.
    var unit = 56.0
    var margin = 26.0
    /// The step and the two curves that stand out.
    var parting: (step: Int, one: Int, other: Int)?

    init(curves: [ComparedCurve], grid: PictureColumns, context: DrawingContext) {
        (self.curves, self.grid, self.context) = (curves, grid, context)
    }

    private var theme: Theme { context.theme }
    var height: Double { 4 * unit + 2 * margin }
    var middle: Double { height / 2 }
    func y(_ value: Double) -> Double { middle - value * unit }

    /// Markers stand side by side, so that none hides another; that of an aim stands behind.
    func x(_ curve: Int, at step: Int) -> Double {
        let beside = curves.indices.filter { curves[$0].look.marker != .aim }
        guard beside.count > 1, let place = beside.firstIndex(of: curve) else { return grid.middle(step) }
        let gap = min(16, (grid.width(step) - 40) / Double(beside.count))
        return grid.middle(step) + (Double(place) - Double(beside.count - 1) / 2) * gap
    }

    // MARK: Marks

    var marks: [Mark] {
        var marks = ground
        for (index, curve) in curves.enumerated() { marks += bars(index, curve) }
        // The first curve is the one looked for: it lies over the others.
        for index in curves.indices.reversed() { marks += line(index) }
        if let parting { marks += bracket(parting.step, parting.one, parting.other) }
        for index in curves.indices.reversed() { marks += points(index) }
        return marks
    }

    /// The halves above and below neutral, the levels, and the column that stands out.
    private var ground: [Mark] {
        let (left, width) = (PictureGrid.cellX, grid.width - 2 * PictureGrid.cellX)
        var marks: [Mark] = []
        if !theme.savesInk {
            marks.append(
                .box(Frame(x: left, y: 0, width: width, height: middle), radius: 8, fill: theme.positiveWash))
            marks.append(
                .box(Frame(x: left, y: middle, width: width, height: middle), radius: 8, fill: theme.negativeWash))
        }
        if let step = parting?.step {
            let (x, width) = grid.cell(step..<step + 1)
            let column = Frame(x: x, y: 0, width: width, height: height)
            marks.append(
                .box(column, radius: 8, fill: theme.surface, stroke: Stroke(theme.edge ?? theme.line2)))
        }
        for value in [2.0, 1, 0, -1, -2] {
            let stroke =
                value == 0
                ? Stroke(theme.rule, theme.boldness) : Stroke(theme.line2, 1.2, dash: [1, 5], isRound: true)
            marks.append(.line(x1: left, y1: y(value), x2: left + width, y2: y(value), stroke))
        }
        return marks
    }

    /// The middle half of the answers at each step.
    private func bars(_ index: Int, _ curve: ComparedCurve) -> [Mark] {
        let color = curve.look.color(theme)
        return curve.points.enumerated().compactMap { step, point in
            guard let half = point?.score?.emotionMiddleHalf, half.high > half.low else { return nil }
            let frame = Frame(
                x: x(index, at: step) - 4, y: y(half.high), width: 8, height: y(half.low) - y(half.high))
            return .box(
                frame, radius: 4, fill: color.mixed(into: theme.surface, share: 0.16),
                stroke: Stroke(color.mixed(into: theme.surface, share: 0.55), 0.8 * theme.boldness))
        }
    }

    /// The line through a run of points; dotted beside a guess.
    private func line(_ index: Int) -> [Mark] {
        let curve = curves[index]
        return curve.runs.filter { $0.count > 1 }.flatMap { run -> [Mark] in
            let cubic = MonotoneCubic(
                xs: run.map { x(index, at: $0) }, ys: run.map { y(curve.points[$0]?.value ?? 0) })
            func isGuess(_ offset: Int) -> Bool {
                [0, 1].contains { curve.points[run.lowerBound + offset + $0]?.isAssumed ?? false }
            }
            var pieces: [(isGuess: Bool, path: PathData)] = []
            for offset in 0..<run.count - 1 {
                if pieces.last?.isGuess != isGuess(offset) {
                    var path = PathData()
                    path.move(cubic.xs[offset], cubic.ys[offset])
                    pieces.append((isGuess(offset), path))
                }
                cubic.segment(offset, to: &pieces[pieces.count - 1].path)
            }
            return pieces.map {
                .path(DrawnPath(data: $0.path, stroke: curve.look.stroke(theme, isAssumed: $0.isGuess)))
            }
        }
    }

    private func points(_ index: Int) -> [Mark] {
        let curve = curves[index]
        return curve.points.enumerated().compactMap { step, point in
            guard let point else { return nil }
            let text = point.score.map { context.figures.score($0) } ?? context.figures.numbers.number(point.value)
            return curve.look.mark(
                x: x(index, at: step), y: y(point.value), theme, isAssumed: point.isAssumed, isRead: point.isRead,
                hint: curve.name + context.colon + text)
        }
    }

    /// A level bar at each of two points and an upright line between them.
    private func bracket(_ step: Int, _ one: Int, _ other: Int) -> [Mark] {
        guard let first = curves[one].points[step], let second = curves[other].points[step] else { return [] }
        let (top, bottom) = (y(max(first.value, second.value)), y(min(first.value, second.value)))
        guard bottom - top > 20 else { return [] }
        let x = grid.middle(step) + min(40, grid.width(step) / 2 - 16)
        let stroke = Stroke(theme.ink, 1.6 * theme.boldness, isRound: true)
        return [
            .line(x1: x, y1: top, x2: x, y2: bottom, stroke), .line(x1: x - 4, y1: top, x2: x + 4, y2: top, stroke),
            .line(x1: x - 4, y1: bottom, x2: x + 4, y2: bottom, stroke),
        ]
    }

    // MARK: Names at the ends

    /// A curve's name at the end of its line.
    struct EndLabel {
        var curve: Int
        var content: CellContent
        var width: Double
        /// Where its line ends.
        var end: (x: Double, y: Double)
        var frame: Frame
    }

    /// The names of the curves right of the grid, each as near to its line's end as there is room; none over another.
    func endLabels(width: Double) -> [EndLabel] {
        let left = grid.width + 26
        var labels = curves.enumerated().compactMap { index, curve -> EndLabel? in
            guard let last = curve.points.indices.last(where: { curve.points[$0] != nil }),
                let value = curve.points[last]?.value
            else { return nil }
            let content = label(curve, width: width)
            let end = (x: x(index, at: last), y: y(value))
            let frame = Frame(x: left, y: end.y - content.height / 2, width: width, height: content.height)
            return EndLabel(curve: index, content: content, width: width, end: end, frame: frame)
        }
        labels.sort { ($0.frame.midY, $0.curve) < ($1.frame.midY, $1.curve) }
        let gap = 8.0
        for index in labels.indices.dropFirst() {
            labels[index].frame.y = max(labels[index].frame.y, labels[index - 1].frame.maxY + gap)
        }
        // Back up from the bottom; what has no room above then reaches below the lane, which grows.
        var limit = height
        for index in labels.indices.reversed() {
            labels[index].frame.y = min(labels[index].frame.y, limit - labels[index].frame.height)
            limit = labels[index].frame.y - gap
        }
        let over = max(0, -(labels.first?.frame.y ?? 0))
        for index in labels.indices { labels[index].frame.y += over }
        return labels
    }

    private func label(_ curve: ComparedCurve, width: Double) -> CellContent {
        let indent = CurveLook.swatchWidth + 9
        let name = context.set(curve.name, .strong, width: width - indent)
        let note = context.set(curve.note, .note, width: width - indent)
        var marks = curve.look.swatch(
            x: 0, y: name.lineHeight / 2, theme, isAssumed: curve.isGuess, isRead: curve.isRead)
        marks.append(.text(name, x: indent, y: 0, theme.ink))
        marks.append(.text(note, x: indent, y: name.height + 1, theme.ink3))
        return CellContent(marks: marks, height: name.height + 1 + note.height)
    }

    /// From the end of a line to its name.
    func leader(_ label: EndLabel) -> Mark {
        var path = PathData()
        path.move(label.end.x + 11, label.end.y)
        path.line(grid.width + 2, label.end.y)
        path.line(label.frame.x - 7, label.frame.y + 8)
        return .path(
            DrawnPath(data: path, stroke: Stroke(theme.rule, 1 * theme.boldness, dash: [1, 4], isRound: true)))
    }
}
