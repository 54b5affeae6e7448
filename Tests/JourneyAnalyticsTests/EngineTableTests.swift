// The table of questions, asked of every engine there is.

import JourneyAnalytics
import JourneyLog
import JourneySupport
import Testing

@Suite("Every engine gives the same answers")
struct EngineTableTests {
    /// How each engine is made of a log; another engine has its line here.
    private static let engines: [(name: String, make: @Sendable (EventLog) -> any JourneyEngine)] = [
        ("in process", { LogEngine($0) }),
        ("in process, in the smallest chunks", { LogEngine($0, pool: KernelPool(threads: 3), rowsPerChunk: 1) }),
        ("in process, without postings", { LogEngine($0, usesPostings: false) }),
    ]

    @Test("A question of the table gets its answer, or is refused by an engine that cannot", arguments: EngineCase.all)
    func table(_ row: EngineCase) async throws {
        let log = try row.log.build()
        for (name, make) in Self.engines {
            let engine = make(log)
            if engine.capabilities.contains(row.needs) {
                #expect(try await row.ask(engine, row.scope) == row.expected, "\(name)")
            } else {
                await #expect(throws: EngineError.self, "\(name)") { try await row.ask(engine, row.scope) }
            }
        }
    }

    @Test("A customer is in a segment for the reason that is told", arguments: 1...30)
    func explanation(seed: Int) async throws {
        var dice = Dice(seed)
        let naive = dice.log(customers: 12)
        let engine = LogEngine(try naive.build(), rowsPerChunk: 1)
        for _ in 0..<10 {
            let segment = dice.segment()
            let members = try await engine.members(of: .everyone, in: Scope(segment: segment))
            for customer in naive.customers.indices {
                let timeline = try await engine.timeline(of: "c\(customer)")
                let explanation = segment.explained(by: timeline)
                #expect(explanation.holds == members.customers.contains(timeline.number), "\(segment)")
            }
            let question = PositionsQuestion(
                steps: [dice.pattern(), dice.pattern()], quietAfter: .seconds(9), silentAfter: .seconds(30))
            let answer = try await engine.positions(question, in: .everything)
            let places = try await naive.customers.indices.asyncMap { customer in
                question.explained(
                    by: try await engine.timeline(of: "c\(customer)"), at: answer.instant ?? 0, in: .all)
            }
            #expect(answer.nowhere == places.count { $0.step == nil })
            #expect(answer.positions.reduce(0) { $0 + $1.silent } == places.count { $0.band == .silent })
        }
    }
}

extension Sequence {
    fileprivate func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
