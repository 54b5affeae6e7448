// Dwell, positions, counts, sessions and groups against counting one by one; and who is behind each number.

import JourneyAnalytics
import JourneySupport
import JourneyTestSupport
import Testing

@Suite("Dwell, positions, counts and groups")
struct PlacesTests {
    private static func asked(_ scope: NaiveScope) -> Scope { Scope(period: scope.period, segment: scope.segment) }

    @Test("Times before and after an event, with their quantiles", arguments: Seeds.upTo(40))
    func dwell(seed: Int) async throws {
        var dice = Dice(seed)
        for _ in 0..<15 {
            let naive = dice.log(customers: dice.chance(8) ? 300 : 20)
            let engine = LogEngine(try naive.build(), rowsPerChunk: 1)
            let scope = dice.scope()
            let question = DwellQuestion(
                side: dice.chance(2) ? .before : .after, needsTails: true, cleaning: dice.cleaning())
            let each = naive.scoped(scope).map { question.cleaning.sequences(of: $0) }
            var seconds: [String: [Double]] = [:]
            for step in each.joined().joined() { seconds[step.name] = [] }
            for (step, next) in each.joined().flatMap({ zip($0, $0.dropFirst()) }) {
                seconds[question.side == .after ? step.name : next.name, default: []].append(
                    Double(next.time - step.time))
            }
            let answer = try await engine.dwell(question, in: Self.asked(scope))
            let expected = seconds.sorted {
                $0.value.count != $1.value.count ? $0.value.count > $1.value.count : $0.key < $1.key
            }
            #expect(answer.steps.map(\.name) == expected.map(\.key))
            for (step, (_, values)) in zip(answer.steps, expected) {
                func quantile(_ share: Double) -> Double? {
                    values.isEmpty ? nil : Statistics.quantile(ofSorted: values.sorted(), at: share)
                }
                #expect(step.n == values.count)
                #expect(step.tails?.p10Seconds == quantile(0.1))
                #expect(step.tails?.p25Seconds == quantile(0.25))
                #expect(step.medianSeconds == quantile(0.5))
                #expect(step.tails?.p75Seconds == quantile(0.75))
                #expect(step.p90Seconds == quantile(0.9))
            }
            guard let step = answer.steps.first, let median = step.medianSeconds else { continue }
            let length = TimeSpan.seconds(Int64(median))
            let members = try await engine.members(
                of: .dwell(question, step: step.name, longerThan: length), in: Self.asked(scope))
            let wanted = each.indices.filter { customer in
                each[customer].contains { way in
                    zip(way, way.dropFirst()).contains { before, after in
                        (question.side == .after ? before : after).name == step.name
                            && after.time - before.time > Int64(length.seconds)
                    }
                }
            }
            #expect(members.customers == CustomerSet(wanted))
        }
    }

