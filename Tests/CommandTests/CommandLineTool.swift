// The built program, run as a user runs it.
import Foundation
import JourneyTestSupport
import Testing

/// `waymark` with its arguments, and what came of it.
struct CommandLineTool {
    let status: Int32
    let output: String
    let errors: String

    /// Runs the program to its end.
    /// - Parameter input: what stands on its standard input.
    init(_ arguments: String..., input: String = "") throws {
        self = try Self.run(arguments, input: input)
    }

    private init(status: Int32, output: String, errors: String) {
        self.status = status
        self.output = output
        self.errors = errors
    }

    /// As above, of a list.
    static func run(_ arguments: [String], input: String = "") throws -> CommandLineTool {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        // Files rather than pipes: nothing can fill up while nobody reads.
        let room = try TemporaryFolder()
        let files = [try room.write("in", input), try room.write("out", ""), try room.write("err", "")]
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: files[0]))
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: files[1]))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: files[2]))
        try process.run()
        process.waitUntilExit()
        return CommandLineTool(
            status: process.terminationStatus, output: try String(contentsOfFile: files[1], encoding: .utf8),
            errors: try String(contentsOfFile: files[2], encoding: .utf8))
    }

    /// Standard output as the one JSON object it must be.
    func object() throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }

    /// The program lies beside the bundle of tests, built with it.
    static let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("waymark")
}

/// A small log whose every figure can be counted by hand: ann visits, signs and pays; bob visits twice; cy signs.
struct SmallLog {
    let folder: TemporaryFolder
    var path: String { folder.file("small.wmlog") }

    static let rows = """
        customer,event,time,plan
        ann,visited,2026-01-01T10:00:00Z,fast
        ann,signed,2026-01-01T11:00:00Z,fast
        ann,paid,2026-01-03T11:00:00Z,fast
        bob,visited,2026-01-02T10:00:00Z,
        bob,visited,2026-01-02T10:30:00Z,
        cy,signed,2026-01-04T00:00:00Z,slow

        """

    init() throws {
        folder = try TemporaryFolder()
        let events = try folder.write("events.csv", Self.rows)
        let built = try CommandLineTool("log", "build", events, "-o", path)
        try #require(built.status == 0, "\(built.errors)")
    }

    /// Asks the log a question; the folder stays while the program runs.
    func ask(_ question: String, _ more: String...) throws -> CommandLineTool {
        try run(["ask", question, path] + more)
    }

    /// Runs a command that reads the log.
    func run(_ arguments: [String]) throws -> CommandLineTool {
        try withExtendedLifetime(folder) { try CommandLineTool.run(arguments) }
    }
}
