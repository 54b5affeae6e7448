// Tables that flow from slide to slide: rows are kept whole while they fit, and parted line by line where one alone is higher.
internal import JourneyDrawing
internal import JourneyLanguage

/// The rows of a stage, a column a step.
struct StageTable {
    struct Row {
        var name: String
        /// The texts of each step.
        var cells: [[SlideParagraph]]
        var fill: Color?
    }

    let type: DeckType
    /// Of the columns, in px, that of the names first.
    let widths: [Double]
    let name: (Row) -> SlideParagraph

    /// Of a row, in px.
    func height(_ row: Row) -> Double {
        let inner = 2 * SlideTable.padding
        let texts = zip(row.cells, widths.dropFirst()).map { type.height($0, width: $1 - inner) }
        let own = type.height(name(row), width: widths[0] - inner)
        return max(own, texts.max() ?? 0) + inner
    }

    /// The rows of each slide.
    /// - Parameter room: for all rows of a slide, in px.
    func pages(_ rows: [Row], room: Double, continued: (String) -> String) -> [[Row]] {
        var pages: [[Row]] = [[]]
        var left = room
        var waiting = Array(rows.reversed())
        while let row = waiting.popLast() {
            let height = height(row)
            if height <= left {
                pages[pages.count - 1].append(row)
                left -= height
            } else if height <= room, left < room {
                pages.append([])
                left = room
                waiting.append(row)
            } else {
                // Higher than a slide, or what is left of one: as much of it as there is room for.
                let (first, rest) = split(row, room: left)
                if let first { pages[pages.count - 1].append(first) }
                if var rest {
                    if first != nil, !rest.name.hasSuffix(continued("")) { rest.name = continued(row.name) }
                    pages.append([])
                    left = room
                    waiting.append(rest)
                } else {
                    left -= first.map(self.height) ?? 0
                }
            }
        }
        return pages.filter { !$0.isEmpty }
    }

    private func split(_ row: Row, room: Double) -> (first: Row?, rest: Row?) {
        let height = room - 2 * SlideTable.padding
        var (first, rest) = (row, row)
        for (index, cell) in row.cells.enumerated() {
            let width = widths[index + 1] - 2 * SlideTable.padding
            (first.cells[index], rest.cells[index]) = split(cell, width: width, height: height)
        }
        let isAll = rest.cells.allSatisfy(\.isEmpty)
        return (first, isAll ? nil : rest)
    }

    private func split(
        _ cell: [SlideParagraph], width: Double, height: Double
    ) -> (first: [SlideParagraph], rest: [SlideParagraph]) {
        var (first, used) = ([SlideParagraph](), 0.0)
        for (index, paragraph) in cell.enumerated() {
            let own = type.height(paragraph, width: width)
            if used + own <= height {
                first.append(paragraph)
                used += own
                continue
            }
            // Only what is alone too high is parted.
            guard first.isEmpty else { return (first, Array(cell[index...])) }
            let (head, tail) = type.split(paragraph, width: width, height: height - used)
            return ([head], [tail].compactMap(\.self) + cell[(index + 1)...])
        }
        return (first, [])
    }
}
