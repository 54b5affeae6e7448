// Which numbers stand in the rows below the map, in words.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice

extension MapRows {
    /// The lines that hold any number, in the order they are drawn.
    /// - Parameter chosen: only these; all of them when left out.
    func heatLines(_ chosen: [MeasureRow]? = nil) -> [HeatLine] {
        guard let measured else { return [] }
        let told = figures.told(measured.scope)
        return choice.rows.filter { chosen?.contains($0) ?? true }.map { row in
            let isCurve = measured.curve.map { row == .score($0) } ?? false
            let values = steps.indices.map { column in
                var cell = measures[column].flatMap { value(row, $0, told) }
                if isCurve, steps[column].id == unhappiest { cell?.mark(in: theme) }
                return cell
            }
            return HeatLine(name: name(row), values: values)
        }
    }

    func name(_ row: MeasureRow) -> String {
        guard case .counter(let id) = row else { return figures.name(of: row) }
        return figures.name(of: row, counter: measures.lazy.compactMap { $0?.counter(id)?.title }.first)
    }

    /// - Parameter told: what is said behind each figure, see `FigureWords.told`.
    func value(_ row: MeasureRow, _ measure: StepMeasure, _ told: String) -> HeatValue? {
        switch row {
        case .reach: measure.share(row).map { reachValue($0, told) }
        case .score(let kind): measure.score(kind).map { scoreValue($0, told) }
        case .dropOff: measure.share(row).map { lossValue($0, told) }
        case .anotherWay, .onTheWay, .repeats: measure.share(row).map { plainShare($0, told) }
        case .waiting: measure.waiting.map { durationValue($0, .waitingNote, told) }
        case .dwell: measure.dwell.map { durationValue($0, .dwellNote, told) }
        case .counter(let id): measure.counter(id).map { rateValue($0, told) }
        }
    }

    // MARK: Values

    private func nText(_ n: Int) -> String { "n " + figures.numbers.count(n) }

    private func reachValue(_ figure: ShareFigure, _ told: String) -> HeatValue {
        let hint = words[.reachNote] + ": " + figures.share(figure) + told
        guard figure.total >= FigureWords.fewest else {
            return HeatValue(value: figures.countOfTotal(figure), n: "", bar: figure.share, hint: hint)
        }
        return HeatValue(
            value: figures.numbers.percent(figure.share), n: figures.countOfTotal(figure), bar: figure.share, hint: hint
        )
    }

    private func scoreValue(_ figure: ScoreFigure, _ told: String) -> HeatValue {
        let hint = figures.score(figure) + told
        guard figure.isEnough else { return HeatValue(value: "", n: words.counted(figure.n, .answers), hint: hint) }
        return HeatValue(
            value: figures.scoreValue(figure), n: nText(figure.n), tint: .score(figure, theme: theme),
            hint: hint)
    }

    private func lossValue(_ figure: ShareFigure, _ told: String) -> HeatValue {
        let hint = words[.dropOffNote] + ": " + figures.share(figure) + told
        guard figure.total >= FigureWords.fewest else {
            return HeatValue(value: figures.countOfTotal(figure), n: "", hint: hint)
        }
        return HeatValue(
            value: figures.numbers.percent(figure.share), n: figures.countOfTotal(figure), shortN: nText(figure.total),
            tint: .loss(figure.share, theme: theme), isNothing: figure.count == 0, hint: hint)
    }

    /// A share that is neither good nor bad.
    private func plainShare(_ figure: ShareFigure, _ told: String) -> HeatValue {
        let hint = figures.share(figure) + told
        guard figure.total >= FigureWords.fewest else {
            return HeatValue(value: figures.countOfTotal(figure), n: "", hint: hint)
        }
        return HeatValue(
            value: figures.numbers.percent(figure.share), n: figures.countOfTotal(figure), shortN: nText(figure.total),
            isNothing: figure.count == 0, hint: hint)
    }

    private func durationValue(_ figure: DurationFigure, _ note: MapWord, _ told: String) -> HeatValue {
        HeatValue(
            value: figures.durations.text(seconds: figure.median), n: nText(figure.n),
            hint: words[note] + ": " + figures.duration(figure) + told)
    }

    private func rateValue(_ figure: RateFigure, _ told: String) -> HeatValue {
        let hint = figures.rate(figure) + told
        guard figure.customers >= FigureWords.fewest else {
            let count = figures.numbers.count(figure.events)
            return HeatValue(
                value: words.fill(.outOf, count, words.countedOutOf(figure.customers, .customers)), n: "", hint: hint)
        }
        return HeatValue(
            value: figures.numbers.short(figure.per100), n: nText(figure.customers),
            tint: .rate(per100: figure.per100, theme: theme), isNothing: figure.events == 0, hint: hint)
    }
}
