// The workspace as the server wants it: its maps measured, and drawn when a picture is asked for.
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
                version: log.version, readAt: content.logTime)
        }
        return SiteFacts(
            title: content.settings.title, log: log, zone: content.zone,
            notices: content.problems.map { SiteNotice(file: $0.file, text: $0.text) }, measurer: measurer,
            maps: Dictionary(content.maps.map { ($0.id, $0) }) { first, _ in first })
    }

    func maps() async throws -> [MapSummary] {
        var summaries: [MapSummary] = []
        for map in try await workspace.current().maps {
            guard let summary = try await self.map(map.id, persona: nil, period: .all) else { continue }
            summaries.append(summary)
        }
        return summaries
    }

    func map(_ id: String, persona: String?, period: Period) async throws -> MapSummary? {
        guard let reading = try await measured(id, persona: persona, period: period) else { return nil }
        return MapSummary(map: reading.map, personas: reading.personas, measured: reading.measured)
    }

    func picture(_ id: String, persona: String?, period: Period, choice: ReaderChoice) async throws -> [UInt8]? {
        guard let reading = try await measured(id, persona: persona, period: period) else { return nil }
        let zone = try await workspace.current().zone
        let context = DrawingContext(
            language: choice.language, theme: choice.theme == .dark ? .dark : .light, measurer: measurer, zone: zone)
        let shown = MapPicture.face(of: reading.measured, among: reading.personas)
        var picture = MapPicture(map: reading.map, measured: reading.measured, persona: shown, context: context)
        picture.known = reading.personas
        let maps = try await workspace.current().maps
        for map in maps where reading.map.namedMaps.contains(map.id) {
            let persona = persona.flatMap { map.personas.contains($0) ? $0 : nil }
            let address = MapAddress(map: map.id, persona: persona, choice: choice)
            picture.related[map.id] = RelatedMap(map: map, address: address.picture.text)
        }
        return picture.picture().svg
    }

    func image(_ name: String, of map: String) async throws -> MapImage? {
        let content = try await workspace.current()
        guard let map = content.map(map) else { return nil }
        let images = map.images + content.personas(of: map).compactMap { $0.picture?.image }
        guard let image = images.first(where: { $0.name == name }) else { return nil }
        return MapImage(bytes: image.bytes, mediaType: image.format.mediaType)
    }

    private func measured(_ id: String, persona: String?, period: Period) async throws -> MeasuredReading? {
        do {
            return try await workspace.measured(map: id, persona: persona, period: period)
        } catch let error as WorkspaceError where error == .busy {
            throw PageProblem.busy
        }
    }
}
