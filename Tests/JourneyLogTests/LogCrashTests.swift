// Whatever call of a change fails, the log is the old one or the new one; and no bit can change unseen.

import Foundation
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyLog

@Suite struct LogCrashTests {
    private enum Change: CaseIterable { case append, join, erase, compact }

    private static func apply(_ change: Change, _ store: inout LogStore) throws {
        switch change {
        case .append: try store.append(LogModel.build(LogModel.random(30, seed: 9)))
        case .join: try store.join([LogAlias(from: "c1", to: "c2")])
        case .erase: _ = try store.erase(["c3"])
        case .compact: try store.compact()
        }
    }

    @Test(arguments: [0, 1, 50, 99, 100])
    func everyCallMayFail(share: Int) throws {
        for change in Change.allCases {
            let folder = try TemporaryFolder()
            let path = try LogStoreTests.start(folder, LogModel.random(60, seed: 7))
            do {
                var store = try LogStore(opening: path)
                try store.append(LogModel.build(LogModel.random(9, seed: 8)))
            }
            let image = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
            let old = ChangingLogModel(try EventLog(opening: path))
            let new = try {
                var store = try LogStore(opening: path)
                try Self.apply(change, &store)
                return ChangingLogModel(store.log)
            }()
            #expect(new != old || change == .compact)
            var isDone = false
            var calls = 0
            while !isDone {
                _ = try folder.write("log", image)
                let disk = FailingDisk(after: calls, share: share)
                do {
                    var store = try LogStore(opening: path, disk: disk)
                    if disk.hasFailed { Issue.record("opening writes") }
                    try? Self.apply(change, &store)
                    isDone = !disk.hasFailed
                }
                let found = ChangingLogModel(try EventLog(opening: path))
                #expect(found == old || found == new, "\(change), \(calls) calls")
                if isDone { #expect(found == new) }
                // What was left behind is no hindrance.
                var store = try LogStore(opening: path)
                try Self.apply(change, &store)
                if found == old { #expect(ChangingLogModel(store.log) == new, "\(change), \(calls) calls") }
                try EventLog(opening: path).verify()
                calls += 1
            }
            #expect(calls > 2, "each call was made to fail")
        }
    }

    /// A log with three states.
    private static func image() throws -> (bytes: [UInt8], models: [ChangingLogModel]) {
        let folder = try TemporaryFolder()
        let path = try LogStoreTests.start(folder, LogModel.random(12, seed: 4))
        var store = try LogStore(opening: path)
        var models = [ChangingLogModel(store.log)]
        try store.append(LogModel.build([PlainEvent(customer: "c1", activity: "new", time: 3, properties: ["z": "1"])]))
        models.append(ChangingLogModel(store.log))
        try store.join([LogAlias(from: "c2", to: "c1")])
        models.append(ChangingLogModel(store.log))
        return (Array(try Data(contentsOf: URL(fileURLWithPath: path))), models)
    }

    @Test func everyFlippedBitIsFound() throws {
        let folder = try TemporaryFolder()
        let (image, models) = try Self.image()
        for position in image.indices {
            var bytes = image
            bytes[position] ^= UInt8(1 << (position % 8))
            guard case .success(let log) = try LogFileTests.open(bytes, folder) else { continue }
            #expect(models.contains(ChangingLogModel(log)), "byte \(position)")
            #expect(throws: LogError.self, "byte \(position)") { try log.verify() }
        }
    }

    @Test func whereverTheFileEndsAnEarlierStateIsRead() throws {
        let folder = try TemporaryFolder()
        let (image, models) = try Self.image()
        var last = -1
        for length in stride(from: 1, through: image.count, by: 7) {
            guard case .success(let log) = try LogFileTests.open(Array(image[..<length]), folder) else {
                #expect(last == -1, "a longer file is never worse")
                continue
            }
            let number = try #require(models.firstIndex(of: ChangingLogModel(log)))
            #expect(number >= last)
            last = number
            #expect(log.byteCount + log.discardedBytes == length)
        }
        #expect(last >= 1)
    }

    @Test func whatAnAppendLeftIsWrittenOver() throws {
        let folder = try TemporaryFolder()
        let (image, models) = try Self.image()
        let path = try folder.write("log", image + Array(repeating: 7, count: 1_000))
        let torn = try EventLog(opening: path)
        #expect(torn.discardedBytes == 1_000 && ChangingLogModel(torn) == models[2])
        #expect(throws: LogError.self) { try torn.verify() }
        var store = try LogStore(opening: path)
        try store.append(LogModel.build([PlainEvent(customer: "late", activity: "new", time: 3)]))
        let opened = try EventLog(opening: path)
        #expect(opened.discardedBytes == 0 && opened.customer("late") != nil)
        try opened.verify()
    }

    /// States whose checksums are true and that say what cannot be.
    @Test func hostileStatesAreRefused() throws {
        let folder = try TemporaryFolder()
        let log = try LogModel.build(LogModel.random(100, seed: 4))
        let segment = log.parts[0].segment
        let length = segment.layout.fileLength
        let bytes = segment.withBytes { bytes in (0..<bytes.byteCount).map { bytes.integer(at: $0, as: UInt8.self) } }
        let whole = log.state.parts[0]
        func part(_ change: (inout LogState.Part) -> Void) -> LogState.Part {
            var part = whole
            change(&part)
            return part
        }
        let states: [(String, [LogState.Part], [LogAlias])] = [
            ("no parts", [], []), ("twice", [whole, whole], []), ("before its start", [part { $0.offset = 64 }], []),
            ("beyond", [part { $0.length += 64 }], []), ("too short", [part { $0.length -= 64 }], []),
            ("another version", [part { $0.version += 1 }], []),
            ("a long bitmap", [part { $0.superseded = [1, 0] }], []),
            ("bits of nobody", [part { $0.superseded = [1 << 63] }], []),
            ("a circle", [whole], [LogAlias(from: "a", to: "b"), LogAlias(from: "b", to: "a")]),
            ("a chain", [whole], [LogAlias(from: "a", to: "b"), LogAlias(from: "b", to: "c")]),
            ("twice the same", [whole], [LogAlias(from: "a", to: "b"), LogAlias(from: "a", to: "c")]),
        ]
        for (what, parts, aliases) in states {
            let state = LogState(generation: 1, parts: parts, aliases: aliases)
            guard case .failure(let error) = try LogFileTests.open(bytes + state.bytes(at: length), folder) else {
                Issue.record("opened: \(what)")
                continue
            }
            #expect(error.code == "log-damaged", "\(what)")
        }
        let everybody = LogState(generation: 1, parts: [part { $0.superseded = [127] }], aliases: [])
        let empty = try LogFileTests.open(bytes + everybody.bytes(at: length), folder).get()
        #expect(empty.customerCount == 0 && empty.eventCount == 0 && empty.firstTime == nil)
    }
}
