// What a chart of a map is asked for: which step, which measure, per week or month.
import ArgumentParser
import JourneyDrawing
import JourneyEvidence
import JourneyModel
import JourneySupport
import JourneyVoice

/// A chart that a map and a log can be shown as; the names are those of `--view`.
enum ChartView: String {
    case funnel, network, heat, dwell, retention, scores, trend
}

/// The options of charts; each view takes those it can use.
struct ChartOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The step of --view dwell or trend, by its id.", valueName: "id"))
    var step: String?

    @Option(
        help: ArgumentHelp(
            "The measure of --view heat, trend, dwell or scores: \(Self.measures), or a counter's id.",
            valueName: "name"))
    var measure: String?

    @Option(help: ArgumentHelp("--view retention and trend: week or month.", valueName: "unit"))
    var per: String = CalendarUnit.week.rawValue

    @Option(help: ArgumentHelp("--view trend: what the team aims at, such as 25% or 4.5.", valueName: "value"))
    var target: String?

    private static let rows: [(name: String, row: MeasureRow)] =
        [
            ("reach", .reach), ("drop-off", .dropOff), ("another-way", .anotherWay), ("on-the-way", .onTheWay),
            ("waiting", .waiting), ("dwell", .dwell), ("repeats", .repeats),
        ] + ScoreKind.allCases.map { ($0.rawValue, .score($0)) }
    private static var measures: String { rows.map(\.name).joined(separator: ", ") }

    /// The chart's picture.
    func picture(
        _ view: ChartView, of drawn: DrawnMap, options: MeasureOptions, context: DrawingContext
    ) async throws -> Picture {
        guard let measured = drawn.measured, let measurer = drawn.sources?.measurer else {
            throw UsageError("no-log", "--view \(view.rawValue) shows what was measured: name the log with --log.")
        }
        let map = drawn.input.map
        let row = try row(on: map)
        if let step { _ = try known(step, on: map) }
        switch view {
        case .funnel:
            let funnel = measured.funnel ?? MeasuredFunnel(steps: [], rule: "", window: map.measurement.funnelWindow)
            return FunnelChart(funnel: funnel, scope: measured.scope, context: context).picture()
        case .network:
            let network = measured.network ?? MeasuredNetwork(title: nil, columns: [], links: [], customers: 0)
            return NetworkChart(network: network, scope: measured.scope, context: context).picture()
        case .heat: return HeatStripChart(measured, row: row ?? .dropOff, context: context).picture()
        case .dwell:
            return DwellChart(measured, row: row == .waiting ? .waiting : .dwell, step: step, context: context)
                .picture()
        case .scores:
            var kind: ScoreKind?
            if case .score(let asked)? = row { kind = asked }
            return ScoreChart(measured, kind: kind, context: context).picture()
        case .retention:
            let retention = try await measurer.retention(
                on: map, persona: measured.scope.persona, period: measured.scope.period, unit: try unit(),
                zone: context.zone)
            return RetentionChart(retention, context: context).picture()
        case .trend:
            let row = row ?? .reach
            let trend = try await measurer.trend(
                of: row, at: try trendStep(row, on: map), on: map, persona: measured.scope.persona,
                period: measured.scope.period, unit: try unit(), zone: context.zone, target: try aim())
            var counter: EventCounter?
            if case .counter(let id) = row { counter = map.measurement.counters.first { $0.id == id } }
            return TrendChart(trend, counter: counter?.title, context: context).picture()
        }
    }

    private func row(on map: JourneyMap) throws -> MeasureRow? {
        guard let measure else { return nil }
        if let row = Self.rows.first(where: { $0.name == measure })?.row { return row }
        if map.measurement.counters.contains(where: { $0.id == measure }) { return .counter(measure) }
        let hint = Suggestion.text(for: measure, among: Self.rows.map(\.name) + map.measurement.counters.map(\.id))
        throw UsageError(
            "bad-measure", "--measure \(measure) is not known; it is \(Self.measures), or a counter\(hint)")
    }

    private func known(_ id: String, on map: JourneyMap) throws -> String {
        guard map.steps.contains(where: { $0.id == id }) else {
            let hint = Suggestion.text(for: id, among: map.steps.map(\.id))
            throw UsageError("no-step", "the map has no step “\(id)”\(hint)")
        }
        return id
    }

    /// The step asked for; without one the goal, which is what a reach is about.
    private func trendStep(_ row: MeasureRow, on map: JourneyMap) throws -> String {
        if let step { return try known(step, on: map) }
        let goal = map.steps.last { $0.binding != nil && !$0.isOptional }
        guard row == .reach, let goal else {
            throw UsageError("no-step", "--view trend needs a step for this measure: name it with --step.")
        }
        return goal.id
    }

    private func unit() throws -> CalendarUnit {
        guard let unit = CalendarUnit.forCohorts.first(where: { $0.rawValue == per }) else {
            let units = CalendarUnit.forCohorts.map(\.rawValue).joined(separator: " or ")
            throw UsageError("bad-unit", "--per \(per) is not known; it is \(units).")
        }
        return unit
    }

    private func aim() throws -> Double? {
        guard let target else { return nil }
        let isShare = target.hasSuffix("%")
        guard let value = Double(isShare ? String(target.dropLast()) : target), value.isFinite else {
            throw UsageError("bad-target", "--target \(target) is not a number; write 25% or 4.5.")
        }
        return isShare ? value / 100 : value
    }
}
