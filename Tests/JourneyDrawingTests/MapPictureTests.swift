// The picture as it is written.
import Foundation
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import Testing

@testable import JourneyDrawing

@Suite("The map's picture")
struct MapPictureTests {
    static func svg(
        _ map: JourneyMap, _ measured: MeasuredMap? = nil, language: LanguageTag = .english, theme: Theme = .light
    ) -> String {
        MapPicture(map: map, measured: measured, context: DrawingContext(language: language, theme: theme)).svg()
    }

    @Test(
        "Any map in any language is well-formed, the same each time, and free of what librsvg lacks",
        arguments: UInt64(1)...15)
    func wellFormed(seed: UInt64) {
        let (map, measured) = RandomMap.make(seed: seed)
        let language = LanguageTag.interface[Int(seed) % 5]
        let svg = Self.svg(map, measured, language: language, theme: seed % 2 == 0 ? .light : .dark)
        #expect(XMLReading(svg).problem == nil)
        #expect(svg == Self.svg(map, measured, language: language, theme: seed % 2 == 0 ? .light : .dark))
        for broken in ["var(", "color-mix", "foreignObject", "feDropShadow", "textLength", "dominant-baseline"] {
            #expect(!svg.contains(broken))
        }
        for broken in ["NaN", "\"nan", "\"inf", "\"-inf", " nan ", " inf "] { #expect(!svg.contains(broken)) }
    }

    @Test("The picture says its language, texts in another say theirs, and it has a title and a description")
    func languages() {
        let reading = XMLReading(Self.svg(FibreMap.map, FibreMap.measured, language: .chinese))
        #expect(reading.named("svg").first?["xml:lang"] == "zh-CN")
        #expect(reading.named("text").allSatisfy { $0["xml:lang"] != "zh-CN" })
        #expect(reading.named("text").contains { $0["xml:lang"] == nil })
        #expect(reading.named("text").contains { $0["xml:lang"] == "en" })
        #expect(reading.named("svg").first?["role"] == "img")
        #expect(reading.named("desc").count == 1)
        #expect(!reading.named("title").isEmpty)
    }

    @Test("Texts that are markup stay texts")
    func hostile() {
        var map = FibreMap.map
        let attack = "</text><script>alert(1)</script>\"'&<![CDATA[ ]]> \u{0}\u{1F}\u{FFFE}"
        map.title = LocalizedText(attack)
        map.goal = LocalizedText(attack)
        map.stages[0].steps[0].title = LocalizedText(attack)
        map.stages[0].steps[0].touchpoints[0].channel = attack
        map.stages[0].icon = attack
        map.stages[0].steps[0].barriers = [Barrier(id: attack, title: LocalizedText(attack), severity: -9)]
        let reading = XMLReading(Self.svg(map))
        #expect(reading.problem == nil)
        #expect(reading.named("script").isEmpty)
        #expect(reading.texts.joined().contains("<script>"))
    }

    @Test("A map without stages or without steps says so")
    func empty() {
        var map = JourneyMap(id: "empty", title: LocalizedText("Nothing yet"))
        #expect(XMLReading(Self.svg(map)).texts.joined().contains("This map has no steps yet."))
        map.stages = [Stage(id: "a", title: LocalizedText("A"))]
        let reading = XMLReading(Self.svg(map))
        #expect(reading.problem == nil)
        #expect(reading.texts.joined().contains("This map has no steps yet."))
    }

    @Test("One step, and sixty", arguments: [1, 60])
    func sizes(count: Int) throws {
        var map = JourneyMap(id: "size", title: LocalizedText("Size"))
        map.stages = [
            Stage(
                id: "all", title: LocalizedText("All"),
                steps: (0..<count).map { Step(id: "s\($0)", title: LocalizedText("Step \($0) of the journey")) })
        ]
        let layout = MapPictureLayout(
            picture: MapPicture(map: map, measured: nil, context: DrawingContext(language: .english)))
        #expect(layout.grid.widths.allSatisfy { $0 >= PictureGrid.leastColumn })
        #expect(layout.width >= MapPictureLayout.leastCard)
        let words = XMLReading(Self.svg(map)).texts.joined()
        #expect(words.contains("Step \(count - 1)"))
    }

    @Test("Without a measurement nothing claims to be measured")
    func assumedOnly() {
        let words = XMLReading(Self.svg(FibreMap.map)).texts.joined(separator: " ")
        #expect(words.contains("Nothing here is measured yet"))
        #expect(!words.contains("Measured"))
        #expect(!words.contains("n = 236"))
        #expect(!words.contains("Reach"))
    }

    @Test("Every word of the map is on the picture: nothing is cut")
    func nothingIsCut() {
        let map = FibreMap.map
        let words = XMLReading(Self.svg(map, FibreMap.measured)).texts.joined(separator: " ")
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var texts = [map.title, map.goal].compactMap { $0 } + map.stages.map(\.title)
        texts += map.takeaways.map(\.title)
        for step in map.steps {
            texts += [step.title] + step.barriers.map(\.title) + step.opportunities.map(\.title)
            texts += step.touchpoints.compactMap(\.title) + step.blueprint.values.flatMap { $0.map(\.title) }
            texts += step.notes.values.flatMap { $0.map(\.text) }
        }
        for text in texts { #expect(words.contains(text.text(in: .english)), "\(text.text(in: .english))") }
    }

    @Test("The picture of a company's map has not moved", arguments: [LanguageTag.english, .russian])
    func snapshot(language: LanguageTag) throws {
        let picture = MapPicture(
            map: FibreMap.map, measured: FibreMap.measured, context: DrawingContext(language: language))
        try Snapshot.check("fibre-\(language).txt", PictureListing(MapPictureLayout(picture: picture)).text)
    }
}
