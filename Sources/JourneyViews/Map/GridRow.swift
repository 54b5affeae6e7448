// A row of the grid: its name at the left, its cells in the columns.
import JourneyDrawing

/// One cell, over one or several columns.
struct GridCell {
    var column: Int
    var span = 1
    var track = 0
    var height = 1
    var style: StaticString = ""
    var role: StaticString = "cell"
    var content: HTML

    var html: HTML {
        """
        <div class="cell\(HTML(when: span > 1, " wide")) \(literal: style)" role="\(literal: role)" aria-colindex="\(column + 2)"\
        \(HTML(when: span > 1, " aria-colspan=\"\(span)\"")) style="--c:\(column)\(HTML(when: span > 1, ";--s:\(span)"))\
        \(HTML(when: track > 0, ";--t:\(track)"))\(HTML(when: height > 1, ";--h:\(height)"))">\(content)</div>
        """
    }
}

/// One row.
struct GridRow {
    var style: StaticString
    var icon: Icon?
    var name: String
    var note: String?
    /// The name is only for those who hear the page.
    var isNameHidden = false
    var tracks = 1
    var cells: [GridCell]
    /// What is drawn beside the cells, such as a line or a curve; hidden from screen readers by its maker.
    var decoration = HTML()
    /// What else stands in the rail.
    var aside = HTML()

    /// A row of things that may reach over columns.
    init(
        style: StaticString, icon: Icon?, name: String, note: String? = nil, isNameHidden: Bool = false,
        cells: [GridCell]
    ) {
        self.style = style
        self.icon = icon
        self.name = name
        self.note = note
        self.isNameHidden = isNameHidden
        self.cells = cells
    }

    /// A row whose cells are packed from things that may reach over columns.
    init(
        style: StaticString, icon: Icon?, name: String, note: String? = nil, packed items: [LaneItem<HTML>]
    ) {
        let packing = LanePacking(items)
        self.init(
            style: style, icon: icon, name: name, note: note,
            cells: packing.items.map {
                GridCell(column: $0.column, span: $0.span, track: $0.track, height: $0.height, content: $0.content)
            })
        tracks = packing.tracks
    }

    /// The row at its place among the rows of the grid.
    func html(_ index: Int) -> HTML {
        """
        <div class="row \(literal: style)" role="row" style="--r:\(index + 1)"><div class="rail" role="rowheader" aria-colindex="1"\
        \(HTML(when: tracks > 1, " style=\"--tracks:\(tracks)\""))>\(HTML(icon) { HTML(drawing: $0.svg()) })\
        <div\(HTML(when: isNameHidden, " class=\"vh\""))><b>\(name)</b>\(HTML(note) { "<small>\($0)</small>" })</div>\
        \(aside)</div>\(decoration)\(HTML(each: cells) { $0.html })</div>

        """
    }
}
