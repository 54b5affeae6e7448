// The design tokens as the head of the pages' style sheet, so that pages and pictures have one look.
import JourneyDrawing

/// The part of the style sheet that the drawing knows.
package enum PageStyle {
    /// The custom properties of the light theme, as a rule of a style sheet.
    package static var tokens: String {
        """
        :root{
        \(Theme.light.css)
        --shadow:0 1px 2px rgb(23 33 30/.06),0 4px 16px rgb(23 33 30/.05);
        }

        """
    }
}
