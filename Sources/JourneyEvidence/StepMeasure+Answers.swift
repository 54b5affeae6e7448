// From an engine's counts and customers' answers to the figures of one step.
import JourneyAnalytics
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice

extension Step {
    /// The survey questions that ask about the step or its touchpoints, each once, in the order of the map.
    var questionIDs: [String] {
        var seen = Set<String>()
        return (questions + touchpoints.flatMap(\.questions)).filter { seen.insert($0).inserted }
    }
}

extension StepMeasure {
    /// The figures of a step; `nil` for one that is neither bound to events nor asked about.
    init?(_ answer: PassageStepAnswer?, responses: [Response], journeys: Int, counters: [EventCounter]) {
        guard answer != nil || !responses.isEmpty else { return nil }
        let reached = answer?.reached.count ?? 0
        self.init(
            isBound: answer != nil, reach: ShareFigure(count: reached, of: journeys), visits: answer?.visits ?? 0,
            repeats: ShareFigure(count: answer?.repeaters ?? 0, of: reached))
        outcome = answer?.outcome.map(StepOutcome.init)
        dwell = DurationFigure(seconds: answer?.dwellSeconds ?? [])
        waiting = DurationFigure(seconds: answer?.waitingSeconds ?? [])
        self.counters = zip(counters, answer?.counters ?? []).map { counter, sums in
            RateFigure(id: counter.id, title: counter.title, sums: sums, customers: reached)
        }
        self.responses = responses.count
        scores = ScoreKind.allCases.compactMap { kind in
            ScoreFigure(kind: kind, scores: responses.filter { $0.kind == kind }.compactMap(\.score))
        }
        quotes = MeasuredQuote.extremes(of: responses)
    }
}

extension StepOutcome {
    init(_ outcome: PassageOutcome) {
        self.init(
            wentOn: outcome.wentOn, anotherWay: outcome.anotherWay, onTheWay: outcome.onTheWay, lost: outcome.lost,
            ended: outcome.ended)
    }
}

extension RateFigure {
    init(id: String, title: LocalizedText, sums: CounterSums, customers: Int) {
        let perCustomer = Statistics.rateInterval(
            events: sums.events, sumOfSquares: sums.sumOfSquares, count: customers)
        self.init(
            id: id, title: title, events: sums.events, customers: customers,
            interval: perCustomer.map { Interval(low: 100 * $0.low, high: 100 * $0.high) })
    }
}
