// A log that changes holds what a plain table of journeys holds, whatever is done to it in whatever order.

import Foundation
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyLog

@Suite struct LogStoreTests {
    static func start(_ folder: TemporaryFolder, _ events: [PlainEvent]) throws -> String {
        try LogModel.build(events).write(to: folder.file("log"))
        return folder.file("log")
    }

    @Test(arguments: Seeds.upTo(30))
    func anyChangesGiveWhatTheModelGives(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let folder = try TemporaryFolder()
        let path = try Self.start(folder, [])
        var model = ChangingLogModel()
        var store = try LogStore(opening: path)
        for _ in 0..<25 {
            let step = ChangingLogModel.step(&random)
            switch step {
            case .append(let events):
                model.append(events)
                try store.append(LogModel.build(events), on: WorkPool(threads: 2))
            case .join(let from, let to):
                if model.join(from, to) {
                    try store.join([LogAlias(from: from, to: to)])
                } else {
                    #expect(throws: LogError.self) { try store.join([LogAlias(from: from, to: to)]) }
                }
            case .erase(let id):
                model.erase(id)
                _ = try store.erase([id])
            case .compact: try store.compact()
            case .reopen:
                let opened = try EventLog(opening: path)
                #expect(opened.version == store.log.version && opened.byteCount == store.log.byteCount)
                #expect(opened.discardedBytes == 0)
                try opened.verify()
            }
            try Self.check(store.log, model, "\(step)")
        }
        let opened = try EventLog(opening: path)
        try Self.check(opened, model, "opened")
        try Self.check(try opened.compacted(), model, "compacted")
    }

