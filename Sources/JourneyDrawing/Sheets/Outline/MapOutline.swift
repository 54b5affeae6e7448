// A map as an outline: stage by stage and step by step, everything that is said of it as lists. To be read, printed and
// worked through line by line.
import JourneyEvidence
import JourneyLanguage
import JourneyModel

/// The outline of a map.
package struct MapOutline: Sendable {
    let map: MapPicture
    var context: DrawingContext { map.context }

    /// - Parameter map: the map with what was measured of it, as its picture shows it.
    package init(_ map: MapPicture) { self.map = map }

    /// In px: lines of text that are read with ease.
    static let width = 900.0

    /// The picture; the same bytes for the same values.
    package func picture() -> Picture {
        var picture = layout(width: Self.width).picture(title: title, description: map.description, context: context)
        picture.printing = { pages($0) }
        return picture
    }

    private var title: String {
        context.say(SheetWord.outline) + context.colon + map.map.title.text(in: context.language)
    }

    /// On paper a line is as long as the sheet allows.
    private func pages(_ request: PrintRequest) -> [PrintPage] {
        guard let paper = request.paper.size else { return [.fitting(picture())] }
        let sheet = PrintSheet(
            paper: paper, isWide: request.isWide ?? false, scale: request.scale * Paper.pointsPerPixel)
        let pages = SheetPages(layout(width: sheet.width), on: sheet, title: map.map.title, context: context)
        return SheetPages.pages([pages], title: title, description: map.description)
    }
}
