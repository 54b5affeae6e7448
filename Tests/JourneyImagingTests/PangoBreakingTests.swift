// Lines broken by the widths of real fonts.
import JourneyImaging
import JourneyLanguage
import JourneyModel
import JourneyTestSupport
import Testing

@testable import JourneyDrawing

@Suite("Breaking lines with Pango")
struct PangoBreakingTests {
    static let measurer = PangoMeasurer()

    @Test("No line is wider than asked, though words are measured one by one", arguments: UInt64(1)...30)
    func lines(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let words = [
            "AVATAR", "To", "Wave", "подключение", "и", "в", "“quoted”", "12,480", "(59–65%)", "Łódź", "用户旅程地图",
            "fjord",
            "VA", "LT", "Yo.", "f/i",
        ]
        let text = (0..<40).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }.joined(separator: " ")
        let width = Double.random(in: 90...300, using: &random)
        let block = TextBreaker(measurer: Self.measurer, style: .body, language: .english).block(text, width: width)
        for line in block.lines { #expect(line.width <= width + 0.5) }
        #expect(block.lines.map(\.text).joined(separator: " ").filter { $0 != " " } == text.filter { $0 != " " })
    }

    @Test("A text that was broken before is broken alike again, and anew at another width, style or language")
    func memory() {
        let text = "подключение и оплата: “quoted” 用户旅程地图，然后等待 AVATAR"
        for _ in 0..<2 {
            for language in [LanguageTag.russian, .chinese] {
                for style in [TextStyle.body, .strong] {
                    for width in [90.0, 160, 400] {
                        let breaker = TextBreaker(measurer: Self.measurer, style: style, language: language)
                        let context = DrawingContext(language: language, measurer: Self.measurer)
                        #expect(context.set(text, style, width: width) == breaker.block(text, width: width))
                    }
                }
            }
        }
    }

    @Test("A picture measured with Pango is the same each time, from any thread")
    func picture() async {
        var map = JourneyMap(id: "m", title: LocalizedText("A map with a title of some length"))
        let steps = (0..<10).map {
            Step(id: "s\($0)", title: LocalizedText("Step \($0): asks, waits, is told to wait"))
        }
        map.stages = [Stage(id: "a", title: LocalizedText("Stage"), steps: steps)]
        let drawn = map
        let pictures = await withTaskGroup(of: String.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let context = DrawingContext(language: .english, measurer: PangoMeasurer())
                    return MapPicture(map: drawn, measured: nil, context: context).svg()
                }
            }
            return await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(pictures.count == 1)
    }
}
