// The spread of the lengths of time at several steps, a line each, all on one logarithmic scale.
import JourneyEvidence
import JourneyLanguage
import JourneySupport

/// Steps below one another: the middle half as a bar, the median on it, and how long the slow ones take.
struct DwellLines {
    let chart: DwellChart

    private var context: DrawingContext { chart.context }
    private var theme: Theme { context.theme }
    private var figures: FigureWords { chart.figures }

    /// Where things stand at a width.
    private struct Columns {
        var title: Double
        var plotX: Double
        var plotWidth: Double
        var isStacked: Bool
    }

    func layout(width: Double) -> ChartLayout {
        let known = chart.items.compactMap(\.figure).filter { $0.n >= FigureWords.fewest }
        let scale = LogTimeScale(
            low: known.map(\.middleHalf.low).min() ?? 60, high: (known.map(\.p90).max() ?? 86_400) * 1.05)
        let values = chart.items.map { value($0) }
        let valueWidth = max(64, values.map { max($0.0.width, $0.1.width) }.max() ?? 0)
        let isStacked = width < 520
        let title = isStacked ? width : min(240, width * 0.3)
        let plotX = isStacked ? 0 : title + 16
        let columns = Columns(
            title: title, plotX: plotX, plotWidth: max(40, width - plotX - valueWidth - 14), isStacked: isStacked)
        var marks: [ChartMark] = []
        var y = 0.0
        for (index, item) in chart.items.enumerated() {
            let (row, height) = self.row(index, item, values[index], scale, columns, y: y, width: width)
            marks.append(.group(words(for: item), row))
            y += height
        }
        let ticks = AxisLabels(
            scale.ticks.map { (figures.durations.text(seconds: $0), scale.share($0) * columns.plotWidth) },
            width: columns.plotWidth, context)
        let grid = scale.ticks.map { tick in
            let x = columns.plotX + scale.share(tick) * columns.plotWidth
            return ChartMark.line(x, 0, x, y + 4, Stroke(theme.line, 1))
        }
        let axis = ticks.marks(x: columns.plotX, y: y + 8, color: theme.ink3)
        return ChartLayout(
            marks: (isStacked ? [] : grid) + marks + axis, width: width, height: y + 8 + ticks.height)
    }

    /// The median and n of a step; below five customers a count only.
    private func value(_ item: DwellChart.Item) -> (TextBlock, TextBlock) {
        let small = TextStyle(.small, leading: 1.3)
        guard let figure = item.figure else {
            return (context.line("–", .strong), TextBlock(lines: [], style: small, language: context.language))
        }
        let isEnough = figure.n >= FigureWords.fewest
        let median = isEnough ? figures.durations.text(seconds: figure.median) : "–"
        return (context.line(median, .strong), context.line(figures.n(figure.n), small))
    }

    private func row(
        _ index: Int, _ item: DwellChart.Item, _ value: (TextBlock, TextBlock), _ scale: LogTimeScale,
        _ columns: Columns, y: Double, width: Double
    ) -> ([ChartMark], Double) {
        let style = TextStyle(.body, .medium, leading: 1.35)
        let title = context.clipped(item.title, style, width: columns.title, lines: 3)
        let valueHeight = value.0.height + value.1.height
        let top = columns.isStacked ? y + title.height + 2 : y
        let height = columns.isStacked ? valueHeight : max(title.height, valueHeight)
        let middle = top + height / 2
        var marks: [ChartMark] = [
            .text(title, x: 0, y: columns.isStacked ? y : middle - title.height / 2, theme.ink),
            .text(value.0, x: width, y: middle - valueHeight / 2, theme.ink, anchor: .end),
            .text(value.1, x: width, y: middle - valueHeight / 2 + value.0.height, theme.ink3, anchor: .end),
        ]
        if let figure = item.figure, figure.n >= FigureWords.fewest {
            marks += strip(figure, isLongest: index == chart.longest, scale, columns, middle: middle)
        }
        return (marks, top - y + height + 14)
    }

    private func strip(
        _ figure: DurationFigure, isLongest: Bool, _ scale: LogTimeScale, _ columns: Columns, middle: Double
    ) -> [ChartMark] {
        func x(_ seconds: Double) -> Double { columns.plotX + scale.share(seconds) * columns.plotWidth }
        let (left, right) = (x(figure.middleHalf.low), x(figure.middleHalf.high))
        let bar = Frame(x: left, y: middle - 6, width: max(3, right - left), height: 12)
        let area = self.area(isLongest: isLongest)
        let line = Stroke(area.stroke?.color ?? area.fill ?? theme.rule, 2 * theme.boldness)
        let (slow, median) = (x(figure.p90), x(figure.median))
        return [
            .line(left, middle, max(slow, bar.maxX), middle, line),
            .line(slow, middle - 5, slow, middle + 5, line),
        ] + area.marks(bar, radius: 3) + [
            .box(
                Frame(x: median - 2, y: middle - 8, width: 4, height: 16), radius: 2, fill: theme.ink,
                // A black stroke on hatching needs an edge to be seen.
                stroke: theme.edge.map { _ in Stroke(theme.surface) })
        ]
    }

    private func area(isLongest: Bool) -> ChartArea {
        guard theme.edge != nil else { return ChartArea(fill: isLongest ? theme.heat[3] : theme.rule) }
        // Pale, so that the median is seen on them.
        if isLongest { return ChartArea(.worse(theme.savesInk ? 3 : 2), theme) }
        return ChartArea(fill: theme.depths[2], stroke: Stroke(theme.ink3))
    }

    private func words(for item: DwellChart.Item) -> String {
        let title = item.title.text(in: context.language)
        guard let figure = item.figure else { return title }
        let slow = chart.fill(.nineInTen, figures.durations.text(seconds: figure.p90))
        return chart.said(
            title, [figures.full(figure, in: chart.scope), slow].joined(separator: figures.strongSeparator))
    }
}
