// What a workspace's directory held when it was last read.
package import JourneyEvidence
package import JourneyFormats
package import JourneyLog
package import JourneyModel
package import JourneySupport

/// The maps, personas, answers and the log of a workspace, at one moment.
package struct WorkspaceContent: Sendable {
    package var settings: WorkspaceSettings
    /// Where days begin and end.
    package var zone: ZoneRules
    /// By file, in the order of their names.
    package var maps: [JourneyMap]
    /// Of the workspace, by id.
    package var personas: [String: Persona]
    /// By map: the personas that its own file describes.
    var ownPersonas: [String: [Persona]]
    /// Files that cannot be used as they are; the rest of the workspace works without them.
    package var problems: [WorkspaceProblem]
    package var log: EventLog?
    /// When the log was made, in microseconds since 1970 in UTC.
    package var logTime: Int64?
    package var voices: VoiceIndex
    var measurer: MapMeasurer?
    /// Counted up with every reading, so that an answer is known to belong to this one.
    var generation: Int

    /// The map of an id.
    package func map(_ id: String) -> JourneyMap? { maps.first { $0.id == id } }

    /// The personas of a map, in its order; its own before those of the workspace.
    package func personas(of map: JourneyMap) -> [Persona] {
        let own = ownPersonas[map.id] ?? []
        return map.personas.compactMap { id in own.first { $0.id == id } ?? personas[id] }
    }
}

/// A file of a workspace that cannot be used as it is, with what would mend it.
package struct WorkspaceProblem: Hashable, Sendable {
    /// Relative to the workspace.
    package var file: String
    /// One line a problem, each with line and column where they are known.
    package var text: String
}
