// Other people's programs that open what we write: libraries of Python, and LibreOffice without a window.
import Foundation
import JourneyTestSupport

enum OtherProgram {
    private static let project = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static let python = runnable([project.appendingPathComponent(".venv-exchange/bin/python").path])
    private static let office = runnable(["/usr/bin/soffice", "/usr/bin/libreoffice", "/usr/local/bin/soffice"])

    /// `.ci/run` sets it: a program that is not there fails the run then, instead of being left out.
    private static let mustBeThere = ProcessInfo.processInfo.environment["WAYMARK_COMPLETE"] != nil

    /// Whether tests ask Python's libraries, which `make setup` puts into `.venv-exchange`.
    static let asksPython = python != nil || mustBeThere
    /// Whether tests ask LibreOffice, which `make setup` installs.
    static let asksOffice = office != nil || mustBeThere

    struct Failure: Error { var words: String }

    private static func runnable(_ paths: [String]) -> URL? {
        paths.first { FileManager.default.isExecutableFile(atPath: $0) }.map { URL(fileURLWithPath: $0) }
    }

    // MARK: - Python

    /// What a script of `Tests/Exchange` answers about a file, as JSON.
    static func answer<Answer: Decodable>(
        _ script: String, _ arguments: [String], as type: Answer.Type = Answer.self
    ) throws -> Answer {
        try JSONDecoder().decode(Answer.self, from: answer(script, arguments))
    }

    private static func answer(_ script: String, _ arguments: [String]) throws -> Data {
        guard let python else { throw Failure(words: "there is no .venv-exchange: run make setup") }
        return try run(python, [project.appendingPathComponent("Tests/Exchange/\(script)").path] + arguments)
    }

    /// Opens a workbook with openpyxl, tells what it sees, and saves it with a text changed.
    static func openpyxl(
        _ bytes: [UInt8], change: (sheet: String, old: String, new: String)
    ) throws -> (seen: [String: Any], changed: [UInt8]) {
        let folder = try TemporaryFolder()
        let file = try folder.write("in.xlsx", bytes)
        let output = try answer(
            "workbook.py", [file, folder.file("out.xlsx"), change.sheet, change.old, change.new])
        guard let seen = try JSONSerialization.jsonObject(with: output) as? [String: Any] else {
            throw Failure(words: "openpyxl told nothing")
        }
        return (seen, Array(try Data(contentsOf: URL(fileURLWithPath: folder.file("out.xlsx")))))
    }

    /// A workbook that openpyxl makes, or changes, in steps: `["set", "Plan", "B2", "Pays"]`.
    static func edited(_ bytes: [UInt8]? = nil, _ steps: [[String]]) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let file = try bytes.map { try folder.write("in.xlsx", $0) } ?? "-"
        let text = String(decoding: try JSONEncoder().encode(steps), as: UTF8.self)
        _ = try answer("sheet.py", [file, folder.file("out.xlsx"), text])
        return Array(try Data(contentsOf: URL(fileURLWithPath: folder.file("out.xlsx"))))
    }

    // MARK: - LibreOffice

    /// The pages of a file as LibreOffice shows them, as a PDF in the same folder.
    static func pdf(of file: String, in folder: TemporaryFolder) throws -> String {
        try convert(file, to: "pdf", into: folder.path, in: folder)
        return URL(fileURLWithPath: file).deletingPathExtension().appendingPathExtension("pdf").path
    }

    /// A workbook as LibreOffice saves it.
    static func saved(_ workbook: [UInt8], filter: String) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let file = try folder.write("in.xlsx", workbook)
        try convert(file, to: "xlsx:\(filter)", into: folder.file("out"), in: folder)
        return Array(try Data(contentsOf: URL(fileURLWithPath: folder.file("out/in.xlsx"))))
    }

    private static func convert(
        _ file: String, to format: String, into output: String, in folder: TemporaryFolder
    ) throws {
        guard let office else { throw Failure(words: "LibreOffice is not installed: run make setup") }
        let profile = "-env:UserInstallation=file://\(folder.path)/profile"
        _ = try run(
            office, ["--headless", "--norestore", profile, "--convert-to", format, "--outdir", output, file])
    }

    // MARK: - Running

    /// What a program prints; it has to end well.
    static func run(_ program: URL, _ arguments: [String]) throws -> Data {
        let folder = try TemporaryFolder()
        let (output, errors) = (try folder.write("output", ""), try folder.write("errors", ""))
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
