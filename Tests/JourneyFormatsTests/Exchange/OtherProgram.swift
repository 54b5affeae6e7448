// Other people's programs that open what we write: readers of Python, and LibreOffice.
import Foundation
import JourneyTestSupport

enum OtherProgram {
    private static let project = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The Python that has the readers; `nil` where nobody ran `make setup`.
    static let python: URL? = {
        let path = project.appendingPathComponent(".venv-exchange/bin/python")
        return FileManager.default.isExecutableFile(atPath: path.path) ? path : nil
    }()

    /// LibreOffice; `nil` where it is not installed.
    static let office: URL? = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/usr/local/bin/soffice"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }.map { URL(fileURLWithPath: $0) }

    struct Failure: Error { var words: String }

    /// What a script of `Tests/Exchange` answers about a file, as JSON.
    static func answer<Answer: Decodable>(
        _ script: String, _ arguments: [String], as type: Answer.Type = Answer.self
    ) throws -> Answer {
        guard let python else { throw Failure(words: "there is no .venv-exchange: run make setup") }
        let path = project.appendingPathComponent("Tests/Exchange/\(script)").path
        let output = try run(python, [path] + arguments)
        return try JSONDecoder().decode(Answer.self, from: output)
    }

    /// The pages of a file as LibreOffice shows them, as a PDF in the same folder.
    static func pdf(of file: String, in room: TemporaryFolder) throws -> String {
        guard let office else { throw Failure(words: "LibreOffice is not installed: run make setup") }
        _ = try run(
            office,
            [
                "-env:UserInstallation=file://\(room.path)/profile", "--headless", "--convert-to", "pdf", "--outdir",
                room.path, file,
            ])
        return String(file.prefix { $0 != "." }) + ".pdf"
    }

    /// What a program prints; it has to end well.
    static func run(_ program: URL, _ arguments: [String]) throws -> Data {
        let room = try TemporaryFolder()
        let (output, errors) = (try room.write("output", ""), try room.write("errors", ""))
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(words: try String(contentsOfFile: errors, encoding: .utf8))
        }
        return try Data(contentsOf: URL(fileURLWithPath: output))
    }
}
