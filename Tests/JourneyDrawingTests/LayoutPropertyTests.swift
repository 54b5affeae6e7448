// Five hundred maps in five languages: from the boxes alone, nothing overlaps and nothing leaves its place.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import Testing

@testable import JourneyDrawing

@Suite("Five hundred maps in five languages")
struct LayoutPropertyTests {
    @Test("Nothing overlaps, nothing overflows, nothing is lost", arguments: LanguageTag.interface)
    func boxes(language: LanguageTag) {
        let offset = LanguageTag.interface.firstIndex(of: language) ?? 0
        for number in 1...100 {
            // Each language meets small maps, some of twenty steps, and Uzbek one of sixty.
            let seed = number * 5 - 4 + offset
            let layout = Self.layout(seed: seed, language)
            let wrong = Self.faults(layout)
            #expect(wrong.isEmpty, "seed \(seed): \(wrong.prefix(3).joined(separator: "; "))")
        }
    }

    @Test("The same map is the same bytes", arguments: LanguageTag.interface)
    func bytes(language: LanguageTag) {
        for seed in [7, 21, 50] {
            let (map, measured) = RealisticMap.make(seed: seed, language: language)
            let pictures = (0..<2).map { _ in
                MapPicture(map: map, measured: measured, context: DrawingContext(language: language)).picture().svg
            }
            #expect(pictures[0] == pictures[1])
        }
    }

    static func layout(seed: Int, _ language: LanguageTag) -> MapPictureLayout {
        let (map, measured) = RealisticMap.make(seed: seed, language: language)
        return MapPictureLayout(
            picture: MapPicture(map: map, measured: measured, context: DrawingContext(language: language)))
    }

    // MARK: Rules

    static func faults(_ layout: MapPictureLayout) -> [String] {
        let page = Frame(x: 0, y: 0, width: layout.width, height: layout.height)
        var faults = layout.rows.flatMap { Self.faults($0, layout) }
        for (above, below) in zip(layout.rows, layout.rows.dropFirst())
        where abs(above.y + above.row.height - below.y) > 0.001 {
            faults.append("a gap before the row at \(below.y)")
        }
        let outside = layout.head + layout.foot + (layout.takeawayCard?.marks ?? []) + layout.panels.flatMap(\.marks)
        faults += meetings(outside.texts)
        faults += outside.texts.filter { !page.contains($0.frame, tolerance: 0.6) }.map {
            "\(words($0)) leaves the page"
        }
        if let card = layout.takeawayCard {
            if card.frame.overlaps(layout.card) { faults.append("the takeaways reach into the map") }
            faults += card.marks.texts.filter { !card.frame.contains($0.frame, tolerance: 0.6) }
                .map { "\(words($0)) leaves the takeaways" }
        }
        let widths = layout.grid.widths
        if widths.contains(where: { $0 < PictureGrid.leastColumn - 0.001 }) { faults.append("a column of \(widths)") }
        return faults
    }

    private static func faults(_ placed: MapPictureLayout.PlacedRow, _ layout: MapPictureLayout) -> [String] {
        let row = placed.row
        var faults: [String] = []
        for (index, cell) in row.cells.enumerated() {
            if !layout.grid.frame(cell.columns, y: 0, height: row.height).contains(cell.frame) {
                faults.append("\(cell.frame) leaves its columns")
            }
            for other in row.cells.dropFirst(index + 1) where cell.frame.overlaps(other.frame) {
                faults.append("\(cell.frame) overlaps \(other.frame)")
            }
        }
        for text in row.marks.texts {
            let isInside = row.cells.contains { cell in
                // The number of a takeaway sits on the card's upper edge.
                let frame = Frame(
                    x: cell.frame.x, y: cell.frame.y - 10, width: cell.frame.width, height: cell.frame.height + 10)
                return frame.contains(text.frame, tolerance: 0.6)
            }
            if !isInside { faults.append("\(words(text)) leaves its cell") }
        }
        if !row.cells.isEmpty {
            let rail = Frame(x: 0, y: 0, width: PictureGrid.rail, height: row.height)
            faults += row.rail.texts.filter { !rail.contains($0.frame, tolerance: 0.6) }
                .map { "\(words($0)) leaves the rail" }
        }
        faults += meetings(row.marks.texts) + meetings(row.rail.texts)
        for case .curve(let curve, _, _) in row.marks { faults += Self.faults(curve) }
        return faults
    }

    private static func faults(_ curve: EmotionCurveLayout) -> [String] {
        let lane = Frame(x: 0, y: 0, width: curve.width, height: curve.height)
        return curve.callouts.enumerated().flatMap { index, callout in
            var faults = lane.contains(callout.frame) ? [] : ["a callout leaves the lane"]
            for other in curve.callouts.dropFirst(index + 1) where callout.frame.overlaps(other.frame) {
                faults.append("two callouts overlap")
            }
            for (step, point) in curve.curve.points.enumerated() where step != callout.index {
                guard let value = point.shown else { continue }
                let face = Frame(x: curve.x(step) - 11, y: curve.y(value) - 11, width: 22, height: 22)
                if callout.frame.overlaps(face) { faults.append("a callout covers a face") }
            }
            return faults
        }
    }

    /// Texts that run into one another; half a px of kerning is none.
    private static func meetings(_ texts: [PlacedText]) -> [String] {
        let frames = texts.map { $0.frame.inset(x: 0.5, y: 0.5) }
        return frames.indices.flatMap { left in
            frames.indices.dropFirst(left + 1).filter { frames[left].overlaps(frames[$0]) }
                .map { "\(words(texts[left])) meets \(words(texts[$0]))" }
        }
    }

    private static func words(_ text: PlacedText) -> String {
        "“\(text.block.lines.map(\.text).joined(separator: " / ").prefix(40))”"
    }
}
