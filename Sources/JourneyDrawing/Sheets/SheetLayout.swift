// What a sheet is made of before it is written: parts with their marks at their places, so that a test can see them.
import JourneyLanguage

/// A picture that is not a map: cards and texts on a ground, in px.
struct SheetLayout {
    /// A part of the sheet; its marks lie inside its frame.
    struct Part {
        var title: String
        var frame: Frame
        var marks: [Mark]
        var look = Look.plain
        var paths: [SheetPath] = []
        /// Whether a table of contents names it.
        var isPlace = false
        /// Whether no page ends below it: a heading stands with what follows.
        var staysWithNext = false
    }

    /// What stands behind a part.
    enum Look: Hashable {
        /// Nothing: it stands on the ground.
        case plain
        /// A card.
        case card
        /// A card whose outline is dashed: what stands on it is a guess.
        case guess
    }

    /// Room between the sheet's edge and what stands on it, and between two cards.
    static let margin = 28.0
    static let gap = 16.0
    /// Room between a card's edge and its text.
    static let inset = 22.0

    var width: Double
    var height = 0.0
    /// In the order in which they are read.
    var parts: [Part] = []
    /// Where it may be cut when it is printed on several pages.
    var cuts: PictureCuts?

    init(width: Double) { self.width = width }

    /// The width that is left between the margins.
    var room: Double { width - 2 * Self.margin }
    /// Where the next part may begin: the end of those that are there.
    var bottom: Double { parts.map(\.frame.maxY).max() ?? Self.margin }

    /// Ends the sheet below its last part.
    mutating func close() { height = (bottom + Self.margin).rounded(.up) }

    var places: [Picture.Place] {
        parts.filter(\.isPlace).map { Picture.Place(title: $0.title, frame: $0.frame, depth: 0) }
    }
}

/// A line through points, for what the other marks do not draw.
struct SheetPath {
    var points: [(x: Double, y: Double)]
    var stroke: Stroke

    func moved(x dx: Double, y dy: Double) -> SheetPath {
        SheetPath(points: points.map { ($0.x + dx, $0.y + dy) }, stroke: stroke)
    }
}
