// The address of a map's pages: which map, which view, whose journeys, which period.
import JourneyModel

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
    /// The language and theme that stand in the address.
    package var choice: ReaderChoice
    /// Whether each map is a file of its own, `ID.html`, in one folder with this one.
    var isFile = false

    package init(
        map: String, view: MapView = .map, persona: String? = nil, period: PeriodChoice = .wholeLog,
        choice: ReaderChoice = ReaderChoice()
    ) {
        self.map = map
        self.view = view
        self.persona = persona
        self.period = period
        self.choice = choice
    }

    /// The link to the page, and to a place on it.
    package func link(to anchor: String? = nil) -> PageLink {
        isFile ? PageLink(file: map + ".html", anchor: anchor) : PageLink(path, query: query, anchor: anchor)
    }

    /// The segments of the address before its choices.
    var path: [String] { ["maps", map] + (view == .map ? [] : [view.rawValue]) }

    /// The link to the picture of the map.
    package var picture: PageLink { PageLink(["maps", map + ".svg"], query: query) }

    /// The link to a picture that the map shows; a file holds it itself, see `ShownImage`.
    func link(to image: ImageFile) -> PageLink { PageLink(["maps", map, "pictures", image.name]) }

    var query: [(String, String)] { content + choice.query }

    /// The fields that say what is shown, without how.
    var content: [(String, String)] {
        (persona.map { [("persona", $0)] } ?? []) + period.query
    }

    func showing(_ view: MapView) -> MapAddress { changed { $0.view = view } }
    func seen(by persona: String?) -> MapAddress { changed { $0.persona = persona } }
    func over(_ period: PeriodChoice) -> MapAddress { changed { $0.period = period } }
    func chosen(_ choice: ReaderChoice) -> MapAddress { changed { $0.choice = choice } }

    private func changed(_ change: (inout MapAddress) -> Void) -> MapAddress {
        var copy = self
        change(&copy)
        return copy
    }
}

extension MapAddress {
    /// The same view of another map; the persona is kept if that map has it.
    func leading(to map: JourneyMap) -> MapAddress {
        var address = MapAddress(
            map: map.id, view: view, persona: persona.flatMap { map.personas.contains($0) ? $0 : nil }, period: period,
            choice: choice)
        address.isFile = isFile
        return address
    }
}
