// Variants, directly-follows and dwell against counting with dictionaries.

import JourneyAnalytics
import JourneySupport
import JourneyTestSupport
import Testing

@Suite("Variants, flow and dwell")
struct ProcessFigureTests {
    @Test("Variants agree with counting sequences in a dictionary", arguments: Seeds.upTo(40))
    func variants(seed: Int) async throws {
        var dice = Dice(seed)
        for _ in 0..<25 {
            let naive = dice.log(customers: dice.chance(20) ? 300 : 20)
            let engine = LogEngine(try naive.build(), rowsPerChunk: 1)
            let scope = dice.scope()
            let top = dice.number(0...12)
            let answer = try await engine.variants(
                VariantsQuestion(top: top), in: Scope(period: scope.period, segment: scope.segment))
            let customers = naive.scoped(scope).filter { !$0.isEmpty }
            var counts: [[String]: Int] = [:]
            for events in customers { counts[events.map(\.name), default: 0] += 1 }
            let expected = counts.sorted {
                $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key)
            }
            #expect(answer.variants == counts.count)
            #expect(answer.singletons == counts.values.count { $0 == 1 })
            #expect(answer.top.map { Array($0.activities) } == expected.prefix(top).map(\.key))
            #expect(answer.top.map(\.count) == expected.prefix(top).map(\.value))
            #expect(answer.top.map(\.share) == expected.prefix(top).map { Double($0.value) / Double(customers.count) })
            Self.expect(answer.basis, countsEventsOf: customers)
        }
    }

    @Test("Flow agrees with counting pairs in a dictionary", arguments: Seeds.upTo(40))
    func flow(seed: Int) async throws {
        var dice = Dice(seed)
        for _ in 0..<25 {
            let naive = dice.log(customers: dice.chance(20) ? 300 : 20)
            let engine = LogEngine(try naive.build(), rowsPerChunk: 1)
            let scope = dice.scope()
            let answer = try await engine.flow(
                FlowQuestion(needsMedian: true), in: Scope(period: scope.period, segment: scope.segment))
            let customers = naive.scoped(scope).filter { !$0.isEmpty }
            var seconds: [[String]: [Double]] = [:]
            for (event, next) in customers.flatMap({ zip($0, $0.dropFirst()) }) {
                seconds[[event.name, next.name], default: []].append(Double(next.time - event.time))
            }
            let expected = seconds.sorted {
                $0.value.count != $1.value.count
                    ? $0.value.count > $1.value.count : $0.key.lexicographicallyPrecedes($1.key)
            }
            #expect(answer.edges.map { [$0.from, $0.to] } == expected.map(\.key))
            #expect(answer.edges.map(\.count) == expected.map(\.value.count))
            #expect(answer.edges.map(\.medianSeconds) == expected.map { Self.quantile($0.value, 0.5) })
            #expect(Self.areClose(answer.edges.map(\.meanSeconds), expected.map { Self.mean($0.value) }))
            #expect(answer.starts == Self.counts(customers.compactMap(\.first?.name)))
            #expect(answer.ends == Self.counts(customers.compactMap(\.last?.name)))
            Self.expect(answer.basis, countsEventsOf: customers)
        }
    }

    @Test("Dwell agrees with collecting gaps in a dictionary", arguments: Seeds.upTo(40))
    func dwell(seed: Int) async throws {
        var dice = Dice(seed)
        for _ in 0..<25 {
            let naive = dice.log(customers: dice.chance(20) ? 300 : 20)
            let engine = LogEngine(try naive.build(), rowsPerChunk: 1)
            let scope = dice.scope()
            let answer = try await engine.dwell(
                DwellQuestion(), in: Scope(period: scope.period, segment: scope.segment))
            let customers = naive.scoped(scope).filter { !$0.isEmpty }
            var seconds: [String: [Double]] = [:]
            for event in customers.joined() { seconds[event.name] = [] }
            for (event, next) in customers.flatMap({ zip($0, $0.dropFirst()) }) {
                seconds[event.name, default: []].append(Double(next.time - event.time))
            }
            let expected = seconds.sorted {
                $0.value.count != $1.value.count ? $0.value.count > $1.value.count : $0.key < $1.key
            }
            #expect(answer.steps.map(\.name) == expected.map(\.key))
            #expect(answer.steps.map(\.n) == expected.map(\.value.count))
            #expect(answer.steps.map(\.medianSeconds) == expected.map { Self.quantile($0.value, 0.5) })
            #expect(answer.steps.map(\.p90Seconds) == expected.map { Self.quantile($0.value, 0.9) })
            #expect(answer.steps.map { $0.meanSeconds == nil } == expected.map(\.value.isEmpty))
            #expect(
                Self.areClose(
                    answer.steps.compactMap(\.meanSeconds),
                    expected.filter { !$0.value.isEmpty }.map { Self.mean($0.value) }))
            Self.expect(answer.basis, countsEventsOf: customers)
        }
    }

    @Test("Of very many variants that tie at the end of the list, the first by name are listed")
    func manyTies() async throws {
        var dice = Dice(5)
        let naive = NaiveLog((0..<2_000).map { _ in (0..<7).map { NaiveEvent(dice.name(), Int64($0)) } })
        let engine = LogEngine(try naive.build(), rowsPerChunk: 1)
        var counts: [[String]: Int] = [:]
        for events in naive.customers { counts[events.map(\.name), default: 0] += 1 }
        let expected = counts.sorted {
            $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key)
        }
        for top in [1, 40, 100, 5_000] {
            let answer = try await engine.variants(VariantsQuestion(top: top), in: .everything)
            #expect(answer.top.map { Array($0.activities) } == expected.prefix(top).map(\.key))
        }
    }

    @Test("Many activities: edges are numbered by hashing")
    func manyActivities() async throws {
        var dice = Dice(7)
        let naive = NaiveLog(
            (0..<100).map { _ in (0..<60).map { NaiveEvent("activity \(dice.number(0...899))", Int64($0)) } })
        let engine = LogEngine(try naive.build(), rowsPerChunk: 1)
        let answer = try await engine.flow(FlowQuestion(needsMedian: true), in: .everything)
        var counts: [[String]: Int] = [:]
        for (event, next) in naive.customers.flatMap({ zip($0, $0.dropFirst()) }) {
            counts[[event.name, next.name], default: 0] += 1
        }
        #expect(answer.edges.count == counts.count)
        #expect(answer.edges.count > 5_000)
        #expect(answer.edges.allSatisfy { counts[[$0.from, $0.to]] == $0.count && $0.medianSeconds == 1 })
    }

    @Test("An empty log, a log of one event")
    func smallest() async throws {
        let empty = LogEngine(try NaiveLog([]).build())
        #expect(try await empty.info().cases == 0)
        #expect(try await empty.variants(VariantsQuestion(), in: .everything).top == [])
        #expect(try await empty.flow(FlowQuestion(), in: .everything).edges == [])
        #expect(try await empty.dwell(DwellQuestion(), in: .everything).steps == [])
        let one = LogEngine(try NaiveLog([[NaiveEvent("a", 3)]]).build())
        #expect(
            try await one.variants(VariantsQuestion(), in: .everything).top
                == [Variant(activities: ActivitySequence(["a"]), count: 1, share: 1, cumulativeShare: 1)])
        #expect(try await one.flow(FlowQuestion(), in: .everything).ends == [NamedCount("a", 1)])
        #expect(
            try await one.dwell(DwellQuestion(), in: .everything).steps
                == [DwellStep(name: "a", n: 0, meanSeconds: nil, medianSeconds: nil, p90Seconds: nil)])
    }

    private static func expect(_ basis: AnswerBasis, countsEventsOf customers: [[NaiveEvent]]) {
        #expect(basis.customers == customers.count)
        #expect(basis.events == customers.joined().count)
        #expect(basis.firstEvent == customers.joined().map(\.time).min().map { $0 * 1_000_000 })
        #expect(basis.lastEvent == customers.joined().map(\.time).max().map { $0 * 1_000_000 })
    }

    private static func counts(_ names: [String]) -> [NamedCount] {
        Dictionary(grouping: names) { $0 }.map { NamedCount($0.key, $0.value.count) }
            .sorted { $0.count != $1.count ? $0.count > $1.count : $0.name < $1.name }
    }

    private static func quantile(_ values: [Double], _ share: Double) -> Double? {
        values.isEmpty ? nil : Statistics.quantile(ofSorted: values.sorted(), at: share)
    }

    private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

    private static func areClose(_ left: [Double], _ right: [Double]) -> Bool {
        left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) <= 1e-12 * max(1, abs($1)) }
    }
}
