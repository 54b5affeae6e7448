// Our answers on real logs against what pm4py computed on them.

import JourneyAnalytics
import JourneyIntake
import JourneyTestSupport
import Synchronization
import Testing

@Suite("Golden figures of real logs", .enabled(if: GoldenLog.folder != nil))
struct GoldenTests {
    /// The name under which checks are counted.
    private static let name = "figures"
    /// Logs that were held against their reference.
    private static let finished = Atomic<Int>(0)

    /// How many checks there must be: per log 5 counts, 10 top variants or fewer, and one for each activity, start, end
    /// and (three times: count, mean, median) directly-follows edge.
    private static let expectedChecks = 1_776

    @Test("Counts, variants, starts, ends and every edge are those of pm4py", arguments: GoldenLog.all)
    func figures(_ golden: GoldenLog) async throws {
        let reference = try golden.readReference()
        var options = IntakeOptions()
        options.properties = .none
        let engine = LogEngine(try EventIntake.read([golden.logPath()], options: options).log)

        let info = try await engine.info()
        check(info.cases, reference.cases)
        check(info.events, reference.events)
        check(info.activities.count, reference.activities)
        check(info.activities, reference.activity_counts)

        try await variants(engine, reference)

        let flow = try await engine.flow(FlowQuestion(needsMedian: true), in: .everything)
        check(flow.starts, reference.start_activities)
        check(flow.ends, reference.end_activities)
        edges(flow, reference)
        finish()
    }

    private func variants(_ engine: LogEngine, _ reference: GoldenReference) async throws {
        let answer = try await engine.variants(
            VariantsQuestion(top: reference.variants), in: .everything)
        check(answer.variants, reference.variants)
        check(answer.singletons, reference.variants_singletons)
        // The reference lists by count and leaves ties as they come: each of its variants must have its count, and
        // ours must have the same counts down to the cut.
        let counts = Dictionary(uniqueKeysWithValues: answer.top.map { (Array($0.activities), $0.count) })
        for (variant, ours) in zip(reference.variants_top10, answer.top) {
            check(counts[variant.trace] ?? 0, variant.count)
            #expect(ours.count == variant.count)
        }
        #expect(reference.variants_top10.count == min(10, reference.variants))
    }

    private func edges(_ flow: FlowAnswer, _ reference: GoldenReference) {
        #expect(flow.edges.count == reference.dfg_edges_total)
        #expect(reference.dfg_edges.count == reference.dfg_edges_total)
        let edges = Dictionary(uniqueKeysWithValues: flow.edges.map { ([$0.from, $0.to], $0) })
        for edge in reference.dfg_edges {
            guard let ours = edges[[edge.from, edge.to]] else {
                Issue.record("no edge from \(edge.from) to \(edge.to)")
                continue
            }
            check(ours.count, edge.count)
            check(ours.meanSeconds, edge.mean_s, "mean of \(edge.from) → \(edge.to)")
            check(ours.medianSeconds ?? .nan, edge.median_s, "median of \(edge.from) → \(edge.to)")
        }
    }

    /// Asserts the number of checks once the last log is done, in whatever order they came.
    private func finish() {
        guard Self.finished.add(1, ordering: .sequentiallyConsistent).newValue == GoldenLog.all.count else { return }
        let checks = GoldenChecks.made(by: Self.name)
        print("golden checks: \(checks) figures of \(GoldenLog.all.count) real logs held against pm4py")
        #expect(checks == Self.expectedChecks)
    }

    private func check(_ ours: Int, _ theirs: Int, sourceLocation: SourceLocation = #_sourceLocation) {
        GoldenChecks.add(by: Self.name)
        #expect(ours == theirs, sourceLocation: sourceLocation)
    }

    /// To a millionth.
    private func check(_ ours: Double, _ theirs: Double, _ what: String) {
        GoldenChecks.add(by: Self.name)
        #expect(abs(ours - theirs) <= 1e-6 * abs(theirs), "\(what): \(ours), not \(theirs)")
    }

    private func check(_ ours: [NamedCount], _ theirs: [String: Int]) {
        GoldenChecks.add(theirs.count, by: Self.name)
        #expect(Dictionary(uniqueKeysWithValues: ours.map { ($0.name, $0.count) }) == theirs)
    }
}
