// A workspace's log that people change by hand: it is kept, what was erased stays erased, and what is said is the case.
import Foundation
import JourneyIntake
import JourneyLog
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyWorkspace

@Suite("A workspace's log that was changed by hand")
struct ChangedLogTests {
    fileprivate static let more = "customer,event,time,kind\nd,look,2026-01-05T10:00:00Z,pro\n"

    /// A workspace whose log was made.
    private static func folder() async throws -> TemporaryFolder {
        let folder = try WorkspaceTests.folder()
        _ = try await Workspace(opening: folder.path)
        return folder
    }

    private static func change(
        _ folder: TemporaryFolder, _ change: HandChange, _ body: (inout LogStore) throws -> Void
    ) throws {
        let path = folder.file("events.wmlog")
        var store = try LogStore(opening: path)
        try change.change(&store, at: path, by: body)
    }

    fileprivate static func erase(_ id: String, _ store: inout LogStore) throws {
        let unknown = try store.erase([id])
        #expect(unknown == [])
    }

    fileprivate static func events(_ text: String) throws -> EventLog {
        try EventIntake.read([.bytes(Array(text.utf8), name: "more")]).log
    }

    /// The customers, and what is said of the log.
    private static func look(_ folder: TemporaryFolder) async throws -> (ids: [String], remarks: [String]) {
        let content = try await Workspace(opening: folder.path).current()
        let log = try #require(content.log)
        let remarks = content.problems.filter { $0.file == "events.wmlog" }.map(\.text)
        return (log.customers.map { log.customerID($0) }.sorted(), remarks)
    }

    enum Change: CaseIterable {
        case append, join, erase

        var kind: HandChange {
            switch self {
            case .append: .append
            case .join: .join
            case .erase: .erase
            }
        }

        var customers: [String] {
            switch self {
            case .append: ["a", "b", "c", "d"]
            case .join: ["a", "c"]
            case .erase: ["a", "b"]
            }
        }

        func run(_ store: inout LogStore) throws {
            switch self {
            case .append: try store.append(ChangedLogTests.events(ChangedLogTests.more))
            case .join: try store.join([LogAlias(from: "b", to: "a")])
            case .erase: try ChangedLogTests.erase("c", &store)
            }
        }
    }

    @Test(
        "A changed log is kept without a word while its files are what they were, and with one when they are not",
        arguments: Change.allCases, [true, false])
    func kept(change: Change, isNoted: Bool) async throws {
        let folder = try await Self.folder()
        if isNoted {
            try Self.change(folder, change.kind) { try change.run(&$0) }
        } else {
            // A program that takes no note; the log's file says what it was.
            var store = try LogStore(opening: folder.file("events.wmlog"))
            try change.run(&store)
        }
        var found = try await Self.look(folder)
        #expect(found.ids == change.customers)
        #expect(found.remarks == [])
        _ = try folder.write("events/more.csv", Self.more.replacing("d,", with: "e,"))
        found = try await Self.look(folder)
        #expect(found.ids == change.customers, "nobody who was erased is back, nothing that was added is lost")
        let remark = try #require(found.remarks.first)
        #expect(found.remarks.count == 1 && remark.contains("changed by hand since"))
        #expect(remark.contains("(\([change.kind].inWords))") == isNoted)
        #expect(!remark.contains(folder.path) && remark.contains("remove events.wmlog"))
        if isNoted { #expect(remark.contains("are back") == (change == .erase)) }
        // What the remark says is so.
        try FileManager.default.removeItem(atPath: folder.file("events.wmlog"))
        found = try await Self.look(folder)
        #expect(found.ids == ["a", "b", "c", "e"] && found.remarks == [])
        _ = try folder.write("events/more.csv", Self.more)
        #expect(try await Self.look(folder).ids == ["a", "b", "c", "d"], "and from then on it follows its files")
    }

    @Test("Erased and compacted, or only seen before the compaction: the log is still ours, and nobody is back")
    func compacted() async throws {
        for isNoted in [true, false] {
            let folder = try await Self.folder()
            let path = folder.file("events.wmlog")
            if isNoted {
                try Self.change(folder, .erase) { try Self.erase("c", &$0) }
            } else {
                var store = try LogStore(opening: path)
                try ChangedLogTests.erase("c", &store)
                _ = consume store
                #expect(try await Self.look(folder).remarks == [], "a look takes the note")
            }
            try Self.change(folder, .compact) { try $0.compact() }
            #expect(try EventLog(opening: path).versionsInFile().count == 1)
            #expect(try await Self.look(folder) == (["a", "b"], []))
            _ = try folder.write("events/more.csv", Self.more)
            let found = try await Self.look(folder)
            #expect(found.ids == ["a", "b"])
            #expect(found.remarks.first?.contains("customers were erased") == isNoted)
        }
    }

    @Test("A compaction alone changes nothing: the log goes on following its files")
    func onlyCompacted() async throws {
        let folder = try await Self.folder()
        try Self.change(folder, .compact) { try $0.compact() }
        #expect(try await Self.look(folder) == (["a", "b", "c"], []))
        _ = try folder.write("events/more.csv", Self.more)
        #expect(try await Self.look(folder) == (["a", "b", "c", "d"], []))
    }

    @Test("A change that came to nothing leaves the log following its files")
    func nothingChanged() async throws {
        let folder = try await Self.folder()
        try Self.change(folder, .erase) { _ = try $0.erase(["nobody"]) }
        #expect(throws: LogError.self) {
            try Self.change(folder, .join) { try $0.join([LogAlias(from: "a", to: "a")]) }
        }
        _ = try folder.write("events/more.csv", Self.more)
        #expect(try await Self.look(folder) == (["a", "b", "c", "d"], []))
    }

