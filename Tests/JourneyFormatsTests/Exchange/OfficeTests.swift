// Our workbooks in the hands of other programs: openpyxl, and LibreOffice without a window.
import JourneyLanguage
import JourneyTestSupport
import Testing

@testable import JourneyFormats
@testable import JourneyModel

@Suite(
    "Workbooks in openpyxl",
    .enabled(if: OtherProgram.asksPython, "there is no .venv-exchange: `make setup` makes it"))
struct OpenpyxlTests {
    @Test("It sees every sheet, no formula, and what it saves is the map with its change", arguments: Seeds.upTo(4))
    func opened(seed: Int) throws {
        let document = try WorkbookTests.document(seed)
        let options = WorkbookTests.options(.russian, document.map)
        let exported = try MapExchange.write(document.map, as: .xlsx, options)
        let (seen, changed) = try OtherProgram.openpyxl(exported.bytes, change: ("none", "", ""))
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
        let (seen, bytes) = try OtherProgram.openpyxl(exported.bytes, change: ("touchpoint", "See it", "Find it"))
        #expect(seen["changed"] as? Int == 1)
        let map = try #require((seen["sheets"] as? [[String: Any]])?.first)
        #expect(map["frozen"] as? String == "C6" && map["merged"] as? [String] == ["C3:D3"])
        let imported = try MapExchange.read(bytes, as: .xlsx, file: "x.xlsx", language: nil)
        let updated = try MapExchange.updated(document, by: imported, as: .xlsx, options)
        #expect(document.edits(to: updated.document).count == 1)
        #expect(updated.document.map.steps[0].touchpoints[0].goal == LocalizedText("Find it"))
        // A formula that nobody has reckoned says nothing, and that is told.
        let (_, formula) = try OtherProgram.openpyxl(exported.bytes, change: ("touchpoint", "See it", "=SUM(1)"))
        let told = try MapExchange.read(formula, as: .xlsx, file: "x.xlsx", language: nil)
        #expect(told.map.steps[0].touchpoints[0].goal == nil)
        #expect(told.notes.map(\.kind) == [.dropped] && told.notes[0].message.contains("never reckoned"))
    }
}

@Suite(
    "Workbooks in LibreOffice",
    .enabled(if: OtherProgram.asksOffice, "there is no soffice: `make setup` installs it"))
struct LibreOfficeTests {
    @Test("A workbook that LibreOffice opened and saved is the same map, and so is its first sheet as CSV")
    func saved() throws {
        // With a flag, which LibreOffice writes as a formula.
        let documents = try (3...100).map { try WorkbookTests.document($0) }
        let document = try #require(documents.first { $0.map.steps.contains(where: \.isMilestone) })
        let options = WorkbookTests.options(.english, document.map)
        let exported = try MapExchange.write(document.map, as: .xlsx, options)
        let bytes = try OtherProgram.saved(exported.bytes, filter: "Calc MS Excel 2007 XML")
        let imported = try MapExchange.read(bytes, as: .xlsx, file: "x.xlsx", language: nil)
        #expect(document.edits(to: MapDocument(imported.map)) == [])
        // It writes what was yes or no as a formula, of which nothing is lost.
        #expect(imported.notes == [], "\(imported.notes)")
        let updated = try MapExchange.updated(document, by: imported, as: .xlsx, options)
        #expect(updated.document == document)
    }
}
