// A funnel from postings: only customers who took the first two steps are looked at, the rest are counted by bits.

import JourneyLog
import JourneySupport

/// Whether a funnel can be answered from the postings of a part of the log, and from which.
///
/// It can where the log tells whole seconds, every step is one type of event, with whatever conditions, everybody is asked, at
/// any time or in a period, and steps keep the chain with the latest start.
struct PostingFunnel: Sendable {
    /// By step.
    let lists: [PostingList]
    /// In seconds: a chain that is no older is in time.
    let window: UInt32
    /// In seconds from the first of the log: who takes the first step then or later may still go on.
    let oldest: Int64
    /// When observation ends, in microseconds since 1970.
    let end: Int64
    let needsTimes: Bool
    let filter: PostingFilter

    init?(_ question: FunnelQuestion, in scope: Scope, _ patterns: PatternSet, _ log: LogPart, end: Int64) {
        let window = question.window.microseconds
        guard let postings = log.postings, log.areMomentsExact, log.momentEnd < Int64(Int32.max), question.isPlain,
            question.profile == .latestStart, question.journey == nil, scope.segment == nil,
            question.steps.count <= Self.mostSteps, question.steps.count > 1 || !question.needsTimes, window >= 0,
            // A property that came to the log later has no codes here to look at.
            patterns.banks.allSatisfy({ $0.tables.allSatisfy { $0.property < log.propertyCount } }),
            let conditions = PostingConditions.ofSteps(question.steps.count, patterns, log)
        else { return nil }
        // A type that came to the log later is one that nobody has here: as one whose list is empty.
        lists = conditions.map { Int($0.type) < postings.count ? postings[Int($0.type)] : .none }
        // Times are whole seconds: what is left of the window decides nothing, nor does more than all of them span.
        self.window = UInt32(min(window / 1_000_000, Int64(Int32.max)))
        oldest = (end &- min(window, 1 << 60)).ceiled(by: 1_000_000) - log.momentBase
        self.end = end
        needsTimes = question.needsTimes
        filter = PostingFilter(period: Self.moments(of: scope.period, log), conditions: conditions)
    }

    /// More steps are rare, and answered from the columns.
    static let mostSteps = 16

    /// A period in seconds from the log's first; those outside the log are as good as its ends.
    private static func moments(of period: Period, _ log: LogPart) -> Range<UInt32>? {
        guard period != .all else { return nil }
        func moment(_ time: Int64?, orElse other: Int64) -> UInt32 {
            let moment = time.map { $0.ceiled(by: 1_000_000) - log.momentBase } ?? other
            return UInt32(min(max(moment, 0), Int64(Int32.max)))
        }
        let start = moment(period.start, orElse: 0)
        return start..<max(start, moment(period.end, orElse: Int64(Int32.max)))
    }
}

extension Int64 {
    /// Divided and rounded up.
    fileprivate func ceiled(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder > 0 ? quotient + 1 : quotient
    }
}
