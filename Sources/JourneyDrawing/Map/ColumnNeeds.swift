// What the texts of a map ask of its columns, before any of them is set.
import JourneyLanguage
import JourneyModel

/// How much room the texts of each column ask for.
struct ColumnNeeds {
    /// A cell's texts: the row they stand in, and what they take.
    private struct Cell {
        var row: Int
        var texts: [Text]
    }

    private struct Text {
        /// In px: on one line; what of the column's width is not its own; the height of a line; what is added to its lines.
        var length, inset, line, extra: Double
    }

    private var cells: [[Cell]]
    private(set) var longestWords: [Double]

    init(_ rows: MapRows) {
        cells = [[Cell]](repeating: [], count: rows.steps.count)
        longestWords = [Double](repeating: 0, count: rows.steps.count)
        let context = rows.context
        let steps = rows.steps
        for column in steps.indices {
            var row = 0
            func add(_ texts: [LocalizedText], _ style: TextStyle, inset: Double, extra: Double) {
                defer { row += 1 }
                guard !texts.isEmpty else { return }
                let measured = texts.map { text in
                    let (room, language) = context.room(of: text, style)
                    let inset = inset + 2 * PictureGrid.cellX
                    longestWords[column] = max(longestWords[column], room.longestWord.rounded(.up) + 1 + inset)
                    return Text(length: room.length, inset: inset, line: style.lineHeight(in: language), extra: extra)
                }
                cells[column].append(Cell(row: row, texts: measured))
            }
            func own<Value>(_ values: [Value], _ through: (Value) -> String?) -> [Value] {
                values.filter { rows.span(from: column, through: through($0)).count == 1 }
            }
            // By the column: a step is much to copy.
            add([steps[column].title], .card, inset: 22, extra: 20)
            add(steps[column].substeps.map(\.title), .note, inset: 34, extra: 4)
            add(steps[column].touchpoints.compactMap(\.title), .body, inset: 33, extra: 5)
            for lane in Lane.allCases {
                add(own(steps[column].notes[lane] ?? []) { $0.through }.map(\.text), .body, inset: 10, extra: 8)
            }
            add(own(steps[column].barriers) { $0.through }.map(\.title), .body, inset: 10, extra: 26)
            add(own(steps[column].opportunities) { $0.through }.map(\.title), .body, inset: 22, extra: 46)
            for lane in BlueprintLane.allCases {
                add(own(steps[column].blueprint[lane] ?? []) { $0.through }.map(\.title), .box, inset: 22, extra: 20)
            }
        }
    }

    /// By column: the cube root of the sum of the squares of its cells' areas.
    var weights: [Double] {
        cells.map { cells in
            let sum = cells.reduce(0) { sum, cell in
                let area = cell.texts.reduce(0) { $0 + $1.length * $1.line }
                return sum + area * area
            }
            return Self.cubeRoot(max(1, sum))
        }
    }

    /// How high the rows are together at some widths, about.
    func height(_ widths: [Double]) -> Double {
        let rows = cells.reduce(0) { max($0, ($1.last?.row ?? -1) + 1) }
        var heights = [Double](repeating: 0, count: rows)
        for (cells, width) in zip(cells, widths) {
            for cell in cells {
                let height = cell.texts.reduce(0) { sum, text in
                    let lines = (text.length / max(20, width - text.inset)).rounded(.up)
                    return sum + lines * text.line + text.extra
                }
                heights[cell.row] = max(heights[cell.row], height)
            }
        }
        return heights.reduce(0, +)
    }

    /// By Newton's rule from above, which falls steadily.
    private static func cubeRoot(_ value: Double) -> Double {
        var root = max(1, value)
        while true {
            let next = (2 * root + value / (root * root)) / 3
            if next >= root { return root }
            root = next
        }
    }
}
