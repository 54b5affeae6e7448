// `waymark serve` compacts the log of its workspace, as a process, on a real file.
import Foundation
import JourneyTestSupport
import Testing

@Suite("waymark serve compacts in the background", .serialized)
struct BackgroundCompactionTests {
    private static func rows(_ count: Int, customers: Int, day: Int) -> String {
        let rows = (0..<count).map { "c\($0 % customers),e\($0 % 3),2026-01-0\(day)T10:00:00Z,p\($0 % 7)\n" }
        return "customer,event,time,plan\n" + rows.joined()
    }

    /// A workspace whose log was made of some events, and then added to by hand.
    private static func workspace(_ count: Int, adding more: Int) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let (log, first) = (
            folder.file("events.wmlog"), try folder.write("first.csv", rows(count, customers: 100, day: 1))
        )
        #expect(try CommandLineTool("log", "build", first, "-o", log).status == 0)
        try add(more, to: folder)
        return folder
    }

    private static func add(_ more: Int, to folder: TemporaryFolder) throws {
        let second = try folder.write("second.csv", rows(more, customers: 60, day: 2))
        let appended = try CommandLineTool("log", "append", folder.file("events.wmlog"), second)
        #expect(appended.status == 0, "\(appended.errors)")
    }

    private static func info(_ folder: TemporaryFolder) throws -> [String: Any] {
        let log = folder.file("events.wmlog")
        #expect(try CommandLineTool("log", "verify", log).status == 0)
        return try CommandLineTool("log", "info", log, "--json").object()
    }

    @Test("The log is one part after a while, says the server, and holds what it held")
    func compacts() throws {
        let folder = try Self.workspace(400, adding: 200)
        let before = try Self.info(folder)
        #expect(before["parts"] as? Int == 2 && before["superseded"] as? Int == 60)
        let server = try ServedProcess(home: folder.path)
        #expect(server.wait { server.errors.contains("was compacted") }, "\(server.errors)")
        #expect(server.errors.contains("2 parts and 60 superseded journeys are one part"), "\(server.errors)")
        let after = try Self.info(folder)
        #expect(after["parts"] as? Int == 1 && after["superseded"] as? Int == 0)
        for key in ["cases", "events", "activities"] { #expect(after[key] as? Int == before[key] as? Int) }
        #expect(try folder.names().filter { $0.hasPrefix("events") } == ["events.wmlog"])
        // The server goes on, and others may write to the new file.
        #expect(server.wait { server.output.contains("Waymark is at") })
        try Self.add(10, to: folder)
        #expect(try Self.info(folder)["events"] as? Int == 610)
    }

    @Test("While somebody holds the log's lock nothing is done, on a thread of the lowest priority; then it is")
    func busy() throws {
        let folder = try Self.workspace(400, adding: 200)
        let descriptor = open(folder.file("events.wmlog"), O_RDWR)
        #expect(descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        let server = try ServedProcess(home: folder.path)
        #expect(
            server.wait { server.threads["waymark-compact"] == 19 },
            "\(server.threads) \(server.errors) \(server.output)")
        #expect(server.threads["waymark"] == 0)
        usleep(500_000)
        #expect(!server.errors.contains("compacted"))
        #expect(try Self.info(folder)["parts"] as? Int == 2)
        close(descriptor)
        #expect(server.wait { server.errors.contains("was compacted") }, "\(server.errors)")
        #expect(try Self.info(folder)["parts"] as? Int == 1)
        #expect(server.wait { server.threads["waymark-compact"] == nil }, "the thread ends when there is nothing to do")
    }

    @Test("Ended in the middle, the log is whole: the old one or the new one", arguments: [SIGTERM, SIGKILL])
    func interrupted(signal: Int32) throws {
        let folder = try Self.workspace(60_000, adding: 40_000)
        let log = folder.file("events.wmlog")
        let whole = try Data(contentsOf: URL(fileURLWithPath: log))
        var (interrupted, rounds) = (0, 0)
        // Some come too late: sorting so much takes a few hundredths of a second where nothing else is done.
        while rounds < 6 || interrupted == 0 && rounds < 60 {
            try whole.write(to: URL(fileURLWithPath: log))
            let server = try ServedProcess(home: folder.path)
            #expect(
                server.wait(every: 500) {
                    server.threads["waymark-compact"] != nil || server.errors.contains("compacted")
                })
            usleep(rounds < 6 ? UInt32(rounds) * 60_000 : UInt32(rounds % 10) * 1_000)
            server.end(signal)
            rounds += 1
            let info = try Self.info(folder)
            #expect(info["events"] as? Int == 100_000 && info["cases"] as? Int == 100)
            if try Data(contentsOf: URL(fileURLWithPath: log)) == whole { interrupted += 1 }
        }
        #expect(interrupted > 0, "nothing was ended in the middle")
        // What was left of it does no harm, and is gone with the next compaction.
        #expect(try CommandLineTool("log", "compact", log).status == 0)
        #expect(try Self.info(folder)["events"] as? Int == 100_000)
        #expect(try folder.names().filter { $0.hasPrefix("events") } == ["events.wmlog"])
    }

    @Test("Who adds to the log while it is compacted waits for that") func waiting() throws {
        let folder = try Self.workspace(400, adding: 0)
        let descriptor = open(folder.file("events.wmlog"), O_RDWR)
        #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        let second = try folder.write("second.csv", Self.rows(10, customers: 5, day: 2))
        let errors = try folder.write("errors.txt", "")
        let process = Process()
        process.executableURL = CommandLineTool.program
        process.arguments = ["log", "append", folder.file("events.wmlog"), second]
        process.standardError = FileHandle(forWritingAtPath: errors)
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        var said: String { (try? String(contentsOfFile: errors, encoding: .utf8)) ?? "" }
        for _ in 0..<1_200 where !said.contains("waiting") && process.isRunning { usleep(50_000) }
        #expect(process.isRunning && said.contains("waiting"), "\(said)")
        close(descriptor)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(said)")
        #expect(try Self.info(folder)["events"] as? Int == 410)
    }
}
