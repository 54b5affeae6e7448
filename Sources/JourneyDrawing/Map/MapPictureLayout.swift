// Where the parts of the map's picture stand, from top to bottom: head, takeaways, the card with the rows, legend and
// foot, charts.
import JourneyEvidence
import JourneyLanguage
import JourneyModel

/// The picture in px, before it is written.
struct MapPictureLayout {
    /// A row at its place in the picture.
    struct PlacedRow {
        var row: PictureRow
        var y: Double
    }

    /// A chart in its panel.
    struct Panel {
        var frame: Frame
        var title: String
        var marks: [Mark]
        var chart: Chart
        var chartOrigin: (x: Double, y: Double)
        var chartWidth: Double
    }

    enum Chart {
        case funnel(FunnelChart)
        case network(NetworkChart)
    }

    static let margin = 28.0
    /// Room between the last column and the card's edge.
    static let cardEnd = 14.0
    static let leastCard = 760.0
    static let usualCard = 1_786.0

    let picture: MapPicture
    /// The columns of the card, from `gridX`.
    let grid: PictureColumns
    private let source: MapRows
    /// The width of a column if all were alike.
    var columnWidth: Double { grid.width / Double(max(1, grid.count)) }
    let width: Double
    private(set) var height = 0.0
    /// Marks outside the card, in the order they are read.
    private(set) var head: [Mark] = []
    private(set) var foot: [Mark] = []
    private(set) var takeawayCard: (frame: Frame, marks: [Mark])?
    private(set) var card = Frame(x: 0, y: 0, width: 0, height: 0)
    private(set) var rows: [PlacedRow] = []
    private(set) var arrows: [Mark] = []
    private(set) var panels: [Panel] = []

    var gridX: Double { card.x + PictureGrid.rail }

    init(picture: MapPicture) {
        self.picture = picture
        let count = Double(max(1, picture.map.stepCount))
        let fixed = PictureGrid.rail + Self.cardEnd
        let least = max(PictureGrid.leastColumn, (Self.leastCard - fixed) / count)
        // Few steps make a narrower picture rather than very wide columns.
        let columnWidth =
            picture.columnWidth ?? max(least, min(220, (Self.usualCard - fixed) / count)).rounded()
        let source = MapRows(
            map: picture.map, measured: picture.measured, context: picture.context, columnWidth: columnWidth)
        (source.related, source.detail) = (picture.related, picture.detail)
        (source.shown, source.known) = (picture.shown, picture.known)
        if picture.sharesColumns { source.shareColumns() }
        source.breaks = picture.breaks
        self.source = source
        grid = source.grid
        let cardWidth = fixed + count * columnWidth
        width = cardWidth + 2 * Self.margin
        let parts = MapPictureParts(picture: picture, width: cardWidth)
        var y = 26.0
        (head, y) = parts.head(x: Self.margin, y: y)
        if let takeaways = parts.takeaways(x: Self.margin, y: y + 18) {
            takeawayCard = takeaways
            y = takeaways.frame.maxY
        }
        card = Frame(x: Self.margin, y: y + 18, width: cardWidth, height: 0)
        placeRows()
        (foot, y) = parts.foot(x: Self.margin, y: card.maxY + 12)
        placePanels(from: y + 20)
        height = (panels.map(\.frame.maxY).max() ?? y) + Self.margin
    }

    // MARK: Pages

    /// The charts alone, as wide as a page.
    init(chartsOf picture: MapPicture, width: Double) {
        self.picture = picture
        self.width = width
        source = MapRows(map: picture.map, measured: nil, context: picture.context, columnWidth: 0)
        grid = source.grid
        card = Frame(x: 0, y: 0, width: width, height: 0)
        placePanels(from: 0)
        height = panels.map(\.frame.maxY).max() ?? 0
    }

