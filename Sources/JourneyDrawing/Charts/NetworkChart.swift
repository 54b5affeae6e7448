// The network of ways through the journey: grey, but for the outcome and the path that tells most.
package import JourneyEvidence
import JourneyLanguage
import JourneyModel

/// Customers flowing through columns of nodes.
package struct NetworkChart: DrawnChart {
    package let network: MeasuredNetwork
    package let scope: MeasuredScope
    package let context: DrawingContext
    /// How many nodes a column shows one by one; the smaller ones stand together.
    package var mostNodes = 12

    package init(network: MeasuredNetwork, scope: MeasuredScope, context: DrawingContext) {
        self.network = network
        self.scope = scope
        self.context = context
    }

    /// What the chart shows, for the heading above it.
    package var headline: Headline { Headline.network(network, scope: scope, figures: context.figures) }

    package var rules: [String] { isEmpty ? [] : [word(.networkRule)] }

    private var isEmpty: Bool { network.columns.isEmpty || network.customers == 0 }

    package func layout(width: Double) -> ChartLayout {
        if isEmpty { return nothing(width: width) }
        let layout = NetworkLayout(chart: self, width: width)
        return ChartLayout(marks: layout.marks, width: width, height: layout.height)
    }
}
