// The register of touchpoints: said once, used by many maps.
import JourneyLanguage
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyFormats
@testable import JourneyModel

@Suite("The register of touchpoints")
struct RegisterTests {
    private static let register = """
        waymark-touchpoints: 1
        text: { default: en, also: [ru] }
        touchpoints:
          - id: status-sms
            title: { en: Status by SMS, ru: Статус в SMS }
            channel: sms
            kind: communication
            owned: own
            initiator: company
            goal: Know what happens next
            events: [sms_sent]
            owner: Care

        """

    private static func map(_ touchpoint: String) -> String {
        "waymark: 1\ntitle: M\nstages: [{ title: S, steps: [{ id: a, title: A, touchpoints: [\(touchpoint)] }] }]\n"
    }

    private static func read(_ touchpoint: String, register text: String? = register) throws -> JourneyMap {
        let register =
            try text.map { try RegisterReader.read(Array($0.utf8), file: "touchpoints.yaml") } ?? TouchpointRegister()
        return try MapReader.read(Array(map(touchpoint).utf8), file: "m.yaml", register: register)
    }

    @Test("What a map does not say of a touchpoint, the register says; what it says counts")
    func completed() throws {
        let touchpoint = try Self.read("{ use: status-sms, goal: Be at home in time }").steps[0].touchpoints[0]
        #expect(touchpoint.title?.text(in: .english) == "Status by SMS")
        #expect(touchpoint.channel == "sms" && touchpoint.kind == .communication && touchpoint.ownership == .own)
        #expect(touchpoint.goal?.text(in: .english) == "Be at home in time")
        #expect(touchpoint.events.map(\.description) == ["sms_sent"] && touchpoint.use == "status-sms")
        #expect(touchpoint.id == "status-sms")
    }

    @Test("The check sees what the register says of a touchpoint, and misses what neither says")
    func checked() throws {
        func rules(_ register: String) throws -> Set<String> {
            let map = try Self.read("{ use: status-sms }", register: register)
            return Set(MapCheck(map, today: CalendarDate(microseconds: 0)).findings.map(\.rule))
        }
        let silent = Self.register.split(separator: "\n").filter { !$0.contains("goal:") }.joined(separator: "\n")
        let rule: Set = ["touchpoint-without-goal", "step-serves-no-goal"]
        #expect(try rules(Self.register).isDisjoint(with: rule))
        #expect(try rules(silent).isSuperset(of: rule))
    }

    @Test("A map by itself is written without what the register says")
    func alone() throws {
        let text = Self.map("{ use: status-sms }")
        let map = try MapReader.readAlone(Array(text.utf8), file: "m.yaml")
        #expect(!MapWriter.text(of: map).contains("SMS"))
    }

    @Test("A name that the register does not have is an error that says which it has")
    func unknown() throws {
        let typo = #expect(throws: FormatError.self) { try Self.read("{ use: status-smss }") }
        #expect(
            typo?.description
                == "m.yaml:3:70: there is no registered touchpoint “status-smss”; did you mean “status-sms”?")
        let none = #expect(throws: FormatError.self) { try Self.read("{ use: status-sms }", register: nil) }
        #expect(none?.message.contains("touchpoints.yaml") == true)
    }

    @Test("A register whose touchpoints use others, or have one id twice, is refused")
    func flaws() {
        let using = Self.register.replacing("    channel: sms\n", with: "    use: other\n")
        let error = #expect(throws: FormatError.self) { try RegisterReader.read(Array(using.utf8), file: "t.yaml") }
        #expect(error?.code == "register-use" && error?.location?.line == 6)
        let twice = Self.register + "  - { id: status-sms, title: Again }\n"
        #expect(throws: FormatError.self) { try RegisterReader.read(Array(twice.utf8), file: "t.yaml") }
    }
}
