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
        var hint: String
    }

    /// One line of numbers.
    struct HeatLine {
        var name: String
        /// By column; `nil` where nothing was measured.
        var values: [HeatValue?]
    }

    /// The emotion lane with the curve; `nil` when nothing is known of feelings.
    func emotionRow() -> PictureRow? {
        let curve = EmotionCurve(map: map, measured: measured, context: context)
        guard !curve.isEmpty else { return nil }
        let layout = curve.layout(columnWidth: columnWidth)
        let name = rail(.emotion, words[.emotion], note: curve.source)
        // The name stands above the scale; the scale's first mark must not run into it.
        let lift = max(0, PictureGrid.cellY + 1 + name.height + 8 - (layout.scaleMarks[0].y - 8))
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
    func measuresRow() -> PictureRow? {
        let lines = heatLines()
        guard !lines.isEmpty else { return nil }
        var row = PictureRow(height: 0)
        row.rail.append(.icon(.data, x: 18, y: PictureGrid.cellY + 4, size: 18, theme.ink2))
        var y = PictureGrid.cellY
        for line in lines {
            let name = context.set(line.name, TextStyle(.small, leading: 1.2), width: Self.heatNameWidth)
            var cells = line.values.map { $0.map { HeatCell($0, room: heatRoom, context) } }
            if cells.contains(where: { $0.map { !$0.fits } ?? false }) {
                cells = cells.map { cell in cell.map { $0.shortened(room: heatRoom, context) } }
            }
            let height = max(PictureGrid.heatCell, name.height, cells.compactMap { $0?.height }.max() ?? 0)
            row.rail.append(.text(name, x: Self.railText, y: y + (height - name.height) / 2, theme.ink2))
            for (column, cell) in cells.enumerated() {
                let x = Double(column) * columnWidth + PictureGrid.cellX
                let frame = Frame(x: x, y: y, width: heatWidth, height: height)
                row.marks += (cell.map { marks(of: $0, height: height) } ?? emptyCell(height: height)).moved(x: x, y: y)
                row.cells.append(PictureRow.Cell(columns: column..<column + 1, frame: frame))
            }
            y += height + PictureGrid.heatGap
        }
        row.height = y + PictureGrid.cellY
        return row
    }

    /// The names of the numbers stand closer to the columns than those of the lanes: some are long words.
    private static let heatNameWidth = PictureGrid.rail - railText - 2

    private var heatWidth: Double { columnWidth - 2 * PictureGrid.cellX }

    // MARK: Cells

    private var heatRoom: Double { heatWidth - 2 * HeatCell.inset }

    private func emptyCell(height: Double) -> [Mark] {
        let dash = context.line("–", .note)
        return [.text(dash, x: heatWidth / 2, y: (height - dash.height) / 2, theme.ink3, anchor: .middle)]
    }

    /// The number and its n side by side, or below one another where the column is narrow.
    private func marks(of cell: HeatCell, height: Double) -> [Mark] {
        let (value, number, n) = (cell.value, cell.number, cell.n)
        let ink = value.tint?.ink ?? theme.ink
        let second = value.tint?.ink ?? (value.bar == nil ? theme.ink3 : theme.ink2)
        var marks = background(value, height: height)
        let top = (height - cell.textHeight) / 2
        if cell.isOneLine {
            let left = value.bar == nil ? (heatWidth - cell.together) / 2 : 9
            marks.append(.text(number, x: left, y: top, ink))
            marks.append(.text(n, x: left + number.width + HeatCell.gap, y: top, second))
        } else {
            let (x, anchor): (Double, SVGWriter.Anchor) = value.bar == nil ? (heatWidth / 2, .middle) : (9, .start)
            marks.append(.text(number, x: x, y: top, ink, anchor: anchor))
            marks.append(.text(n, x: x, y: top + number.height, second, anchor: anchor))
        }
        return marks
    }

    private func background(_ value: HeatValue, height: Double) -> [Mark] {
        let frame = Frame(x: 0, y: 0, width: heatWidth, height: height)
        if let share = value.bar {
            let bar = Frame(x: 0, y: 0, width: max(3, heatWidth * min(1, share)), height: height)
            return [
                .box(frame, radius: 4, fill: theme.sunken, hint: value.hint),
                .box(bar, radius: 4, fill: theme.depths[2], hint: value.hint),
            ]
        }
        return [.box(frame, radius: 4, fill: value.tint?.background ?? theme.surface, hint: value.hint)]
    }
}
