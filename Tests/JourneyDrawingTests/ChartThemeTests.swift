// Charts in the themes that ask for more than other colours: paper saves ink and is told apart in grey, contrast has edges.
import JourneyLanguage
import Testing

@testable import JourneyDrawing

@Suite("Charts on paper and in high contrast")
struct ChartThemeTests {
    static let bold: [Theme] = [.print, .contrast]

    static func marks(_ theme: Theme) -> [(name: String, mark: ChartMark)] {
        let context = DrawingContext(language: .english, theme: theme)
        return [ChartSamples.Size.usual, .sixty].flatMap { size in
            ChartSamples.charts(size, context).flatMap { name, chart in
                chart.layout(width: 720).marks.flatMap(\.flat).map { (name, $0) }
            }
        }
    }

    @Test("On paper nothing is filled but pale areas and small marks")
    func ink() {
        // The darkest heat stands behind numbers; a bar of a node is 10 px wide, a dot has 12.
        let palest = Theme.print.heat[4].luminance
        for (name, mark) in Self.marks(.print) {
            switch mark {
            case .mark(.box(let frame, _, let fill?, _, _)) where fill.luminance < palest - 0.01:
                #expect(min(frame.width, frame.height) <= 10, "\(name): \(frame) in \(fill.hex)")
            case .path(_, let fill?, _, _): Issue.record("\(name): a path filled with \(fill.hex)")
            case .disc(_, _, let radius, let fill?, _) where fill.luminance < palest: #expect(radius <= 6, "\(name)")
            default: break
            }
        }
    }

    @Test("Every area has an edge that is seen, or is seen itself", arguments: bold)
    func edges(theme: Theme) {
        var areas = 0
        for (name, mark) in Self.marks(theme) {
            guard case .mark(.box(let frame, _, let fill?, let stroke, _)) = mark else { continue }
            // What only shows how long a bar could be is as good as its ground.
            if fill == theme.sunken, stroke?.color == theme.line { continue }
            areas += 1
            let ratios = [fill, stroke?.color].compactMap { $0?.contrast(with: theme.surface) }
            #expect((ratios.max() ?? 1) >= (theme == .print ? 2.9 : 3), "\(name): \(frame), \(fill.hex)")
        }
        #expect(areas > 200)
    }

    @Test("On paper what an area stands for is told by more than how dark it is")
    func patterns() {
        let meanings: [ChartArea.Meaning] = [.main, .worse(1), .worse(2), .worse(3), .rest, .open]
        let looks = meanings.map { meaning in
            let area = ChartArea(meaning, .print)
            let isDashed = area.stroke?.dash.isEmpty == false
            return "\(area.fill == Theme.print.surface) \(area.hatch?.gap ?? 0) \(isDashed)"
        }
        #expect(Set(looks).count == meanings.count, "\(looks)")
    }

    @Test("Hatching stays inside its box, and its lines are as far apart as was asked", arguments: [3.0, 4.5, 6])
    func hatching(gap: Double) throws {
        let frame = Frame(x: 31, y: 7, width: 47, height: 14)
        let area = ChartArea(stroke: Stroke(.init(0)), hatch: (gap, Stroke(.init(0))))
        let marks = area.marks(frame)
        guard case .path(let path, nil, _, 1) = try #require(marks.last) else {
            Issue.record("no path")
            return
        }
        let points = try #require(SVGPathPoints(String(decoding: path.bytes, as: UTF8.self))).points
        #expect(points.count >= 8 && points.count.isMultiple(of: 2))
        for point in points { #expect(frame.contains(Frame(x: point.x, y: point.y, width: 0, height: 0))) }
        // Uprights to lines that slant by 45°.
        let sums = stride(from: 0, to: points.count, by: 2).map { points[$0].x + points[$0].y }
        for (one, two) in zip(sums, sums.dropFirst()) { #expect(abs((two - one) / 1.414 - gap) < 0.05) }
    }
}

extension ChartMark {
    /// What a group holds, one by one.
    fileprivate var flat: [ChartMark] {
        if case .group(_, let marks) = self { marks.flatMap(\.flat) } else { [self] }
    }
}