    /// The takeaways, the stages with their steps, and the charts.
    var places: [Picture.Place] {
        let language = picture.context.language
        var places: [Picture.Place] = []
        if let takeawayCard {
            places.append(.init(title: picture.context.words[.takeaways], frame: takeawayCard.frame, depth: 0))
        }
        var column = 0
        func frame(_ columns: Range<Int>) -> Frame {
            var frame = grid.frame(columns, y: card.y, height: card.height)
            frame.x += gridX
            return frame
        }
        for stage in picture.map.stages where !stage.steps.isEmpty {
            let columns = column..<column + stage.steps.count
            places.append(.init(title: stage.title.text(in: language), frame: frame(columns), depth: 0))
            for (index, step) in stage.steps.enumerated() {
                let own = column + index..<column + index + 1
                places.append(.init(title: step.title.text(in: language), frame: frame(own), depth: 1))
            }
            column = columns.upperBound
        }
        places += panels.map { .init(title: $0.title, frame: $0.frame, depth: 0) }
        return places
    }

    /// Where the picture may be cut into pages: between columns and between rows; stages and steps are repeated.
    var cuts: PictureCuts? {
        guard rows.count > 2, picture.map.stepCount > 0 else { return nil }
        let header = rows[2].y - card.y
        let ends = rows.dropFirst(2).map { $0.y + $0.row.height } + panels.map(\.frame.maxY)
        return PictureCuts(
            grid: Frame(x: card.x, y: card.y, width: card.width, height: card.height), rail: PictureGrid.rail,
            header: header,
            columns: (1...grid.count).map { gridX + grid.x($0) },
            rows: Set(ends.dropLast() + [height]).sorted())
    }

    // MARK: Rows

    private mutating func placeRows() {
        guard !source.steps.isEmpty else {
            let note = picture.context.set(
                picture.context.words[.noSteps], .lead, width: card.width - 2 * Self.margin)
            let row = PictureRow(
                rail: [.text(note, x: 18, y: 24, picture.context.theme.ink3)], height: note.height + 48,
                hasTopLine: false)
            rows = [PlacedRow(row: row, y: card.y)]
            card.height = row.height
            return
        }
        var y = card.y
        func place(_ row: PictureRow?) {
            guard let row else { return }
            rows.append(PlacedRow(row: row, y: y))
            y += row.height
        }
        place(source.stagesRow())
        place(source.stepsRow())
        place(source.waysRow())
        place(source.storyboardRow())
        place(source.touchpointsRow())
        source.textRows(Lane.aboveEmotion).forEach(place)
        place(source.setsPersonasApart ? source.personasRow() : source.emotionRow())
        source.textRows(Lane.belowEmotion).forEach(place)
        place(source.painRow())
        place(source.opportunitiesRow())
        source.textRows(Lane.belowOpportunities).forEach(place)
        place(source.physicalEvidenceRow())
        var above: [PictureRow.Cell]?
        for (index, part) in source.blueprintRows().enumerated() {
            place(part.row)
            guard case .lane(let lane, let row) = part else { continue }
            let cells = row.cells.map { cell in
                var placed = cell
                placed.frame.x += gridX
                placed.frame.y += y - row.height
                return placed
            }
            if let above, index > 1 {
                arrows += source.arrows(from: above, to: cells, isTwoWay: lane == .backstage)
            }
            above = cells
        }
        place(source.policiesRow())
        place(source.shownMeasuresRow())
        place(source.zerosRow())
        place(source.missedGoalRow())
        card.height = y - card.y + 6
    }

    /// The columns before which a new stage begins.
    var stageBoundaries: [Int] {
        var column = 0
        return picture.map.stages.map(\.steps.count).filter { $0 > 0 }.dropLast().map { count in
            column += count
            return column
        }
    }

