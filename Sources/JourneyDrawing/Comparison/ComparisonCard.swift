// The card of a comparison: the plot, the stages and steps below it, and a row of figures for each curve.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

/// The parts of the card at their places on a sheet, in px.
struct ComparisonCard {
    let comparison: EmotionComparison
    private(set) var frame: Frame
    private let rows: MapRows
    private var marks: [Mark] = []

    private var context: DrawingContext { comparison.context }
    private var theme: Theme { context.theme }
    private var gridX: Double { frame.x + PictureGrid.rail }

    /// - Parameter endRoom: right of the columns, for the names of the curves.
    init(comparison: EmotionComparison, x: Double, y: Double, width: Double, columnWidth: Double, endRoom: Double) {
        self.comparison = comparison
        let rows = MapRows(
            map: Self.bare(comparison.map), measured: nil, context: comparison.context, columnWidth: columnWidth)
        self.rows = rows
        var frame = Frame(x: x, y: y, width: width, height: 0)
        self.frame = frame
        var cursor = y + 18
        cursor = place(plot(endRoom: endRoom), at: cursor) + 14
        for row in [rows.stagesRow(), rows.stepsRow()] {
            add(row, at: cursor)
            cursor += row.height
        }
        if let widest = comparison.widest { outline(widest.step, above: cursor) }
        if let figures = figuresRow() {
            add(figures, at: cursor)
            cursor += figures.height
        }
        frame.height = cursor + 8 - y
        self.frame = frame
    }

    /// The map without what this picture does not show.
    private static func bare(_ map: JourneyMap) -> JourneyMap {
        var bare = map
        bare.takeaways = []
        for stage in bare.stages.indices {
            for step in bare.stages[stage].steps.indices {
                bare.stages[stage].steps[step].substeps = []
                bare.stages[stage].steps[step].childMap = nil
            }
        }
        return bare
    }

    private mutating func add(_ row: PictureRow, at y: Double) {
        marks += row.rail.moved(x: frame.x, y: y)
        marks += row.marks.moved(x: gridX, y: y)
    }

    // MARK: Plot

    private func plot(endRoom: Double) -> CurvePlot {
        var plot = CurvePlot(curves: comparison.curves, grid: rows.grid, context: context)
        if let widest = comparison.widest { plot.parting = (widest.step, widest.one, widest.other) }
        // Many names need a taller lane.
        let labels = plot.endLabels(width: endRoom - Self.labelEdge)
        let needed = labels.reduce(0) { $0 + $1.frame.height + 8 }
        if needed > plot.height { plot.margin += ((needed - plot.height) / 2).rounded(.up) }
        return plot
    }

    private static let labelEdge = 42.0

    /// Answers where the plot ends.
    private mutating func place(_ plot: CurvePlot, at y: Double) -> Double {
        let name = rows.rail(.emotion, context.words[.emotion], note: source)
        // The name stands above the words of the scale.
        let lift = max(0, name.height + 10 - (plot.y(2) - 9))
        let top = y + lift
        marks += name.marks.moved(x: frame.x, y: y)
        for band in [4, 2, 0] {
            let value = Double(band - 2)
            let word = context.set(context.words.emotion(band: band), .note, width: PictureGrid.rail - 60)
            let color = value > 0 ? theme.positiveInk : value < 0 ? theme.negativeInk : theme.ink3
            let center = top + plot.y(value)
            marks.append(
                .text(word, x: frame.x + PictureGrid.rail - 8, y: center - word.height / 2, color, anchor: .end))
        }
        marks += plot.marks.moved(x: gridX, y: top)
        let width = frame.width - PictureGrid.rail - rows.grid.width - Self.labelEdge
        for label in plot.endLabels(width: width) {
            marks.append(plot.leader(label).moved(x: gridX, y: top))
            marks += label.content.marks.moved(x: gridX + label.frame.x, y: top + label.frame.y)
        }
        return top + plot.height
    }

    private var source: String {
        guard let kind = comparison.kind, comparison.curves.contains(where: \.isMeasured) else {
            return context.words[StatedEmotion(comparison.curves.stated).word]
        }
        return context.figures.scale(of: kind)
    }

    /// A strong outline around the card of a step.
    private mutating func outline(_ column: Int, above bottom: Double) {
        let row = rows.stepsRow()
        guard let cell = row.cells.first(where: { $0.columns.contains(column) }) else { return }
        var card = cell.frame
        card.x += gridX
        card.y += bottom - row.height
        marks.append(.box(card, radius: 8, stroke: Stroke(theme.ink, 2)))
    }

