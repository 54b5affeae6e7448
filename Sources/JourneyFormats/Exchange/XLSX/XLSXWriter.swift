// A map as an Excel workbook: the sheet that people read first.
internal import JourneyDrawing
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

/// Lays out a book.
struct XLSXWriter {
    let book: MapBook
    let theme = Theme.light

    /// The first cell of every sheet says what the sheet is, whatever people call it.
    static let mark = "waymark:"
    static let version = 1

    /// The file, and how many texts were longer than a cell can be.
    func bytes() throws(WorkbookFailure) -> [UInt8] {
        let file = try WorkbookFile(title: book.grid.title)
        try writeMap(file)
        for sheet in book.sheets { try write(sheet, file) }
        try writeAbout(file)
        try writeTranslations(file)
        try writeState(file)
        return try file.bytes()
    }

    /// The width of a step, in characters.
    private var columnWidth: Double { book.grid.columns.count > 14 ? 24 : 28 }

    /// Rows of the map's sheet.
    enum GridPlace {
        static let title = 0
        static let subtitle = 1
        static let stages = 2
        static let steps = 3
        static let ids = 4
        static let lanes = 5
        static let names = 1
        static let cells = 2
    }

    private func writeMap(_ file: WorkbookFile) throws(WorkbookFailure) {
        let sheet = try file.sheet(book.words.mapSheet)
        let grid = book.grid
        let muted = CellLook(theme.line2).with {
            $0.size = 7; $0.isWrapped = false
        }
        sheet.write(Self.mark + "map \(book.language.code)", 0, 0, muted)
        sheet.write(
            grid.title, GridPlace.title, GridPlace.names,
            CellLook(theme.ink).with {
                $0.size = 20; $0.isBold = true; $0.isWrapped = false; $0.isCentered = true
            })
        let second = CellLook(theme.ink3).with {
            $0.isWrapped = false; $0.isCentered = true
        }
        sheet.write("\(grid.subtitle)   \(book.words[.guide])", GridPlace.subtitle, GridPlace.names, second)
        writeHeads(sheet)
        for (offset, row) in grid.rows.enumerated() { write(row, GridPlace.lanes + offset, sheet) }
        sheet.setWidth(3, 0...0)
        sheet.setWidth(19, GridPlace.names...GridPlace.names)
        let last = GridPlace.cells + max(1, grid.columns.count) - 1
        sheet.setWidth(columnWidth, GridPlace.cells...last)
        let titles = grid.columns.map { (text: $0.stepTitle, width: columnWidth - 2) }
        sheet.setHeight(RowHeight.of(titles, size: 11, isBold: true), GridPlace.steps)
        sheet.setHeight(34, GridPlace.title)
        sheet.setHeight(20, GridPlace.subtitle)
        sheet.setHeight(26, GridPlace.stages)
        sheet.setHeight(11, GridPlace.ids)
        sheet.settle(
            frozenRows: GridPlace.lanes, frozenColumns: GridPlace.cells, tab: theme.accent,
            width: Self.namesWidth + Double(grid.columns.count) * columnWidth, breaks: pageBreaks())
        sheet.activate()
    }

    /// The columns at which printed pages begin: with a stage where one fits on a page, so that none is torn.
    private func pageBreaks() -> [Int] {
        let columns = book.grid.columns
        let room = max(1, Int((WorkbookSheet.pageWidth - Self.namesWidth) / columnWidth))
        var (breaks, start) = ([Int](), 0)
        while columns.count - start > room {
            let stages = (start + 1...start + room).filter { startsStage($0) }
            start = stages.last ?? start + room
            breaks.append(GridPlace.cells + start)
        }
        return breaks
    }

    /// The columns before those of the steps, in characters.
    private static let namesWidth = 22.0

