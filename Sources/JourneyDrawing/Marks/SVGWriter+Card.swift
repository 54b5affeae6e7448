// The card that maps, charts and sheets stand on.

extension SVGWriter {
    /// A card with a faint shadow, drawn as two larger boxes: filters are not rendered alike everywhere.
    /// - Parameter stroke: its outline; one that differs from the usual has no shadow.
    mutating func card(_ frame: Frame, theme: Theme, stroke: Stroke? = nil) {
        if theme == .light, stroke == nil {
            for (grow, drop, opacity) in [(3.0, 4.0, 0.018), (1.0, 1.5, 0.03)] {
                let shadow = Frame(
                    x: frame.x - grow, y: frame.y - grow + drop, width: frame.width + 2 * grow,
                    height: frame.height + 2 * grow)
                rect(shadow, radius: 12 + grow, fill: theme.ink, opacity: opacity)
            }
        }
        rect(
            frame.inset(x: 0.5, y: 0.5), radius: 12, fill: theme.surface,
            stroke: stroke ?? Stroke(theme.edge ?? theme.line))
    }
}
