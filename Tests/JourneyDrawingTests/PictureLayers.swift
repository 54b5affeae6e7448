// What lies under what in a picture, for tests of contrast.
import JourneyLanguage

@testable import JourneyDrawing

/// The marks of a picture from back to front, at their places in it.
struct PictureLayers {
    private(set) var marks: [Mark] = []
    private let theme: Theme

    init(_ layout: MapPictureLayout) {
        theme = layout.picture.context.theme
        let cards = [layout.takeawayCard?.frame, layout.card].compactMap(\.self) + layout.panels.map(\.frame)
        marks = [.box(Frame(x: 0, y: 0, width: layout.width, height: layout.height), radius: 0, fill: theme.ground)]
        marks += cards.map { .box($0, radius: 12, fill: theme.surface) }
        marks += layout.head + (layout.takeawayCard?.marks ?? [])
        for placed in layout.rows {
            marks += placed.row.rail.moved(x: layout.card.x, y: placed.y)
            marks += placed.row.marks.moved(x: layout.gridX, y: placed.y)
        }
        marks += layout.arrows + layout.foot + layout.panels.flatMap(\.marks)
    }

    init(_ sheet: SheetLayout, theme: Theme) {
        self.theme = theme
        marks = [.box(Frame(x: 0, y: 0, width: sheet.width, height: sheet.height), radius: 0, fill: theme.ground)]
        for part in sheet.parts {
            if part.look != .plain { marks.append(.box(part.frame, radius: 12, fill: theme.surface)) }
            marks += part.marks
        }
    }

    /// What lies under a frame: the last filled box before a mark that holds it whole, and all after that which it meets.
    func grounds(under frame: Frame, before index: Int) -> [Color] {
        var found: [Color] = []
        for mark in marks[..<index].reversed() {
            guard case .box(let box, _, let fill?, _, _) = mark, box.overlaps(frame) else { continue }
            found.append(fill)
            if box.contains(frame, tolerance: 0.6) { break }
        }
        return found
    }

    /// The colour and the place of a mark that means something; `nil` for texts, boxes and what only parts things.
    func colored(_ mark: Mark) -> (color: Color, frame: Frame)? {
        switch mark {
        case .text, .box, .curve: return nil
        case .line(let x1, let y1, let x2, let y2, let stroke):
            // Hairlines part things and mean nothing.
            if [theme.line, theme.line2].contains(stroke.color) { return nil }
            let frame = Frame(x: min(x1, x2), y: min(y1, y2), width: abs(x2 - x1), height: abs(y2 - y1))
            return (stroke.color, frame.inset(x: -0.1, y: -0.1))
        case .icon(_, let x, let y, let size, let color):
            return (color, Frame(x: x, y: y, width: size, height: size))
        case .face(let face, let x, let y):
            return (theme.emotion(face.value), Frame(x: x - 11, y: y - 11, width: 22, height: 22))
        case .dots(_, let x, let y, _):
            return (theme.negativeInk, Frame(x: x, y: y, width: SeverityDots.width, height: SeverityDots.height))
        case .pie(_, let x, let y, let color):
            return (color, Frame(x: x, y: y, width: ProgressPie.grid, height: ProgressPie.grid))
        case .way(let line, let color): return (color, line.frame)
        case .path, .image: return nil
        case .arrow(let x, let from, let to, _, let color):
            return (color, Frame(x: x - 3.5, y: from, width: 7, height: to - from))
        }
    }
}
