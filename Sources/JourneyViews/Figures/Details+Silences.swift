// What the check of the map was told to keep silent about, and why: whoever reads the map may weigh it.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel

extension Details {
    /// The silenced findings with their reasons, in the order of the map; `nil` where there are none.
    var silences: (name: String, value: HTML)? {
        let silences = measured.map.silences
        guard !silences.isEmpty else { return nil }
        return (words.key("silence"), "<ul>\(HTML(each: silences) { "<li>\(line($0))</li>" })</ul>")
    }

    private func line(_ silence: Silence) -> HTML {
        let isKnown = MapRule.all.contains { $0.id == silence.rule }
        let rule = isKnown ? CheckStory(language).title(silence.rule) : silence.rule
        let place = silence.at.map { id in words.bracketed(thing(id)) }
        return "\(rule)\(place)\(words.colon)\(silence.reason, in: language)"
    }

    /// What a thing of the map is called; one without a name is known by its id.
    private func thing(_ id: String) -> HTML {
        let map = measured.map
        let title =
            map.step(id)?.title ?? map.stages.first { $0.id == id }?.title
            ?? map.steps.lazy.flatMap(\.barriers).first { $0.id == id }?.title
            ?? map.opportunities.first { $0.opportunity.id == id }?.opportunity.title
            ?? map.metrics.first { $0.id == id }?.title
        return title.map { "\($0, in: language)" } ?? "\(id)"
    }
}
