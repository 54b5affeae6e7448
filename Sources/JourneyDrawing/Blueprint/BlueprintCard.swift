// The card of a blueprint: its rows one below the other, blocks that darken with depth, connections behind the boxes.
import JourneyLanguage
import JourneyModel

/// The rows of a blueprint at their places on a sheet, in px.
struct BlueprintCard {
    let rows: BlueprintRows
    let frame: Frame
    private var back: [Mark] = []
    private var marks: [Mark] = []
    private var paths: [SheetPath] = []
    private var rowEnds: [Double] = []
    private var headerEnd = 0.0
    /// Of each box of the flow.
    private var boxFrames: [Int: Frame] = [:]
    private var numbers: [Mark] = []

    private var context: DrawingContext { rows.context }
    private var theme: Theme { rows.context.theme }
    private var grid: PictureColumns { rows.base.grid }
    private var gridX: Double { frame.x + PictureGrid.rail }

    /// - Parameter longest: the column of the longest wait, which stands out.
    init(rows: BlueprintRows, x: Double, y: Double, width: Double, longest: Int?) {
        self.rows = rows
        var cursor = y
        var frame = Frame(x: x, y: y, width: width, height: 0)
        var placed: [(row: BlueprintRows.Row, y: Double)] = []
        func place(_ row: PictureRow?, _ look: BlueprintRows.Row.Look = .plain) {
            guard let row else { return }
            placed.append((BlueprintRows.Row(row: row, look: look), cursor))
            cursor += row.height
        }
        place(rows.base.stagesRow())
        place(rows.base.stepsRow())
        let header = cursor
        place(rows.cardRow(.evidence))
        let actions = rows.actionsRow()
        place(actions)
        for row in rows.workRows() { place(row.row, row.look) }
        place(rows.cardRow(.policies))
        place(rows.waitingRow(longest: longest).map(Self.lowered))
        frame.height = cursor + 8 - y
        self.frame = frame
        headerEnd = header
        rowEnds = placed.dropFirst(2).map { $0.y + $0.row.row.height }
        for (row, top) in placed { add(row, at: top, isFirst: top == y) }
        addStageLines(from: placed[1].y, to: frame.maxY - 8)
        keepFrames(placed, hasActions: actions != nil)
        connect(lines: placed.filter { $0.row.look == .line }.map { $0.y + $0.row.row.height / 2 })
        if let longest { marks += outline(longest, placed[1]) }
    }

    /// Room above the figures, where the last block ends.
    private static func lowered(_ row: PictureRow) -> PictureRow {
        var row = row
        let room = 8.0
        row.marks = row.marks.moved(x: 0, y: room)
        row.rail = row.rail.moved(x: 0, y: room)
        for index in row.cells.indices { row.cells[index].frame.y += room }
        row.height += room
        row.hasTopLine = false
        return row
    }

    // MARK: Rows

    private mutating func add(_ row: BlueprintRows.Row, at y: Double, isFirst: Bool) {
        if case .lane(let depth) = row.look {
            let fill = theme.depths[max(0, min(2, depth.rawValue - 1))]
            let block = Frame(
                x: gridX + 0.5, y: y + 0.5, width: grid.width + 5, height: row.row.height - 1)
            back.append(.box(block, radius: 8, fill: fill, stroke: theme.edge.map { Stroke($0) }))
        } else if row.row.hasTopLine, !isFirst {
            back.append(.line(x1: frame.x + 1, y1: y, x2: frame.maxX - 1, y2: y, Stroke(theme.line)))
        }
        marks += row.row.rail.moved(x: frame.x, y: y)
        marks += row.row.marks.moved(x: gridX, y: y)
    }

    private mutating func addStageLines(from top: Double, to bottom: Double) {
        for range in rows.base.stageColumns.filter({ !$0.isEmpty }).dropLast() {
            let x = gridX + grid.x(range.upperBound)
            back.append(.line(x1: x, y1: top + 10, x2: x, y2: bottom, Stroke(theme.line2)))
        }
    }

    /// A strong outline around a step's card.
    private func outline(_ column: Int, _ steps: (row: BlueprintRows.Row, y: Double)) -> [Mark] {
        guard let cell = steps.row.row.cells.first(where: { $0.columns.contains(column) }) else { return [] }
        var card = cell.frame
        card.x += gridX
        card.y += steps.y
        return [.box(card, radius: 8, stroke: Stroke(theme.negativeInk, 2))]
    }

    // MARK: Connections

    /// Where each box of the flow stands; a step stands for what its customers do where nothing else is written.
    private mutating func keepFrames(_ placed: [(row: BlueprintRows.Row, y: Double)], hasActions: Bool) {
        func frames(_ row: PictureRow, _ y: Double) -> [Frame] {
            row.cells.map { cell in
                var box = cell.frame.inset(x: BlueprintRows.gutter, y: 0)
                box.x += gridX
                box.y += y
                return box
            }
        }
        let actions = placed.first { $0.row.look == .line }.flatMap { line in placed.last { $0.y < line.y } }
        for depth in BlueprintFlow.Depth.allCases {
            let row =
                depth == .customer
                ? (hasActions ? actions : nil) : placed.first { $0.row.look == .lane(depth) }
            guard let row else { continue }
            let indices = rows.flow.boxes.indices.filter { rows.flow.boxes[$0].depth == depth }
            // A lane nobody has filled has a note in the place of boxes.
            for (index, box) in zip(indices, frames(row.row.row, row.y)) { boxFrames[index] = box }
        }
        let steps = placed[1]
        stepFrames = frames(steps.row.row, steps.y)
    }

