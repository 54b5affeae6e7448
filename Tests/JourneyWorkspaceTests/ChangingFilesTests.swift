// A workspace whose files change under it: what is shown is what lies there, and never nothing.
import Foundation
import JourneyEvidence
import JourneyIntake
import JourneyLanguage
import JourneyLog
import JourneyModel
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyWorkspace

@Suite("A workspace whose files change")
struct ChangingFilesTests {
    private static let more = "customer,event,time,kind\nd,look,2026-01-05T10:00:00Z,pro\n"

    private func customers(_ workspace: Workspace) async throws -> Int? {
        try await workspace.current().log?.customerCount
    }

    /// The folder as a workspace opened anew.
    private func customers(_ folder: TemporaryFolder) async throws -> Int? {
        try await customers(try await Workspace(opening: folder.path))
    }

    @Test("Event files that are older than the log are read; those that go are gone from it")
    func oldFilesComeAndGo() async throws {
        let folder = try WorkspaceTests.folder()
        let workspace = try await Workspace(opening: folder.path)
        let path = try folder.write("events/more.csv", Self.more)
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: path)
        #expect(try await customers(workspace) == 4)
        try FileManager.default.removeItem(atPath: path)
        #expect(try await customers(workspace) == 3)
        _ = try folder.write("events/more.csv", Self.more)
        #expect(try await customers(folder) == 4)
    }

    @Test("A workbook among the events is read; while it is half copied the log from before is shown")
    func workbooks() async throws {
        let folder = try WorkspaceTests.folder()
        let workspace = try await Workspace(opening: folder.path)
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let book = try Data(contentsOf: tests.appending(path: "JourneyIntakeTests/Workbooks/plain.xlsx"))
        let path = folder.file("events/orders.xlsx")
        try book.prefix(3_000).write(to: URL(filePath: path))
        #expect(try await customers(workspace) == 3)
        #expect(try await workspace.current().problems.first?.text.contains("events/orders.xlsx") == true)
        try book.write(to: URL(filePath: path))
        #expect(try await customers(workspace) == 6)
        #expect(try await workspace.current().problems == [])
    }

    @Test("A link to a file elsewhere is followed to what lies there now")
    func links() async throws {
        let (folder, elsewhere) = (try WorkspaceTests.folder(), try TemporaryFolder())
        let target = try elsewhere.write("nightly.csv", Self.more)
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("events/linked.csv"), withDestinationPath: target)
        let workspace = try await Workspace(opening: folder.path)
        #expect(try await customers(workspace) == 4)
        _ = try elsewhere.write("nightly.csv", Self.more + "e,look,2026-01-06T10:00:00Z,pro\n")
        #expect(try await customers(workspace) == 5)
    }

    @Test("Another event id or another time zone makes the log anew, also between two runs")
    func settings() async throws {
        let folder = try WorkspaceTests.folder()
        _ = try folder.write("events/events.csv", WorkspaceTests.events.replacing("T10:00:00Z", with: " 10:00"))
        let head = "waymark-workspace: 1\ntitle: A shop\n"
        _ = try folder.write("workspace.yaml", head)
        let workspace = try await Workspace(opening: folder.path)
        #expect(try await workspace.current().log?.eventCount == 4)
        let utc = try await workspace.current().log?.firstTime
        _ = try folder.write("workspace.yaml", head + "event-id: kind\n")
        #expect(try await workspace.current().log?.eventCount == 2)
        _ = try folder.write("workspace.yaml", head + "time-zone: Asia/Tashkent\n")
        let reopened = try await Workspace(opening: folder.path).current().log
        #expect(reopened?.eventCount == 4)
        #expect(reopened?.firstTime == utc.map { $0 - 5 * 3_600_000_000 })
    }

    @Test("A workspace.yaml with a mistake does not make the log anew without what it says")
    func brokenSettings() async throws {
        let folder = try WorkspaceTests.folder()
        _ = try folder.write("workspace.yaml", "waymark-workspace: 1\ntitle: A shop\nevent-id: kind\n")
        #expect(try await Workspace(opening: folder.path).current().log?.eventCount == 2)
        _ = try folder.write("workspace.yaml", "waymark-workspace: 1\ntitle: A shop\nevent-idd: kind\n")
        let content = try await Workspace(opening: folder.path).current()
        #expect(content.log?.eventCount == 2)
        #expect(content.problems.map(\.file) == ["workspace.yaml"])
    }

    @Test("While a row is half written the log from before is shown, and why; then the new one")
    func halfARow() async throws {
        let folder = try WorkspaceTests.folder()
        let workspace = try await Workspace(opening: folder.path)
        _ = try folder.write("events/more.csv", Self.more + "e,lo")
        #expect(try await customers(workspace) == 3)
        let problem = try #require(try await workspace.current().problems.first)
        #expect(problem.file == "events.wmlog")
        #expect(problem.text.contains("events/more.csv:3") && !problem.text.contains(folder.path))
        let reading = try await workspace.measured(map: "buying", persona: nil, period: .all)
        #expect(reading?.measured?.scope.customers == 3)
        _ = try folder.write("events/more.csv", Self.more + "e,look,2026-01-06T10:00:00Z,pro\n")
        #expect(try await customers(workspace) == 5)
        #expect(try await workspace.current().problems == [])
    }

    @Test("A log that somebody made is never overwritten; that event files lie beside it is said")
    func foreignLog() async throws {
        let folder = try WorkspaceTests.folder()
        let path = folder.file("events.wmlog")
        let events = Array("customer,event,time\nx,look,2026-01-01\n".utf8)
        try EventIntake.read([.bytes(events, name: "own")]).log.write(to: path)
        let bytes = FileManager.default.contents(atPath: path)
        let content = try await Workspace(opening: folder.path).current()
        #expect(content.log?.customerCount == 1)
        #expect(content.problems.map(\.file) == ["events.wmlog"])
        #expect(FileManager.default.contents(atPath: path) == bytes)
    }

    @Test("A log of ours that was damaged is made again, one whose event files are gone is kept and named")
    func ourLog() async throws {
        let folder = try WorkspaceTests.folder()
        #expect(try await customers(folder) == 3)
        _ = try folder.write("events.wmlog", "damaged")
        #expect(try await customers(folder) == 3)
        try FileManager.default.removeItem(atPath: folder.file("events/events.csv"))
        let content = try await Workspace(opening: folder.path).current()
        #expect(content.log?.customerCount == 3)
        #expect(content.problems.first?.text.contains("are gone") == true)
    }

    @Test("Two maps may describe a persona of the same id, each its own")
    func samePersonaTwice() async throws {
        let folder = try WorkspaceTests.folder(
            map: WorkspaceTests.map.replacing(
                "personas: [pia]",
                with: """
                    personas: [{ id: new, name: New, segment: "*[kind=pro]" }]
                    """))
        _ = try folder.write(
            "maps/other.yaml",
            WorkspaceTests.map.replacing(
                "personas: [pia]",
                with: """
                    id: other
                    personas: [{ id: new, name: Young, segment: "*[kind=amateur]" }]
                    """))
        let workspace = try await Workspace(opening: folder.path)
        #expect(try await workspace.current().problems == [])
        let first = try await workspace.measured(map: "buying", persona: "new", period: .all)
        let second = try await workspace.measured(map: "other", persona: "new", period: .all)
        #expect(first?.measured?.scope.journeys == 1 && second?.measured?.scope.journeys == 2)
        #expect(second?.personas.map { $0.name.text(in: .english) } == ["Young"])
    }

    @Test("A log whose maps outnumber the kept answers is still counted once a map")
    func manyMaps() async throws {
        let folder = try WorkspaceTests.folder()
        for number in 0..<70 { _ = try folder.write("maps/m\(number).yaml", WorkspaceTests.map) }
        let workspace = try await Workspace(opening: folder.path)
        for _ in 0..<2 {
            for map in try await workspace.current().maps {
                let reading = try await workspace.measured(map: map.id, persona: nil, period: .all)
                #expect(reading?.measured?.scope.journeys == 3)
            }
        }
        #expect(try await workspace.current().maps.count == 71)
    }

    @Test("Who does not want to wait is answered from what was read before, and finds the new log later")
    func impatience() async throws {
        let folder = try WorkspaceTests.folder()
        let workspace = try await Workspace(opening: folder.path, patience: .zero)
        _ = try folder.write("events/more.csv", Self.more)
        var seen: [Int?] = []
        while seen.last != 4, seen.count < 2_000 {
            seen.append(try await customers(workspace))
            try await Task.sleep(for: .milliseconds(5))
        }
        #expect(seen.last == 4)
        #expect(seen.allSatisfy { $0 == 3 || $0 == 4 })
    }

    @Test(
        "A log that is overwritten in place and cut short leaves what was read before, and no trap",
        arguments: [0, 100])
    func cutShort(length: Int) async throws {
        let folder = try WorkspaceTests.folder()
        let own = try await Workspace(opening: folder.path)
        let log = try #require(try await own.current().log)
        // As one that somebody made: without event files, without a record.
        try FileManager.default.removeItem(atPath: folder.file("events"))
        try FileManager.default.removeItem(atPath: folder.file(".events.wmlog.json"))
        let workspace = try await Workspace(opening: folder.path)
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.file("events.wmlog")))
        try file.truncate(atOffset: UInt64(length))
        try file.close()
        let after = try #require(try await workspace.current().log)
        #expect(after.version == log.version)
        try after.verify()
        #expect(try await workspace.current().problems.contains { $0.file == "events.wmlog" })
    }

    @Test("A pipe among the files is passed over: nobody may ever write to it")
    func pipes() async throws {
        let folder = try WorkspaceTests.folder()
        for name in ["events/pipe.csv", "maps/pipe.yaml", "responses/pipe.csv"] {
            try FileManager.default.createDirectory(
                atPath: folder.file(String(name.prefix { $0 != "/" })), withIntermediateDirectories: true)
            #expect(mkfifo(folder.file(name), 0o600) == 0)
        }
        #expect(try await customers(folder) == 3)
    }

    @Test("A folder that cannot be listed is told, not taken for an empty one")
    func closedFolders() async throws {
        let folder = try WorkspaceTests.folder()
        try? FileManager.default.removeItem(atPath: folder.file("responses"))
        _ = try folder.write("responses", "no folder")
        let problems = try await Workspace(opening: folder.path).current().problems
        #expect(problems.contains { $0.file == "responses" && $0.text.contains("cannot be read") })
    }

    @Test("However many ask at once, a change is read once")
    func oneReading() async throws {
        let folder = try WorkspaceTests.folder()
        // A day: on a busy machine the reading may have to wait for a minute, and this is no test of patience.
        let workspace = try await Workspace(opening: folder.path, patience: .seconds(86_400))
        let before = try await workspace.current().generation
        _ = try folder.write("events/more.csv", Self.more)
        let generations = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<200 { group.addTask { try await workspace.current().generation } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(generations == [before + 1])
    }
}
