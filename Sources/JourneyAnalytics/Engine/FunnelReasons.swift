// Why an event counted in a funnel or did not, in words.

import JourneySupport

/// What is known of one customer when the reasons are written down.
struct FunnelReasons {
    let question: FunnelQuestion
    let plan: FunnelPlan
    let level: Int
    let isOut: Bool
    /// By step of the best chain: when it was taken.
    let times: [Int64]
    /// Until when the next step could still come.
    let deadline: Int64
    /// When a mode ended the count.
    let overTime: Int64?
    /// The start of the last chain that may still go on.
    let openStart: Int64?
    /// Whether any event of step 1 came.
    let hasStart: Bool

    /// What became of the customer.
    var verdict: String {
        if isOut { return "Out: an excluded event spoiled every chain." }
        guard level > 0 else {
            return hasStart ? "No chain counts." : "Took no first step within the scope."
        }
        if level == plan.steps {
            return plan.steps == 1
                ? "Took the step." : "Took all \(plan.steps) steps, in \(length(times[level - 1] - times[0]))."
        }
        let head = "Took \(level) of \(plan.steps) steps"
        if openStart != nil { return "\(head) so far: the window is still open, so this is no drop-off yet." }
        if let overTime {
            return "\(head): \(question.modes.names.joined(separator: ", ")) ended the count at \(moment(overTime))."
        }
        if plan.way == .any { return "\(head) within one window of \(question.window)." }
        if plan.way == .run {
            return "\(head): no event that followed directly was “\(question.steps[level].title)” in time."
        }
        return
            "\(head): no “\(question.steps[level].title)” came in time; the chain’s window ended at \(moment(deadline))."
    }

    /// Why an event counted that is some steps of the best chain.
    func counted(_ steps: [Int]) -> String {
        if plan.way == .any { return "the first event of a step within the best window" }
        let names = steps.map { "\($0 + 1)" }
        return names.count == 1 ? "step \(names[0])" : "steps \(names.joined(separator: ", "))"
    }

    /// Why an event did not count.
    ///
    /// - Parameters:
    ///   - steps: those it matches.
    ///   - held: whether it has the value of the property that the best chain holds, and any at all.
    func ignored(_ time: Int64, steps: UInt64, spoils: UInt64, held: (matches: Bool, isThere: Bool)) -> String {
        if let property = question.heldProperty, !held.matches {
            return held.isThere
                ? "another \(property) than that of the chain that counts"
                : "it has no \(property), so it takes no part"
        }
        if spoils != 0, let reason = excluded(time, spoils) { return reason }
        if let overTime, time > overTime { return "the count had ended at \(moment(overTime))" }
        if time == overTime { return "it ended the count: \(question.modes.names.joined(separator: ", "))" }
        guard steps != 0 else { return "no step" }
        let step = steps.trailingZeroBitCount
        guard level > 0 else { return "step \(step + 1), but no chain that counts came so far" }
        if plan.way == .any {
            return time < times[0] || time - times[0] > plan.window
                ? "outside the best window" : "the step was there already"
        }
        if time < times[0] {
            return step == 0
                ? "step 1, but a chain that started later got at least as far"
                : "step \(step + 1), before the chain that counts began"
        }
        return later(time, steps)
    }

    private func excluded(_ time: Int64, _ spoils: UInt64) -> String? {
        let ranges = Bits(spoils).map { bit in
            "steps \(question.exclusions[bit].after + 1) and \(question.exclusions[bit].before + 1)"
        }
        let text = "excluded between \(ranges.joined(separator: ", "))"
        if isOut { return text + ": it can put a chain out" }
        guard level > 0 else { return text }
        if time < times[0] { return text + ", but it came before the chain that counts" }
        if times.prefix(level).contains(time) { return text + ", but at the time of a step, so not between" }
        if time > times[level - 1] { return text + ", but it came when the chain that counts was over" }
        return text + ", but not where it came"
    }

    /// An event after the start of the best chain.
    private func later(_ time: Int64, _ steps: UInt64) -> String {
        if level < plan.steps, steps >> UInt64(level) & 1 == 1, time >= times[level - 1] {
            return time > deadline
                ? "step \(level + 1), too late: the window ended at \(moment(deadline))"
                : "step \(level + 1), but not of this chain"
        }
        let step = steps.trailingZeroBitCount
        if step == 0 {
            return plan.opensOnce || plan.way == .first
                ? "step 1 again: the chain stays with the first" : "step 1 again: a new chain, which got no further"
        }
        if step < level {
            return time < times[step]
                ? "step \(step + 1), before its turn" : "step \(step + 1) again: the chain has it already"
        }
        return "step \(step + 1), but step \(step) had not been taken"
    }

    private func moment(_ time: Int64) -> String { "\(Timestamp(microseconds: time))" }

    private func length(_ microseconds: Int64) -> String {
        microseconds == 0
            ? "no time" : microseconds < 1_000_000 ? "less than a second" : "\(TimeSpan(microseconds: microseconds))"
    }
}
