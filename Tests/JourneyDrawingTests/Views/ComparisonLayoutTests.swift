// What must hold for every comparison of curves, and how two views are laid out.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import Testing

@testable import JourneyDrawing

@Suite("Curves compared: nothing overlaps, nothing leaves its place")
struct ComparisonLayoutTests {
    private static func all(_ map: JourneyMap, _ measured: MeasuredMap?, _ context: DrawingContext)
        -> [EmotionComparison]
    {
        var one = measured ?? MeasuredMap(map: map, scope: FibreMap.measured.scope)
        var two = one
        one.scope.persona = FibreMap.persona
        two.scope.persona = Persona(id: "other", name: map.title)
        return [
            .target(map, measured: measured, context: context),
            .personas(map, measured: [one, two, one, two, one, two], context: context),
            .periods(map, later: one, earlier: two, context: context),
        ]
    }

    @Test("Real words in five languages", arguments: LanguageTag.interface)
    func realistic(language: LanguageTag) {
        let offset = LanguageTag.interface.firstIndex(of: language) ?? 0
        for number in 1...30 {
            let (map, measured) = RealisticMap.make(seed: number * 5 - 4 + offset, language: language)
            for comparison in Self.all(map, measured, DrawingContext(language: language)) {
                #expect(comparison.layout().problems.prefix(3) == [], "seed \(number) \(comparison.subject)")
            }
        }
    }

    @Test("Texts of all scripts and lengths", arguments: UInt64(1)...30)
    func random(seed: UInt64) {
        let (map, measured) = RandomMap.make(seed: seed)
        for comparison in Self.all(map, measured, SheetLayoutTests.context(seed)) {
            #expect(comparison.layout().problems.prefix(3) == [], "\(comparison.subject)")
        }
    }

    @Test("No step, one step, forty steps, four hundred letters")
    func hostile() {
        var long = ComparisonTests.map(40, assumed: [1, -2, 0.5], target: [2, 2, 2])
        long.title = LocalizedText(String(repeating: "Verkehrswegeplanungsbeschleunigung ", count: 12))
        for index in long.stages[0].steps.indices { long.stages[0].steps[index].title = long.title }
        for map in [ComparisonTests.map(0), ComparisonTests.map(1, assumed: [2], target: [-2]), long] {
            let measured = ComparisonTests.measured(map, [Double?](repeating: 3, count: map.steps.count))
            for language in LanguageTag.interface {
                for comparison in Self.all(map, measured, DrawingContext(language: language)) {
                    #expect(comparison.layout().problems.prefix(3) == [])
                    let picture = comparison.picture()
                    #expect(XMLReading(String(decoding: picture.svg, as: UTF8.self)).problem == nil)
                    #expect(picture.svg == comparison.picture().svg)
                }
            }
        }
    }

    @Test("The views are laid out as before")
    func unchanged() throws {
        let context = DrawingContext(language: .english)
        let sheets: [(String, SheetLayout)] = [
            ("blueprint", ServiceBlueprint(map: FibreMap.map, measured: FibreMap.measured, context: context).layout()),
            (
                "curves",
                EmotionComparison.target(FibreMap.map, measured: FibreMap.measured, context: context).layout()
            ),
        ]
        for (name, sheet) in sheets {
            #expect(sheet.problems == [])
            try Snapshot.check("view-\(name).txt", SheetListing(sheet).text)
        }
    }
}
