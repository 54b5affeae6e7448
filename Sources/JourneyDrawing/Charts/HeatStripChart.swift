// One measure along the steps, as a strip of tinted cells.
package import JourneyEvidence
package import JourneyLanguage
import JourneyModel
import JourneyVoice

/// A measure at each step: the number on a tint, its n below, the worst one outlined.
package struct HeatStripChart: DrawnChart {
    /// One step.
    package struct Item: Sendable {
        package var title: LocalizedText
        /// The stage it belongs to.
        package var stage: LocalizedText?
        /// `nil` where nobody was there to be measured.
        package var figure: TrendFigure?

        package init(title: LocalizedText, stage: LocalizedText? = nil, figure: TrendFigure?) {
            self.title = title
            self.stage = stage
            self.figure = figure
        }
    }

    package let row: MeasureRow
    package let name: String
    package let items: [Item]
    package let scope: MeasuredScope
    package let context: DrawingContext

    package init(
        row: MeasureRow, counter: LocalizedText? = nil, items: [Item], scope: MeasuredScope, context: DrawingContext
    ) {
        self.row = row
        name = context.figures.name(of: row, counter: counter)
        self.items = items
        self.scope = scope
        self.context = context
    }

    /// A row of a measured map.
    package init(_ measured: MeasuredMap, row: MeasureRow, context: DrawingContext) {
        var counter: LocalizedText?
        if case .counter(let id) = row { counter = measured.map.measurement.counters.first { $0.id == id }?.title }
        let items = measured.map.stages.flatMap { stage in
            stage.steps.map { step in
                Item(title: step.title, stage: stage.title, figure: measured.steps[step.id]?.figure(row))
            }
        }
        self.init(row: row, counter: counter, items: items, scope: measured.scope, context: context)
    }

    // MARK: Finding

    /// Whether the least value is the one to look at.
    private var isLowWorst: Bool {
        switch row {
        case .reach, .score: true
        default: false
        }
    }

    /// The place of the worst figure among those that are enough to speak of; the first of equals.
    var worst: Int? {
        let known = items.indices.filter { items[$0].figure?.isEnough == true }
        func value(_ index: Int) -> Double { items[index].figure?.value ?? 0 }
        return isLowWorst
            ? known.min { (value($0), $0) < (value($1), $1) } : known.max { (value($0), $1) < (value($1), $0) }
    }

    private var isEmpty: Bool { items.allSatisfy { $0.figure == nil } }

    /// Where the measure is worst: `Drop-off is highest at “Compares plans”: 47%`.
    package var headline: Headline {
        if isEmpty {
            return nothingHeadline([name, figures.circumstances(scope)].joined(separator: figures.separator))
        }
        guard let worst, let figure = items[worst].figure else {
            let most = items.compactMap { $0.figure?.n }.max() ?? 0
            return Headline(
                text: said(name, fill(.tooFew, figures.n(most))), detail: figures.circumstances(scope))
        }
        let step = context.words.quoted(items[worst].title.text(in: context.language))
        let known = items.count { $0.figure?.isEnough == true }
        let sentence: ChartWord = known < 2 ? .heatOnly : isLowWorst ? .heatLowest : .heatHighest
        return Headline(
            text: fill(sentence, name, step, figures.short(figure)),
            detail: [figures.full(figure), figures.circumstances(scope)].joined(separator: figures.strongSeparator))
    }

    package var rules: [String] {
        if isEmpty { return [] }
        let note = figures.note(on: row).map { said(name, $0) + figures.stop }
        return [note, worst == nil ? nil : word(.heatRule)].compactMap { $0 }
    }

    // MARK: Layout

    private static let gap = 6.0
    private static let leastCell = 96.0
    private static let mostCell = 190.0
    private static let leastStrip = 480.0

    package func layout(width: Double) -> ChartLayout {
        if isEmpty { return nothing(width: width) }
        return width < Self.leastStrip ? list(width: width) : strip(width: width)
    }

    /// Cells side by side, in as many lines as they need.
    private func strip(width: Double) -> ChartLayout {
        let fit = max(1, Int((width + Self.gap) / (Self.leastCell + Self.gap)))
        let lines = (items.count + fit - 1) / fit
        let perLine = (items.count + lines - 1) / lines
        let room = (width + Self.gap) / Double(perLine) - Self.gap
        let cell = min(Self.mostCell, room)
        var marks: [ChartMark] = []
        var y = 0.0
        for line in 0..<lines {
            if line > 0 { y += 22 }
            let shown = line * perLine..<min(items.count, (line + 1) * perLine)
            let (stages, height) = stages(shown, cell: cell, y: y)
            marks += stages
            y += height
            y = place(shown, cell: cell, y: y, into: &marks)
        }
        return ChartLayout(marks: marks, width: width, height: y)
    }

    /// The names of the stages above the cells of a line, each with a rule as long as its cells.
    private func stages(_ shown: Range<Int>, cell: Double, y: Double) -> (marks: [ChartMark], height: Double) {
        var spans: [(stage: LocalizedText, cells: Range<Int>)] = []
        for index in shown {
            guard let stage = items[index].stage else { continue }
            if let last = spans.last, last.stage == stage, last.cells.upperBound == index - shown.lowerBound {
                spans[spans.count - 1].cells = last.cells.lowerBound..<last.cells.upperBound + 1
            } else {
                let place = index - shown.lowerBound
                spans.append((stage, place..<place + 1))
            }
        }
        guard !spans.isEmpty else { return ([], 0) }
        let blocks = spans.map { span in
            let width = Double(span.cells.count) * (cell + Self.gap) - Self.gap
            return context.clipped(span.stage, .noteStrong, width: width - 4, lines: 2)
        }
        let height = 8 + (blocks.map(\.height).max() ?? 0) + 6
        var marks: [ChartMark] = []
        for (span, block) in zip(spans, blocks) {
            let x = Double(span.cells.lowerBound) * (cell + Self.gap)
            let end = Double(span.cells.upperBound) * (cell + Self.gap) - Self.gap
            marks.append(.line(x, y + 1, end, y + 1, Stroke(context.theme.ink, 1.5)))
            marks.append(.text(block, x: x, y: y + 8, context.theme.ink))
        }
        return (marks, height)
    }

    /// The cells of a line with their steps below; answers where it ends.
    private func place(_ shown: Range<Int>, cell: Double, y: Double, into marks: inout [ChartMark]) -> Double {
        let faces = shown.map { face($0, width: cell - 14) }
        let titles = shown.map {
            context.clipped(items[$0].title, TextStyle(.small, leading: 1.35), width: cell - 4, lines: 5)
        }
        let height = max(48, (faces.map(\.height).max() ?? 0) + 14)
        for (place, index) in shown.enumerated() {
            let frame = Frame(x: Double(place) * (cell + Self.gap), y: y, width: cell, height: height)
            let parts = self.cell(index, faces[place], frame)
            marks.append(
                .group(
                    words(for: index),
                    parts + [.text(titles[place], x: frame.x + 2, y: frame.maxY + 7, context.theme.ink2)]))
        }
        return y + height + 7 + (titles.map(\.height).max() ?? 0)
    }

    /// One step a line: its title at the left, its cell at the right.
    private func list(width: Double) -> ChartLayout {
        let cell = min(128, width * 0.4)
        var marks: [ChartMark] = []
        var y = 0.0
        for index in items.indices {
            let face = face(index, width: cell - 14)
            let title = context.clipped(
                items[index].title, TextStyle(.body, .medium, leading: 1.35), width: width - cell - 12, lines: 4)
            let height = max(title.height + 6, face.height + 14)
            let frame = Frame(x: width - cell, y: y, width: cell, height: height)
            marks.append(
                .group(
                    words(for: index),
                    [.text(title, x: 0, y: y + (height - title.height) / 2, context.theme.ink)]
                        + self.cell(index, face, frame)))
            y += height + 5
        }
        return ChartLayout(marks: marks, width: width, height: max(0, y - 5))
    }

    // MARK: Cells

    /// The number and its n.
    private struct Face {
        var number: TextBlock
        var n: TextBlock
        var height: Double { number.height + n.height }
    }

    private func face(_ index: Int, width: Double) -> Face {
        let small = TextStyle(.small, leading: 1.3)
        guard let figure = items[index].figure else {
            return Face(
                number: context.line("–", .body), n: TextBlock(lines: [], style: small, language: context.language))
        }
        let isCount = !figure.isEnough
        let number = isCount ? "–" : figures.short(figure)
        return Face(
            number: context.clipped(number, TextStyle(.lead, .semibold, leading: 1.25), width: width, lines: 2),
            n: context.clipped(figures.n(figure.n), small, width: width, lines: 2))
    }

    private func cell(_ index: Int, _ face: Face, _ frame: Frame) -> [ChartMark] {
        let theme = context.theme
        let tint = tint(index)
        let isWorst = index == worst
        // The outline stands off the cell, so that it is seen beside the darkest tint.
        let cell = isWorst ? frame.inset(x: 4, y: 4) : frame
        var marks = ChartArea(fill: tint?.background ?? theme.sunken, stroke: theme.edge.map { Stroke($0) })
            .marks(cell, radius: isWorst ? 2 : 4)
        if isWorst {
            marks.append(.box(frame.inset(x: 1, y: 1), radius: 5, stroke: Stroke(theme.ink, 2 * theme.boldness)))
        }
        let top = frame.midY - face.height / 2
        marks.append(.text(face.number, x: frame.midX, y: top, tint?.ink ?? theme.ink3, anchor: .middle))
        marks.append(
            .text(face.n, x: frame.midX, y: top + face.number.height, tint?.ink ?? theme.ink3, anchor: .middle))
        return marks
    }

    private func tint(_ index: Int) -> HeatTint? {
        guard let figure = items[index].figure, figure.isEnough else { return nil }
        let theme = context.theme
        switch (figure, row) {
        case (.score(let score), _): return .score(score, theme: theme)
        case (.rate(let rate), _): return .rate(per100: rate.per100, theme: theme)
        case (.share(let share), .dropOff): return .loss(share.share, theme: theme)
        default:
            // Neither good nor bad: grey, darker for more.
            let most = items.compactMap { $0.figure?.isEnough == true ? $0.figure?.value : nil }.max() ?? 0
            let share = most > 0 ? figure.value / most : 0
            return HeatTint(theme.ink3.mixed(into: theme.surface, share: 0.06 + 0.26 * share))
        }
    }

    private func words(for index: Int) -> String {
        let title = items[index].title.text(in: context.language)
        guard let figure = items[index].figure else { return said(title, context.words[.noData]) }
        return said(title, [figures.full(figure), figures.circumstances(scope)].joined(separator: figures.separator))
    }
}
