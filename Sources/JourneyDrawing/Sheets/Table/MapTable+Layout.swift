// Where the rows of a table stand: head, stages and steps, then a row for each lane that holds anything.
import JourneyEvidence
import JourneyLanguage
import JourneyModel

extension MapTable {
    private var theme: Theme { context.theme }

    /// A step in its column, and the stage it belongs to.
    private struct Column {
        var stage: StageDigest
        var step: StepDigest
        var x: Double
        var width: Double
    }

    /// - Parameters:
    ///   - stages: the map, where it was read already.
    ///   - steps: only these, by their place in the map; all of them when left out.
    ///   - isWhole: whether head and foot stand around the table.
    func layout(
        _ stages: [StageDigest]? = nil, steps: Range<Int>? = nil, column: Double = Self.column, isWhole: Bool = true
    ) -> SheetLayout {
        let stages = stages ?? MapDigest(map).stages()
        let all = stages.flatMap { stage in stage.steps.map { (stage, $0) } }
        let chosen = Array((steps.map { all[$0] } ?? all[...]))
        let own = 2 * Self.pad + Self.names + Double(chosen.count) * column
        var sheet = SheetLayout(width: max(isWhole ? 760 : 0, own) + 2 * SheetLayout.margin)
        let left = SheetLayout.margin + Self.pad + Self.names
        let columns = chosen.enumerated().map { index, pair in
            Column(stage: pair.0, step: pair.1, x: left + Double(index) * column, width: column)
        }
        if isWhole { sheet.parts.append(MapSheetParts(map: map).head(sheet)) }
        guard !columns.isEmpty else {
            sheet.parts.append(MapSheetParts(map: map).noSteps(sheet))
            sheet.close()
            return sheet
        }
        sheet.parts.append(heads(columns, y: isWhole ? sheet.bottom + 22 : 26, in: sheet))
        // Rows that this page has nothing in still stand on it, so that pages can be laid side by side.
        for lane in lanes(of: all.map(\.1)) { sheet.parts.append(row(lane, columns, in: sheet)) }
        if isWhole, let foot = SheetParts(context: context).foot(sheet, texts: notes) { sheet.parts.append(foot) }
        sheet.close()
        return sheet
    }

    /// What stands before the pages of the table.
    func frontLayout(width: Double) -> SheetLayout {
        var sheet = SheetLayout(width: width)
        let parts = MapSheetParts(map: map)
        sheet.parts.append(parts.head(sheet))
        if let takeaways = parts.takeaways(sheet) { sheet.parts.append(takeaways) }
        if let foot = SheetParts(context: context).foot(sheet, texts: notes) { sheet.parts.append(foot) }
        sheet.close()
        return sheet
    }

    /// Below the table, and on the first of its pages: how numbers were made, and what belongs to no step.
    var notes: [String] {
        let goal = MapDigest(map).missedGoal.map { $0.text(in: context.language) }
        let missed = goal.isEmpty ? "" : context.words[.missedGoal] + context.colon + context.sentences(goal)
        return [missed] + MapSheetParts(map: map).notes
    }

    /// The lanes that hold anything, in the order in which a step tells them.
    private func lanes(of steps: [StepDigest]) -> [DigestLane] {
        Set(steps.flatMap { $0.entries.map(\.lane) }).sorted { $0.place < $1.place }
    }

    // MARK: Parts

    private static let inset = 8.0
    /// Room between the edge of the table and its first and last column.
    static let pad = 16.0

