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
            wentOn: outcome.wentOn, anotherWay: outcome.anotherWay, onTheWay: outcome.onTheWay, lost: outcome.lost)
    }
}

extension RateFigure {
    init(id: String, title: LocalizedText, sums: CounterSums, customers: Int) {
        let perCustomer = Statistics.meanInterval(
            sum: Double(sums.events), sumOfSquares: Double(sums.sumOfSquares), count: customers)
        self.init(
            id: id, title: title, events: sums.events, customers: customers,
            interval: perCustomer.map { Interval(low: max(0, 100 * $0.low), high: 100 * $0.high) })
    }
}

extension MeasuredQuote {
    /// How many words of customers a step keeps from each end.
    private static let most = 3

    /// The words that came with the lowest and the highest scores, newest first among equals; words without a score
    /// only where there are no others.
    static func extremes(of responses: [Response]) -> [MeasuredQuote] {
        let quotes = responses.compactMap { response -> MeasuredQuote? in
            guard let text = response.text, !text.isEmpty else { return nil }
            return MeasuredQuote(
                text: text, language: response.language, kind: response.kind, score: response.score, time: response.time
            )
        }
        let scored = quotes.filter { $0.score != nil }.sorted(by: isBefore)
        guard !scored.isEmpty else { return Array(quotes.sorted(by: isBefore).prefix(2 * most)) }
        guard scored.count > 2 * most else { return scored }
        var seen = Set<String>()
        let lowest = scored.filter { seen.insert($0.text).inserted }.prefix(most)
        seen = Set(lowest.map(\.text))
        let highest = scored.reversed().filter { seen.insert($0.text).inserted }.prefix(most)
        return lowest + highest.reversed()
    }

    private static func isBefore(_ left: MeasuredQuote, _ right: MeasuredQuote) -> Bool {
        let scores = (left.emotion, right.emotion)
        if scores.0 != scores.1 { return scores.0 < scores.1 }
        if left.time != right.time { return left.time > right.time }
        return left.text < right.text
    }

    /// The score on the emotion scale, so that kinds of question can be put in one order.
    private var emotion: Double { score.map(kind.emotion(of:)) ?? 0 }
}
