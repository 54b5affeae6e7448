// A sheet that somebody made by hand, seen so that lanes are its rows, whichever way it was drawn.
internal import JourneyIntake
internal import JourneyModel

struct PlainTable {
    let sheet: CellSheet
    /// Whether the lanes are the columns of the sheet.
    let isTurned: Bool
    /// By place, the place of the first cell of what is merged there.
    private let merged: [Int: (row: Int, column: Int)]
    private static let width = 1 << 15

    init(_ sheet: CellSheet, isTurned: Bool) {
        (self.sheet, self.isTurned) = (sheet, isTurned)
        var merged: [Int: (row: Int, column: Int)] = [:]
        // More than this is merged in no sheet that somebody made by hand.
        var budget = 1_000_000
        for range in sheet.table.merged where budget > 0 {
            let first = (range.rows.lowerBound, range.columns.lowerBound)
            // Of a range that covers half the sheet, only what the table has is of interest.
            for row in range.rows where row < sheet.rowCount {
                for column in range.columns where column < sheet.columnCount {
                    merged[row * Self.width + column] = (first.0, first.1)
                    budget -= 1
                }
            }
        }
        self.merged = merged
    }

    var rowCount: Int { isTurned ? sheet.columnCount : sheet.rowCount }
    var columnCount: Int { isTurned ? sheet.rowCount : sheet.columnCount }

    /// What a cell itself holds.
    subscript(row: Int, column: Int) -> String { isTurned ? sheet[column, row] : sheet[row, column] }

    /// What a cell holds: of a number its digits, whatever is shown with them.
    func number(_ row: Int, _ column: Int) -> String {
        isTurned ? sheet.number(column, row) : sheet.number(row, column)
    }

    /// What a cell shows: that of the whole where it is merged with others.
    func shown(_ row: Int, _ column: Int) -> String {
        let (r, c) = isTurned ? (column, row) : (row, column)
        guard let first = merged[r * Self.width + c] else { return sheet[r, c] }
        return sheet[first.row, first.column]
    }

    /// Whether a cell is shown as one with the one before it in its row.
    func isJoined(_ row: Int, _ column: Int) -> Bool {
        let (r, c) = isTurned ? (column, row) : (row, column)
        let (pr, pc) = isTurned ? (column - 1, row) : (row, column - 1)
        guard let first = merged[r * Self.width + c], let other = merged[pr * Self.width + pc] else { return false }
        return first == other
    }

    func isEmpty(row: Int) -> Bool { !(0..<columnCount).contains { !self[row, $0].isEmpty } }

    func name(_ row: Int, _ column: Int) -> String { isTurned ? sheet.name(column, row) : sheet.name(row, column) }

    func place(_ row: Int, _ column: Int) -> DocumentPlace {
        isTurned ? sheet.place(column, row) : sheet.place(row, column)
    }

    /// The words for rows and columns of the sheet itself.
    var rowWord: String { isTurned ? "column" : "row" }
}
