// The rows of the blueprint on one grid: stages and steps, what is seen, what customers do, and the lanes behind.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

/// Builds the rows of one blueprint.
struct BlueprintRows {
    /// A row, and how it stands out from the card.
    struct Row {
        enum Look: Hashable {
            /// On the card itself.
            case plain
            /// A block as dark as it is deep, 0 … 2.
            case lane(BlueprintFlow.Depth)
            /// One of the three lines.
            case line
        }

        var row: PictureRow
        var look: Look = .plain
    }

    /// The map's rows, of a map with nothing on it but what a blueprint shows.
    let base: MapRows
    let flow: BlueprintFlow
    private let actions: [(columns: Range<Int>, text: LocalizedText)]

    var context: DrawingContext { base.context }
    private var theme: Theme { base.theme }
    private var words: MapWords { base.words }

    /// Room between the edge of a cell and a box in it: between two boxes the arrows have their place.
    static let gutter = 12.0

    init(map: JourneyMap, measured: MeasuredMap?, context: DrawingContext, columnWidth: Double) {
        let rows = MapRows(
            map: Self.bare(map), measured: measured, context: context, columnWidth: columnWidth)
        if columnWidth > 0 { rows.shareColumns() }
        base = rows
        let steps = rows.steps
        let span = { (column: Int, through: String?) in rows.span(from: column, through: through) }
        actions = steps.enumerated().flatMap { column, step in
            (step.notes[.actions] ?? []).map { (span(column, $0.through), $0.text) }
        }
        flow = BlueprintFlow(steps: steps, actions: actions.map(\.columns), span: span)
    }

    /// The map without what a blueprint does not show, so that its columns share their room by what it does.
    private static func bare(_ map: JourneyMap) -> JourneyMap {
        var bare = map
        bare.takeaways = []
        for stage in bare.stages.indices {
            for step in bare.stages[stage].steps.indices {
                bare.stages[stage].steps[step].notes = map.stages[stage].steps[step].notes
                    .filter { $0.key == .actions }
                bare.stages[stage].steps[step].touchpoints = []
                bare.stages[stage].steps[step].barriers = []
                bare.stages[stage].steps[step].opportunities = []
            }
        }
        return bare
    }

    // MARK: Customers

    /// A lane on the card itself, such as what customers see and hold; `nil` when nothing is written.
    func cardRow(_ lane: BlueprintLane) -> PictureRow? {
        let entries = base.steps.enumerated().flatMap { column, step in
            (step.blueprint[lane] ?? []).map { item in
                entry(base.span(from: column, through: item.through)) { width in
                    box(item, fill: theme.sunken, edge: Stroke(theme.edge ?? theme.line), width: width)
                }
            }
        }
        guard !entries.isEmpty else { return nil }
        let (name, note) = words.lane(lane)
        return base.packed(entries, rail: base.rail(lane.icon, name, note: note), gap: 8)
    }

    /// What customers do, where the map says more than the step; `nil` where it does not.
    func actionsRow() -> PictureRow? {
        guard !actions.isEmpty else { return nil }
        let entries = actions.map { action in
            entry(action.columns) { width in
                box(
                    BlueprintItem(title: action.text), fill: theme.surface,
                    edge: Stroke(theme.edge ?? theme.rule, 1.2), width: width)
            }
        }
        return base.packed(entries, rail: base.rail(.actions, words[.actions]), gap: 8)
    }

    private func entry(_ columns: Range<Int>, _ content: @escaping (Double) -> CellContent) -> LaneEntry {
        LaneEntry(columns: columns) { width in
            let content = content(width - 2 * Self.gutter)
            return CellContent(marks: content.marks.moved(x: Self.gutter, y: 0), height: content.height)
        }
    }

    // MARK: Lanes

    /// The three lines, each with the lane below it; a lane nobody has filled says so.
    func workRows() -> [Row] {
        let strokes = [
            Stroke(theme.ink2, 2 * theme.boldness), Stroke(theme.ink2, 2 * theme.boldness, dash: [7, 5]),
            Stroke(theme.ink2, 2 * theme.boldness, dash: [1, 5], isRound: true),
        ]
        let lines: [(BlueprintFlow.Depth, MapWord)] = [
            (.frontstage, .lineOfInteraction), (.backstage, .lineOfVisibility), (.support, .lineOfInternalInteraction),
        ]
        return zip(lines, strokes).flatMap { line, stroke -> [Row] in
            guard let lane = line.0.lane else { return [] }
            return [
                Row(row: lineRow(words[line.1], stroke), look: .line),
                Row(row: laneRow(lane), look: .lane(line.0)),
            ]
        }
    }

