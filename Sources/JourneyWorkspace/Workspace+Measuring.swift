// Maps with their measurements, each counted once however many ask.
package import JourneyEvidence
package import JourneyModel
package import JourneySupport

extension Workspace {
    /// More questions than these are not counted at once; see `WorkspaceError.busy`.
    private static let mostAtOnce = 64

    /// A map with its measurements, of everyone or of a persona, for the journeys that start in a period.
    /// - Returns: the map without measurements when the workspace has no log; `nil` when there is no such map or the map
    ///   has no such persona.
    package func measured(map id: String, persona: String?, period: Period) async throws -> MeasuredReading? {
        let content = try await current()
        guard let map = content.map(id) else { return nil }
        let personas = content.personas(of: map)
        let chosen = persona.flatMap { id in personas.first { $0.id == id } }
        if persona != nil, chosen == nil { return nil }
        guard let measurer = content.measurer else {
            return MeasuredReading(map: map, personas: personas, measured: nil)
        }
        let key = MeasuredAnswers.Key(generation: content.generation, map: id, persona: persona, period: period)
        if let known = answers[key] { return MeasuredReading(map: map, personas: personas, measured: known) }
        if answers.underway[key] == nil {
            guard answers.underway.count < Self.mostAtOnce else { throw WorkspaceError.busy }
            answers.underway[key] = Task {
                defer { answers.underway[key] = nil }
                let result = try await measurer.measure(map, persona: chosen, period: period)
                answers[key] = result
                return result
            }
        }
        let result = try await answers.underway[key]?.value
        return MeasuredReading(map: map, personas: personas, measured: result)
    }
}

/// A map as a reader asked for it.
package struct MeasuredReading: Sendable {
    package var map: JourneyMap
    /// The personas the reader may choose from, in the map's order.
    package var personas: [Persona]
    /// `nil` when the workspace has no log.
    package var measured: MeasuredMap?
}
