// What all answers share: chunks and threads that change nothing, cancelling, names of customers.

import JourneyAnalytics
import JourneyLog
import JourneySupport
import JourneyTestSupport
import Testing

@Suite("The engine")
struct EngineTests {
    private static func log(customers: Int) throws -> NaiveLog {
        var dice = Dice(11)
        return NaiveLog(
            (0..<customers).map { _ in
                (0..<dice.number(1...8)).map { _ in
                    NaiveEvent(dice.name(), Int64(dice.number(0...10_000)), ["plan": dice.name()])
                }
            })
    }

    @Test("Chunks and threads change no byte of an answer")
    func determinism() async throws {
        let log = try Self.log(customers: 1_000).build()
        let scope = Scope(segment: try Segment(parsing: "a|b[plan=c]"))
        let patterns = try ["a", "b|c", "*[plan=d]"].map { text in try EventPattern(parsing: text) }
        var texts: Set<String> = []
        for (rows, threads) in [(1, 1), (1, 2), (700, 3), (1 << 20, 2)] {
            let engine = LogEngine(log, pool: KernelPool(threads: threads), rowsPerChunk: rows)
            let answers: [Any] = [
                try await engine.variants(VariantsQuestion(top: 20), in: scope),
                try await engine.flow(FlowQuestion(), in: scope), try await engine.dwell(DwellQuestion(), in: scope),
                try await engine.funnel(FunnelQuestion(steps: patterns, window: .seconds(900)), in: scope),
                try await engine.passage(
                    PassageQuestion(
                        steps: patterns.map { PassageStep(pattern: $0, window: .seconds(900)) },
                        stages: [0..<1, 1..<3],
                        endings: EventPattern(name: "f"), counters: [EventPattern(name: "e")]), in: scope),
                try await engine.network(NetworkQuestion(columns: [.property("plan"), .nodes(patterns)]), in: scope),
                try await engine.info(),
                try await engine.flow(
                    FlowQuestion(
                        cleaning: PathCleaning(gap: .seconds(900), collapsesRepeats: true), needsMedian: true,
                        needsReturns: true), in: scope),
                try await engine.variants(
                    VariantsQuestion(cleaning: PathCleaning(groups: [NamedPattern("x", patterns[1])])), in: scope),
                try await engine.paths(PathsQuestion(.from(patterns[0]), countsEvery: true, branches: 3), in: scope),
                try await engine.positions(PositionsQuestion(steps: patterns), in: scope),
                try await engine.counts(
                    CountsQuestion(boundaries: [0, 5_000_000_000], by: .property("plan"), sessionGap: .seconds(60)),
                    in: scope),
                try await engine.groups(GroupsQuestion(property: "plan"), in: scope),
                try await engine.members(of: .flowEdge(.none, from: "a", to: "b"), in: scope),
            ]
            texts.insert(answers.map { "\($0)" }.joined(separator: "\n"))
        }
        #expect(texts.count == 1)
    }

