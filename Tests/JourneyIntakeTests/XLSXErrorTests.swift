// Workbooks that are broken or hostile: read or refused, with the place, and in bounded memory.

import JourneyLog
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyIntake

@Suite struct XLSXErrorTests {
    private static func row(_ number: Int, _ values: [String]) -> String {
        let cells = values.map { "<c t=\"str\"><v>\($0)</v></c>" }.joined()
        return "<row r=\"\(number)\">\(cells)</row>"
    }

    private static let header = row(3, ["case", "event", "time", "p"])

    private func error(_ bytes: [UInt8], _ change: (inout IntakeOptions) -> Void = { _ in }) -> IntakeError? {
        if case .failure(let error) = readBytes(bytes, name: "b.xlsx", change) { return error }
        return nil
    }

    private func error(rows: String) -> IntakeError? { error(TestZip.workbook(rows).bytes) }

    /// A row of the sheet that is refused, and how that is said.
    @Test(arguments: [
        (row(7, ["c", "a", "yesterday"]), "b.xlsx:S!C7: “yesterday” is no time; ISO 8601 is read"),
        (row(7, ["", "a", "2024-01-01"]), "b.xlsx:S!A7: the row names no customer (column “case” is empty)"),
        (row(7, ["c", "", "2024-01-01"]), "b.xlsx:S!B7: the row names no activity"),
        (row(7, ["c", "a"]), "b.xlsx:S!C7: the time is empty"),
        ("<row r=\"7\"><c r=\"B7\"><v>1</v></c><c r=\"B7\"><v>2</v></c></row>", "b.xlsx:S!B7: the cell comes twice"),
        ("<row r=\"7\"><c r=\"XFE7\"><v>1</v></c></row>", "b.xlsx:S!A7: a cell names its place “XFE7”"),
        ("<row r=\"7\"><c r=\"A1048577\"><v>1</v></c></row>", "b.xlsx:S!A7: a cell names its place “A1048577”"),
        ("<row r=\"7\"><c r=\"7\"><v>1</v></c></row>", "b.xlsx:S!A7: a cell names its place “7”"),
        ("<row r=\"7\"><c r=\"D9\"><v>1</v></c></row>", "b.xlsx:S!D7: a cell of row 9 stands in row 7"),
        ("<row r=\"7\"><c r=\"D7\" t=\"s\"><v>5</v></c></row>", "b.xlsx:S!D7: the cell names text “5” of the workbook"),
        (
            "<row r=\"7\"><c r=\"D7\" t=\"s\"><v>-1</v></c></row>",
            "b.xlsx:S!D7: the cell names text “-1” of the workbook"
        ),
    ])
    func aBadRowIsRefusedAtItsCell(_ row: String, _ wanted: String) throws {
        let good = Self.row(4, ["c", "a", "2024-01-01"])
        let found = try #require(error(rows: Self.header + good + "<row r=\"5\"/>" + row))
        #expect(found.code == "bad-rows" && found.refused?.count == 1)
        #expect(found.message.contains(wanted), "\(found.message)")
        #expect(found.message.hasPrefix("1 of 2 rows"))
    }

    @Test(arguments: [
        ("", "xlsx-empty", "the sheet “S” is empty"), ("<row/><row r=\"5\"><c/></row>", "xlsx-empty", "is empty"),
        (row(2, ["a", "b"]), "csv-columns", "cannot tell which column holds the customer, the activity, the time"),
        ("<row r=\"2\"/><row r=\"2\"/>", "xlsx-row", "does not follow row 2, or none"),
        ("<row r=\"1048577\"/>", "xlsx-row", "none that a sheet can have"),
        ("<row><c t=\"str\"><v>&xx;</v></c></row>", "xml-entity", "the entity &xx; is unknown"),
        ("<!DOCTYPE a [<!ENTITY x \"y\">]>", "xml-doctype", "document type"),
        ("<row><c", "xml-tag", "(line 1 of xl/worksheets/sheet1.xml)"),
    ])
    func aBrokenSheetIsRefused(_ rows: String, _ code: String, _ words: String) throws {
        let found = try #require(error(rows: rows))
        #expect(found.code == code && found.message.contains(words), "\(found)")
    }

    @Test func theHeaderIsNamedByItsPlace() throws {
        let found = try #require(error(rows: Self.row(3, ["a", "b"])))
        #expect("\(try #require(found.location))" == "b.xlsx:S!A3")
    }

    /// What a test makes wrong about a part.
    enum Damage: Sendable {
        case checksum, size(Int), encrypted, name(String), cut, text(String)

        func apply(to file: inout TestZip.File) {
            switch self {
            case .checksum: file.checksum = 1
            case .size(let size): file.size = size
            case .encrypted: file.isEncrypted = true
            case .name(let name): file.name = name
            case .cut: file.bytes.removeLast(30)
            case .text(let text): file.bytes = Array(text.utf8)
            }
        }
    }