    private var stepFrames: [Frame] = []

    private mutating func connect(lines: [Double]) {
        for link in rows.flow.links {
            guard let from = boxFrames[link.from], let to = boxFrames[link.to] else { continue }
            switch link.kind {
            case .down: connectDown(link, from, to, lines)
            case .onward: connectOnward(link, from, to)
            }
        }
        for contact in rows.flow.contacts {
            guard let to = boxFrames[contact.box], stepFrames.indices.contains(contact.column) else { continue }
            let x = gridX + grid.middle(contact.column)
            guard to.x < x, x < to.maxX else { continue }
            addUpright(x: x, from: stepFrames[contact.column].maxY + 3, to: to.y - 3, isTwoWay: true)
        }
        marks += numbers
    }

    private mutating func connectDown(_ link: BlueprintFlow.Link, _ from: Frame, _ to: Frame, _ lines: [Double]) {
        let columns = grid.cell(link.columns)
        let left = max(from.x, to.x, gridX + columns.x + BlueprintRows.gutter)
        let right = min(from.maxX, to.maxX, gridX + columns.x + columns.width - BlueprintRows.gutter)
        guard right > left else { return }
        let x = (left + right) / 2
        let boxes = rows.flow.boxes
        // Neighbours speak with one another; a system serves, and what is out of view is only set going.
        let depth = boxes[link.to].depth
        let isTwoWay = depth != .support && depth.rawValue == boxes[link.from].depth.rawValue + 1
        addUpright(x: x, from: from.maxY + 3, to: to.y - 3, isTwoWay: isTwoWay)
        guard let number = link.handover, let line = lines.last(where: { $0 < to.y }) else { return }
        numbers += context.numberDisc(number, x: x, y: line)
    }

    private mutating func addUpright(x: Double, from: Double, to: Double, isTwoWay: Bool) {
        guard to - from > 8 else { return }
        let stroke = Stroke(theme.ink3, 1.4 * theme.boldness, isRound: true)
        paths.append(SheetPath(points: [(x, from), (x, to)], stroke: stroke))
        paths.append(SheetPath(points: [(x - 3.5, to - 4.5), (x, to), (x + 3.5, to - 4.5)], stroke: stroke))
        guard isTwoWay else { return }
        paths.append(SheetPath(points: [(x - 3.5, from + 4.5), (x, from), (x + 3.5, from + 4.5)], stroke: stroke))
    }

    /// From the right edge of a box to the left edge of one in the next column, level with their first lines.
    private mutating func connectOnward(_ link: BlueprintFlow.Link, _ from: Frame, _ to: Frame) {
        let (start, end) = (from.y + Self.level, to.y + Self.level)
        let (left, right) = (from.maxX + 2, to.x - 3)
        let middle = (from.maxX + to.x) / 2
        guard right - left > 8 else { return }
        let stroke = Stroke(theme.ink3, 1.4 * theme.boldness, isRound: true)
        let points =
            abs(start - end) < 0.5
            ? [(left, start), (right, end)] : [(left, start), (middle, start), (middle, end), (right, end)]
        paths.append(SheetPath(points: points, stroke: stroke))
        paths.append(Self.head(x: right, y: end, theme))
        if let number = link.handover { numbers += context.numberDisc(number, x: middle - 1, y: end) }
    }

    /// From the top of a box to where an arrow meets it.
    private static let level = PictureGrid.leastBlueprintBox / 2

    /// The head of an arrow to the right.
    static func head(x: Double, y: Double, _ theme: Theme) -> SheetPath {
        SheetPath(
            points: [(x - 4.5, y - 3.5), (x, y), (x - 4.5, y + 3.5)],
            stroke: Stroke(theme.ink3, 1.4 * theme.boldness, isRound: true))
    }

    // MARK: Sheet

    /// The card with its blocks, and what stands on it, which covers them.
    func parts(title: String) -> [SheetLayout.Part] {
        [
            SheetLayout.Part(title: title, frame: frame, marks: back, look: .card, isPlace: true),
            SheetLayout.Part(title: "", frame: frame, marks: marks, paths: paths),
        ]
    }

    /// Between columns and between rows; stages and steps are repeated.
    func cuts(height: Double) -> PictureCuts {
        PictureCuts(
            grid: frame, rail: PictureGrid.rail, header: headerEnd - frame.y,
            columns: (1...grid.count).map { gridX + grid.x($0) },
            rows: Set(rowEnds.dropLast() + [height]).sorted())
    }
}

extension SheetPath {
    /// The arrow as marks, with its shaft from a place.
    func line(from x: Double) -> [Mark] {
        guard points.count > 1 else { return [] }
        let tip = points[1]
        return [(x, tip.y), points[0], points[points.count - 1]].map { point in
            .line(x1: point.0, y1: point.1, x2: tip.x, y2: tip.y, stroke)
        }
    }
}
