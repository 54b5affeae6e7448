// Paths, and flow and variants after a cleaning, against walking event by event; and who is behind each number.

import JourneyAnalytics
import JourneySupport
import JourneyTestSupport
import Testing

@Suite("Paths and cleaned ways")
struct PathTests {
    /// A path as the reference finds it.
    private struct Found: Hashable {
        var names: [String]
        var isOpen: Bool
    }

    private static func paths(
        _ question: PathsQuestion, _ sequences: [[NaiveStep]], end: Int64
    ) -> [Found] {
        var found: [Found] = []
        var isTo = false
        if case .to = question.anchor { isTo = true }
        for (number, steps) in sequences.enumerated() {
            for (place, step) in steps.enumerated() {
                let byName = question.anchor.pattern.clauses.contains { $0.name == step.name && $0.conditions.isEmpty }
                guard byName || step.event.matches(question.anchor.pattern) else { continue }
                if !question.countsEvery, !found.isEmpty { continue }
                let range =
                    isTo
                    ? max(0, place - question.depth)..<place + 1 : place..<min(steps.count, place + question.depth + 1)
                let isOpen =
                    !isTo && range.count <= question.depth && number == sequences.count - 1
                    && (end - (steps.last?.time ?? 0)) * 1_000_000 <= question.patience.microseconds
                found.append(Found(names: steps[range].map(\.name), isOpen: isOpen))
            }
        }
        return found
    }

    private static func question(_ dice: inout Dice) -> PathsQuestion {
        let pattern = dice.chance(6) ? EventPattern(name: "group") : dice.pattern()
        return PathsQuestion(
            dice.chance(3) ? .to(pattern) : .from(pattern), depth: dice.chance(4) ? 15 : dice.number(1...4),
            top: dice.number(0...12), countsEvery: dice.chance(3), branches: dice.number(0...3),
            patience: .seconds(Int64(dice.number(1...40))), cleaning: dice.cleaning())
    }

    @Test("Paths, their tree and their customers agree with walking", arguments: Seeds.upTo(60))
    func paths(seed: Int) async throws {
        var dice = Dice(seed)
        for _ in 0..<20 {
            let naive = dice.log(customers: dice.chance(8) ? 300 : 20)
            let engine = LogEngine(try naive.build(), rowsPerChunk: 1)
            let (question, scope) = (Self.question(&dice), dice.scope())
            let end = min(naive.lastTime * 1_000_000, scope.period.end.map { $0 - 1 } ?? .max)
            let each = naive.scoped(scope).map {
                Self.paths(question, question.cleaning.sequences(of: $0), micros: end)
            }
            let asked = Scope(period: scope.period, segment: scope.segment)
            let answer = try await engine.paths(question, in: asked)
            let all = each.flatMap { $0 }
            #expect(answer.basis.customers == each.count { !$0.isEmpty })
            #expect(answer.paths == all.count)
            let counts = Dictionary(grouping: all, by: \.names)
            #expect(answer.distinct == counts.count)
            var isTo = false
            if case .to = question.anchor { isTo = true }
            func outwards(_ names: [String]) -> [String] { isTo ? names.reversed() : names }
            let expected = counts.sorted {
                $0.value.count != $1.value.count
                    ? $0.value.count > $1.value.count : outwards($0.key).lexicographicallyPrecedes(outwards($1.key))
            }.prefix(question.top)
            #expect(answer.top.map { Array($0.activities) } == expected.map(\.key))
            #expect(answer.top.map(\.count) == expected.map(\.value.count))
            #expect(answer.top.map(\.stillOpen) == expected.map { $0.value.count(where: \.isOpen) })
            if let tree = answer.tree {
                Self.check(tree, all.map { Found(names: outwards($0.names), isOpen: $0.isOpen) }, question, level: 0)
            } else {
                #expect(question.branches == 0 || all.isEmpty)
            }
            for path in answer.top.prefix(3) {
                let beginning = isTo ? Array(path.activities.suffix(2)) : Array(path.activities.prefix(2))
                let members = try await engine.members(of: .path(question, beginning), in: asked)
                let wanted = each.indices.filter { customer in
                    each[customer].contains { Array(outwards($0.names).prefix(beginning.count)) == outwards(beginning) }
                }
                #expect(members.customers == CustomerSet(wanted))
                #expect(members.basis.customers == wanted.count)
            }
        }
    }