    /// Stages, steps, and their ids below.
    private func writeHeads(_ sheet: WorkbookSheet) {
        let words = book.words
        let name = CellLook(theme.ink3).with {
            $0.size = 9; $0.isCentered = true
        }
        let muted = CellLook(theme.line2).with {
            $0.size = 7; $0.isWrapped = false
        }
        for (key, word, row) in [
            ("stages", MapKeyWord.stages, GridPlace.stages), ("steps", .steps, GridPlace.steps),
            ("ids", nil, GridPlace.ids),
        ] as [(String, MapKeyWord?, Int)] {
            sheet.write(key, row, 0, muted)
            sheet.write(word.map { words.catalogue[$0].raisedFirst } ?? "", row, GridPlace.names, name)
        }
        let stage = CellLook(theme.accentInk).with {
            ($0.size, $0.isBold, $0.fill, $0.isCentered, $0.indent) = (12, true, theme.accent, true, 1)
            $0.edge = theme.surface
        }
        let step = CellLook(theme.ink).with {
            ($0.size, $0.isBold, $0.fill, $0.line, $0.edge) = (11, true, theme.accentSoft, theme.line2, theme.surface)
            $0.indent = 1
        }
        let columns = book.grid.columns
        var start = 0
        while start < columns.count {
            let end = columns[start...].firstIndex { $0.stage != columns[start].stage } ?? columns.count
            sheet.merge(
                columns[start].stageTitle, row: GridPlace.stages,
                columns: GridPlace.cells + start...GridPlace.cells + end - 1, stage)
            for index in start..<end {
                let column = columns[index]
                sheet.write(column.stepTitle, GridPlace.steps, GridPlace.cells + index, step)
                sheet.write(
                    "\(column.stage.id)/\(column.step?.id ?? "")", GridPlace.ids, GridPlace.cells + index, muted)
            }
            start = end
        }
    }

    private func write(_ row: GridRow, _ place: Int, _ sheet: WorkbookSheet) {
        let muted = CellLook(theme.line2).with {
            $0.size = 7; $0.isWrapped = false
        }
        sheet.write(row.name, place, 0, muted)
        let name = CellLook(theme.ink2).with {
            ($0.isBold, $0.fill, $0.line, $0.indent) = (true, theme.sunken, theme.line, 1)
        }
        sheet.write(row.label, place, GridPlace.names, name)
        switch row.cells {
        case .entries(let cells):
            let texts = cells.map { CellLines.joined($0.map(\.text)) }
            let all: [(text: String, width: Double)] =
                texts.map { (text: $0, width: columnWidth - 2) } + [(text: row.label, width: 17)]
            sheet.setHeight(RowHeight.of(all), place)
            for (index, text) in texts.enumerated() {
                sheet.write(
                    text.isEmpty ? nil : .text(text.cut), place, GridPlace.cells + index,
                    look(row, startsStage: startsStage(index)))
            }
        case .numbers(let numbers):
            let look = CellLook(theme.ink).with {
                ($0.size, $0.isBold, $0.side, $0.isCentered) = (12, true, .center, true)
                ($0.line, $0.number, $0.isWrapped) = (theme.line, "+0.##;−0.##;0", false)
            }
            for (index, number) in numbers.enumerated() {
                sheet.write(
                    number.map { .number($0) }, place, GridPlace.cells + index,
                    look.with { $0.edge = startsStage(index) ? theme.line2 : nil })
            }
            tint(place, numbers.count, sheet)
            sheet.setHeight(22, place)
        }
    }

    /// What is wrong and what would be better stand on their own ground; the rest of the company's side on a quieter one.
    private func look(_ row: GridRow, startsStage: Bool) -> CellLook {
        CellLook(theme.ink).with {
            $0.line = theme.line
            $0.indent = 1
            $0.edge = startsStage ? theme.line2 : nil
            if row.name == "barriers" { $0.fill = theme.negativeWash }
            if row.name == "opportunities" { $0.fill = theme.positiveWash }
            if row.name.hasPrefix("blueprint") { $0.fill = theme.depths[0] }
        }
    }

    private func startsStage(_ index: Int) -> Bool {
        index == 0 || book.grid.columns[index].stage != book.grid.columns[index - 1].stage
    }

    /// The colours of the emotion scale, which follow the number when somebody changes it.
    private func tint(_ place: Int, _ count: Int, _ sheet: WorkbookSheet) {
        guard count > 0 else { return }
        let columns = GridPlace.cells...GridPlace.cells + count - 1
        sheet.keepBlanks(CellLook(theme.ink).with { $0.fill = theme.surface }, row: place, columns: columns)
        let bands: [ClosedRange<Double>] = [-2 ... -1.1, -1.0999 ... -0.25, -0.2499...0.2499, 0.25...1.0999, 1.1...2]
        for (color, band) in zip(theme.emotions, bands) {
            var look = CellLook(Theme.ink(on: color))
            look.fill = color
            sheet.tint(band, look, row: place, columns: columns)
        }
    }
}

extension String {
    /// As much of it as a cell holds.
    var cut: String {
        guard utf16.count > CellContent.longest else { return self }
        var units = Array(utf16.prefix(CellContent.longest))
        if let last = units.last, UTF16.isLeadSurrogate(last) { units.removeLast() }
        return String(decoding: units, as: UTF16.self)
    }
}
