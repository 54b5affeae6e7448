// The passage of one customer, by its definitions: lists of visits, nothing clever.

import JourneyAnalytics
import JourneySupport

/// What one customer adds to a passage answer. Times are seconds.
struct PassageReference {
    /// An unbroken run of events of one step, by the indices of its first and last event in the journey.
    struct Visit {
        var step: Int
        var first: Int
        var last: Int
    }

    /// The events that match a bound step, and the steps each of them matches.
    var journey: [NaiveEvent] = []
    var matches: [[Int]] = []
    var visits: [Visit] = []
    let question: PassageQuestion
    let events: [NaiveEvent]

    init(_ events: [NaiveEvent], _ question: PassageQuestion) {
        self.events = events
        self.question = question
        for event in events {
            let steps = question.steps.indices.filter { step in
                question.steps[step].pattern.map { event.matches($0) } ?? false
            }
            guard !steps.isEmpty else { continue }
            journey.append(event)
            matches.append(steps)
        }
        for step in question.steps.indices {
            for index in journey.indices where matches[index].contains(step) {
                if let last = visits.last, last.step == step, last.last == index - 1 {
                    visits[visits.count - 1].last = index
                } else {
                    visits.append(Visit(step: step, first: index, last: index))
                }
            }
        }
    }

    func visits(of step: Int) -> [Visit] { visits.filter { $0.step == step } }

    func hasReached(_ step: Int) -> Bool { !visits(of: step).isEmpty }

    func dwell(_ step: Int) -> Int64? {
        guard let visit = visits(of: step).first else { return nil }
        let next = visits.filter { $0.step != step && $0.first > visit.first }.map(\.first).min()
        return next.map { journey[$0].time - journey[visit.first].time }
    }

    func waiting(_ step: Int) -> Int64? {
        guard let visit = visits(of: step).first, visit.first > 0 else { return nil }
        return journey[visit.first].time - journey[visit.first - 1].time
    }

    /// Events of a counter from the first event of a visit of the step until the next visit of any step begins.
    func count(_ counter: EventPattern, at step: Int) -> Int {
        visits(of: step).reduce(0) { sum, visit in
            let next = visits.map(\.first).filter { $0 > visit.first }.min()
            return sum
                + events.count { event in
                    event.matches(counter) && event.time >= journey[visit.first].time
                        && (next.map { event.time < journey[$0].time } ?? true)
                }
        }
    }

    enum Outcome { case wentOn, anotherWay, onTheWay, lost, ended }

    /// `nil` when the step was not reached, or has no next step that all are meant to take.
    func outcome(_ step: Int, logEnd: Int64) -> Outcome? {
        guard let goal = question.goal, step < goal, hasReached(step), let last = journey.last else { return nil }
        let later = question.steps.indices.filter { $0 > step && question.steps[$0].pattern != nil }
        guard let next = later.first(where: { !question.steps[$0].isOptional || $0 == goal }) else { return nil }
        if later.contains(where: { $0 <= next && hasReached($0) }) { return .wentOn }
        if later.contains(where: { hasReached($0) }) { return .anotherWay }
        if let endings = question.endings, events.contains(where: { $0.time >= last.time && $0.matches(endings) }) {
            return .ended
        }
        return logEnd - last.time <= question.steps[step].window.microseconds / 1_000_000 ? .onTheWay : .lost
    }

    func isIn(stage: Int, _ index: Int) -> Bool { matches[index].contains { question.stages[stage].contains($0) } }

    func hasReached(stage: Int) -> Bool { journey.indices.contains { isIn(stage: stage, $0) } }

    func elapsed(stage: Int) -> Int64? {
        guard let first = journey.indices.first(where: { isIn(stage: stage, $0) }) else { return nil }
        let next = journey.indices.first { index in
            index > first && question.stages.indices.contains { $0 > stage && isIn(stage: $0, index) }
        }
        return next.map { journey[$0].time - journey[first].time }
    }
}
