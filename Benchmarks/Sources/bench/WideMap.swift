// A map of any number of stages and steps with something in every lane, measured in every row: what the limits of drawing
// speak of.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice

/// The same words and numbers for the same size.
struct WideMap {
    private static let words = """
        the customer waits for a technician who moves the visit without explanation bill is more than promised thirty days \
        calls back Wi-Fi asks a friend price plan address building online site app support agent interdepartmental
        """.split(separator: " ").map(String.init)
    private var place = 0

    /// - Parameter steps: at least as many as there are stages.
    static func make(stages: Int, steps: Int) -> MeasuredMap {
        var maker = WideMap()
        return measured(maker.map(stages: stages, steps: steps))
    }

    private init() {}

    private mutating func map(stages: Int, steps: Int) -> JourneyMap {
        var map = JourneyMap(id: "wide", title: LocalizedText("Getting connected"))
        map.goal = text(9)
        var first = 0
        for stage in 0..<stages {
            let next = steps * (stage + 1) / stages
            var added = Stage(id: "stage\(stage)", title: text(2), steps: (first..<next).map { step($0) })
            added.expectedDuration = .days(Int64(1 + stage % 9))
            map.stages.append(added)
            first = next
        }
        for number in 0..<3 {
            var takeaway = Takeaway(title: text(9))
            takeaway.step = "s\(number * steps / 3)"
            map.takeaways.append(takeaway)
        }
        map.missedGoal = MissedGoal(title: text(5), recovery: text(9))
        return map
    }

    /// Words one after another, each time from where the last text ended.
    private mutating func text(_ count: Int) -> LocalizedText {
        defer { place += count }
        return LocalizedText(
            (place..<place + count).map { Self.words[($0 * 7 + $0 / 5) % Self.words.count] }.joined(separator: " "))
    }

    private mutating func step(_ number: Int) -> Step {
        var step = Step(id: "s\(number)", title: text(4))
        step.isMilestone = number % 4 == 0
        step.touchpoints = ["web", "sms"].map { Touchpoint(title: text(2), channel: $0) }
        for (index, lane) in Lane.allCases.enumerated() { step.notes[lane] = [Note(text(3 + (number + index) % 7))] }
        step.emotion = Emotion(assumed: Double(number * 13 % 41 - 20) / 10, target: Double(number % 3))
        step.barriers = [Barrier(id: "b\(number)", title: text(6), severity: 1 + number % 5)]
        var idea = Opportunity(id: "o\(number)", title: text(6))
        idea.owner = text(1)
        step.opportunities = [idea]
        for lane in BlueprintLane.allCases { step.blueprint[lane] = [BlueprintItem(title: text(3))] }
        return step
    }

    // MARK: Measurements

    private static let scope = MeasuredScope(
        persona: nil, period: .all, firstEvent: 0, lastEvent: 86_400_000_000, journeys: 40_000, customers: 30_000,
        responses: 900, window: .days(30), logVersion: "v")

    private static func measured(_ map: JourneyMap) -> MeasuredMap {
        var measured = MeasuredMap(map: map, scope: scope)
        measured.curve = .csat
        for (number, step) in map.steps.enumerated() {
            let reached = 40_000 * 19 / (19 + number)
            var measure = StepMeasure(
                reach: ShareFigure(count: reached, of: 40_000), visits: reached,
                repeats: ShareFigure(count: reached / 9, of: reached))
            measure.outcome = StepOutcome(
                wentOn: reached / 2, anotherWay: reached / 9, onTheWay: reached / 20, lost: reached / 5)
            measure.scores = [ScoreFigure(kind: .csat, scores: (0..<30).map { Double(1 + ($0 + number) % 5) })]
                .compactMap(\.self)
            let times = (0..<30).map { Double(600 + $0 * number * 977) }
            (measure.dwell, measure.waiting) = (DurationFigure(seconds: times), DurationFigure(seconds: times))
            measure.counters = [
                RateFigure(
                    id: "calls", title: LocalizedText("Calls per 100"), events: reached / 4, customers: reached,
                    interval: Interval(low: 0, high: 1))
            ]
            measured.steps[step.id] = measure
        }
        return measured
    }
}