    private static func paths(_ question: PathsQuestion, _ sequences: [[NaiveStep]], micros end: Int64) -> [Found] {
        // Times are whole seconds, so rounding the end down loses nothing but the fraction of the last second.
        var question = question
        let rest = end - end.flooredDivision(by: 1_000_000) * 1_000_000
        question.patience = TimeSpan(microseconds: question.patience.microseconds - rest)
        return paths(question, sequences, end: end.flooredDivision(by: 1_000_000))
    }

    private static func check(_ node: PathNode, _ paths: [Found], _ question: PathsQuestion, level: Int) {
        #expect(node.count == paths.count)
        let stops = paths.filter { $0.names.count == level + 1 && level < question.depth }
        #expect(node.stillOpen == stops.count(where: \.isOpen))
        #expect(node.ended == stops.count { !$0.isOpen })
        let next = Dictionary(grouping: paths.filter { $0.names.count > level + 1 }) { $0.names[level + 1] }
        let told = next.sorted {
            $0.value.count != $1.value.count ? $0.value.count > $1.value.count : $0.key < $1.key
        }.prefix(question.branches)
        #expect(node.children.map(\.name) == told.map(\.key))
        #expect(node.others == next.values.reduce(0) { $0 + $1.count } - told.reduce(0) { $0 + $1.value.count })
        for (child, (_, paths)) in zip(node.children, told) {
            #expect(child.share == Double(child.count) / Double(node.count))
            check(child, paths, question, level: level + 1)
        }
    }

    @Test("Flow and variants of cleaned ways agree with walking, and so do their customers", arguments: Seeds.upTo(60))
    func cleaned(seed: Int) async throws {
        var dice = Dice(seed)
        for _ in 0..<15 {
            let naive = dice.log(customers: dice.chance(8) ? 300 : 20)
            let engine = LogEngine(try naive.build(), rowsPerChunk: 1)
            let (cleaning, scope) = (dice.cleaning(), dice.scope())
            let each = naive.scoped(scope).map { cleaning.sequences(of: $0).map { $0.map { ($0.name, $0.time) } } }
            let asked = Scope(period: scope.period, segment: scope.segment)
            let sequences = each.flatMap { $0 }.map { $0.map(\.0) }

            let flow = try await engine.flow(
                FlowQuestion(cleaning: cleaning, needsMedian: dice.chance(2), needsReturns: true), in: asked)
            #expect(flow.basis.customers == each.count { !$0.isEmpty })
            #expect(flow.basis.events == sequences.joined().count)
            #expect(flow.sequences == sequences.count)
            #expect(flow.starts == Self.counts(sequences.compactMap(\.first)))
            #expect(flow.ends == Self.counts(sequences.compactMap(\.last)))
            let pairs = sequences.flatMap { zip($0, $0.dropFirst()).map { [$0, $1] } }
            #expect(flow.edges.map { [$0.from, $0.to] } == Self.ranked(pairs).map(\.0))
            #expect(flow.edges.map(\.count) == Self.ranked(pairs).map(\.1))
            let back = sequences.flatMap { way in
                way.indices.dropFirst(2).filter { way[$0] == way[$0 - 2] && way[$0] != way[$0 - 1] }
                    .map { [way[$0], way[$0 - 1]] }
            }
            #expect(flow.returns.map { [$0.from, $0.by] } == Self.ranked(back).map(\.0))
            #expect(flow.returns.map(\.count) == Self.ranked(back).map(\.1))

            let variants = try await engine.variants(VariantsQuestion(top: 5, cleaning: cleaning), in: asked)
            let ranked = Self.ranked(sequences)
            #expect(variants.variants == ranked.count)
            #expect(variants.top.map { Array($0.activities) } == ranked.prefix(5).map(\.0))
            #expect(variants.top.map(\.count) == ranked.prefix(5).map(\.1))
            if let last = variants.top.last {
                let held = ranked.prefix(5).reduce(0) { $0 + $1.1 }
                #expect(last.cumulativeShare == Double(held) / Double(sequences.count))
            }
            for coverage in variants.coverage {
                var held = 0
                let needed = ranked.prefix { _, count in
                    defer { held += count }
                    return Double(held) < coverage.share * Double(sequences.count)
                }
                #expect(coverage.variants == needed.count)
            }
            try await Self.members(engine, asked, cleaning, each.map { $0.map { $0.map(\.0) } }, flow, variants)
        }
    }

