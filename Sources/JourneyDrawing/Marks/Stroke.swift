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

    var attributes: [SVGAttribute] {
        var list = [SVGAttribute.color("stroke", color), .number("stroke-width", width)]
        if !dash.isEmpty { list.append(SVGAttribute("stroke-dasharray", .numbers(dash))) }
        if isRound { list += [.fixed("stroke-linecap", "round"), .fixed("stroke-linejoin", "round")] }
        return list
    }
}
