// Maps in memory, for the server's tests.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneyServer
import JourneySupport
import JourneyViews

/// A company of two maps and one persona.
struct MemorySource: MapSource {
    static let day: Int64 = 86_400_000_000

    /// What is thrown instead of an answer.
    var failure: (any Error)?

    static let persona = Persona(id: "dilnoza", name: LocalizedText("Dilnoza"))

    static let map: JourneyMap = {
        var map = JourneyMap(id: "connect", title: LocalizedText("Getting <connected>"))
        map.personas = ["dilnoza"]
        map.stages = [
            Stage(id: "wait", title: LocalizedText("Wait"), steps: [Step(id: "moved", title: LocalizedText("Moved"))])
        ]
        return map
    }()

    static let other = JourneyMap(id: "карта", title: LocalizedText("Карта", in: .russian))

    func facts() async throws -> SiteFacts {
        if let failure { throw failure }
        return SiteFacts(
            title: LocalizedText("Fibre"),
            log: LogFacts(events: 9, customers: 3, firstEvent: 0, lastEvent: 100 * Self.day, version: "v1"))
    }

    func maps() async throws -> [MapSummary] {
        if let failure { throw failure }
        return [MapSummary(map: Self.map, personas: [Self.persona]), MapSummary(map: Self.other)]
    }

    func map(_ id: String, persona: String?, period: Period) async throws -> MapSummary? {
        guard var found = try await maps().first(where: { $0.id == id }) else { return nil }
        if let persona, !found.personaIDs.contains(persona) { return nil }
        var measured = MeasuredMap(
            map: found.map,
            scope: MeasuredScope(
                persona: persona.map { _ in Self.persona }, period: period, firstEvent: 0, lastEvent: 100 * Self.day,
                journeys: 3, customers: 3, responses: 0, window: .days(30), logVersion: "v1"))
        measured.steps["moved"] = StepMeasure(
            reach: ShareFigure(count: 7, of: 8), visits: 8, repeats: ShareFigure(count: 0, of: 7))
        found.measured = measured
        return found
    }

    static let image = MapImage(bytes: [1, 2, 3], mediaType: "image/png")

    func image(_ name: String, of map: String) async throws -> MapImage? {
        map == "connect" && name == "0123456789abcdef.png" ? Self.image : nil
    }

    func picture(_ id: String, persona: String?, period: Period, choice: ReaderChoice) async throws -> [UInt8]? {
        try await map(id, persona: persona, period: period).map { _ in
            Array("<svg lang=\"\(choice.language)\" class=\"\(choice.theme)\"></svg>".utf8)
        }
    }
}
