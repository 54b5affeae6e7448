// Columns share the width of the map by need: wider where many words stand, narrower where few do.
extension PictureColumns {
    /// No column takes more.
    static let widestShared = 260.0
    /// Columns stay equal when sharing by need would make the rows of text less than so much lower.
    private static let leastGain = 0.05

    /// Columns for the steps of a map, together as wide as equal ones of a width would be.
    ///
    /// A row is as high as its fullest cell, and a cell with texts of `A` px on one line takes about `A / w` lines at a
    /// width of `w`. The sum of the squares of these is least, at a given sum of widths, where each width is in
    /// proportion to the cube root of its column's sum of `A²`: one or two crowded cells weigh more than many easy ones.
    /// The widths lie between the least column and 260 px, none below its longest word where there is room for it.
    /// Only texts of one column count. Columns stay equal where it would gain little.
    ///
    /// - Complexity: O(texts).
    static func shared(_ rows: MapRows, width: Double) -> PictureColumns {
        let count = rows.steps.count
        let equal = PictureColumns(count: count, width: width)
        guard count > 1, width < widestShared else { return equal }
        let needs = ColumnNeeds(rows)
        let total = width * Double(count)
        let floor = min(PictureGrid.leastColumn, width)
        var least = needs.longestWords.map { min(max(floor, $0), widestShared) }
        if least.reduce(0, +) > total { least = [Double](repeating: floor, count: count) }
        let widths = spread(needs.weights, least: least, most: widestShared, total: total)
        guard needs.height(widths) < needs.height(equal.widths) * (1 - leastGain) else { return equal }
        return PictureColumns(widths: widths)
    }

    /// Widths in proportion to weights, within bounds, in whole px and with the given sum.
    static func spread(_ weights: [Double], least: [Double], most: Double, total: Double) -> [Double] {
        func widths(_ scale: Double) -> [Double] {
            zip(weights, least).map { min(most, max($1, $0 * scale)) }
        }
        // The sum grows with the scale: halve the interval until it is found.
        var (low, high) = (0.0, total / max(1e-6, weights.min() ?? 1))
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if widths(middle).reduce(0, +) < total { low = middle } else { high = middle }
        }
        var result = widths(high).map { $0.rounded(.down) }
        var rest = Int((total - result.reduce(0, +)).rounded())
        // What rounding left over goes to the columns from the left, one px each.
        for column in result.indices where rest > 0 && result[column] + 1 <= most {
            result[column] += 1
            rest -= 1
        }
        return result
    }
}
