// Widths from Pango: against the known advances of Inter, and how fast a picture is.
import JourneyDrawing
import JourneyImaging
import JourneyLanguage
import Testing

@Suite("Measuring with Pango")
struct PangoMeasurerTests {
    static let measurer = PangoMeasurer()

    @Test(
        "Widths are those of the font's advances, not rounded to pixels",
        arguments: [
            // Inter Regular has 651 units of 1000 for K, 637.8 for S; Inter Semi Bold 676 for K.
            ("K", TextStyle(.title), 28 * 0.651), ("S", TextStyle(.small), 12 * 0.6378),
            ("K", TextStyle(.title, .semibold), 28 * 0.676),
        ])
    func advances(text: String, style: TextStyle, expected: Double) {
        let width = Self.measurer.width(of: text, style: style, language: .english)
        #expect(abs(width - expected) < 0.03)
    }

    @Test("A Chinese letter is an em wide, a text of nothing has no width")
    func scripts() {
        let style = TextStyle(.heading)
        #expect(abs(Self.measurer.width(of: "客户", style: style, language: .chinese) - 32) < 0.1)
        #expect(Self.measurer.width(of: "", style: style, language: .english) == 0)
        #expect(Self.measurer.width(of: "👩‍👩‍👧 ёж", style: style, language: .russian) > 20)
    }

    @Test("A line is about as wide as its words and spaces, so that lines broken by words fit")
    func words() {
        let style = TextStyle(.body)
        let line = "Technician arrives and runs the cable, Toronto AVA 12:30"
        let words = line.split(separator: " ").map { String($0) }
        let widths = Self.measurer.widths(of: words + [" "], style: style, language: .english)
        let sum = widths.dropLast().reduce(0, +) + (widths.last ?? 0) * Double(words.count - 1)
        #expect(abs(Self.measurer.width(of: line, style: style, language: .english) - sum) < 0.5)
    }

    @Test("Many threads may ask at once and get the same answer")
    func threads() async {
        let words = (0..<200).map { "word \($0)" }
        let alone = PangoMeasurer().widths(of: words, style: .body, language: .english)
        let together = await withTaskGroup(of: [Double].self) { group in
            for _ in 0..<8 {
                group.addTask { Self.measurer.widths(of: words, style: .body, language: .english) }
            }
            return await group.reduce(into: [[Double]]()) { $0.append($1) }
        }
        #expect(together.allSatisfy { $0 == alone })
    }
}