    /// The same journeys, each once, and the same counts.
    static func check(_ log: EventLog, _ model: ChangingLogModel, _ step: String) throws {
        #expect(ChangingLogModel(log) == model, "\(step)")
        let events = model.events
        #expect(log.eventCount == events.count && log.customerCount == model.journeys.count, "\(step)")
        #expect(log.firstTime == events.map(\.time).min() && log.lastTime == events.map(\.time).max(), "\(step)")
        var counts: [String: Int] = [:]
        for event in events { counts[event.activity, default: 0] += 1 }
        let told = Dictionary(uniqueKeysWithValues: zip(log.activities, log.activityCounts).filter { $0.1 > 0 })
        #expect(told == counts, "\(step)")
        for id in model.journeys.keys.sorted().prefix(5) {
            #expect(log.customer(id).map { log.customerID($0) } == id, "\(step)")
        }
        #expect(log.customer("nobody") == nil)
        #expect(Array(log.customers).count == log.customerCount)
        for part in log.parts { #expect(part.firstCustomer % 64 == 0) }
    }

    /// Many ranges of customers, codes of two bytes, journeys whose pieces follow each other and others that overlap.
    @Test(arguments: [1_000_000, 1])
    func aLargeAppendIsTheSameOnAnyNumberOfThreads(_ unit: Int64) throws {
        var random = SeededGenerator(seed: 7)
        func events(_ count: Int, from start: Int64) -> [PlainEvent] {
            (0..<count).map { _ in
                PlainEvent(
                    customer: "c\(Int.random(in: 0..<20_000, using: &random))",
                    activity: "a\(Int.random(in: 0..<300, using: &random))",
                    time: (start + Int64.random(in: 0..<10_000, using: &random)) * unit,
                    properties: ["p": "\(Int.random(in: 0..<400, using: &random))"])
            }
        }
        let old = events(300_000, from: 0)
        for start: Int64 in [5_000, 20_000] {
            let new = events(30_000, from: start)
            let logs = try (LogModel.build(old), LogModel.build(new))
            let changes = try [1, 3].map {
                try logs.0.appending(logs.1, at: logs.0.fileLength, on: WorkPool(threads: $0))
            }
            #expect(changes[0].state.bytes(at: 0) == changes[1].state.bytes(at: 0), "the versions name the bytes")
            let log = changes[1].log(at: logs.0.fileLength)
            for part in log.parts { try LogCheck(columns: part.columns, path: nil).verify() }
            var model = ChangingLogModel()
            model.append(old)
            model.append(new)
            let isEqual = ChangingLogModel(log) == model
            #expect(isEqual)
        }
    }

    @Test func aLogThatOnlyGotNamesIsCompactedToItselfAndGoesOn() throws {
        let folder = try TemporaryFolder()
        let path = try Self.start(folder, LogModel.random(10, seed: 1))
        var store = try LogStore(opening: path)
        try store.join([LogAlias(from: "login", to: "nobody yet")])
        let before = try EventLog(opening: path).fileLength
        try store.compact()
        let opened = try EventLog(opening: path)
        #expect(opened.fileLength < before && opened.fileLength == store.log.fileLength)
        #expect(opened.version == store.log.version && opened.aliases == store.log.aliases)
        try store.append(LogModel.build(LogModel.random(4, seed: 2)))
        try EventLog(opening: path).verify()
        #expect(try EventLog(opening: path).discardedBytes == 0)
    }

    @Test func whoOnlyHasNamesIsErasedWithThem() throws {
        let folder = try TemporaryFolder()
        var store = try LogStore(opening: Self.start(folder, LogModel.random(10, seed: 1)))
        try store.join([LogAlias(from: "login", to: "not here yet")])
        #expect(try store.erase(["stranger", "not here yet"]) == ["stranger"])
        #expect(store.log.aliases == [])
        try store.join([LogAlias(from: "login", to: "not here yet")])
        #expect(try store.erase(["login"]) == [])
        #expect(store.log.aliases == [])
    }

    @Test func partsStayFew() throws {
        let folder = try TemporaryFolder()
        var store = try LogStore(opening: Self.start(folder, LogModel.random(3_000, seed: 1)))
        var most = 0
        for seed in 0..<64 {
            let events = [PlainEvent(customer: "new \(seed)", activity: "a", time: Int64(seed))]
            try store.append(LogModel.build(events))
            most = max(most, store.log.parts.count)
        }
        #expect(most <= 7, "as many as 64 has bits, and the first")
        #expect(store.log.customerCount == 7 + 64)
        try EventLog(opening: folder.file("log")).verify()
    }

    @Test func anEarlierSnapshotStaysWhatItWas() throws {
        let folder = try TemporaryFolder()
        let events = LogModel.random(100, seed: 3)
        var store = try LogStore(opening: Self.start(folder, events))
        let before = (try EventLog(opening: folder.file("log")), store.log)
        try store.append(LogModel.build(LogModel.random(40, seed: 4)))
        _ = try store.erase(["c1"])
        try store.compact()
        #expect(LogModel.events(of: before.0) == LogModel.sorted(events))
        #expect(LogModel.events(of: before.1) == LogModel.sorted(events))
    }

    @Test func onlyOneWrites() throws {
        let folder = try TemporaryFolder()
        let path = try Self.start(folder, LogModel.random(10, seed: 3))
        var store: LogStore? = try LogStore(opening: path)
        let busy = #expect(throws: LogError.self) { _ = try LogStore(opening: path) }
        #expect(busy?.code == "log-busy")
        try store?.compact()
        let still = #expect(throws: LogError.self) { _ = try LogStore(opening: path) }
        #expect(still?.code == "log-busy", "the file that took the place of the old one is held as well")
        store = nil
        _ = try LogStore(opening: path)
    }

    @Test func whatIsErasedAndCompactedIsNotInTheFile() throws {
        let folder = try TemporaryFolder()
        let events = ["ann", "bob"].map { id in
            PlainEvent(customer: "id-of-\(id)", activity: "visit-\(id)", time: 1, properties: ["mail": "mail-\(id)"])
        }
        var store = try LogStore(opening: Self.start(folder, events))
        try store.join([LogAlias(from: "old-name-of-ann", to: "id-of-ann")])
        #expect(try store.erase(["old-name-of-ann", "nobody"]) == ["nobody"])
        #expect(store.log.customer("id-of-ann") == nil && store.log.customerCount == 1)
        try store.compact()
        let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder.file("log"))), as: UTF8.self)
        #expect(!text.contains("ann") && text.contains("mail-bob"))
        #expect(try folder.names() == ["log"])
    }

    @Test func circlesAndSecondGoalsAreRefused() throws {
        let folder = try TemporaryFolder()
        var store = try LogStore(opening: Self.start(folder, LogModel.random(100, seed: 3)))
        try store.join([LogAlias(from: "c1", to: "c2"), LogAlias(from: "c2", to: "c3")])
        #expect(store.log.aliases == [LogAlias(from: "c1", to: "c3"), LogAlias(from: "c2", to: "c3")])
        #expect(store.log.customer("c1") == store.log.customer("c3"))
        for (from, to, code) in [
            ("c3", "c1", "log-join-cycle"), ("c5", "c5", "log-join-cycle"), ("c1", "c4", "log-join-twice"),
        ] {
            let error = #expect(throws: LogError.self) { try store.join([LogAlias(from: from, to: to)]) }
            #expect(error?.code == code)
        }
        let version = store.log.version
        try store.join([LogAlias(from: "c1", to: "c2")])
        #expect(store.log.version == version, "said once more")
    }
}
