// Funnel and network: sizes that follow the counts.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import JourneySupport
import Testing

@testable import JourneyDrawing

@Suite("Charts")
struct ChartTests {
    static let context = DrawingContext(language: .english)

    @Test("The bar's parts add up: came, stopped, may still come make those who reached the step before")
    func funnelParts() throws {
        let funnel = try #require(FibreMap.measured.funnel)
        let rows = FunnelChart(funnel: funnel, scope: FibreMap.measured.scope, context: Self.context).rows(width: 600)
        for (before, row) in zip(rows, rows.dropFirst()) {
            #expect(abs(row.came + row.stopped + row.open - before.came) < 0.001)
            #expect(row.frame.y >= before.frame.maxY)
            #expect(row.title.width <= row.bar.width)
        }
        #expect(abs((rows.first?.came ?? 0) - (rows.first?.bar.width ?? 1)) < 0.001)
    }

    @Test(
        "Bands are as thick as their counts, stay within their nodes, and names do not run into each other",
        arguments: [420.0, 640, 1_100])
    func network(width: Double) throws {
        let network = try #require(FibreMap.measured.network)
        let chart = NetworkChart(network: network, scope: FibreMap.measured.scope, context: Self.context)
        let layout = NetworkLayout(chart: chart, width: width)
        for band in layout.bands {
            let from = layout.columns[band.link.column][band.link.from].bar
            let to = layout.columns[band.link.column + 1][band.link.to].bar
            #expect(band.y0 >= from.y - 0.01 && band.y0 + band.thickness <= from.maxY + 0.01)
            #expect(band.y1 >= to.y - 0.01 && band.y1 + band.thickness <= to.maxY + 0.01)
        }
        for nodes in layout.columns {
            for (above, below) in zip(nodes, nodes.dropFirst()) {
                #expect(above.bar.maxY <= below.bar.y)
                #expect(above.label.maxY <= below.label.y + 0.01)
            }
            for node in nodes {
                #expect(node.label.x >= 0 && node.label.maxX <= width + 0.5)
                #expect(node.label.maxY <= layout.height)
            }
        }
        let labels = layout.columns.flatMap { $0.map(\.label) }
        for (index, label) in labels.enumerated() {
            #expect(!labels.dropFirst(index + 1).contains { $0.overlaps(label) })
        }
        // No name lies on a band, wherever that bends.
        for label in labels {
            for band in layout.bands {
                for x in stride(from: max(label.x, band.x0), through: min(label.maxX, band.x1), by: 2) {
                    let top = band.y(at: x)
                    #expect(top >= label.maxY - 0.5 || top + band.thickness <= label.y + 0.5)
                }
            }
        }
        #expect(XMLReading(chart.svg(width: width)).problem == nil)
    }

    @Test("An empty funnel, a network of one column, nodes nobody is in, links to nowhere")
    func odd() {
        let scope = FibreMap.measured.scope
        let funnel = MeasuredFunnel(steps: [], rule: "", window: .days(1))
        #expect(
            XMLReading(FunnelChart(funnel: funnel, scope: scope, context: Self.context).svg(width: 300)).problem == nil)
        let node = MeasuredNetwork.Node(title: LocalizedText("Nobody"), count: 0, tone: .bad)
        let column = MeasuredNetwork.Column(title: LocalizedText("One"), nodes: [node])
        for columns in [[], [column], [column, column]] {
            let network = MeasuredNetwork(
                title: nil, columns: columns,
                links: [.init(column: 0, from: 0, to: 7, count: 3), .init(column: 5, from: 0, to: 0, count: 3)],
                customers: 0)
            let svg = NetworkChart(network: network, scope: scope, context: Self.context).svg(width: 300)
            #expect(XMLReading(svg).problem == nil)
            #expect(!svg.contains("nan"))
        }
    }
}
