// The lines of the score chart.
import JourneyEvidence
import JourneyLanguage
import JourneySupport
import JourneyVoice

/// One line a score: its name, its dot with the interval, its number and n.
struct ScoreLines {
    let chart: ScoreChart

    private var context: DrawingContext { chart.context }
    private var theme: Theme { context.theme }
    private var figures: FigureWords { chart.figures }

    /// The ends of the scale that the answers are drawn on, and its marks.
    var ends: (low: Double, high: Double, ticks: [Double]) {
        switch chart.kind {
        case .csat: (1, 5, [1, 2, 3, 4, 5])
        case .ces: (1, 7, [1, 2, 3, 4, 5, 6, 7])
        case .nps: (-100, 100, [-100, -50, 0, 50, 100])
        case .sentiment: (-1, 1, [-1, -0.5, 0, 0.5, 1])
        }
    }

    /// Where the plot stands at a width.
    private struct Columns {
        var title: Double
        var plotX: Double
        var plotWidth: Double
        var isStacked: Bool
    }

    private func tickText(_ value: Double) -> String {
        switch chart.kind {
        case .nps: figures.points(value)
        case .sentiment: figures.numbers.number(value, decimals: value == value.rounded() ? 0 : 1)
        case .csat, .ces: figures.numbers.number(value, decimals: 0)
        }
    }

    func layout(width: Double) -> ChartLayout {
        let values = chart.items.map { item in
            (
                number: context.line(item.figure.isEnough ? figures.scoreValue(item.figure) : "–", .strong),
                n: context.line(figures.n(item.figure.n), TextStyle(.small, leading: 1.3))
            )
        }
        let valueWidth = max(56, values.map { max($0.number.width, $0.n.width) }.max() ?? 0)
        let isStacked = width < 520
        let title = isStacked ? width : min(280, width * 0.34)
        let plotX = isStacked ? 8 : title + 24
        let columns = Columns(
            title: title, plotX: plotX, plotWidth: max(40, width - plotX - valueWidth - 24), isStacked: isStacked)
        var rows: [ChartMark] = []
        var y = 0.0
        for (index, item) in chart.items.enumerated() {
            let (number, n) = values[index]
            let name = context.clipped(
                item.title, TextStyle(.body, .medium, leading: 1.35), width: columns.title, lines: 3)
            let valueHeight = number.height + n.height
            let top = isStacked ? y + name.height + 2 : y
            let height = isStacked ? valueHeight : max(name.height, valueHeight)
            let middle = top + height / 2
            let marks: [ChartMark] =
                [
                    .text(name, x: 0, y: isStacked ? y : middle - name.height / 2, theme.ink),
                    .text(number, x: width, y: middle - valueHeight / 2, theme.ink, anchor: .end),
                    .text(n, x: width, y: middle - valueHeight / 2 + number.height, theme.ink3, anchor: .end),
                ] + dot(item.figure, isLowest: index == chart.lowest, columns, middle: middle)
            let spoken = [figures.score(item.figure), figures.circumstances(chart.scope)]
            rows.append(
                .group(
                    chart.said(
                        item.title.text(in: context.language), spoken.joined(separator: figures.separator)), marks))
            y = top + height + 12
        }
        return axis(below: y, rows, columns, width: width)
    }

    private func axis(below y: Double, _ rows: [ChartMark], _ columns: Columns, width: Double) -> ChartLayout {
        let ends = ends
        let grid = ends.ticks.map { tick in
            let x = self.x(tick, columns)
            let isMiddle = tick == (ends.low + ends.high) / 2
            return ChartMark.line(x, 0, x, y, Stroke(isMiddle ? theme.line2 : theme.line, 1))
        }
        let labels = AxisLabels(
            ends.ticks.map { (tickText($0), x($0, columns)) }, width: width, context)
        return ChartLayout(
            // Names of stacked rows stand where the grid would run.
            marks: (columns.isStacked ? [] : grid) + rows + labels.marks(x: 0, y: y + 4, color: theme.ink3),
            width: width, height: y + 4 + labels.height)
    }

    private func x(_ value: Double, _ columns: Columns) -> Double {
        let ends = ends
        let share = (value - ends.low) / (ends.high - ends.low)
        return columns.plotX + max(0, min(1, share)) * columns.plotWidth
    }

    private func dot(_ figure: ScoreFigure, isLowest: Bool, _ columns: Columns, middle: Double) -> [ChartMark] {
        guard figure.isEnough else {
            let text = context.words.fill(.countOnly, context.words.counted(figure.n, .answers))
            let block = context.clipped(text, .note, width: columns.plotWidth, lines: 1)
            return [.label(block, x: columns.plotX, y: middle - block.height / 2, theme.ink3, halo: theme.surface)]
        }
        let shown = TrendFigure.score(figure)
        let centre = x(shown.value, columns)
        let color = theme.emotion(emotion(of: figure))
        var marks: [ChartMark] = []
        if columns.isStacked {
            marks.append(
                .line(columns.plotX, middle, columns.plotX + columns.plotWidth, middle, Stroke(theme.line, 1)))
        }
        if let interval = shown.interval {
            let (low, high) = (x(interval.low, columns), x(interval.high, columns))
            let stroke = Stroke(theme.ink2, 2 * theme.boldness)
            marks.append(.line(low, middle, high, middle, stroke))
            for end in [low, high] { marks.append(.line(end, middle - 4, end, middle + 4, stroke)) }
        }
        if isLowest {
            marks.append(
                .disc(
                    x: centre, y: middle, radius: 9, fill: theme.surface,
                    stroke: Stroke(theme.ink, 1.5 * theme.boldness)))
        }
        marks.append(.disc(x: centre, y: middle, radius: 6, fill: color, stroke: Stroke(theme.surface, 1.5)))
        return marks
    }

    /// Where the drawn number lies on the emotion scale: for NPS the score itself, not the mean of the answers.
    private func emotion(of figure: ScoreFigure) -> Double {
        figure.kind == .nps ? figure.netPromoterScore / 50 : figure.emotion
    }
}
