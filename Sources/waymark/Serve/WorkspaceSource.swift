// The workspace as the server wants it: its maps measured, and drawn when a picture is asked for.
import Foundation
import JourneyDrawing
import JourneyEvidence
import JourneyFormats
import JourneyImaging
import JourneyLanguage
import JourneyLog
import JourneyModel
import JourneyServer
import JourneySupport
import JourneyViews
import JourneyWorkspace

/// Maps from a workspace's directory.
struct WorkspaceSource: MapSource {
    let workspace: Workspace
    private let measurer = PangoMeasurer()

    init(workspace: Workspace) {
        self.workspace = workspace
    }

    func facts() async throws -> SiteFacts {
        let content = try await workspace.current()
        let log = content.log.map { log in
            LogFacts(
                events: log.eventCount, customers: log.customerCount, firstEvent: log.firstTime,
                lastEvent: log.lastTime,
                version: log.version)
        }
        return SiteFacts(
            title: content.settings.title, log: log, zoneOffset: Self.zoneOffset(of: content),
            notices: content.problems.map { SiteNotice(file: $0.file, text: $0.text) }, measurer: measurer)
    }

    func maps() async throws -> [MapSummary] {
        var summaries: [MapSummary] = []
        for map in try await workspace.current().maps {
            if let summary = try await self.map(map.id, persona: nil, period: .all) { summaries.append(summary) }
        }
        return summaries
    }

    func map(_ id: String, persona: String?, period: Period) async throws -> MapSummary? {
        guard let reading = try await workspace.measured(map: id, persona: persona, period: period) else { return nil }
        return MapSummary(map: reading.map, personas: reading.personas, measured: reading.measured)
    }

    func picture(_ id: String, persona: String?, period: Period) async throws -> [UInt8]? {
        guard let reading = try await workspace.measured(map: id, persona: persona, period: period) else { return nil }
        let zone = Self.zoneOffset(of: try await workspace.current())
        let context = DrawingContext(
            language: reading.map.language, theme: .light, measurer: measurer, zoneOffset: zone)
        let shown = reading.measured?.scope.persona ?? reading.personas.first
        return Array(
            MapPicture(map: reading.map, measured: reading.measured, persona: shown, context: context).svg().utf8)
    }

    /// The zone's distance from UTC at the log's last event; days are written in the workspace's zone.
    private static func zoneOffset(of content: WorkspaceContent) -> TimeSpan {
        guard let zone = TimeZone(identifier: content.settings.timeZone), let last = content.log?.lastTime else {
            return TimeSpan(microseconds: 0)
        }
        let seconds = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(last) / 1_000_000))
        return .seconds(Int64(seconds))
    }
}
