// Questions, logs and the answers they must get, written once for any engine.

import JourneyAnalytics
import JourneyLog
import JourneySupport
import Testing

/// One line of the table: a log, a scope, a question, and what is said of the answer.
struct EngineCase: Sendable, CustomTestStringConvertible {
    let name: String
    let needs: EngineCapability
    var log: NaiveLog = EngineCase.small
    var scope = Scope.everything
    /// What the answer says, in the words that the case is about.
    let ask: @Sendable (any JourneyEngine, Scope) async throws -> String
    let expected: String

    var testDescription: String { name }

    /// Ann visits, signs and pays; bob visits twice; cy signs late. Seconds.
    static let small = NaiveLog([
        [NaiveEvent("visited", 0, ["plan": "fast"]), NaiveEvent("signed", 60), NaiveEvent("paid", 3_600)],
        [NaiveEvent("visited", 100), NaiveEvent("visited", 160, ["plan": "slow"])],
        [NaiveEvent("signed", 86_400, ["plan": "slow"])],
    ])

    private static func events(_ counts: [NamedCount]) -> String {
        counts.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    }

    static let all: [EngineCase] = figures + places + customers

    private static let figures: [EngineCase] = [
        EngineCase(
            name: "info", needs: .info, ask: { engine, _ in events(try await engine.info().activities) },
            expected: "visited 3, signed 2, paid 1"),
        EngineCase(
            name: "properties", needs: .info,
            ask: { engine, _ in
                try await engine.properties().map { property in
                    let counts = "\(property.events)/\(property.values)"
                    let kind = property.kind?.rawValue ?? "none"
                    return "\(property.name) \(kind) \(counts): \(events(property.commonest))"
                }.joined(separator: "; ")
            }, expected: "plan text 3/2: slow 2, fast 1"),
        EngineCase(
            name: "variants", needs: .variants,
            ask: { engine, scope in
                let answer = try await engine.variants(VariantsQuestion(), in: scope)
                return answer.top.map { "\($0.activities.joined(separator: ">")) \($0.count)" }.joined(separator: ", ")
            }, expected: "signed 1, visited>signed>paid 1, visited>visited 1"),
        EngineCase(
            name: "variants without repeats", needs: .variants,
            ask: { engine, scope in
                let question = VariantsQuestion(cleaning: PathCleaning(collapsesRepeats: true))
                let answer = try await engine.variants(question, in: scope)
                return "\(answer.variants) \(answer.coverage.map(\.variants))"
            }, expected: "3 [2, 3, 3]"),
        EngineCase(
            name: "flow", needs: .flow,
            ask: { engine, scope in
                let answer = try await engine.flow(FlowQuestion(needsMedian: true), in: scope)
                return answer.edges.map { "\($0.from)>\($0.to) \($0.meanSeconds)" }.joined(separator: ", ")
            }, expected: "signed>paid 3540.0, visited>signed 60.0, visited>visited 60.0"),
        EngineCase(
            name: "flow of a segment", needs: .flow,
            scope: Scope(segment: .did(Occurrence(EventPattern(name: "visited"), .exactly, 2))),
            ask: { engine, scope in events(try await engine.flow(FlowQuestion(), in: scope).starts) },
            expected: "visited 1"),
        EngineCase(
            name: "paths", needs: .paths,
            ask: { engine, scope in
                let question = PathsQuestion(.from(EventPattern(name: "visited")), depth: 1, branches: 1)
                let answer = try await engine.paths(question, in: scope)
                let top = answer.top.map { $0.activities.joined(separator: ">") }.joined(separator: ", ")
                return "\(top); \(answer.tree?.children.map(\.name) ?? []) \(answer.tree?.others ?? -1)"
            }, expected: "visited>signed, visited>visited; [\"signed\"] 1"),
        EngineCase(
            name: "paths up to an event", needs: .paths,
            ask: { engine, scope in
                let answer = try await engine.paths(PathsQuestion(.to(EventPattern(name: "signed"))), in: scope)
                return answer.top.map { $0.activities.joined(separator: ">") }.joined(separator: ", ")
            }, expected: "signed, visited>signed"),
        EngineCase(
            name: "funnel", needs: .funnel,
            ask: { engine, scope in
                let steps = ["visited", "signed", "paid"].map { EventPattern(name: $0) }
                let answer = try await engine.funnel(FunnelQuestion(steps: steps, window: .seconds(3_600)), in: scope)
                return "\(answer.levels)"
            }, expected: "[1, 1, 0, 1]"),
    ]

