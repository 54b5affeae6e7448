// Who of the customers that came in a week or month was there again later.
package import JourneyAnalytics
package import JourneyModel
package import JourneySupport

/// Cohorts by week or month, and who of them returned in each week or month after.
package struct MeasuredRetention: Sendable {
    package var unit: CalendarUnit
    package var cohorts: [Cohort]
    /// Whose journeys these are, and when.
    package var scope: MeasuredScope

    /// The customers of a cohort, in the order of time.
    package struct Cohort: Hashable, Sendable {
        /// The first day of the week or month.
        package var start: CalendarDate
        package var size: Int
        /// `returned[k]`: those who were there in the k-th period after their first one; one for every period that has
        /// begun.
        package var returned: [Int]
        /// How many of `returned` are of periods that are over; what follows may still grow.
        package var complete: Int

        package init(start: CalendarDate, size: Int, returned: [Int], complete: Int) {
            self.start = start
            self.size = size
            self.returned = returned
            self.complete = complete
        }

        /// Those who were there in the k-th period after, out of the cohort; `nil` while it is not over.
        package func share(after k: Int) -> ShareFigure? {
            k < complete && returned.indices.contains(k) && size > 0 ? ShareFigure(count: returned[k], of: size) : nil
        }
    }

    package init(unit: CalendarUnit, cohorts: [Cohort], scope: MeasuredScope) {
        self.unit = unit
        self.cohorts = cohorts
        self.scope = scope
    }

    /// - Parameter zone: where the days of the answer's periods begin.
    package init(unit: CalendarUnit, answer: RetentionAnswer, zone: ZoneRules, scope: MeasuredScope) {
        let cohorts = answer.cohorts.map { cohort in
            Cohort(
                start: zone.day(of: cohort.start), size: cohort.size, returned: cohort.returned,
                complete: cohort.complete)
        }
        self.init(unit: unit, cohorts: cohorts, scope: scope)
    }

    /// Those who were there in the k-th period after, out of all cohorts of whom it is known; `nil` when it is of none.
    package func share(after k: Int) -> ShareFigure? {
        let known = cohorts.compactMap { $0.share(after: k) }
        guard !known.isEmpty else { return nil }
        return ShareFigure(count: known.reduce(0) { $0 + $1.count }, of: known.reduce(0) { $0 + $1.total })
    }

    /// The furthest period after of which anything is known for good; 0 when nothing is.
    package var furthest: Int { max(0, (cohorts.filter { $0.size > 0 }.map(\.complete).max() ?? 0) - 1) }
}

extension MapMeasurer {
    /// Retention on a map: a customer comes in with the first event of any step, and is there with any event of any step.
    /// - Throws: `EngineError` when the log cannot be asked, or the task is cancelled.
    package func retention(
        on map: JourneyMap, persona: Persona? = nil, period: Period = .all, unit: CalendarUnit, zone: ZoneRules
    ) async throws(EngineError) -> MeasuredRetention {
        let info = try await engine.info()
        var scope = MeasuredScope(
            persona: persona, period: period, firstEvent: nil, lastEvent: nil, journeys: 0, customers: info.cases,
            responses: 0, window: map.measurement.window, logVersion: info.logVersion)
        let bound = map.steps.compactMap(\.binding)
        guard Self.reason(map, persona) == nil, !bound.isEmpty, let first = info.firstEvent, let last = info.lastEvent
        else { return MeasuredRetention(unit: unit, cohorts: [], scope: scope) }
        let pattern = EventPattern(anyOf: bound)
        let answer = try await engine.retention(
            RetentionQuestion(
                boundaries: unit.boundaries(from: first, through: last, zone: zone), first: pattern, returning: pattern),
            in: Scope(period: period, segment: persona?.segment))
        scope.journeys = answer.basis.customers
        scope.firstEvent = answer.basis.firstEvent
        scope.lastEvent = answer.basis.lastEvent
        return MeasuredRetention(unit: unit, answer: answer, zone: zone, scope: scope)
    }
}
