// The line of a trend in its band.
import JourneyEvidence
import JourneyLanguage
import JourneySupport
import JourneyVoice

/// Points in the order of time. Lines and band run between neighbours that both have enough behind them; to a point
/// that may still change the line is dashed and its dot hollow.
struct TrendPlot {
    let chart: TrendChart
    let width: Double

    private static let plotHeight = 200.0
    private var context: DrawingContext { chart.context }
    private var theme: Theme { context.theme }
    private var figures: FigureWords { chart.figures }
    private var points: [MeasuredTrend.Point] { chart.trend.points }

    /// A point with its place.
    struct Placed {
        var index: Int
        var x: Double
        var y: Double
        /// The ends of the interval, in px; the dot itself where there is none.
        var top: Double
        var bottom: Double
        var figure: TrendFigure
        var isOpen: Bool
    }

    var scale: ChartScale {
        let known = points.compactMap(\.figure).filter(\.isEnough)
        let values = known.flatMap { [$0.value, $0.interval?.low ?? $0.value, $0.interval?.high ?? $0.value] }
        let all = values + [chart.trend.target].compactMap { $0 }
        switch chart.trend.row {
        case .score(let kind):
            let limits = kind == .nps ? -100.0...100 : kind.scale
            return ChartScale(
                around: all.isEmpty ? [limits.lowerBound, limits.upperBound] : all, from: false, limits: limits)
        case .waiting, .dwell: return ChartScale(around: all, from: true, isTime: true)
        case .counter: return ChartScale(around: all, from: true)
        case .reach, .dropOff, .anotherWay, .onTheWay, .repeats:
            return ChartScale(around: all, from: true, limits: 0...1)
        }
    }

    var layout: ChartLayout {
        let scale = scale
        let ticks = scale.ticks.map { context.line(chart.text(ofTick: $0), TextStyle(.small, leading: 1.3)) }
        let rail = (ticks.map(\.width).max() ?? 0) + 10
        let placed = place(scale, rail: rail)
        let valueRoom = 22.0
        let base = valueRoom + Self.plotHeight
        var marks: [ChartMark] = []
        for (tick, block) in zip(scale.ticks, ticks) {
            let y = self.y(tick, scale)
            marks.append(.line(rail, y, width, y, Stroke(tick == scale.low ? theme.line2 : theme.line, 1)))
            marks.append(.text(block, x: rail - 10, y: y - block.height / 2, theme.ink3, anchor: .end))
        }
        marks += target(scale, rail: rail)
        marks += band(placed)
        marks += line(placed)
        marks += placed.map(dot)
        let (labels, boxes) = self.labels(placed, rail: rail)
        marks += labels
        let axis = AxisLabels(
            points.indices.map { (name($0), x($0, rail: rail) - rail) }, width: width - rail, gap: 14, isEven: true,
            context)
        marks += axis.marks(x: rail, y: base + 8, color: theme.ink3)
        let bottom = max(base + 8 + axis.height, boxes.map(\.maxY).max() ?? 0)
        return ChartLayout(marks: marks, width: width, height: bottom)
    }

    // MARK: Places

    private func x(_ index: Int, rail: Double) -> Double {
        let (left, right) = (rail + 14, width - 14)
        return points.count > 1 ? left + (right - left) * Double(index) / Double(points.count - 1) : (left + right) / 2
    }

    private func y(_ value: Double, _ scale: ChartScale) -> Double {
        22 + (1 - scale.share(value)) * Self.plotHeight
    }

    private func place(_ scale: ChartScale, rail: Double) -> [Placed] {
        points.enumerated().compactMap { index, point in
            guard let figure = point.figure, figure.isEnough else { return nil }
            let y = self.y(figure.value, scale)
            return Placed(
                index: index, x: x(index, rail: rail), y: y, top: figure.interval.map { self.y($0.high, scale) } ?? y,
                bottom: figure.interval.map { self.y($0.low, scale) } ?? y, figure: figure, isOpen: point.isOpen)
        }
    }

    /// The first day of a week, or a month; the year with the first point and every January.
    private func name(_ index: Int) -> String {
        let dates = DateStyle(language: context.language)
        let start = points[index].start
        if chart.trend.unit == .week { return dates.short(start) }
        return dates.month(start, withYear: index == 0 || start.month == 1)
    }

    // MARK: Marks

    /// Runs of points that follow one another without a gap.
    private func runs(_ placed: [Placed]) -> [[Placed]] {
        var runs: [[Placed]] = []
        for point in placed {
            if let last = runs.last?.last, last.index + 1 == point.index {
                runs[runs.count - 1].append(point)
            } else {
                runs.append([point])
            }
        }
        return runs
    }

    private func band(_ placed: [Placed]) -> [ChartMark] {
        runs(placed).flatMap { run -> [ChartMark] in
            let closed = run.filter { !$0.isOpen }
            guard closed.count > 1 else { return run.map(whisker) }
            var path = PathData()
            path.move(closed[0].x, closed[0].top)
            for point in closed.dropFirst() { path.line(point.x, point.top) }
            for point in closed.reversed() { path.line(point.x, point.bottom) }
            path.close()
            return area(path, closed) + run.filter(\.isOpen).map(whisker)
        }
    }