    @Test("Where customers are", arguments: Seeds.upTo(40))
    func positions(seed: Int) async throws {
        var dice = Dice(seed)
        for _ in 0..<20 {
            let naive = dice.log(customers: dice.chance(8) ? 300 : 20)
            let engine = LogEngine(try naive.build(), rowsPerChunk: 1)
            let scope = dice.scope()
            let instant = dice.chance(2) ? Int64(dice.number(-6...70)) * 1_000_000 : nil
            let quiet = Int64(dice.number(1...20))
            let question = PositionsQuestion(
                steps: (0..<dice.number(0...4)).map { _ in dice.pattern() }, instant: instant,
                quietAfter: .seconds(quiet), silentAfter: .seconds(quiet + Int64(dice.number(0...20))))
            let at = instant ?? min(naive.lastTime * 1_000_000, scope.period.end.map { $0 - 1 } ?? .max)
            var found: [Int: (name: String, number: Int, age: Int64)] = [:]
            var there: Set<Int> = []
            for (customer, events) in naive.scoped(scope).enumerated() {
                let seen = events.filter { $0.time * 1_000_000 <= at }
                if !seen.isEmpty { there.insert(customer) }
                for event in seen.reversed() where found[customer] == nil {
                    let age = at - event.time * 1_000_000
                    if question.steps.isEmpty {
                        found[customer] = (event.name, 0, age)
                    } else if let step = question.steps.lastIndex(where: { event.matches($0) }) {
                        found[customer] = (question.steps[step].title, step, age)
                    }
                }
            }
            let answer = try await engine.positions(question, in: Self.asked(scope))
            #expect(answer.instant == at)
            #expect(answer.basis.customers == there.count)
            #expect(answer.nowhere == there.count - found.count)
            if !question.steps.isEmpty { #expect(answer.positions.map(\.name) == question.steps.map(\.title)) }
            #expect(answer.positions.reduce(0) { $0 + $1.count } == found.count)
            for (number, position) in answer.positions.enumerated() {
                let here = found.filter {
                    question.steps.isEmpty ? $0.value.name == position.name : $0.value.number == number
                }
                #expect(position.count == here.count)
                let (quietAfter, silentAfter) = (question.quietAfter.microseconds, question.silentAfter.microseconds)
                #expect(position.active == here.values.count { $0.age <= quietAfter })
                #expect(position.silent == here.values.count { $0.age > silentAfter })
                #expect(position.quiet == position.count - position.active - position.silent)
                // Two steps may be written alike; a name stands for the first of them.
                guard question.steps.firstIndex(where: { $0.title == position.name }) ?? number == number else {
                    continue
                }
                let members = try await engine.members(
                    of: .position(question, step: position.name, .quiet), in: Self.asked(scope))
                #expect(members.customers.count == position.quiet)
                let all = try await engine.members(
                    of: .position(question, step: position.name, nil), in: Self.asked(scope))
                #expect(all.customers == CustomerSet(here.keys))
            }
            let nowhere = try await engine.members(of: .position(question, step: nil, nil), in: Self.asked(scope))
            #expect(nowhere.customers == CustomerSet(there.subtracting(found.keys)))
        }
    }

    @Test("Events and customers by period and by value; sessions", arguments: Seeds.upTo(40))
    func counts(seed: Int) async throws {
        var dice = Dice(seed)
        for _ in 0..<20 {
            let naive = dice.log(customers: dice.chance(8) ? 300 : 20)
            let engine = LogEngine(try naive.build(), rowsPerChunk: 1)
            let scope = dice.scope()
            let only = dice.chance(3) ? dice.pattern() : nil
            let property = dice.chance(2) ? ["plan", "size", "nobody"][dice.number(0...2)] : nil
            let question = CountsQuestion(
                events: only,
                boundaries: dice.chance(4)
                    ? [] : Set((0..<6).map { _ in dice.number(-8...70) }).sorted().map { Int64($0) * 1_000_000 },
                by: property.map { .property($0) } ?? .event, top: dice.number(0...4),
                sessionGap: .seconds(Int64(dice.number(1...20))))
            let each = naive.scoped(scope).map { events in events.filter { only.map($0.matches) ?? true } }
            let answer = try await engine.counts(question, in: Self.asked(scope))
            #expect(answer.basis.customers == each.count { !$0.isEmpty })
            #expect(answer.basis.events == each.joined().count)
            for (number, period) in answer.periods.enumerated() {
                let within = Period(start: question.boundaries[number], end: question.boundaries[number + 1])
                let inside = each.map { $0.filter { within.contains($0.time * 1_000_000) } }
                #expect(period.start == within.start)
                #expect(period.events == inside.joined().count)
                #expect(period.customers == inside.count { !$0.isEmpty })
                let members = try await engine.members(
                    of: .period(question, start: period.start), in: Self.asked(scope))
                #expect(members.customers == CustomerSet(inside.indices.filter { !inside[$0].isEmpty }))
            }
            func value(_ event: NaiveEvent) -> String? { property.map { event.properties[$0] } ?? event.name }
            let values = Dictionary(grouping: each.joined().compactMap(value)) { $0 }.mapValues(\.count).sorted {
                $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
            }
            #expect(answer.values.map(\.value) == values.prefix(question.top).map(\.key))
            #expect(answer.values.map(\.events) == values.prefix(question.top).map(\.value))
            #expect(answer.otherValues == max(0, values.count - question.top))
            #expect(answer.otherEvents == values.dropFirst(question.top).reduce(0) { $0 + $1.value })
            #expect(answer.eventsWithout == each.joined().count { value($0) == nil })
            for found in answer.values {
                let members = try await engine.members(of: .value(question, found.value), in: Self.asked(scope))
                #expect(
                    members.customers
                        == CustomerSet(each.indices.filter { each[$0].contains { value($0) == found.value } }))
                #expect(members.customers.count == found.customers)
            }
            let without = try await engine.members(of: .value(question, nil), in: Self.asked(scope))
            #expect(without.customers == CustomerSet(each.indices.filter { each[$0].contains { value($0) == nil } }))
            Self.check(answer.sessions, each.flatMap { PathCleaning(gap: question.sessionGap).sequences(of: $0) })
        }
    }

