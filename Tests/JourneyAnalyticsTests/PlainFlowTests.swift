// The flow of everybody and everything, counted straight from the columns, is the flow.

import JourneyLog
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyAnalytics

@Suite("The plain flow") struct PlainFlowTests {
    @Test("It counts what sequences count", arguments: Seeds.upTo(30))
    func sameAnswer(seed: Int) async throws {
        let log = try PostingFunnelTests.log(seed: seed)
        #expect(PlainFlow.canCount(log))
        let pool = KernelPool()
        // Chunks of few rows, so that there are several ranges of them.
        let fast = LogEngine(log, pool: pool, rowsPerChunk: 100)
        let slow = LogEngine(log, pool: pool, rowsPerChunk: 100, usesPostings: false)
        let answer = try await fast.flow(FlowQuestion(), in: .everything)
        #expect(try await answer == slow.flow(FlowQuestion(), in: .everything))
        #expect(answer.edges.reduce(0) { $0 + $1.count } == log.eventCount - log.customerCount)
    }

    @Test("Fractions of a second are summed to the last one", arguments: [1_000, 1], Seeds.upTo(8))
    func fractions(unit: Int64, seed: Int) async throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var builder = LogBuilder()
        for _ in 0..<3_000 {
            builder.append(
                customer: builder.customer("c\(Int.random(in: 0..<200, using: &random))"),
                activity: builder.activity("t\(Int.random(in: 0..<5, using: &random))"),
                time: Int64.random(in: 0..<40_000_000_000 / unit, using: &random) * unit)
        }
        let log = try builder.finish()
        #expect(PlainFlow.canCount(log) && !log.parts[0].areMomentsExact)
        let fast = LogEngine(log, rowsPerChunk: 100)
        let slow = LogEngine(log, rowsPerChunk: 100, usesPostings: false)
        #expect(try await fast.flow(FlowQuestion(), in: .everything) == slow.flow(FlowQuestion(), in: .everything))
    }

    @Test("Spans of more than 32 bits of seconds, and more types than a byte, are left alone")
    func others() throws {
        var builder = LogBuilder()
        for type in 0...256 {
            builder.append(customer: builder.customer("c"), activity: builder.activity("t\(type)"), time: 0)
        }
        #expect(try !PlainFlow.canCount(builder.finish()))
        builder = LogBuilder()
        builder.append(customer: builder.customer("c"), activity: builder.activity("t"), time: 0)
        builder.append(
            customer: builder.customer("c"), activity: builder.activity("t"), time: 200 * 365 * 86_400_000_000)
        #expect(try !PlainFlow.canCount(builder.finish()))
        #expect(try PlainFlow.canCount(LogBuilder().finish()))
    }

    @Test("A log without events has no flow") func empty() async throws {
        let answer = try await LogEngine(LogBuilder().finish()).flow(FlowQuestion(), in: .everything)
        #expect(answer.edges.isEmpty && answer.starts.isEmpty && answer.sequences == 0)
    }
}
