// Scores in words: each kind of question on its own scale.
package import JourneyEvidence
import JourneyLanguage
package import JourneySupport
package import JourneyVoice

extension FigureWords {
    /// `4.1`, for NPS `+32`: the number that stands for the answers, on the question's own scale.
    package func scoreValue(_ figure: ScoreFigure) -> String {
        switch figure.kind {
        case .csat, .ces: numbers.number(figure.mean)
        case .sentiment: numbers.number(figure.mean, decimals: 2)
        case .nps: points(figure.netPromoterScore)
        }
    }

    /// The names of three letters are the same in every language.
    private func name(of kind: ScoreKind) -> String { kind == .sentiment ? words[.sentiment] : kind.name }

    /// `CSAT 4.1 of 5 (3.9–4.3), n = 412`; below five answers `CSAT: only 3 answers`.
    package func score(_ figure: ScoreFigure) -> String {
        guard figure.isEnough else {
            return name(of: figure.kind) + colon + words.fill(.countOnly, words.counted(figure.n, .answers))
        }
        let n = numbers.count(figure.n)
        if figure.kind == .nps {
            return name(of: figure.kind) + " "
                + words.fill(.intervalOf, scoreValue(figure), points(figure.netPromoterInterval), n)
        }
        let decimals = figure.kind == .sentiment ? 2 : 1
        let value = words.fill(
            .outOf, scoreValue(figure), numbers.short(figure.kind.scale.upperBound))
        let shown = figure.kind == .sentiment ? scoreValue(figure) : value
        guard let interval = figure.interval else { return "\(name(of: figure.kind)) \(shown), n = \(n)" }
        let range = numbers.range(interval.low, interval.high, decimals: decimals)
        return name(of: figure.kind) + " " + words.fill(.intervalOf, shown, range, n)
    }

    /// The name and scale of a kind of question: `CSAT, 1–5`.
    package func scale(of kind: ScoreKind) -> String {
        let scale = kind.scale
        let low = numbers.number(scale.lowerBound, decimals: 0)
        let high = numbers.number(scale.upperBound, decimals: 0)
        return name(of: kind) + separator + (kind == .sentiment ? "\(low) … \(high)" : "\(low)–\(high)")
    }

    /// How many gave the low scores, or the high ones: `62% give 1 or 2, n = 412`. What a callout says below a quote.
    func extremes(_ figure: ScoreFigure, low: Bool) -> String {
        let n = numbers.count(figure.n)
        switch figure.kind {
        case .csat, .ces:
            let figureShare = low ? figure.lowestTwo : figure.highestTwo
            let end = Int(low ? figure.kind.scale.lowerBound : figure.kind.scale.upperBound - 1)
            let range = words.fill(.lowRange, String(end), String(end + 1))
            return words.fill(.lowScores, numbers.percent(figureShare.share), range, n)
        case .nps:
            let share = low ? figure.detractors : figure.promoters
            return words.fill(low ? .detractors : .promoters, numbers.percent(share.share), n)
        case .sentiment:
            return words[.sentiment] + " " + scoreValue(figure) + separator + "n = " + n
        }
    }

    /// `+32`: a score in points, with its sign.
    package func points(_ value: Double) -> String {
        let text = numbers.number(value, decimals: 0)
        return value.rounded() > 0 ? "+" + text : text
    }

    /// `+12 … +52`
    package func points(_ interval: Interval) -> String { points(interval.low) + " … " + points(interval.high) }
}
