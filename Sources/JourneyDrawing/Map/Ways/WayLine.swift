// The line of a way below the steps: down from one step, along, and up to another with an open arrow head.
import JourneyLanguage

/// A line that runs level and turns up at one or both of its ends, in px.
struct WayLine: Hashable, Sendable {
    /// An end of the line.
    enum End: Hashable, Sendable {
        /// The step it comes from: it turns up to this height.
        case start(top: Double)
        /// The step it leads to.
        case arrow(top: Double)
        /// The page ends here, the line goes on over the next.
        case cut
    }

    var left, right: Double
    /// The height of its level part.
    var y: Double
    var leftEnd, rightEnd: End

    /// The room it takes, arrow heads and all.
    var frame: Frame {
        let top = min(Self.top(leftEnd) ?? y, Self.top(rightEnd) ?? y)
        return Frame(x: left, y: top, width: right - left, height: y - top)
    }

    func moved(x dx: Double, y dy: Double) -> WayLine {
        var copy = self
        copy.left += dx
        copy.right += dx
        copy.y += dy
        copy.leftEnd = Self.moved(leftEnd, dy)
        copy.rightEnd = Self.moved(rightEnd, dy)
        return copy
    }

    private static func moved(_ end: End, _ dy: Double) -> End {
        switch end {
        case .start(let top): .start(top: top + dy)
        case .arrow(let top): .arrow(top: top + dy)
        case .cut: .cut
        }
    }

    private static func top(_ end: End) -> Double? {
        switch end {
        case .start(let top), .arrow(let top): top
        case .cut: nil
        }
    }

    // MARK: Drawing

    private static let radius = 7.0

    func draw(into writer: inout SVGWriter, stroke: Stroke) {
        var path = PathData()
        let radius = min(Self.radius, (right - left) / 2)
        if let top = Self.top(leftEnd) {
            path.move(left, top)
            path.line(left, max(top, y - radius))
            path.quadratic(left, y, left + radius, y)
        } else {
            path.move(left, y)
        }
        if let top = Self.top(rightEnd) {
            path.line(right - radius, y)
            path.quadratic(right, y, right, max(top, y - radius))
            path.line(right, top)
        } else {
            path.line(right, y)
        }
        Self.head(leftEnd, x: left, into: &path)
        Self.head(rightEnd, x: right, into: &path)
        writer.path(path, stroke: stroke)
    }

    private static func head(_ end: End, x: Double, into path: inout PathData) {
        guard case .arrow(let top) = end else { return }
        path.move(x - 4, top + 4.5)
        path.line(x, top)
        path.line(x + 4, top + 4.5)
    }
}
