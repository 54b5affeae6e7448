// The rows of the map, from its values.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport

/// Builds the rows of one map on one grid.
final class MapRows {
    let map: JourneyMap
    let measured: MeasuredMap?
    let context: DrawingContext
    private(set) var grid: PictureColumns
    let steps: [Step]
    /// The column of each step by its id.
    let columns: [String: Int]
    /// The step where customers are unhappiest, which is marked.
    let unhappiest: String?
    /// What was measured at each step, by column, and which rows of it say anything.
    private(set) lazy var measures = measured?.stepMeasures ?? []
    private(set) lazy var choice = MeasureRowChoice(measures, curve: measured?.curve)
    /// The columns at which a printed page begins: what reaches over one stands on each side of it.
    var breaks: [Int] = []
    /// The personas whose curves stand together; fewer than two for the usual curve.
    var shown: [ShownPersona] = []
    /// All personas of the map that are described.
    var known: [Persona] = []
    /// The whole map, or its short form.
    var detail = MapDetail.full
    /// Other maps that this one names, by id.
    var related: [String: RelatedMap] = [:]

    init(map: JourneyMap, measured: MeasuredMap?, context: DrawingContext, columnWidth: Double) {
        self.map = map
        self.measured = measured
        self.context = context
        unhappiest = measured?.unhappiestStep
        let steps = map.steps
        self.steps = steps
        grid = PictureColumns(count: steps.count, width: columnWidth)
        columns = Dictionary(steps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Lets the columns share their width by need.
    func shareColumns() {
        guard !steps.isEmpty else { return }
        grid = PictureColumns.shared(self, width: grid.width(0))
    }

    var theme: Theme { context.theme }
    var words: MapWords { context.words }
    var figures: FigureWords { context.figures }

    /// The columns from a step to the one it reaches through; a step before it counts as none.
    func span(from column: Int, through: String?) -> Range<Int> {
        let last = through.flatMap { columns[$0] } ?? column
        return column..<max(column, last) + 1
    }

    /// The columns of each stage; a stage without steps has none.
    var stageColumns: [Range<Int>] {
        var start = 0
        return map.stages.map { stage in
            defer { start += stage.steps.count }
            return start..<start + stage.steps.count
        }
    }

    func packed(_ entries: [LaneEntry], rail: CellContent, gap: Double = 8, least: Double = 0) -> PictureRow {
        PictureRow.packed(
            entries.flatMap { entry in
                pieces(of: entry.columns).map { LaneEntry(columns: $0, content: entry.content) }
            }, grid: grid, rail: rail, gap: gap, least: least)
    }

    /// A range of columns, parted where a page begins.
    func pieces(of range: Range<Int>) -> [Range<Int>] {
        let ends = breaks.filter { range.lowerBound < $0 && $0 < range.upperBound } + [range.upperBound]
        return zip([range.lowerBound] + ends, ends).map { $0..<$1 }
    }

    // MARK: Rail

    static let railText = 46.0
    static let railTextWidth = PictureGrid.rail - railText - 12

    /// An icon with a name and a line or two below it.
    func rail(_ icon: Icon, _ name: String, note: String = "") -> CellContent {
        let title = context.set(name, .strong, width: Self.railTextWidth)
        var marks: [Mark] = [
            .icon(icon, x: 18, y: (title.lineHeight - 18) / 2, size: 18, theme.ink2),
            .text(title, x: Self.railText, y: 0, theme.ink),
        ]
        guard !note.isEmpty else { return CellContent(marks: marks, height: title.height) }
        let small = context.set(note, .note, width: Self.railTextWidth)
        marks.append(.text(small, x: Self.railText, y: title.height + 1, theme.ink3))
        return CellContent(marks: marks, height: title.height + 1 + small.height)
    }

    // MARK: Texts in cells

    /// Room between a cell's edge and a text that stands in it without a box.
    static let textInset = 5.0

    /// A text without a box.
    func plain(_ block: TextBlock, _ color: Color, title: String? = nil) -> CellContent {
        CellContent(
            marks: [.text(block, x: Self.textInset, y: 0, color, title: title)], height: block.height)
    }
}