    private static func check(_ sessions: SessionCounts?, _ expected: [[NaiveStep]]) {
        guard let sessions else {
            #expect(expected.isEmpty)
            return
        }
        let lengths = expected.map { Double($0[$0.count - 1].time - $0[0].time) }.sorted()
        #expect(sessions.sessions == expected.count)
        #expect(sessions.single == expected.count { $0.count == 1 })
        #expect(sessions.meanEvents == Double(expected.joined().count) / Double(expected.count))
        #expect(sessions.medianSeconds == Statistics.quantile(ofSorted: lengths, at: 0.5))
        #expect(sessions.p90Seconds == Statistics.quantile(ofSorted: lengths, at: 0.9))
        #expect(abs(sessions.meanSeconds - lengths.reduce(0, +) / Double(lengths.count)) < 1e-9)
    }

    @Test("Each customer is in one group, and the group's rule finds them", arguments: Seeds.upTo(40))
    func groups(seed: Int) async throws {
        var dice = Dice(seed)
        for _ in 0..<15 {
            let naive = dice.log(customers: dice.chance(8) ? 300 : 20)
            let engine = LogEngine(try naive.build(), rowsPerChunk: 1)
            let scope = dice.scope()
            let question = GroupsQuestion(
                property: ["plan", "size", "nobody"][dice.number(0...2)], choice: dice.chance(2) ? .first : .last,
                top: dice.number(0...4))
            let answer = try await engine.groups(question, in: Self.asked(scope))
            var values: [Int: String] = [:]
            let scoped = naive.scoped(scope)
            for customer in scoped.indices where !scoped[customer].isEmpty {
                let all = naive.customers[customer].compactMap { $0.properties[question.property] }
                values[customer] = question.choice == .first ? all.first : all.last
            }
            let expected = Dictionary(grouping: values.values) { $0 }.mapValues(\.count).sorted {
                $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
            }.prefix(question.top)
            #expect(answer.groups.filter { $0.value != nil }.map(\.value) == expected.map(\.key))
            #expect(answer.groups.reduce(0) { $0 + $1.customers } == scoped.count { !$0.isEmpty })
            var seen: Set<Int> = []
            for group in answer.groups {
                let members = try await engine.members(
                    of: .everyone, in: Scope(period: scope.period, segment: .both(scope.segment, group.segment)))
                #expect(members.customers.count == group.customers)
                for customer in scoped.indices where members.customers.contains(customer) {
                    #expect(seen.insert(customer).inserted)
                }
            }
            #expect(seen.count == answer.basis.customers)
        }
    }

    @Test("A timeline is what the customer did; a stranger's id is answered with help")
    func timeline() async throws {
        let engine = LogEngine(
            try NaiveLog([
                [NaiveEvent("b", 7, ["x": "1", "a": "2"]), NaiveEvent("a", 3), NaiveEvent("c", 7)],
                [NaiveEvent("a", 1)],
            ]).build())
        let timeline = try await engine.timeline(of: "c0")
        #expect(timeline.events.map(\.name) == ["a", "b", "c"])
        #expect(timeline.events.map(\.time) == [3_000_000, 7_000_000, 7_000_000])
        #expect(timeline.events.map(\.properties) == [[], [EventProperty("a", "2"), EventProperty("x", "1")], []])
        #expect(timeline.events[1].matches(try EventPattern(parsing: "b[x=1]")))
        #expect(!timeline.events[1].matches(try EventPattern(parsing: "b[x=2]|c")))
        let error = await #expect(throws: EngineError.self) { try await engine.timeline(of: "C1") }
        #expect(error?.message.contains("did you mean “c1”?") == true)
        await #expect(throws: EngineError.self) { try await LogEngine(NaiveLog([]).build()).timeline(of: "c") }
    }

    @Test("What cannot be asked is refused")
    func refused() async throws {
        let engine = LogEngine(try NaiveLog([[NaiveEvent("a", 1)]]).build())
        await #expect(throws: EngineError.self) {
            try await engine.positions(
                PositionsQuestion(quietAfter: .days(2), silentAfter: .days(1)), in: .everything)
        }
        await #expect(throws: EngineError.self) {
            try await engine.counts(CountsQuestion(boundaries: [3, 3]), in: .everything)
        }
        await #expect(throws: EngineError.self) { try await engine.counts(CountsQuestion(top: -1), in: .everything) }
    }
}
