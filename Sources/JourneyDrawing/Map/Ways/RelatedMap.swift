// A map that another one names: the one it is a part of, or the one that tells a step in more detail.
package import JourneyLanguage
package import JourneyModel

/// Another map, and where it can be seen.
package struct RelatedMap: Hashable, Sendable {
    package var map: JourneyMap
    /// A relative link to its picture or page; `nil` where links lead nowhere.
    package var address: String?

    package init(map: JourneyMap, address: String? = nil) {
        self.map = map
        self.address = address
    }
}

extension MapWords {
    /// `Part of “Getting connected”, step “Opens the first bill”`; ids where the other map is not known.
    package func part(of parent: ParentMap, _ map: JourneyMap?, language: LanguageTag) -> String {
        let name = map?.title.text(in: language) ?? parent.map
        guard let id = parent.step else { return fill(.partOf, name) }
        return fill(.partOfStep, name, map?.step(id)?.title.text(in: language) ?? id)
    }
}
