// The figures of a measured map, step by step.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice

/// Makes the figures of a map's steps.
struct StepFigures {
    let measured: MeasuredMap
    let words: PageWords

    private var steps: [Step] { measured.map.steps }

    /// All rows that say anything, in the order they are shown.
    var rows: [FigureRow] {
        let w = words.rows
        var rows = [row("reach", w.reach, reach)]
        for kind in kinds { rows.append(row("score-\(kind.rawValue)", w.score(kind)) { self.score(kind, $0, $1) }) }
        rows.append(row("drop-off", w.dropOff, dropOff))
        rows.append(row("on-the-way", w.onTheWay) { self.outcome("on-the-way", w.onTheWay, \.onTheWay, $0, $1) })
        rows.append(
            row("another-way", w.anotherWay) { self.outcome("another-way", w.anotherWay, \.anotherWay, $0, $1) })
        rows.append(row("dwell", w.dwell) { self.duration("dwell", w.dwell, \.dwell, $0, $1) })
        rows.append(row("waiting", w.waiting) { self.duration("waiting", w.waiting, \.waiting, $0, $1) })
        rows.append(row("repeats", w.repeats, repeats))
        for counter in measured.map.measurement.counters { rows.append(counterRow(counter)) }
        return rows.filter { row in row.key == "reach" || row.figures.contains { $0 != nil } }
    }

    /// The kinds of question that were answered anywhere on the map, the curve's kind first.
    private var kinds: [ScoreKind] {
        let asked = ScoreKind.allCases.filter { kind in measured.steps.values.contains { $0.score(kind) != nil } }
        return asked.filter { $0 == measured.curve } + asked.filter { $0 != measured.curve }
    }

    private func row(
        _ key: String, _ text: RowWords, _ figure: (Step, StepMeasure) -> Figure?
    ) -> FigureRow {
        FigureRow(
            key: key, title: text.title, hint: text.hint,
            figures: steps.map { step in measured.steps[step.id].flatMap { figure(step, $0) } })
    }

    private func reach(_ step: Step, _ measure: StepMeasure) -> Figure? {
        share("reach", words.rows.reach, measure.reach, step, tint: .share(measure.reach.share)) { figure in
            figure.more.append((words.visits, words.numbers.count(measure.visits)))
        }
    }

    private func repeats(_ step: Step, _ measure: StepMeasure) -> Figure? {
        guard measure.repeats.total > 0 else { return nil }
        return share("repeats", words.rows.repeats, measure.repeats, step)
    }

    private func dropOff(_ step: Step, _ measure: StepMeasure) -> Figure? {
        guard let outcome = measure.outcome, outcome.dropOff.total > 0 else { return nil }
        let tint = Figure.Tint.heat(.loss(outcome.dropOff.share, theme: .light))
        return share("drop-off", words.rows.dropOff, outcome.dropOff, step, tint: tint) { figure in
            figure.more = [
                (words.wentOn, words.numbers.count(outcome.wentOn)),
                (words.rows.anotherWay.title, words.numbers.count(outcome.anotherWay)),
                (words.rows.onTheWay.title, words.numbers.count(outcome.onTheWay)),
                (words.lost, words.numbers.count(outcome.lost)),
            ]
        }
    }

    private func outcome(
        _ key: String, _ text: RowWords, _ count: KeyPath<StepOutcome, Int>, _ step: Step, _ measure: StepMeasure
    ) -> Figure? {
        guard let outcome = measure.outcome, measure.reach.count > 0 else { return nil }
        return share(key, text, ShareFigure(count: outcome[keyPath: count], of: measure.reach.count), step)
    }

    private func share(
        _ key: String, _ text: RowWords, _ share: ShareFigure, _ step: Step, tint: Figure.Tint = .plain,
        _ change: (inout Figure) -> Void = { _ in }
    ) -> Figure {
        var figure = Figure(
            key: "\(key)_\(step.id)", name: text.title, value: words.figures.shortShare(share), source: .events,
            counted: words.counted(share.count, of: share.total, text.unit), n: share.total,
            interval: words.numbers.percentRange(share.interval.low, share.interval.high), rule: text.rule, tint: tint)
        change(&figure)
        return figure
    }

    private func duration(
        _ key: String, _ text: RowWords, _ path: KeyPath<StepMeasure, DurationFigure?>, _ step: Step,
        _ measure: StepMeasure
    ) -> Figure? {
        guard let length = measure[keyPath: path] else { return nil }
        let style = words.durations
        return Figure(
            key: "\(key)_\(step.id)", name: text.title, value: style.text(seconds: length.median), source: .events,
            counted: words.counted(length.n, text.unit), n: length.n,
            interval: words.between(
                style.text(seconds: length.interval.low), style.text(seconds: length.interval.high)),
            rule: text.rule,
            more: [
                (words.mean, style.text(seconds: length.mean)), (words.ninthDecile, style.text(seconds: length.p90)),
            ])
    }

    private func counterRow(_ counter: EventCounter) -> FigureRow {
        let text = words.rows.counter(counter.title.text(in: words.language))
        return row("counter-\(counter.id)", text) { step, measure in
            guard let rate = measure.counters.first(where: { $0.id == counter.id }), rate.customers > 0 else {
                return nil
            }
            return Figure(
                key: "counter_\(counter.id)_\(step.id)", name: text.title, value: words.numbers.short(rate.per100),
                source: .events, counted: words.countedEvents(rate.events, customers: rate.customers),
                n: rate.customers,
                interval: rate.interval.map { words.numbers.range(max(0, $0.low), $0.high) }, rule: text.rule,
                tint: .heat(.rate(per100: rate.per100, theme: .light)))
        }
    }
}

extension StepFigures {
    /// How long a stage takes, when it was measured.
    func stageDuration(_ stage: Stage) -> Figure? {
        guard let length = measured.stages[stage.id]?.duration else { return nil }
        let (style, text) = (words.durations, words.rows.stageDuration)
        return Figure(
            key: "stage_\(stage.id)", name: text.title, value: style.text(seconds: length.median), source: .events,
            counted: words.counted(length.n, text.unit), n: length.n,
            interval: words.between(
                style.text(seconds: length.interval.low), style.text(seconds: length.interval.high)),
            rule: text.rule,
            more: [
                (words.mean, style.text(seconds: length.mean)), (words.ninthDecile, style.text(seconds: length.p90)),
            ]
                + (stage.expectedDuration.map { [(words.planned, style.text(seconds: $0.seconds))] } ?? []))
    }
}
