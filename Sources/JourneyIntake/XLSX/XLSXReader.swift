// Excel workbooks (ECMA-376, Office Open XML): an event table in one worksheet.

import JourneyLog
import JourneySupport

/// Reads one sheet of a workbook into a log builder, as if it were a CSV.
///
/// Texts are as they are shown, numbers as they are written, dates in ISO 8601 without a zone, formulas as what they came
/// to; a cell with an error is absent, as an empty one is.
struct XLSXReader {
    /// The texts have to be in memory as a whole.
    private static let textLimit = 256 << 20

    let options: IntakeOptions
    var report: IntakeReport.Source
    var refused: RefusedRows

    init(options: IntakeOptions, name: String, refused: RefusedRows) {
        (self.options, self.refused) = (options, refused)
        report = IntakeReport.Source(name: name, format: .xlsx)
    }

    mutating func read(_ source: any RandomAccessSource, into builder: inout LogBuilder) throws(IntakeError) {
        let index = try WorkbookIndex(source, name: report.name, into: &builder)
        let (sheet, entry) = try choose(index)
        let row = RowCells(
            texts: try index.texts(limit: Self.textLimit, into: &builder), styles: try index.styles(into: &builder),
            system: index.list.system)
        var rows = SheetRows(
            options: options, file: report.name, sheet: sheet, row: row, refused: refused)
        try WorkbookPart(archive: index.archive, entry: entry, meter: options.meter).read(&rows, into: &builder)
        try take(rows, sheet)
    }

    private mutating func take(_ rows: SheetRows, _ sheet: String) throws(IntakeError) {
        if let failure = rows.failure { throw failure }
        guard let table = rows.table else {
            throw IntakeError(
                code: "xlsx-empty",
                message: "the sheet “\(sheet)” is empty; a table begins with a row that names its columns. "
                    + "Another sheet is read with --sheet.",
                location: SourceLocation(file: report.name))
        }
        refused = rows.refused
        report.sheet = sheet
        report.rows = table.rows
        report.caseColumn = table.columns.names[table.columns.customer]
        report.activityColumn = table.columns.names[table.columns.activity]
        report.timeColumn = table.columns.names[table.columns.time]
        report.eventIDColumn = table.columns.eventID.map { table.columns.names[$0] }
        report.timeFormat = table.times.title
        options.meter?.add(rows: table.rows)
    }

    /// The sheet that was asked for, or else the first that people see.
    private func choose(_ index: WorkbookIndex) throws(IntakeError) -> (name: String, entry: ZipEntry) {
        let tables = try index.tables()
        guard !tables.isEmpty else { throw index.archive.damaged("it holds no worksheet") }
        guard let wanted = options.sheet else {
            let first = tables.first { $0.sheet.isVisible } ?? tables[0]
            return (first.sheet.name, first.entry)
        }
        // Programs that write workbooks see to it that no two names differ by case alone.
        let found =
            tables.first { $0.sheet.name == wanted }
            ?? tables.first { $0.sheet.name.lowercased() == wanted.lowercased() }
        guard let found else {
            let names = tables.map(\.sheet.name)
            let shown = names.prefix(40).map { "“\($0)”" }.joined(separator: ", ")
            throw IntakeError(
                code: "xlsx-no-sheet",
                message: "there is no worksheet “\(wanted)”\(Suggestion.text(for: wanted, among: names)); "
                    + "the workbook has \(shown)\(names.count > 40 ? " and \(names.count - 40) more" : "").",
                location: SourceLocation(file: report.name))
        }
        return (found.sheet.name, found.entry)
    }
}
