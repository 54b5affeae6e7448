// How long customers stay at a step, or wait before it: the spread, not the middle alone.
package import JourneyEvidence
package import JourneyLanguage
import JourneyModel
import JourneySupport

/// Lengths of time at one step as bars, or at several steps as one line each.
package struct DwellChart: DrawnChart {
    /// One step.
    package struct Item: Sendable {
        package var title: LocalizedText
        /// `nil` where nobody has passed yet.
        package var figure: DurationFigure?

        package init(title: LocalizedText, figure: DurationFigure?) {
            self.title = title
            self.figure = figure
        }
    }

    /// `.dwell` or `.waiting`.
    package let row: MeasureRow
    package let items: [Item]
    package let scope: MeasuredScope
    package let context: DrawingContext

    package init(row: MeasureRow = .dwell, items: [Item], scope: MeasuredScope, context: DrawingContext) {
        self.row = row
        self.items = items.filter { $0.figure != nil }
        self.scope = scope
        self.context = context
    }

    /// - Parameter step: the id of the one step to look at; all steps when left out.
    package init(_ measured: MeasuredMap, row: MeasureRow = .dwell, step: String? = nil, context: DrawingContext) {
        let steps = measured.map.steps.filter { step == nil || $0.id == step }
        let items = steps.map { step in
            let measure = measured.steps[step.id]
            return Item(title: step.title, figure: row == .waiting ? measure?.waiting : measure?.dwell)
        }
        self.init(row: row, items: items, scope: measured.scope, context: context)
    }

    private var name: String { figures.name(of: row) }

    /// The place of the longest median among those that are enough to speak of.
    var longest: Int? {
        let known = items.indices.filter { (items[$0].figure?.n ?? 0) >= FigureWords.fewest }
        func median(_ index: Int) -> Double { items[index].figure?.median ?? 0 }
        return known.max { (median($0), $1) < (median($1), $0) }
    }

    /// `Half stay 3.9 days or longer at “Books a visit”, 1 in 10 stay 12 days or longer`; of several steps, at the
    /// slowest.
    package var headline: Headline {
        let circumstances = figures.circumstances(scope)
        if items.isEmpty { return nothingHeadline([name, circumstances].joined(separator: figures.separator)) }
        guard let longest, let figure = items[longest].figure else {
            let most = items.compactMap { $0.figure?.n }.max() ?? 0
            return Headline(text: said(name, fill(.tooFew, figures.n(most))), detail: circumstances)
        }
        let step = context.words.quoted(items[longest].title.text(in: context.language))
        let median = figures.durations.text(seconds: figure.median)
        let slow = figures.durations.text(seconds: figure.p90)
        let text =
            items.count > 1
            ? fill(row == .waiting ? .waitLongest : .dwellLongest, step, median, slow)
            : fill(row == .waiting ? .waitHalf : .dwellHalf, step, median, slow)
        return Headline(
            text: text,
            detail: [figures.duration(figure), circumstances].joined(separator: figures.strongSeparator))
    }

    package var rules: [String] {
        if items.isEmpty { return [] }
        let note = figures.note(on: row).map { said(name, $0) + figures.stop }
        return [note, word(items.count == 1 ? .dwellBarsRule : .dwellLinesRule)].compactMap { $0 }
    }

    package func layout(width: Double) -> ChartLayout {
        guard let first = items.first else { return nothing(width: width) }
        if items.count == 1, let figure = first.figure {
            return DwellBars(figure: figure, title: first.title, chart: self).layout(width: width)
        }
        return DwellLines(chart: self).layout(width: width)
    }
}
