// Where the nodes, their names and the bands between them stand.
import JourneyEvidence
import JourneyLanguage
import JourneyModel

/// The network at a width, in px from its own top left corner.
struct NetworkLayout {
    /// A node with its name.
    struct Node {
        var bar: Frame
        var label: Frame
        var name: TextBlock
        var figures: [TextBlock]
        /// Whether the name ends at the bar's left instead of starting at its right.
        var isLeft: Bool
        var node: MeasuredNetwork.Node
        /// Those who are in no other node of their column, when there are none.
        var isHidden = false
    }

    /// A band from one node to another.
    struct Band {
        var link: MeasuredNetwork.Link
        var x0, y0, x1, y1, thickness: Double
    }

    let chart: NetworkChart
    let width: Double
    let titles: [(block: TextBlock, x: Double)]
    let columns: [[Node]]
    let bands: [Band]
    let height: Double
    let contrast: MeasuredNetwork.Contrast?

    private static let barWidth = 10.0
    private static let gap = 12.0
    private static let plotHeight = 270.0

    init(chart: NetworkChart, width: Double) {
        self.chart = chart
        self.width = width
        let network = chart.network
        contrast = network.sharpestContrast
        let count = network.columns.count
        let outside = min(170, width * 0.24)
        let pitch = count > 1 ? (width - outside - Self.barWidth) / Double(count - 1) : 0
        // Between two columns the names of the left one may meet those of the right one: each has its half.
        let between = count > 2 ? pitch / 2 : count > 1 ? pitch : width
        let labelWidth = max(40, min(170, between - Self.barWidth / 2 - 11))
        let context = chart.context
        titles = network.columns.enumerated().map { index, column in
            let room = index + 1 < count ? pitch - 12 : outside + Self.barWidth
            return (context.set(column.title, .note, width: max(20, room)), Double(index) * pitch)
        }
        let top = (titles.map(\.block.height).max() ?? 0) + 14
        let most = network.columns.map { Double($0.nodes.reduce(0) { $0 + $1.count }) }.max() ?? 0
        let mostGaps = network.columns.map { Double(max(0, $0.nodes.count - 1)) }.max() ?? 0
        let scale = max(60, Self.plotHeight - mostGaps * Self.gap) / max(1, most)
        var columns: [[Node]] = []
        var bottom = top
        for (index, column) in network.columns.enumerated() {
            var y = top
            var nodes: [Node] = []
            for (nodeIndex, node) in column.nodes.enumerated() {
                let placed = Self.place(
                    node, at: (index, nodeIndex), x: Double(index) * pitch, y: y, scale: scale,
                    labelWidth: index + 1 == count ? outside - 10 : labelWidth, chart: chart, contrast: contrast)
                nodes.append(placed)
                if placed.isHidden { continue }
                y = max(placed.bar.maxY, placed.label.maxY) + Self.gap
            }
            columns.append(nodes)
            bottom = max(bottom, y - Self.gap)
        }
        self.columns = columns
        height = bottom + 2
        bands = Self.bands(network.links, columns, scale: scale)
    }

    private static func place(
        _ node: MeasuredNetwork.Node, at place: (column: Int, node: Int), x: Double, y: Double, scale: Double,
        labelWidth: Double, chart: NetworkChart, contrast: MeasuredNetwork.Contrast?
    ) -> Node {
        let context = chart.context
        let figures = context.figures
        let network = chart.network
        let name = context.set(node.title, TextStyle(.body, .medium, leading: 1.25), width: labelWidth)
        let share = ShareFigure(count: node.count, of: network.customers)
        let countText = figures.numbers.count(node.count)
        let percent = share.total >= FigureWords.fewest ? " · " + figures.numbers.percent(share.share) : ""
        var lines = [context.set(countText + percent, TextStyle(.small, leading: 1.3), width: labelWidth)]
        let hasWayOut = network.links.contains {
            $0.column == place.column && $0.from == place.node && $0.count > 0
        }
        let isMiddle = place.column > 0 && place.column + 1 < network.columns.count
        if let contrast, contrast.column + 1 == place.column, contrast.endIndex == place.node, !hasWayOut {
            for (share, from) in [(contrast.higher, contrast.often), (contrast.lower, contrast.seldom)] {
                let text = context.words.fill(
                    .ofNode, figures.numbers.percent(share.share),
                    context.words.quoted(from.title.text(in: context.language)))
                let style = TextStyle(.small, share == contrast.higher ? .semibold : .regular, leading: 1.3)
                lines.append(context.set(text, style, width: labelWidth))
            }
        }
        let labelHeight = name.height + lines.reduce(0) { $0 + $1.height }
        let barHeight = node.count == 0 ? 1 : max(2, Double(node.count) * scale)
        let slot = max(barHeight, labelHeight)
        let bar = Frame(x: x, y: y + (slot - barHeight) / 2, width: barWidth, height: barHeight)
        let isLeft = isMiddle && hasWayOut
        let textWidth = max(name.width, lines.map(\.width).max() ?? 0)
        let label = Frame(
            x: isLeft ? bar.x - 8 - textWidth : bar.maxX + 8, y: y + (slot - labelHeight) / 2, width: textWidth,
            height: labelHeight)
        return Node(
            bar: bar, label: label, name: name, figures: lines, isLeft: isLeft, node: node,
            isHidden: node.isRest && node.count == 0)
    }

    /// Bands leave a node in the order of where they go, and arrive in the order of where they come from.
    private static func bands(
        _ links: [MeasuredNetwork.Link], _ columns: [[Node]], scale: Double
    ) -> [Band] {
        let valid = links.filter { link in
            link.count > 0 && columns.indices.contains(link.column + 1)
                && columns[link.column].indices.contains(link.from)
                && columns[link.column + 1].indices.contains(link.to)
        }
        var leaving: [[Double]] = columns.map { $0.map(\.bar.y) }
        var arriving = leaving
        var bands = valid.sorted { ($0.column, $0.from, $0.to) < ($1.column, $1.from, $1.to) }.map { link in
            let thickness = Double(link.count) * scale
            let y0 = leaving[link.column][link.from]
            leaving[link.column][link.from] += thickness
            return Band(
                link: link, x0: columns[link.column][link.from].bar.maxX, y0: y0,
                x1: columns[link.column + 1][link.to].bar.x, y1: 0, thickness: thickness)
        }
        let order = bands.indices.sorted { left, right in
            let (a, b) = (bands[left].link, bands[right].link)
            return (a.column, a.to, a.from) < (b.column, b.to, b.from)
        }
        for index in order {
            let link = bands[index].link
            bands[index].y1 = arriving[link.column + 1][link.to]
            arriving[link.column + 1][link.to] += bands[index].thickness
        }
        return bands
    }
}
