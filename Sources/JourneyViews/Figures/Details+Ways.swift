// Where a step leads beside the next one: to other steps, to the map that tells it in detail, to the map it is part of.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel

extension Details {
    /// When a way is taken, and where it leads: the second only heard where it is also drawn.
    func way(_ way: PlacedWay, in map: JourneyMap, isDrawn: Bool = true) -> HTML {
        let destination = words.map.destination(of: way, in: map, language: language)
        guard let title = way.title else { return "\(destination)" }
        guard isDrawn else { return "\(title, in: language)\(words.colon)\(destination)" }
        return "\(title, in: language)<span class=\"vh\">\(words.colon)\(destination)</span>"
    }

    /// The ways that leave a step.
    func ways(from step: Step) -> [PlacedWay] {
        let map = measured.map
        return map.ways.filter { map.steps[$0.from].id == step.id }
    }

    /// The link to the map that tells a step in detail; its name alone where there is no such map.
    func child(of step: Step, from address: MapAddress) -> HTML? {
        guard let id = step.childMap else { return nil }
        guard let child = site.facts.maps[id] else { return "\(words.map.fill(.inDetail, id))" }
        let text = words.map.fill(.inDetail, child.title.text(in: language))
        return "<a href=\"\(address.leading(to: child).link())\">\(text)</a>"
    }

    /// Which map this one is a part of, as a link to the step there.
    func parent(from address: MapAddress) -> HTML? {
        guard let parent = measured.map.parent else { return nil }
        let map = site.facts.maps[parent.map]
        let text = words.map.part(of: parent, map, language: language)
        guard let map else { return "\(text)" }
        let anchor = parent.step.flatMap { map.step($0) }.map { "step_" + $0.id }
        return "<a href=\"\(address.leading(to: map).link(to: anchor))\">\(text)</a>"
    }
}
