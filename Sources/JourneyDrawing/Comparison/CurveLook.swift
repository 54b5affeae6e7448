// How curves that stand together are told apart: by dash and marker, not by colour alone.

/// The look of one curve among several.
struct CurveLook: Hashable, Sendable {
    enum Marker: Hashable, Sendable {
        case disc, diamond, triangle, square, ring, hollowSquare
        /// A level bar with ends: an aim.
        case aim
    }

    enum Ink: Hashable, Sendable {
        case ink, accent, peer, peer2, positive, negative
    }

    var marker: Marker
    var ink: Ink
    /// In px; empty for a solid line.
    var dash: [Double]

    /// In the order in which curves take them; more stand together on no picture.
    static let all = [
        CurveLook(marker: .disc, ink: .ink, dash: []),
        CurveLook(marker: .diamond, ink: .accent, dash: [9, 5]),
        CurveLook(marker: .triangle, ink: .peer, dash: [2, 5]),
        CurveLook(marker: .square, ink: .peer2, dash: [12, 4, 2, 4]),
        CurveLook(marker: .ring, ink: .positive, dash: [5, 3]),
        CurveLook(marker: .hollowSquare, ink: .negative, dash: [16, 5]),
    ]
    static let aim = CurveLook(marker: .aim, ink: .accent, dash: [7, 5])

    func color(_ theme: Theme) -> Color {
        switch ink {
        case .ink: theme.ink
        case .accent: theme.accent
        case .peer: theme.peer
        case .peer2: theme.peer2
        case .positive: theme.positiveInk
        case .negative: theme.negativeInk
        }
    }

    /// The stroke of the line; a guess is dotted.
    func stroke(_ theme: Theme, isAssumed: Bool = false) -> Stroke {
        let width = marker == .aim ? 1.8 : isAssumed ? 2.2 : 2.6
        return Stroke(
            color(theme), width * theme.boldness, dash: isAssumed ? [2, 6] : dash, isRound: isAssumed || dash.isEmpty)
    }

    /// The marker around a point; hollow and dashed for a guess, hollow and whole for what was read from evidence.
    func mark(
        x: Double, y: Double, _ theme: Theme, isAssumed: Bool = false, isRead: Bool = false, hint: String? = nil
    ) -> Mark {
        let color = color(theme)
        var path = PathData()
        switch marker {
        case .disc, .ring: path.circle(x, y, radius: 6.2)
        case .diamond: path.polygon([(x, y - 7.8), (x + 7.8, y), (x, y + 7.8), (x - 7.8, y)])
        case .triangle: path.polygon([(x, y - 7.6), (x + 7.6, y + 5.6), (x - 7.6, y + 5.6)])
        case .square, .hollowSquare:
            path.polygon([(x - 5.8, y - 5.8), (x + 5.8, y - 5.8), (x + 5.8, y + 5.8), (x - 5.8, y + 5.8)])
        case .aim:
            for end in [-15.0, 15] {
                path.move(x + end, y - 4.5)
                path.line(x + end, y + 4.5)
            }
            path.move(x - 15, y)
            path.line(x + 15, y)
            return .path(
                DrawnPath(data: path, stroke: Stroke(color, 2 * theme.boldness, isRound: true), title: hint))
        }
        let isHollow = marker == .ring || marker == .hollowSquare
        if isAssumed {
            let stroke = Stroke(color, 1.6 * theme.boldness, dash: isRead ? [] : [2.5, 2])
            return .path(DrawnPath(data: path, fill: theme.surface, stroke: stroke, title: hint))
        }
        return .path(
            DrawnPath(
                data: path, fill: isHollow ? theme.surface : color,
                stroke: isHollow ? Stroke(color, 2.2 * theme.boldness) : Stroke(theme.surface, 2), title: hint))
    }

    /// A short piece of the line with its marker, `swatchWidth` wide around a height: for keys and the names of rows.
    func swatch(x: Double, y: Double, _ theme: Theme, isAssumed: Bool = false, isRead: Bool = false) -> [Mark] {
        var line = PathData()
        line.move(x, y)
        line.line(x + Self.swatchWidth, y)
        let path = DrawnPath(data: line, stroke: stroke(theme, isAssumed: isAssumed))
        return [.path(path), mark(x: x + Self.swatchWidth / 2, y: y, theme, isAssumed: isAssumed, isRead: isRead)]
    }

    static let swatchWidth = 34.0
}

extension PathData {
    fileprivate mutating func polygon(_ points: [(Double, Double)]) {
        for (index, point) in points.enumerated() {
            if index == 0 { move(point.0, point.1) } else { line(point.0, point.1) }
        }
        close()
    }

    /// A circle of four cubic curves.
    fileprivate mutating func circle(_ x: Double, _ y: Double, radius r: Double) {
        let k = 0.552_285 * r
        move(x + r, y)
        curve(x + r, y + k, x + k, y + r, x, y + r)
        curve(x - k, y + r, x - r, y + k, x - r, y)
        curve(x - r, y - k, x - k, y - r, x, y - r)
        curve(x + k, y - r, x + r, y - k, x + r, y)
        close()
    }
}
