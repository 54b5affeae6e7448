// Journeys, answers and events that two figures of one map speak of are counted alike.
import JourneyAnalytics
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice
import Testing

@Suite("Counted once, and alike")
struct CountedOnceTests {
    @Test("The funnel speaks of the journeys of the map, not of the events of a period")
    func funnelOfAPeriod() async throws {
        // c1 began long before the period; c2 begins in it and orders after it; c3 begins in it and is silent.
        let engine = try SmallLog.engine([
            ("c1", "visit", 0), ("c1", "visit", 63), ("c1", "order", 91), ("c2", "visit", 65), ("c2", "order", 95),
            ("c3", "visit", 66), ("c4", "other", 330),
        ])
        var map = UnmeasuredTests.map([
            try UnmeasuredTests.step("visit", "visit"), try UnmeasuredTests.step("order", "order"),
        ])
        for index in 0..<2 { map.stages[0].steps[index].isMilestone = true }
        let march = Period(start: SmallLog.day(59), end: SmallLog.day(90))
        let measured = try await MapMeasurer(engine: engine).measure(map, period: march)
        let funnel = try #require(measured.funnel)
        #expect(measured.scope.journeys == 2)
        #expect(funnel.steps.map(\.reached) == [ShareFigure(count: 2, of: 2), ShareFigure(count: 1, of: 2)])
        #expect(funnel.steps.map(\.stillOpen) == [0, 0])
        #expect(funnel.loss(before: 1) == ShareFigure(count: 1, of: 2))
        #expect(funnel.rule.contains("is followed to the end of the log"))
        for day in stride(from: 0.0, to: 100, by: 7) {
            let week = Period(start: SmallLog.day(day), end: SmallLog.day(day + 7))
            let measured = try await MapMeasurer(engine: engine).measure(map, period: week)
            #expect(measured.funnel?.steps.first?.reached.count ?? 0 <= measured.scope.journeys)
        }
    }

    @Test("An answer counts once, at however many steps its question stands")
    func sharedQuestions() async throws {
        let customers = (0..<10).map { "c\($0)" }
        let engine = try SmallLog.engine(customers.flatMap { [($0, "look", 0.0), ($0, "order", 1.0)] })
        let responses = ["q1", "q2"].flatMap { question in
            customers.map {
                Response(
                    customer: $0, time: SmallLog.day(1), question: question, kind: question == "q1" ? .csat : .ces,
                    score: 3)
            }
        }
        let voices = try await VoiceIndex(responses, engine: engine)
        let map = UnmeasuredTests.map([
            try UnmeasuredTests.step("a", "look", questions: ["q1"]),
            try UnmeasuredTests.step("b", "order", questions: ["q1", "q2"]),
            try UnmeasuredTests.step("c", nil, questions: ["q2"]),
            try UnmeasuredTests.step("d", nil, questions: ["q2"]),
        ])
        let measured = try await MapMeasurer(engine: engine, voices: voices).measure(map)
        #expect(measured.scope.responses == 20)
        #expect(measured.answers == [.csat: 10, .ces: 10])
        // Ten each: the order of the kinds decides, not at how many steps they stand.
        #expect(measured.curve == .csat)
        #expect(measured.steps["b"]?.responses == 20)
    }

    @Test("Customers who all called as often do not make the rate certain")
    func evenCounters() async throws {
        let customers = (0..<8).map { "c\($0)" }
        let engine = try SmallLog.engine(customers.flatMap { [($0, "look", 0.0), ($0, "call", 1.0)] })
        var map = UnmeasuredTests.map([try UnmeasuredTests.step("look", "look")])
        map.measurement.counters = ["call", "look"].map {
            EventCounter(id: $0, title: LocalizedText("C"), events: [EventPattern(name: $0)])
        }
        let measured = try await MapMeasurer(engine: engine).measure(map)
        let calls = try #require(measured.steps["look"]?.counters.first)
        #expect(calls.per100 == 100)
        // Garwood's exact interval of a Poisson count of 8 is 3.454 … 15.763; Byar's is that to within one in a hundred.
        let interval = try #require(calls.interval)
        #expect(abs(interval.low * 0.08 - 3.454) < 0.05)
        #expect(abs(interval.high * 0.08 - 15.763) < 0.05)
    }

    @Test("Of the lost, those whose journey was ended are told apart")
    func ended() async throws {
        let engine = try SmallLog.engine([
            ("a", "look", 0), ("a", "cancel", 1), ("b", "look", 0), ("c", "look", 99), ("d", "look", 0),
            ("d", "order", 5),
        ])
        var map = UnmeasuredTests.map([
            try UnmeasuredTests.step("look", "look"), try UnmeasuredTests.step("order", "order"),
        ])
        map.missedGoal = MissedGoal(events: [EventPattern(name: "cancel")])
        let measured = try await MapMeasurer(engine: engine).measure(map)
        #expect(measured.steps["look"]?.outcome == StepOutcome(wentOn: 1, onTheWay: 1, lost: 2, ended: 1))
    }
}
