// A finding by rule on pages and in files.
import JourneyDrawing

extension Headline {
    /// The finding, the second one if there is any, and the figures behind them.
    var html: HTML {
        """
        <b>\(text)</b> \(HTML(also) { "<span class=\"also\">\($0)</span> " })<small>\(detail)</small>
        """
    }
}
