// A funnel from postings: only customers who took the first two steps are looked at, the rest are counted by bits.

import JourneyLog
import JourneySupport

/// Whether a funnel can be answered from postings, and from which.
///
/// It can where the log tells whole seconds, every step is one type of event and nothing else, everybody is asked, and
/// steps keep the chain with the latest start.
struct PostingFunnel: Sendable {
    /// By step.
    let lists: [PostingList]
    /// In seconds: a chain that is no older is in time.
    let window: Int64
    /// In seconds from the first of the log: when observation ends.
    let end: Int64

    init?(_ question: FunnelQuestion, in scope: Scope, _ patterns: PatternSet, _ log: EventLog, end: Int64) {
        guard let postings = log.postings, log.areMomentsExact, question.isPlain, question.profile == .latestStart,
            question.journey == nil, scope == .everything, question.steps.count <= Self.mostSteps,
            let types = patterns.types(question.steps.count)
        else { return nil }
        lists = types.map { postings[$0] }
        // Times are whole seconds: what is left of the window decides nothing.
        window = max(-1, question.window.microseconds.floored(by: 1_000_000))
        self.end = end.floored(by: 1_000_000) - log.momentBase
    }

    /// More steps are rare, and answered from the columns.
    static let mostSteps = 16
}

extension Int64 {
    /// Divided and rounded down.
    fileprivate func floored(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
