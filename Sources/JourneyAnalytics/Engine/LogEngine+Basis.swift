// What every answer of the engine stands on.

import JourneyLog
import JourneySupport

extension LogEngine {
    /// What stands behind an answer. Patterns and segments name what the log does not have.
    func basis(
        _ tally: Tally, _ rule: String, scope: Scope, _ sets: [(any NamesMissing)?] = []
    ) -> AnswerBasis {
        let sets = sets.compactMap(\.self)
        return AnswerBasis(
            customers: tally.customers, events: tally.events, firstEvent: tally.first, lastEvent: tally.last,
            rule: rule + Rule.scope(scope), logVersion: log.version,
            missingEvents: Set(sets.flatMap(\.missingEvents)).sorted(),
            missingProperties: Set(sets.flatMap(\.missingProperties)).sorted())
    }

    /// The last moment that a scope lets us see: the log's last event, or the end of the period if that is earlier.
    func lastSight(_ scope: Scope) -> Int64 {
        let last = log.lastTime ?? 0
        guard let end = scope.period.end, end <= last else { return last }
        return end &- 1
    }
}
