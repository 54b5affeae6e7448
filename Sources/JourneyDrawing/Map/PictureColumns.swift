// Where the columns of the map stand: the one place that rows, curve, arrows and pages ask.

/// The columns of a grid, in px from the left end of the first.
package struct PictureColumns: Hashable, Sendable {
    /// The left end of each column, and the right end of the last.
    let ends: [Double]

    /// Columns of their own widths.
    init(widths: [Double]) {
        ends = widths.reduce(into: [0]) { ends, width in ends.append((ends.last ?? 0) + width) }
    }

    /// So many columns of one width.
    package init(count: Int, width: Double) {
        ends = (0...max(0, count)).map { Double($0) * width }
    }

    package var count: Int { ends.count - 1 }
    /// The width of all columns together.
    package var width: Double { ends[count] }
    /// The width of each.
    var widths: [Double] { zip(ends, ends.dropFirst()).map { $1 - $0 } }

    /// The left end of a column; the right end of the last for the one behind it.
    package func x(_ column: Int) -> Double { ends[max(0, min(count, column))] }
    package func middle(_ column: Int) -> Double { (x(column) + x(column + 1)) / 2 }
    package func width(_ column: Int) -> Double { x(column + 1) - x(column) }
    package func width(_ columns: Range<Int>) -> Double { x(columns.upperBound) - x(columns.lowerBound) }

    /// Where a cell over some columns stands: its left end and its width, without the room at its edges.
    func cell(_ columns: Range<Int>) -> (x: Double, width: Double) {
        (x(columns.lowerBound) + PictureGrid.cellX, width(columns) - 2 * PictureGrid.cellX)
    }

    /// The left and right end of some columns with a top and a height.
    func frame(_ columns: Range<Int>, y: Double, height: Double) -> Frame {
        Frame(x: x(columns.lowerBound), y: y, width: width(columns), height: height)
    }
}
