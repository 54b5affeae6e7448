// How many events and customers there are, by period and by value; and sessions.

import JourneyLog
import JourneySupport

extension LogEngine {
    package func counts(_ question: CountsQuestion, in scope: Scope) async throws(EngineError) -> CountsAnswer {
        try check(question)
        let plan = CountPlan(question, log)
        let filter = ScopeFilter(scope, log)
        let ways = try question.sessionGap.map { gap throws(EngineError) in
            try nodePlan(PathCleaning(only: question.events, gap: gap))
        }
        let parts = try await map { log, customers in
            let rows = filter.rows(customers, log)
            return (counts: CountScan(rows, log, plan), sessions: ways.map { SessionScan(Sequences(rows, log, $0)) })
        }
        let periods = KeyCounts.sum(parts.map(\.counts.periods))
        var basis = basis(
            Tally.sum(parts.map(\.counts.tally)), Rule.counts(question), scope: scope, [plan.events, filter.segment])
        if case .property(let name) = question.key, plan.lacksProperty {
            basis.missingProperties = Set(basis.missingProperties + [name]).sorted()
        }
        var answer = CountsAnswer(
            basis: basis,
            periods: question.boundaries.dropLast().enumerated().map { number, start in
                PeriodCount(
                    start: start, events: periods[number]?.events ?? 0, customers: periods[number]?.customers ?? 0)
            }, values: [], otherValues: 0, otherEvents: 0, eventsWithout: 0,
            sessions: SessionScan.summary(of: parts.compactMap(\.sessions)))
        add(KeyCounts.sum(parts.map(\.counts.values)), question, plan, to: &answer)
        return answer
    }

    private func add(
        _ sums: [Int: (events: Int, customers: Int)], _ question: CountsQuestion, _ plan: CountPlan,
        to answer: inout CountsAnswer
    ) {
        var sums = sums
        if question.key != .event { answer.eventsWithout = sums.removeValue(forKey: 0)?.events ?? 0 }
        let texts = plan.property.map { log.propertyValues($0) } ?? log.activities
        let values = sums.map {
            ValueCount(value: texts[$0.key], events: $0.value.events, customers: $0.value.customers)
        }
        .sorted { $0.events != $1.events ? $0.events > $1.events : $0.value < $1.value }
        answer.values = Array(values.prefix(question.top))
        answer.otherValues = values.count - answer.values.count
        answer.otherEvents = values.dropFirst(question.top).reduce(0) { $0 + $1.events }
    }

    private func check(_ question: CountsQuestion) throws(EngineError) {
        let boundaries = question.boundaries
        guard zip(boundaries, boundaries.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw EngineError(
                code: "question-no-periods",
                message: "the periods of counts must follow one another; name where each begins, ascending.")
        }
        guard boundaries.count <= CountsQuestion.mostPeriods + 1 else {
            throw .tooMany(boundaries.count - 1, "periods", limit: CountsQuestion.mostPeriods)
        }
        guard question.top >= 0 else {
            throw EngineError(
                code: "question-bad-top", message: "less than no values cannot be listed; ask for 0 or more.")
        }
    }

    /// Those with a counted event in the period that begins so.
    func members(
        _ question: CountsQuestion, from start: Int64, in scope: Scope
    ) async throws(EngineError) -> Members {
        try check(question)
        let plan = CountPlan(question, log)
        let end = question.boundaries.dropLast().firstIndex(of: start).map { question.boundaries[$0 + 1] }
        return try await members(
            in: scope,
            rule: "Customers with an event from \(Timestamp(microseconds: start)) on, in that period.", [plan.events]
        ) { rows in
            let masks = plan.events?.masks(of: rows.all, rows.part)
            return MemberScan(rows) { customer in
                guard let end else { return false }
                let all = Int(rows.starts[customer])..<Int(rows.ends[customer])
                return Period(start: start, end: end).rows(of: all, rows.times).contains { masks?[$0] != 0 }
            }
        }
    }

    /// Those with a counted event of a value.
    func members(
        _ question: CountsQuestion, _ value: String?, in scope: Scope
    ) async throws(EngineError) -> Members {
        let plan = CountPlan(question, log)
        let texts = plan.property.map { log.propertyValues($0) } ?? log.activities
        var code = value.flatMap { texts.firstIndex(of: $0) }
        // Code 0 of a property stands for none, whatever a value's text is.
        if question.key != .event {
            code = value == nil ? 0 : value.flatMap { text in texts.indices.dropFirst().first { texts[$0] == text } }
        }
        let wanted = code.map { UInt32($0) }
        return try await members(
            in: scope, rule: value.map { Rule.members([$0]) } ?? "Customers with an event without a value.",
            [plan.events]
        ) { rows in
            let masks = plan.events?.masks(of: rows.all, rows.part)
            return plan.withCodes(of: rows.all, rows.part) { codes in
                var found = [Bool](repeating: false, count: rows.starts.count)
                for customer in rows.starts.indices {
                    for row in Int(rows.starts[customer])..<Int(rows.ends[customer])
                    where codes[row] == wanted && masks?[row] != 0 {
                        found[customer] = true
                    }
                }
                return MemberScan(rows) { found[$0] }
            }
        }
    }
}