    @Test("Every answer says by which rule, of whom, and from which log")
    func basis() async throws {
        let log = try Self.log(customers: 20).build()
        let engine = LogEngine(log)
        let scope = Scope(period: Period(start: 0, end: 86_400_000_000), segment: try Segment(parsing: "a|b"))
        let bases = [
            try await engine.variants(VariantsQuestion(), in: scope).basis,
            try await engine.flow(FlowQuestion(), in: scope).basis,
            try await engine.dwell(DwellQuestion(), in: scope).basis,
            try await engine.funnel(
                FunnelQuestion(steps: [EventPattern(name: "a")], window: .days(7), profile: .firstEntry), in: scope
            ).basis,
        ]
        for basis in bases {
            #expect(basis.logVersion == log.version)
            #expect(
                basis.rule.hasSuffix(
                    "Only customers with an event a|b. From 1970-01-01T00:00:00Z. Before 1970-01-02T00:00:00Z."))
        }
        #expect(bases[3].rule.hasPrefix("first-entry: steps in order, each within 1w of step 1"))
    }

    @Test("Info lists activities by count, then name")
    func info() async throws {
        let log = try NaiveLog([
            [NaiveEvent("b", 5), NaiveEvent("c", 6), NaiveEvent("a", 9), NaiveEvent("c", 7, ["y": "1", "x": "2"])],
            [NaiveEvent("a", -4)],
        ]).build()
        let info = try await LogEngine(log).info()
        #expect(info.activities == [NamedCount("a", 2), NamedCount("c", 2), NamedCount("b", 1)])
        #expect((info.cases, info.events) == (2, 5))
        #expect((info.firstEvent, info.lastEvent) == (-4_000_000, 9_000_000))
        #expect(info.properties == ["x", "y"])
        #expect(info.bytes == log.byteCount)
    }

    @Test("Customers are found by name, also twice, and strangers are not")
    func customers() async throws {
        let engine = LogEngine(try Self.log(customers: 300).build(), rowsPerChunk: 1)
        #expect(try await engine.customers(named: ["c299", "nobody", "c0", "c299", ""]) == [299, nil, 0, 299, nil])
    }

    @Test("A question of a cancelled task is not answered")
    func cancelling() async throws {
        let engine = LogEngine(try Self.log(customers: 2_000).build(), rowsPerChunk: 1)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            _ = try await engine.flow(FlowQuestion(), in: .everything)
        }
        await #expect(throws: EngineError.cancelled) { try await task.value }
        // The threads are free again.
        #expect(try await engine.flow(FlowQuestion(), in: .everything).basis.customers == 2_000)
    }

    @Test("Many questions at once, on two threads")
    func crowd() async throws {
        let engine = LogEngine(try Self.log(customers: 500).build(), rowsPerChunk: 1)
        let expected = try await engine.flow(FlowQuestion(), in: .everything)
        try await withThrowingTaskGroup(of: FlowAnswer.self) { group in
            for _ in 0..<50 { group.addTask { try await engine.flow(FlowQuestion(), in: .everything) } }
            for try await answer in group { #expect(answer == expected) }
        }
    }

    @Test("A log whose times lie too far apart for one time line is refused, not miscounted")
    func tooFarApart() async throws {
        let log = try NaiveLog([
            [NaiveEvent("a", Int64.min / 1_000_000 + 1)], [NaiveEvent("a", Int64.max / 1_000_000 - 1)],
        ]).build()
        let engine = LogEngine(log)
        #expect(try await engine.info().cases == 2)
        await #expect(throws: EngineError.self) { try await engine.flow(FlowQuestion(), in: .everything) }
    }

    @Test("Times before 1970 and after 2100 are times like any other")
    func farTimes() async throws {
        let log = try NaiveLog([[NaiveEvent("a", -9_000_000_000), NaiveEvent("b", 9_000_000_000)]]).build()
        let answer = try await LogEngine(log).flow(FlowQuestion(needsMedian: true), in: .everything)
        #expect(answer.edges.first?.medianSeconds == 18_000_000_000)
        #expect(answer.edges.first?.meanSeconds == 18_000_000_000)
    }

    @Test("A customer with very many events is one customer")
    func longCustomer() async throws {
        let events = (0..<50_000).map { NaiveEvent($0 % 3 == 0 ? "a" : "b", Int64($0)) }
        let engine = LogEngine(try NaiveLog([[NaiveEvent("a", 0)], events]).build())
        let flow = try await engine.flow(FlowQuestion(), in: .everything)
        #expect(flow.edges.reduce(0) { $0 + $1.count } == 49_999)
        let funnel = try await engine.funnel(
            FunnelQuestion(steps: [EventPattern(name: "b"), EventPattern(name: "c")], window: .days(9)), in: .everything
        )
        #expect(funnel.levels == [1, 1, 0])
    }
}
