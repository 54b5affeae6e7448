// `--memory`: logs that are larger than what they may take are the same, and nothing is left behind.
import Foundation
import JourneyTestSupport
import Testing

@Suite("Building a log within a bound of memory")
struct MemoryCommandTests {
    private static func rows(_ count: Int) -> String {
        var text = "customer,event,time,plan\n"
        for row in 0..<count {
            text +=
                "customer \(row * 7_919 % 50_000),e\(row % 9),2026-01-01 10:\(10 + row % 50):\(10 + row * 13 % 50),p\(row % 5)\n"
        }
        return text
    }

    private static func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    @Test("A log is the same byte for byte, built, appended to, merged and compacted")
    func same() throws {
        let folder = try TemporaryFolder()
        let events = try folder.write("events.csv", Self.rows(260_000))
        func path(_ name: String) -> String { folder.file(name) }
        for (name, memory) in [("free", [String]()), ("bounded", ["--memory", "32MB"])] {
            let build = try CommandLineTool.run(["log", "build", events, "-o", path(name)] + memory)
            #expect(build.status == 0, "\(build.errors)")
            if name == "free" { try FileManager.default.copyItem(atPath: path(name), toPath: path("other")) }
            let merge = try CommandLineTool.run(
                ["log", "merge", path("other"), path(name), "-o", path("\(name) merged")] + memory)
            #expect(merge.status == 0, "\(merge.errors)")
            let append = try CommandLineTool.run(["log", "append", path(name), events] + memory)
            #expect(append.status == 0, "\(append.errors)")
            // The same bytes whatever the bound: compared before it is written anew.
            try FileManager.default.copyItem(atPath: path(name), toPath: path("\(name) appended"))
            let compact = try CommandLineTool.run(["log", "compact", path(name)] + memory)
            #expect(compact.status == 0, "\(compact.errors)")
            #expect(try CommandLineTool("log", "verify", path(name)).status == 0)
        }
        for name in ["", " merged", " appended"] {
            #expect(try Self.bytes(path("free\(name)")) == Self.bytes(path("bounded\(name)")), "\(name)")
        }
        #expect(
            try folder.names() == [
                "bounded", "bounded appended", "bounded merged", "events.csv", "free", "free appended", "free merged",
                "other",
            ])
    }

    @Test(
        "A bound that makes no sense says what would",
        arguments: [
            ("much", "such as 512MB"), ("-5MB", "such as 512MB"), ("5XB", "such as 512MB"), ("1MB", "at least 32 MB"),
            ("99999999999GB", "such as 512MB"),
        ])
    func nonsense(_ size: String, _ hint: String) throws {
        let folder = try TemporaryFolder()
        let events = try folder.write("events.csv", SmallLog.rows)
        let built = try CommandLineTool("log", "build", events, "-o", folder.file("log"), "--memory=\(size)")
        #expect(built.status == 2 && built.errors.contains(hint), "\(built.errors)")
        #expect(try folder.names() == ["events.csv"])
    }

    @Test("Who is killed leaves nothing behind, and a name that stayed is written over")
    func kills() throws {
        let folder = try TemporaryFolder()
        let process = Process()
        process.executableURL = CommandLineTool.program
        process.arguments = ["log", "build", "-", "-o", folder.file("log"), "--memory", "32MB"]
        let input = Pipe()
        process.standardInput = input
        try process.run()
        // It takes in more than it may keep, and waits for more.
        try input.fileHandleForWriting.write(contentsOf: Data(Self.rows(260_000).utf8))
        #expect(process.isRunning)
        // The one signal that nobody can block; what stays behind then stays behind no other.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(try folder.names().isEmpty)
        let left = try folder.write("log.writing", "a part")
        let events = try folder.write("events.csv", SmallLog.rows)
        #expect(try CommandLineTool("log", "build", events, "-o", folder.file("log")).status == 0)
        #expect(!FileManager.default.fileExists(atPath: left))
        #expect(try folder.names() == ["events.csv", "log"])
    }
}
