// What must hold for every blueprint, whatever stands on it.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import Testing

@testable import JourneyDrawing

@Suite("Service blueprint: nothing overlaps, nothing leaves its place")
struct BlueprintLayoutTests {
    private static func blueprint(_ map: JourneyMap, _ measured: MeasuredMap? = nil, _ context: DrawingContext)
        -> ServiceBlueprint
    {
        ServiceBlueprint(map: map, measured: measured, context: context)
    }

    @Test("Real words in five languages", arguments: LanguageTag.interface)
    func realistic(language: LanguageTag) {
        let offset = LanguageTag.interface.firstIndex(of: language) ?? 0
        for number in 1...40 {
            let (map, measured) = RealisticMap.make(seed: number * 5 - 4 + offset, language: language)
            let blueprint = Self.blueprint(map, measured, DrawingContext(language: language))
            #expect(faults(blueprint).prefix(3) == [], "seed \(number)")
        }
    }

    @Test("Texts of all scripts and lengths", arguments: UInt64(1)...40)
    func random(seed: UInt64) {
        let (map, measured) = RandomMap.make(seed: seed)
        #expect(faults(Self.blueprint(map, measured, SheetLayoutTests.context(seed))).prefix(3) == [])
    }

    @Test("No step, one step, forty steps, four hundred letters")
    func hostile() {
        let long = String(repeating: "Verkehrswegeplanungsbeschleunigung ", count: 12)
        let full: [BlueprintLane: [String]] = [
            .evidence: [long], .frontstage: [long + "@" + long, "x"], .backstage: ["y@Z"], .support: [long],
        ]
        let maps = [
            JourneyMap(id: "m", title: LocalizedText("")), BlueprintTests.map([]),
            BlueprintTests.map([BlueprintTests.step("a")]), BlueprintTests.map([BlueprintTests.step("a", full)]),
            BlueprintTests.map((0..<40).map { BlueprintTests.step("s\($0)", full) }),
            BlueprintTests.map((0..<40).map { BlueprintTests.step("s\($0)", full, through: "s\($0 + 3)") }),
        ]
        for map in maps {
            for language in LanguageTag.interface {
                let blueprint = Self.blueprint(map, nil, DrawingContext(language: language))
                #expect(faults(blueprint).prefix(3) == [])
                #expect(XMLReading(String(decoding: blueprint.picture().svg, as: UTF8.self)).problem == nil)
            }
        }
    }

    /// The sheet's own faults, and boxes or connections that lie on one another.
    private func faults(_ blueprint: ServiceBlueprint) -> [String] {
        let layout = blueprint.layout()
        var faults = layout.problems
        let boxes = layout.parts.flatMap(\.marks).compactMap { mark -> Frame? in
            if case .box(let frame, let radius, _, let stroke, _) = mark, radius == 6, stroke != nil {
                frame
            } else {
                nil
            }
        }
        for (index, box) in boxes.enumerated() {
            for other in boxes.dropFirst(index + 1) where other.overlaps(box) {
                faults.append("\(box) overlaps \(other)")
            }
        }
        // A connection goes from box to box: it passes behind none, but from a step's card behind what is seen.
        let work = layout.parts.flatMap(\.marks).compactMap { mark -> Frame? in
            if case .box(let frame, let radius, let fill, _, _) = mark, radius == 6,
                fill == blueprint.context.theme.surface
            {
                frame
            } else {
                nil
            }
        }
        for path in layout.parts.flatMap(\.paths) where path.points.count == 2 {
            let (a, b) = (path.points[0], path.points[1])
            let line = Frame(
                x: min(a.x, b.x) - 0.5, y: min(a.y, b.y), width: abs(a.x - b.x) + 1, height: abs(a.y - b.y) + 0.1)
            for box in work where box.overlaps(line) { faults.append("a connection \(line) runs behind \(box)") }
        }
        return faults
    }

    @Test("Every theme keeps its texts readable on the lanes", arguments: Theme.all)
    func contrast(theme: Theme) {
        let context = DrawingContext(language: .english, theme: theme)
        for sheet in [
            Self.blueprint(FibreMap.map, FibreMap.measured, context).layout(),
            EmotionComparison.target(FibreMap.map, measured: FibreMap.measured, context: context).layout(),
        ] {
            var grounds: [(Frame, Color)] = []
            for part in sheet.parts {
                grounds.append((part.frame, theme.surface))
                for mark in part.marks {
                    if case .box(let frame, _, let fill?, _, _) = mark { grounds.append((frame, fill)) }
                    guard case .text(let text) = mark, part.look != .plain || part.frame.y > 200 else { continue }
                    let ground = grounds.last { $0.0.contains(text.frame, tolerance: 0.6) }?.1 ?? theme.ground
                    let ratio = ground.contrast(with: text.color)
                    #expect(ratio >= 4.5, "\(text.block.lines.map(\.text)) \(ratio)")
                }
            }
        }
    }

    @Test("The same bytes twice, in its language, with its places and cuts", arguments: LanguageTag.interface)
    func written(language: LanguageTag) {
        let context = DrawingContext(language: language)
        let (first, second) = (
            Self.blueprint(FibreMap.map, FibreMap.measured, context).picture(),
            Self.blueprint(FibreMap.map, FibreMap.measured, context).picture()
        )
        #expect(first.svg == second.svg)
        #expect(XMLReading(String(decoding: first.svg, as: UTF8.self)).problem == nil)
        #expect(!first.places.isEmpty && !first.description.isEmpty)
        #expect(first.cuts.map { $0.columns == $0.columns.sorted() && $0.rows == $0.rows.sorted() } == true)
    }
}
