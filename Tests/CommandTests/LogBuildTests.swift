// `waymark log`: what a user may choose, and what is refused.
import Foundation
import JourneyTestSupport
import Testing

@Suite("Building a log on the command line")
struct LogBuildTests {
    private static func info(_ path: String) throws -> [String: Any] {
        try CommandLineTool("log", "info", path, "--json").object()
    }

    @Test("Columns, delimiter, form of time and zone are the user's choice, also from standard input")
    func choices() throws {
        let folder = try TemporaryFolder()
        let log = folder.file("odd.wmlog")
        let rows = "who^what^when\na^x;y^1767261600000\na^z^1767261601000\n"
        let built = try CommandLineTool(
            "log", "build", "-", "-o", log, "--format", "csv", "--delimiter", "^", "--case", "who", "--activity",
            "what",
            "--time", "when", "--time-format", "milliseconds", "--json", input: rows)
        #expect(built.status == 0, "\(built.errors)")
        #expect(try built.object()["events"] as? Int == 2)
        #expect(try Self.info(log)["from"] as? String == "2026-01-01T10:00:00Z")
        #expect(try Self.info(log)["activityCounts"] as? [String: Int] == ["x;y": 1, "z": 1])

        let tabs = "case\tactivity\ttime\na\tx\t2026-01-01 10:00:00\n"
        let zoned = try CommandLineTool(
            "log", "build", "-", "-o", log, "--delimiter", "tab", "--time-format", "iso", "--zone", "-03:30",
            input: tabs)
        #expect(zoned.status == 0, "\(zoned.errors)")
        #expect(try Self.info(log)["from"] as? String == "2026-01-01T13:30:00Z")
    }

    @Test(
        "A choice that makes no sense says what would",
        arguments: [
            (["--zone", "Berlin"], "+05:00"), (["--delimiter", "ab"], "semicolon"),
            (["--delimiter", "\""], "semicolon"),
            (["--time-format", "stardate"], "milliseconds"), (["--format", "pdf"], "xes"),
            (["--case", "nobody"], "nobody"), (["--sheet", "Orders"], "no file is a workbook"),
            (["--format", "xlsx"], "no Excel workbook"), (["--threads", "0"], "1 to 16"),
        ])
    func nonsense(_ option: [String], hint: String) throws {
        let folder = try TemporaryFolder()
        let events = try folder.write("events.csv", SmallLog.rows)
        let built = try CommandLineTool.run(["log", "build", events, "-o", folder.file("out.wmlog")] + option)
        #expect(built.status == 2)
        #expect(built.errors.contains(hint), "\(built.errors)")
        #expect(built.output.isEmpty)
        #expect(try folder.names() == ["events.csv"])
    }

    @Test("Rows that cannot be read are named by file and line, and nothing is written unless they may be left out")
    func badRows() throws {
        let folder = try TemporaryFolder()
        let events = try folder.write("events.csv", SmallLog.rows + "dan,visited,yesterday,\n,visited,2026-01-05,\n")
        let log = folder.file("out.wmlog")
        let refused = try CommandLineTool("log", "build", events, "-o", log)
        #expect(refused.status == 2)
        #expect(refused.errors.contains("events.csv:8"), "\(refused.errors)")
        #expect(refused.errors.contains("events.csv:9"))
        #expect(refused.errors.contains("--skip-bad-rows"))
        #expect(try folder.names() == ["events.csv"])
        let skipped = try CommandLineTool("log", "build", events, "-o", log, "--skip-bad-rows", "--json")
        #expect(skipped.status == 0)
        #expect(skipped.errors.contains("events.csv:8"))
        #expect(try skipped.object()["refused"] as? Int == 2)
        #expect(try skipped.object()["events"] as? Int == 6)
    }

