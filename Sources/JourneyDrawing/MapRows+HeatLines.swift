// Which numbers stand in the rows below the map, in words.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice

extension MapRows {
    /// The lines that hold any number, in the order they are drawn.
    func heatLines() -> [HeatLine] {
        guard let measured else { return [] }
        let measures = steps.map { measured.steps[$0.id] }
        let scope = measured.scope
        var lines = [line(.reach, measures) { reachValue($0.reach, scope) }]
        lines += scoreKinds(measures).map { kind in
            HeatLine(
                name: kind.name == words[.sentiment] ? kind.name : words.fill(.scoreRow, scoreName(kind), kind.name),
                values: measures.map { $0?.score(kind).map { scoreValue($0, scope) } })
        }
        lines.append(line(.dropOff, measures) { $0.outcome.flatMap { lossValue($0.dropOff, scope) } })
        lines.append(
            line(.anotherWay, measures) { $0.outcome.flatMap { plainShare($0.anotherWay, of: $0.reached, scope) } })
        lines.append(
            line(.onTheWay, measures) { $0.outcome.flatMap { plainShare($0.onTheWay, of: $0.reached, scope) } })
        lines.append(line(.waiting, measures) { $0.waiting.map { durationValue($0, .waitingNote, scope) } })
        lines.append(line(.dwell, measures) { $0.dwell.map { durationValue($0, .dwellNote, scope) } })
        lines.append(line(.repeats, measures) { plainShare($0.repeats.count, of: $0.repeats.total, scope) })
        lines += counterLines(measures, scope)
        return lines.filter { $0.values.contains { $0 != nil } }
    }

    private func line(
        _ name: MapWord, _ measures: [StepMeasure?], _ value: (StepMeasure) -> HeatValue?
    ) -> HeatLine {
        HeatLine(name: words[name], values: measures.map { $0.flatMap(value) })
    }

    /// The kind of the curve first, then the others that were asked.
    private func scoreKinds(_ measures: [StepMeasure?]) -> [ScoreKind] {
        let asked = Set(measures.flatMap { $0?.scores.map(\.kind) ?? [] })
        return ScoreKind.allCases.filter(asked.contains).sorted { left, _ in left == measured?.curve }
    }

    private func scoreName(_ kind: ScoreKind) -> String {
        switch kind {
        case .csat, .nps: words[.satisfaction]
        case .ces: words[.effortScore]
        case .sentiment: words[.sentiment]
        }
    }

    private func counterLines(_ measures: [StepMeasure?], _ scope: MeasuredScope) -> [HeatLine] {
        var ids: [String] = []
        for measure in measures.compactMap({ $0 }) {
            for counter in measure.counters where !ids.contains(counter.id) { ids.append(counter.id) }
        }
        return ids.map { id in
            let planned = map.measurement.counters.first { $0.id == id }
            let figure = { (measure: StepMeasure?) in measure?.counters.first { $0.id == id } }
            let title = planned?.title ?? measures.compactMap(figure).first?.title
            let name = title?.text(in: context.language) ?? id
            return HeatLine(name: name, values: measures.map { figure($0).flatMap { rateValue($0, scope) } })
        }
    }

    // MARK: Values

    private func nText(_ n: Int) -> String { "n " + figures.numbers.count(n) }

    private func reachValue(_ figure: ShareFigure, _ scope: MeasuredScope) -> HeatValue? {
        guard figure.total > 0 else { return nil }
        let hint = words[.reachNote] + ": " + figures.full(figure, in: scope)
        guard figure.total >= FigureWords.fewest else {
            return HeatValue(value: figures.countOfTotal(figure), n: "", bar: figure.share, hint: hint)
        }
        return HeatValue(
            value: figures.numbers.percent(figure.share), n: figures.countOfTotal(figure), bar: figure.share, hint: hint
        )
    }

    private func scoreValue(_ figure: ScoreFigure, _ scope: MeasuredScope) -> HeatValue {
        let hint = figures.full(figure, in: scope)
        guard figure.isEnough else { return HeatValue(value: "", n: words.counted(figure.n, .answers), hint: hint) }
        return HeatValue(
            value: figures.scoreValue(figure), n: nText(figure.n), tint: .emotion(figure.emotion, theme: theme),
            hint: hint)
    }

    private func lossValue(_ figure: ShareFigure, _ scope: MeasuredScope) -> HeatValue? {
        guard figure.total > 0 else { return nil }
        let hint = words[.dropOffNote] + ": " + figures.full(figure, in: scope)
        guard figure.total >= FigureWords.fewest else {
            return HeatValue(value: figures.countOfTotal(figure), n: "", hint: hint)
        }
        return HeatValue(
            value: figures.numbers.percent(figure.share), n: figures.countOfTotal(figure), shortN: nText(figure.total),
            tint: .loss(figure.share, theme: theme), hint: hint)
    }

    /// A share that is neither good nor bad; nothing where it is nobody.
    private func plainShare(_ count: Int, of total: Int, _ scope: MeasuredScope) -> HeatValue? {
        guard count > 0 else { return nil }
        let figure = ShareFigure(count: count, of: total)
        let hint = figures.full(figure, in: scope)
        guard total >= FigureWords.fewest else {
            return HeatValue(value: figures.countOfTotal(figure), n: "", hint: hint)
        }
        return HeatValue(
            value: figures.numbers.percent(figure.share), n: figures.countOfTotal(figure), shortN: nText(figure.total),
            hint: hint)
    }

    private func durationValue(_ figure: DurationFigure, _ note: MapWord, _ scope: MeasuredScope) -> HeatValue {
        HeatValue(
            value: figures.durations.text(seconds: figure.median), n: nText(figure.n),
            hint: words[note] + ": " + figures.full(figure, in: scope))
    }

    private func rateValue(_ figure: RateFigure, _ scope: MeasuredScope) -> HeatValue? {
        guard figure.customers > 0 else { return nil }
        let hint = figures.full(figure, in: scope)
        guard figure.customers >= FigureWords.fewest else {
            let count = figures.numbers.count(figure.events)
            return HeatValue(
                value: words.fill(.outOf, count, words.countedOutOf(figure.customers, .customers)), n: "", hint: hint)
        }
        return HeatValue(
            value: figures.numbers.short(figure.per100), n: nText(figure.customers),
            tint: .rate(per100: figure.per100, theme: theme), hint: hint)
    }
}

extension StepOutcome {
    /// All who reached the step.
    var reached: Int { wentOn + anotherWay + onTheWay + lost }
}
