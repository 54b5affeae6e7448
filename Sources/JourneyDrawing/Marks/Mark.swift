// What a picture is made of before it is written: a list of marks with their places, so that a test can see them too.
import JourneyLanguage
import JourneyModel

/// One mark of a picture, in px.
enum Mark {
    case text(PlacedText)
    case box(Frame, radius: Double, fill: Color?, stroke: Stroke?, title: String?)
    case line(x1: Double, y1: Double, x2: Double, y2: Double, Stroke)
    case icon(Icon, x: Double, y: Double, size: Double, Color)
    case face(Face, x: Double, y: Double)
    case dots(SeverityDots, x: Double, y: Double, title: String)
    case pie(ProgressPie, x: Double, y: Double, Color)
    case arrow(x: Double, from: Double, to: Double, isTwoWay: Bool, Color)
    // Behind a pointer: they are few and large, and every mark has room for the largest.
    indirect case curve(EmotionCurveLayout, x: Double, y: Double)
    indirect case way(WayLine, Color)
    indirect case path(DrawnPath)
    indirect case image(PlacedImage)

    static func text(
        _ block: TextBlock, x: Double, y: Double, _ color: Color, anchor: SVGWriter.Anchor = .start,
        title: String? = nil, address: String? = nil
    ) -> Mark {
        .text(
            PlacedText(block: block, x: x, y: y, color: color, anchor: anchor, title: title, address: address))
    }

    static func box(
        _ frame: Frame, radius: Double, fill: Color? = nil, stroke: Stroke? = nil, hint: String? = nil
    ) -> Mark {
        .box(frame, radius: radius, fill: fill, stroke: stroke, title: hint)
    }

    /// Moves the mark; its contents are handed on, not copied.
    mutating func move(x dx: Double, y dy: Double) {
        switch consume self {
        case .text(var text):
            text.x += dx
            text.y += dy
            self = .text(text)
        case .box(var frame, let radius, let fill, let stroke, let title):
            frame.x += dx
            frame.y += dy
            self = .box(frame, radius: radius, fill: fill, stroke: stroke, title: title)
        case .line(let x1, let y1, let x2, let y2, let stroke):
            self = .line(x1: x1 + dx, y1: y1 + dy, x2: x2 + dx, y2: y2 + dy, stroke)
        case .icon(let icon, let x, let y, let size, let color):
            self = .icon(icon, x: x + dx, y: y + dy, size: size, color)
        case .face(let face, let x, let y): self = .face(face, x: x + dx, y: y + dy)
        case .dots(let dots, let x, let y, let title): self = .dots(dots, x: x + dx, y: y + dy, title: title)
        case .pie(let pie, let x, let y, let color): self = .pie(pie, x: x + dx, y: y + dy, color)
        case .arrow(let x, let from, let to, let isTwoWay, let color):
            self = .arrow(x: x + dx, from: from + dy, to: to + dy, isTwoWay: isTwoWay, color)
        case .curve(let layout, let x, let y): self = .curve(layout, x: x + dx, y: y + dy)
        case .way(let line, let color): self = .way(line.moved(x: dx, y: dy), color)
        case .path(let path): self = .path(path.moved(x: dx, y: dy))
        case .image(var image):
            image.frame.x += dx
            image.frame.y += dy
            self = .image(image)
        }
    }

    /// The same mark elsewhere.
    consuming func moved(x dx: Double, y dy: Double) -> Mark {
        move(x: dx, y: dy)
        return self
    }
}

/// A block of text with its place.
struct PlacedText {
    var block: TextBlock
    /// The left end, the middle or the right end of its lines, as the anchor says.
    var x: Double
    /// The top of its first line.
    var y: Double
    var color: Color
    var anchor: SVGWriter.Anchor = .start
    var title: String?
    /// Where it leads; it is then written as a link.
    var address: String?

    /// The room its letters take.
    var frame: Frame {
        let left =
            switch anchor {
            case .start: x
            case .middle: x - block.width / 2
            case .end: x - block.width
            }
        return Frame(x: left, y: y, width: block.width, height: block.height)
    }
}

extension [Mark] {
    consuming func moved(x dx: Double, y dy: Double) -> [Mark] {
        if dx != 0 || dy != 0 {
            for index in indices { self[index].move(x: dx, y: dy) }
        }
        return self
    }
}
