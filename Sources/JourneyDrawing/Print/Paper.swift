// The paper a picture is printed on.

/// A size of paper, in points of 1/72 inch.
package enum Paper: String, CaseIterable, Sendable {
    case a4, a3, letter
    /// As large as the picture.
    case fit

    /// Upright: the short side first; nothing for `fit`.
    package var size: (width: Double, height: Double)? {
        switch self {
        case .a4: (595.28, 841.89)
        case .a3: (841.89, 1190.55)
        case .letter: (612, 792)
        case .fit: nil
        }
    }

    /// Points for each px: 96 px make an inch.
    package static let pointsPerPixel = 0.75
    /// No reader shows a page of more than 200 inches.
    static let longestSide = 14_400.0
    /// What most printers leave white, in points: 8 mm.
    static let edge = 22.68
}

/// A page with a picture on it.
package struct PrintPage: Sendable {
    package var picture: Picture
    /// The page's size, in points.
    package var width, height: Double
    /// Where the picture's upper left corner stands, in points from the page's.
    package var x = 0.0, y = 0.0
    /// Points for each px of the picture.
    package var scale: Double
}

extension PrintPage {
    /// A page of the picture's own size; a longer one than readers show is made smaller.
    package static func fitting(_ picture: Picture) -> PrintPage {
        let scale = min(Paper.pointsPerPixel, Paper.longestSide / max(picture.width, picture.height))
        return PrintPage(
            picture: picture, width: picture.width * scale, height: picture.height * scale, scale: scale)
    }

    /// The whole picture on one sheet, in the middle and as large as its edges allow.
    /// - Parameter isWide: whether the sheet lies on its long side; as suits the picture when left out.
    package static func whole(_ picture: Picture, on paper: Paper, isWide: Bool? = nil) -> PrintPage {
        guard let size = paper.size else { return fitting(picture) }
        let isWide = isWide ?? (picture.width > picture.height)
        let (width, height) = isWide ? (size.height, size.width) : (size.width, size.height)
        let room = (width: width - 2 * Paper.edge, height: height - 2 * Paper.edge)
        let scale = min(room.width / picture.width, room.height / picture.height)
        return PrintPage(
            picture: picture, width: width, height: height, x: (width - picture.width * scale) / 2,
            y: (height - picture.height * scale) / 2, scale: scale)
    }
}
