// A worksheet: the first row that is not empty names the columns, each one below is an event.

import JourneyLog
import JourneySupport

/// Takes the rows of a sheet, each as if it stood in a CSV.
struct SheetRows: PartHandler {
    /// Why a row is refused, before it is looked at as a row of a table.
    struct Flaw: Error {
        let reason: String
        var column: Int?
    }

    let options: IntakeOptions
    let file: String
    let sheet: String
    let texts: SharedTexts
    let styles: CellStyles
    let system: SerialDate.System
    var refused: RefusedRows

    /// The table; nil until the header was seen.
    private(set) var table: CSVRows?
    /// Why nothing more is read.
    private(set) var failure: IntakeError?
    private(set) var isComplete = false
    private var isInData = false
    /// The number of the row that was read last, from 1.
    private var rowNumber = 0

    // Of the row that is being read: its texts, the columns that have one, and all columns with a cell.
    var text: [UInt8] = []
    var cells: [(column: Int, field: DelimitedField)] = []
    /// By column, the row in which it had a cell last.
    private var lastRows: [Int] = []
    /// Columns that have a name.
    private var named: [Bool] = []

    init(
        options: IntakeOptions, file: String, sheet: String, texts: SharedTexts, styles: CellStyles,
        system: SerialDate.System, refused: RefusedRows
    ) {
        (self.options, self.file, self.sheet, self.refused) = (options, file, sheet, refused)
        (self.texts, self.styles, self.system) = (texts, styles, system)
    }

    mutating func take(
        _ bytes: RawSpan, _ place: inout Int, _ scanner: inout XMLScanner, _ builder: inout LogBuilder
    ) throws(ParseProblem) -> PartStep {
        switch try scanner.next(bytes, from: place) {
        case .text, .needsMore: return .needsMore
        case .other(let end): place = end
        case .end:
            place = scanner.tag.end
            if isInData, scanner.isElement(bytes, "sheetData") {
                isComplete = true
                return .done
            }
        case .start:
            let start = scanner.tag.start
            if isInData, scanner.isElement(bytes, "row") {
                guard try readRow(bytes, &scanner, &builder) else {
                    place = start
                    return .needsMore
                }
                if failure != nil {
                    isComplete = true
                    return .done
                }
            } else if scanner.isElement(bytes, "sheetData") {
                isInData = !scanner.tag.isEmpty
                if !isInData {
                    isComplete = true
                    return .done
                }
            }
            place = scanner.tag.end
        }
        return .taken
    }

    func location(row: Int, column: Int) -> SourceLocation {
        SourceLocation(file: file, line: row, column: column + 1, sheet: sheet)
    }

    /// Reads the row whose start tag the scanner holds, up to its end tag; false when the bytes end before.
    private mutating func readRow(
        _ bytes: RawSpan, _ scanner: inout XMLScanner, _ builder: inout LogBuilder
    ) throws(ParseProblem) -> Bool {
        let number = try nextNumber(bytes, scanner)
        text.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
        var flaw: Flaw?
        if !scanner.tag.isEmpty {
            var next = 0
            var place = scanner.tag.end
            while true {
                switch try scanner.next(bytes, from: place) {
                case .text, .needsMore: return false
                case .other(let end): place = end
                case .end:
                    if scanner.isElement(bytes, "row") { return finish(number, flaw, &builder) }
                    place = scanner.tag.end
                case .start where scanner.isElement(bytes, "c"):
                    var problem: Flaw?
                    let column = self.column(bytes, scanner, row: number, next: next, &problem)
                    guard try readCell(bytes, &scanner, column, &problem) else { return false }
                    if flaw == nil { flaw = problem }
                    next = column + 1
                    place = scanner.tag.end
                case .start: place = scanner.tag.end
                }
            }
        }
        return finish(number, flaw, &builder)
    }

    /// The number of the row that begins here; the state does not change, for the row may be read again.
    private func nextNumber(_ bytes: RawSpan, _ scanner: XMLScanner) throws(ParseProblem) -> Int {
        guard scanner.attribute(bytes, "r") != nil else { return rowNumber + 1 }
        guard let number = scanner.number(bytes, "r"), number > rowNumber, number <= CellReference.rowLimit else {
            throw ParseProblem(
                place: scanner.tag.start, code: "xlsx-row",
                message: "a row has a number that does not follow row \(rowNumber), or none that a sheet can have; "
                    + "open the workbook and save it anew")
        }
        return number
    }

    /// The column of the cell whose start tag the scanner holds.
    private func column(
        _ bytes: RawSpan, _ scanner: XMLScanner, row: Int, next: Int, _ flaw: inout Flaw?
    ) -> Int {
        guard let range = scanner.attribute(bytes, "r") else {
            if next >= CellReference.columnLimit {
                flaw = Flaw(reason: "the row has more than \(CellReference.columnLimit) cells")
            }
            return next
        }
        guard let reference = CellReference(bytes, range) else {
            let shown = range.prefix(20).map { bytes.integer(at: $0, as: UInt8.self) }
            flaw = Flaw(
                reason: "a cell names its place “\(String(decoding: shown, as: UTF8.self))”, which no sheet has")
            return next
        }
        if reference.row + 1 != row {
            flaw = Flaw(
                reason: "a cell of row \(reference.row + 1) stands in row \(row)", column: reference.column)
        }
        return reference.column
    }

    // MARK: Rows

    /// Takes the row that was read; always true.
    private mutating func finish(_ number: Int, _ flaw: Flaw?, _ builder: inout LogBuilder) -> Bool {
        rowNumber = number
        var flaw = flaw
        for (column, _) in cells where column < CellReference.columnLimit {
            while lastRows.count <= column { lastRows.append(0) }
            if lastRows[column] == number, flaw == nil {
                flaw = Flaw(reason: "the cell comes twice", column: column)
            }
            lastRows[column] = number
        }
        cells.removeAll { $0.field.isEmpty || $0.column >= CellReference.columnLimit }
        if table == nil {
            if !cells.isEmpty || flaw != nil { settle(number, flaw) }
        } else if flaw != nil || cells.contains(where: { $0.column < named.count && named[$0.column] }) {
            takeEvent(number, flaw, &builder)
        }
        return true
    }

    /// Takes the header.
    private mutating func settle(_ number: Int, _ flaw: Flaw?) {
        var names = [String](repeating: "", count: (cells.map(\.column).max() ?? 0) + 1)
        for (column, field) in cells {
            names[column] = String(decoding: text[field.range], as: UTF8.self).trimmed
        }
        let place = location(row: number, column: flaw?.column ?? cells.map(\.column).min() ?? 0)
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

    private mutating func takeEvent(_ number: Int, _ flaw: Flaw?, _ builder: inout LogBuilder) {
        table?.rows += 1
        if let flaw {
            return refused.add(location(row: number, column: flaw.column ?? 0), reason: flaw.reason)
        }
        guard var table = table.take() else { return }
        for (column, field) in cells where column < named.count { table.scanner.hold(field, at: column) }
        // Held beside the rest, which changes.
        let text = text
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
        for (column, _) in cells where column < named.count { table.scanner.clear(column) }
        table.scanner.beginNext()
        self.table = table
    }
}