    @Test("A change whose end was not noted is told as one; who was ended before it began has changed nothing")
    func interrupted() async throws {
        let folder = try await Self.folder()
        let files = WorkspaceFiles(directory: folder.path)
        var record = try #require(LogRecord(of: files))
        record.begin(.erase, of: try EventLog(opening: folder.file("events.wmlog")))
        try record.write(to: files)
        #expect(try await Self.look(folder) == (["a", "b", "c"], []))
        var store = try LogStore(opening: folder.file("events.wmlog"))
        try ChangedLogTests.erase("c", &store)
        try store.compact()
        _ = consume store
        _ = try folder.write("events/more.csv", Self.more)
        let found = try await Self.look(folder)
        #expect(found.ids == ["a", "b"] && found.remarks.first?.contains("customers were erased") == true)
    }

    @Test("A changed log that was damaged is not made anew: who was erased would be back") func damaged() async throws {
        let folder = try await Self.folder()
        try Self.change(folder, .erase) { try Self.erase("c", &$0) }
        let workspace = try await Workspace(opening: folder.path)
        _ = try folder.write("events.wmlog", "damaged")
        let content = try await workspace.current()
        #expect(content.log?.customerCount == 2)
        let text = try #require(content.problems.first?.text)
        #expect(text.contains("customers were erased") && text.contains("restore it from a backup"))
        let error = await #expect(throws: WorkspaceError.self) { try await Workspace(opening: folder.path) }
        #expect(error?.code == "changed-log-lost")
        try FileManager.default.removeItem(atPath: folder.file("events.wmlog"))
        #expect(try await Self.look(folder) == (["a", "b", "c"], []))
    }

    @Test("A log that took the place of ours is told as that, and kept") func replaced() async throws {
        let folder = try await Self.folder()
        let path = folder.file("events.wmlog")
        try Self.events(Self.more).write(to: path)
        var found = try await Self.look(folder)
        #expect(found.ids == ["d"])
        #expect(found.remarks.first?.contains("another was put in its place") == true)
        // What is done to it is no business of the record.
        try Self.change(folder, .erase) { try Self.erase("d", &$0) }
        found = try await Self.look(folder)
        #expect(found.ids == [] && found.remarks.first?.contains("another was put in its place") == true)
    }

    @Test("A log whose files are gone is kept, changed or not") func orphaned() async throws {
        let folder = try await Self.folder()
        try Self.change(folder, .erase) { try Self.erase("c", &$0) }
        try FileManager.default.removeItem(atPath: folder.file("events/events.csv"))
        let found = try await Self.look(folder)
        #expect(found.ids == ["a", "b"] && found.remarks.first?.contains("are gone") == true)
    }

    @Test("Bytes of a change that did not come to its end are told") func rest() async throws {
        let folder = try await Self.folder()
        let path = folder.file("events.wmlog")
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        try (whole + Data(repeating: 1, count: 100)).write(to: URL(fileURLWithPath: path))
        let found = try await Self.look(folder)
        #expect(found.ids == ["a", "b", "c"])
        #expect(found.remarks.count == 1 && found.remarks.first?.contains("the last 100 bytes") == true)
    }

    @Test("While somebody writes to the log it is not replaced: what they add would be lost") func busy() async throws {
        let folder = try await Self.folder()
        var store = try LogStore(opening: folder.file("events.wmlog"))
        _ = try folder.write("events/more.csv", Self.more)
        var found = try await Self.look(folder)
        #expect(found.ids == ["a", "b", "c"] && found.remarks.first?.contains("somebody is writing") == true)
        try store.append(Self.events(Self.more.replacing("d,", with: "x,")))
        _ = consume store
        found = try await Self.look(folder)
        #expect(found.ids == ["a", "b", "c", "x"] && found.remarks.first?.contains("changed by hand") == true)
    }

    @Test("Threads read the same log", arguments: [1, 2, 7]) func threads(count: Int) async throws {
        let folder = try WorkspaceTests.folder()
        let rows = (0..<20_000).map { "p\($0 % 700),e\($0 % 13),2026-01-01T10:00:\($0 % 50 + 10)Z,k\($0 % 5)\n" }
        _ = try folder.write("events/many.csv", "customer,event,time,kind\n" + rows.joined())
        let one = try await Workspace(opening: folder.path).current().log?.version
        try FileManager.default.removeItem(atPath: folder.file("events.wmlog"))
        let pool = WorkPool(threads: count)
        #expect(try await Workspace(opening: folder.path, pool: pool).current().log?.version == one)
    }
}