    /// The upright pieces of a stage's boundary within a row: it stops where something reaches over it.
    func boundaryPieces(at column: Int, in placed: PlacedRow) -> [Range<Double>] {
        let crossing = placed.row.cells.filter { $0.columns.lowerBound < column && column < $0.columns.upperBound }
        // A row that is one cell throughout has no columns to part.
        if crossing.contains(where: { $0.columns.count == picture.map.stepCount }) { return [] }
        var pieces: [Range<Double>] = []
        var top = max(placed.y, card.y + 16)
        let bottom = min(placed.y + placed.row.height, card.maxY - 6)
        for frame in crossing.map(\.frame).sorted(by: { $0.y < $1.y }) {
            if placed.y + frame.y - 3 > top { pieces.append(top..<placed.y + frame.y - 3) }
            top = max(top, placed.y + frame.maxY + 3)
        }
        if bottom > top { pieces.append(top..<bottom) }
        return pieces
    }

    // MARK: Panels

    private mutating func placePanels(from top: Double) {
        guard picture.showsCharts, let measured = picture.measured else { return }
        let context = picture.context
        let funnel = measured.funnel.flatMap { $0.steps.count > 1 ? $0 : nil }
            .map { FunnelChart(funnel: $0, scope: measured.scope, context: context) }
        let network = measured.network.flatMap { $0.columns.count > 1 ? $0 : nil }
            .map { NetworkChart(network: $0, scope: measured.scope, context: context) }
        // Side by side like 5 to 8, as far as each keeps a width it can be read at.
        let gap = 16.0
        let isPair = funnel != nil && network != nil
        let funnelWidth = isPair ? (card.width - gap) * 5 / 13 : card.width
        let networkWidth = isPair ? card.width - gap - funnelWidth : card.width
        // On a page of their own they have the page's height, too.
        let isNarrow = rows.isEmpty && card.width < 1_100
        let isStacked = isPair && (funnelWidth < 340 || isNarrow)
        var frames: [Panel] = []
        if let funnel {
            frames.append(
                panel(
                    .funnel(funnel), funnel.headline, x: card.x, y: top, width: isStacked ? card.width : funnelWidth))
        }
        if let network {
            let x = isPair && !isStacked ? card.x + funnelWidth + gap : card.x
            let y = isStacked ? (frames.last?.frame.maxY ?? top) + gap : top
            frames.append(
                panel(.network(network), network.headline, x: x, y: y, width: isStacked ? card.width : networkWidth))
        }
        if !isStacked, let tallest = frames.map(\.frame.height).max() {
            for index in frames.indices { frames[index].frame.height = tallest }
        }
        panels = frames
    }

    private func panel(_ chart: Chart, _ headline: Headline, x: Double, y: Double, width: Double) -> Panel {
        let context = picture.context
        let inner = width - 44
        let title = context.set(headline.text, .heading, width: inner)
        let detail = context.set(headline.detail, .note, width: inner)
        var marks: [Mark] = [.text(title, x: x + 22, y: y + 20, context.theme.ink)]
        marks.append(.text(detail, x: x + 22, y: y + 20 + title.height + 3, context.theme.ink3))
        let top = y + 20 + title.height + 3 + detail.height + 16
        let chartWidth = min(inner, 1_200)
        let chartHeight =
            switch chart {
            case .funnel(let funnel): funnel.height(width: chartWidth)
            case .network(let network): network.height(width: chartWidth)
            }
        var bottom = top + chartHeight
        // The funnel counts otherwise than the rows of numbers: by which rule is said where it stands.
        if case .funnel(let funnel) = chart {
            let rule = context.set(context.figures.rule(of: funnel.funnel), .note, width: inner)
            marks.append(.text(rule, x: x + 22, y: bottom + 14, context.theme.ink3))
            bottom += 14 + rule.height
        }
        return Panel(
            frame: Frame(x: x, y: y, width: width, height: bottom + 22 - y), title: headline.text,
            marks: marks, chart: chart,
            chartOrigin: (x + 22, top), chartWidth: chartWidth)
    }
}
