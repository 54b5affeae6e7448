// Tables of cells: what workbooks and CSV files hold, and what is refused with a word instead of a trap.
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyIntake

@Suite("Tables of cells")
struct TableReaderTests {
    static func workbook(
        _ sheets: [String], names: [String]? = nil, shared: String? = nil, styles: String? = nil
    ) -> [UInt8] {
        let names = names ?? sheets.indices.map { "S\($0 + 1)" }
        var files = [
            TestZip.File(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets>"
                    + names.enumerated().map {
                        "<sheet name=\"\($1)\" r:id=\"r\($0)\"\($1 == "H" ? " state=\"hidden\"" : "")/>"
                    }
                    .joined() + "</sheets></workbook>"),
            TestZip.File(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>"
                    + sheets.indices.map {
                        "<Relationship Id=\"r\($0)\" Type=\"x/worksheet\" Target=\"sheet\($0).xml\"/>"
                    }.joined()
                    + (shared == nil ? "" : "<Relationship Id=\"s\" Type=\"x/sharedStrings\" Target=\"shared.xml\"/>")
                    + (styles == nil ? "" : "<Relationship Id=\"t\" Type=\"x/styles\" Target=\"styles.xml\"/>")
                    + "</Relationships>"),
        ]
        for (index, sheet) in sheets.enumerated() {
            files.append(TestZip.File("xl/sheet\(index).xml", sheet, isPacked: true))
        }
        if let shared { files.append(TestZip.File("xl/shared.xml", shared)) }
        if let styles { files.append(TestZip.File("xl/styles.xml", styles)) }
        return TestZip(files).bytes
    }

    @Test("All sheets, texts of every kind, merged cells, formulas and errors")
    func cells() throws {
        let bytes = Self.workbook(
            [
                "<worksheet><sheetData><row r=\"2\"><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>in</t></is></c>"
                    + "<c r=\"D2\"><f>1+1</f><v>2</v></c><c r=\"E2\" t=\"e\"><v>#N/A</v></c><c r=\"F2\" t=\"b\"><v>1</v></c>"
                    + "<c r=\"G2\" s=\"1\"><v>46371</v></c></row></sheetData>"
                    + "<mergeCells><mergeCell ref=\"B2:C3\"/><mergeCell ref=\"nonsense\"/></mergeCells></worksheet>",
                "<worksheet><sheetData/></worksheet>",
            ], names: ["One", "H"], shared: "<sst><si><t>zero</t></si><si><r><t>on</t></r><r><t>e</t></r></si></sst>",
            styles: "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
        let tables = try TableReader.workbook(bytes, name: "x.xlsx")
        #expect(tables.map(\.name) == ["One", "H"] && tables.map(\.isHidden) == [false, true])
        let cells = tables[0].cells.map { "\($0.row),\($0.column) \($0.text)\($0.isFormula ? " f" : "")" }
        #expect(cells == ["1,1 one", "1,2 in", "1,3 2 f", "1,5 true", "1,6 2026-12-15"])
        #expect(tables[0].merged == [CellTable.Merged(rows: 1...2, columns: 1...2)])
        #expect(tables[0].errors.map(\.column) == [4])
        #expect(tables[0].place(row: 1, column: 27) == "One!AB2")
    }

    @Test("A formula that is no more than yes or no is that value; any other is told")
    func constants() throws {
        func cell(_ formula: String) -> String { "<c t=\"b\">\(formula)<v>1</v></c>" }
        let bytes = Self.workbook([
            "<worksheet><sheetData><row>" + cell("<f aca=\"false\">TRUE()</f>") + cell("<f>A1=1</f>") + cell("<f/>")
                + "<c><f>TRUE()</f><v>1</v></c>" + "</row></sheetData></worksheet>"
        ])
        let cells = try TableReader.workbook(bytes, name: "x.xlsx")[0].cells
        #expect(cells.map(\.text) == ["true", "true", "true", "1"])
        #expect(cells.map(\.isFormula) == [false, true, true, true])
    }

    @Test("What is no workbook, damaged, encrypted, hostile or too large is refused with its reason")
    func refused() throws {
        func code(_ bytes: [UInt8], _ limits: TableLimits = TableLimits()) -> String {
            do {
                _ = try TableReader.workbook(bytes, name: "x.xlsx", limits: limits)
                return "read"
            } catch { return error.code }
        }
        let row = "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData></worksheet>"
        let good = Self.workbook([row])
        #expect(code(good) == "read")
        #expect(code([]) == "not-a-workbook" && code(Array("a,b".utf8)) == "not-a-workbook")
        #expect(
            code([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600))
                == "not-a-workbook")
        let mark = "EncryptedPackage".utf16.flatMap { unit -> [UInt8] in [UInt8(unit), 0] }
        #expect(code([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + mark + [0, 0]) == "xlsx-encrypted")
        #expect(code(Array(good.dropLast(30))) == "zip-damaged")
        #expect(code(TestZip([TestZip.File("word/document.xml", "<a/>")]).bytes) == "not-a-workbook")
        #expect(code(Self.workbook(["<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet/>"])) == "xml-doctype")
        #expect(code(Self.workbook(["<worksheet><sheetData><row><c r=\"XFE1\"><v>1</v></c></row>"])) == "xlsx-cell")
        var limits = TableLimits()
        limits.cells = 2
        #expect(code(Self.workbook([row, row, row]), limits) == "xlsx-too-large")
        limits = TableLimits()
        limits.rows = 10
        #expect(
            code(
                Self.workbook(["<worksheet><sheetData><row r=\"11\"><c><v>1</v></c></row></sheetData></worksheet>"]),
                limits) == "xlsx-too-large")
        limits.sheets = 1
        #expect(code(Self.workbook([row, row]), limits) == "xlsx-too-large")
        // A text that many cells name is counted as often as they show it.
        limits = TableLimits()
        limits.text = 5_000
        let long = "<sst><si><t>\(String(repeating: "x", count: 1_000))</t></si></sst>"
        let many =
            "<worksheet><sheetData>" + String(repeating: "<row><c t=\"s\"><v>0</v></c></row>", count: 9)
            + "</sheetData></worksheet>"
        #expect(code(Self.workbook([many], shared: long), limits) == "xlsx-too-large")
    }

    @Test("A part that unpacks to more than it says, or to very much, is refused")
    func bombs() throws {
        var zip = TestZip([TestZip.File("xl/workbook.xml", "<workbook/>")])
        var part = TestZip.File("xl/sheet0.xml", [UInt8](repeating: 0x20, count: 1 << 20), isPacked: true)
        part.size = 100
        zip.files.append(part)
        let lying = TestZip(
            [
                TestZip.File(
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"r0\"/></sheets></workbook>"),
                TestZip.File(
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r0\" Type=\"x/worksheet\" Target=\"sheet0.xml\"/></Relationships>"
                ), part,
            ]).bytes
        let damaged = #expect(throws: IntakeError.self) { try TableReader.workbook(lying, name: "x.xlsx") }
        #expect(damaged?.code == "zip-damaged")
        part.size = 65 << 20
        zip.files = [zip.files[0]]
        let large = TestZip(
            [
                TestZip.File(
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"r0\"/></sheets></workbook>"),
                TestZip.File(
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r0\" Type=\"x/worksheet\" Target=\"sheet0.xml\"/></Relationships>"
                ), part,
            ]).bytes
        let refused = #expect(throws: IntakeError.self) { try TableReader.workbook(large, name: "x.xlsx") }
        #expect(refused?.code == "xlsx-too-large")
    }

    @Test(
        "Delimited files in every usual spelling",
        arguments: [
            ("a,b\n1,\"x\ny\"\n", ["0,0 a", "0,1 b", "1,0 1", "1,1 x\ny"]),
            ("a;b,c\r\n\r\n;d\r\n", ["0,0 a", "0,1 b,c", "2,1 d"]),
            (
                "A title, with a comma\na\tb\nc\td\ne\tf\n",
                ["0,0 A title, with a comma", "1,0 a", "1,1 b", "2,0 c", "2,1 d", "3,0 e", "3,1 f"]
            ),
            ("sep=|\na|b", ["0,0 a", "0,1 b"]), ("", []), ("\u{FEFF}x", ["0,0 x"]),
        ] as [(String, [String])])
    func delimited(text: String, expected: [String]) throws {
        func shown(_ bytes: [UInt8]) throws -> [String] {
            try TableReader.delimited(bytes, name: "x.csv").cells.map { "\($0.row),\($0.column) \($0.text)" }
        }
        #expect(try shown(Array(text.utf8)) == expected)
        guard !text.hasPrefix("\u{FEFF}") else { return }
        let units = Array(text.utf16)
        let little: [UInt8] =
            [0xFF, 0xFE] + units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        #expect(try shown(little) == expected)
        #expect(try shown(big) == expected)
    }

    @Test("What is no text is refused")
    func notText() {
        for (bytes, code) in [
            ([0xCF, 0xF0, 0xE8, 0x2C, 0x41], "not-utf8"), ([0x41, 0, 0x42], "not-a-table"),
            ([0xFF, 0xFE, 0x41], "not-utf8"),
            (Array("a,\"b\n".utf8), "csv-unclosed-quote"), (Array("a,\"b\"c\n".utf8), "csv-quote"),
            (Array(String(repeating: ",", count: 2_001).utf8), "csv-too-large"),
            (Array(String(repeating: "a\n", count: 100_002).utf8), "csv-too-large"),
        ] as [([UInt8], String)] {
            let error = #expect(throws: IntakeError.self) { try TableReader.delimited(bytes, name: "x.csv") }
            #expect(error?.code == code)
        }
    }
}
