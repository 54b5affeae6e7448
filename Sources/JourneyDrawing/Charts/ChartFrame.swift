// What the `svg` elements of all charts have in common.
import JourneyLanguage

enum ChartFrame {
    /// The attributes of the element around a chart that stands in a page.
    static func attributes(
        _ width: Double, _ height: Double, label: String, _ context: DrawingContext
    ) -> [SVGAttribute] {
        [
            .fixed("xmlns", "http://www.w3.org/2000/svg"), .number("width", width), .number("height", height),
            SVGAttribute("viewBox", .numbers([0, 0, width, height])), .fixed("role", "img"),
            .language(context.language), .text("font-family", Theme.fontFamily), .text("aria-label", label),
        ]
    }
}
