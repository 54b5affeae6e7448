// The example map on the real log, against figures that a plain Python program computed from the same file.
import JourneyAnalytics
import JourneyEvidence
import JourneyFormats
import JourneyIntake
import JourneyLog
import JourneyModel
import JourneySupport
import JourneyTestSupport
import Testing

/// How the expected figures were made: the XES was read with `xml.etree`, each case's events sorted by time (stable),
/// and every definition of `PassageQuestion` and `PassageAnswer` written down once more as loops over lists; medians by
/// `statistics.median`. No code is shared with this project.
@Suite("The loan applicants, measured", .enabled(if: GoldenLog.folder != nil))
struct LoanMeasureTests {
    /// The log, read once.
    private static let log = Task {
        let golden = try #require(GoldenLog.all.first { $0.log.hasPrefix("bpic2012/") })
        return try EventIntake.read([try golden.logPath()], options: IntakeOptions()).log
    }

    private static func measured(persona: String? = nil) async throws -> MeasuredMap {
        let log = try await log.value
        let persona = try persona.map { id in try #require(LoanMapTests.personas().first { $0.id == id }) }
        return try await MapMeasurer(engine: LogEngine(log)).measure(try LoanMapTests.map(), persona: persona)
    }

    /// One step: reached, visits, customers with several, then what became of them.
    private struct Expected {
        let step: String
        let counts: [Int]
        let outcome: [Int]?
        /// n and median seconds.
        let dwell: (Int, Double)?
        let waiting: (Int, Double)?
        /// Events of the counter.
        let calls: Int
    }

    private static let steps = [
        Expected(
            step: "submit", counts: [13_087, 13_087, 0], outcome: [9_658, 0, 0, 3_429], dwell: (9_658, 55.936),
            waiting: nil, calls: 0),
        Expected(
            step: "lead-call", counts: [4_755, 4_771, 16], outcome: [2_529, 0, 0, 2_226], dwell: (2_529, 129.013),
            waiting: (4_755, 2_576.157), calls: 0),
        Expected(
            step: "fraud-check", counts: [108, 124, 16], outcome: [43, 0, 0, 65], dwell: (51, 813.521),
            waiting: (108, 22_621.0215), calls: 0),
        Expected(
            step: "first-answer", counts: [7_367, 7_367, 0], outcome: [7_366, 0, 0, 1], dwell: (7_366, 6_319.9245),
            waiting: (7_367, 42.022), calls: 0),
        Expected(
            step: "complete", counts: [7_366, 7_444, 75], outcome: [5_113, 0, 69, 2_184], dwell: (5_114, 879.8495),
            waiting: (7_366, 6_319.9245), calls: 0),
        Expected(
            step: "eligible", counts: [5_113, 5_113, 0], outcome: [5_015, 0, 3, 95], dwell: (5_040, 188.9325),
            waiting: (5_113, 373.905), calls: 0),
        Expected(
            step: "offer-sent", counts: [5_015, 7_030, 1_438], outcome: [5_006, 0, 4, 5], dwell: (5_006, 313.394),
            waiting: (5_015, 187.902), calls: 0),
        Expected(
            step: "offer-call", counts: [5_006, 6_625, 1_262], outcome: [3_254, 0, 228, 1_524],
            dwell: (3_701, 273_043.655), waiting: (5_006, 313.394), calls: 22_406),
        Expected(
            step: "sent-back", counts: [3_254, 3_454, 197], outcome: [3_208, 0, 44, 2], dwell: (3_208, 189_251.568),
            waiting: (3_254, 21.1465), calls: 0),
        Expected(
            step: "validation", counts: [3_208, 4_974, 1_361], outcome: [2_662, 0, 3, 543], dwell: (2_664, 4_238.98),
            waiting: (3_208, 189_251.568), calls: 0),
        Expected(
            step: "missing-papers", counts: [1_647, 2_380, 530], outcome: [1_231, 0, 49, 367],
            dwell: (1_474, 82_481.444), waiting: (1_647, 4_631.825), calls: 11_400),
        Expected(
            step: "paid-out", counts: [2_246, 2_246, 0], outcome: nil, dwell: (4, 8_874.175), waiting: (2_246, 707.585),
            calls: 0),
    ]

    @Test("Every step, the funnel and the network")
    func everyone() async throws {
        let measured = try await Self.measured()
        #expect(measured.scope.journeys == 13_087 && measured.scope.customers == 13_087)
        #expect(measured.missingEvents == [])
        var checks = 2
        for expected in Self.steps { checks += try check(expected, measured) }
        checks += try checkFunnel(measured)
        checks += try checkNetwork(measured)
        GoldenChecks.add(checks, by: "loan")
        #expect(GoldenChecks.made(by: "loan") >= 145)
    }

    /// Answers how many figures were compared.
    private func check(_ expected: Expected, _ measured: MeasuredMap) throws -> Int {
        let step = try #require(measured.steps[expected.step])
        #expect([step.reach.count, step.visits, step.repeats.count] == expected.counts, "\(expected.step)")
        #expect(step.reach.total == 13_087)
        let outcome = step.outcome.map { [$0.wentOn, $0.anotherWay, $0.onTheWay, $0.lost] }
        #expect(outcome == expected.outcome, "\(expected.step)")
        for (figure, wanted) in [(step.dwell, expected.dwell), (step.waiting, expected.waiting)] {
            #expect(figure?.n == wanted?.0, "\(expected.step)")
            #expect(abs((figure?.median ?? 0) - (wanted?.1 ?? 0)) < 1e-3, "\(expected.step)")
        }
        #expect((step.counters.first?.events ?? 0) == expected.calls, "\(expected.step)")
        return 13
    }

    private func checkFunnel(_ measured: MeasuredMap) throws -> Int {
        let funnel = try #require(measured.funnel)
        #expect(
            funnel.steps.map(\.step) == ["submit", "first-answer", "eligible", "offer-sent", "sent-back", "paid-out"])
        let reached = [13_087, 7_367, 5_113, 5_015, 3_237, 2_210]
        #expect(funnel.steps.map(\.reached.count) == reached)
        return reached.count
    }

    private func checkNetwork(_ measured: MeasuredMap) throws -> Int {
        let network = try #require(measured.network)
        let counts = [[1_842, 4_398, 3_749, 3_098, 0], [3_254, 1_761, 2_352, 5_720, 0], [2_246, 7_635, 2_807, 399]]
        #expect(network.columns.map { $0.nodes.map(\.count) } == counts)
        let links = Dictionary(uniqueKeysWithValues: network.links.map { ([$0.column, $0.from, $0.to], $0.count) })
        #expect(links[[0, 1, 3]] == 2_079 && links[[0, 0, 0]] == 120 && links[[1, 3, 1]] == 5_719)
        #expect(links[[1, 0, 0]] == 2_246 && links[[1, 1, 2]] == 1_482 && links[[1, 1, 3]] == 231)
        return counts.reduce(6) { $0 + $1.count }
    }

    @Test("Those who asked for less than 5,000 euros")
    func smallSums() async throws {
        let measured = try await Self.measured(persona: "small-sum")
        #expect(measured.scope.journeys == 1_842)
        let reached = ["first-answer": 518, "lead-call": 714, "offer-sent": 225, "sent-back": 120, "paid-out": 65]
        for (step, count) in reached { #expect(measured.steps[step]?.reach.count == count, "\(step)") }
    }
}
