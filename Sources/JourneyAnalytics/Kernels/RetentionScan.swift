// A chunk of customers in periods: when they came, and when they were there again.

import JourneyLog
import JourneySupport

/// A retention question, made ready for the scan.
struct RetentionPlan: Sendable {
    /// Bit 0: comes in; bit 1: is there.
    let patterns: PatternSet
    let boundaries: [Int64]
    let period: Period

    init(_ question: RetentionQuestion, _ scope: Scope, _ log: EventLog) {
        let any = EventPattern(clauses: [EventClause(name: nil)])
        patterns = PatternSet([question.first ?? any, question.returning ?? any], log)
        boundaries = question.boundaries
        period = scope.period
    }

    /// How many periods there are.
    var periods: Int { boundaries.count - 1 }
}

/// What a chunk adds to a retention answer.
struct RetentionScan: Sendable {
    /// Each once, in order of first appearance: cohort · (periods + 1) for its size, + 1 + k for those who were there in
    /// the k-th period after it.
    private(set) var keys: [UInt64] = []
    private(set) var counts: [Int] = []
    private(set) var tally = Tally()

    init(_ rows: ScopedRows, _ log: LogPart, _ plan: RetentionPlan) {
        let masks = plan.patterns.masks(of: rows.all, log)
        let width = plan.periods + 1
        var index = KeyIndex(possible: plan.periods * width)
        let times = rows.times.span
        for customer in rows.starts.indices where rows.starts[customer] < rows.ends[customer] {
            let range = Int(rows.starts[customer])..<Int(rows.ends[customer])
            guard let first = range.first(where: { masks[$0] & 1 != 0 }),
                plan.period.contains(times[first]), let cohort = Stretches(plan.boundaries).number(of: times[first])
            else { continue }
            add(cohort * width, &index)
            var (events, last) = (0, first)
            var (period, seen) = (cohort, -1)
            for row in first..<range.upperBound where masks[row] & 2 != 0 {
                while period < plan.periods, times[row] >= plan.boundaries[period + 1] { period += 1 }
                if period == plan.periods { break }
                (events, last) = (events + 1, row)
                if period != seen { add(cohort * width + 1 + period - cohort, &index) }
                seen = period
            }
            tally.add(events: events, first: times[first], last: times[last])
        }
        keys = index.keys
    }

    private mutating func add(_ key: Int, _ index: inout KeyIndex) {
        let number = Int(index.number(of: UInt64(key)))
        if number == counts.count { counts.append(0) }
        counts[number] += 1
    }
}