    private static let places: [EngineCase] = [
        EngineCase(
            name: "dwell", needs: .dwell,
            ask: { engine, scope in
                let answer = try await engine.dwell(DwellQuestion(), in: scope)
                return answer.steps.map { "\($0.name) \($0.n)" }.joined(separator: ", ")
            }, expected: "visited 2, signed 1, paid 0"),
        EngineCase(
            name: "waiting", needs: .dwell,
            ask: { engine, scope in
                let answer = try await engine.dwell(DwellQuestion(side: .before), in: scope)
                return answer.steps.map { "\($0.name) \($0.n)" }.joined(separator: ", ")
            }, expected: "paid 1, signed 1, visited 1"),
        EngineCase(
            name: "positions", needs: .positions,
            ask: { engine, scope in
                let question = PositionsQuestion(quietAfter: .seconds(10), silentAfter: .seconds(86_000))
                let answer = try await engine.positions(question, in: scope)
                return answer.positions.map { "\($0.name) \($0.active) \($0.quiet) \($0.silent)" }
                    .joined(separator: ", ")
            }, expected: "paid 0 1 0, signed 1 0 0, visited 0 0 1"),
        EngineCase(
            name: "counts by a property, and sessions", needs: .counts,
            ask: { engine, scope in
                let question = CountsQuestion(
                    boundaries: [0, 86_400_000_000, 172_800_000_000], by: .property("plan"), top: 1,
                    sessionGap: .seconds(1_800))
                let answer = try await engine.counts(question, in: scope)
                return "\(answer.periods.map(\.customers)) \(answer.values.map(\.value)) \(answer.otherEvents) "
                    + "\(answer.eventsWithout) \(answer.sessions?.sessions ?? 0)"
            }, expected: "[2, 1] [\"slow\"] 1 3 4"),
        EngineCase(
            name: "retention", needs: .retention,
            ask: { engine, scope in
                let day: Int64 = 86_400_000_000
                let answer = try await engine.retention(RetentionQuestion(boundaries: [0, day, 2 * day]), in: scope)
                return "\(answer.cohorts.map(\.size)) \(answer.cohorts.map(\.returned))"
            }, expected: "[2, 1] [[2, 0], [1]]"),
    ]

    private static let customers: [EngineCase] = [
        EngineCase(
            name: "groups", needs: .groups,
            ask: { engine, scope in
                let answer = try await engine.groups(GroupsQuestion(property: "plan", top: 1), in: scope)
                return answer.groups.map { "\($0.value ?? "other") \($0.customers) \($0.segment)" }.joined(
                    separator: ", ")
            }, expected: "slow 2 last(plan=slow), other 1 not last(plan=slow)"),
        EngineCase(
            name: "timeline", needs: .timeline,
            ask: { engine, _ in
                let timeline = try await engine.timeline(of: "c1")
                return timeline.events.map { "\($0.name) \($0.properties.map(\.value))" }.joined(separator: ", ")
            }, expected: "visited [], visited [\"slow\"]"),
        EngineCase(
            name: "members", needs: .members,
            ask: { engine, scope in
                let members = try await engine.members(
                    of: .flowEdge(.none, from: "visited", to: "signed"), in: scope)
                return try await engine.ids(of: members.customers).joined(separator: ", ")
            }, expected: "c0"),
    ]
}