    private static func members(
        _ engine: LogEngine, _ scope: Scope, _ cleaning: PathCleaning, _ each: [[[String]]], _ flow: FlowAnswer,
        _ variants: VariantsAnswer
    ) async throws {
        func expect(_ cell: Cell, _ isMeant: ([String]) -> Bool) async throws {
            let found = try await engine.members(of: cell, in: scope)
            #expect(found.customers == CustomerSet(each.indices.filter { each[$0].contains(where: isMeant) }))
            #expect(found.basis.customers == found.customers.count)
        }
        if let edge = flow.edges.last {
            try await expect(.flowEdge(cleaning, from: edge.from, to: edge.to)) {
                zip($0, $0.dropFirst()).contains { $0 == edge.from && $1 == edge.to }
            }
        }
        if let start = flow.starts.first {
            try await expect(.flowStart(cleaning, start.name)) { $0.first == start.name }
        }
        if let end = flow.ends.last { try await expect(.flowEnd(cleaning, end.name)) { $0.last == end.name } }
        if let way = flow.returns.first {
            try await expect(.flowReturn(cleaning, from: way.from, by: way.by)) { names in
                names.indices.dropFirst(2).contains {
                    names[$0] == way.from && names[$0 - 2] == way.from && names[$0 - 1] == way.by
                }
            }
        }
        if let variant = variants.top.last {
            try await expect(.variant(cleaning, Array(variant.activities))) { $0 == Array(variant.activities) }
        }
        try await expect(.flowStart(cleaning, "nothing of the kind")) { _ in false }
    }

    private static func counts(_ names: [String]) -> [NamedCount] {
        ranked(names.map { [$0] }).map { NamedCount($0.0[0], $0.1) }
    }

    /// By count, then by names.
    private static func ranked(_ ways: [[String]]) -> [([String], Int)] {
        Dictionary(grouping: ways) { $0 }.map { ($0.key, $0.value.count) }
            .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0.lexicographicallyPrecedes($1.0) }
    }

    @Test("A depth of none and paths too long for one number are refused, with what would be right")
    func refused() async throws {
        let names = (0..<40_000).map { NaiveEvent("event \($0)", Int64($0)) }
        let engine = LogEngine(try NaiveLog([names]).build())
        let start = PathsQuestion.Anchor.from(EventPattern(name: "event 1"))
        for depth in [0, -1, 16] {
            await #expect(throws: EngineError.self) {
                try await engine.paths(PathsQuestion(start, depth: depth), in: .everything)
            }
        }
        let error = await #expect(throws: EngineError.self) {
            try await engine.paths(PathsQuestion(start, depth: 9), in: .everything)
        }
        #expect(error?.message.hasSuffix("follow at most 6 events.") == true)
        let answer = try await engine.paths(PathsQuestion(start, depth: 6), in: .everything)
        #expect(answer.top.map { Array($0.activities) } == [(1...7).map { "event \($0)" }])
    }
}
