// The page about map files is read by the program it describes.
import Foundation
import JourneyFormats
import JourneyLanguage
import JourneyModel
import JourneySupport
import Testing

@Suite("The page about map files")
struct MapPageTests {
    static let dilnoza = Persona(id: "dilnoza", name: LocalizedText("Dilnoza, 34"))

    /// The YAML blocks of the page, in their order.
    static func blocks() throws -> [[UInt8]] {
        let page = try ProjectFiles.text("Documentation/map-files.md")
        return page.components(separatedBy: "```yaml\n").dropFirst().map { block in
            Array((block.components(separatedBy: "```").first ?? "").utf8)
        }
    }

    @Test("The map on the page is read as it is written")
    func map() throws {
        let block = try #require(try Self.blocks().first)
        let map = try MapReader.read(block, file: "connect.yaml", personas: [Self.dilnoza])
        #expect(map.id == "connect")
        #expect(map.title == LocalizedText("Getting home fibre connected"))
        #expect(map.kind == .customerJourney && map.state == .current && map.status == .draft)
        #expect(map.journeyKind == .purchase)
        #expect(
            map.scope
                == MapScope(
                    start: LocalizedText("Asks who serves the address"), end: LocalizedText("The second bill is paid")))
        #expect(map.missedGoal?.events == [EventPattern(name: "order_cancelled")])
        #expect(map.personas == ["dilnoza", "rustam"])
        #expect(map.ownPersonas.map(\.id) == ["rustam"])
        #expect(map.ownPersonas.first?.segment == (try Segment(parsing: "*[household=family]")))
        #expect(map.reviewed == CalendarDate(year: 2026, month: 11, day: 1))
        #expect(map.reviewEvery == .days(84))
        #expect(map.language == .english && map.translations == [.russian, .uzbek])
        #expect(map.measurement.window == .days(30) && map.measurement.funnelWindow == .days(90))
        #expect(map.measurement.curve == "csat")
        #expect(map.measurement.counters.map(\.id) == ["calls"])
        let columns = try #require(map.measurement.network?.columns)
        #expect(columns.map(\.property) == ["source", nil])
        #expect(columns[1].nodes.map(\.tone) == [.good, .bad])
        #expect(map.takeaways.first?.evidence.first?.n == 20)
        try check(#require(map.step("moved")), of: map)
    }

    private func check(_ step: Step, of map: JourneyMap) throws {
        #expect(map.stages.map(\.id) == ["wait"])
        #expect(map.stages.first?.title.text(in: .russian) == "Ожидание")
        #expect(map.stages.first?.expectedDuration == .days(4))
        #expect(step.isOptional && !step.isMilestone)
        #expect(step.window == .days(14))
        #expect(step.questions == ["csat_visit"])
        let touchpoint = try #require(step.touchpoints.first)
        #expect(touchpoint.id == "sms-moved" && touchpoint.channel == "sms" && touchpoint.kind == .communication)
        #expect(touchpoint.ownership == .own && touchpoint.initiator == .company)
        #expect(touchpoint.events == [try EventPattern(parsing: "visit_rescheduled[channel=sms]")])
        var quote = Note(LocalizedText("Nobody says why. Will they come at all?"), through: "moved")
        quote.persona = "dilnoza"
        #expect(step.notes[.quotes] == [quote])
        #expect(step.notes[.needs] == nil)
        var emotion = Emotion(assumed: -1, target: 1, reason: LocalizedText("They lose half a day"))
        emotion.byPersona = ["dilnoza": -1.5]
        #expect(step.emotion == emotion)
        let barrier = try #require(step.barriers.first)
        #expect(barrier.id == "no-choice" && barrier.severity == 4 && barrier.cause == .process)
        #expect(barrier.plan?.due == CalendarDate(year: 2026, month: 12, day: 15))
        #expect(barrier.plan?.status == .inWork && barrier.plan?.result == nil)
        let opportunity = try #require(map.opportunities.first?.opportunity)
        #expect(opportunity.customerValue == 5 && opportunity.businessValue == 4 && opportunity.effort == 2)
        let backstage = try #require(step.blueprint[.backstage]?.first)
        #expect(backstage.isWaitPoint && !backstage.isFailPoint)
        #expect(backstage.standardTime == .seconds(4 * 3_600))
        #expect(step.evidence.first?.validUntil == CalendarDate(year: 2027, month: 5, day: 1))
    }

    @Test("The persona on the page is read as it is written")
    func persona() throws {
        let blocks = try Self.blocks()
        try #require(blocks.count == 3)
        let persona = try PersonaReader.read(blocks[2], file: "dilnoza.yaml")
        #expect(persona.id == "dilnoza" && persona.isValidated)
        #expect(persona.facts[.demographics]?.map { $0.text(in: .english) } == ["34", "lives in Tashkent"])
        #expect(persona.segment == (try Segment(parsing: "*[work=remote]")))
    }

    @Test("The register on the page is read as it is written")
    func register() throws {
        let blocks = try Self.blocks()
        try #require(blocks.count == 3)
        let register = try RegisterReader.read(blocks[1], file: "touchpoints.yaml")
        #expect(register.touchpoints.map(\.channel) == ["sms"] && register.touchpoints[0].ownership == .own)
    }

    @Test("The page shows every key there is")
    func everyKey() throws {
        let page = try ProjectFiles.text("Documentation/map-files.md")
        var seen: Set<ElementKind> = []
        func check(_ type: any DocumentElement.Type) {
            guard seen.insert(type.kind).inserted else { return }
            for key in type.keysInOrder {
                #expect(
                    page.contains("\(key):") || page.contains("\(key),") || page.contains(" \(key)"),
                    "\(type.kind).\(key)")
                if let inner = type.shape(of: key)?.elementType { check(inner) }
            }
        }
        check(JourneyMap.self)
        seen.remove(.persona)
        check(PersonaDocument.self)
        #expect(seen.count > 25)
    }
}
