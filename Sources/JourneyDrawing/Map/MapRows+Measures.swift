// The rows of numbers: what was measured at each step, each with its n.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import JourneyVoice

extension MapRows {
    /// A number in its cell.
    struct HeatValue {
        var value: String
        /// Its n, in words, and shorter where the column is narrow and the whole is said elsewhere.
        var n: String
        var shortN: String?
        var tint: HeatTint?
        /// How much of the cell a bar fills, for the reach.
        var bar: Double?
        /// Whether it is a 0 that is no more than that: it stands back behind what happened.
        var isNothing = false
        /// Whether it is the score of the step where customers are unhappiest.
        private(set) var isLowest = false
        var hint: String

        /// Marks the score of the step where customers are unhappiest: it is the loudest of its row.
        mutating func mark(in theme: Theme) {
            isLowest = true
            tint = HeatTint(theme.emotionTints[0])
        }
    }

    /// One line of numbers.
    struct HeatLine {
        var name: String
        /// By column; `nil` where nothing was measured.
        var values: [HeatValue?]
    }

    /// The emotion lane with the curve; `nil` when nothing is known of feelings.
    func emotionRow() -> PictureRow? {
        let curve = EmotionCurve(map: map, measured: measured, detail: detail, context: context)
        guard !curve.isEmpty else { return nil }
        var layout = curve.layout(grid: grid)
        let name = rail(.emotion, words[.emotion], note: curve.source)
        // The name stands above the scale; the scale's first mark must not run into it.
        let lift = max(0, PictureGrid.cellY + 1 + name.height + 8 - (layout.scaleMarks[0].y - 8))
        layout.headroom = lift
        var row = PictureRow(height: layout.height + lift)
        row.rail = name.marks.moved(x: 0, y: PictureGrid.cellY + 1)
        for mark in layout.scaleMarks {
            let block = context.set(mark.text, .note, width: Self.railTextWidth)
            let color = mark.value > 0 ? theme.positiveInk : mark.value < 0 ? theme.negativeInk : theme.ink3
            row.rail.append(
                .text(block, x: PictureGrid.rail - 8, y: mark.y + lift - block.height / 2, color, anchor: .end))
        }
        row.marks = [.curve(layout, x: 0, y: lift)]
        return row
    }

    /// The numbers of all steps in one row of the picture; `nil` when nothing was measured.
    /// - Parameter chosen: the lines to show; all there are when left out.
    func measuresRow(_ chosen: [HeatLine]? = nil) -> PictureRow? {
        let lines = chosen ?? heatLines()
        guard !lines.isEmpty else { return nil }
        var row = PictureRow(height: 0)
        row.rail.append(.icon(.data, x: 18, y: PictureGrid.cellY + 4, size: 18, theme.ink2))
        var y = PictureGrid.cellY
        for line in lines {
            let name = context.set(line.name, TextStyle(.small, leading: 1.2), width: Self.heatNameWidth)
            var cells = line.values.enumerated().map { column, value in
                value.map { HeatCell($0, room: heatRoom(column), context) }
            }
            if cells.contains(where: { $0.map { !$0.fits } ?? false }) {
                cells = cells.enumerated().map { column, cell in
                    cell.map { $0.shortened(room: heatRoom(column), context) }
                }
            }
            let height = max(PictureGrid.heatCell, name.height, cells.compactMap { $0?.height }.max() ?? 0)
            row.rail.append(.text(name, x: Self.railText, y: y + (height - name.height) / 2, theme.ink2))
            for (column, cell) in cells.enumerated() {
                let (x, width) = grid.cell(column..<column + 1)
                let frame = Frame(x: x, y: y, width: width, height: height)
                let content =
                    cell.map { marks(of: $0, (frame.width, frame.height)) } ?? emptyCell((frame.width, frame.height))
                row.marks += content.moved(x: x, y: y)
                row.cells.append(PictureRow.Cell(columns: column..<column + 1, frame: frame))
            }
            y += height + PictureGrid.heatGap
        }
        row.height = y + PictureGrid.cellY
        return row
    }

    /// The numbers but for those that are 0 at every step, which `zerosRow` names.
    func shownMeasuresRow() -> PictureRow? {
        measured == nil ? nil : measuresRow(heatLines(rowsShown))
    }

