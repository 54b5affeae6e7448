// The one number of a step that tells most: it leads the takeaways that speak of the step.
package import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice

/// A number of a step with what is needed to read it.
package struct TellingFigure {
    /// What its tint says in the rows of numbers.
    package enum Meaning { case bad, good, neither }

    /// The row it stands in.
    package var row: MeasureRow
    package var value: String
    package var name: String
    package var n: String
    var hint: String
    package var meaning: Meaning

    /// The number of a step of a map; see `MapRows.tellingFigure`.
    package static func at(_ step: String, of measured: MeasuredMap, context: DrawingContext) -> TellingFigure? {
        guard measured.unmeasured == nil else { return nil }
        return MapRows(map: measured.map, measured: measured, context: context, columnWidth: 0).tellingFigure(of: step)
    }
}

extension MapRows {
    /// The number of a step that tells most, by rule; `nil` where nothing was measured, or of too few to speak of a share.
    ///
    /// It is the step's loudest cell in the rows of numbers. First what is wrong, by the level of its tint, 4 to 1: a
    /// drop-off from 50, 30, 10, 3 in a hundred, events from 40, 20, 10, 5 per 100 customers, a score at which customers
    /// are angry (4) or annoyed (2). Of equals what customers did before what they
    /// said: drop-off, then the score of the curve, other scores, counters. Where nothing is wrong, a score that is good.
    /// Where nothing is good either, any score, drop-off, counter, or the wait before the step, which has no tint, since
    /// no map says how long is too long.
    func tellingFigure(of id: String) -> TellingFigure? {
        guard let measured, let measure = measured.steps[id] else { return nil }
        let scores = choice.rows.filter { if case .score = $0 { true } else { false } }
        let counters = measure.counters.map { MeasureRow.counter($0.id) }
        // What customers did before what they said; where nothing is wrong, how they feel before how few went.
        let orders = [[.dropOff] + scores + counters + [.waiting], scores + [.dropOff] + counters + [.waiting]]
        var best: (row: MeasureRow, rank: Int)?
        for (order, least) in zip(orders, [1, 0]) where best == nil {
            for row in order {
                guard let rank = rank(row, measure), rank >= least, rank > best?.rank ?? -1 else { continue }
                best = (row, rank)
            }
        }
        guard let best, let cell = value(best.row, measure, figures.told(measured.scope)) else { return nil }
        return TellingFigure(
            row: best.row, value: cell.value, name: words.fill(.atThisStep, name(best.row)),
            n: scale(best.row) + cell.n,
            hint: cell.hint,
            meaning: best.rank > 1 ? .bad : best.rank == 1 ? .good : .neither)
    }

    /// 2 to 5 for levels 1 to 4 of what is wrong, 1 for what is good, 0 for what is neither; `nil` where too few were
    /// counted.
    private func rank(_ row: MeasureRow, _ measure: StepMeasure) -> Int? {
        guard let level = level(row, measure) else { return nil }
        if level > 0 { return level + 1 }
        guard case .score(let kind) = row, let score = measure.score(kind) else { return 0 }
        return Theme.emotionBand(score.leaning) > 2 ? 1 : 0
    }

    /// How much is wrong, as the tint of the cell says it: 0 (nothing) … 4 (most); `nil` where too few were counted, and
    /// for what is neither right nor wrong.
    func level(_ row: MeasureRow, _ measure: StepMeasure) -> Int? {
        switch row {
        case .dropOff:
            guard let share = measure.share(row), share.total >= FigureWords.fewest else { return nil }
            return HeatTint.level(loss: share.share)
        case .score(let kind):
            guard let score = measure.score(kind), score.isEnough else { return nil }
            return HeatTint.level(emotion: score.leaning)
        case .counter(let id):
            guard let rate = measure.counter(id), rate.customers >= FigureWords.fewest else { return nil }
            return HeatTint.level(per100: rate.per100)
        case .waiting:
            guard let wait = measure.waiting, wait.n >= FigureWords.fewest else { return nil }
            return 0
        case .reach, .anotherWay, .onTheWay, .dwell, .repeats: return nil
        }
    }

    /// `1–5; `: on which scale a mean is to be read; nothing for other numbers.
    private func scale(_ row: MeasureRow) -> String {
        guard case .score(let kind) = row, kind == .csat || kind == .ces else { return "" }
        let (low, high) = (kind.scale.lowerBound, kind.scale.upperBound)
        return figures.numbers.range(low, high, decimals: 0) + figures.strongSeparator
    }
}
