// The service blueprint below the journey: three lines, lanes that darken with depth, arrows where one works for another.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

extension MapRows {
    /// A row of the blueprint, or one of its lines.
    enum BlueprintRow {
        case lane(BlueprintLane, PictureRow)
        case line(PictureRow)

        var row: PictureRow {
            switch self {
            case .lane(_, let row), .line(let row): row
            }
        }
    }

    /// What the customer can see and hold, above the line of interaction.
    func physicalEvidenceRow() -> PictureRow? { laneRow(.evidence) }

    /// What the work must keep to, below all of it.
    func policiesRow() -> PictureRow? { laneRow(.policies) }

    /// The lines and the lanes below them; a lane without boxes is left out, its line is not while a deeper lane has some.
    func blueprintRows() -> [BlueprintRow] {
        let order: [(BlueprintLane, MapWord, Stroke)] = [
            (.frontstage, .lineOfInteraction, Stroke(theme.rule, 2 * theme.boldness)),
            (.backstage, .lineOfVisibility, Stroke(theme.rule, 2 * theme.boldness, dash: [6, 4])),
            (.support, .lineOfInternalInteraction, Stroke(theme.rule, 2 * theme.boldness, dash: [2, 3])),
        ]
        let rows = order.map { laneRow($0.0) }
        guard let deepest = rows.lastIndex(where: { $0 != nil }) else { return [] }
        var result: [BlueprintRow] = []
        for index in 0...deepest {
            result.append(.line(lineRow(words[order[index].1], order[index].2)))
            if let row = rows[index] { result.append(.lane(order[index].0, row)) }
        }
        return result
    }

    private func lineRow(_ name: String, _ stroke: Stroke) -> PictureRow {
        let block = context.set(name, TextStyle(.small, leading: 1.15), width: PictureGrid.rail - 18 - 8)
        let height = max(PictureGrid.blueprintLine, block.height + 4)
        let width = grid.width
        return PictureRow(
            rail: [.text(block, x: 18, y: (height - block.height) / 2, theme.ink3)],
            marks: [.line(x1: PictureGrid.cellX, y1: height / 2, x2: width, y2: height / 2, stroke)], height: height,
            hasTopLine: false)
    }

    private func laneRow(_ lane: BlueprintLane) -> PictureRow? {
        let entries = steps.indices.flatMap { column in
            (steps[column].blueprint[lane] ?? []).map { item in
                LaneEntry(columns: span(from: column, through: item.through)) { [self] width in
                    boxCell(item, lane: lane, width: width)
                }
            }
        }
        guard !entries.isEmpty else { return nil }
        let (name, note) = words.lane(lane)
        var row = packed(entries, rail: rail(lane.icon, name, note: note), gap: 6)
        row.hasTopLine = lane == .evidence
        return row
    }

    private func boxCell(_ item: BlueprintItem, lane: BlueprintLane, width: Double) -> CellContent {
        let inset = 11.0
        let block = context.set(item.title, .box, width: width - 2 * inset)
        let details = notes(of: item).map {
            context.set($0.text, .note, width: width - 2 * inset - ($0.icon == nil ? 0 : 18))
        }
        let icons = notes(of: item).map(\.icon)
        let textHeight = block.height + details.reduce(0) { $0 + $1.height + 1 }
        let height = max(PictureGrid.leastBlueprintBox, textHeight + 14)
        let (fill, edge) = look(of: lane)
        let inside = edge == nil ? 0 : 0.5
        let frame = Frame(x: inside, y: inside, width: width - 2 * inside, height: height - 2 * inside)
        var y = (height - textHeight) / 2
        var marks: [Mark] = [.box(frame, radius: 6, fill: fill, stroke: edge), .text(block, x: inset, y: y, theme.ink)]
        y += block.height + 1
        for (detail, icon) in zip(details, icons) {
            if let icon {
                marks.append(
                    .icon(icon, x: inset - 1, y: y + (detail.lineHeight - 14) / 2, size: 14, theme.negativeInk))
            }
            marks.append(.text(detail, x: inset + (icon == nil ? 0 : 18), y: y, icon == nil ? theme.ink2 : theme.ink))
            y += detail.height + 1
        }
        return CellContent(marks: marks, height: height)
    }

    /// Owner and standard time in one line; where people wait or the service fails, a line with a sign each.
    func notes(of item: BlueprintItem) -> [(text: String, icon: Icon?)] {
        var facts: [String] = []
        if let owner = item.owner?.text(in: context.language), !owner.isEmpty { facts.append(owner) }
        if let time = item.standardTime {
            facts.append(words.fill(.standardTime, figures.durations.text(seconds: time.seconds)))
        }
        var notes: [(text: String, icon: Icon?)] =
            facts.isEmpty ? [] : [(facts.joined(separator: figures.separator), nil)]
        if item.isWaitPoint { notes.append((words[.waitPoint], .clock)) }
        if item.isFailPoint { notes.append((words[.failPoint], .pain)) }
        return notes
    }

    private func look(of lane: BlueprintLane) -> (fill: Color, edge: Stroke?) {
        switch lane {
        case .evidence: (theme.sunken, Stroke(theme.edge ?? theme.line))
        case .frontstage: (theme.surface, Stroke(theme.edge ?? theme.line2))
        case .backstage: (theme.depths[1], theme.edge.map { Stroke($0) })
        case .support, .policies: (theme.depths[2], theme.edge.map { Stroke($0) })
        }
    }

    // MARK: Arrows

    /// The arrows between the boxes of two neighbouring lanes: from the lowest box of a column to the highest below it.
    ///
    /// - Parameters: cells with their place in the picture; x and y in px.
    func arrows(from upper: [PictureRow.Cell], to lower: [PictureRow.Cell], isTwoWay: Bool) -> [Mark] {
        var marks: [Mark] = []
        for above in upper {
            for below in lower {
                let shared = above.columns.clamped(to: below.columns)
                guard !shared.isEmpty else { continue }
                let left = max(above.frame.x, below.frame.x)
                let right = min(above.frame.maxX, below.frame.maxX)
                let x = (left + right) / 2
                let (from, to) = (above.frame.maxY + 2, below.frame.y - 3)
                let lane = Frame(x: x - 4, y: from, width: 8, height: to - from)
                let isFree = !(upper + lower).contains { $0.frame.overlaps(lane) }
                if to - from > 10, isFree {
                    marks.append(.arrow(x: x, from: from, to: to, isTwoWay: isTwoWay, theme.rule))
                }
            }
        }
        return marks
    }
}
