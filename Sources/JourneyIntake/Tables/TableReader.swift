// Files of cells for those who make something else of them than events: all sheets of a workbook, or a CSV.

import JourneyLog
import JourneySupport

/// Reads tables of cells; every size is bounded.
package enum TableReader {
    /// So many bytes of a part of a workbook are unpacked.
    private static let partLimit = 64 << 20

    /// All worksheets of an Excel workbook, in the order of their tabs.
    ///
    /// - Parameter name: the file's, for messages.
    /// - Throws: `IntakeError` for what is no workbook, damaged, encrypted or too large.
    package static func workbook(
        _ bytes: [UInt8], name: String, limits: TableLimits = TableLimits()
    ) throws(IntakeError) -> [CellTable] {
        guard ZipPackage.isArchive(bytes) else { throw stranger(bytes, name) }
        // Parts are read on the way to a log; here nothing comes of it.
        var builder = LogBuilder()
        do throws(IntakeError) {
            return try workbook(MemoryRandomAccess(bytes), name: name, limits, &builder)
        } catch {
            guard error.code == "not-events" else { throw error }
            throw IntakeError(code: "not-a-workbook", message: error.message, location: error.location)
        }
    }

    private static func workbook(
        _ source: any RandomAccessSource, name: String, _ limits: TableLimits, _ builder: inout LogBuilder
    ) throws(IntakeError) -> [CellTable] {
        let index = try WorkbookIndex(source, name: name, into: &builder)
        let sheets = try index.tables()
        guard !sheets.isEmpty else { throw index.archive.damaged("it holds no worksheet") }
        guard sheets.count <= limits.sheets else {
            throw IntakeError(
                code: "xlsx-too-large",
                message: "the workbook has \(sheets.count) sheets; at most \(limits.sheets) are read.",
                location: SourceLocation(file: name))
        }
        let texts = try index.texts(limit: partLimit, into: &builder)
        let styles = try index.styles(into: &builder)
        var used = TableRows.Used()
        var tables: [CellTable] = []
        for (sheet, entry) in sheets {
            var row = RowCells(texts: texts, styles: styles, system: index.list.system)
            row.keepsLooks = true
            var rows = TableRows(name: sheet.name, row: row, limits: limits, used: used)
            try WorkbookPart(archive: index.archive, entry: entry, limit: partLimit).read(&rows, into: &builder)
            used = rows.used
            var table = rows.table
            table.isHidden = !sheet.isVisible
            table.comments = try index.comments(of: entry, into: &builder).map { comment in
                CellTable.Cell(row: comment.row, column: comment.column, text: comment.text)
            }
            tables.append(table)
        }
        return tables
    }

    /// What the file is that is no archive.
    private static func stranger(_ bytes: [UInt8], _ name: String) -> IntakeError {
        do throws(IntakeError) {
            // SAFETY: bytes are bytes.
            _ = try EventFormat(detecting: unsafe bytes.span.bytes, name: name)
        } catch {
            if error.code == "xlsx-encrypted" { return error }
        }
        let isOld = bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
        return IntakeError(
            code: "not-a-workbook",
            message: bytes.isEmpty
                ? "the file is empty; a workbook (.xlsx) is expected."
                : isOld
                    ? "this is a file of the old Office (.xls), or an encrypted one; save it as .xlsx without a password."
                    : "this is no Excel workbook; a text with commas or semicolons is named .csv, or `--from csv` is said.",
            location: SourceLocation(file: name))
    }
}
