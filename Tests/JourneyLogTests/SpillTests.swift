// Logs that are made within a bound of memory are, byte for byte, those that are made without one.

import Foundation
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyLog

@Suite struct SpillTests {
    /// Few rows and texts at once, so that any input is made of many runs, pieces and moved dictionaries.
    private static func memory(
        _ folder: borrowing TemporaryFolder, _ generator: inout SeededGenerator
    ) -> LogMemory {
        LogMemory(
            rows: Int.random(in: 100...20_000, using: &generator),
            texts: Int.random(in: 100...3_000, using: &generator),
            lanes: 500, pieceRows: Int.random(in: 1...400, using: &generator), whole: 0, beside: folder.file("log"),
            on: WorkPool(threads: Int.random(in: 1...3, using: &generator)))
    }

    /// Random rows: few or many customers, ties, times out of order, sparse, full and late properties, several units of time, one
    /// customer with very many rows, several spellings of a name.
    private static func events(_ generator: inout SeededGenerator) -> [PlainEvent] {
        let customers = [1, 3, 700, 3_000].randomElement(using: &generator) ?? 1
        let types = [1, 4, 300].randomElement(using: &generator) ?? 1
        let unit: Int64 = [1_000_000, 1_000, 1].randomElement(using: &generator) ?? 1
        let span: Int64 = [3, 100_000, 9_000_000_000, 9_000_000_000_000].randomElement(using: &generator) ?? 1
        let rare = Int.random(in: 2...400, using: &generator)
        let share = Int.random(in: 1...20, using: &generator)
        let late = Int.random(in: 0..<3_000, using: &generator)
        var events = (0..<Int.random(in: 0...3_000, using: &generator)).map { row in
            let number = row % share == 0 ? 0 : Int.random(in: 0..<customers, using: &generator)
            var event = PlainEvent(
                customer: number % 50 == 1 ? (row % 2 == 0 ? "é\(number)" : "e\u{301}\(number)") : "customer \(number)",
                activity: "a\(Int.random(in: 0..<types, using: &generator))",
                time: Int64.random(in: -span...span, using: &generator) * (span > 1 << 40 ? 1 : unit))
            if Int.random(in: 0..<rare, using: &generator) == 0 { event.properties["rare"] = "r\(row % 7)" }
            if row % 3 != 0 { event.properties["full"] = "f\(Int.random(in: 0..<400, using: &generator))" }
            if row > late { event.properties["late"] = "é" }
            if row > late, row % 40 == 0 { event.properties["later"] = "\(row)" }
            return event
        }
        if Int.random(in: 0..<4, using: &generator) == 0 {
            events = LogModel.sorted(events.sorted { ($0.customer, $0.time) < ($1.customer, $1.time) })
        }
        return events
    }

    private static func build(_ events: [PlainEvent], _ memory: LogMemory?, on pool: WorkPool = .single) throws
        -> EventLog
    {
        var builder = LogBuilder(memory: memory)
        for (row, event) in events.enumerated() {
            let customer = builder.customer(event.customer)
            let activity = builder.activity(event.activity)
            builder.append(customer: customer, activity: activity, time: event.time)
            for (name, value) in event.properties.sorted(by: { $0.key < $1.key }) {
                try builder.set(property: builder.property(name), value: value)
            }
            if row % 10 == 9 { try builder.settle() }
        }
        #expect(builder.eventCount == events.count)
        return try builder.finish(on: pool)
    }

    static func bytes(_ log: EventLog) -> [UInt8] {
        log.parts.flatMap { part in
            part.segment.withBytes { bytes in (0..<bytes.byteCount).map { bytes.integer(at: $0, as: UInt8.self) } }
        }
    }

    @Test(arguments: Seeds.upTo(60))
    func aBoundChangesNoByte(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let folder = try TemporaryFolder()
        let events = Self.events(&generator)
        let expected = try Self.build(events, nil)
        for threads in [1, 3] {
            let memory = Self.memory(folder, &generator)
            let log = try Self.build(events, memory, on: WorkPool(threads: threads))
            #expect(Self.bytes(log) == Self.bytes(expected), "\(memory)")
            try log.verify()
        }
        #expect(LogModel.events(of: expected) == LogModel.sorted(events))
        #expect(try folder.names().isEmpty, "files without a name leave nothing behind")
    }

    /// Customers whose rows are more than a piece, all at one time, and others between them.
    @Test(arguments: [1, 2, 7, 300])
    func manyRowsOfOneTimeAreCutAnywhere(_ pieceRows: Int) throws {
        let folder = try TemporaryFolder()
        let events = (0..<2_000).map { row -> PlainEvent in
            let time = row % 2 == 0 ? 1_000_001 : Int64(row / 500) * 1_000_001
            let customer = row % 3 == 0 ? "other \(row % 7)" : "c"
            return PlainEvent(
                customer: customer, activity: "a\(row % 5)", time: time, properties: ["row": "\(row)"])
        }
        let memory = LogMemory(
            rows: 4_000, texts: 1_000, lanes: 1, pieceRows: pieceRows, whole: 0, beside: folder.file("log"))
        let log = try Self.build(events, memory, on: WorkPool(threads: 2))
        #expect(Self.bytes(log) == Self.bytes(try Self.build(events, nil)))
    }

