// The address of a map's pages: which map, which view, whose journeys, which period.

/// The ways to look at a map.
package enum MapView: String, Hashable, Sendable, CaseIterable {
    case map, outline, table
}

/// A map with a reader's choices; every link on its pages keeps them.
package struct MapAddress: Hashable, Sendable {
    package var map: String
    package var view: MapView
    /// The persona whose journeys are shown; `nil` for everyone.
    package var persona: String?
    package var period: PeriodChoice

    package init(map: String, view: MapView = .map, persona: String? = nil, period: PeriodChoice = .wholeLog) {
        self.map = map
        self.view = view
        self.persona = persona
        self.period = period
    }

    /// The link to the page, and to a place on it.
    package func link(to anchor: String? = nil) -> PageLink {
        let segments = ["maps", map] + (view == .map ? [] : [view.rawValue])
        return PageLink(segments, query: query, anchor: anchor)
    }

    /// The link to the picture of the map.
    package var picture: PageLink { PageLink(["maps", map + ".svg"], query: query) }

    var query: [(String, String)] {
        (persona.map { [("persona", $0)] } ?? []) + period.query
    }

    func showing(_ view: MapView) -> MapAddress { changed { $0.view = view } }
    func seen(by persona: String?) -> MapAddress { changed { $0.persona = persona } }
    func over(_ period: PeriodChoice) -> MapAddress { changed { $0.period = period } }

    private func changed(_ change: (inout MapAddress) -> Void) -> MapAddress {
        var copy = self
        change(&copy)
        return copy
    }
}
