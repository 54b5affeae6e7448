// A map as a table: steps across, lanes and figures down, nothing but words and numbers. To be read beside the map, and to
// be printed large.
import JourneyEvidence
import JourneyLanguage
import JourneyModel

/// The table of a map.
package struct MapTable: Sendable {
    let map: MapPicture
    var context: DrawingContext { map.context }

    /// - Parameter map: the map with what was measured of it, as its picture shows it.
    package init(_ map: MapPicture) { self.map = map }

    /// The column of names, and that of a step, in px.
    static let names = 172.0
    static let column = 168.0

    /// The picture; the same bytes for the same values.
    package func picture() -> Picture {
        var picture = layout().picture(title: title, description: map.description, context: context)
        picture.printing = { pages($0) }
        return picture
    }

    private var title: String {
        context.say(SheetWord.table) + context.colon + map.map.title.text(in: context.language)
    }

    /// On paper as many steps side by side as a sheet holds; the names of the rows and of the steps on each.
    private func pages(_ request: PrintRequest) -> [PrintPage] {
        guard let paper = request.paper.size else { return [.fitting(picture())] }
        let sheet = PrintSheet(
            paper: paper, isWide: request.isWide ?? true, scale: request.scale * Paper.pointsPerPixel)
        let stages = MapDigest(map).stages()
        let count = stages.reduce(0) { $0 + $1.steps.count }
        let fitting = max(1, Int((sheet.width - 2 * (SheetLayout.margin + Self.pad) - Self.names) / Self.column))
        guard count > 0 else { return [.whole(picture(), on: request.paper, isWide: request.isWide)] }
        // The steps share the pages alike, and the room of a page.
        let sheets = (count + fitting - 1) / fitting
        let each = (count + sheets - 1) / sheets
        let width = (sheet.width - 2 * (SheetLayout.margin + Self.pad) - Self.names) / Double(each)
        let parts = stride(from: 0, to: count, by: each).map { first in
            let steps = first..<min(first + each, count)
            let part = layout(stages, steps: steps, column: min(width, 1.5 * Self.column), isWhole: false)
            return SheetPages(part, on: sheet, title: map.map.title, repeated: 1, context: context)
        }
        // The first page says whose journey it is and what was found.
        let front = SheetPages(frontLayout(width: sheet.width), on: sheet, title: map.map.title, context: context)
        return SheetPages.pages([front] + parts, title: title, description: map.description)
    }
}