    @Test(arguments: [
        ("xl/worksheets/sheet1.xml", Damage.checksum, "zip-damaged", "does not match its checksum"),
        ("xl/worksheets/sheet1.xml", .size(5), "zip-damaged", "sheet1.xml"),
        ("xl/worksheets/sheet1.xml", .encrypted, "zip-encrypted", "save the workbook without a password"),
        ("xl/worksheets/sheet1.xml", .name("x"), "zip-damaged", "it holds no worksheet"),
        ("xl/worksheets/sheet1.xml", .cut, "zip-damaged", "is cut off"),
        ("xl/sharedStrings.xml", .size(600 << 20), "xlsx-too-large", "save the sheet as CSV"),
        ("xl/workbook.xml", .name("word/document.xml"), "not-events", "this is a Word document; save its table"),
        ("xl/workbook.xml", .name("xl/workbook.bin"), "not-events", "a binary Excel workbook (.xlsb)"),
        ("xl/workbook.xml", .text("<?xml version='1.0' encoding='UTF-16'?>"), "xml-encoding", "UTF-8"),
    ])
    func aPartThatIsWrongIsRefused(_ part: String, _ damage: Damage, _ code: String, _ words: String) throws {
        let good = Self.row(4, ["c", "a", "2024-01-01"])
        for isPacked in [false, true] {
            var book = TestZip.workbook(Self.header + good, isPacked: isPacked)
            let index = try #require(book.files.firstIndex { $0.name == part })
            damage.apply(to: &book.files[index])
            let found = try #require(error(book.bytes), "\(part)")
            #expect(found.code == code && found.message.contains(words), "\(found)")
        }
    }

    @Test func otherFilesAreNamed() {
        let text = TestZip([.init("a.csv", "x"), .init("b.csv", "y")])
        #expect(
            error(text.bytes)?.message
                == "this is a ZIP archive with “a.csv”, “b.csv”; unpack it, and name the files in it.")
        #expect(error(TestZip([]).bytes)?.message.hasPrefix("this is an empty ZIP archive") == true)
        let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
        #expect(error(compound)?.code == "not-events")
        let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        #expect(error(compound + name + [0, 0, 0])?.code == "xlsx-encrypted")
        #expect(error(TestZip.workbook("").bytes) { $0.format = .csv }?.code == "wrong-format")
        #expect(error(Array("case,event,time\n".utf8)) { $0.format = .xlsx }?.code == "wrong-format")
    }

    /// Cut off anywhere, an archive is refused and says so.
    @Test func aTruncatedWorkbookIsRefused() throws {
        let whole = TestZip.workbook(Self.header + Self.row(4, ["c", "a", "2024-01-01"]), isPacked: true).bytes
        for count in stride(from: 4, to: whole.count, by: 7) {
            let found = try #require(error(Array(whole[..<count])), "\(count) of \(whole.count)")
            #expect(found.code == "zip-damaged", "\(found)")
        }
    }

    /// 200 MiB of nothing in 200 kB.
    @Test func aBombIsRefused() throws {
        var book = TestZip.workbook("")
        let index = book.files.count - 1
        let start = "<worksheet><sheetData>"
        book.files[index].bytes = Array(start.utf8) + Array(repeating: 0x20, count: 200 << 20)
        book.files[index].isPacked = true
        let found = try #require(error(book.bytes))
        #expect(found.code == "zip-bomb", "\(found)")
        // One that lies about its size is longer than it says.
        book.files[index].size = 1_000
        #expect(error(book.bytes)?.code == "zip-damaged")
    }

    /// A million cells that hold nothing are read and hold nothing.
    @Test func aMillionEmptyCellsAreRead() throws {
        let cells = (0..<1_000).map { _ in "<c s=\"1\"/>" }.joined()
        let empty = (0..<1_000).map { "<row r=\"\($0 + 10)\">\(cells)</row>" }.joined()
        let book = TestZip.workbook(Self.header + Self.row(4, ["c", "a", "2024-01-01"]) + empty, isPacked: true)
        let result = try readBytes(book.bytes).get()
        #expect(result.report.rows == 1 && result.report.events == 1)
        // As many in one row are more than a row can have.
        let wide = "<row r=\"5\">" + String(repeating: "<c/>", count: 20_000) + "</row>"
        let found = try #require(error(rows: Self.header + wide))
        #expect(found.message.contains("b.xlsx:S!A5: the row has more than 16384 cells"), "\(found.message)")
    }

    /// Damaged at random places, a workbook is read or refused, and never traps.
    @Test(arguments: Seeds.upTo(40))
    func damagedWorkbooksAreReadOrRefused(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let rows = Self.header + Self.row(4, ["c", "a", "2024-01-01", "x"]) + Self.row(5, ["d", "b", "2024-01-02"])
        for round in 0..<20 {
            var book = TestZip.workbook(rows, texts: ["<t>a</t>"], formats: ["yyyy"], isPacked: round % 2 == 0)
            let index = Int.random(in: 0..<book.files.count, using: &generator)
            book.files[index].bytes = MutationTests.mutate(book.files[index].bytes, &generator)
            let bytes = round % 4 == 3 ? MutationTests.mutate(book.bytes, &generator) : book.bytes
            switch readBytes(bytes, { $0.skipBadRows = round % 3 == 0 }) {
            case .success(let result): try result.log.verify()
            case .failure(let error): #expect(!error.code.isEmpty && error.message.count > 10)
            }
        }
    }
}
