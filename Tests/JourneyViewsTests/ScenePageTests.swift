// The storyboard on pages and in files: each picture once, with what it shows.
import Foundation
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import Testing

@testable import JourneyViews

@Suite("The storyboard on pages")
struct ScenePageTests {
    private static let image = ImageFile(bytes: [1, 2, 3], base64: "AQID", format: .png, width: 640, height: 480)

    /// Two steps show the same picture.
    private static let map: JourneyMap = {
        var map = JourneyMap(id: "connect", title: LocalizedText("Connect"))
        let steps = ["one", "two", "three"].enumerated().map { index, id in
            var step = Step(id: id, title: LocalizedText(id))
            guard index < 2 else { return step }
            let about = LocalizedText([.english: "At the <window>", .russian: "У окна"], original: .english)
            step.picture = Illustration(file: "a.png", about: about ?? LocalizedText(""), image: image)
            return step
        }
        map.stages = [Stage(id: "s", title: LocalizedText("S"), steps: steps)]
        return map
    }()

    private static func page(_ view: MapView, _ language: LanguageTag = .english) -> String {
        let site = Site(
            facts: SiteFacts(title: LocalizedText("Fibre")), assets: .inlined,
            choice: ReaderChoice(language: language))
        let address = MapAddress(map: "connect", view: view)
        return String(
            decoding: MapPage(site: site, reading: MapSummary(map: map, personas: []), address: address).html.bytes,
            as: UTF8.self)
    }

    @Test("Map and outline show it from the server, lazily, with its size and what it shows")
    func served() {
        for view in [MapView.map, .outline] {
            let html = Self.page(view)
            #expect(html.components(separatedBy: "<img class=\"scene-picture\"").count == 3)
            #expect(html.contains("src=\"/maps/connect/pictures/\(Self.image.digest).png\""))
            #expect(
                html.contains("alt=\"At the &lt;window&gt;\" lang=\"en\" width=\"640\" height=\"480\" loading=\"lazy\"")
            )
            #expect(!html.contains("data:image/png"))
        }
        #expect(Self.page(.map, .russian).contains("alt=\"У окна\" lang=\"ru\""))
    }

    @Test("The table says what it shows")
    func table() {
        let html = Self.page(.table)
        #expect(html.contains("Storyboard") && html.contains("At the &lt;window&gt;") && !html.contains("<img"))
    }

    @Test("A file holds each picture once, and shows it wherever it belongs")
    func file() {
        let html = String(
            decoding: MapExport(MapSummary(map: Self.map, personas: []), language: .english).html.bytes, as: UTF8.self)
        #expect(html.components(separatedBy: "data:image/png;base64,AQID").count == 2)
        // Two steps in the map, in the outline and in the story.
        #expect(html.components(separatedBy: "href=\"#picture_\(Self.image.digest)\"").count == 7)
        #expect(html.contains("role=\"img\" aria-label=\"At the &lt;window&gt;\""))
        #expect(!html.contains("/maps/connect/pictures"))
    }

    @Test("A map without pictures has no row for them")
    func none() {
        var map = Self.map
        for step in map.stages[0].steps.indices { map.stages[0].steps[step].picture = nil }
        let html = String(
            decoding: MapExport(MapSummary(map: map, personas: []), language: .english).html.bytes, as: UTF8.self)
        #expect(!html.contains("Storyboard") && !html.contains("class=\"store\""))
    }
}
