// Columns that share the width of a map by need.
import JourneyLanguage
import JourneyModel
import Testing

@testable import JourneyDrawing

@Suite("Columns that share the width")
struct PictureColumnsTests {
    @Test(
        "Widths keep their sum and their bounds, and follow the weights",
        arguments: [
            ([1, 1, 1, 1], 176.0), ([1, 2, 3, 4], 176), ([1, 100, 1, 1], 180), ([5, 1, 1, 1], 152),
            ([1, 1, 1, 9], 200),
        ] as [([Double], Double)])
    func spread(weights: [Double], width: Double) {
        let widths = PictureColumns.spread(
            weights, least: weights.map { _ in 152 }, most: 260, total: width * Double(weights.count))
        #expect(widths.reduce(0, +) == width * Double(weights.count))
        #expect(widths.allSatisfy { 152...260 ~= $0 && $0 == $0.rounded() })
        for (left, right) in zip(weights.indices, weights.indices.dropFirst()) where weights[left] < weights[right] {
            #expect(widths[left] <= widths[right] + 1)
        }
    }

    @Test("A column of many words is wider than an empty one; a map of even columns stays even")
    func need() {
        func map(_ titles: [String]) -> JourneyMap {
            var map = JourneyMap(id: "m", title: LocalizedText("M"))
            let steps = titles.enumerated().map { index, title in
                var step = Step(id: "s\(index)", title: LocalizedText("Step"))
                step.notes[.actions] = [Note(LocalizedText(title))]
                return step
            }
            map.stages = [Stage(id: "a", title: LocalizedText("A"), steps: steps)]
            return map
        }
        func widths(_ map: JourneyMap) -> [Double] {
            MapPictureLayout(picture: MapPicture(map: map, measured: nil, context: DrawingContext(language: .english)))
                .grid.widths
        }
        let long = String(repeating: "many words ", count: 30)
        let uneven = widths(map(["a", long, "b", "c", "d", "e", "f", "g", "h", "i"]))
        #expect(uneven[1] >= 220 && uneven[0] < uneven[1])
        let even = widths(map([String](repeating: long, count: 10)))
        #expect(Set(even).count == 1)
        #expect(even.reduce(0, +) == uneven.reduce(0, +))
        #expect(uneven == widths(map(["a", long, "b", "c", "d", "e", "f", "g", "h", "i"])))
    }
}