    /// The band: tinted, on paper hatched; with an edge where the theme asks for edges.
    private func area(_ path: PathData, _ points: [Placed]) -> [ChartMark] {
        let tint = theme.savesInk ? nil : theme.accent
        let edge = theme.edge.map { Stroke($0, 0.75 * theme.boldness) }
        let area = ChartMark.path(path, fill: tint, stroke: nil, opacity: 0.16)
        guard let edge else { return [area] }
        let outline = ChartMark.path(path, fill: nil, stroke: edge, opacity: 1)
        return (theme.savesInk ? [.path(hatch(points), fill: nil, stroke: Stroke(theme.line, 1), opacity: 1)] : [area])
            + [outline]
    }

    /// Uprights from the lower to the upper end of the interval.
    private func hatch(_ points: [Placed]) -> PathData {
        var path = PathData()
        for (one, two) in zip(points, points.dropFirst()) {
            for x in stride(from: (one.x / 5).rounded(.up) * 5, to: two.x, by: 5) {
                let share = (x - one.x) / (two.x - one.x)
                path.move(x, one.top + (two.top - one.top) * share)
                path.line(x, one.bottom + (two.bottom - one.bottom) * share)
            }
        }
        return path
    }

    /// The interval of a point that stands alone or may still change.
    private func whisker(_ point: Placed) -> ChartMark {
        .line(
            point.x, point.top, point.x, point.bottom,
            Stroke(theme.accent.mixed(into: theme.surface, share: theme.edge == nil ? 0.4 : 0.6), 2 * theme.boldness))
    }

    private func line(_ placed: [Placed]) -> [ChartMark] {
        runs(placed).flatMap { run -> [ChartMark] in
            zip(run, run.dropFirst()).map { one, two in
                let isOpen = one.isOpen || two.isOpen
                return .line(
                    one.x, one.y, two.x, two.y,
                    Stroke(
                        isOpen ? theme.ink3 : theme.ink, (isOpen ? 1.5 : 2) * theme.boldness,
                        dash: isOpen ? [3, 4] : [], isRound: true))
            }
        }
    }

    private func dot(_ point: Placed) -> ChartMark {
        let radius = points.count > 30 ? 2.5 : 4
        let mark: ChartMark =
            point.isOpen
            ? .disc(
                x: point.x, y: point.y, radius: radius, fill: theme.surface,
                stroke: Stroke(theme.ink3, 1.5 * theme.boldness))
            : .disc(x: point.x, y: point.y, radius: radius, fill: theme.ink, stroke: Stroke(theme.surface, 1))
        let open = point.isOpen ? [chart.word(.notOverYet)] : []
        let said = [figures.full(point.figure)] + open + [figures.whose(chart.trend.scope)]
        return .group(
            chart.said(
                DateStyle(language: context.language).text(points[point.index].start),
                said.joined(separator: figures.separator)), [mark])
    }

    private func target(_ scale: ChartScale, rail: Double) -> [ChartMark] {
        guard let target = chart.trend.target else { return [] }
        let y = self.y(target, scale)
        return [.line(rail, y, width, y, Stroke(theme.accent, 1.5 * theme.boldness, dash: [6, 4]))]
    }

    // MARK: Words in the plot

    /// The last value that is known for good, the target, and the word for what is not over; none over another, and
    /// none over the line where there is room beside it.
    private func labels(_ placed: [Placed], rail: Double) -> ([ChartMark], [Frame]) {
        var marks: [ChartMark] = []
        var taken: [Frame] = []
        let drawn = frames(placed)
        func add(_ block: TextBlock, tries: [(x: Double, y: Double)], _ color: Color) {
            let frames = tries.map { place in
                Frame(
                    x: max(rail, min(width - block.width, place.x - block.width / 2)),
                    // Not above the chart, nor down on the words of the axis.
                    y: max(0, min(22 + Self.plotHeight - block.height, place.y)),
                    width: block.width, height: block.height)
            }
            let possible = frames.filter { frame in !taken.contains { $0.overlaps(frame) } }
            let free = possible.first { frame in !drawn.contains { $0.overlaps(frame) } }
            guard let frame = free ?? possible.first else { return }
            taken.append(frame)
            marks.append(.label(block, x: frame.x, y: frame.y, color, halo: theme.surface))
        }
        if let last = placed.last(where: { !$0.isOpen }) {
            let block = context.line(figures.short(last.figure), .strong)
            add(block, tries: [(last.x, last.top - block.height - 4), (last.x, last.bottom + 4)], theme.ink)
        }
        if let open = placed.last(where: \.isOpen) {
            let block = context.clipped(chart.word(.notOverYet), .note, width: (width - rail) / 2, lines: 1)
            let heights = [open.top - block.height - 4, open.bottom + 4, open.bottom + 22]
            add(block, tries: heights.map { (open.x, $0) }, theme.ink3)
        }
        if let target = chart.trend.target {
            let text = chart.fill(.targetIs, chart.text(ofTick: target))
            let block = context.clipped(text, .noteStrong, width: width - rail, lines: 1)
            let y = self.y(target, scale)
            let heights = [y - block.height - 2, y + 3]
            add(block, tries: [rail, width].flatMap { x in heights.map { (x, $0) } }, theme.accent)
        }
        return (marks, taken)
    }

    /// Where the line and its band run, a frame for each two neighbours and for each point.
    private func frames(_ placed: [Placed]) -> [Frame] {
        func frame(_ one: Placed, _ two: Placed) -> Frame {
            let (top, bottom) = (min(one.top, two.top) - 2, max(one.bottom, two.bottom) + 2)
            return Frame(x: one.x - 4, y: top, width: two.x - one.x + 8, height: bottom - top)
        }
        return placed.map { frame($0, $0) } + runs(placed).flatMap { run in zip(run, run.dropFirst()).map(frame) }
    }
}
