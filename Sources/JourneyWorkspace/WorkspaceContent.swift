// What a workspace's directory held when it was last read.
package import JourneyEvidence
package import JourneyFormats
package import JourneyLog
package import JourneyModel

/// The maps, personas, answers and the log of a workspace, at one moment.
package struct WorkspaceContent: Sendable {
    package var settings: WorkspaceSettings
    /// By file, in the order of their names.
    package var maps: [JourneyMap]
    /// Of the workspace and of the maps' own files, by id.
    package var personas: [String: Persona]
    /// Files that cannot be used; the rest of the workspace works without them.
    package var problems: [WorkspaceProblem]
    package var log: JourneyLog?
    package var voices: VoiceIndex
    var measurer: MapMeasurer?

    /// The map of an id.
    package func map(_ id: String) -> JourneyMap? { maps.first { $0.id == id } }

    /// The personas of a map, in its order.
    package func personas(of map: JourneyMap) -> [Persona] { map.personas.compactMap { personas[$0] } }
}

/// A file of a workspace that cannot be used, with what would mend it.
package struct WorkspaceProblem: Hashable, Sendable {
    /// Relative to the workspace.
    package var file: String
    /// One line a problem, each with line and column where they are known.
    package var text: String
}
