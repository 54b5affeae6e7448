// One customer of a funnel: which events counted, and which rule decided.

import JourneyLog
import JourneySupport

extension LogEngine {
    /// Why a customer stands where they stand in a funnel.
    ///
    /// - Parameter id: the customer's identifier.
    /// - Throws: when the log has no such customer, or the question cannot be asked.
    package func explain(
        _ id: String, in question: FunnelQuestion, in scope: Scope
    ) async throws(EngineError) -> FunnelExplanation {
        try question.check()
        guard let customer = log.customer(id) else {
            throw EngineError(
                code: "question-no-customer",
                message: "the log has no customer “\(id)”; write the identifier as it stands in the events.")
        }
        let plan = FunnelPlan(question, log, end: funnelEnd(question, scope))
        let filter = funnelFilter(question, scope)
        let (log, place) = (log, log.place(of: customer))
        let chunk = LogChunk(part: place.part, customers: place.customer..<place.customer + 1)
        let parts = try await map(over: [chunk]) { part, customers in
            FunnelExplanation(id, filter.rows(customers, part), log, plan, question)
        }
        var explanation = parts[0]
        explanation.rule = Rule.funnel(question) + Rule.scope(scope)
        return explanation
    }
}

extension FunnelExplanation {
    fileprivate init(_ id: String, _ rows: ScopedRows, _ log: EventLog, _ plan: FunnelPlan, _ question: FunnelQuestion)
    {
        var events = FunnelEvents(longest: rows.longest)
        var machine = FunnelMachine(plan, longest: rows.longest)
        var found = FunnelFinding(steps: plan.steps)
        let all = FunnelRows(rows, rows.part, plan)
        all.find(0, &events, &machine, &found)
        let level = found.level
        let chain = (0..<level).map { Int(found.rows[$0]) }
        let times = (0..<level).map { found.times[$0] }
        let reasons = FunnelReasons(
            question: question, plan: plan, level: level, isOut: found.isOut, times: times,
            deadline: level > 0 ? plan.deadline(slot: level - 1, start: times[0], last: times[level - 1]) : 0,
            overTime: plan.held == nil ? machine.overTime : nil, openStart: found.openStart,
            hasStart: found.lastStart != nil)
        let range = Int(rows.starts[0])..<Int(rows.ends[0])
        let names = rows.part.columns.withActivities(of: rows.all) { codes in
            range.map { log.activities[Int(codes[$0])] }
        }
        let properties = FunnelExplanation.properties(rows, range, log)
        let value = chain.first.map { all.heldCode($0) } ?? 0
        self.init(
            customer: id, level: level, verdict: reasons.verdict,
            events: range.map { row in
                let steps = chain.indices.filter { chain[$0] == row }
                let held = all.heldCode(row)
                return FunnelExplainedEvent(
                    time: rows.times[row], name: names[row - range.lowerBound],
                    properties: properties[row - range.lowerBound], steps: steps,
                    because: steps.isEmpty
                        ? reasons.ignored(
                            rows.times[row], steps: all.steps(row), spoils: all.spoils(row),
                            held: (matches: held != 0 && (held == value || level == 0), isThere: held != 0))
                        : reasons.counted(steps))
            }, rule: "")
    }

    /// By row of a range: the properties it has, by name.
    private static func properties(
        _ rows: ScopedRows, _ range: Range<Int>, _ log: EventLog
    ) -> [[FunnelExplainedProperty]] {
        var properties = [[FunnelExplainedProperty]](repeating: [], count: range.count)
        let sorted = log.propertyNames.indices.sorted { log.propertyNames[$0] < log.propertyNames[$1] }
        for property in sorted {
            let codes = FunnelRows.codes(property, rows, rows.part)
            guard range.contains(where: { codes[$0] != 0 }) else { continue }
            let values = log.propertyValues(property)
            for row in range where codes[row] != 0 {
                properties[row - range.lowerBound].append(
                    FunnelExplainedProperty(name: log.propertyNames[property], value: values[Int(codes[row])]))
            }
        }
        return properties
    }
}
