// Measures of any kind in words: their names, and their figures short and in full.
import JourneyEvidence
import JourneyLanguage
import JourneyVoice

extension FigureWords {
    /// The name of a measure; a counter's is its own.
    func name(of row: MeasureRow, counter: LocalizedText? = nil) -> String {
        switch row {
        case .reach: words[.reach]
        case .score(.sentiment): words[.sentiment]
        case .score(.csat): words.fill(.scoreRow, words[.satisfaction], ScoreKind.csat.name)
        case .score(.nps): words.fill(.scoreRow, words[.recommendation], ScoreKind.nps.name)
        case .score(.ces): words.fill(.scoreRow, words[.effortScore], ScoreKind.ces.name)
        case .dropOff: words[.dropOff]
        case .anotherWay: words[.anotherWay]
        case .onTheWay: words[.onTheWay]
        case .waiting: words[.waiting]
        case .dwell: words[.dwell]
        case .repeats: words[.repeats]
        case .counter(let id): counter?.text(in: language) ?? id
        }
    }

    /// What a measure counts, in a sentence; `nil` for those whose name says it.
    func note(on row: MeasureRow) -> String? {
        switch row {
        case .reach: words[.reachNote]
        case .dropOff: words[.dropOffNote]
        case .waiting: words[.waitingNote]
        case .dwell: words[.dwellNote]
        case .score(let kind): scale(of: kind)
        case .anotherWay, .onTheWay, .repeats, .counter: nil
        }
    }

    /// `43%`, `4.1`, `3.9 days`, `34 per 100`: the number alone.
    func short(_ figure: TrendFigure) -> String {
        switch figure {
        case .share(let share): shortShare(share)
        case .score(let score): scoreValue(score)
        case .duration(let duration): durations.text(seconds: duration.median)
        case .rate(let rate): numbers.short(rate.per100)
        }
    }

    /// The figure with its interval and n.
    func full(_ figure: TrendFigure) -> String {
        switch figure {
        case .share(let share): self.share(share)
        case .score(let score): self.score(score)
        case .duration(let duration): self.duration(duration)
        case .rate(let rate): self.rate(rate)
        }
    }

    /// `n = 412`
    func n(_ count: Int) -> String { "n\u{A0}=\u{A0}" + numbers.count(count) }
}
