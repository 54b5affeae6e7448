// A sheet of paper in px of the map that is printed on it.

/// A sheet at a scale; everything but the scale is in px of what is drawn on it.
struct PrintSheet {
    /// In points.
    let paperWidth, paperHeight: Double
    /// Points for each px.
    var scale: Double

    /// The room at the foot of each page for its number.
    static let footer = 44.0

    init(paper: (width: Double, height: Double), isWide: Bool, scale: Double) {
        (paperWidth, paperHeight) = isWide ? (paper.height, paper.width) : (paper.width, paper.height)
        self.scale = scale
    }

    var width: Double { paperWidth / scale }
    var height: Double { paperHeight / scale }
    /// What stays white all around.
    var margin: Double { Paper.edge / scale }
    /// Where things may stand, the footer left out.
    var room: Frame {
        Frame(
            x: margin, y: margin, width: width - 2 * margin,
            height: max(1, height - 2 * margin - Self.footer))
    }
    /// Where the footer stands.
    var foot: Frame { Frame(x: margin, y: room.maxY, width: room.width, height: Self.footer) }

    /// The largest scale up to a limit at which so many px fit into the room.
    func scale(fitting width: Double, _ height: Double, atMost limit: Double) -> Double {
        min(
            limit, (paperWidth - 2 * Paper.edge) / width,
            (paperHeight - 2 * Paper.edge) / (height + Self.footer))
    }

    /// The page with a picture that was drawn for this sheet.
    func page(_ picture: Picture) -> PrintPage {
        PrintPage(picture: picture, width: paperWidth, height: paperHeight, scale: scale)
    }
}
