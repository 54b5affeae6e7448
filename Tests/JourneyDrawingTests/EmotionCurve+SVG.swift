// The curve alone, as a picture that a test can read.
@testable import JourneyDrawing

extension EmotionCurve {
    /// The curve as an `svg` element, as wide as the columns together.
    func svg(columnWidth: Double, idPrefix: String = "emotion") -> String {
        let layout = layout(columnWidth: columnWidth)
        var writer = SVGWriter()
        let attributes = ChartFrame.attributes(layout.width, layout.height, label: source, context)
        writer.element("svg", attributes) { layout.draw(into: &$0, idPrefix: idPrefix) }
        return writer.text
    }
}
