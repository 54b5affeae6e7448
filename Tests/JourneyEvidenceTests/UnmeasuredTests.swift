// What cannot be counted says so, and stops nothing else.
import JourneyAnalytics
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice
import Testing

@Suite("What cannot be measured")
struct UnmeasuredTests {
    static func step(_ id: String, _ pattern: String?, questions: [String] = []) throws -> Step {
        var step = Step(id: id, title: LocalizedText(id))
        if let pattern { step.events = [try EventPattern(parsing: pattern)] }
        step.questions = questions
        return step
    }

    static func map(_ steps: [Step]) -> JourneyMap {
        var map = JourneyMap(id: "m", title: LocalizedText("M"))
        map.stages = [Stage(id: "s", title: LocalizedText("S"), steps: steps)]
        return map
    }

    static func engine() throws -> LogEngine {
        try SmallLog.engine([("a", "look", 0), ("a", "order", 1), ("b", "look", 2)])
    }

    @Test("A persona without a segment has nobody's numbers, not everybody's")
    func personaWithoutSegment() async throws {
        let map = Self.map([try Self.step("look", "look"), try Self.step("order", "order")])
        let persona = Persona(id: "rustam", name: LocalizedText("Rustam"))
        let measured = try await MapMeasurer(engine: Self.engine()).measure(map, persona: persona)
        #expect(measured.unmeasured == .personaWithoutSegment)
        #expect(measured.scope.persona == persona)
        #expect(measured.scope.journeys == 0 && measured.scope.customers == 2)
        #expect(measured.steps.isEmpty && measured.stages.isEmpty)
        #expect(measured.funnel == nil && measured.network == nil && measured.curve == nil)
        let everyone = try await MapMeasurer(engine: Self.engine()).measure(map)
        #expect(everyone.unmeasured == nil && everyone.scope.journeys == 2)
    }

    @Test("A map that was just begun is measured to nothing")
    func noSteps() async throws {
        for map in [JourneyMap(id: "m", title: LocalizedText("M")), Self.map([])] {
            let measured = try await MapMeasurer(engine: Self.engine()).measure(map)
            #expect(measured.unmeasured == .noSteps)
            #expect(measured.steps.isEmpty && measured.scope.customers == 2)
        }
    }

    @Test("Steps without events are nobody's, and take no room from others")
    func unboundSteps() async throws {
        let unbound = try (0..<100).map { try Self.step("u\($0)", nil) }
        let none = try await MapMeasurer(engine: Self.engine()).measure(Self.map(unbound))
        #expect(none.unmeasured == nil && none.scope.journeys == 0)
        let mixed = Self.map(unbound + [try Self.step("look", "look"), try Self.step("order", "order")])
        let measured = try await MapMeasurer(engine: Self.engine()).measure(mixed)
        #expect(measured.scope.journeys == 2)
        #expect(measured.steps["look"]?.outcome == StepOutcome(wentOn: 1, onTheWay: 1))
        #expect(measured.steps["order"]?.reach == ShareFigure(count: 1, of: 2))
        #expect(measured.stages["s"]?.reach == ShareFigure(count: 2, of: 2))
    }

    @Test("More than can be told apart is not measured; as much as the reader allows is")
    func tooMuch() async throws {
        let measurer = MapMeasurer(engine: try Self.engine())
        var map = Self.map(try (0..<64).map { try Self.step("s\($0)", "look") })
        map.measurement.counters = (0..<63).map {
            EventCounter(id: "c\($0)", title: LocalizedText("C"), events: [EventPattern(name: "order")])
        }
        #expect(map.flaws() == [])
        #expect(MeasurementPlan.mostBound == PatternSet.limit)
        let most = try await measurer.measure(map)
        #expect(most.unmeasured == nil && most.scope.journeys == 2)
        var counted = map
        counted.measurement.counters.append(
            EventCounter(id: "one-more", title: LocalizedText("C"), events: [EventPattern(name: "order")]))
        #expect(try await measurer.measure(counted).unmeasured == .tooManyEvents)
        map.stages[0].steps.append(try Self.step("one-more", "look"))
        #expect(try await measurer.measure(map).unmeasured == .tooManyEvents)
    }

    @Test("A network that cannot be asked leaves out the network alone")
    func network() async throws {
        var map = Self.map([try Self.step("look", "look"), try Self.step("order", "order")])
        let nodes = (0..<65).map { NetworkNode(title: LocalizedText("N"), events: [EventPattern(name: "e\($0)")]) }
        for columns in [[], [NetworkColumn(title: LocalizedText("C"), nodes: nodes)]] {
            map.measurement.network = NetworkPlan(columns: columns)
            let measured = try await MapMeasurer(engine: Self.engine()).measure(map)
            #expect(measured.network == nil)
            #expect(measured.scope.journeys == 2 && measured.funnel?.steps.map(\.reached.count) == [2, 1])
        }
    }

    @Test("What the log does not have is gathered from steps, segment and network")
    func missing() async throws {
        var map = Self.map([try Self.step("look", "look[chanel=sms]"), try Self.step("order", "ordre")])
        map.measurement.network = NetworkPlan(columns: [
            NetworkColumn(title: LocalizedText("A"), property: "sorce"),
            NetworkColumn(
                title: LocalizedText("B"),
                nodes: [NetworkNode(title: LocalizedText("N"), events: [EventPattern(name: "cancle")])]),
        ])
        var persona = Persona(id: "p", name: LocalizedText("P"))
        persona.segment = try Segment(parsing: "*[wrok=remote]")
        let measured = try await MapMeasurer(engine: Self.engine()).measure(map, persona: persona)
        #expect(measured.missingProperties == ["chanel", "sorce", "wrok"])
        #expect(measured.missingEvents == ["cancle", "ordre"])
    }
}