    private func lineRow(_ name: String, _ stroke: Stroke) -> PictureRow {
        let block = context.set(name, TextStyle(.small, .medium, leading: 1.15), width: PictureGrid.rail - 18 - 8)
        let height = max(PictureGrid.blueprintLine + 6, block.height + 8)
        return PictureRow(
            rail: [.text(block, x: 18, y: (height - block.height) / 2, theme.ink2)],
            marks: [.line(x1: PictureGrid.cellX, y1: height / 2, x2: base.grid.width, y2: height / 2, stroke)],
            height: height, hasTopLine: false)
    }

    private func laneRow(_ lane: BlueprintLane) -> PictureRow {
        var entries = base.steps.enumerated().flatMap { column, step in
            (step.blueprint[lane] ?? []).map { item in
                entry(base.span(from: column, through: item.through)) { width in
                    box(item, fill: theme.surface, edge: Stroke(theme.edge ?? theme.line2), width: width)
                }
            }
        }
        if entries.isEmpty {
            entries = [
                entry(0..<base.steps.count) { width in
                    let note = context.set(context.say(BlueprintWord.nothingYet), .note, width: width)
                    return CellContent(marks: [.text(note, x: 0, y: 0, theme.ink2)], height: note.height)
                }
            ]
        }
        let (name, note) = words.lane(lane)
        var row = base.packed(entries, rail: base.rail(lane.icon, name, note: note), gap: 8)
        row.hasTopLine = false
        return row
    }

    // MARK: Boxes

    private static let inset = 11.0
    private static let sign = 18.0

    /// A box with what is done there, who does it, how long it should take, and where it is known to go wrong.
    private func box(_ item: BlueprintItem, fill: Color, edge: Stroke, width: Double) -> CellContent {
        let room = width - 2 * Self.inset
        var stack = MarkStack()
        stack.add(context.set(item.title, TextStyle(.body, .medium, leading: 1.35), width: room), theme.ink)
        func line(_ text: LocalizedText?, _ written: String, _ style: TextStyle, _ icon: Icon) {
            let block =
                text.map { context.set($0, style, width: room - Self.sign) }
                ?? context.set(written, style, width: room - Self.sign)
            stack.add(
                block, theme.ink2, sign: .icon(icon, x: -1, y: 0, size: 14, theme.ink2), size: 14, indent: Self.sign,
                gap: 4)
        }
        if let owner = item.owner, !owner.text(in: context.language).isEmpty { line(owner, "", .noteStrong, .owner) }
        if let time = item.standardTime {
            let text = words.fill(.standardTime, context.figures.durations.text(seconds: time.seconds))
            line(nil, text, .note, .wait)
        }
        for (isMarked, word, icon) in [
            (item.isWaitPoint, MapWord.waitPoint, Icon.clock), (item.isFailPoint, .failPoint, .pain),
        ] where isMarked {
            stack.add(tag(words[word], icon, width: room), gap: 6)
        }
        let height = max(PictureGrid.leastBlueprintBox, stack.height + 16)
        let frame = Frame(x: 0.5, y: 0.5, width: width - 1, height: height - 1)
        return CellContent(
            marks: [.box(frame, radius: 6, fill: fill, stroke: edge)]
                + stack.marks.moved(x: Self.inset, y: (height - stack.height) / 2), height: height)
    }

    /// A word with its sign in a capsule, for what hurts.
    private func tag(_ text: String, _ icon: Icon, width: Double) -> CellContent {
        let block = context.set(text, TextStyle(.small, .semibold, leading: 1.3), width: width - 36)
        let frame = Frame(x: 0, y: 0, width: 26 + block.width + 9, height: block.height + 5)
        return CellContent(
            marks: [
                .box(
                    frame, radius: 10, fill: theme.negativeWash, stroke: Stroke(theme.negativeInk, theme.boldness)),
                .icon(icon, x: 8, y: 2.5 + (block.lineHeight - 14) / 2, size: 14, theme.negativeInk),
                .text(block, x: 26, y: 2.5, theme.negativeInk),
            ], height: frame.height)
    }

    // MARK: Waiting

    /// How long customers waited before each step and stayed in it; the longest wait stands out.
    func waitingRow(longest column: Int?) -> PictureRow? {
        let rows: [MeasureRow] = [.waiting, .dwell]
        var lines = base.heatLines(rows)
        if let column, !lines.isEmpty { lines[0].values[column]?.tint = HeatTint(theme.heat[3]) }
        return base.measuresRow(lines)
    }
}
