// Who came back: cohorts by week or month, and the share of each that was there in the weeks or months after.
package import JourneyEvidence
import JourneyLanguage
import JourneySupport

/// A grid of cohorts × periods since. A period that is not over is drawn as not yet known, never as nobody.
package struct RetentionChart: DrawnChart {
    package let retention: MeasuredRetention
    package let context: DrawingContext

    package init(_ retention: MeasuredRetention, context: DrawingContext) {
        self.retention = retention
        self.context = context
    }

    private var isWeekly: Bool { retention.unit == .week }
    private var isEmpty: Bool { retention.cohorts.allSatisfy { $0.size == 0 } }

    /// The furthest period after that is known for enough customers to speak of.
    private var furthest: Int {
        (1...max(1, retention.furthest)).last { (retention.share(after: $0)?.total ?? 0) >= FigureWords.fewest } ?? 0
    }

    /// `38% come back in the next week, 12% in week 8`: over all cohorts of which it is known.
    package var headline: Headline {
        let circumstances = figures.circumstances(retention.scope)
        if isEmpty { return nothingHeadline(circumstances) }
        let total = retention.cohorts.reduce(0) { $0 + $1.size }
        let came = fill(.cameIn, context.words.counted(total, .customers))
        let detail = [came, circumstances].joined(separator: figures.strongSeparator)
        guard furthest > 0, let next = retention.share(after: 1), next.total >= FigureWords.fewest else {
            return Headline(text: word(isWeekly ? .tooEarlyWeeks : .tooEarlyMonths), detail: detail)
        }
        let numbers = figures.numbers
        if furthest > 1, let late = retention.share(after: furthest) {
            let text = fill(
                isWeekly ? .returnedWeeks : .returnedMonths, numbers.percent(next.share), numbers.percent(late.share),
                numbers.count(furthest))
            return Headline(
                text: text,
                detail: [figures.share(next), figures.share(late), circumstances].joined(
                    separator: figures.strongSeparator))
        }
        return Headline(
            text: fill(isWeekly ? .returnedWeek : .returnedMonth, numbers.percent(next.share)),
            detail: [figures.share(next), circumstances].joined(separator: figures.strongSeparator))
    }

    package var rules: [String] {
        isEmpty ? [] : [word(isWeekly ? .retentionWeeksRule : .retentionMonthsRule)]
    }

    package func layout(width: Double) -> ChartLayout {
        isEmpty ? nothing(width: width) : RetentionGrid(chart: self, width: width).layout
    }

    /// The name of a cohort: the first day of its week, or its month.
    func name(of start: CalendarDate) -> String {
        let dates = DateStyle(language: context.language)
        return isWeekly ? dates.short(start) : dates.month(start, withYear: true)
    }
}
