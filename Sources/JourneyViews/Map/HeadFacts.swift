// What a map's head says beside goal and persona: what becomes of a customer whose goal is missed, what the persona needs.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel

/// Writes the small facts of the head.
struct HeadFacts: MapPagePart {
    let page: MapPage
    let words: PageWords

    /// What happens when the goal is missed, and how customers are won back; nothing where the map says neither.
    var missedGoal: HTML {
        let missed = map.missedGoal
        return list([
            missed?.title.map { (words.map[.missedGoal], "\($0, in: language)") },
            missed?.recovery.map { (words[.recovery], "\($0, in: language)") },
        ])
    }

    /// What the persona needs, and what we help with.
    func needs(of persona: Persona) -> HTML {
        list([PersonaTrait.needs, .help].map { trait in details.fact(trait, of: persona) })
    }

    private func list(_ facts: [(name: String, value: HTML)?]) -> HTML {
        let known = facts.compactMap(\.self)
        guard !known.isEmpty else { return HTML() }
        return """
            <dl class="aside">\(HTML(each: known) { "<div><dt>\($0.name)\(words.colon)</dt><dd>\($0.value)</dd></div>" })</dl>
            """
    }
}
