// Which picture of a map is drawn.
import ArgumentParser
import JourneyDrawing
import JourneyEvidence
import JourneyModel
import JourneySupport

/// A picture that a map and its measurements can be shown as.
enum PictureView: String, CaseIterable, ExpressibleByArgument {
    case map, outline, table, blueprint, curves, persona, empathy, matrix, roadmap, portfolio
    case funnel, network, heat, dwell, retention, scores, trend
}

/// A map with what was measured of it.
struct DrawnMap {
    var input: MapInput
    var measured: MeasuredMap?
    /// Several personas that stand on one map, each with its own measurements.
    var shown: [ShownPersona] = []
    /// What measured it.
    var sources: MapSources?
}

extension PictureView {
    /// Whether it shows one persona, which `--persona` then names even without a log.
    var isOfPersona: Bool { self == .persona || self == .empathy }

    /// Whether it shows all that a map holds.
    var isOfMap: Bool { self == .map || self == .outline || self == .table }

    /// The picture.
    /// - Parameters:
    ///   - maps: the map, or for the portfolio all of them; at least one.
    ///   - persona: the one that was asked for.
    ///   - related: the maps that the first one names, by id.
    ///   - detail: how much of the map.
    func picture(
        of maps: [DrawnMap], persona: Persona?, today: CalendarDate, grouping: RoadmapPicture.Grouping,
        related: [String: RelatedMap] = [:], detail: MapDetail = .full, context: DrawingContext
    ) throws -> Picture {
        guard let first = maps.first else { throw UsageError("no-map", "name the file of a map.") }
        let shown = first.shown.map(\.persona.id)
        let map = shown.isEmpty ? first.input.map : first.input.map.seen(by: shown)
        let measured = first.measured
        switch self {
        case .map, .outline, .table:
            let face = MapPicture.face(of: measured, among: first.input.personas)
            var picture = MapPicture(map: map, measured: measured, persona: face, context: context)
            picture.related = related
            picture.known = first.input.personas
            picture.shown = first.shown
            if self == .outline { return MapOutline(picture).picture() }
            if self == .table { return MapTable(picture).picture() }
            return (detail == .short ? picture.inShort() : picture).picture()
        case .curves: return EmotionComparison.target(map, measured: measured, context: context).picture()
        case .blueprint: return ServiceBlueprint(map: map, measured: measured, context: context).picture()
        case .persona:
            return PersonaSheet(
                persona: try Self.shown(persona, map), measured: measured, context: context
            ).picture()
        case .empathy: return EmpathyMapPicture(persona: try Self.shown(persona, map), context: context).picture()
        case .matrix: return OpportunityMatrix(map: map, context: context).picture()
        case .roadmap: return RoadmapPicture(map: map, today: today, grouping: grouping, context: context).picture()
        case .portfolio:
            let entries = maps.map { MapPortfolio.Entry(map: $0.input.map, measured: $0.measured) }
            return MapPortfolio(entries: entries, today: today, context: context).picture()
        case .funnel, .network, .heat, .dwell, .retention, .scores, .trend:
            // With a log these are charts; `ChartOptions` draws them.
            throw UsageError("no-log", "--view \(rawValue) shows what was measured: name the log with --log.")
        }
    }

    private static func shown(_ persona: Persona?, _ map: JourneyMap) throws -> Persona {
        guard let persona else {
            throw UsageError(
                "no-persona", "the map “\(map.id)” has no personas; name one under “personas” in its file.")
        }
        return persona
    }
}
