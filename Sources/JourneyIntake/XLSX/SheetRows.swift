// A worksheet: the first row that is not empty names the columns, each one below is an event.

import JourneyLog
import JourneySupport

/// Takes the rows of a sheet, each as if it stood in a CSV.
struct SheetRows: PartHandler {
    let options: IntakeOptions
    let file: String
    let sheet: String
    /// The row that is being read.
    private var row: RowCells
    var refused: RefusedRows

    /// The table; nil until the header was seen.
    private(set) var table: CSVRows?
    /// Why nothing more is read.
    private(set) var failure: IntakeError?
    private(set) var isComplete = false
    private var isInData = false
    /// Columns that have a name.
    private var named: [Bool] = []

    init(
        options: IntakeOptions, file: String, sheet: String, row: RowCells, refused: RefusedRows
    ) {
        (self.options, self.file, self.sheet, self.row, self.refused) = (options, file, sheet, row, refused)
    }

    mutating func start(
        _ bytes: RawSpan, _ scanner: inout XMLScanner, _ builder: inout LogBuilder
    ) throws(ParseProblem) -> PartStep {
        if isInData, scanner.isElement(bytes, "row") {
            guard try row.read(bytes, &scanner) else { return .needsMore }
            takeRow(&builder)
            isComplete = failure != nil
        } else if scanner.isElement(bytes, "sheetData") {
            isInData = !scanner.tag.isEmpty
            isComplete = !isInData
        }
        return isComplete ? .done : .taken
    }

    mutating func end(_ bytes: RawSpan, _ scanner: XMLScanner) -> PartStep {
        guard isInData, scanner.isElement(bytes, "sheetData") else { return .taken }
        isComplete = true
        return .done
    }

    func location(row: Int, column: Int) -> SourceLocation {
        SourceLocation(file: file, line: row, column: column + 1, sheet: sheet)
    }

    // MARK: Rows

    /// Takes the row that was read.
    private mutating func takeRow(_ builder: inout LogBuilder) {
        let (number, flaw) = (row.number, row.flaw)
        if table == nil {
            if !row.cells.isEmpty || flaw != nil { settle(number, flaw) }
        } else if flaw != nil || row.cells.contains(where: { $0.column < named.count && named[$0.column] }) {
            takeEvent(number, flaw, &builder)
        }
    }

    /// Takes the header.
    private mutating func settle(_ number: Int, _ flaw: RowCells.Flaw?) {
        var names = [String](repeating: "", count: (row.cells.map(\.column).max() ?? 0) + 1)
        for (column, field) in row.cells {
            names[column] = String(decoding: row.text[field.range], as: UTF8.self).trimmed
        }
        let place = location(row: number, column: flaw?.column ?? row.cells.map(\.column).min() ?? 0)
        do throws(IntakeError) {
            if let flaw {
                throw IntakeError(code: "xlsx-header", message: "\(flaw.reason); mend the header.", location: place)
            }
            let columns = try CSVColumns(header: names, options: options, location: place)
            named = columns.names.map { !$0.isEmpty }
            var table = CSVRows(columns, delimiter: UInt8(ascii: ","), options: options, after: refused)
            table.scanner.begin(fields: names.count)
            self.table = table
        } catch { failure = error }
    }

    private mutating func takeEvent(_ number: Int, _ flaw: RowCells.Flaw?, _ builder: inout LogBuilder) {
        table?.rows += 1
        if let flaw {
            return refused.add(location(row: number, column: flaw.column ?? 0), reason: flaw.reason)
        }
        guard var table = table.take() else { return }
        for (column, field) in row.cells where column < named.count { table.scanner.hold(field, at: column) }
        // Held beside the rest, which changes.
        let text = row.text
        do throws(ParseProblem) {
            // SAFETY: bytes are bytes.
            if let reason = try table.readRow(unsafe text.span.bytes, 0, &builder) {
                refused.add(location(row: number, column: table.flawedColumn ?? 0), reason: reason)
            }
        } catch {
            failure = IntakeError(
                code: error.code, message: "\(error.message). \(table.rows) rows were read before.",
                location: location(row: number, column: 0))
        }
        for (column, _) in row.cells where column < named.count { table.scanner.clear(column) }
        table.scanner.beginNext()
        self.table = table
    }
}
