// Charts as lines that a person can read and compare.
import JourneyLanguage
import Testing

@testable import JourneyDrawing

struct ChartListing {
    private(set) var text = ""

    init(_ name: String, _ chart: any DrawnChart, width: Double) {
        let layout = chart.layout(width: width)
        add("\(name), \(number(layout.width)) × \(number(layout.height))")
        add("  headline “\(chart.headline.text)”, “\(chart.headline.detail)”")
        for rule in chart.rules { add("  rule “\(rule)”") }
        for mark in layout.marks { add(mark, indent: "  ") }
    }

    private mutating func add(_ line: String) { text += line + "\n" }

    private mutating func add(_ mark: ChartMark, indent: String) {
        switch mark {
        case .group(let title, let marks):
            add(indent + "“\(title)”")
            for mark in marks { add(mark, indent: indent + "  ") }
        case .mark(.text(let text)), .label(let text, halo: _):
            add(indent + "\(frame(text.frame)) “\(text.block.lines.map(\.text).joined(separator: " / "))”")
        case .mark(.box(let box, _, let fill, _, _)): add(indent + "\(frame(box)) box \(fill?.hex ?? "hollow")")
        case .mark(.line(let x1, let y1, let x2, let y2, _)):
            add(indent + "\(number(x1)),\(number(y1)) line to \(number(x2)),\(number(y2))")
        case .disc(let x, let y, let radius, let fill, _):
            add(indent + "\(number(x)),\(number(y)) disc \(number(radius)) \(fill?.hex ?? "hollow")")
        case .path(let path, let fill, _, _):
            add(indent + "path \(String(decoding: path.bytes, as: UTF8.self)) \(fill?.hex ?? "hollow")")
        case .mark: add(indent + "another mark")
        }
    }

    private func frame(_ frame: Frame) -> String {
        "\(number(frame.x)),\(number(frame.y)) \(number(frame.width))×\(number(frame.height))"
    }

    private func number(_ value: Double) -> String {
        var bytes: [UInt8] = []
        bytes.append(addingCapacity: 20) { $0.append(number: (value * 10).rounded() / 10) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

@Suite("Charts stay as they are")
struct ChartSnapshotTests {
    @Test("One of each, in English and Russian", arguments: [LanguageTag.english, .russian])
    func snapshot(language: LanguageTag) throws {
        let charts = ChartSamples.charts(.usual, DrawingContext(language: language))
        let text = charts.map { ChartListing($0.name, $0.chart, width: 640).text }.joined(separator: "\n")
        try Snapshot.check("charts-\(language.base.markup).txt", text)
    }
}
