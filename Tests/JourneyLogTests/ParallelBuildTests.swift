// Several threads build the log that one builds, byte for byte; and what they build passes every check of a file that is opened.

import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyLog

@Suite struct ParallelBuildTests {
    /// Random rows: few or many customers, ties, times out of order, sparse and full properties, several units of time.
    private static func events(_ generator: inout SeededGenerator) -> [PlainEvent] {
        let customers = [1, 3, 700, 3_000].randomElement(using: &generator) ?? 1
        let types = [1, 4, 300].randomElement(using: &generator) ?? 1
        let unit: Int64 = [1_000_000, 1_000, 1].randomElement(using: &generator) ?? 1
        let span: Int64 = [40, 100_000, 9_000_000_000].randomElement(using: &generator) ?? 1
        let isInOrder = Int.random(in: 0..<4, using: &generator) == 0
        let rare = Int.random(in: 2...400, using: &generator)
        var events = (0..<Int.random(in: 0...6_000, using: &generator)).map { row in
            var event = PlainEvent(
                customer: "c\(Int.random(in: 0..<customers, using: &generator))",
                activity: "a\(Int.random(in: 0..<types, using: &generator))",
                time: Int64.random(in: -span...span, using: &generator) * unit)
            if Int.random(in: 0..<rare, using: &generator) == 0 { event.properties["rare"] = "r\(row % 7)" }
            if row % 3 != 0 { event.properties["full"] = "f\(Int.random(in: 0..<400, using: &generator))" }
            if row > 3_000 { event.properties["late"] = "é" }
            return event
        }
        if isInOrder { events = LogModel.sorted(events.sorted { ($0.customer, $0.time) < ($1.customer, $1.time) }) }
        return events
    }

    private static func builder(_ events: ArraySlice<PlainEvent>) throws -> LogBuilder {
        var builder = LogBuilder()
        try add(events, to: &builder)
        return builder
    }

    private static func add(_ events: ArraySlice<PlainEvent>, to builder: inout LogBuilder) throws {
        for event in events {
            let customer = builder.customer(event.customer)
            let activity = builder.activity(event.activity)
            builder.append(customer: customer, activity: activity, time: event.time)
            for (name, value) in event.properties.sorted(by: { $0.key < $1.key }) {
                try builder.set(property: builder.property(name), value: value)
            }
        }
    }

    private static func bytes(_ log: EventLog) -> [UInt8] {
        log.parts[0].segment.withBytes { bytes in (0..<bytes.byteCount).map { bytes.integer(at: $0, as: UInt8.self) } }
    }

    /// `verify` makes the postings anew, in one go, and compares.
    @Test(arguments: Seeds.upTo(30))
    func anyNumberOfThreadsWritesTheSameBytes(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let events = Self.events(&generator)
        let one = try Self.builder(events[...]).finish()
        try one.verify()
        #expect(LogModel.events(of: one) == LogModel.sorted(events))
        for threads in [2, 3, 16] {
            let log = try Self.builder(events[...]).finish(on: WorkPool(threads: threads))
            #expect(Self.bytes(log) == Self.bytes(one), "\(threads) threads")
        }
    }

    /// Rows are dealt out to lanes piece by piece; some lanes also hold rows that are in no piece.
    @Test(arguments: Seeds.upTo(40))
    func piecesOfLanesAreOneInput(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let events = Self.events(&generator)
        let expected = try Self.builder(events[...]).finish()
        let first = Int.random(in: 0...events.count, using: &generator)
        var whole = try Self.builder(events[..<first])
        let laneCount = Int.random(in: 1...4, using: &generator)
        var dealt = [[PlainEvent]](repeating: [], count: laneCount)
        var pieces: [LogPiece] = []
        var start = first
        while start < events.count {
            let end = min(events.count, start + Int.random(in: 0...900, using: &generator))
            let lane = Int.random(in: 0..<laneCount, using: &generator)
            if Int.random(in: 0..<3, using: &generator) == 0 {
                // Read wrongly, and dropped: texts that stand nowhere else, and others too early.
                dealt[lane] += [PlainEvent(customer: "nobody", activity: "never", time: 1, properties: ["no": "x"])]
                dealt[lane] += events.suffix(5)
            }
            let rows = dealt[lane].count..<dealt[lane].count + end - start
            dealt[lane] += events[start..<end]
            pieces.append(LogPiece(lane: lane, rows: rows))
            start = end
        }
        // Lanes name their properties before they know which come.
        let lanes = try dealt.map { events in
            var builder = LogBuilder()
            for name in ["full", "late", "no", "rare"] { _ = try builder.property(name) }
            try Self.add(events[...], to: &builder)
            return builder.rows
        }
        try whole.absorb(lanes, pieces, on: WorkPool(threads: 3))
        let log = try whole.finish(on: WorkPool(threads: 2))
        #expect(LogModel.events(of: log) == LogModel.sorted(events))
        #expect(Self.bytes(log) == Self.bytes(expected))
    }

    @Test func runsOfManyEventsAndManyTypesAreTheSame() throws {
        var events: [PlainEvent] = []
        for row in 0..<3_000 {
            events.append(PlainEvent(customer: "c\(row % 3)", activity: row % 5 == 0 ? "b" : "a", time: Int64(row)))
            events.append(PlainEvent(customer: "d\(row)", activity: "t\(row)", time: Int64(-row)))
        }
        let one = try Self.builder(events[...]).finish()
        try one.verify()
        #expect(Self.bytes(try Self.builder(events[...]).finish(on: WorkPool(threads: 4))) == Self.bytes(one))
    }
}
