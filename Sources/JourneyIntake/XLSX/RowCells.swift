// The cells of one row of a worksheet, whatever becomes of them: events, or a table.

import JourneyLog
import JourneySupport

/// Reads one row after the other; of each its texts, as a CSV would hold them.
struct RowCells {
    /// Why a row cannot be taken as it is.
    struct Flaw: Error {
        let reason: String
        var column: Int?
    }

    /// What a cell holds beside the text that is read.
    enum Aside: Equatable {
        case formula, error
        /// A number that is shown with more than its digits.
        case shown(NumberLook)
        /// A ground, where there is nothing else.
        case colour

        var look: NumberLook? { if case .shown(let look) = self { look } else { nil } }
    }

    let texts: SharedTexts
    let styles: CellStyles
    let system: SerialDate.System
    /// Whether it is told how cells look; a table of events only needs what they hold.
    var keepsLooks = false

    /// The number of the row that was read last, from 1.
    private(set) var number = 0
    /// What is wrong with that row.
    private(set) var flaw: Flaw?
    /// Its texts, and where in them those of the cells that are not empty lie.
    var text: [UInt8] = []
    var cells: [(column: Int, field: DelimitedField)] = []
    /// Its formulas and errors; few sheets have any.
    var asides: [(column: Int, aside: Aside)] = []
    /// By column, the row in which it had a cell last.
    private var lastRows: [Int] = []

    init(texts: SharedTexts, styles: CellStyles, system: SerialDate.System) {
        (self.texts, self.styles, self.system) = (texts, styles, system)
    }

    /// Reads the row whose start tag the scanner holds, up to its end tag; false when the bytes end before.
    mutating func read(
        _ bytes: RawSpan, _ scanner: inout XMLScanner
    ) throws(ParseProblem) -> Bool {
        let number = try nextNumber(bytes, scanner)
        text.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
        asides.removeAll(keepingCapacity: true)
        flaw = nil
        if !scanner.tag.isEmpty {
            var next = 0
            var place = scanner.tag.end
            while true {
                switch try scanner.next(bytes, from: place) {
                case .text, .needsMore: return false
                case .other(let end): place = end
                case .end:
                    place = scanner.tag.end
                    if scanner.isElement(bytes, "row") {
                        finish(number)
                        return true
                    }
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
        finish(number)
        return true
    }

    /// The number of the row that begins here; the state does not change, for the row may be read again.
    private func nextNumber(_ bytes: RawSpan, _ scanner: XMLScanner) throws(ParseProblem) -> Int {
        guard scanner.attribute(bytes, "r") != nil else { return self.number + 1 }
        guard let number = scanner.number(bytes, "r"), number > self.number, number <= CellReference.rowLimit else {
            throw ParseProblem(
                place: scanner.tag.start, code: "xlsx-row",
                message: "a row has a number that does not follow row \(self.number), or none that a sheet can have; "
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

    private mutating func finish(_ number: Int) {
        self.number = number
        for (column, _) in cells where column < CellReference.columnLimit {
            while lastRows.count <= column { lastRows.append(0) }
            if lastRows[column] == number, flaw == nil {
                flaw = Flaw(reason: "the cell comes twice", column: column)
            }
            lastRows[column] = number
        }
        cells.removeAll { $0.field.isEmpty || $0.column >= CellReference.columnLimit }
    }
}
