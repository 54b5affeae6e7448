// What a map's check keeps silent about is told with the reason; a translation older than its original bears a sign.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import Testing

@testable import JourneyViews

@Suite("Silences and stale translations on pages")
struct SilenceAndStaleTests {
    private static func text(_ english: String, _ russian: String, isStale: Bool) -> LocalizedText {
        var text = LocalizedText(english)
        text[.russian] = russian
        text.mark(.russian, isStale: isStale)
        return text
    }

    private static let map: JourneyMap = {
        var map = JourneyMap(id: "m", title: text("Cold", "Холодно", isStale: false))
        var step = Step(id: "waits", title: text("Waits", "Ждёт", isStale: true))
        step.notes[.thoughts] = [Note(text("Where is he?", "Где он?", isStale: true))]
        map.stages = [Stage(id: "s", title: text("All", "Всё", isStale: false), steps: [step])]
        map.silences = [
            Silence(rule: "touchpoint-without-goal", because: LocalizedText("We count <doors> only")),
            Silence(rule: "empty-steps", at: "waits", because: LocalizedText("One person was asked")),
            Silence(rule: "no-such-rule", at: "gone", because: LocalizedText("Kept")),
        ]
        return map
    }()

    private static func page(_ view: MapView, _ language: LanguageTag) -> String {
        let site = Site(
            facts: SiteFacts(title: LocalizedText("Fibre")), assets: .inlined, choice: ReaderChoice(language: language))
        let address = MapAddress(map: "m", view: view)
        let html = MapPage(site: site, reading: MapSummary(map: map), address: address).html
        #expect(Markup(html).flaws == [])
        return String(decoding: html.bytes, as: UTF8.self).replacing("\u{AD}", with: "")
    }

    @Test("Each silence has its rule, its place and its reason", arguments: [MapView.map, .outline])
    func silences(view: MapView) {
        let html = Self.page(view, .english)
        let story = CheckStory(.english)
        #expect(html.contains("<li>\(story.title("touchpoint-without-goal")): We count &lt;doors&gt; only</li>"))
        #expect(html.contains("<li>\(story.title("empty-steps")) (Waits): One person was asked</li>"))
        #expect(html.contains("<li>no-such-rule (gone): Kept</li>"))
        #expect(html.contains("Silenced findings"))
        #expect(Self.page(view, .russian).contains(CheckStory(.russian).title("empty-steps")))
    }

    @Test("A map without silences has no heading for them")
    func none() {
        let html = String(decoding: MapPageTests.page(.map).bytes, as: UTF8.self)
        #expect(!html.contains("Silenced findings") && html.contains("class=\"about\""))
    }

    @Test("A stale sentence ends once where the journey is told in words")
    func sentence() {
        var map = Self.map
        map.goal = Self.text("Warm.", "Тепло.", isStale: true)
        let text = Markup(MapExport(MapSummary(map: map), language: .russian).html).text
        #expect(text.contains("исходного текста: Тепло.") && !text.contains("Тепло.."))
    }

    @Test("Only a stale translation bears the sign, and only where its language is read", arguments: MapView.allCases)
    func stale(view: MapView) {
        let why = "Перевод старше исходного текста"
        let russian = Self.page(view, .russian)
        for text in ["Ждёт", "«Где он?»"] {
            #expect(
                russian.contains(
                    "<span class=\"stale\" title=\"\(why)\"><span class=\"vh\">\(why.loweredFirst): </span>\(text)</span>"
                ))
        }
        #expect(!russian.contains("\">Холодно<span") && russian.contains("<h1>Холодно</h1>"))
        #expect(!Self.page(view, .english).contains("class=\"stale\""))
        // Where nothing is translated the original stands, which is never older than itself.
        #expect(!Self.page(view, .polish).contains("class=\"stale\""))
    }
}
