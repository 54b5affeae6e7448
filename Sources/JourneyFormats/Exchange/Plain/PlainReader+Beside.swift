// What stands within a sheet made by hand and has no place in the map: it is told, cell by cell.
internal import JourneyIntake
internal import JourneyModel
internal import JourneySupport

extension PlainReader {
    /// Tells what stands beside the lanes, what only colours say, and whose lanes were put together.
    mutating func noteBeside() {
        noteCellsBeside()
        noteColours()
        noteOwners()
    }

    /// Cells left of the names of lanes, such as groups of lanes, and right of the steps.
    private mutating func noteCellsBeside() {
        let rows = Set(
            layout.lanes.map(\.row) + layout.strangers + layout.severities
                + [layout.stages, layout.steps].compactMap(\.self))
        let columns = Set(layout.columns).union([layout.names])
        for cell in table.sheet.table.cells {
            let (row, column) = table.isTurned ? (cell.column, cell.row) : (cell.row, cell.column)
            guard rows.contains(row), !columns.contains(column) else { continue }
            let text = table[row, column].trimmed
            if text.isEmpty { continue }
            note(
                .dropped, row, column,
                column < layout.names
                    ? "“\(text.shortened)” stands before the names of the lanes, where a map has nothing"
                    : "“\(text.shortened)” stands beside the table, in a \(table.isTurned ? "row" : "column") without a heading"
            )
        }
    }

    /// Lanes that say something by colours alone.
    private mutating func noteColours() {
        let coloured = Set(table.sheet.table.coloured)
        guard !coloured.isEmpty else { return }
        func isColoured(_ row: Int, _ column: Int) -> Bool {
            coloured.contains(
                table.isTurned
                    ? CellTable.Place(row: column, column: row) : CellTable.Place(row: row, column: column))
        }
        for (row, lane, _) in layout.lanes {
            let painted = layout.columns.filter { table[row, $0].isEmpty && isColoured(row, $0) }
            let isBare = layout.columns.allSatisfy { table[row, $0].isEmpty }
            guard !painted.isEmpty, isBare || lane == "emotion.assumed" else { continue }
            note(
                .dropped, row, painted[0],
                "\(painted.count) \(painted.count == 1 ? "cell" : "cells") of “\(table[row, layout.names].trimmed.shortened)” "
                    + "have a colour and no text; a colour says nothing here, a word, a face or a number would")
        }
    }

    /// `Actions (Anna)` and `Actions (Boss)` are one lane of a map, and nobody sees any more whose text is whose.
    private mutating func noteOwners() {
        let named = layout.lanes.filter { !$0.isContinued }
        for (lane, rows) in Dictionary(grouping: named, by: \.lane).sorted(by: { $0.key < $1.key }) where rows.count > 1
        {
            for row in rows.map(\.row) {
                let name = table[row, layout.names].trimmed
                guard Set(rows.map { LaneWords.plain(table[$0.row, layout.names]) }).count > 1 else { continue }
                note(
                    .dropped, row, layout.names,
                    "“\(name.shortened)”: \(rows.count) \(table.rowWord)s are the lane `\(lane)`; its texts stand together, "
                        + "and nothing says any more which of them they are of")
            }
        }
    }
}
