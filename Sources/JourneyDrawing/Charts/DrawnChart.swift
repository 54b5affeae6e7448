// What all charts have in common: a finding, the rule by which it was counted, and a layout at any width.
import JourneyLanguage

/// A chart as a value.
package protocol DrawnChart: Sendable {
    var context: DrawingContext { get }
    /// What the chart shows, for the heading above it.
    var headline: Headline { get }
    /// How it was counted and what its marks mean, one sentence each.
    var rules: [String] { get }
    /// The marks at a width in px; one sentence where there is nothing to show.
    func layout(width: Double) -> ChartLayout
}

extension DrawnChart {
    /// The chart as an `svg` element of a width in px.
    package func svg(width: Double) -> String {
        let layout = layout(width: width)
        var writer = SVGWriter()
        writer.element("svg", ChartFrame.attributes(width, layout.height, label: headline.text, context)) {
            layout.draw(into: &$0, theme: context.theme)
        }
        return writer.text
    }

    /// The height in px at a width.
    package func height(width: Double) -> Double { layout(width: width).height }

    func draw(into writer: inout SVGWriter, width: Double) {
        layout(width: width).draw(into: &writer, theme: context.theme)
    }

    /// The chart on a card, with its finding above it and the rule below.
    /// - Parameter width: of the picture, in px.
    package func picture(width: Double = ChartCard.usualWidth) -> Picture { ChartCard(self, width: width).picture }

    var figures: FigureWords { context.figures }

    /// A word of the charts.
    func word(_ word: ChartWord) -> String { context.words.catalogue[word] }

    func fill(_ word: ChartWord, _ arguments: String...) -> String { context.words.catalogue.fill(word, arguments) }

    /// A name and what is said of it: `“Signs”: 51%`.
    func said(_ name: String, _ text: String) -> String {
        name + context.colon + text
    }

    /// What stands in the place of a chart without data.
    func nothing(width: Double) -> ChartLayout {
        let theme = context.theme
        let note = context.set(word(.noDataNote), .body, width: max(40, min(width - 40, 460)))
        let frame = Frame(x: 0, y: 0, width: width, height: note.height + 40)
        return ChartLayout(
            marks: [
                .box(
                    frame.inset(x: 0.5, y: 0.5), radius: 8, fill: theme.sunken,
                    stroke: Stroke(theme.edge ?? theme.line, 1)),
                .text(note, x: width / 2, y: 20, theme.ink2, anchor: .middle),
            ], width: width, height: frame.height)
    }

    /// The finding of a chart without data.
    func nothingHeadline(_ detail: String) -> Headline { Headline(text: word(.noData), detail: detail) }
}
