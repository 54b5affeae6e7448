// A small company worked out by hand: every figure of the measured map against a count on paper.
import JourneyAnalytics
import JourneyEvidence
import JourneyLanguage
import JourneyLog
import JourneyModel
import JourneySupport
import JourneyVoice
import Testing

@Suite struct MapMeasurerTests {
    /// Days after 1 January 2026, in microseconds.
    private static func day(_ days: Double) -> Int64 {
        1_767_225_600_000_000 + Int64(days * 86_400_000_000)
    }

    /// a looks, orders, calls twice while waiting, is visited. b looks, skips the order and is visited. c looks and is
    /// silent for long. d orders on the last day. e looks twice, orders, cancels. f has nothing to do with the map.
    private static let events: [(String, String, Double)] = [
        ("a", "look", 0), ("a", "order", 1), ("a", "call", 2), ("a", "call", 2.5), ("a", "visit", 5),
        ("b", "look", 1), ("b", "visit", 4),
        ("c", "look", 2),
        ("d", "look", 58), ("d", "order", 60),
        ("e", "look", 3), ("e", "order", 4), ("e", "look", 5), ("e", "cancel", 6),
        ("f", "other", 10),
    ]

    private static func engine() throws -> LogEngine {
        var builder = LogBuilder()
        let source = try builder.property("source")
        for (customer, name, at) in events {
            let (customerCode, nameCode) = (builder.customer(customer), builder.activity(name))
            builder.append(customer: customerCode, activity: nameCode, time: day(at))
            builder.set(property: source, value: "ab".contains(customer) ? "shop" : "site")
        }
        return LogEngine(try builder.finish())
    }

    private static let map: JourneyMap = {
        var map = JourneyMap(id: "m", title: LocalizedText("Map"))
        func step(_ id: String, _ event: String?) -> Step {
            var step = Step(id: id, title: LocalizedText(id))
            if let event { step.events = [EventPattern(name: event)] }
            step.isMilestone = event != nil
            return step
        }
        var look = step("look", "look")
        look.questions = ["q-look"]
        map.stages = [
            Stage(id: "s1", title: LocalizedText("First"), steps: [step("hear", nil), look, step("order", "order")]),
            Stage(id: "s2", title: LocalizedText("Second"), steps: [step("visit", "visit")]),
        ]
        map.missedGoal = MissedGoal(events: [EventPattern(name: "cancel")])
        map.measurement.counters = [
            EventCounter(id: "calls", title: LocalizedText("Calls"), events: [EventPattern(name: "call")])
        ]
        return map
    }()

    private static let responses: [Response] = [
        ("a", 5), ("b", 4), ("c", 1), ("d", 2), ("e", 3), ("f", 5), (nil, 1),
    ].map { customer, score in
        Response(
            customer: customer, time: day(7), question: "q-look", kind: .csat, score: Double(score),
            text: "\(score) from \(customer ?? "someone")")
    }

    private static func measured(persona: Persona? = nil, period: Period = .all) async throws -> MeasuredMap {
        let engine = try engine()
        let voices = try await VoiceIndex(responses, engine: engine)
        return try await MapMeasurer(engine: engine, voices: voices).measure(map, persona: persona, period: period)
    }

    @Test func reachCountsCustomersOnTheMap() async throws {
        let measured = try await Self.measured()
        #expect(measured.scope.journeys == 5)
        #expect(measured.scope.customers == 6)
        #expect(measured.steps["hear"] == nil)
        #expect(measured.steps["look"]?.reach == ShareFigure(count: 5, of: 5))
        #expect(measured.steps["order"]?.reach == ShareFigure(count: 3, of: 5))
        #expect(measured.steps["visit"]?.reach == ShareFigure(count: 2, of: 5))
        #expect(measured.stages["s1"]?.reach == ShareFigure(count: 5, of: 5))
    }

