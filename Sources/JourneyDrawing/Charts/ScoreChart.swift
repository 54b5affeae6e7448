// Scores side by side: one dot each with its interval, on the question's own scale.
package import JourneyEvidence
package import JourneyLanguage
import JourneyModel
import JourneySupport
package import JourneyVoice

/// Scores of one kind of question, by step or by persona. Fewer than five answers are a count, never a dot.
package struct ScoreChart: DrawnChart {
    /// A step or a persona.
    package struct Item: Sendable {
        package var title: LocalizedText
        package var figure: ScoreFigure

        package init(title: LocalizedText, figure: ScoreFigure) {
            self.title = title
            self.figure = figure
        }
    }

    package let kind: ScoreKind
    package let items: [Item]
    package let scope: MeasuredScope
    package let context: DrawingContext

    /// - Parameter items: of other kinds of question, or without answers, are left out.
    package init(kind: ScoreKind, items: [Item], scope: MeasuredScope, context: DrawingContext) {
        self.kind = kind
        self.items = items.filter { $0.figure.kind == kind }
        self.scope = scope
        self.context = context
    }

    /// The steps of a measured map that were asked about; of the map's own kind of question when none is named.
    package init(_ measured: MeasuredMap, kind: ScoreKind? = nil, context: DrawingContext) {
        let kind = kind ?? measured.curve ?? .csat
        let items = measured.map.steps.compactMap { step in
            measured.steps[step.id]?.score(kind).map { Item(title: step.title, figure: $0) }
        }
        self.init(kind: kind, items: items, scope: measured.scope, context: context)
    }

    /// The places of the scores that are enough to speak of, the lowest first.
    private var ranked: [Int] {
        items.indices.filter { items[$0].figure.isEnough }
            .sorted { (figure($0).value, $0) < (figure($1).value, $1) }
    }

    func figure(_ index: Int) -> TrendFigure { .score(items[index].figure) }

    var lowest: Int? { ranked.first }

    /// `Lowest point: “The visit is moved”, CSAT 1.9 of 5 (1.8–2.1), n = 128`; and whether the next one is told apart.
    package var headline: Headline {
        let circumstances = figures.circumstances(scope)
        let name = figures.name(of: .score(kind))
        if items.isEmpty { return nothingHeadline([name, circumstances].joined(separator: figures.separator)) }
        guard let lowest else {
            let most = items.map(\.figure.n).max() ?? 0
            return Headline(text: said(name, fill(.tooFew, figures.n(most))), detail: circumstances)
        }
        var details = [figures.score(items[lowest].figure)]
        if ranked.count > 1, let difference = figure(ranked[1]).difference(from: figure(lowest)), difference.low <= 0 {
            details.append(fill(.notToldApart, title(ranked[1])))
        }
        details.append(circumstances)
        let sentence: ChartWord = ranked.count > 1 ? .scoreLowest : .scoreOnly
        return Headline(
            text: fill(sentence, name, title(lowest), figures.scoreValue(items[lowest].figure)),
            detail: details.joined(separator: figures.strongSeparator))
    }

    private func title(_ index: Int) -> String {
        context.words.quoted(items[index].title.text(in: context.language))
    }

    package var rules: [String] {
        if items.isEmpty { return [] }
        return [word(.scoreRule)] + (items.allSatisfy(\.figure.isEnough) ? [] : [word(.fewAnswersRule)])
    }

    package func layout(width: Double) -> ChartLayout {
        items.isEmpty ? nothing(width: width) : ScoreLines(chart: self).layout(width: width)
    }
}
