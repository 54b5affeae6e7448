// The sheets for work in bulk: a thing a row, a key a column; what is said in other languages; and what the workbook remembers.
internal import JourneyDrawing
internal import JourneyLanguage
internal import JourneyModel

extension XLSXWriter {
    private var head: CellLook {
        CellLook(theme.accentInk).with {
            ($0.isBold, $0.fill, $0.isCentered, $0.edge) = (true, theme.accent, true, theme.surface)
        }
    }
    private var mutedHead: CellLook { head.with { ($0.isBold, $0.size, $0.ink) = (false, 7, theme.accentSoft) } }
    private var keyLine: CellLook {
        CellLook(theme.ink3).with { ($0.size, $0.fill, $0.line, $0.isWrapped) = (8, theme.sunken, theme.line2, false) }
    }
    private var mutedCell: CellLook {
        CellLook(theme.ink3).with { ($0.size, $0.line, $0.isWrapped) = (8, theme.line, false) }
    }
    private var plainCell: CellLook { CellLook(theme.ink).with { $0.line = theme.line } }

    // MARK: - Things

    /// The columns before those of the keys.
    private struct Lead {
        let key: String
        let label: String
        let width: Double
        let isMuted: Bool
        let content: (ThingLine) -> String
    }

    func write(_ things: ThingSheet, _ file: WorkbookFile) throws(WorkbookFailure) {
        let sheet = try file.sheet(things.name)
        let leads = leads(things)
        for (column, lead) in leads.enumerated() {
            sheet.write(
                column == 0 ? Self.mark + things.kind.kind.rawValue : lead.label, 0, column,
                column == 0 ? mutedHead : head)
            sheet.write(lead.key, 1, column, keyLine)
            sheet.setWidth(lead.width, column...column)
        }
        let lastRow = max(things.rows.count + 1, 2)
        let widths = things.columns.enumerated().map { offset, column in
            Self.width(column.shape, things.rows.compactMap { $0.cells[offset]?.text.count }.max() ?? 0)
        }
        let heads = zip(things.columns, widths).map { (text: $0.label, width: $1) }
        sheet.setHeight(max(30, RowHeight.of(heads, isBold: true)), 0)
        for (offset, column) in things.columns.enumerated() {
            let place = leads.count + offset
            sheet.write(column.label, 0, place, head)
            sheet.write(column.name, 1, place, keyLine)
            sheet.setWidth(widths[offset], place...place)
            if case .word(let words) = column.shape {
                sheet.offer(choices(words, of: column.name), rows: 2...lastRow + 200, column: place)
            }
            if case .flag = column.shape { sheet.offer(["true", "false"], rows: 2...lastRow + 200, column: place) }
        }
        for (offset, line) in things.rows.enumerated() {
            for (column, lead) in leads.enumerated() {
                let look = lead.isMuted ? mutedCell : plainCell.with { $0.ink = theme.ink2 }
                sheet.write(lead.content(line), offset + 2, column, look)
            }
            for (column, content) in line.cells.enumerated() {
                sheet.write(content?.cut, offset + 2, leads.count + column, plainCell)
            }
            let texts: [(text: String, width: Double)] = zip(line.cells, widths).map {
                (text: $0?.text ?? "", width: $1)
            }
            sheet.setHeight(RowHeight.of(texts + [(text: line.place, width: 26)]), offset + 2)
        }
        sheet.filter(rows: 1...lastRow, columns: 0...leads.count + things.columns.count - 1)
        let tab =
            things.kind.kind == .barrier
            ? theme.emotions[1] : things.kind.kind == .opportunity ? theme.emotions[3] : theme.rule
        // An empty sheet is printed whole, to be filled in by hand.
        let used = things.columns.indices.last { column in things.rows.contains { $0.cells[column] != nil } }
        let printed = (used ?? things.columns.count - 1) + 1
        sheet.print(rows: 0...lastRow, columns: 0...leads.count + printed - 1)
        sheet.settle(
            frozenRows: 2, frozenColumns: leads.count, tab: tab,
            width: leads.reduce(0) { $0 + $1.width } + widths.prefix(printed).reduce(0, +))
    }

    /// What the words of a list are called; of `plan.status` they are those of `status`.
    private func choices(_ words: [String], of column: String) -> [String] {
        let key = column.split(separator: ".").last.map(String.init) ?? column
        let exchange = ExchangeWords(language: book.words.catalogue.language)
        return words.map { exchange.choice($0, of: key) }
    }

    private func leads(_ things: ThingSheet) -> [Lead] {
        let words = book.words
        var leads = [Lead(key: "id", label: "", width: 11, isMuted: true, content: \.id)]
        if things.kind.owners != [.map] {
            leads.append(Lead(key: "of", label: words[.belongsTo], width: 11, isMuted: true, content: \.owner))
            leads.append(Lead(key: "(of)", label: words[.place], width: 26, isMuted: false, content: \.place))
        } else if things.kind.kind == .persona {
            leads.append(Lead(key: "(id)", label: words[.place], width: 20, isMuted: false, content: \.place))
        }
        if things.kind.hasLists {
            leads.append(
                Lead(key: "in", label: words[.lane], width: 14, isMuted: true, content: { $0.list ?? "" }))
        }
        return leads
    }

