// Texts that try to become markup, in every place a map has for a text.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice
import Testing

@testable import JourneyViews

@Suite("Hostile texts")
struct HostileTextTests {
    private static let evil = "</q></script><script>alert(1)</script><img src=x onerror=\"a()\" x='y'>"
    private static let text = LocalizedText(evil)

    private static let hostile = OneTextMap(string: evil)
    private static var map: JourneyMap { hostile.map }
    private static var measured: MeasuredMap { hostile.measured }

    private static var site: Site {
        let log = LogFacts(events: 1, customers: 1, firstEvent: 0, lastEvent: 1, version: evil)
        return Site(
            facts: SiteFacts(title: text, log: log, notices: [SiteNotice(file: evil, text: evil)]), assets: .plain)
    }

    private static func check(_ page: HTML) {
        let markup = Markup(page)
        #expect(markup.tags.filter { $0.name == "script" }.count == 1)
        #expect(!markup.tags.contains { $0.name == "img" })
        #expect(markup.tags.allSatisfy { tag in tag.attributes.keys.allSatisfy { !$0.lowercased().hasPrefix("on") } })
        let starts = ["/", "#", "?language=", "?theme=", "?persona="]
        #expect(markup.values("href").allSatisfy { link in starts.contains { link.hasPrefix($0) } })
        #expect(markup.text.contains("&lt;script&gt;alert(1)"))
    }

    @Test("Nothing becomes markup in any view of a map", arguments: MapView.allCases)
    func views(view: MapView) {
        var measured = Self.measured
        // Twice the same step in a funnel would be twice the same id; that is another test's business.
        measured.funnel?.steps.removeLast()
        let persona = measured.scope.persona.map { [$0] } ?? []
        let reading = MapSummary(map: Self.map, personas: persona, measured: measured)
        let address = MapAddress(map: "evil", view: view, persona: "p\"><script>")
        Self.check(MapPage(site: Self.site, reading: reading, address: address).html)
    }

    @Test("Nor in a map that is written as one file")
    func export() {
        var measured = Self.measured
        measured.funnel?.steps.removeLast()
        let persona = measured.scope.persona.map { [$0] } ?? []
        let html = MapExport(MapSummary(map: Self.map, personas: persona, measured: measured), language: .english).html
        let markup = ExportTests.markup(html)
        #expect(markup.flaws == [])
        #expect(markup.tags.filter { $0.name == "script" }.count == 1)
        #expect(!markup.tags.contains { $0.name == "img" })
        #expect(markup.tags.allSatisfy { tag in tag.attributes.keys.allSatisfy { !$0.lowercased().hasPrefix("on") } })
        #expect(markup.values("href", of: "a").allSatisfy { $0.hasPrefix("#") })
        #expect(markup.text.contains("&lt;script&gt;alert(1)"))
    }

    @Test("Nor in the list, nor on a page about a problem")
    func others() {
        let persona = Persona(id: "p", name: Self.text)
        Self.check(
            ListPage(site: Self.site, maps: [MapSummary(map: Self.map, personas: [persona], measured: Self.measured)])
                .html)
        Self.check(ProblemPage(site: Self.site, problem: .noMap(Self.evil, known: [Self.evil])).html)
        Self.check(ProblemPage(site: Self.site, failure: Self.evil).html)
    }
}