    @Test("A mapping keeps what was chosen and guessed, and options beside it count more")
    func mapping() throws {
        let folder = try TemporaryFolder()
        let events = try folder.write("events.csv", "who;event;when\na;x;1767261600000\nb;y;1767261601000\n")
        let (log, map) = (folder.file("a.wmlog"), folder.file("columns.txt"))
        let saved = try CommandLineTool(
            "log", "build", events, "-o", log, "--case", "who", "--time", "when", "--zone", "+05:00", "--save-mapping",
            map)
        #expect(saved.status == 0, "\(saved.errors)")
        let text = try String(contentsOfFile: map, encoding: .utf8)
        #expect(
            text.hasSuffix(
                """
                waymark-mapping: 1
                format: csv
                delimiter: semicolon
                case: who
                activity: event
                time: when
                time-format: milliseconds
                zone: +05:00
                properties: all

                """), "\(text)")
        let later = try folder.write("later.csv", "who;event;when;at\na;x;5;6\n")
        let again = try CommandLineTool("log", "build", later, "-o", folder.file("b.wmlog"), "--mapping", map)
        #expect(again.status == 0, "\(again.errors)")
        #expect(try Self.info(folder.file("b.wmlog"))["from"] as? String == "1970-01-01T00:00:00.005Z")
        let beaten = try CommandLineTool(
            "log", "build", later, "-o", folder.file("b.wmlog"), "--mapping", map, "--time", "at")
        #expect(beaten.status == 0)
        #expect(try Self.info(folder.file("b.wmlog"))["from"] as? String == "1970-01-01T00:00:00.006Z")
        let wrong = try folder.write("wrong.txt", "waymark-mapping: 1\ncaze: who\n")
        let refused = try CommandLineTool("log", "build", later, "-o", folder.file("c.wmlog"), "--mapping", wrong)
        #expect(refused.status == 2 && refused.errors.contains("wrong.txt:2"), "\(refused.errors)")
        let missing = try CommandLineTool(
            "log", "build", later, "-o", folder.file("c.wmlog"), "--mapping", "/nowhere/m")
        #expect(missing.status == 2 && missing.errors.contains("/nowhere/m"), "\(missing.errors)")
        let input = try CommandLineTool("log", "build", later, "-o", folder.file("c.wmlog"), "--save-mapping", later)
        #expect(input.status == 2 && input.errors.contains("made from"), "\(input.errors)")
    }

    @Test("Any number of threads writes the same file")
    func threads() throws {
        let folder = try TemporaryFolder()
        var rows = "case,activity,time,note\n"
        for row in 0..<120_000 {
            rows += "c\(row % 977),a\(row % 11),\(1_700_000_000 + row * 7 % 50_000),n\(row % 300)\n"
        }
        let events = try folder.write("events.csv", rows)
        for threads in ["1", "2", "5"] {
            let built = try CommandLineTool(
                "log", "build", events, "-o", folder.file("\(threads).wmlog"), "--threads", threads)
            #expect(built.status == 0, "\(built.errors)")
        }
        let one = try Data(contentsOf: URL(fileURLWithPath: folder.file("1.wmlog")))
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("2.wmlog"))) == one)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("5.wmlog"))) == one)
    }

    @Test("A property that was wished for and that nobody has is named")
    func missingProperties() throws {
        let folder = try TemporaryFolder()
        let events = try folder.write("events.csv", SmallLog.rows)
        let built = try CommandLineTool(
            "log", "build", events, "-o", folder.file("a"), "--properties", "paln", "--json")
        #expect(built.status == 0)
        #expect(built.errors.contains("“paln”"))
        #expect(try built.object()["missingProperties"] as? [String] == ["paln"])
    }

    @Test("A log that somebody changed is found out: status 1 of verify, 2 of anything that would read it")
    func damage() throws {
        let log = try SmallLog()
        #expect(try log.run(["log", "verify", log.path]).status == 0)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: log.path))
        bytes[bytes.count / 2] ^= 0x10
        try bytes.write(to: URL(fileURLWithPath: log.path))
        #expect(try log.run(["log", "verify", log.path]).status == 1)
        let asked = try log.ask("flow")
        #expect(asked.status == 2 && asked.output.isEmpty && !asked.errors.isEmpty)
    }

    @Test("The kinds of properties, and what they hold") func propertyKinds() throws {
        let folder = try TemporaryFolder()
        let log = folder.file("log")
        let events = try folder.write(
            "e.csv",
            """
            customer,event,time,plan,price,items,at,vip
            a,x,2026-01-01,fast,9.5,3,2026-01-05T10:00:00+05:00,true
            a,y,2026-01-02,fast,-1,4,2026-02-01,false
            b,x,2026-01-03,slow,1e2,-2,,true
            b,y,2026-01-04,,,,,

            """)
        #expect(try CommandLineTool("log", "build", events, "-o", log).status == 0)
        let info = try CommandLineTool("log", "info", log, "--json").object()
        #expect(info["properties"] as? [String] == ["at", "items", "plan", "price", "vip"])
        let kinds = try #require(info["propertyKinds"] as? [[String: Any]])
        #expect(kinds.compactMap { $0["kind"] as? String } == ["time", "whole number", "text", "number", "boolean"])
        #expect(kinds.compactMap { $0["events"] as? Int } == [2, 3, 3, 3, 3])
        #expect(kinds.compactMap { $0["values"] as? Int } == [2, 3, 2, 3, 2])
        #expect(kinds[0]["smallest"] as? String == "2026-01-05T05:00:00Z")
        #expect(kinds[1]["smallest"] as? Int == -2 && kinds[1]["largest"] as? Int == 4)
        #expect(kinds[3]["smallest"] as? Double == -1 && kinds[3]["largest"] as? Double == 100)
        let commonest = try #require(kinds[2]["commonest"] as? [[String: Any]])
        #expect(commonest.compactMap { $0["value"] as? String } == ["fast", "slow"])
        #expect(commonest.compactMap { $0["events"] as? Int } == [2, 1])
        let text = try CommandLineTool("log", "info", log).output
        #expect(text.contains("whole number") && text.contains("-2 to 4") && text.contains("fast 67%"), "\(text)")
    }

    @Test(arguments: [
        ["log", "info", "/nowhere/a.wmlog"], ["ask", "flow"], ["ask", "nothing"], ["log", "build"],
        ["serve", "--port", "x"],
    ])
    func badUseEndsWithTwo(_ arguments: [String]) throws {
        let result = try CommandLineTool.run(arguments)
        #expect(result.status == 2)
        #expect(result.output.isEmpty && !result.errors.isEmpty)
    }

    @Test(
        "Every command explains itself with an example",
        arguments: [
            ["serve"], ["draw"], ["measure"], ["sample"], ["log", "build"], ["log", "info"], ["log", "verify"], ["ask"],
            ["ask", "funnel"], ["ask", "flow"], ["ask", "variants"], ["ask", "dwell"], ["ask", "retention"],
        ])
    func help(_ command: [String]) throws {
        let help = try CommandLineTool.run(command + ["--help"])
        #expect(help.status == 0)
        let call = "waymark \(command.joined(separator: " "))"
        #expect(
            help.output.contains("Example: " + call) || help.output.contains("Examples:\n  " + call), "\(help.output)")
    }
}
