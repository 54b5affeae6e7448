// Our workbooks in the hands of other programs: openpyxl, and LibreOffice without a window.
import Foundation
import JourneyLanguage
import JourneyTestSupport
import Testing

@testable import JourneyFormats
@testable import JourneyModel

/// The other programs, where `make setup` has put them.
enum Office {
    private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// `.ci/run` sets it: a program that is not there fails the run then, instead of being left out.
    static let mustBeThere = ProcessInfo.processInfo.environment["WAYMARK_COMPLETE"] != nil

    static let python: String? = {
        let path = project.appendingPathComponent(".venv-exchange/bin/python").path
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }()

    static let office: String? = ["/usr/bin/soffice", "/usr/local/bin/soffice"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    struct Failure: Error { let words: String }

    /// What a program prints; it fails where the program does.
    static func run(_ program: String, _ arguments: [String], in folder: TemporaryFolder) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let (output, errors) = (try folder.write("output", ""), try folder.write("errors", ""))
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(words: try String(contentsOfFile: errors, encoding: .utf8))
        }
        return try String(contentsOfFile: output, encoding: .utf8)
    }

    /// Opens a workbook with openpyxl, tells what it sees, and saves it with a text changed.
    static func openpyxl(
        _ bytes: [UInt8], change: (sheet: String, old: String, new: String)
    ) throws -> (seen: [String: Any], changed: [UInt8]) {
        guard let python else { throw Failure(words: "there is no .venv-exchange: run make setup") }
        let folder = try TemporaryFolder()
        let file = try folder.write("in.xlsx", bytes)
        let script = project.appendingPathComponent("Tests/Exchange/workbook.py").path
        let output = try run(
            python, [script, file, folder.file("out.xlsx"), change.sheet, change.old, change.new], in: folder)
        let seen = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
        return (try #require(seen), Array(try Data(contentsOf: URL(fileURLWithPath: folder.file("out.xlsx")))))
    }

    /// A file as LibreOffice saves it.
    static func saved(_ bytes: [UInt8], as ending: String, filter: String) throws -> [UInt8] {
        guard let office else { throw Failure(words: "there is no soffice: run make setup") }
        let folder = try TemporaryFolder()
        _ = try folder.write("in.xlsx", bytes)
        _ = try run(
            office,
            [
                "--headless", "--norestore", "-env:UserInstallation=file://\(folder.path)/profile", "--convert-to",
                "\(ending):\(filter)", "--outdir", folder.file("out"), folder.file("in.xlsx"),
            ], in: folder)
        return Array(try Data(contentsOf: URL(fileURLWithPath: folder.file("out/in.\(ending)"))))
    }
}

@Suite(
    "Workbooks in openpyxl",
    .enabled(if: Office.python != nil || Office.mustBeThere, "there is no .venv-exchange: `make setup` makes it"))
struct OpenpyxlTests {
    @Test("It sees every sheet, no formula, and what it saves is the map with its change", arguments: Seeds.upTo(4))
    func opened(seed: Int) throws {
        let document = try WorkbookTests.document(seed)
        let options = WorkbookTests.options(.russian, document.map)
        let exported = try MapExchange.write(document.map, as: .xlsx, options)
        let (seen, changed) = try Office.openpyxl(exported.bytes, change: ("none", "", ""))
        let sheets = try #require(seen["sheets"] as? [[String: Any]])
        #expect(sheets.count >= 7 && seen["created"] as? String == "2000-01-01 00:00:00")
        #expect(sheets.allSatisfy { ($0["formulas"] as? [String])?.isEmpty == true })
        let states = sheets.map { $0["state"] as? String ?? "" }
        #expect(states.filter { $0 == "hidden" }.count == 1 && states.last == "hidden")
        let imported = try MapExchange.read(changed, as: .xlsx, file: "x.xlsx", language: nil)
        #expect(imported.notes == [])
        #expect(document.edits(to: MapDocument(imported.map)) == [])
    }

    @Test("A cell that is changed there is one change of the map")
    func change() throws {
        let document = try WorkbookTests.order()
        let options = WorkbookTests.options(.english, document.map)
        let exported = try MapExchange.write(document.map, as: .xlsx, options)
        let (seen, bytes) = try Office.openpyxl(exported.bytes, change: ("touchpoint", "See it", "Find it"))
        #expect(seen["changed"] as? Int == 1)
        let map = try #require((seen["sheets"] as? [[String: Any]])?.first)
        #expect(map["frozen"] as? String == "C6" && map["merged"] as? [String] == ["C3:D3"])
        let imported = try MapExchange.read(bytes, as: .xlsx, file: "x.xlsx", language: nil)
        let updated = try MapExchange.updated(document, by: imported, as: .xlsx, options)
        #expect(document.edits(to: updated.document).count == 1)
        #expect(updated.document.map.steps[0].touchpoints[0].goal == LocalizedText("Find it"))
        // A formula that nobody has reckoned says nothing, and that is told.
        let (_, formula) = try Office.openpyxl(exported.bytes, change: ("touchpoint", "See it", "=SUM(1)"))
        let told = try MapExchange.read(formula, as: .xlsx, file: "x.xlsx", language: nil)
        #expect(told.map.steps[0].touchpoints[0].goal == nil)
        #expect(told.notes.map(\.kind) == [.dropped] && told.notes[0].message.contains("never reckoned"))
    }
}

@Suite(
    "Workbooks in LibreOffice",
    .enabled(if: Office.office != nil || Office.mustBeThere, "there is no soffice: `make setup` installs it"))
struct LibreOfficeTests {
    @Test("A workbook that LibreOffice opened and saved is the same map, and so is its first sheet as CSV")
    func saved() throws {
        let document = try WorkbookTests.document(3)
        let options = WorkbookTests.options(.english, document.map)
        let exported = try MapExchange.write(document.map, as: .xlsx, options)
        let bytes = try Office.saved(exported.bytes, as: "xlsx", filter: "Calc MS Excel 2007 XML")
        let imported = try MapExchange.read(bytes, as: .xlsx, file: "x.xlsx", language: nil)
        #expect(document.edits(to: MapDocument(imported.map)) == [])
        let updated = try MapExchange.updated(document, by: imported, as: .xlsx, options)
        #expect(updated.document == document)
    }
}