    // MARK: Figures

    /// A line for each curve, and one for how far they are apart.
    private func figuresRow() -> PictureRow? {
        let lines = comparison.curves.indices.map(line) + [differenceLine].compactMap { $0 }
        guard var row = rows.measuresRow(lines) else { return nil }
        // In the place of the row's one sign, each curve has its own.
        row.rail.removeFirst()
        for index in comparison.curves.indices where row.cells.indices.contains(index * rows.steps.count) {
            let cell = row.cells[index * rows.steps.count].frame
            let curve = comparison.curves[index]
            row.rail += curve.look.swatch(x: 8, y: cell.midY, theme, isAssumed: curve.isGuess, isRead: curve.isRead)
        }
        return row
    }

    private func line(_ index: Int) -> MapRows.HeatLine {
        let curve = comparison.curves[index]
        let figures = context.figures
        return MapRows.HeatLine(
            name: curve.name,
            values: curve.points.enumerated().map { step, point in
                guard let point else {
                    let few = curve.fewAnswers[step]
                    guard few > 0 else { return nil }
                    let text = context.words.counted(few, .answers)
                    return MapRows.HeatValue(value: "", n: text, hint: context.words.fill(.countOnly, text))
                }
                let tint: HeatTint? = curve.look.marker == .aim ? nil : .emotion(point.value, theme: theme)
                guard let score = point.score else {
                    let level = comparison.level(point.value)
                    return MapRows.HeatValue(
                        value: level, n: point.isAssumed && !point.isRead ? context.words[.assumed].lowercased() : "",
                        tint: point.isAssumed ? nil : tint, hint: curve.name + context.colon + level)
                }
                let value = comparison.subject == .target ? comparison.level(point.value) : figures.scoreValue(score)
                return MapRows.HeatValue(
                    value: value, n: "n " + figures.numbers.count(score.n), tint: tint, hint: figures.score(score))
            })
    }

    /// At each step the difference of the two curves, of several the widest one with their marks.
    private var differenceLine: MapRows.HeatLine? {
        let partings = comparison.partings
        guard !partings.isEmpty else { return nil }
        let widest = comparison.widest
        let name = context.say(comparison.subject == .target ? ComparisonWord.gap : .difference)
        return MapRows.HeatLine(
            name: name,
            values: rows.steps.indices.map { step in
                let here = partings.filter { $0.step == step }
                let open = here.filter(\.isBeyondChance)
                let most = (open.isEmpty ? here : open).reduce(nil as EmotionComparison.Parting?) { most, next in
                    next.share > (most?.share ?? -1) ? next : most
                }
                return most.map { value($0, isWidest: widest?.step == step) }
            })
    }

    private func value(_ parting: EmotionComparison.Parting, isWidest: Bool) -> MapRows.HeatValue {
        let curves = comparison.curves
        var text = comparison.signed(parting.difference)
        if curves.count > 2 { text = "\(curves[parting.one].mark) − \(curves[parting.other].mark) " + text }
        let isGuess = curves[parting.one].points[parting.step]?.isAssumed ?? false
        let isTold = parting.isBeyondChance || isGuess
        let tint = isWidest ? theme.heat[3] : isTold && parting.isBeyondChance ? theme.heat[1] : nil
        let note = isGuess || parting.isBeyondChance ? "" : context.say(ComparisonWord.withinChance)
        var hint = curves[parting.one].name + " − " + curves[parting.other].name + context.colon + text
        if let interval = parting.contrast?.interval {
            hint += context.figures.bracketed(
                comparison.signed(interval.low) + " … " + comparison.signed(interval.high))
        }
        return MapRows.HeatValue(value: text, n: note, tint: tint.map(HeatTint.init), hint: hint)
    }

    // MARK: Sheet

    /// The card, and what stands on it.
    func parts() -> [SheetLayout.Part] {
        [
            SheetLayout.Part(title: comparison.title, frame: frame, marks: [], look: .card, isPlace: true),
            SheetLayout.Part(title: "", frame: frame, marks: marks),
        ]
    }

    /// Between columns only: the plot, the steps and the figures belong together.
    func cuts(height: Double) -> PictureCuts {
        PictureCuts(
            grid: frame, rail: PictureGrid.rail, header: 0,
            columns: (1..<max(1, rows.grid.count)).map { gridX + rows.grid.x($0) } + [frame.maxX], rows: [height])
    }
}
