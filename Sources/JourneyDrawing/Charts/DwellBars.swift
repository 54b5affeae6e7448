// The spread of the lengths of time at one step: bars on a logarithmic scale, cut where the quartiles are.
import JourneyEvidence
import JourneyLanguage
import JourneySupport

/// Bars of customers by length of time.
struct DwellBars {
    let figure: DurationFigure
    let title: LocalizedText
    let chart: DwellChart

    private static let plotHeight = 170.0

    /// A bar: customers whose time lies between two lengths.
    struct Bin {
        var low: Double
        var high: Double
        var count: Int
    }

    /// The bins that are drawn: what is under a second as one, pairs together where there are few customers or many
    /// bins.
    var bins: [Bin] {
        var bins: [Bin] = []
        for bin in figure.bins.bins {
            if bin.high <= 1.001, let last = bins.last, last.high <= 1.001 {
                bins[bins.count - 1].high = bin.high
                bins[bins.count - 1].count += bin.count
            } else {
                bins.append(Bin(low: bin.low, high: bin.high, count: bin.count))
            }
        }
        if let first = bins.first, first.high <= 1.001 { bins[0].low = first.high / 2 }
        guard figure.n < 60 || bins.count > 36 else { return bins }
        return stride(from: 0, to: bins.count, by: 2).map { index in
            guard index + 1 < bins.count else { return bins[index] }
            let (one, two) = (bins[index], bins[index + 1])
            return Bin(low: one.low, high: two.high, count: one.count + two.count)
        }
    }

    func layout(width: Double) -> ChartLayout {
        let bins = bins
        guard let first = bins.first, let last = bins.last else { return chart.nothing(width: width) }
        let scale = LogTimeScale(low: first.low, high: last.high, least: 1e-9)
        let isEnough = figure.n >= FigureWords.fewest
        var marks: [ChartMark] = []
        let labels = isEnough ? self.labels(scale, width: width) : []
        let top = labels.map { $0.y + $0.block.height + 6 }.max() ?? 0
        let base = top + Self.plotHeight
        for bin in bins { marks.append(bar(bin, scale, most: bins.map(\.count).max() ?? 1, base: base, width: width)) }
        marks.append(.line(0, base, width, base, Stroke(theme.rule, theme.boldness)))
        for label in labels {
            marks.append(
                .line(label.at, label.y + 2, label.at, base, Stroke(theme.ink, 1.5 * theme.boldness, dash: label.dash)))
            marks.append(
                .label(label.block, x: label.x, y: label.y, theme.ink, anchor: label.anchor, halo: theme.surface))
        }
        let ticks = AxisLabels(
            scale.ticks.map { (durations.text(seconds: $0), scale.share($0) * width) }, width: width, context)
        for tick in scale.ticks {
            let x = scale.share(tick) * width
            marks.append(.line(x, base, x, base + 4, Stroke(context.theme.rule, 1)))
        }
        marks += ticks.marks(x: 0, y: base + 8, color: theme.ink3)
        guard isEnough else { return ChartLayout(marks: marks, width: width, height: base + 8 + ticks.height) }
        let legend = legend(y: base + 8 + ticks.height + 14, width: width)
        return ChartLayout(
            marks: marks + legend.marks, width: width, height: base + 8 + ticks.height + 14 + legend.height)
    }

    private var context: DrawingContext { chart.context }
    private var theme: Theme { context.theme }
    private var durations: DurationStyle { chart.figures.durations }

    private func legend(y: Double, width: Double) -> ChartLegend {
        let (low, high) = (
            durations.text(seconds: figure.middleHalf.low), durations.text(seconds: figure.middleHalf.high)
        )
        return ChartLegend(
            [
                (.area(ChartArea(.main, theme)), chart.fill(.middleHalfOf, low, high)),
                (.area(ChartArea(.worse(3), theme)), chart.word(.slowestTenth)),
                (.area(ChartArea(.rest, theme)), chart.word(.everyoneElse)),
            ], y: y, width: width, context)
    }

    /// One bar, in the colours of the middle half, the slowest tenth and the rest, parted where these end.
    private func bar(_ bin: Bin, _ scale: LogTimeScale, most: Int, base: Double, width: Double) -> ChartMark {
        let height = Double(bin.count) / Double(max(1, most)) * Self.plotHeight
        let (left, right) = (scale.share(bin.low) * width, scale.share(bin.high) * width)
        let gap = right - left > 6 ? 1.0 : 0
        let edges = [figure.middleHalf.low, figure.middleHalf.high, figure.p90].map { scale.share($0) * width }
        let cuts = ([left] + edges.filter { $0 > left && $0 < right } + [right - gap]).sorted()
        let isEnough = figure.n >= FigureWords.fewest
        let parts = zip(cuts, cuts.dropFirst()).flatMap { start, end -> [ChartMark] in
            guard end > start, bin.count > 0 else { return [] }
            let middle = (start + end) / 2
            let meaning: ChartArea.Meaning =
                !isEnough || middle > edges[0] && middle < edges[1]
                ? .main : middle > edges[2] ? .worse(3) : .rest
            return ChartArea(meaning, theme).marks(
                Frame(x: start, y: base - height, width: end - start, height: height))
        }
        let stretch = durations.text(seconds: bin.low) + " – " + durations.text(seconds: bin.high)
        let share = ShareFigure(count: bin.count, of: figure.n)
        return .group(chart.said(stretch, chart.figures.share(share)), parts)
    }

    /// A label on a line of its own, with the place on the scale it speaks of.
    private struct Label {
        var block: TextBlock
        var at: Double
        var x: Double
        var y: Double
        var anchor: SVGWriter.Anchor
        var dash: [Double]
    }

    /// Median and ninth decile. Each label starts at its own upright, or ends there when it would leave the chart; the
    /// one whose upright would cut the other stands above it.
    private func labels(_ scale: LogTimeScale, width: Double) -> [Label] {
        func label(_ text: String, _ seconds: Double, _ weight: TypeWeight, _ dash: [Double]) -> Label {
            let block = context.clipped(text, TextStyle(.small, weight, leading: 1.3), width: width, lines: 1)
            let at = scale.share(seconds) * width
            if at + 6 + block.width <= width {
                return Label(block: block, at: at, x: at + 6, y: 0, anchor: .start, dash: dash)
            }
            if at - 6 - block.width >= 0 {
                return Label(block: block, at: at, x: at - 6, y: 0, anchor: .end, dash: dash)
            }
            return Label(block: block, at: at, x: 0, y: 0, anchor: .start, dash: dash)
        }
        var median = label(
            context.words[.median] + " " + durations.text(seconds: figure.median), figure.median, .semibold, [])
        let slow = label(
            chart.fill(.nineInTen, durations.text(seconds: figure.p90)), figure.p90, .regular, [4, 3])
        // The slow one's upright would cut the median's words: those end at their own upright if they can.
        if slow.anchor == .end, median.anchor == .start, median.x + median.block.width > slow.at - 4,
            median.at - 6 - median.block.width >= 0
        {
            median.anchor = .end
            median.x = median.at - 6
        }
        var labels = slow.anchor == .end ? [slow, median] : [median, slow]
        labels[1].y = labels[0].block.height + 2
        return labels
    }
}
