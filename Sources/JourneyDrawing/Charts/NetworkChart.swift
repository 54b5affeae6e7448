// The network of ways through the journey: grey, but for the outcome and the path that tells most.
package import JourneyEvidence
import JourneyLanguage
import JourneyModel

/// Customers flowing through columns of nodes.
package struct NetworkChart: Sendable {
    package let network: MeasuredNetwork
    package let scope: MeasuredScope
    package let context: DrawingContext

    package init(network: MeasuredNetwork, scope: MeasuredScope, context: DrawingContext) {
        self.network = network
        self.scope = scope
        self.context = context
    }

    /// What the chart shows, for the heading above it.
    package var headline: Headline { Headline.network(network, scope: scope, figures: context.figures) }

    /// The chart as an `svg` element of a width in px.
    package func svg(width: Double) -> String {
        let layout = NetworkLayout(chart: self, width: width)
        var writer = SVGWriter()
        writer.element("svg", ChartFrame.attributes(width, layout.height, label: headline.text, context)) {
            layout.draw(into: &$0)
        }
        return writer.text
    }

    /// The height in px at a width.
    package func height(width: Double) -> Double { NetworkLayout(chart: self, width: width).height }
}
