// Several personas on one map: their curves together, and a letter on what belongs to one of them.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import Testing

@testable import JourneyDrawing

@Suite("Several personas on a map")
struct MapPersonasTests {
    private static let ids = ["ann", "anton", "bob", "cy", "dan", "eve"]

    private static func personas(_ count: Int) -> [Persona] {
        ids.prefix(count).map { Persona(id: $0, name: LocalizedText($0.prefix(1).uppercased() + $0.dropFirst())) }
    }

    /// Gives texts and barriers to personas by turns, and guesses to each.
    private static func shared(_ map: JourneyMap) -> JourneyMap {
        var map = map
        var turn = 0
        func next() -> String? {
            turn += 1
            return turn % 3 == 0 ? nil : ids[turn % ids.count]
        }
        for stage in map.stages.indices {
            for index in map.stages[stage].steps.indices {
                var step = map.stages[stage].steps[index]
                for lane in Lane.allCases {
                    for note in (step.notes[lane] ?? []).indices { step.notes[lane]?[note].persona = next() }
                }
                for barrier in step.barriers.indices { step.barriers[barrier].persona = next() }
                step.emotion?.byPersona = ["ann": 1.5, "bob": -1]
                map.stages[stage].steps[index] = step
            }
        }
        return map
    }

    private static func picture(
        _ map: JourneyMap, _ measured: MeasuredMap?, count: Int, _ context: DrawingContext
    ) -> MapPicture {
        let personas = personas(count)
        var picture = MapPicture(map: shared(map), measured: measured, context: context)
        picture.known = personas
        picture.shown = personas.enumerated().map { index, persona in
            var own = measured
            own?.scope.persona = persona
            return ShownPersona(persona, measured: index % 2 == 0 ? own : nil)
        }
        return picture
    }

    @Test("Nothing overlaps, nothing leaves its place", arguments: LanguageTag.interface)
    func layout(language: LanguageTag) {
        let offset = LanguageTag.interface.firstIndex(of: language) ?? 0
        for number in 1...20 {
            let (map, measured) = RealisticMap.make(seed: number * 5 - 4 + offset, language: language)
            let picture = Self.picture(map, measured, count: 2 + number % 5, DrawingContext(language: language))
            #expect(LayoutPropertyTests.faults(MapPictureLayout(picture: picture)).prefix(3) == [], "seed \(number)")
            #expect(XMLReading(picture.svg()).problem == nil)
        }
    }

    @Test("Printed on several pages, too")
    func printed() {
        let picture = Self.picture(
            FibreMap.map, FibreMap.measured, count: 3, DrawingContext(language: .english)
        ).picture()
        let pages = picture.pages(PrintRequest(paper: .a4, isWide: nil, scale: PrintRequest.readable))
        #expect(pages.count > 1)
    }

    @Test("Letters are one, or more where one is not enough")
    func initials() {
        let initials = PersonaInitials(Self.personas(3), language: .english)
        #expect(["ann", "anton", "bob", "zoe"].map { initials[$0] } == ["Ann", "Ant", "B", "Z"])
    }

    @Test("Each has its own line, its own guess, and its name in the lane")
    func curves() throws {
        let picture = Self.picture(FibreMap.map, nil, count: 3, DrawingContext(language: .english))
        let curves = MapPictureLayout.curves(of: picture)
        #expect(curves.map(\.name) == ["Ann", "Anton", "Bob"])
        let step = try #require(FibreMap.map.steps.firstIndex { $0.id == "moved" })
        #expect(curves.map { $0.points[step]?.value } == [1.5, -1, -1])
        #expect(curves.allSatisfy { $0.isGuess })
        let texts = MapPictureLayout(picture: picture).rows.flatMap(\.row.marks).texts
            .map { $0.block.lines.map(\.text).joined(separator: " ") }
        #expect(texts.contains { $0.hasPrefix("Anton, The team’s guess") })
    }

    @Test("Where nothing sets them apart one curve tells it of all")
    func alike() {
        var picture = MapPicture(
            map: FibreMap.map, measured: nil, context: DrawingContext(language: .english))
        let usual = MapPictureLayout(picture: picture).rows.flatMap(\.row.marks)
        picture.known = Self.personas(2)
        picture.shown = picture.known.map { ShownPersona($0) }
        let marks = MapPictureLayout(picture: picture).rows.flatMap(\.row.marks)
        #expect(MapPictureLayout.curves(of: picture).isEmpty)
        #expect(marks.count == usual.count)
    }

    @Test("One persona is drawn as before")
    func one() {
        let context = DrawingContext(language: .english)
        let usual = MapPicture(map: FibreMap.map, measured: FibreMap.measured, context: context)
        var single = usual
        single.known = [FibreMap.persona]
        single.shown = [ShownPersona(FibreMap.persona, measured: FibreMap.measured)]
        #expect(usual.svg() == single.svg())
    }
}
