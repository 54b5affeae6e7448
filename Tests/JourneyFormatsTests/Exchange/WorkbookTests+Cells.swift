// A workbook as its cells, which tests change as people do.
import Foundation
import JourneyIntake
import JourneyLanguage
import JourneySupport
import JourneyTestSupport
import Testing

@testable import JourneyFormats
@testable import JourneyModel

extension WorkbookTests {
    /// The cells of a workbook, to be changed as somebody would.
    struct Cells {
        var tables: [CellTable]

        init(_ map: JourneyMap, _ language: LanguageTag = .english) throws {
            let exported = try MapExchange.write(map, as: .xlsx, WorkbookTests.options(language, map))
            tables = try TableReader.workbook(exported.bytes, name: "made.xlsx")
        }

        func sheet(_ mark: String) throws -> Int {
            try #require(tables.firstIndex { $0.cells.first?.text.hasPrefix("waymark:" + mark) == true })
        }

        func find(_ text: String, in mark: String) throws -> (sheet: Int, cell: Int) {
            let sheet = try sheet(mark)
            let cell = tables[sheet].cells.firstIndex {
                $0.text == text || $0.text.split(separator: "\n").contains(text[...])
            }
            return (sheet, try #require(cell, "\(text) in \(mark)"))
        }

        mutating func replace(_ text: String, in mark: String, by new: String) throws {
            let (sheet, cell) = try find(text, in: mark)
            tables[sheet].cells[cell].text = tables[sheet].cells[cell].text.replacing(text, with: new)
            tables[sheet].cells.removeAll { $0.text.isEmpty }
        }

        mutating func removeRow(of text: String, in mark: String) throws {
            let (sheet, cell) = try find(text, in: mark)
            let row = tables[sheet].cells[cell].row
            tables[sheet].cells.removeAll { $0.row == row }
        }

        mutating func removeColumn(of text: String) throws {
            let (sheet, cell) = try find(text, in: "map")
            let column = tables[sheet].cells[cell].column
            tables[sheet].cells.removeAll { $0.column == column }
        }

        /// Puts rows into the opposite order.
        mutating func turn(_ mark: String, rows: ClosedRange<Int>) throws {
            let sheet = try sheet(mark)
            tables[sheet].cells = tables[sheet].cells.map { cell in
                var cell = cell
                if rows.contains(cell.row) { cell.row = rows.lowerBound + rows.upperBound - cell.row }
                return cell
            }.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
        }

        func imported() throws -> ImportedMap {
            let sheets = tables.enumerated().map { CellSheet($1, number: $0) }
            var reader = BookReader(sheets, file: "made.xlsx")
            return try reader.read(try #require(BookReader.mapSheet(sheets)))
        }
    }
}
