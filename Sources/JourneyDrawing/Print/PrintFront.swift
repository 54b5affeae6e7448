// The first page: whose journey it is, what was found, the charts where there is room, and how the other pages lie.
import JourneyLanguage
import JourneyModel

/// What stands around the map, set as wide as a page, once.
struct PrintFront {
    let picture: MapPicture
    /// A smaller scale than the map's when there is much to say.
    private(set) var sheet: PrintSheet
    let tiles: (columns: Int, rows: Int)
    private(set) var marks: [Mark] = []
    private var takeaways: Frame?
    /// The charts as wide as a page; without panels when there are none.
    let charts: MapPictureLayout
    private var chartsTop = 0.0
    /// Whether the charts stand here; else they have a page of their own.
    private(set) var showsCharts = false

    private var context: DrawingContext { picture.context }
    var hasCharts: Bool { !charts.panels.isEmpty }

    init(picture: MapPicture, sheet: PrintSheet, tiles: (columns: Int, rows: Int)) {
        self.picture = picture
        self.sheet = sheet
        self.tiles = tiles
        charts = MapPictureLayout(chartsOf: picture, width: sheet.room.width)
        let full = sheet.scale
        for share in [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3] {
            self.sheet.scale = full * share
            let bottom = place()
            let room = self.sheet.room
            if share == 1, hasCharts, bottom.top + 22 + charts.height + bottom.key <= room.maxY {
                chartsTop = bottom.top + 22
                showsCharts = true
            }
            let end = showsCharts ? chartsTop + charts.height : bottom.top
            if end + bottom.key <= room.maxY || share == 0.3 {
                if bottom.key > 0 { placeKey(y: end + 24) }
                break
            }
        }
    }

    /// Head, takeaways, legend and rules from the top; answers where they end and how much room the key takes.
    private mutating func place() -> (top: Double, key: Double) {
        let room = sheet.room
        let parts = MapPictureParts(picture: picture, width: room.width)
        var y = 0.0
        (marks, y) = parts.head(x: room.x, y: room.y)
        takeaways = nil
        if let card = parts.takeaways(x: room.x, y: y + 20) {
            takeaways = card.frame
            marks += card.marks
            y = card.frame.maxY
        }
        let foot = parts.foot(x: room.x, y: y + 16)
        marks += foot.marks
        return (foot.bottom, tiles.columns * tiles.rows > 1 ? key.size.height + 24 : 0)
    }

    private var key: PageKey {
        PageKey(columns: tiles.columns, rows: tiles.rows, current: nil, firstNumber: 2)
    }

    private mutating func placeKey(y: Double) {
        let room = sheet.room
        marks += key.marks(x: room.x, y: y, context: context)
        let left = room.x + key.size.width + 18
        let text = context.set(
            context.words.catalogue[PrintWord.howPagesLie], .body, width: min(300, room.maxX - left))
        marks.append(.text(text, x: left, y: y + (key.size.height - text.height) / 2, context.theme.ink2))
    }

    // MARK: Pages

    func page(of total: Int) -> PrintPage {
        let footer = footer(number: 1, of: total)
        let title = picture.map.title.text(in: context.language)
        var drawn = Picture(
            width: sheet.width, height: sheet.height, title: title, description: picture.description, context: context
        ) { writer in
            drawGround(into: &writer)
            if let takeaways { writer.card(takeaways, theme: context.theme) }
            for mark in marks { mark.draw(into: &writer, theme: context.theme) }
            if showsCharts { drawCharts(y: chartsTop, into: &writer) }
            for mark in footer.marks(in: sheet.foot) { mark.draw(into: &writer, theme: context.theme) }
        }
        if let takeaways {
            drawn.places.append(.init(title: context.words[.takeaways], frame: takeaways, depth: 0))
        }
        if showsCharts { drawn.places += chartPlaces(y: chartsTop) }
        return sheet.page(drawn)
    }

    /// The charts on a page of their own, smaller where they would not fit.
    func chartsPage(number: Int, of total: Int) -> PrintPage {
        var own = self
        own.sheet.scale = sheet.scale(
            fitting: charts.width, charts.height, atMost: (sheet.paperWidth - 2 * Paper.edge) / charts.width)
        let footer = footer(number: number, of: total)
        var drawn = Picture(
            width: own.sheet.width, height: own.sheet.height, title: footer.name, description: "", context: context
        ) { writer in
            own.drawGround(into: &writer)
            own.drawCharts(y: own.sheet.room.y, into: &writer)
            for mark in footer.marks(in: own.sheet.foot) { mark.draw(into: &writer, theme: context.theme) }
        }
        drawn.places = own.chartPlaces(y: own.sheet.room.y)
        return own.sheet.page(drawn)
    }

    private func footer(number: Int, of total: Int) -> PrintFooter {
        PrintFooter(
            title: picture.map.title, number: number, total: total, tiles: tiles, current: nil, context: context)
    }

    private func drawGround(into writer: inout SVGWriter) {
        writer.rect(Frame(x: 0, y: 0, width: sheet.width, height: sheet.height), fill: context.theme.ground)
    }

    private func drawCharts(y: Double, into writer: inout SVGWriter) {
        writer.group([.move(sheet.room.x, y)]) { writer in
            for panel in charts.panels { charts.draw(panel, into: &writer) }
        }
    }

    private func chartPlaces(y: Double) -> [Picture.Place] {
        charts.panels.map { panel in
            var frame = panel.frame
            frame.x += sheet.room.x
            frame.y += y
            return .init(title: panel.title, frame: frame, depth: 0)
        }
    }
}
