// A map with what customers really did and said: computed, never written into the map's file.
package import JourneyLanguage
package import JourneyModel
package import JourneySupport
package import JourneyVoice

/// A map and its measurements, at one version of the log.
package struct MeasuredMap: Sendable {
    package var map: JourneyMap
    package var scope: MeasuredScope
    /// Why there are no figures at all, if so.
    package var unmeasured: UnmeasuredReason?
    /// By step id; a step without a binding has none.
    package var steps: [String: StepMeasure]
    /// By stage id.
    package var stages: [String: StageMeasure]
    /// The kind of question the emotion curve is drawn from; `nil` when nobody was asked.
    package var curve: ScoreKind?
    /// By kind of question: the scores given anywhere on the map. An answer counts once, at however many steps its
    /// question stands.
    package var answers: [ScoreKind: Int]
    package var funnel: MeasuredFunnel?
    package var network: MeasuredNetwork?
    /// Names of events that the map is bound to and the log does not have, sorted.
    package var missingEvents: [String]
    /// Names of properties that the map or the persona asks for and the log does not have, sorted.
    package var missingProperties: [String]
    /// Questions of the map that no answer has, although there are answers to others; sorted.
    package var missingQuestions: [String] = []

    package init(map: JourneyMap, scope: MeasuredScope) {
        self.map = map
        self.scope = scope
        steps = [:]
        stages = [:]
        answers = [:]
        missingEvents = []
        missingProperties = []
    }

    /// Whether the log or the answers say anything of the map. Of a period and of a persona it is a fact that nobody came.
    package var isMeasured: Bool {
        if unmeasured != nil { return false }
        if scope.journeys + scope.responses > 0 { return true }
        return scope.customers > 0 && (scope.persona != nil || scope.period != .all)
    }
}

/// Whose journeys the numbers speak of, and when.
package struct MeasuredScope: Hashable, Sendable {
    /// The persona whose segment it is; `nil` for everyone.
    package var persona: Persona?
    /// The period asked for, and the first and last event that were counted, in microseconds since 1970 in UTC.
    package var period: Period
    package var firstEvent: Int64?
    package var lastEvent: Int64?
    /// Customers whose journey on this map starts in the period.
    package var journeys: Int
    /// Customers in the log.
    package var customers: Int
    /// Survey answers that were bound to steps of the map, each once.
    package var responses: Int
    /// After how long a silence a customer counts as lost.
    package var window: TimeSpan
    /// The log's version, so that the same number can be made again.
    package var logVersion: String

    package init(
        persona: Persona?, period: Period, firstEvent: Int64?, lastEvent: Int64?, journeys: Int, customers: Int,
        responses: Int, window: TimeSpan, logVersion: String
    ) {
        self.persona = persona
        self.period = period
        self.firstEvent = firstEvent
        self.lastEvent = lastEvent
        self.journeys = journeys
        self.customers = customers
        self.responses = responses
        self.window = window
        self.logVersion = logVersion
    }
}

/// What became of the customers who reached a step. The four kinds are apart and add up to those who reached it.
package struct StepOutcome: Hashable, Sendable {
    /// Went on to the next step that all are meant to take (or to an optional one before it).
    package var wentOn: Int
    /// Reached a later step without the next one.
    package var anotherWay: Int
    /// No later step yet, and the window since their last event is still open.
    package var onTheWay: Int
    /// No later step and the window is over, or an event that ends the journey without its goal.
    package var lost: Int
    /// Of the lost, those with an event that ends the journey without its goal.
    package var ended: Int

    package init(wentOn: Int = 0, anotherWay: Int = 0, onTheWay: Int = 0, lost: Int = 0, ended: Int = 0) {
        self.wentOn = wentOn
        self.anotherWay = anotherWay
        self.onTheWay = onTheWay
        self.lost = lost
        self.ended = ended
    }

    /// All who reached the step.
    package var reached: Int { wentOn + anotherWay + onTheWay + lost }

    /// The lost among those of whom it is known: the ones still on the way are left out.
    package var dropOff: ShareFigure { ShareFigure(count: lost, of: wentOn + anotherWay + lost) }
}

/// What was measured at one step.
package struct StepMeasure: Sendable {
    /// Whether the step is bound to events; without it there are answers only, and reach says nothing.
    package var isBound: Bool
    /// Customers with at least one event of the step, out of all journeys on the map.
    package var reach: ShareFigure
    /// Visits of the step: an unbroken run of its events counts once.
    package var visits: Int
    /// Customers who came back to the step after another one, out of those who reached it.
    package var repeats: ShareFigure
    /// `nil` at the goal and after it, where there is no next step.
    package var outcome: StepOutcome?
    /// From the first event of the first visit until the next visit of any other step, an earlier one too.
    package var dwell: DurationFigure?
    /// From the last event before it at any other step to the first event of the first visit.
    package var waiting: DurationFigure?
    /// By kind of question, in the order of `ScoreKind`.
    package var scores: [ScoreFigure]
    /// The words customers left at this step, the lowest and highest scores first.
    package var quotes: [MeasuredQuote]
    package var counters: [RateFigure]
    /// Answers that were given about this step, with or without a score.
    package var responses: Int

    package init(isBound: Bool = true, reach: ShareFigure, visits: Int, repeats: ShareFigure) {
        self.isBound = isBound
        self.reach = reach
        self.visits = visits
        self.repeats = repeats
        scores = []
        quotes = []
        counters = []
        responses = 0
    }

    /// The score of a kind of question.
    package func score(_ kind: ScoreKind) -> ScoreFigure? { scores.first { $0.kind == kind } }
}

/// Words of a customer, with the score they came with.
package struct MeasuredQuote: Hashable, Sendable {
    package var text: String
    package var language: LanguageTag?
    package var kind: ScoreKind
    package var score: Double?
    package var time: Int64

    package init(text: String, language: LanguageTag?, kind: ScoreKind, score: Double?, time: Int64) {
        self.text = text
        self.language = language
        self.kind = kind
        self.score = score
        self.time = time
    }
}

/// What was measured at one stage.
package struct StageMeasure: Sendable {
    /// Customers with at least one event of any of its steps.
    package var reach: ShareFigure
    /// From the first event in the stage to the first event of a later stage.
    package var duration: DurationFigure?

    package init(reach: ShareFigure, duration: DurationFigure?) {
        self.reach = reach
        self.duration = duration
    }
}
