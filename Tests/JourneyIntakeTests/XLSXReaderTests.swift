// Workbooks that programs wrote, against the same table as CSV, and every kind of cell against what it shows.

import Foundation
import JourneyLog
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyIntake

@Suite struct XLSXReaderTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Workbooks")

    private static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    /// Written by openpyxl: shared texts, dates from 1904 with rich texts, empty rows and columns around, texts in cells; and
    /// by XlsxWriter: formulas, errors, ZIP64, a hidden sheet and a chart before the table.
    @Test(arguments: ["plain.xlsx", "rich-1904.xlsx", "moved.xlsx", "streamed.xlsx", "formulas.xlsx"])
    func aWorkbookIsReadAsTheSameTableInCSV(_ name: String) throws {
        let path = Self.folder.appending(path: name).path
        var options = IntakeOptions()
        options.timeZone = ZoneRules(offset: 5 * 3_600)
        let table = try EventIntake.read(
            [.bytes(try Self.bytes("orders.csv"), name: "orders.csv")], options: options)
        for source in [EventSource.file(path), .bytes(try Self.bytes(name), name: name)] {
            let book = try EventIntake.read([source], options: options)
            #expect(lines(book.log) == lines(table.log))
            #expect(book.log.version == table.log.version)
            #expect(book.report.events == 5 && book.report.sources[0].sheet == "Orders")
            #expect(book.report.sources[0].format == .xlsx && book.report.sources[0].timeColumn == "time")
        }
    }

    @Test func aSheetIsChosenByName() throws {
        let bytes = try Self.bytes("plain.xlsx")
        let log = try readBytes(bytes) {
            ($0.sheet, $0.caseColumn, $0.timeColumn) = ("other sheet", "id", "when")
        }.get().log
        #expect(lines(log) == ["x open 2024-01-01T00:00:00Z"])
        let error = try #require(readBytes(bytes) { $0.sheet = "Order" }.error)
        #expect(error.code == "xlsx-no-sheet")
        #expect(error.message.contains("“Orders”, “Other sheet”"), "\(error.message)")
        #expect(readText("case,event,time\na,b,2024-01-01\n") { $0.sheet = "S" }.error?.code == "no-workbook")
    }

    private static let header =
        "<row><c t=\"str\"><v>case</v></c><c t=\"str\"><v>event</v></c><c t=\"str\"><v>time</v></c><c t=\"str\"><v>p</v></c></row>"

    /// Reads one event whose property `p` is this cell.
    private func value(
        _ cell: String, texts: [String] = [], formats: [String] = [], is1904: Bool = false
    ) throws -> [String] {
        let row =
            "<row><c t=\"str\"><v>c</v></c><c t=\"str\"><v>a</v></c><c t=\"str\"><v>2024-01-01</v></c>\(cell)</row>"
        let book = TestZip.workbook(Self.header + row, texts: texts, formats: formats, is1904: is1904)
        return lines(try readBytes(book.bytes).get().log).map { $0.replacing("c a 2024-01-01T00:00:00Z", with: "") }
    }

    @Test(arguments: [
        ("<c r=\"D2\"><v>0.30000000000000004</v></c>", " p=0.30000000000000004"),
        ("<c r=\"D2\" t=\"n\"><v>1E-3</v></c>", " p=1E-3"), ("<c r=\"D2\" t=\"b\"><v>1</v></c>", " p=true"),
        ("<c r=\"D2\" t=\"b\"><v>0</v></c>", " p=false"), ("<c r=\"D2\" t=\"e\"><v>#N/A</v></c>", ""),
        ("<c r=\"D2\"/>", ""), ("<c r=\"D2\"><v/></c>", ""), ("<c r=\"D2\"></c>", ""),
        ("<c r=\"D2\" t=\"str\"><f>A1&amp;\"x\"</f><v>a &lt;b&gt; &#x416;</v></c>", " p=a <b> Ж"),
        ("<c r=\"D2\"><f>1+1</f><v>2</v></c>", " p=2"),
        ("<c r=\"D2\" t=\"str\"><v><![CDATA[a<b]]></v></c>", " p=a<b"),
        ("<c r=\"D2\" t=\"str\"><v>a<!-- x -->b</v></c>", " p=ab"),
        ("<c r=\"D2\" t=\"str\"><v>a_x000D_b_x005F_x_</v></c>", " p=a\rb_x_"),
        (
            "<x:c r=\"D2\" t=\"inlineStr\"><x:is><x:r><x:t>in</x:t></x:r><x:r><x:t> line</x:t></x:r></x:is></x:c>",
            " p=in line"
        ),
        ("<c r=\"D2\" t=\"s\"><v>1</v></c>", " p=rich text"),
        ("<c r=\"D2\" t=\"s\"><v>2</v></c>", " p=東京"), ("<c r=\"D2\" t=\"s\"><v>0</v></c>", " p=plain"),
        ("<c r=\"D2\" t=\"s\"><v>3</v></c>", ""),
        ("<c r=\"D2\" t=\"d\"><v>2024-05-31T10:00:00</v></c>", " p=2024-05-31T10:00:00"),
        ("<c r=\"D2\"><v>7</v></c><c r=\"Z2\"><v>9</v></c>", " p=7"),
    ])
    func aCellIsRead(_ cell: String, _ wanted: String) throws {
        let texts = [
            "<t>plain</t>", "<r><rPr><b/></rPr><t>rich </t></r><r><t>text</t></r>",
            "<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh>", "<t/>",
        ]
        #expect(try value(cell, texts: texts) == [wanted])
    }

    @Test(arguments: [
        ("0", "yyyy-mm-dd", false, "1900-01-00"), ("1", "yyyy-mm-dd", false, "1900-01-01"),
        ("59", "dd.mm.yy", false, "1900-02-28"), ("60", "dd.mm.yy", false, "1900-02-29"),
        ("61", "dd.mm.yy", false, "1900-03-01"),
        ("45443.572916666664", "dd/mm/yyyy hh:mm", false, "2024-05-31T13:45:00"),
        ("45443.572916666664", "hh:mm", false, "2024-05-31T13:45:00"),
        ("0.572916666666667", "h:mm AM/PM", false, "13:45:00"),
        ("1.25", "[h]:mm", false, "30:00:00"), ("0", "yyyy-mm-dd", true, "1904-01-01"),
        ("43981", "yyyy-mm-dd", true, "2024-05-31"), ("45443.5", "mmm", false, "2024-05-31T12:00:00"),
        ("45443", "[Red]0.00;[$-409]yyyy", false, "45443"), ("45443", "0.00E+00", false, "45443"),
        ("45443", "#,##0 \"days\"", false, "45443"), ("45443", "[$-F800]dddd, mmmm dd", false, "2024-05-31"),
        ("45443.000001157", "yyyy-mm-dd hh:mm:ss.000", false, "2024-05-31T00:00:00.100"),
        ("2958465", "yyyy-mm-dd", false, "9999-12-31"), ("2958466", "yyyy-mm-dd", false, "2958466"),
        ("-1", "yyyy-mm-dd", false, "-1"), ("1e400", "yyyy-mm-dd", false, "1e400"),
        ("45443", "General", false, "45443"),
    ])
    func aDateIsShownByItsFormat(_ number: String, _ format: String, _ is1904: Bool, _ wanted: String) throws {
        let cell = "<c r=\"D2\" s=\"1\"><v>\(number)</v></c>"
        let formats = [format.replacing("\"", with: "&quot;")]
        #expect(try value(cell, formats: formats, is1904: is1904) == [" p=\(wanted)"])
    }

    /// Every day that both know, against the calendar.
    @Test func daysAreThoseOfTheCalendar() throws {
        let first = try #require(CalendarDate(year: 1900, month: 3, day: 1))
        for days in stride(from: 0, to: 2_958_404, by: 97) {
            #expect(SerialDate.text(Double(days + 61), .date, .from1900) == "\(first.adding(days: days))")
        }
    }

    @Test func aWorkbookWithLargeSizesAndPackedPartsIsRead() throws {
        let row = "<row><c t=\"str\"><v>c</v></c><c t=\"str\"><v>a</v></c><c t=\"s\"><v>0</v></c></row>"
        var book = TestZip.workbook(
            Self.header + String(repeating: row, count: 5_000), texts: ["<t>2024-01-01</t>"], isPacked: true)
        book.isLarge = true
        book.comment = Array("PK\u{5}\u{6} is not the end".utf8)
        #expect(try readBytes(book.bytes).get().report.events == 5_000)
    }

    @Test func sheetsAndOtherFilesAreOneLog() throws {
        var options = IntakeOptions()
        options.properties = .none
        let result = try EventIntake.read(
            [
                .bytes(try Self.bytes("plain.xlsx"), name: "a.xlsx"),
                .bytes(Array("case,event,time\nc9,x,2024-01-01\n".utf8), name: "b.csv"),
            ], options: options)
        #expect(result.report.sources.map(\.format) == [.xlsx, .csv] && result.report.customers == 4)
    }
}

extension Result {
    fileprivate var error: Failure? { if case .failure(let error) = self { error } else { nil } }
}
