// A log that was changed often is compacted beside whoever reads it: when it pays, and never in anybody's way.
import Foundation
import JourneyIntake
import JourneyLog
import JourneySupport
import JourneyTestSupport
import Synchronization
import Testing

@testable import JourneyWorkspace

@Suite("A log is compacted in the background")
struct LogCompactorTests {
    /// What was reported, to be waited for.
    private final class Reports: Sendable {
        private let outcomes = Mutex<[LogCompactor.Outcome]>([])

        func add(_ outcome: LogCompactor.Outcome) { outcomes.withLock { $0.append(outcome) } }
        var all: [LogCompactor.Outcome] { outcomes.withLock { $0 } }

        /// - Returns: the first outcome, or `nil` after a minute.
        func first() async throws -> LogCompactor.Outcome? {
            for _ in 0..<6_000 where all.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
            return all.first
        }
    }

    /// A workspace with a log of 400 events, to which some were added.
    private static func folder(adding more: Int, erasing ids: [String] = []) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let path = folder.file("events.wmlog")
        func events(_ count: Int, day: Int) throws -> EventLog {
            let rows = (0..<count).map { "c\($0 % 100),e\($0 % 3),2026-01-0\(day)T10:00:00Z\n" }.joined()
            return try EventIntake.read([.bytes(Array("customer,event,time\n\(rows)".utf8), name: "e")]).log
        }
        try events(400, day: 1).write(to: path)
        var store = try LogStore(opening: path)
        if more > 0 { try store.append(events(more, day: 2)) }
        if !ids.isEmpty { _ = try store.erase(ids) }
        return folder
    }

    @Test(
        "It pays from a quarter on: of events told behind the first segment, and of rows that do not count any more",
        arguments: [(0, 0, false), (20, 0, true), (10, 0, false), (0, 19, false), (0, 20, true), (5, 12, true)])
    func rule(more: Int, erased: Int, pays: Bool) throws {
        let folder = try Self.folder(adding: more, erasing: (0..<erased).map { "c\(99 - $0)" })
        let wear = try EventLog(opening: folder.file("events.wmlog")).wear
        let later = more * 5
        // Who has more events is told anew: five for each of them.
        #expect(wear.laterEvents == later && wear.supersededEvents == more * 4 + erased * 4)
        #expect(wear.events == 400 + more - erased * 4)
        #expect(wear.isWorthCompacting == pays, "\(wear)")
    }

    @Test("It pays where half of the file is of earlier states, though few rows are told behind the first segment")
    func unusedBytes() throws {
        let folder = try Self.folder(adding: 0)
        var store = try LogStore(opening: folder.file("events.wmlog"))
        #expect(store.log.wear.unusedBytes == 0)
        var turns = 0
        while !store.log.wear.isWorthCompacting, turns < 200 {
            turns += 1
            try store.join([LogAlias(from: "login-\(turns)", to: "c1")])
        }
        #expect((2..<200).contains(turns))
        #expect(store.log.wear.unusedBytes * 2 >= store.log.wear.bytes)
        try store.compact()
        #expect(store.log.wear.unusedBytes == 0 && !store.log.wear.isWorthCompacting)
    }

    @Test("What is read stays the same, before, while and after; the log is one part, and its files are followed")
    func compacts() async throws {
        let folder = try Self.folder(adding: 50)
        let workspace = try await Workspace(opening: folder.path)
        let before = try #require(try await workspace.current().log)
        let mapped = try EventLog(opening: folder.file("events.wmlog"))
        #expect(before.parts.count == 2)
        let reports = Reports()
        await workspace.compactInBackground(patience: 0.01, report: reports.add)
        guard case .done(let wear, 2, 50, let bytes) = try await reports.first() else {
            Issue.record("it was not compacted: \(reports.all)")
            return
        }
        #expect(wear == mapped.wear)
        let after = try #require(try await workspace.current().log)
        #expect(after.parts.count == 1 && after.supersededCount == 0 && after.byteCount == bytes)
        #expect(after.eventCount == before.eventCount && after.customerCount == before.customerCount)
        #expect(after.activityCounts.sorted() == before.activityCounts.sorted())
        // Whoever had it open goes on with what it was.
        try before.verify()
        try mapped.verify()
        #expect(mapped.parts.count == 2 && mapped.eventCount == after.eventCount)
        #expect(try folder.names() == ["events.wmlog"])
        try EventLog(opening: folder.file("events.wmlog")).verify()
    }

    @Test("It waits while somebody else writes, and goes on after them") func busy() async throws {
        let folder = try Self.folder(adding: 50)
        var store: LogStore? = try LogStore(opening: folder.file("events.wmlog"))
        let workspace = try await Workspace(opening: folder.path)
        let reports = Reports()
        await workspace.compactInBackground(patience: 0.01, report: reports.add)
        try await Task.sleep(for: .milliseconds(300))
        #expect(reports.all.isEmpty)
        #expect(try EventLog(opening: folder.file("events.wmlog")).parts.count == 2)
        _ = try store?.erase(["c1"])
        store = nil
        guard case .done = try await reports.first() else {
            Issue.record("it was not compacted: \(reports.all)")
            return
        }
        #expect(try await workspace.current().log?.customerCount == 99)
        #expect(try EventLog(opening: folder.file("events.wmlog")).parts.count == 1)
    }

    @Test("A log that was changed since it was read is not written over; a log that others change all the time is held")
    func changedMeanwhile() async throws {
        let folder = try Self.folder(adding: 50)
        let path = folder.file("events.wmlog")
        let snapshot = try EventLog(opening: path)
        let whole = try snapshot.compacted()
        var store = try LogStore(opening: path)
        _ = try store.erase(["c1"])
        let isDone = try store.compact(to: whole, of: snapshot)
        #expect(!isDone && store.log.customerCount == 99)
        _ = consume store
        #expect(try EventLog(opening: path).customerCount == 99)
        // Somebody who writes every few milliseconds, always with the lock for a moment.
        let reports = Reports()
        let workspace = try await Workspace(opening: folder.path)
        await workspace.compactInBackground(patience: 0.001, report: reports.add)
        try await withThrowingTaskGroup(of: Int.self) { group in
            group.addTask {
                var changes = 0
                while reports.all.isEmpty {
                    if var store = try? LogStore(opening: path) {
                        changes += 1
                        try store.join([LogAlias(from: "login-\(changes)", to: "c2")])
                    }
                    try await Task.sleep(for: .milliseconds(1))
                }
                return changes
            }
            let outcome = try await reports.first()
            guard case .done = outcome else {
                Issue.record("\(reports.all)")
                return
            }
            let changes = try await group.next() ?? 0
            let log = try EventLog(opening: path)
            #expect(log.aliases.count == changes && log.customerCount == 99, "nothing that others did is lost")
            try log.verify()
        }
    }

    @Test("What does not pay is left alone, and a log that is gone is no matter") func leftAlone() async throws {
        for isGone in [false, true] {
            let folder = try Self.folder(adding: isGone ? 50 : 3)
            let workspace = try await Workspace(opening: folder.path)
            if isGone { try FileManager.default.removeItem(atPath: folder.file("events.wmlog")) }
            let reports = Reports()
            await workspace.compactInBackground(patience: 0.01, report: reports.add)
            try await Task.sleep(for: .milliseconds(200))
            #expect(reports.all.isEmpty)
            #expect(try folder.names() == (isGone ? [] : ["events.wmlog"]))
        }
    }

    @Test("Where it cannot be written anew, the log stays and that is said once") func failing() async throws {
        let folder = try Self.folder(adding: 50)
        try FileManager.default.createDirectory(
            atPath: folder.file("events.wmlog.compacting"), withIntermediateDirectories: true)
        let workspace = try await Workspace(opening: folder.path)
        let reports = Reports()
        await workspace.compactInBackground(patience: 0.01, report: reports.add)
        guard case .failed(let error as LogError) = try await reports.first() else {
            Issue.record("\(reports.all)")
            return
        }
        #expect(error.code == "log-system" && error.message.contains("write the log anew"))
        _ = try folder.write("workspace.yaml", "waymark-workspace: 1\ntitle: A shop\n")
        #expect(try await workspace.current().log?.parts.count == 2)
        try await Task.sleep(for: .milliseconds(100))
        #expect(reports.all.count == 1)
    }

    @Test("A log made from files and changed since is still that when it was compacted") func record() async throws {
        let folder = try WorkspaceTests.folder()
        _ = try await Workspace(opening: folder.path)
        let path = folder.file("events.wmlog")
        var store = try LogStore(opening: path)
        try HandChange.erase.change(&store, at: path) { _ = try $0.erase(["c"]) }
        _ = consume store
        let workspace = try await Workspace(opening: folder.path)
        let reports = Reports()
        await workspace.compactInBackground(patience: 0.01, report: reports.add)
        #expect(try await reports.first() != nil)
        #expect(try await workspace.current().problems == [])
        #expect(try await workspace.current().log?.customerCount == 2)
        _ = try folder.write("events/more.csv", "customer,event,time,kind\nd,look,2026-01-05T10:00:00Z,pro\n")
        let content = try await workspace.current()
        #expect(content.log?.customerCount == 2)
        #expect(content.problems.first?.text.contains("customers were erased") == true)
    }
}
