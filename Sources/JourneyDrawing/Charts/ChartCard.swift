// A chart as a picture of its own: on a card, with headline, figures and rule.
import JourneyLanguage

/// A chart on a card, laid out at a width.
package struct ChartCard {
    /// In px.
    package static let usualWidth = 880.0

    private let chart: any DrawnChart
    private let width: Double
    private let title: TextBlock
    private let detail: TextBlock
    private let body: ChartLayout
    private let rules: [TextBlock]
    private let margin: Double
    private let padding: Double

    init(_ chart: any DrawnChart, width: Double) {
        let isNarrow = width < 560
        self.chart = chart
        self.width = width
        margin = isNarrow ? 8 : 24
        padding = isNarrow ? 16 : 28
        let room = max(40, width - 2 * margin - 2 * padding)
        let context = chart.context
        let headline = chart.headline
        let style = isNarrow ? TextStyle.heading : TextStyle(.large, .semibold, leading: 1.28, tracking: -0.012)
        title = context.set(headline.text, style, width: min(room, 760))
        detail = context.set(headline.detail, .body, width: min(room, 760))
        body = chart.layout(width: room)
        rules = chart.rules.map { context.set($0, .note, width: min(room, 760)) }
    }

    private var x: Double { margin + padding }
    private var top: Double { margin + padding }
    private var bodyTop: Double { top + title.height + (detail.isEmpty ? 0 : 4 + detail.height) + 20 }
    private var ruleTop: Double { bodyTop + body.height + 18 }
    private var height: Double {
        let foot = rules.reduce(0) { $0 + $1.height + 3 }
        return ruleTop + (rules.isEmpty ? 0 : 12 + foot) + padding - 8 + margin
    }

    /// Where the chart itself stands.
    var bodyFrame: Frame { Frame(x: x, y: bodyTop, width: body.width, height: body.height) }
    var card: Frame { Frame(x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin) }

    /// The texts around the chart.
    var texts: [PlacedText] {
        let theme = chart.context.theme
        var texts = [PlacedText(block: title, x: x, y: top, color: theme.ink)]
        texts.append(PlacedText(block: detail, x: x, y: top + title.height + 4, color: theme.ink3))
        var y = ruleTop + 12
        for rule in rules {
            texts.append(PlacedText(block: rule, x: x, y: y, color: theme.ink3))
            y += rule.height + 3
        }
        return texts
    }

    package var picture: Picture {
        let context = chart.context
        let theme = context.theme
        let headline = chart.headline
        let description =
            [headline.detail].filter { !$0.isEmpty }.map { $0 + context.stop } + chart.rules
        var picture = Picture(
            width: width, height: height, title: headline.text, description: description.joined(separator: " "),
            context: context
        ) { writer in
            writer.rect(Frame(x: 0, y: 0, width: width, height: height), fill: theme.ground)
            writer.card(card, theme: theme)
            for text in texts { text.draw(into: &writer) }
            if !rules.isEmpty { writer.line(x, ruleTop, x + body.width, ruleTop, Stroke(theme.line, 1)) }
            writer.group([.move(x, bodyTop)]) { body.draw(into: &$0, theme: theme) }
        }
        picture.places = [Picture.Place(title: headline.text, frame: card, depth: 0)]
        return picture
    }
}
