// A sheet as cells, whatever they mean: for what is no table of events.

import JourneySupport

/// The cells of a sheet that are not empty.
package struct CellTable: Sendable, Equatable {
    /// A text and its place; rows and columns are counted from 0.
    package struct Cell: Sendable, Equatable {
        package var row: Int
        package var column: Int
        /// As a CSV would hold it: days in ISO 8601, numbers as they are written, `true` and `false`.
        package var text: String
        /// What a formula came to when the file was saved.
        package var isFormula = false
        /// A number as the sheet shows it, where its format says more than digits: `45%`, `12,000 UZS`.
        package var shown: String?
        /// The code of a number's format that says more, and that is not known here.
        package var bareFormat: String?

        package init(row: Int, column: Int, text: String, isFormula: Bool = false) {
            (self.row, self.column, self.text, self.isFormula) = (row, column, text, isFormula)
        }
    }

    package struct Place: Sendable, Hashable {
        package var row: Int
        package var column: Int

        package init(row: Int, column: Int) { (self.row, self.column) = (row, column) }
    }

    /// Cells that are shown as one; the first of them has the text.
    package struct Merged: Sendable, Equatable {
        package var rows: ClosedRange<Int>
        package var columns: ClosedRange<Int>

        package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) { (self.rows, self.columns) = (rows, columns) }
    }

    /// The sheet's name; `nil` for a file that has no sheets.
    package var name: String?
    package var isHidden = false
    /// Row by row, from left to right.
    package var cells: [Cell] = []
    package var merged: [Merged] = []
    /// Cells without a text that are not empty: they show an error (`#N/A`), or hold a formula that was never reckoned.
    package var errors: [Cell] = []
    /// What people pinned to cells.
    package var comments: [Cell] = []
    /// Cells without a text that have a ground of their own.
    package var coloured: [Place] = []

    package init(name: String? = nil) { self.name = name }

    /// How many rows and columns there are, up to the last cell that is not empty.
    package var rowCount: Int { (cells.last?.row ?? -1) + 1 }
    package var columnCount: Int { (cells.lazy.map(\.column).max() ?? -1) + 1 }

    /// A cell as people call it, `Map!C4`, or `line 4, column 3` in a file without sheets.
    package func place(row: Int, column: Int) -> String {
        guard let name else { return "line \(row + 1), field \(column + 1)" }
        let location = SourceLocation(file: "", line: row + 1, column: column + 1, sheet: name)
        return "\(name)!\(location.cell ?? "")"
    }
}

/// How much of a file is taken: what somebody made by hand has far less, and what has more is broken or hostile.
package struct TableLimits: Sendable {
    /// Cells that are not empty, of all sheets together.
    package var cells = 1_000_000
    package var rows = 100_000
    package var columns = 2_000
    /// Bytes of all texts together, each as often as cells show it.
    package var text = 64 << 20
    package var sheets = 200

    package init() {}
}
