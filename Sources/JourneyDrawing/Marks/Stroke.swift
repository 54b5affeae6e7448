// The line around a shape, or along a path.

/// How an outline is drawn.
struct Stroke {
    var color: Color
    var width: Double
    /// Lengths of dash and gap, in px; empty for a solid line.
    var dash: [Double] = []
    var isRound = false

    init(_ color: Color, _ width: Double = 1, dash: [Double] = [], isRound: Bool = false) {
        self.color = color
        self.width = width
        self.dash = dash
        self.isRound = isRound
    }
}
