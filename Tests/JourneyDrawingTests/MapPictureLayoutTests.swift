// What must hold for every picture, whatever is on the map.
import JourneyEvidence
import JourneyLanguage
import JourneyModel
import Testing

@testable import JourneyDrawing

@Suite("The map's picture: nothing overlaps, nothing leaves its place")
struct MapPictureLayoutTests {
    static let languages: [LanguageTag] = LanguageTag.interface

    static func layout(seed: UInt64) -> MapPictureLayout {
        let (map, measured) = RandomMap.make(seed: seed)
        let language = languages[Int(seed) % languages.count]
        return MapPictureLayout(
            picture: MapPicture(map: map, measured: measured, context: DrawingContext(language: language)))
    }

    @Test("Cells of a row stand apart, inside the row and inside their columns", arguments: UInt64(1)...24)
    func cellsStandApart(seed: UInt64) {
        let layout = Self.layout(seed: seed)
        var wrong: [String] = []
        for placed in layout.rows {
            let cells = placed.row.cells
            for (index, cell) in cells.enumerated() {
                let columns = layout.grid.frame(cell.columns, y: 0, height: placed.row.height)
                if !columns.contains(cell.frame) { wrong.append("\(cell.frame) leaves \(columns)") }
                for other in cells.dropFirst(index + 1) where cell.frame.overlaps(other.frame) {
                    wrong.append("\(cell.frame) overlaps \(other.frame)")
                }
            }
        }
        #expect(wrong == [])
    }

    @Test("Every text of a row lies inside one of its cells", arguments: UInt64(1)...24)
    func textsStayInTheirCells(seed: UInt64) {
        let layout = Self.layout(seed: seed)
        var outside: [String] = []
        for placed in layout.rows {
            for text in placed.row.marks.texts {
                let isInside = placed.row.cells.contains { cell in
                    // The number of a takeaway sits on the card's upper edge.
                    var frame = cell.frame
                    frame.y -= 10
                    frame.height += 10
                    return frame.contains(text.frame, tolerance: 0.6)
                }
                if !isInside { outside.append("\(text.block.lines.map(\.text)) at \(text.frame)") }
            }
        }
        #expect(outside == [])
    }

    @Test("Names in the rail stay in the rail and in their row", arguments: UInt64(1)...24)
    func namesStayInTheRail(seed: UInt64) {
        let layout = Self.layout(seed: seed)
        for placed in layout.rows where !placed.row.cells.isEmpty || placed.row.height < 60 {
            let rail = Frame(x: 0, y: 0, width: PictureGrid.rail, height: placed.row.height)
            for text in placed.row.rail.texts { #expect(rail.contains(text.frame, tolerance: 0.6)) }
        }
    }

    @Test("Rows follow one another without gaps; everything lies inside the picture", arguments: UInt64(1)...24)
    func rowsFollow(seed: UInt64) {
        let layout = Self.layout(seed: seed)
        for (above, below) in zip(layout.rows, layout.rows.dropFirst()) {
            #expect(abs(above.y + above.row.height - below.y) < 0.001)
        }
        let page = Frame(x: 0, y: 0, width: layout.width, height: layout.height)
        #expect(page.contains(layout.card))
        for text in (layout.head + layout.foot).texts { #expect(page.contains(text.frame, tolerance: 0.6)) }
        for panel in layout.panels {
            #expect(page.contains(panel.frame))
            for text in panel.marks.texts { #expect(panel.frame.contains(text.frame, tolerance: 0.6)) }
        }
        if let takeaways = layout.takeawayCard {
            #expect(!takeaways.frame.overlaps(layout.card))
            for text in takeaways.marks.texts { #expect(takeaways.frame.contains(text.frame, tolerance: 0.6)) }
        }
    }

    @Test("Arrows of the blueprint run between boxes, never through one", arguments: UInt64(1)...24)
    func arrowsRunFree(seed: UInt64) {
        let layout = Self.layout(seed: seed)
        let boxes = layout.rows.flatMap { placed in
            placed.row.cells.map { cell in
                Frame(
                    x: cell.frame.x + layout.gridX, y: cell.frame.y + placed.y, width: cell.frame.width,
                    height: cell.frame.height)
            }
        }
        for case .arrow(let x, let from, let to, _, _) in layout.arrows {
            let line = Frame(x: x - 0.5, y: from, width: 1, height: to - from)
            #expect(to > from)
            #expect(!boxes.contains { $0.overlaps(line) })
        }
    }

    @Test("Callouts cover no face, no target, no other callout, and lie inside the lane", arguments: UInt64(1)...40)
    func calloutsStandFree(seed: UInt64) {
        let (map, measured) = RandomMap.make(seed: seed)
        let curve = EmotionCurve(map: map, measured: measured, context: DrawingContext(language: .english))
        let layout = curve.layout(columnWidth: 160)
        for (index, callout) in layout.callouts.enumerated() {
            let lane = Frame(x: 0, y: 0, width: layout.width, height: layout.height)
            #expect(lane.contains(callout.frame))
            for other in layout.callouts.dropFirst(index + 1) { #expect(!callout.frame.overlaps(other.frame)) }
            for (step, point) in curve.points.enumerated() where step != callout.index {
                guard let value = point.shown else { continue }
                let face = Frame(x: layout.x(step) - 11, y: layout.y(value) - 11, width: 22, height: 22)
                #expect(!callout.frame.overlaps(face))
            }
        }
    }
}

extension [Mark] {
    /// The texts among the marks.
    var texts: [PlacedText] {
        compactMap { mark in
            if case .text(let text) = mark { text } else { nil }
        }
    }
}
