// What must hold for every chart, whatever is in it.
import JourneyEvidence
import JourneyLanguage
import JourneySupport
import Testing

@testable import JourneyDrawing

@Suite("Charts of any size: nothing overlaps, nothing leaves its place")
struct ChartLayoutTests {
    static let widths = [272.0, 420, 640, 880, 1_144]

    /// Texts that touch another text, or leave the chart.
    static func flaws(_ layout: ChartLayout, _ name: String) -> [String] {
        let texts = layout.marks.flatMap(\.texts).filter { !$0.block.isEmpty }
        let room = Frame(x: 0, y: 0, width: layout.width, height: layout.height)
        var flaws = texts.filter { !room.contains($0.frame, tolerance: 0.6) }.map { text in
            "\(name): \(text.block.lines.map(\.text)) at \(text.frame) leaves \(room)"
        }
        let sorted = texts.sorted { $0.frame.y < $1.frame.y }
        for (index, text) in sorted.enumerated() {
            // Lines hold room above and below their letters.
            let frame = text.frame.inset(x: 0.5, y: 1)
            for other in sorted[(index + 1)...] {
                if other.frame.y > frame.maxY { break }
                if other.frame.inset(x: 0.5, y: 1).overlaps(frame) {
                    flaws.append("\(name): \(text.block.lines.map(\.text)) on \(other.block.lines.map(\.text))")
                }
            }
        }
        return flaws
    }

    @Test(
        "No text leaves the chart or lies on another one", arguments: LanguageTag.interface, ChartSamples.Size.allCases)
    func textsStandFree(language: LanguageTag, size: ChartSamples.Size) {
        let context = DrawingContext(language: language)
        for (name, chart) in ChartSamples.charts(size, context) {
            for width in Self.widths {
                #expect(Self.flaws(chart.layout(width: width), "\(name) \(width)").prefix(3) == [])
            }
        }
    }

    @Test("Boxes, discs and lines lie inside the chart", arguments: ChartSamples.Size.allCases)
    func marksStayInside(size: ChartSamples.Size) {
        for (name, chart) in ChartSamples.charts(size, DrawingContext(language: .polish)) {
            for width in Self.widths {
                let layout = chart.layout(width: width)
                let room = Frame(x: 0, y: 0, width: width, height: layout.height)
                let outside = layout.marks.flatMap(\.frames).filter { !room.contains($0, tolerance: 1) }
                #expect(outside.isEmpty, "\(name) at \(width): \(outside.prefix(3))")
            }
        }
    }

    @Test("A picture is well-formed, has its finding as title, and everything on its card", arguments: [320.0, 1_200])
    func pictures(width: Double) throws {
        for language in [LanguageTag.english, .chinese] {
            let context = DrawingContext(language: language, theme: .dark)
            for size in ChartSamples.Size.allCases {
                for (name, chart) in ChartSamples.charts(size, context) {
                    let picture = chart.picture(width: width)
                    let xml = XMLReading(String(decoding: picture.svg, as: UTF8.self))
                    #expect(xml.problem == nil, "\(name)")
                    #expect(picture.title == chart.headline.text && !picture.title.isEmpty)
                    #expect(!xml.texts.contains { $0.contains("nan") || $0.contains("{") }, "\(name)")
                    let card = ChartCard(chart, width: width)
                    #expect(card.card.contains(card.bodyFrame))
                    for text in card.texts {
                        #expect(card.card.contains(text.frame), "\(name)")
                        #expect(!card.bodyFrame.overlaps(text.frame), "\(name)")
                    }
                }
            }
        }
    }

    @Test("The same chart gives the same bytes")
    func sameBytes() {
        for (one, two) in zip(
            ChartSamples.charts(.sixty, DrawingContext(language: .uzbek)),
            ChartSamples.charts(.sixty, DrawingContext(language: .uzbek)))
        {
            #expect(one.chart.picture().svg == two.chart.picture().svg)
        }
    }

    @Test("A text that is cut ends in an ellipsis and keeps to its lines and width", arguments: LanguageTag.interface)
    func clipped(language: LanguageTag) {
        let context = DrawingContext(language: language)
        for number in 0..<6 {
            for lines in 1...3 {
                let text = ChartSamples.title(number)
                let block = context.clipped(text, .body, width: 70, lines: lines)
                #expect(block.lines.count <= lines && block.width <= 70.5)
                let whole = context.set(text, .body, width: 70)
                #expect((whole.lines.count > lines) == (block.lines.last?.text.hasSuffix("…") ?? false))
            }
        }
    }
}

extension ChartMark {
    /// The room that boxes, discs and lines take.
    var frames: [Frame] {
        switch self {
        case .mark(.box(let frame, _, _, _, _)): [frame]
        case .mark(.line(let x1, let y1, let x2, let y2, _)):
            [Frame(x: min(x1, x2), y: min(y1, y2), width: abs(x2 - x1), height: abs(y2 - y1))]
        case .disc(let x, let y, let radius, _, _):
            [Frame(x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius)]
        case .group(_, let marks): marks.flatMap(\.frames)
        case .mark, .label, .path: []
        }
    }
}