    /// Stages over their steps, on the ground of a head.
    private func heads(_ columns: [Column], y: Double, in sheet: SheetLayout) -> SheetLayout.Part {
        var marks: [Mark] = []
        var names = 0.0
        let y = y + 14
        var groups: [(stage: StageDigest, columns: [Column])] = []
        for column in columns {
            if let last = groups.last, last.columns[0].stage.steps.first?.id == column.stage.steps.first?.id {
                groups[groups.count - 1].columns.append(column)
            } else {
                groups.append((column.stage, [column]))
            }
        }
        for (stage, own) in groups {
            let width = own.reduce(0) { $0 + $1.width }
            let block = context.set(stage.title, .heading, width: width - 2 * Self.inset)
            marks.append(.text(block, x: own[0].x + Self.inset, y: y + 12, theme.ink))
            marks.append(
                .box(Frame(x: own[0].x + 3, y: y, width: width - 6, height: 3), radius: 0, fill: theme.ink))
            names = max(names, block.height)
        }
        var height = 0.0
        let top = y + 12 + names + 8
        for column in columns {
            let title = context.set(column.step.title, .card, width: column.width - 2 * Self.inset)
            marks.append(
                .text(title, x: column.x + Self.inset, y: top, column.step.isLowest ? theme.negativeInk : theme.ink))
            var bottom = title.height
            for text in column.step.marks {
                let block = context.set(text, .note, width: column.width - 2 * Self.inset)
                marks.append(
                    .text(
                        block, x: column.x + Self.inset, y: top + bottom + 2,
                        column.step.isLowest && text == column.step.marks.first ? theme.negativeInk : theme.ink3))
                bottom += block.height + 2
            }
            height = max(height, bottom)
        }
        let frame = Frame(x: SheetLayout.margin, y: y - 14, width: sheet.room, height: top + height + 24 - y)
        return SheetLayout.Part(title: context.words[.steps], frame: frame, marks: [ground(frame)] + marks)
    }

    private func row(_ lane: DigestLane, _ columns: [Column], in sheet: SheetLayout) -> SheetLayout.Part {
        let y = sheet.bottom
        let inner = lane.isFigure ? 5.0 : 9
        let left = SheetLayout.margin + Self.pad
        let name = context.set(lane.name, lane.isFigure ? .note : .noteStrong, width: Self.names - 40)
        var marks: [Mark] = [
            .line(
                x1: left, y1: y + 0.5, x2: SheetLayout.margin + sheet.room - Self.pad, y2: y + 0.5,
                Stroke(lane.isFigure ? theme.line : theme.line2)),
            .text(name, x: left + 26, y: y + inner, lane.isFigure ? theme.ink2 : theme.ink),
        ]
        if !lane.isFigure {
            marks.append(
                .icon(
                    lane.icon, x: left, y: y + inner + (name.lineHeight - 16) / 2, size: 16, theme.ink2))
        }
        var height = name.height
        for column in columns {
            let items = column.step.entries.first { $0.lane == lane }?.items ?? []
            let content = cell(items, width: column.width - 2 * Self.inset)
            marks += content.marks.moved(x: column.x + Self.inset, y: y + inner)
            height = max(height, content.height)
        }
        let frame = Frame(x: SheetLayout.margin, y: y, width: sheet.room, height: height + 2 * inner)
        return SheetLayout.Part(title: lane.name, frame: frame, marks: [ground(frame)] + marks)
    }

    /// The sheet of the table; its rows are one below the other.
    private func ground(_ frame: Frame) -> Mark { .box(frame, radius: 0, fill: theme.surface) }

    private func cell(_ items: [DigestItem], width: Double) -> CellContent {
        var stack = MarkStack()
        for item in items {
            if let (value, n) = item.short {
                let style = item.tone == .bad ? TextStyle(.small, .semibold, leading: 1.35) : .value
                let block = context.set(value, style, width: width)
                let color =
                    item.tone == .bad ? theme.negativeInk : item.tone == .nothing ? theme.ink3 : theme.ink
                stack.add(block, color, gap: 6)
                guard !n.isEmpty else { continue }
                let beside = context.set(n, .note, width: width)
                if block.width + 7 + beside.width <= width, beside.lines.count == 1 {
                    stack.mark(.text(beside, x: block.width + 7, y: stack.height - block.height, theme.ink3))
                } else {
                    stack.add(beside, theme.ink3)
                }
                continue
            }
            stack.add(context.set(item.text, .body, width: width, language: item.language), theme.ink, gap: 6)
            if let note = item.note { stack.add(context.set(note, .note, width: width), theme.ink3, gap: 1) }
        }
        return stack.content
    }
}
