// The workspace as a service: what is in it now, and its maps measured. No HTTP here.
import JourneyAnalytics
package import JourneyEvidence
import JourneyFormats
import JourneyLog
package import JourneyModel
package import JourneySupport

/// A directory of maps, personas, events and answers, read again when its files change.
package actor Workspace {
    private let files: WorkspaceFiles
    private var stamps: [FileStamp] = []
    private var logStamps: [FileStamp] = []
    private var content: WorkspaceContent?
    private var measured = MeasuredCache(limit: 32)

    /// Opens a directory. Everything is read now, so that what is wrong is said before anyone waits for a page.
    ///
    /// - Throws: `WorkspaceError` when there is no such directory, `IntakeError` or `LogError` when its events cannot
    ///   be read; broken maps do not throw, see `WorkspaceContent.problems`.
    package init(opening directory: String) async throws {
        files = WorkspaceFiles(directory: directory)
        guard files.isThere else { throw WorkspaceError.noDirectory(directory) }
        _ = try await current()
    }

    /// What is in the workspace now.
    package func current() async throws -> WorkspaceContent {
        var loader = WorkspaceLoader(files: files)
        let now = files.stamps(loader.documents)
        let logNow = files.stamps(loader.eventFiles + [WorkspaceLoader.logFile])
        if let content, now == stamps, logNow == logStamps { return content }
        let settings = loader.settings()
        let log = content != nil && logNow == logStamps ? content?.log : try loader.log(settings)
        let personas = loader.personas()
        let maps = loader.maps(personas: personas)
        let own = maps.flatMap(\.personas)
        let engine = log.map { LogEngine($0) }
        var voices = VoiceIndex()
        let responses = loader.responses()
        if let engine { voices = try await VoiceIndex(responses, engine: engine) }
        let fresh = WorkspaceContent(
            settings: settings, maps: maps.map(\.map),
            personas: Dictionary((personas + own).map { ($0.id, $0) }) { first, _ in first }, problems: loader.problems,
            log: log, voices: voices, measurer: engine.map { MapMeasurer(engine: $0, voices: voices) })
        content = fresh
        stamps = now
        logStamps = files.stamps(loader.eventFiles + [WorkspaceLoader.logFile])
        measured.removeAll()
        return fresh
    }

    /// A map with its measurements, of everyone or of a persona, for the journeys that start in a period.
    /// - Returns: the map without measurements when the workspace has no log; `nil` when there is no such map or the map
    ///   has no such persona.
    package func measured(map id: String, persona: String?, period: Period) async throws -> MapReading? {
        let content = try await current()
        guard let map = content.map(id) else { return nil }
        let personas = content.personas(of: map)
        let chosen = persona.flatMap { id in personas.first { $0.id == id } }
        if persona != nil, chosen == nil { return nil }
        guard let measurer = content.measurer else { return MapReading(map: map, personas: personas, measured: nil) }
        let key = MeasuredCache.Key(map: id, persona: persona, period: period)
        if let known = measured[key] { return MapReading(map: map, personas: personas, measured: known) }
        let result = try await measurer.measure(map, persona: chosen, period: period)
        // The files may have changed while the engine worked: keep the answer only if it still belongs to them.
        if self.content?.map(id) == map, self.content?.log?.version == content.log?.version { measured[key] = result }
        return MapReading(map: map, personas: personas, measured: result)
    }
}

/// A map as a reader asked for it.
package struct MapReading: Sendable {
    package var map: JourneyMap
    /// The personas the reader may choose from, in the map's order.
    package var personas: [Persona]
    /// `nil` when the workspace has no log.
    package var measured: MeasuredMap?
}
