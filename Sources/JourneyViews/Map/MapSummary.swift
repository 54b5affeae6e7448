// A map as the pages are given it.
package import JourneyEvidence
package import JourneyModel

/// A map with its personas, and its measurements when there is a log.
package struct MapSummary: Sendable {
    package var map: JourneyMap
    /// The personas of the map, in its order.
    package var personas: [Persona]
    /// What was measured of the journeys asked for; `nil` when there is no log.
    package var measured: MeasuredMap?

    package init(map: JourneyMap, personas: [Persona] = [], measured: MeasuredMap? = nil) {
        self.map = map
        self.personas = personas
        self.measured = measured
    }

    package var id: String { map.id }

    /// The ids of the personas.
    package var personaIDs: [String] { personas.map(\.id) }
}
