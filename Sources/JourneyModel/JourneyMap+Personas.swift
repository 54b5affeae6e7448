// A map through the eyes of some of its personas.

extension JourneyMap {
    /// The map with what is true of everyone and of some personas, without what belongs to others alone.
    package func seen(by personas: [String]) -> JourneyMap {
        func isSeen(_ persona: String?) -> Bool { persona.map(personas.contains) ?? true }
        var map = self
        for stage in map.stages.indices {
            for step in map.stages[stage].steps.indices {
                let own = map.stages[stage].steps[step]
                map.stages[stage].steps[step].notes = own.notes.compactMapValues { notes in
                    let seen = notes.filter { isSeen($0.persona) }
                    return seen.isEmpty ? nil : seen
                }
                map.stages[stage].steps[step].barriers = own.barriers.filter { isSeen($0.persona) }
            }
        }
        return map
    }
}
