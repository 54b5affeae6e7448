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
        /// Whether how many stands behind the name instead of below it.
        var isOneLine: Bool
        var node: MeasuredNetwork.Node
        /// Those who are in no other node of their column, when there are none.
        var isHidden = false
    }

    /// A band from one node to another: straight as far as `bend`, so that it leaves the names of its column free.
    struct Band {
        var link: MeasuredNetwork.Link
        var x0, y0, bend, x1, y1, thickness: Double

        /// Its upper edge at an x.
        func y(at x: Double) -> Double {
            guard x > bend else { return y0 }
            guard x < x1 else { return y1 }
            // The share of the way at which the curve has come so far: by Newton's rule.
            let part = (x - bend) / (x1 - bend)
            var share = part
            for _ in 0..<8 {
                let rest = 1 - share
                let place = 1.5 * rest * share + share * share * share
                share -= (place - part) / (1.5 * (rest - share) + 3 * share * share)
            }
            return y0 + (y1 - y0) * share * share * (3 - 2 * share)
        }
    }

    let chart: NetworkChart
    let width: Double
    let titles: [(block: TextBlock, x: Double)]
    let columns: [[Node]]
    let bands: [Band]
    /// What is left out for want of room, in words.
    let note: PlacedText?
    let height: Double
    let contrast: MeasuredNetwork.Contrast?
    /// What is shown: small nodes together, and only the columns that have room.
    let network: MeasuredNetwork

    private static let barWidth = 10.0
    private static let gap = 13.0
    private static let plotHeight = 330.0
    /// Between a name and the bar below it, and behind the longest name of a column before bands may bend.
    private static let nameGap = 4.0
    private static let bendGap = 12.0
    /// Columns that stand closer have no room for their names.
    private static let leastPitch = 128.0

    init(chart: NetworkChart, width: Double) {
        self.chart = chart
        self.width = width
        let context = chart.context
        let outside = min(width / 2, max(min(170, width * 0.24), min(120, width * 0.36)))
        let (folded, shown) = Self.shown(of: chart, room: width - outside - Self.barWidth)
        network = folded.network
        contrast = folded.contrast
        let count = network.columns.count
        let pitch = count > 1 ? (width - outside - Self.barWidth) / Double(count - 1) : 0
        // Names stand above their bars, where no band is: bands bend only behind them, and need room for that.
        let labelWidth = max(40, min(190, pitch - max(44, pitch * 0.33) - Self.bendGap))
        titles = network.columns.enumerated().map { index, column in
            let room = index + 1 < count ? pitch - 12 : outside + Self.barWidth
            return (context.clipped(column.title, .note, width: max(20, room), lines: 2), Double(index) * pitch)
        }
        let top = (titles.map(\.block.height).max() ?? 0) + 14
        let rooms = network.columns.indices.map { $0 + 1 == count ? max(24, outside - 10) : labelWidth }
        var placing = Placing(chart: chart, network: network, contrast: contrast, scale: 0)
        placing.scale = placing.scale(rooms: rooms)
        var columns: [[Node]] = []
        var bottom = top
        for (index, column) in network.columns.enumerated() {
            var y = top
            var nodes: [Node] = []
            for nodeIndex in column.nodes.indices {
                let placed = placing.node(
                    (index, nodeIndex), x: Double(index) * pitch, y: y,
                    labelWidth: rooms[index])
                nodes.append(placed)
                if placed.isHidden { continue }
                y = max(placed.bar.maxY, placed.label.maxY) + Self.gap
            }
            columns.append(nodes)
            bottom = max(bottom, y - Self.gap)
        }
        self.columns = columns
        bands = Self.bands(network.links, columns, scale: placing.scale)
        note = Self.note(chart, shown: shown, below: bottom, width: width)
        height = (note?.frame.maxY ?? bottom) + 2
    }

    /// The network with small nodes together, and of its columns those that have room: those of the contrast, else the
    /// last ones. And which columns these are.
    private static func shown(
        of chart: NetworkChart, room: Double
    ) -> ((network: MeasuredNetwork, contrast: MeasuredNetwork.Contrast?), Range<Int>) {
        let words = chart.context.words.catalogue
        let language = chart.context.language
        var (network, contrast) = chart.network.folded(to: chart.mostNodes) { count in
            LocalizedText(words.counted(ChartWord.others, count), in: language)
        }
        let all = network.columns.count
        let fit = max(2, min(all, Int(max(0, room) / leastPitch) + 1))
        guard fit < all else { return ((network, contrast), 0..<all) }
        let start = min(max(0, (contrast?.column ?? all) + 2 - fit), all - fit)
        network.columns = Array(network.columns[start..<start + fit])
        network.links = network.links.compactMap { link in
            guard link.column >= start, link.column + 1 < start + fit else { return nil }
            return .init(column: link.column - start, from: link.from, to: link.to, count: link.count)
        }
        return ((network, contrast?.moved(columns: -start)), start..<start + fit)
    }

    private static func note(
        _ chart: NetworkChart, shown: Range<Int>, below bottom: Double, width: Double
    ) -> PlacedText? {
        let all = chart.network.columns.count
        guard shown.count < all else { return nil }
        let numbers = chart.figures.numbers
        let text = chart.fill(.columnsShown, numbers.count(shown.count), numbers.count(all))
        let block = chart.context.set(text, .note, width: width)
        return PlacedText(block: block, x: 0, y: bottom + 14, color: chart.context.theme.ink3)
    }

    /// Bands leave a node in the order of where they go, and arrive in the order of where they come from.
    private static func bands(
        _ links: [MeasuredNetwork.Link], _ columns: [[Node]], scale: Double
    ) -> [Band] {
        let valid = links.filter { link in
            link.count > 0 && columns.indices.contains(link.column) && columns.indices.contains(link.column + 1)
                && columns[link.column].indices.contains(link.from)
                && columns[link.column + 1].indices.contains(link.to)
        }
        var leaving: [[Double]] = columns.map { $0.map(\.bar.y) }
        var arriving = leaving
        let bends = columns.map { nodes in
            (nodes.filter { !$0.isHidden }.map { max($0.label.maxX, $0.bar.maxX) }.max() ?? 0) + bendGap
        }
        var bands = valid.sorted { ($0.column, $0.from, $0.to) < ($1.column, $1.from, $1.to) }.map { link in
            let thickness = Double(link.count) * scale
            let y0 = leaving[link.column][link.from]
            leaving[link.column][link.from] += thickness
            return Band(
                link: link, x0: columns[link.column][link.from].bar.maxX, y0: y0, bend: bends[link.column],
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

    /// Puts nodes with their names at a place.
    private struct Placing {
        let chart: NetworkChart
        let network: MeasuredNetwork
        let contrast: MeasuredNetwork.Contrast?
        var scale: Double

        /// Px for one customer: so many that every column has room for its names within the plot's height.
        func scale(rooms: [Double]) -> Double {
            let scales = network.columns.indices.compactMap { column -> Double? in
                let nodes = network.columns[column].nodes
                let count = nodes.reduce(0) { $0 + $1.count }
                guard count > 0 else { return nil }
                var taken = -gap
                for index in nodes.indices where !(nodes[index].isRest && nodes[index].count == 0) {
                    let node = node((column, index), x: 0, y: 0, labelWidth: rooms[column])
                    taken += gap + (node.bar.y > node.label.y ? node.bar.y - node.label.y : 0)
                }
                return max(60, plotHeight - taken) / Double(count)
            }
            return scales.min() ?? 0
        }

        /// The name above the bar where bands go on from it, else at its right.
        func node(_ place: (column: Int, node: Int), x: Double, y: Double, labelWidth: Double) -> Node {
            let context = chart.context
            let node = network.columns[place.column].nodes[place.node]
            let hasWayOut = network.links.contains {
                $0.column == place.column && $0.from == place.node && $0.count > 0
            }
            let isLast = place.column + 1 == network.columns.count
            let room = hasWayOut || isLast ? labelWidth : max(24, labelWidth - barWidth - 8)
            let name = context.clipped(node.title, Self.nameStyle, width: room, lines: 3)
            let lines = figures(of: node, at: place, isEnd: !hasWayOut, labelWidth: room)
            let barHeight = node.count == 0 ? 1 : max(2, Double(node.count) * scale)
            let isHidden = node.isRest && node.count == 0
            if hasWayOut, isOneLine(place.column, room: labelWidth) {
                let width = name.width + Self.countGap + (lines.first?.width ?? 0)
                let label = Frame(x: x, y: y, width: width, height: name.height)
                let bar = Frame(x: x, y: label.maxY + nameGap, width: barWidth, height: barHeight)
                return Node(
                    bar: bar, label: label, name: name, figures: lines, isOneLine: true, node: node, isHidden: isHidden)
            }
            let labelHeight = name.height + lines.reduce(0) { $0 + $1.height }
            let textWidth = max(name.width, lines.map(\.width).max() ?? 0)
            var label = Frame(x: x, y: y, width: textWidth, height: labelHeight)
            var bar = Frame(x: x, y: label.maxY + nameGap, width: barWidth, height: barHeight)
            if !hasWayOut {
                let slot = max(barHeight, labelHeight)
                bar.y = y + (slot - barHeight) / 2
                (label.x, label.y) = (bar.maxX + 8, y + (slot - labelHeight) / 2)
            }
            return Node(
                bar: bar, label: label, name: name, figures: lines, isOneLine: false, node: node, isHidden: isHidden)
        }

        static let countGap = 7.0
        private static let nameStyle = TextStyle(.body, .medium, leading: 1.25)

        /// Whether every name of a column has room for how many behind it: a column is set in one way.
        private func isOneLine(_ column: Int, room: Double) -> Bool {
            network.columns[column].nodes.indices.allSatisfy { index in
                let node = network.columns[column].nodes[index]
                let name = chart.context.set(node.title, Self.nameStyle, width: room)
                let count = figures(of: node, at: (column, index), isEnd: false, labelWidth: room)[0]
                return name.lines.count == 1 && count.lines.count == 1
                    && name.width + Self.countGap + count.width <= room
            }
        }

        /// How many, and at the end that the headline speaks of, how many of those before it.
        private func figures(
            of node: MeasuredNetwork.Node, at place: (column: Int, node: Int), isEnd: Bool, labelWidth: Double
        ) -> [TextBlock] {
            let context = chart.context
            let numbers = context.figures.numbers
            let share = ShareFigure(count: node.count, of: network.customers)
            let percent = share.total >= FigureWords.fewest ? " · " + numbers.percent(share.share) : ""
            let count = numbers.count(node.count) + percent
            var lines = [context.clipped(count, TextStyle(.small, leading: 1.3), width: labelWidth, lines: 2)]
            guard let contrast, contrast.column + 1 == place.column, contrast.endIndex == place.node, isEnd else {
                return lines
            }
            for (share, from) in [(contrast.higher, contrast.often), (contrast.lower, contrast.seldom)] {
                let text = context.words.fill(
                    .ofNode, numbers.percent(share.share),
                    context.words.quoted(from.title.text(in: context.language)))
                let style = TextStyle(.small, share == contrast.higher ? .semibold : .regular, leading: 1.3)
                lines.append(context.clipped(text, style, width: labelWidth, lines: 3))
            }
            return lines
        }
    }
}
