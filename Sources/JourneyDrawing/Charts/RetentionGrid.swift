// The cells of the retention grid.
import JourneyEvidence
import JourneyLanguage
import JourneySupport

/// Cohorts below one another, periods after side by side; only as many periods as have room for their numbers.
struct RetentionGrid {
    let chart: RetentionChart
    let width: Double

    static let cellHeight = 27.0
    static let gap = 3.0
    private static let leastCell = 40.0
    private static let mostCell = 76.0

    private var context: DrawingContext { chart.context }
    private var theme: Theme { context.theme }
    private var retention: MeasuredRetention { chart.retention }

    /// What there is of a cohort in a period after.
    enum Cell: Equatable {
        case known(ShareFigure)
        /// The period is not over.
        case open
        /// It has not begun.
        case ahead
    }

    func cell(_ cohort: MeasuredRetention.Cohort, after k: Int) -> Cell {
        if let share = cohort.share(after: k) { return .known(share) }
        return cohort.size > 0 && cohort.returned.indices.contains(k) ? .open : .ahead
    }

    /// How many periods after there are, and how many of them are shown.
    private var periods: Int { max(1, (retention.cohorts.map(\.returned.count).max() ?? 1) - 1) }

    var layout: ChartLayout {
        let numbers = chart.figures.numbers
        let cohorts = retention.cohorts
        let names = cohorts.map { context.line(chart.name(of: $0.start), .value) }
        let sizes = cohorts.map { context.line(numbers.count($0.size), TextStyle(.small, leading: 1.35)) }
        let nameWidth = names.map(\.width).max() ?? 0
        let sizeWidth = sizes.map(\.width).max() ?? 0
        let rail = min(width * 0.6, nameWidth + 14 + sizeWidth + 12)
        let shown = max(1, min(periods, Int((width - rail + Self.gap) / (Self.leastCell + Self.gap))))
        let cell = min(Self.mostCell, (width - rail + Self.gap) / Double(shown) - Self.gap)
        var marks: [ChartMark] = []
        var y = header(shown, cell: cell, rail: rail, into: &marks)
        for (index, cohort) in cohorts.enumerated() {
            let middle = y + Self.cellHeight / 2
            marks.append(.text(names[index], x: 0, y: middle - names[index].height / 2, theme.ink))
            marks.append(
                .text(
                    sizes[index], x: rail - 12, y: middle - sizes[index].height / 2, theme.ink3, anchor: .end))
            for k in 1...shown {
                let frame = Frame(
                    x: rail + Double(k - 1) * (cell + Self.gap), y: y, width: cell, height: Self.cellHeight)
                marks += self.marks(cohort, after: k, frame)
            }
            y += Self.cellHeight + Self.gap
        }
        let legend = ChartLegend(
            cohorts.contains { cohort in (1...shown).contains { self.cell(cohort, after: $0) == .open } }
                ? [(.hollow(theme.ink3), chart.word(.notYetKnown))] : [], y: y + 11, width: width, context)
        marks += legend.marks
        y += legend.height > 0 ? 11 + legend.height : -Self.gap
        if shown < periods {
            let note = context.set(
                chart.fill(.periodsShown, numbers.count(shown), numbers.count(periods)), .note, width: width)
            marks.append(.text(note, x: 0, y: y + 8, theme.ink3))
            y += 8 + note.height
        }
        return ChartLayout(marks: marks, width: width, height: y)
    }

    /// What the columns are; answers where the cells begin.
    private func header(_ shown: Int, cell: Double, rail: Double, into marks: inout [ChartMark]) -> Double {
        let isWeekly = retention.unit == .week
        let title = context.clipped(
            chart.word(isWeekly ? .weeksAfter : .monthsAfter), .note, width: max(40, width - rail), lines: 2)
        let left = context.clipped(
            chart.word(isWeekly ? .weekOfFirst : .monthOfFirst), .note, width: max(40, rail - 12), lines: 3)
        let number = context.line("1", .note)
        let height = max(title.height + 2 + number.height, left.height)
        marks.append(.text(left, x: 0, y: height - left.height, theme.ink3))
        marks.append(.text(title, x: rail, y: height - number.height - 2 - title.height, theme.ink3))
        for k in 1...shown {
            let block = context.line(chart.figures.numbers.count(k), .note)
            let middle = rail + Double(k - 1) * (cell + Self.gap) + cell / 2
            marks.append(.text(block, x: middle, y: height - number.height, theme.ink3, anchor: .middle))
        }
        return height + 5
    }

    private func marks(_ cohort: MeasuredRetention.Cohort, after k: Int, _ frame: Frame) -> [ChartMark] {
        let name = chart.name(of: cohort.start) + ", +" + chart.figures.numbers.count(k)
        switch cell(cohort, after: k) {
        case .ahead: return []
        case .open:
            let outline = ChartMark.box(
                frame.inset(x: 0.5, y: 0.5), radius: 4, stroke: Stroke(theme.edge ?? theme.line2, 1, dash: [3, 3]))
            return [.group(chart.said(name, chart.word(.notYetKnown)), [outline])]
        case .known(let share):
            let isEnough = share.total >= FigureWords.fewest
            // On paper no cell is darker than the darkest heat.
            let most = theme.savesInk ? 0.36 : 0.94
            let background = theme.accent.mixed(into: theme.sunken, share: isEnough ? 0.06 + most * share.share : 0)
            let text = isEnough ? chart.figures.numbers.percent(share.share) : chart.figures.countOfTotal(share)
            let block = context.clipped(text, .value, width: frame.width - 4, lines: 1)
            return [
                .group(
                    chart.said(name, chart.figures.share(share)),
                    ChartArea(fill: background, stroke: theme.edge.map { Stroke($0) }).marks(frame, radius: 4) + [
                        .text(
                            block, x: frame.midX, y: frame.midY - block.height / 2, Theme.ink(on: background),
                            anchor: .middle)
                    ])
            ]
        }
    }
}