    /// As wide as such values need, in characters.
    private static func width(_ shape: Shape, _ longest: Int) -> Double {
        switch shape {
        case .text: longest > 60 ? 42 : 28
        case .list: 24
        case .flag, .integer, .number, .span: 11
        case .day, .money: 12
        case .word, .reference: 14
        default: 18
        }
    }

    // MARK: - The map itself

    func writeAbout(_ file: WorkbookFile) throws(WorkbookFailure) {
        let sheet = try file.sheet(BookWords.sheetName(book.words[.about]))
        sheet.write(Self.mark + "about", 0, 0, mutedHead)
        sheet.write("", 0, 1, head)
        sheet.write(book.words.catalogue[MapKeyWord.value].raisedFirst, 0, 2, head)
        for (offset, line) in book.about.enumerated() {
            sheet.write(line.name, offset + 1, 0, mutedCell)
            sheet.write(
                line.label, offset + 1, 1,
                plainCell.with { ($0.isBold, $0.ink, $0.fill) = (true, theme.ink2, theme.sunken) })
            sheet.write(line.content?.cut, offset + 1, 2, plainCell)
            sheet.setHeight(RowHeight.of([(text: line.content?.text ?? "", width: 90)]), offset + 1)
            if case .word(let words) = line.shape {
                sheet.offer(choices(words, of: line.name), rows: offset + 1...offset + 1, column: 2)
            }
        }
        sheet.setWidth(16, 0...0)
        sheet.setWidth(30, 1...1)
        sheet.setWidth(90, 2...2)
        sheet.setHeight(24, 0)
        sheet.settle(frozenRows: 1, frozenColumns: 2, tab: theme.rule, width: 136)
    }

    // MARK: - Languages

    func writeTranslations(_ file: WorkbookFile) throws(WorkbookFailure) {
        guard !book.translations.isEmpty else { return }
        let sheet = try file.sheet(BookWords.sheetName(book.words[.translations]))
        let languages = book.otherLanguages
        let heads =
            [Self.mark + "translations", "", "", "", book.words[.shownText], book.words[.cellLanguage]]
            + languages.map(\.code)
        let keys = ["of", "id", "key", "n", "(text)", "language"] + languages.map(\.code)
        for (column, (name, key)) in zip(heads, keys).enumerated() {
            sheet.write(name, 0, column, column == 0 ? mutedHead : head)
            sheet.write(key, 1, column, keyLine)
        }
        for (offset, line) in book.translations.enumerated() {
            let row = offset + 2
            let index = line.index.map(String.init) ?? ""
            for (column, text) in [line.key.kind.rawValue, line.key.id, line.column, index].enumerated() {
                sheet.write(text, row, column, mutedCell)
            }
            sheet.write(line.shown.cut, row, 4, plainCell.with { $0.ink = theme.ink2 })
            let texts = [line.shown] + line.others.values
            sheet.setHeight(RowHeight.of(texts.map { (text: $0, width: 44) }), row)
            sheet.write(line.language.code, row, 5, mutedCell)
            for (column, tag) in languages.enumerated() {
                let isShown = tag == line.language
                let content = isShown ? nil : line.others[tag].map { CellContent.text($0).cut }
                sheet.write(content, row, 6 + column, isShown ? plainCell.with { $0.fill = theme.sunken } : plainCell)
            }
        }
        sheet.setWidth(11, 0...2)
        sheet.setWidth(4, 3...3)
        sheet.setWidth(44, 4...4)
        sheet.setWidth(9, 5...5)
        sheet.setWidth(44, 6...max(6, 5 + languages.count))
        sheet.setHeight(24, 0)
        sheet.settle(
            frozenRows: 2, frozenColumns: 5, tab: theme.rule, width: 90 + 44 * Double(languages.count))
    }

    // MARK: - What is remembered

    func writeState(_ file: WorkbookFile) throws(WorkbookFailure) {
        let sheet = try file.sheet("waymark")
        let plain = CellLook(theme.ink3).with { ($0.size, $0.isWrapped) = (8, false) }
        let heads = [
            [Self.mark + "state", "\(Self.version)"], ["language", book.language.code], ["map", book.mapID],
            ["digest", book.digest], ["content", book.content ?? ""],
        ]
        for (row, texts) in (heads + book.state.rows).enumerated() {
            for (column, text) in texts.enumerated() { sheet.write(text, row, column, plain) }
        }
        sheet.hide()
    }
}

extension CellContent {
    /// As much as a cell holds.
    var cut: CellContent {
        if case .text(let text) = self { return .text(text.cut) }
        return self
    }
}
