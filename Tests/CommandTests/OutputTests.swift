// Where results go: never over what they are made from, and a stream that takes nothing is told, not a trap.
import Foundation
import JourneyTestSupport
import Testing

@Suite("Where results go")
struct OutputTests {
    static let rows = "customer,event,time\na,look,2026-01-01T10:00:00Z\n"

    @Test("A log never takes the place of its input, of another's file, or of what is no file")
    func refused() throws {
        let folder = try TemporaryFolder()
        let input = try folder.write("events.csv", Self.rows)
        let other = try folder.write("letter.txt", "Dear customer")
        let link = folder.file("link.csv")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: input)
        let pipe = folder.file("pipe")
        #expect(mkfifo(pipe, 0o600) == 0)
        for (output, words) in [
            (input, "would replace what it is made from"), (link, "would replace what it is made from"),
            (other, "there is another file here"), (pipe, "this is no regular file"),
            (folder.path, "this is no regular file"), ("-", "is written to a file"), ("/dev/null", "no regular file"),
        ] {
            let tool = try CommandLineTool("log", "build", input, "-o", output)
            #expect(tool.status == 2 && tool.errors.contains(words), "\(output): \(tool.errors)")
        }
        #expect(try String(contentsOfFile: input, encoding: .utf8) == Self.rows)
        #expect(try String(contentsOfFile: other, encoding: .utf8) == "Dear customer")
    }

    @Test("A log takes the place of a log, also of one that a link leads to, and of an empty file")
    func replaced() throws {
        let folder = try TemporaryFolder()
        let input = try folder.write("events.csv", Self.rows)
        let log = try folder.write("events.wmlog", "")
        let link = folder.file("link.wmlog")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: log)
        for output in [log, log, link] {
            #expect(try CommandLineTool("log", "build", input, "-o", output).status == 0)
        }
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == log)
        #expect(try CommandLineTool("log", "info", log).status == 0)
    }

    @Test(
        "A stream that takes nothing ends the program with 2 and a word, where there is anyone to tell",
        arguments: [">/dev/full", ">&-", "--json >/dev/full", ">/dev/full 2>/dev/full", ">&- 2>&-"])
    func fullStreams(redirection: String) throws {
        let folder = try TemporaryFolder()
        let log = folder.file("events.wmlog")
        #expect(try CommandLineTool("log", "build", try folder.write("e.csv", Self.rows), "-o", log).status == 0)
        let errors = folder.file("errors")
        let hasErrors = !redirection.contains("2>")
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = [
            "-c", "\"$0\" log info \"$1\" \(redirection)\(hasErrors ? " 2>\"$2\"" : "")", CommandLineTool.program.path,
            log, errors,
        ]
        try shell.run()
        shell.waitUntilExit()
        #expect(shell.terminationReason == .exit && shell.terminationStatus == 2)
        if hasErrors {
            #expect(try String(contentsOfFile: errors, encoding: .utf8).contains("standard output cannot be written"))
        }
    }

    @Test("A folder is no map")
    func folder() throws {
        let folder = try TemporaryFolder()
        let tool = try CommandLineTool("draw", folder.path, "-o", folder.file("x.svg"))
        #expect(tool.status == 2 && tool.errors.contains("this is a folder"))
    }
}
