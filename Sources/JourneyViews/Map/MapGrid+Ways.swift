// Ways that do not go to the next step, below the steps: each a bracket from one step to another, with an arrow head.
import JourneyDrawing
import JourneyEvidence
import JourneyLanguage
import JourneyModel

extension MapGrid {
    /// The row of branches and loops; `nil` for a map that goes straight on.
    var waysRow: GridRow? {
        let items = map.ways.map { way in
            let (first, last) = (min(way.from, way.to), max(way.from, way.to))
            return LaneItem(column: first, span: last - first + 1, content: way)
        }
        guard !items.isEmpty else { return nil }
        // Short ways stand next to the steps, so that long ones lie around them.
        let packing = LanePacking(items, shortestFirst: true)
        let far = packing.items.filter { item in
            item.track > 0
                && [item.column, item.column + item.span - 1].allSatisfy { column in
                    let end = LaneItem(column: column, content: item.content)
                    return !packing.items.contains { $0.track < item.track && $0.overlaps(end) }
                }
        }
        var row = GridRow(
            style: "ways", icon: .alternatives, name: words.map[.ways], note: words.map[.waysNote],
            cells: packing.items.map { item in
                let isFar = far.contains { $0.track == item.track && $0.column == item.column }
                return GridCell(
                    column: item.column, span: item.span, track: item.track, height: item.height,
                    content: content(item.content, isFar: isFar))
            })
        row.tracks = packing.tracks
        row.decoration = HTML(each: far) { item in
            """
            <i class="legs\(HTML(when: item.content.kind == .loop, " back"))" aria-hidden="true" \
            style="--c:\(item.column);--s:\(item.span);--h:\(item.track)"></i>
            """
        }
        return row
    }

    /// - Parameter isFar: its ends go up between other ways, see `legs`.
    private func content(_ way: PlacedWay, isFar: Bool) -> HTML {
        let style: StaticString =
            way.from == way.to ? "way self" : way.kind == .loop ? "way back" : "way"
        let icon: Icon = way.kind == .loop ? .renew : .alternatives
        return """
            <div class="\(literal: style)\(HTML(when: isFar, " far"))"><i aria-hidden="true"></i><div>\(HTML(drawing: icon.svg(size: 14)))\
            <span>\(details.way(way, in: map))</span></div></div>
            """
    }
}
