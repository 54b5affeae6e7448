// `waymark log append | join | erase | merge | compact`: a log that changes, as a user changes it.
import Foundation
import JourneyTestSupport
import Testing

@Suite("Changing a log on the command line")
struct LogChangeCommandTests {
    private static let more = """
        customer,event,time,plan
        cy,paid,2026-01-05T00:00:00Z,slow
        dan,visited,2026-01-05T10:00:00Z,

        """

    private static func info(_ log: SmallLog) throws -> [String: Any] {
        try log.run(["log", "info", log.path, "--json"]).object()
    }

    @Test("Events are added, ids joined, customers erased, and the file is one piece again")
    func changes() throws {
        let log = try SmallLog()
        let events = try log.folder.write("more.csv", Self.more)
        let appended = try log.run(["log", "append", log.path, events, "--json"])
        #expect(appended.status == 0, "\(appended.errors)")
        #expect(try appended.object()["events"] as? Int == 2)
        #expect(try appended.object()["log"] as? [String: Int] == ["events": 8, "customers": 4])
        var info = try Self.info(log)
        #expect(info["cases"] as? Int == 4 && info["events"] as? Int == 8 && info["parts"] as? Int == 2)
        #expect(info["superseded"] as? Int == 1)
        #expect(try log.ask("timeline", "cy").output.contains("paid"))

        let pairs = try log.folder.write("pairs.csv", "from,to\ndan,ann\n\"bob\",ann\n")
        let joined = try log.run(["log", "join", log.path, pairs])
        #expect(joined.status == 0, "\(joined.errors)")
        info = try Self.info(log)
        #expect(info["cases"] as? Int == 2 && info["events"] as? Int == 8 && info["aliases"] as? Int == 2)
        #expect(try log.run(["log", "verify", log.path]).status == 0)

        let erased = try log.run(["log", "erase", log.path, "bob", "nobody"])
        #expect(erased.status == 0 && erased.output.contains("backups made before, still do"))
        #expect(erased.errors.contains("nobody"))
        info = try Self.info(log)
        #expect(info["cases"] as? Int == 1 && info["parts"] as? Int == 1 && info["aliases"] as? Int == 0)
        let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: log.path)), as: UTF8.self)
        #expect(!text.contains("ann") && !text.contains("dan") && text.contains("cy"))
    }

    @Test("What is erased for later is out of answers, and out of the file when it is compacted")
    func later() throws {
        let log = try SmallLog()
        #expect(try log.run(["log", "erase", log.path, "ann", "--later"]).status == 0)
        #expect(try Self.info(log)["cases"] as? Int == 2)
        func holdsAnn() throws -> Bool {
            String(decoding: try Data(contentsOf: URL(fileURLWithPath: log.path)), as: UTF8.self).contains("ann")
        }
        #expect(try holdsAnn())
        #expect(try log.run(["log", "compact", log.path]).status == 0)
        #expect(try !holdsAnn())
    }

    @Test("Logs become one log")
    func merge() throws {
        let (one, other) = (try SmallLog(), try SmallLog())
        let merged = one.folder.file("all.wmlog")
        let result = try one.run(["log", "merge", one.path, other.path, "-o", merged])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("12 events of 3 customers"))
        #expect(try one.run(["log", "verify", merged]).status == 0)
    }

    @Test("A change that did not come to its end is told, and no answer sees it")
    func torn() throws {
        let log = try SmallLog()
        let whole = try Data(contentsOf: URL(fileURLWithPath: log.path))
        try (whole + Data(repeating: 1, count: 100)).write(to: URL(fileURLWithPath: log.path))
        let info = try log.run(["log", "info", log.path, "--json"])
        #expect(info.status == 0 && info.errors.contains("the last 100 bytes"))
        #expect(try log.run(["log", "verify", log.path]).status == 1)
        #expect(try log.run(["log", "compact", log.path]).status == 0)
        #expect(try log.run(["log", "verify", log.path]).status == 0)
    }

    @Test("A line that is no pair is named")
    func badPair() throws {
        let log = try SmallLog()
        let pairs = try log.folder.write("pairs.csv", "ann,bob\ncy\n")
        let joined = try log.run(["log", "join", log.path, pairs])
        #expect(joined.status == 2 && joined.errors.contains("record 2"), "\(joined.errors)")
        #expect(try Self.info(log)["aliases"] as? Int == 0)
    }

    @Test("Whatever was said to be added is there after a kill, and nothing of what was not comes in halves")
    func killed() throws {
        let log = try SmallLog()
        var acknowledged = 0
        var tried = 0
        for round in 0..<12 {
            let rows = (0..<500).map { "k\(round)x\($0),visited,2026-02-01T00:00:00Z,fast" }
            let events = try log.folder.write(
                "round.csv", (["customer,event,time,plan"] + rows).joined(separator: "\n") + "\n")
            let process = Process()
            process.executableURL = CommandLineTool.program
            process.arguments = ["log", "append", log.path, events]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            usleep(UInt32(round) * 9_000)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            tried += 1
            if process.terminationReason == .exit, process.terminationStatus == 0 { acknowledged += 1 }
            let events500 = (try Self.info(log)["events"] as? Int ?? 0) - 6
            #expect(events500 % 500 == 0, "whole changes only")
            #expect((acknowledged * 500...tried * 500).contains(events500))
        }
        #expect(try log.run(["log", "compact", log.path]).status == 0)
        #expect(try log.run(["log", "verify", log.path]).status == 0)
    }
}
