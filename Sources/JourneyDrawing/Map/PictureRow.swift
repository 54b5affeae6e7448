// One row of the map: a name in the rail, cells in the columns.
import JourneyLanguage

/// A row of the map, in px from its own top left corner: the rail is left of 0, the columns start at 0.
struct PictureRow {
    /// Something in the row that must not be covered: a cell over one or several columns.
    struct Cell {
        var columns: Range<Int>
        var frame: Frame
    }

    /// Marks of the rail, with x from the rail's left edge.
    var rail: [Mark] = []
    var marks: [Mark] = []
    var cells: [Cell] = []
    var height: Double
    /// Whether a hairline parts it from the row above.
    var hasTopLine = true
}

/// What stands in a cell: marks from the cell's own corner, and how high they are.
struct CellContent {
    var marks: [Mark] = []
    var height: Double = 0
}

/// An entry of a lane before it has its place.
struct LaneEntry {
    var columns: Range<Int>
    /// The content at a width in px.
    var content: (Double) -> CellContent
}

extension PictureRow {
    /// Entries of a lane, each below those that share a column with it; an entry that reaches over several columns
    /// stands below all of them.
    ///
    /// - Parameters: `gap` is the room between two entries in px; `least` the least height of a row's contents.
    static func packed(
        _ entries: [LaneEntry], grid: PictureColumns, rail: CellContent, gap: Double = 8, least: Double = 0
    ) -> PictureRow {
        let top = PictureGrid.cellY
        var bottoms = [Double](repeating: top, count: grid.count)
        var row = PictureRow(height: 0)
        for entry in entries {
            let range = entry.columns.clamped(to: 0..<grid.count)
            guard !range.isEmpty else { continue }
            let (x, width) = grid.cell(range)
            let y = bottoms[range].max() ?? top
            let content = entry.content(width)
            row.marks += content.marks.moved(x: x, y: y)
            row.cells.append(Cell(columns: range, frame: Frame(x: x, y: y, width: width, height: content.height)))
            for column in range { bottoms[column] = y + content.height + gap }
        }
        let contents = (bottoms.max() ?? top) - (entries.isEmpty ? 0 : gap) - top
        row.height = max(contents, least, rail.height) + 2 * PictureGrid.cellY + 2
        row.rail = rail.marks.moved(x: 0, y: top + 1)
        return row
    }
}
