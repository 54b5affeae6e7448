// The milestones as a funnel: one dark bar of those who came, orange for those who stopped, grey for those who may
// still come.
package import JourneyEvidence
import JourneyLanguage
import JourneyModel

/// A funnel as bars, one row a milestone.
package struct FunnelChart: DrawnChart {
    package let funnel: MeasuredFunnel
    package let scope: MeasuredScope
    package let context: DrawingContext

    package init(funnel: MeasuredFunnel, scope: MeasuredScope, context: DrawingContext) {
        self.funnel = funnel
        self.scope = scope
        self.context = context
    }

    /// What the chart shows, for the heading above it.
    package var headline: Headline { Headline.funnel(funnel, scope: scope, figures: context.figures) }

    package var rules: [String] { funnel.steps.isEmpty ? [] : [figures.rule(of: funnel)] }

    // MARK: Layout

    /// One milestone: its words above its bar.
    struct Row {
        var frame: Frame
        var title: TextBlock
        var bar: Frame
        /// The parts of the bar: came, stopped, may still come; in px from its left.
        var came, stopped, open: Double
        var stage: FunnelStage
        var loss: ShareFigure?
    }

    /// At the right of the bars, where the counts stand.
    private static let leastNumbers = 72.0
    private static let rowGap = 18.0
    private static let barHeight = 14.0
    private var hasOpen: Bool { funnel.steps.contains { $0.stillOpen > 0 } }

    func rows(width: Double) -> [Row] {
        let most = Double(max(1, funnel.steps.first?.reached.total ?? 1))
        let counts = funnel.steps.map { context.line(figures.numbers.count($0.reached.count), .strong).width }
        let numbers = max(Self.leastNumbers, (counts.max() ?? 0) + 12)
        let barWidth = max(1, width - numbers)
        var y = 0.0
        return funnel.steps.enumerated().map { index, stage in
            let title = context.set(stage.title, TextStyle(.body, .medium, leading: 1.35), width: barWidth)
            let bar = Frame(x: 0, y: y + title.height + 5, width: barWidth, height: Self.barHeight)
            let loss = index > 0 ? funnel.loss(before: index) : nil
            let row = Row(
                frame: Frame(x: 0, y: y, width: width, height: bar.maxY - y + Self.rowGap), title: title, bar: bar,
                came: Double(stage.reached.count) / most * barWidth,
                stopped: Double(loss?.count ?? 0) / most * barWidth,
                open: Double(index > 0 ? stage.stillOpen : 0) / most * barWidth, stage: stage, loss: loss)
            y = row.frame.maxY
            return row
        }
    }

    package func layout(width: Double) -> ChartLayout {
        let rows = rows(width: width)
        guard let last = rows.last else { return nothing(width: width) }
        var marks = rows.map { ChartMark.group(words(for: $0), self.marks(of: $0, width: width)) }
        var height = last.frame.maxY - Self.rowGap
        if hasOpen {
            let theme = context.theme
            let words = context.words
            let legend = ChartLegend(
                [
                    (.area(ChartArea(.main, theme)), words[.cameHere]),
                    (.area(ChartArea(.worse(2), theme)), words[.lostHere]),
                    (.area(ChartArea(.open, theme)), words[.mayStillCome]),
                ], y: height + 14, width: width, context)
            marks += legend.marks
            height += 14 + legend.height
        }
        return ChartLayout(marks: marks, width: width, height: height)
    }

    private func marks(of row: Row, width: Double) -> [ChartMark] {
        let theme = context.theme
        let count = context.line(figures.numbers.count(row.stage.reached.count), .strong)
        var marks: [ChartMark] = [
            .text(row.title, x: 0, y: row.frame.y, theme.ink),
            .text(count, x: width, y: row.bar.y - 5 - count.height, theme.ink, anchor: .end),
        ]
        marks += ChartArea(fill: theme.sunken, stroke: theme.edge.map { _ in Stroke(theme.line) })
            .marks(row.bar, radius: 3)
        marks += parts(of: row)
        guard let loss = row.loss else { return marks }
        let isMuch = loss.total >= FigureWords.fewest && loss.share >= 0.3
        let text = loss.count == 0 ? "0" : "−" + figures.shortShare(loss)
        let label = context.line(text, TextStyle(.small, isMuch ? .semibold : .regular, leading: 1.2))
        marks.append(
            .text(
                label, x: width, y: row.bar.midY - label.height / 2, isMuch ? theme.negativeInk : theme.ink3,
                anchor: .end))
        return marks
    }

    /// The parts of a bar. Each begins below the one before it, so that only the outer end is round; where they have edges,
    /// each begins where the one before it ends.
    private func parts(of row: Row) -> [ChartMark] {
        let theme = context.theme
        // One colour for all who stopped, as the legend has it: the length says how many.
        let all: [(ChartArea.Meaning, Double)] = [(.main, row.came), (.worse(2), row.stopped), (.open, row.open)]
        var start = 0.0
        var parts: [[ChartMark]] = []
        for (meaning, width) in all {
            let end = start + width
            defer { start = end }
            guard width > 0 else { continue }
            let left = theme.edge == nil ? 0 : min(start, row.bar.width - 2)
            let frame = Frame(
                x: row.bar.x + left, y: row.bar.y, width: min(row.bar.width - left, max(2, end - left)),
                height: row.bar.height)
            parts.append(ChartArea(meaning, theme).marks(frame, radius: theme.edge == nil ? 3 : 1.5))
        }
        return parts.reversed().flatMap(\.self)
    }

    private func words(for row: Row) -> String {
        let words = context.words
        var parts = [figures.share(row.stage.reached)]
        if let loss = row.loss, loss.total > 0 { parts.append(words[.lostHere] + ": " + figures.share(loss)) }
        if row.stage.stillOpen > 0 {
            parts.append(words.fill(.stillOpen, figures.numbers.count(row.stage.stillOpen)))
        }
        if let median = row.stage.medianSeconds {
            parts.append(words[.median] + " " + figures.durations.text(seconds: median))
        }
        parts.append(figures.circumstances(scope))
        return row.stage.title.text(in: context.language) + ": " + parts.joined(separator: "; ")
    }
}