    /// Which numbers are 0 at every measured step, in one quiet line; `nil` when there are none.
    func zerosRow() -> PictureRow? {
        guard measured != nil, !choice.zeros.isEmpty else { return nil }
        let names = choice.zeros.map { row in
            // A counter's name is the map's own.
            if case .counter = row { return name(row) }
            return name(row).loweredFirst
        }
        let text = words.fill(.zeros, names.joined(separator: figures.separator))
        var row = PictureRow(height: 0, hasTopLine: false)
        for columns in pieces(of: 0..<grid.count) {
            let (x, width) = grid.cell(columns)
            let block = context.set(text, .note, width: min(width - Self.textInset, 1_100))
            row.marks.append(.text(block, x: x + Self.textInset, y: 0, theme.ink3))
            let frame = Frame(x: x, y: 0, width: width, height: block.height)
            row.cells.append(PictureRow.Cell(columns: columns, frame: frame))
            row.height = max(row.height, block.height + PictureGrid.cellY)
        }
        return row
    }

    /// The names of the numbers stand closer to the columns than those of the lanes: some are long words.
    private static let heatNameWidth = PictureGrid.rail - railText - 2

    // MARK: Cells

    private typealias CellSize = (width: Double, height: Double)

    private func heatRoom(_ column: Int) -> Double { grid.cell(column..<column + 1).width - 2 * HeatCell.inset }

    private func emptyCell(_ size: CellSize) -> [Mark] {
        let dash = context.line("–", .note)
        return [.text(dash, x: size.width / 2, y: (size.height - dash.height) / 2, theme.ink3, anchor: .middle)]
    }

    /// The number and its n side by side, or below one another where the column is narrow.
    private func marks(of cell: HeatCell, _ size: CellSize) -> [Mark] {
        let (value, number, n) = (cell.value, cell.number, cell.n)
        let ink = value.isNothing ? theme.ink3 : value.tint?.ink ?? theme.ink
        let second = value.isNothing ? theme.ink3 : value.tint?.ink ?? (value.bar == nil ? theme.ink3 : theme.ink2)
        var marks = background(value, size)
        let top = (size.height - cell.textHeight) / 2
        if cell.isOneLine {
            let left = value.bar == nil ? (size.width - cell.together) / 2 : 9
            marks.append(.text(number, x: left, y: top, ink))
            marks.append(.text(n, x: left + number.width + HeatCell.gap, y: top, second))
        } else {
            let (x, anchor): (Double, SVGWriter.Anchor) = value.bar == nil ? (size.width / 2, .middle) : (9, .start)
            marks.append(.text(number, x: x, y: top, ink, anchor: anchor))
            marks.append(.text(n, x: x, y: top + number.height, second, anchor: anchor))
        }
        return marks
    }

    private func background(_ value: HeatValue, _ size: CellSize) -> [Mark] {
        let frame = Frame(x: 0, y: 0, width: size.width, height: size.height)
        if theme.edge != nil { return outlined(value, frame) }
        if let share = value.bar {
            let bar = Frame(x: 0, y: 0, width: max(3, size.width * min(1, share)), height: size.height)
            return [
                .box(frame, radius: 4, fill: theme.sunken, hint: value.hint),
                .box(bar, radius: 4, fill: theme.depths[2], hint: value.hint),
            ]
        }
        // A cell stands out only where it says something: most are neither good nor bad.
        let tint = value.tint.map { $0.isQuiet(in: theme) ? theme.surface : $0.background } ?? theme.surface
        guard value.isLowest else { return [.box(frame, radius: 4, fill: tint, hint: value.hint)] }
        return [lined(value, frame, fill: tint)]
    }

    /// A cell with a line around it, within its frame; the lowest score's is thick.
    private func lined(_ value: HeatValue, _ frame: Frame, fill: Color) -> Mark {
        let line = value.isLowest ? Stroke(theme.negativeInk, 2) : Stroke(theme.line)
        let inner = Frame(
            x: line.width / 2, y: line.width / 2, width: frame.width - line.width, height: frame.height - line.width)
        return .box(inner, radius: 4, fill: fill, stroke: line, hint: value.hint)
    }

    /// Where fills do not carry: a hairline around the cell, and a bar along its bottom below the words.
    private func outlined(_ value: HeatValue, _ frame: Frame) -> [Mark] {
        let cell = lined(value, frame, fill: value.tint?.background ?? theme.surface)
        guard let share = value.bar else { return [cell] }
        let bar = Frame(x: 0, y: frame.height - 3, width: max(3, frame.width * min(1, share)), height: 3)
        return [cell, .box(bar, radius: 1.5, fill: theme.ink3, hint: value.hint)]
    }
}