    /// Ranges of many customers, each a thread's, that begin at odd rows and share a byte of the sixteenths.
    @Test func threadsShareNoByte() throws {
        let folder = try TemporaryFolder()
        var generator = SeededGenerator(seed: 5)
        var events: [PlainEvent] = []
        for customer in 0..<6_000 {
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let time = Int64.random(in: 0..<1_000_000_000, using: &generator)
                events.append(PlainEvent(customer: "c\(customer)", activity: "a\(time % 3)", time: time))
            }
        }
        let expected = try Self.build(events, nil)
        let memory = LogMemory(
            rows: 40_000, texts: 10_000, lanes: 1, pieceRows: 501, whole: 0, beside: folder.file("log"))
        for _ in 0..<5 {
            #expect(Self.bytes(try Self.build(events, memory, on: WorkPool(threads: 4))) == Self.bytes(expected))
        }
    }

    @Test func idsAreKnownAcrossRuns() throws {
        let folder = try TemporaryFolder()
        var generator = SeededGenerator(seed: 3)
        let ids = (0..<3_000).map { _ in "event \(Int.random(in: 0..<1_500, using: &generator))" }
        func log(_ memory: LogMemory?) throws -> (log: EventLog, duplicates: Int) {
            var builder = LogBuilder(memory: memory)
            for (row, id) in ids.enumerated() where !builder.isDuplicate(eventID: id) {
                let (customer, activity) = (builder.customer("c\(row % 9)"), builder.activity("a"))
                builder.append(customer: customer, activity: activity, time: Int64(-row))
                try builder.settle()
            }
            let duplicates = builder.duplicateCount
            return (try builder.finish(), duplicates)
        }
        let (expected, bounded) = (try log(nil), try log(Self.memory(folder, &generator)))
        #expect(expected.duplicates == ids.count - Set(ids).count && bounded.duplicates == expected.duplicates)
        #expect(Self.bytes(bounded.log) == Self.bytes(expected.log))
    }

    /// A log in several parts, and several logs, come to the same bytes within a bound.
    @Test(arguments: Seeds.upTo(20))
    func compactingAndMergingKeepToIt(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let folder = try TemporaryFolder()
        let logs = try (0..<3).map { _ in try Self.build(Self.events(&generator), nil) }
        let memory = Self.memory(folder, &generator)
        let merged = try EventLog.merging(logs)
        #expect(Self.bytes(try EventLog.merging(logs, within: memory)) == Self.bytes(merged))
        let path = folder.file("log")
        try logs[0].write(to: path)
        var store = try LogStore(opening: path)
        try store.append(logs[1], within: memory)
        try store.join([LogAlias(from: "customer 1", to: "customer 2")])
        try store.append(logs[2])
        let bounded = try store.log.compacted(on: WorkPool(threads: 2), within: memory)
        #expect(Self.bytes(bounded) == Self.bytes(try store.log.compacted()))
        #expect(try folder.names() == ["log"])
    }

    /// Wherever the disk is full, an error says so, and nothing stays.
    @Test func aFullDiskIsAnError() throws {
        let folder = try TemporaryFolder()
        let events = (0..<400).map { row -> PlainEvent in
            PlainEvent(customer: "c\(row % 90)", activity: "a", time: Int64(row * 7 % 50))
        }
        let expected = Self.bytes(try Self.build(events, nil))
        var (calls, isDone) = (0, false)
        while !isDone {
            let disk = FailingDisk(after: calls, share: 0)
            let memory = LogMemory(
                rows: 2_000, texts: 1_500, lanes: 1, pieceRows: 50, whole: 0, beside: folder.file("log"), disk: disk)
            let result = Result { try Self.build(events, memory) }
            switch result {
            case .success(let log):
                isDone = true
                #expect(!disk.hasFailed && Self.bytes(log) == expected)
            case .failure(let error as LogError):
                #expect(error.code == "log-spill" && error.location?.file == folder.file("log"))
                #expect(
                    error.message
                        == "what does not fit into memory cannot be kept beside the log meanwhile: No space left on device. "
                        + "Make room there, or allow more memory with --memory.")
            case .failure(let error): throw error
            }
            #expect(try folder.names().isEmpty)
            calls += 1
        }
        #expect(calls > 6, "\(calls)")
    }

    @Test func aFolderThatIsNotThereIsAnError() throws {
        let memory = LogMemory(
            rows: 10, texts: 10, lanes: 1, pieceRows: 10, whole: 0, beside: "/nowhere/at/all/log")
        let error = #expect(throws: LogError.self) {
            try Self.build([PlainEvent(customer: "c", activity: "a", time: 0)], memory)
        }
        #expect(error?.code == "log-spill" && error?.message.contains("No such file or directory") == true)
    }

    @Test func tooSmallABoundSaysTheLeast() throws {
        let least = LogMemory.least(threads: 2)
        #expect(throws: Never.self) { try LogMemory(least, beside: "log", threads: 2) }
        let error = #expect(throws: LogError.self) { try LogMemory(least - 1, beside: "log", threads: 2) }
        #expect(error?.code == "log-memory" && error?.message.contains("at least \(least >> 20) MB") == true)
        #expect(LogMemory.threads(16, within: least) == 2 && LogMemory.threads(4, within: 1) == 1)
    }

    /// What fits is made in memory, as ever.
    @Test func whatFitsIsNotWritten() throws {
        let disk = FailingDisk(after: 0, share: 0)
        let memory = LogMemory(
            rows: 1 << 20, texts: 1 << 20, lanes: 1 << 20, pieceRows: 10, whole: 1 << 20, beside: "/nowhere/log",
            disk: disk)
        let events = LogModel.random(500, seed: 4)
        #expect(Self.bytes(try Self.build(events, memory)) == Self.bytes(try Self.build(events, nil)))
        #expect(!disk.hasFailed)
    }
}
