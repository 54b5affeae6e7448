// The intervals of a funnel hold the truth as often as they say, asked as anybody asks: of simulated logs.

import Foundation
import JourneyAnalytics
import JourneyLog
import JourneySupport
import JourneyTestSupport
import Testing

@Suite("The intervals of a funnel hold the truth as often as they say")
struct FunnelCoverageTests {
    private static let hour: Int64 = 3_600_000_000
    private static let question = {
        var question = FunnelQuestion(
            steps: [EventPattern(name: "visited"), EventPattern(name: "paid")], window: .seconds(6 * 3_600))
        question.needsTimes = true
        return question
    }()

    /// A log of two kinds of customers. Each visits at some hour of a day; those of a kind pay in its share of cases, within
    /// six hours. The log ends with the day: some windows are open then.
    private static func log(
        _ shares: [Double], customers: Int, hours: Double, _ random: inout SeededRandom
    ) throws -> EventLog {
        var builder = LogBuilder()
        let kind = try builder.property("kind")
        let end = Int64(hours * Double(hour))
        for (number, share) in shares.enumerated() {
            for customer in 0..<customers {
                let id = builder.customer("\(number)-\(customer)")
                let start = Int64(random.between(0, 24) * Double(hour))
                let pays = random.chance(share)
                let paid = start + Int64(random.between(0.01, 5.99) * Double(hour))
                builder.append(customer: id, activity: builder.activity("visited"), time: start)
                builder.set(property: kind, value: "k\(number)")
                if pays, paid <= end { builder.append(customer: id, activity: builder.activity("paid"), time: paid) }
            }
        }
        builder.append(customer: builder.customer("clock"), activity: builder.activity("closed"), time: end)
        return try builder.finish()
    }

    private static func scope(_ kind: Int) throws -> Scope {
        Scope(segment: try Segment(parsing: "*[kind=k\(kind)]", zone: .utc))
    }

    @Test("The difference between two segments") func comparison() async throws {
        var (shares, test) = (Coverage(), Coverage())
        for trial in Seeds.upTo(1_400) {
            var random = SeededRandom(seed: 11, stream: UInt64(trial))
            let isSame = trial % 2 == 0
            let first = random.between(0.15, 0.85)
            let second = isSame ? first : random.between(0.15, 0.85)
            // Everybody's window is over.
            let engine = LogEngine(try Self.log([first, second], customers: 60, hours: 31, &random))
            let comparison = FunnelComparison(
                try await engine.funnel(Self.question, in: Self.scope(0)),
                try await engine.funnel(Self.question, in: Self.scope(1)))
            let step = comparison.steps[1]
            #expect(step.totals == [60, 60])
            shares.add(step.interval.low, step.interval.high, holds: first - second)
            if isSame, let found = step.test { test.add(found.p, 1, holds: 0.05) }
        }
        #expect(shares.isAbout(below: 0.003, above: 0.008), "\(shares)")
        #expect(test.isAbout(0.05, below: 0.01, above: 0.01), "\(test)")
    }

    @Test("Conversion when all windows are over, though a quarter is open when the log ends")
    func conversion() async throws {
        var coverage = Coverage()
        for trial in Seeds.upTo(700) {
            var random = SeededRandom(seed: 12, stream: UInt64(trial))
            let share = random.between(0.2, 0.8)
            let engine = LogEngine(try Self.log([share], customers: 120, hours: 24, &random))
            let conversion = try #require(try await engine.funnel(Self.question, in: Self.scope(0)).conversion)
            #expect(conversion.entered == 120 && conversion.open > 0)
            let final = try #require(conversion.final)
            coverage.add(final.interval.low, final.interval.high, holds: share)
        }
        #expect(coverage.isAbout(below: 0.012, above: 0.008), "\(coverage)")
    }
}
