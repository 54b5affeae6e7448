// Measures one step in every week or month of a period, through the same questions as the map itself.
package import JourneyAnalytics
package import JourneyModel
package import JourneySupport

extension MapMeasurer {
    /// A measure of a step over time; no points where the map or the persona cannot be measured or there is no such
    /// step.
    ///
    /// A week or month stays open until the step's window has passed after its end: until then a journey that started
    /// in it may still change the figure.
    /// - Throws: `EngineError` when the log cannot be asked, or the task is cancelled.
    /// - Complexity: one passage over the log a week or month, and two for the thirds.
    package func trend(
        of row: MeasureRow, at stepID: String, on map: JourneyMap, persona: Persona? = nil, period: Period = .all,
        unit: CalendarUnit, zone: ZoneRules, target: Double? = nil
    ) async throws(EngineError) -> MeasuredTrend {
        let whole = try await passage(map, persona, period)
        var trend = MeasuredTrend(
            row: row, step: map.title, unit: unit, points: [], target: target, scope: whole.scope)
        guard let step = map.steps.first(where: { $0.id == stepID }) else { return trend }
        trend.step = step.title
        guard let first = whole.scope.firstEvent, let last = whole.scope.lastEvent,
            let logEnd = try await engine.info().lastEvent
        else { return trend }
        let begin = max(first, period.start ?? first)
        let boundaries = unit.boundaries(from: begin, through: last, zone: zone)
        let window = (step.window ?? map.measurement.window).microseconds
        for (start, end) in zip(boundaries, boundaries.dropFirst()) {
            let (over, overflows) = end.addingReportingOverflow(window)
            let measured = try await passage(map, persona, Self.cut(start, end, to: period))
            trend.points.append(
                MeasuredTrend.Point(
                    start: zone.day(of: start), figure: measured.steps[stepID]?.figure(row),
                    isOpen: overflows || over > logEnd))
        }
        let third = MeasuredTrend.third(of: trend.points)
        guard third > 0 else { return trend }
        let closed = trend.points.count { !$0.isOpen }
        let early = try await passage(map, persona, Self.cut(boundaries[0], boundaries[third], to: period))
        let late = try await passage(
            map, persona, Self.cut(boundaries[closed - third], boundaries[closed], to: period))
        trend.early = early.steps[stepID]?.figure(row)
        trend.late = late.steps[stepID]?.figure(row)
        return trend
    }

    /// The part of a stretch that lies in a period.
    private static func cut(_ start: Int64, _ end: Int64, to period: Period) -> Period {
        Period(start: max(start, period.start ?? start), end: min(end, period.end ?? end))
    }

    /// The steps measured, without funnel and network.
    private func passage(
        _ map: JourneyMap, _ persona: Persona?, _ period: Period
    ) async throws(EngineError) -> MeasuredMap {
        let info = try await engine.info()
        var measured = MeasuredMap(
            map: map,
            scope: MeasuredScope(
                persona: persona, period: period, firstEvent: nil, lastEvent: nil, journeys: 0, customers: info.cases,
                responses: 0, window: map.measurement.window, logVersion: info.logVersion))
        measured.unmeasured = Self.reason(map, persona)
        guard measured.unmeasured == nil else { return measured }
        let answer = try await engine.passage(
            question(for: map), in: Scope(period: period, segment: persona?.segment))
        add(answer, to: &measured)
        return measured
    }
}
