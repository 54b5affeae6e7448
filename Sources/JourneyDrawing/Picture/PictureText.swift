// The texts of a picture beside its shapes, for surfaces that set them themselves: PDF and PNG.

/// A text with its place in the picture.
package struct PictureText: Sendable {
    /// Where the group stands in which it was written.
    package struct Place: Hashable, Sendable {
        /// The group's origin, in px of the picture.
        package var x = 0.0, y = 0.0
        /// What is seen of the group, in px of the picture; `nil` for all of it.
        package var clip: Frame?
        /// Where a link leads that it stands in.
        package var address: String?
    }

    package let block: TextBlock
    /// From the group's origin: the anchor, and the top of the first line.
    let x, y: Double
    package let color: Color
    let anchor: SVGWriter.Anchor
    /// What is drawn around the letters, behind them.
    let halo: Stroke?
    package internal(set) var place = Place()
    /// Its element in the SVG.
    package internal(set) var bytes = 0..<0

    init(block: TextBlock, x: Double, y: Double, color: Color, anchor: SVGWriter.Anchor, halo: Stroke?) {
        (self.block, self.x, self.y) = (block, x, y)
        (self.color, self.anchor, self.halo) = (color, anchor, halo)
    }

    /// The left end of a line, and its baseline, in px of the picture.
    package func origin(ofLine index: Int) -> (x: Double, y: Double) {
        let width = block.lines[index].width
        let left =
            switch anchor {
            case .start: x
            case .middle: x - width / 2
            case .end: x - width
            }
        return (place.x + left, place.y + y + block.baseline(ofLine: index))
    }

    /// The colour and the width, in px, of the halo.
    package var haloLine: (color: Color, width: Double)? { halo.map { ($0.color, $0.width) } }
}

extension Picture {
    /// The SVG without its texts, which somebody else sets.
    package var shapes: [UInt8] {
        var shapes: [UInt8] = []
        shapes.reserveCapacity(svg.count)
        var start = 0
        for text in texts {
            shapes += svg[start..<text.bytes.lowerBound]
            start = text.bytes.upperBound
        }
        return shapes + svg[start...]
    }
}
