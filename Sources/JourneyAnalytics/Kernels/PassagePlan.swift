// A passage question, made ready for the scan.

import JourneyLog
import JourneySupport

/// Steps and stages as bits, and who follows whom.
struct PassagePlan: Sendable {
    /// Bit i: the event matches step i.
    let steps: PatternSet
    /// Bit 0: the event ends the journey; bit i + 1: counter i counts it.
    let others: PatternSet
    let counters: Int
    let period: Period
    let logEnd: Int64
    /// By step: microseconds of silence after which a customer counts as lost.
    let windows: [Int64]
    /// By step: the steps after it, up to and with the next one that is not optional; 0 from the goal on.
    let nexts: [UInt64]
    /// By step: the stages that hold it.
    let stagesOfStep: [UInt64]
    let stages: Int

    init(_ question: PassageQuestion, _ scope: Scope, _ log: EventLog) {
        steps = PatternSet(question.steps.map(\.pattern), log)
        others = PatternSet([question.endings] + question.counters, log)
        counters = question.counters.count
        period = scope.period
        logEnd = log.lastTime ?? 0
        windows = question.steps.map(\.window.microseconds)
        nexts = Self.nexts(question)
        stages = question.stages.count
        stagesOfStep = question.steps.indices.map { step in
            question.stages.enumerated().reduce(0) { $0 | ($1.element.contains(step) ? 1 << UInt64($1.offset) : 0) }
        }
    }

    private static func nexts(_ question: PassageQuestion) -> [UInt64] {
        var nexts = [UInt64](repeating: 0, count: question.steps.count)
        guard let goal = question.goal else { return nexts }
        var next: UInt64 = 0
        for index in (0...goal).reversed() {
            nexts[index] = next
            let step = question.steps[index]
            guard step.pattern != nil else { continue }
            let bit: UInt64 = 1 << UInt64(index)
            next = step.isOptional ? next | bit : bit
        }
        return nexts
    }

    /// The stages of an event that matches these steps.
    func stages(of steps: UInt64) -> UInt64 {
        var stages: UInt64 = 0
        for step in Bits(steps) { stages |= stagesOfStep[step] }
        return stages
    }
}
