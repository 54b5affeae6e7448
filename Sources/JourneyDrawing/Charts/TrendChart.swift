// A measure over time with its interval: a line in a band, and what may still change drawn apart.
package import JourneyEvidence
package import JourneyLanguage
import JourneyVoice

/// A trend as a line with its band; the headline claims a change only where the intervals support one.
package struct TrendChart: DrawnChart {
    package let trend: MeasuredTrend
    package let context: DrawingContext
    /// The name of the measure.
    package let name: String

    package init(_ trend: MeasuredTrend, counter: LocalizedText? = nil, context: DrawingContext) {
        self.trend = trend
        self.context = context
        name = context.figures.name(of: trend.row, counter: counter)
    }

    private var isEmpty: Bool { trend.points.allSatisfy { $0.figure == nil } }

    /// `Drop-off at “Compares plans”: from 30% up to 36%`, or that there is no change beyond chance.
    package var headline: Headline {
        let circumstances = figures.circumstances(trend.scope)
        let step = context.words.quoted(trend.step.text(in: context.language))
        if isEmpty { return nothingHeadline([name, step, circumstances].joined(separator: figures.separator)) }
        guard let early = trend.early, let late = trend.late, trend.change != .tooLittle else {
            return Headline(text: fill(.trendTooLittle, name, step), detail: circumstances)
        }
        let detail = [fill(.trendThirds, figures.full(early), figures.full(late)), circumstances]
            .joined(separator: figures.strongSeparator)
        let text =
            switch trend.change {
            case .rose: fill(.trendRose, name, step, figures.short(early), figures.short(late))
            case .fell: fill(.trendFell, name, step, figures.short(early), figures.short(late))
            case .notBeyondChance, .tooLittle: fill(.trendSame, name, step)
            }
        return Headline(text: text, detail: detail)
    }

    package var rules: [String] {
        if isEmpty { return [] }
        let note = figures.note(on: trend.row).map { said(name, $0) + figures.stop }
        let open = trend.points.contains(where: \.isOpen) ? word(.trendOpenRule) : nil
        return [note, word(.trendRule), word(.trendChangeRule), open].compactMap { $0 }
    }

    package func layout(width: Double) -> ChartLayout {
        isEmpty ? nothing(width: width) : TrendPlot(chart: self, width: width).layout
    }

    /// A value on the measure's own scale, as an axis writes it.
    func text(ofTick value: Double) -> String {
        let numbers = figures.numbers
        switch trend.row {
        case .score(.nps): return figures.points(value)
        case .score: return numbers.short(value)
        case .waiting, .dwell: return figures.durations.text(seconds: value)
        case .counter: return numbers.short(value)
        case .reach, .dropOff, .anotherWay, .onTheWay, .repeats: return numbers.percent(value)
        }
    }
}
