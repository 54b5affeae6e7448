// A map on several sheets: an overview first, then the map itself in parts, each with its lanes, stages and steps.
import JourneyModel

/// Where a map is parted, so that nothing is cut through and everything can be read.
struct PrintedMap {
    /// The map with its breaks.
    let layout: MapPictureLayout
    let cuts: PictureCuts
    private(set) var sheet: PrintSheet
    /// The steps on the pages from left to right.
    let columns: [Range<Int>]
    /// The rows on the pages from top to bottom, by their place in the layout; the repeated ones are not among them.
    let rows: [Range<Int>]
    /// How many rows are repeated on every page.
    let headerCount: Int
    let front: PrintFront

    var picture: MapPicture { layout.picture }
    var pageCount: Int { 1 + columns.count * rows.count + (front.hasCharts && !front.showsCharts ? 1 : 0) }

    /// A column does not grow beyond it, in px: a cell's text would fall apart.
    private static let widestColumn = 260.0
    /// A map is made larger by so much when its pages would have room left.
    private static let mostGrowth = 1.2

    /// The map on the paper, lying as takes the fewest sheets.
    static func pages(of picture: MapPicture, _ request: PrintRequest) -> [PrintPage] {
        guard let paper = request.paper.size else { return [.fitting(picture.picture())] }
        let ways = (request.isWide.map { [$0] } ?? [true, false]).compactMap { isWide in
            PrintedMap(
                picture, sheet: PrintSheet(paper: paper, isWide: isWide, scale: request.scale * Paper.pointsPerPixel))
        }
        guard let best = ways.min(by: { $0.pageCount < $1.pageCount }) else {
            return [.whole(picture.picture(), on: request.paper, isWide: request.isWide)]
        }
        return best.pages()
    }

    /// `nil` for a map without steps.
    init?(_ picture: MapPicture, sheet: PrintSheet) {
        var bare = picture
        bare.showsCharts = false
        // On pages all columns are alike: so they fill each page, and the pages fit side by side.
        bare.sharesColumns = false
        bare.sharesColumns = false
        let plain = MapPictureLayout(picture: bare)
        guard let uncut = plain.cuts else { return nil }
        let widths = Self.widths(uncut)
        var sheet = sheet
        sheet.scale = sheet.scale(
            fitting: uncut.rail + (widths.max() ?? 0) + MapPictureLayout.cardEnd, uncut.header, atMost: sheet.scale)
        let side = uncut.rail + MapPictureLayout.cardEnd
        let severed = Self.severed(plain)
        columns = PageCuts.groups(widths, room: sheet.room.width - side) { severed[$0] }
        bare.breaks = columns.dropLast().map(\.upperBound)
        // The columns share the room of a page.
        let share = ((sheet.room.width - side) / Double(columns.map(\.count).max() ?? 1)).rounded(.down)
        bare.columnWidth = max(plain.columnWidth, min(Self.widestColumn, share))
        layout = MapPictureLayout(picture: bare)
        guard let cuts = layout.cuts else { return nil }
        self.cuts = cuts
        let headerEnd = layout.card.y + cuts.header - 0.01
        let first = layout.rows.prefix { $0.y < headerEnd }.count
        headerCount = first
        let heights = layout.rows.dropFirst(first).map(\.row.height)
        let frame = cuts.header + Self.cardFoot
        sheet.scale = sheet.scale(fitting: 1, frame + (heights.max() ?? 0), atMost: sheet.scale)
        let lines = layout.rows.map { $0.row.cells.isEmpty && !$0.row.hasTopLine }
        // A line of the blueprint belongs to the lane below it.
        rows = PageCuts.groups(heights, room: sheet.room.height - frame) { lines[$0 + first - 1] ? 1 : 0 }
            .map { $0.lowerBound + first..<$0.upperBound + first }
        let widest = Self.longest(columns, of: Self.widths(cuts))
        let tallest = Self.longest(rows, of: layout.rows.map(\.row.height))
        sheet.scale = max(
            sheet.scale,
            sheet.scale(fitting: side + widest, frame + tallest, atMost: sheet.scale * Self.mostGrowth))
        self.sheet = sheet
        front = PrintFront(picture: picture, sheet: sheet, tiles: (columns.count, rows.count))
    }

    /// Room below the last row of a card.
    static let cardFoot = 6.0

    private static func widths(_ cuts: PictureCuts) -> [Double] {
        zip(cuts.columns, [cuts.grid.x + cuts.rail] + cuts.columns).map { $0 - $1 }
    }

    private static func longest(_ groups: [Range<Int>], of sizes: [Double]) -> Double {
        groups.map { sizes[$0].reduce(0, +) }.max() ?? 0
    }

    /// How bad it is to end a page before each column: what reaches over it is said twice, and a stage is parted.
    private static func severed(_ layout: MapPictureLayout) -> [Double] {
        let stages = Set(layout.stageBoundaries)
        return (0...layout.picture.map.stepCount).map { column in
            let crossing = layout.rows.flatMap(\.row.cells)
                .filter { $0.columns.lowerBound < column && column < $0.columns.upperBound }
            return 0.04 * Double(min(crossing.count, 10)) + (stages.contains(column) ? 0 : 0.15)
        }
    }

    /// The left edge of a column in the layout.
    func left(_ column: Int) -> Double { column == 0 ? cuts.grid.x + cuts.rail : cuts.columns[column - 1] }

    /// All pages in their order: line by line, as one reads.
    func pages() -> [PrintPage] {
        let total = pageCount
        var pages = [front.page(of: total)]
        for row in rows.indices {
            for column in columns.indices {
                let tile = PrintTile(map: self, row: row, column: column, number: pages.count + 1, total: total)
                pages.append(sheet.page(tile.picture()))
            }
        }
        if pages.count < total { pages.append(front.chartsPage(number: total, of: total)) }
        return pages
    }
}
