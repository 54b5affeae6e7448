// Figures in words: never a number without its n, its interval, its period and whose journeys it speaks of.
package import JourneyEvidence
package import JourneyLanguage
package import JourneyModel
package import JourneySupport
import JourneyVoice

/// Says figures in a language.
package struct FigureWords: Sendable {
    package let language: LanguageTag
    let zone: ZoneRules
    let words: MapWords
    let numbers: NumberStyle
    let durations: DurationStyle

    /// Below this many customers or answers a share is said as a count.
    package static let fewest = ScoreFigure.fewestForAScore

    /// - Parameter zone: where times are written as days.
    package init(language: LanguageTag, zone: ZoneRules = .utc) {
        self.language = language
        self.zone = zone
        words = MapWords(language: language)
        numbers = NumberStyle(language: language)
        durations = DurationStyle(language: language)
    }

    // MARK: Shares and lengths

    /// `62% (59–65%), 412 of 664 customers`; below five customers `2 of 3 customers`.
    package func share(_ figure: ShareFigure, of thing: CountedThing = .customers) -> String {
        let total = words.countedOutOf(figure.total, thing)
        guard figure.total >= Self.fewest else { return words.fill(.outOf, numbers.count(figure.count), total) }
        let interval = numbers.percentRange(figure.interval.low, figure.interval.high)
        return words.fill(.shareOf, numbers.percent(figure.share), interval, numbers.count(figure.count), total)
    }

    /// `62%`; below five customers `2 of 3`.
    package func shortShare(_ figure: ShareFigure) -> String {
        figure.total >= Self.fewest
            ? numbers.percent(figure.share)
            : words.fill(.outOf, numbers.count(figure.count), numbers.count(figure.total))
    }

    /// `412 of 664`.
    package func countOfTotal(_ figure: ShareFigure) -> String {
        words.fill(.outOf, numbers.count(figure.count), numbers.count(figure.total))
    }

    /// `3.9 days (3.6 days – 4.1 days), median, n = 412`; below six customers `3.9 days, median, n = 4`.
    package func duration(_ figure: DurationFigure) -> String {
        let median = durations.text(seconds: figure.median)
        let interval = figure.interval.map { interval in
            bracketed("\(durations.text(seconds: interval.low)) – \(durations.text(seconds: interval.high))")
        }
        return words.fill(.medianOf, median + (interval ?? ""), numbers.count(figure.n))
    }

    /// How long a stage takes where its median is longer than the map expects, and reads so: 14.2 days are not longer than
    /// 14 where both are written as “14 days”.
    package func lateDuration(of stage: Stage, in measured: MeasuredMap) -> DurationFigure? {
        guard let figure = measured.stages[stage.id]?.duration, let expected = stage.expectedDuration?.seconds,
            figure.median > expected, durations.text(seconds: figure.median) != durations.text(seconds: expected)
        else { return nil }
        return figure
    }

    /// `34 per 100 (31–37), n = 618`: events over customers.
    package func rate(_ figure: RateFigure) -> String {
        let value = words.fill(.per100, numbers.short(figure.per100))
        guard let interval = figure.interval, figure.customers >= Self.fewest else {
            return words.fill(.outOf, numbers.count(figure.events), words.countedOutOf(figure.customers, .customers))
        }
        let range = numbers.range(interval.low, interval.high, decimals: figure.per100 < 10 ? 1 : 0)
        return words.fill(.intervalOf, value, range, numbers.count(figure.customers))
    }

    /// The funnel's rule in plain words; the exact one is the engine's.
    package func rule(of funnel: MeasuredFunnel) -> String {
        words.fill(.funnelRule, durations.text(seconds: funnel.window.seconds))
    }

    /// `30 days`; with steps that wait otherwise `30 days (“Signs”: 14 days)`.
    func windows(of map: JourneyMap) -> String {
        let others = map.steps.compactMap { step -> String? in
            guard step.binding != nil, let window = step.window, window != map.measurement.window else { return nil }
            return words.quoted(step.title.text(in: language)) + colon + durations.text(seconds: window.seconds)
        }
        let own = durations.text(seconds: map.measurement.window.seconds)
        return others.isEmpty ? own : own + bracketed(others.joined(separator: strongSeparator))
    }

    // MARK: Whose and when

    /// `1 Aug – 31 Oct 2026`: the period asked for, else from the first to the last event counted.
    package func period(_ scope: MeasuredScope) -> String {
        let dates = DateStyle(language: language)
        let start = scope.period.start ?? scope.firstEvent
        // A period is open at its end: its last day is the day before.
        let end = scope.period.end.map { $0 - 1 } ?? scope.lastEvent
        switch (start.map(zone.day), end.map(zone.day)) {
        case (let first?, let last?): return dates.text(from: min(first, last), through: last)
        case (let first?, nil): return words.fill(.from, dates.text(first))
        case (nil, let last?): return words.fill(.until, dates.text(last))
        case (nil, nil): return words[.allTime]
        }
    }

    /// `all customers`, `customers like Dilnoza, 34`.
    package func whose(_ scope: MeasuredScope) -> String {
        guard let persona = scope.persona else { return words[.allCustomers] }
        return words.fill(.customersOf, persona.name.text(in: language))
    }

    /// `1 Aug – 31 Oct 2026, all customers, measured`.
    package func circumstances(_ scope: MeasuredScope) -> String {
        [period(scope), whose(scope), words[.measured].lowercased()].joined(separator: separator)
    }

    /// The circumstances as they stand behind a figure: the same for all of a map.
    func told(_ scope: MeasuredScope) -> String { separator + circumstances(scope) }

    /// Why a map has no figures, in a sentence.
    package func sentence(_ reason: UnmeasuredReason, in scope: MeasuredScope) -> String {
        switch reason {
        case .noSteps: words[.noSteps]
        case .personaWithoutSegment:
            words.fill(.personaWithoutSegment, scope.persona?.name.text(in: language) ?? words[.noData])
        case .tooManyEvents:
            words.fill(
                .tooManyEvents, numbers.count(MeasurementPlan.mostBound), numbers.count(MeasurementPlan.mostCounters))
        }
    }

    /// Everything about a share: `62% (59–65%), 412 of 664 customers, 1 Aug – 31 Oct 2026, all customers, measured`.
    package func full(_ figure: ShareFigure, in scope: MeasuredScope) -> String {
        share(figure) + told(scope)
    }

    package func full(_ figure: DurationFigure, in scope: MeasuredScope) -> String {
        duration(figure) + told(scope)
    }

    package func full(_ figure: RateFigure, in scope: MeasuredScope) -> String {
        rate(figure) + told(scope)
    }

    package func full(_ figure: ScoreFigure, in scope: MeasuredScope) -> String {
        score(figure) + told(scope)
    }

    /// A remark in the language's brackets, with the space before them where the language has one.
    func bracketed(_ remark: String) -> String { language.punctuation.bracketed(remark) }

    var separator: String { language.punctuation.comma }
    var strongSeparator: String { language.punctuation.semicolon }
    /// Between a name and its value.
    var colon: String { language.punctuation.colon }
    /// The end of a sentence.
    var stop: String { language.punctuation.stop }
}
