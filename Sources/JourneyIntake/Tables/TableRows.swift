// The cells of a worksheet, one row after the other, and which of them are shown as one.

import JourneyLog
import JourneySupport

/// Gathers a sheet.
struct TableRows: PartHandler {
    let limits: TableLimits
    private(set) var table: CellTable
    /// What was taken so far, of all sheets.
    private(set) var used: Used
    private(set) var isComplete = false
    private var row: RowCells
    private var isInData = false
    private var hasData = false

    struct Used {
        var cells = 0
        var text = 0
    }

    init(name: String, row: RowCells, limits: TableLimits, used: Used) {
        (self.row, self.limits, self.used) = (row, limits, used)
        table = CellTable(name: name)
    }

    mutating func start(
        _ bytes: RawSpan, _ scanner: inout XMLScanner, _ builder: inout LogBuilder
    ) throws(ParseProblem) -> PartStep {
        let start = scanner.tag.start
        if scanner.isElement(bytes, "sheetData") {
            isInData = !scanner.tag.isEmpty
            hasData = true
        } else if isInData, scanner.isElement(bytes, "row") {
            guard try row.read(bytes, &scanner) else { return .needsMore }
            try takeRow(at: start)
        } else if scanner.isElement(bytes, "mergeCell"), let range = scanner.attribute(bytes, "ref") {
            takeMerged(bytes, range)
        }
        return .taken
    }

    mutating func end(_ bytes: RawSpan, _ scanner: XMLScanner) -> PartStep {
        if scanner.isElement(bytes, "sheetData") { isInData = false }
        // A sheet that is cut off would tell of nothing that stood behind.
        if scanner.isElement(bytes, "worksheet") { isComplete = hasData }
        return .taken
    }

    private mutating func takeRow(at place: Int) throws(ParseProblem) {
        if let flaw = row.flaw {
            let column = flaw.column.map { " (column \($0 + 1))" } ?? ""
            throw ParseProblem(
                place: place, code: "xlsx-cell",
                message: "the file is damaged: \(flaw.reason), in row \(row.number)\(column); fetch it again")
        }
        let number = row.number - 1
        takeColoured(number)
        guard !row.cells.isEmpty || row.asides.contains(where: { $0.aside != .colour }) else { return }
        used.cells += row.cells.count
        used.text += row.text.count
        let last = row.cells.map(\.column).max() ?? 0
        guard used.cells <= limits.cells, used.text <= limits.text, number < limits.rows, last < limits.columns else {
            throw ParseProblem(
                place: place, code: "xlsx-too-large",
                message: "the sheet “\(table.name ?? "")” is larger than a map can be: at most \(limits.rows) rows, "
                    + "\(limits.columns) columns and \(limits.cells) cells are read. Save the part that is meant "
                    + "as a workbook of its own")
        }
        let formulas = Set(row.asides.lazy.filter { $0.aside == .formula }.map(\.column))
        let looks = Dictionary(
            row.asides.lazy.compactMap { aside in aside.aside.look.map { (aside.column, $0) } },
            uniquingKeysWith: { first, _ in first })
        for (column, field) in row.cells.sorted(by: { $0.column < $1.column }) {
            let text = String(decoding: row.text[field.range], as: UTF8.self)
            var cell = CellTable.Cell(row: number, column: column, text: text, isFormula: formulas.contains(column))
            if let look = looks[column] {
                cell.shown = look.text(of: text)
                cell.bareFormat = cell.shown == nil ? look.code : nil
            }
            table.cells.append(cell)
        }
        let filled = Set(row.cells.lazy.map(\.column))
        for (column, aside) in row.asides
        where (aside == .formula || aside == .error) && table.errors.count < 1_000 && !filled.contains(column) {
            // A formula with an error is told once, as an error.
            if aside == .formula, row.asides.contains(where: { $0.column == column && $0.aside == .error }) { continue }
            table.errors.append(CellTable.Cell(row: number, column: column, text: "", isFormula: aside == .formula))
        }
    }

    /// Cells that only have a ground are no part of the table: there may be as many of them as somebody painted.
    private mutating func takeColoured(_ number: Int) {
        for (column, aside) in row.asides where aside == .colour && number < limits.rows && column < limits.columns {
            guard table.coloured.count < limits.cells else { break }
            table.coloured.append(CellTable.Place(row: number, column: column))
        }
    }

    /// `B2:D2`; anything else is passed over, for it only says how a sheet looks.
    private mutating func takeMerged(_ bytes: RawSpan, _ range: Range<Int>) {
        guard let colon = range.first(where: { bytes.integer(at: $0, as: UInt8.self) == UInt8(ascii: ":") }),
            let first = CellReference(bytes, range.lowerBound..<colon),
            let last = CellReference(bytes, colon + 1..<range.upperBound), first.row <= last.row,
            first.column <= last.column, last.row < limits.rows, last.column < limits.columns,
            table.merged.count < limits.columns * 10
        else { return }
        table.merged.append(
            CellTable.Merged(rows: first.row...last.row, columns: first.column...last.column))
    }
}
