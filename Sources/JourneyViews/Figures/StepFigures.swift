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
    var rows: [FigureRow] { measured.rows.map(row) }

    /// The figure of a row at a step.
    func figure(_ row: MeasureRow, at step: String) -> Figure? {
        steps.firstIndex { $0.id == step }.flatMap { self.row(row).figures[$0] }
    }

    private func row(_ row: MeasureRow) -> FigureRow {
        let w = words.rows
        return switch row {
        case .reach: self.row("reach", w.reach, reach)
        case .score(let kind): self.row("score-\(kind.rawValue)", w.score(kind)) { score(kind, $0, $1) }
        case .dropOff: self.row("drop-off", dropOffWords(nil), dropOff)
        case .anotherWay: plain(row, "another-way", w.anotherWay)
        case .onTheWay: plain(row, "on-the-way", w.onTheWay)
        case .waiting: self.row("waiting", w.waiting) { duration("waiting", w.waiting, \.waiting, $0, $1) }
        case .dwell: self.row("dwell", w.dwell) { duration("dwell", w.dwell, \.dwell, $0, $1) }
        case .repeats: plain(row, "repeats", w.repeats)
        case .counter(let id): counterRow(id)
        }
    }

    /// A row of shares that are neither good nor bad.
    private func plain(_ row: MeasureRow, _ key: String, _ text: RowWords) -> FigureRow {
        self.row(key, text) { step, measure in measure.share(row).map { share(key, text, $0, step) } }
    }

    private func row(
        _ key: String, _ text: RowWords, _ figure: (Step, StepMeasure) -> Figure?
    ) -> FigureRow {
        FigureRow(
            key: key, title: text.title, hint: text.hint,
            figures: steps.map { step in measured.steps[step.id].flatMap { figure(step, $0) } })
    }

    private func reach(_ step: Step, _ measure: StepMeasure) -> Figure? {
        measure.share(.reach).map { reach in
            share("reach", words.rows.reach, reach, step, tint: .share(reach.share)) { figure in
                figure.more.append((words[.visits], words.numbers.count(measure.visits)))
            }
        }
    }

    /// With the window of the step, or that of the map.
    private func dropOffWords(_ step: Step?) -> RowWords {
        let window = step?.window ?? measured.map.measurement.window
        return words.rows.dropOff(after: words.durations.text(seconds: window.seconds))
    }

    private func dropOff(_ step: Step, _ measure: StepMeasure) -> Figure? {
        guard let outcome = measure.outcome, let lost = measure.share(.dropOff) else { return nil }
        let tint = Figure.Tint.heat(.loss(lost.share, theme: .light))
        return share("drop-off", dropOffWords(step), lost, step, tint: tint) { figure in
            figure.more = [
                (words[.wentOn], words.numbers.count(outcome.wentOn)),
                (words.rows.anotherWay.title, words.numbers.count(outcome.anotherWay)),
                (words.rows.onTheWay.title, words.numbers.count(outcome.onTheWay)),
                (words[.lost], words.numbers.count(outcome.lost)),
            ]
            if outcome.ended > 0 { figure.more.append((words[.ended], words.numbers.count(outcome.ended))) }
        }
    }

    private func share(
        _ key: String, _ text: RowWords, _ share: ShareFigure, _ step: Step, tint: Figure.Tint = .plain,
        _ change: (inout Figure) -> Void = { _ in }
    ) -> Figure {
        var figure = Figure(
            key: "\(key)_\(step.id)", name: text.title, value: words.figures.shortShare(share), source: .events,
            counted: text.counted(share.count, share.total), n: share.total,
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
            counted: text.counted(length.n, length.n), n: length.n,
            interval: range(length), rule: text.rule,
            more: [
                (words[.mean], style.text(seconds: length.mean)),
                (words[.ninthDecile], style.text(seconds: length.p90)),
            ])
    }

    /// The interval of a median, where there is one.
    private func range(_ length: DurationFigure) -> String? {
        length.interval.map {
            words.fill(
                .between, words.durations.text(seconds: $0.low), words.durations.text(seconds: $0.high))
        }
    }

    private func counterRow(_ id: String) -> FigureRow {
        let counter = measured.map.measurement.counters.first { $0.id == id }
        let text = words.rows.counter(counter?.title.text(in: words.language) ?? id)
        return row("counter-\(id)", text) { step, measure in
            guard let rate = measure.counter(id) else { return nil }
            return Figure(
                key: "counter_\(id)_\(step.id)", name: text.title, value: words.numbers.short(rate.per100),
                source: .events, counted: words.countedEvents(rate.events, customers: rate.customers),
                n: rate.customers,
                interval: rate.interval.map { words.numbers.range($0.low, $0.high) }, rule: text.rule,
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
            counted: text.counted(length.n, length.n), n: length.n,
            interval: range(length), rule: text.rule,
            more: [
                (words[.mean], style.text(seconds: length.mean)),
                (words[.ninthDecile], style.text(seconds: length.p90)),
            ]
                + (stage.expectedDuration.map { [(words[.expectedByTeam], style.text(seconds: $0.seconds))] } ?? []))
    }
}