    @Test func lostOnTheWayAndAnotherWayAreApart() async throws {
        let measured = try await Self.measured()
        // a, d, e went on to the order; b was visited without one; c has been silent for 58 days.
        #expect(measured.steps["look"]?.outcome == StepOutcome(wentOn: 3, anotherWay: 1, onTheWay: 0, lost: 1))
        // a was visited; d ordered on the last day of the log; e cancelled.
        #expect(
            measured.steps["order"]?.outcome == StepOutcome(wentOn: 1, anotherWay: 0, onTheWay: 1, lost: 1, ended: 1))
        #expect(measured.steps["order"]?.outcome?.dropOff == ShareFigure(count: 1, of: 2))
        #expect(measured.steps["visit"]?.outcome == nil)
    }

    @Test func timesRunFromVisitToVisit() async throws {
        let measured = try await Self.measured()
        let dwell = try #require(measured.steps["look"]?.dwell)
        // a 1 day, b 3 days, d 2 days, e 1 day; c went nowhere.
        #expect(dwell.n == 4)
        #expect(dwell.median == 1.5 * 86_400)
        let waiting = try #require(measured.steps["visit"]?.waiting)
        // a waited 4 days since the order, b 3 days since looking.
        #expect(waiting.n == 2)
        #expect(waiting.mean == 3.5 * 86_400)
        #expect(measured.steps["look"]?.repeats == ShareFigure(count: 1, of: 5))
        #expect(measured.steps["look"]?.visits == 6)
    }

    @Test func countersBelongToTheStepTheCustomerIsAt() async throws {
        let calls = try #require(try await Self.measured().steps["order"]?.counters.first)
        #expect(calls.events == 2)
        #expect(calls.customers == 3)
        #expect(abs(calls.per100 - 200.0 / 3) < 1e-9)
        #expect(calls.interval?.low == 0)
    }

    @Test func scoresAreOfCustomersWhoseJourneysAreShown() async throws {
        let look = try #require(try await Self.measured().steps["look"])
        // a 5, b 4, c 1, d 2, e 3 and the anonymous 1; f is not on this map.
        let score = try #require(look.score(.csat))
        #expect(score.n == 6)
        #expect(abs(score.mean - 16.0 / 6) < 1e-12)
        #expect(score.distribution == [2, 1, 1, 1, 1])
        #expect(look.quotes.first?.score == 1)
        #expect(look.quotes.last?.text == "5 from a")
    }

    @Test func aPersonaNarrowsEverything() async throws {
        var persona = Persona(id: "p", name: LocalizedText("P"))
        persona.segment = try Segment(parsing: "*[source=shop]")
        let measured = try await Self.measured(persona: persona)
        #expect(measured.scope.journeys == 2)
        #expect(measured.steps["look"]?.reach == ShareFigure(count: 2, of: 2))
        // Anonymous answers belong to no segment, and two answers are too few for a score.
        #expect(measured.steps["look"]?.score(.csat)?.n == 2)
        #expect(measured.steps["look"]?.score(.csat)?.isEnough == false)
        #expect(measured.funnel?.steps.first?.reached == ShareFigure(count: 2, of: 2))
    }

    @Test func aPeriodPlacesJourneysByTheirStart() async throws {
        let measured = try await Self.measured(period: Period(start: Self.day(50)))
        #expect(measured.scope.journeys == 1)
        #expect(measured.steps["order"]?.outcome == StepOutcome(wentOn: 0, anotherWay: 0, onTheWay: 1, lost: 0))
    }

    @Test func theFunnelTakesTheMilestonesInOrder() async throws {
        let funnel = try #require(try await Self.measured().funnel)
        #expect(funnel.steps.map(\.step) == ["look", "order", "visit"])
        #expect(funnel.steps.map(\.reached.count) == [5, 3, 1])
        #expect(funnel.loss(before: 2) == ShareFigure(count: 0, of: 1))
        // d's window is open; e's 90 days are too.
        #expect(funnel.steps[2].stillOpen == 2)
    }

    @Test func theStandardNetworkShowsSourceAndFurthestStep() async throws {
        let network = try #require(try await Self.measured().network)
        #expect(network.customers == 5)
        #expect(network.columns[0].nodes.map { $0.title.text(in: .english) } == ["site", "shop", "None of these"])
        #expect(network.columns[0].nodes.map(\.count) == [3, 2, 0])
        #expect(network.columns[1].nodes.map(\.count) == [2, 2, 1, 0])
        #expect(network.links.reduce(0) { $0 + $1.count } == 5)
    }

    @Test func anEmptyLogIsMeasuredAsNobody() async throws {
        let engine = LogEngine(try LogBuilder().finish())
        let measured = try await MapMeasurer(engine: engine).measure(Self.map)
        #expect(measured.scope.journeys == 0)
        #expect(measured.steps["look"]?.reach == ShareFigure(count: 0, of: 0))
        #expect(measured.missingEvents == ["call", "cancel", "look", "order", "visit"])
    }
}
