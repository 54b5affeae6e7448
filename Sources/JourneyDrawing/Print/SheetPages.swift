// A sheet that is read from top to bottom, over as many pages as it takes.
import JourneyLanguage

/// The parts of a sheet on pages of a paper, each as it is: none is cut through unless it is longer than a page.
struct SheetPages {
    private let layout: SheetLayout
    private let title: LocalizedText
    private let context: DrawingContext
    private var sheet: PrintSheet
    /// The parts on each page.
    private let pages: [Range<Int>]
    /// How many parts at the start of the sheet stand on every page.
    private let repeated: Int

    /// - Parameter repeated: how many parts at the start of the sheet stand on every page; they do not count as its first.
    init(
        _ layout: SheetLayout, on sheet: PrintSheet, title: LocalizedText, repeated: Int = 0, context: DrawingContext
    ) {
        (self.layout, self.title, self.repeated, self.context) = (layout, title, repeated, context)
        self.sheet = sheet
        let parts = layout.parts
        // A heading is one with what follows it.
        var blocks: [Range<Int>] = []
        for index in repeated..<parts.count {
            if let last = blocks.last, parts[last.upperBound - 1].staysWithNext {
                blocks[blocks.count - 1] = last.lowerBound..<index + 1
            } else {
                blocks.append(index..<index + 1)
            }
        }
        let sizes = blocks.map { block in
            let end =
                block.upperBound < parts.count
                ? parts[block.upperBound].frame.y : parts[block.upperBound - 1].frame.maxY
            return max(0, end - parts[block.lowerBound].frame.y)
        }
        let head = Self.head(layout, repeated)
        // What is longer than a page makes all of them smaller, as far as it can still be read.
        let longest = sizes.max() ?? 0
        self.sheet.scale = max(
            sheet.scale * 0.5, sheet.scale(fitting: layout.width, head + longest, atMost: sheet.scale))
        let room = self.sheet.room.height - head
        let groups = PageCuts.groups(sizes, room: room) { _ in 0 }
        // Where there is nothing but what is repeated, that is a page.
        pages =
            groups.isEmpty
            ? [repeated..<repeated]
            : groups.map { blocks[$0.lowerBound].lowerBound..<blocks[$0.upperBound - 1].upperBound }
    }

    /// How much of the page the repeated parts take.
    private static func head(_ layout: SheetLayout, _ repeated: Int) -> Double {
        guard repeated > 0 else { return 0 }
        let end = layout.parts.count > repeated ? layout.parts[repeated].frame.y : layout.bottom
        return end - layout.parts[0].frame.y
    }

    var count: Int { pages.count }

    /// The pages of several sheets, one after another and numbered through.
    static func pages(_ sheets: [SheetPages], title: String, description: String) -> [PrintPage] {
        let total = sheets.reduce(0) { $0 + $1.count }
        var pages: [PrintPage] = []
        for sheet in sheets {
            pages += sheet.pages(title: title, description: description, after: pages.count, of: total)
        }
        return pages
    }

    /// - Parameter before: how many pages there are before these.
    private func pages(title name: String, description: String, after before: Int, of total: Int) -> [PrintPage] {
        pages.indices.map { index in
            let parts = placed(on: pages[index])
            let number = before + index + 1
            let footer = PrintFooter(
                title: title, number: number, total: total, tiles: (1, 1), current: nil, context: context)
            var picture = Picture(
                width: sheet.width, height: sheet.height, title: number == 1 ? name : footer.name,
                description: number == 1 ? description : "", context: context
            ) { writer in
                var page = SheetLayout(width: sheet.width)
                page.height = sheet.height
                page.parts = parts
                page.draw(into: &writer, theme: context.theme)
                for mark in footer.marks(in: sheet.foot) { mark.draw(into: &writer, theme: context.theme) }
            }
            picture.places = parts.filter(\.isPlace).map { .init(title: $0.title, frame: $0.frame, depth: 0) }
            return sheet.page(picture)
        }
    }

    /// The parts of a page, moved to where they stand on it.
    private func placed(on page: Range<Int>) -> [SheetLayout.Part] {
        let top = sheet.room.y
        // A sheet has a margin of its own, which the paper's takes the place of.
        let left = (sheet.width - layout.width) / 2
        let repeating = layout.parts[..<repeated].map { $0.moved(x: left, y: top - layout.parts[0].frame.y) }
        guard let first = page.first else { return repeating }
        let y = top + Self.head(layout, repeated) - layout.parts[first].frame.y
        return repeating + layout.parts[page].map { $0.moved(x: left, y: y) }
    }
}

extension SheetLayout.Part {
    func moved(x: Double, y: Double) -> Self {
        var part = self
        part.frame.x += x
        part.frame.y += y
        part.marks = marks.moved(x: x, y: y)
        part.paths = paths.map { $0.moved(x: x, y: y) }
        return part
    }
}
