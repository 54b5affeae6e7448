// What the list of maps knows of each map.
package import JourneyEvidence
package import JourneyModel

/// One map in the list of maps.
package struct MapSummary: Sendable {
    package var map: JourneyMap
    /// The personas of the map, in its order.
    package var personas: [Persona]
    /// What was measured of everyone over the whole log; `nil` when there is no log.
    package var measured: MeasuredMap?

    package init(map: JourneyMap, personas: [Persona] = [], measured: MeasuredMap? = nil) {
        self.map = map
        self.personas = personas
        self.measured = measured
    }
}
