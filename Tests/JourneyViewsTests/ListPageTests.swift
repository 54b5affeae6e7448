// The list of maps.
import JourneyLanguage
import JourneyModel
import Testing

@testable import JourneyViews

@Suite("The list of maps")
struct ListPageTests {
    @Test("Each map says what it is about, how much of it is measured, and what was found")
    func cards() {
        let personas = [FibreMap.persona]
        let maps = [
            MapSummary(map: FibreMap.map, personas: personas, measured: FibreMap.measured),
            MapSummary(map: JourneyMap(id: "new", title: LocalizedText("A new one"))),
        ]
        let markup = Markup(ListPage(site: MapPageTests.site, maps: maps).html)
        #expect(markup.flaws == [])
        #expect(markup.values("href", of: "a").contains("/maps/connect"))
        for part in [
            "Be online at home", "Approved", "Customer experience", "10\u{A0}steps in 5\u{A0}stages",
            "9 of 10\u{A0}steps",
            "Dilnoza, 34",
            "Lowest point", "n = 274", "A new one", "Nothing here is measured yet", "0 of 0\u{A0}steps",
        ] { #expect(markup.text.contains(part), "\(part)") }
    }

    @Test("No maps, and files that cannot be used, are told with what would help")
    func emptyAndBroken() {
        var site = MapPageTests.site
        site.facts.notices = [SiteNotice(file: "maps/a.yaml", text: "3:1: unknown key “titel”; did you mean “title”?")]
        let markup = Markup(ListPage(site: site, maps: []).html)
        #expect(markup.flaws == [])
        #expect(markup.text.contains("folder maps/"))
        #expect(markup.text.contains("did you mean “title”?"))
    }
}
