// The sheet of the map, read together with the rows of its things.
internal import JourneyDrawing
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

struct GridReader {
    var book: BookReader
    let grid: CellSheet
    let stages, steps, ids: Int
    /// The column of the names of rows, behind that of their keys; the columns of the map follow.
    let names: Int
    var cells: Int { names + 1 }
    /// The rows of lanes.
    private(set) var lanes: [String: Int] = [:]
    /// By owner, the places of the rows of the sheets of things.
    private let owned: [ThingKey: [Int]]
    /// By list, the places of its rows.
    var children: [ThingListKey: [Int]] = [:]

    /// Nobody reads more in a cell, and comparing lists takes the square of their length.
    private static let mostLines = 2_000

    init(_ grid: CellSheet, _ book: BookReader) {
        (self.grid, self.book) = (grid, book)
        owned = Dictionary(grouping: book.rows.indices) { book.rows[$0].owner }
        var keys: [String: Int] = [:]
        for row in 0..<grid.rowCount where keys[grid[row, 0].trimmed] == nil { keys[grid[row, 0].trimmed] = row }
        typealias Place = XLSXWriter.GridPlace
        (stages, steps, ids) = (keys["stages"] ?? Place.stages, keys["steps"] ?? Place.steps, keys["ids"] ?? Place.ids)
        names = Self.namesColumn(of: grid, keys)
        for (key, place) in [("stages", Place.stages), ("steps", Place.steps), ("ids", Place.ids)]
        where keys[key] == nil && !grid[place, 0].isEmpty {
            // Somebody else's row stands there, and would be taken for it.
            self.book.report(
                "no-row",
                "the row “\(key)” of the map’s sheet is gone, without which nobody knows its columns; put it back, or "
                    + "export the map again", at: grid.place(place, 0))
        }
        for column in Place.names..<names { noteForeign(column) }
        for row in 0..<grid.rowCount { note(row, keys) }
    }

    /// The column in which most rows are called what they are: somebody may have put others before it.
    private static func namesColumn(of grid: CellSheet, _ rows: [String: Int]) -> Int {
        let first = XLSXWriter.GridPlace.names
        let words = LanguageTag.interface.map { MapWords(language: $0) }
        let lanes = rows.compactMap { key, row in
            GridLane.named(key).map { lane in (row: row, names: Set(words.map { lane.label($0) })) }
        }
        let counts = (first..<max(first + 1, min(grid.columnCount, mostForeignColumns))).map { column in
            lanes.count { $0.names.contains(grid[$0.row, column].trimmed) }
        }
        return first + (counts.indices.max { (counts[$0], $1) < (counts[$1], $0) } ?? 0)
    }

    /// Nobody puts more columns before the names.
    private static let mostForeignColumns = 20

    private mutating func noteForeign(_ column: Int) {
        let count = (0..<grid.rowCount).count { !grid[$0, column].isEmpty }
        guard count > 0 else { return }
        book.notes.append(
            ImportNote(
                .dropped, at: grid.name(stages, column),
                "the column stands before the names of the rows, where the map has none; it (\(count) "
                    + "\(count == 1 ? "cell" : "cells")) is left out"))
    }

    /// What a row is: by its key, or by its name where somebody added it.
    private mutating func note(_ row: Int, _ keys: [String: Int]) {
        let key = grid[row, 0].trimmed
        if GridLane.named(key) != nil {
            if keys[key] == row { lanes[key] = row }
            return
        }
        guard row > max(stages, steps, ids), !grid.isEmpty(row: row) else { return }
        let name = grid[row, names]
        let known = LaneWords.lane(name)
        if let lane = known, lanes[lane] == nil, keys[lane] == nil {
            lanes[lane] = row
            book.notes.append(
                ImportNote(
                    .guess, at: grid.name(row, names),
                    "“\(name.shortened)” is taken for the lane `\(lane)`"))
        } else {
            let count = (cells..<max(cells, grid.columnCount)).count {
                !grid[row, $0].isEmpty
            }
            book.suggestionsLeft -= 1
            let suggestion = book.suggestionsLeft < 0 ? "" : LaneWords.suggestion(name)
            let what =
                known.map { "has a row already, and a lane has one: write its texts into that of `\($0)`" }
                ?? "is no lane of a map\(suggestion)"
            book.notes.append(
                ImportNote(
                    .dropped, at: grid.name(row, names),
                    "“\(name.shortened)” \(what); the row (\(count) \(count == 1 ? "cell" : "cells")) is left out"))
        }
    }

    // MARK: - The document

    /// The map as a document, with the cells of its values.
    mutating func root() -> DocumentValue {
        takeStages()
        takeOtherLists()
        var values = book.aboutValues()
        let title = grid[XLSXWriter.GridPlace.title, names]
        values["title"] = self.title(
            .map, title, values["title"], grid.place(XLSXWriter.GridPlace.title, names))
        if values["id"] == nil, !book.mapID.isEmpty { values["id"] = .text(book.mapID) }
        if values["text.default"] == nil, book.translations.main != "en" {
            values["text.default"] = .word(book.translations.main)
        }
        var assembly = BookAssembly(rows: book.rows, children: children)
        var root = assembly.mapping(.map, .map, values, at: grid.place(0, 0))
        if leaveOutGone(assembly.visited) {
            assembly = BookAssembly(rows: book.rows, children: children)
            root = assembly.mapping(.map, .map, values, at: grid.place(0, 0))
        }
        root.entries.insert(JourneyMap.format.head, at: 0)
        noteOrphans(assembly.visited)
        return root
    }

    /// The row of a stage or a step, which the sheet of such things may not have.
    mutating func row(_ kind: ElementKind, id: String?, at place: DocumentPlace) -> Int {
        if let id, let index = book.rows.firstIndex(where: { $0.key == ThingKey(kind: kind, id: id) }) { return index }
        return add(
            kind, id.map { ThingKey(kind: kind, id: $0) } ?? book.freshKey(kind), id, .map, [], at: place, cell: "")
    }

    private mutating func add(
        _ kind: ElementKind, _ key: ThingKey, _ id: String?, _ owner: ThingKey, _ list: [String],
        at place: DocumentPlace,
        cell: String
    ) -> Int {
        guard let description = ThingKind.of(kind) else { return 0 }
        book.rows.append(
            ThingRow(kind: description, key: key, id: id, owner: owner, list: list, place: place, cell: cell))
        return book.rows.count - 1
    }

    /// A title stands in the map and in the row of its thing: whichever was changed counts, the row's where both were, which
    /// is told.
    mutating func title(
        _ key: ThingKey, _ text: String, _ row: DocumentValue?, _ place: DocumentPlace
    ) -> DocumentValue? {
        let base = book.state.titles[key]
        if let row, text.isEmpty, let base, BookState.digest("") != base {
            let shown = book.shown(row).shortened
            book.notes.append(
                ImportNote(
                    .dropped, at: "title of \(key.kind.spoken) “\(shown)”",
                    "it is empty in the map, and nothing is without a title; “\(shown)” stays"))
            return row
        }
        if let row, text.isEmpty || (base != nil && BookState.digest(text) == base) { return row }
        if let row, text == book.shown(row) { return row }
        if let row, let base, BookState.digest(book.shown(row)) != base {
            book.notes.append(
                ImportNote(
                    .dropped, at: "title of \(key.kind.spoken) “\(book.shown(row).shortened)”",
                    "“\(text.shortened)”: its row was changed as well, and that one counts"))
            return row
        }
        return text.isEmpty ? nil : book.translations.text(text, key, "title", at: place)
    }

    // MARK: - Cells

    mutating func takeCells(_ place: Int, _ step: Int) {
        let key = book.rows[step].key
        book.rows[step].values["title"] = title(
            key, grid[steps, place], book.rows[step].values["title"], grid.place(steps, place))
        let rows = Dictionary(grouping: owned[key] ?? []) {
            book.rows[$0].list.joined(separator: ".")
        }
        for lane in GridLane.all {
            guard let kind = lane.kind else {
                takeNumber(lane, place, step)
                continue
            }
            let text = lanes[lane.name].map { grid[$0, place] } ?? ""
            let own = rows[lane.name] ?? []
            if own.isEmpty, text.isEmpty { continue }
            settle(lane, kind, key, text, own, row: lanes[lane.name], column: place)
        }
    }

    private mutating func takeNumber(_ lane: GridLane, _ place: Int, _ step: Int) {
        guard let row = lanes[lane.name], !grid[row, place].isEmpty else { return }
        let text = grid.number(row, place)
        let cell = grid.place(row, place)
        if book.reportAmbiguous(text, at: cell) { return }
        var value = CellValue.value(text, .number(Emotion.scale), at: cell)
        if let written = value?.scalar, Double(written) == nil, let level = EmotionWords.level(text) {
            value = DocumentValue(content: .scalar(DocumentWriting.number(level), isPlain: true), place: cell)
            book.notes.append(
                ImportNote(
                    .guess, at: grid.name(row, place),
                    "“\(text.shortened)” is taken for \(DocumentWriting.number(level))"))
        }
        book.rows[step].values[lane.name] = value
    }

    private mutating func settle(
        _ lane: GridLane, _ kind: ElementKind, _ step: ThingKey, _ text: String, _ rows: [Int], row: Int?, column: Int
    ) {
        let list = ThingListKey(owner: step, name: lane.name)
        let base = book.hasState ? book.state.lists[list] ?? [] : nil
        let labelColumn = GridLane.labelColumn(of: kind)
        let labels = rows.map { index in
            SettledLines.Row(id: book.rows[index].key.id, label: label(book.rows[index], labelColumn))
        }
        var lines = CellLines.split(text)
        guard lines.count <= Self.mostLines, (base?.count ?? 0) <= Self.mostLines else {
            book.report(
                "too-large",
                "the cell has \(lines.count) texts; a cell of a map has at most \(Self.mostLines)",
                at: grid.place(row ?? 0, column))
            return
        }
        // A cell that is full shows only some of it: the rows tell.
        if text.utf16.count >= CellContent.longest { lines = labels.map(\.label) }
        let settled = SettledLines(base: base, cell: lines, rows: labels)
        let cell = grid.place(row ?? 0, column)
        let name = row.map { grid.name($0, column) } ?? ""
        children[list] = settled.lines.map { line in
            switch line {
            case .row(let place, let label):
                if let label {
                    let key = book.rows[rows[place]].key
                    book.rows[rows[place]].values[labelColumn] = book.translations.text(
                        label, key, labelColumn, at: cell)
                }
                return rows[place]
            case .new(let text, _):
                return addThing(kind, text, labelColumn, step, lane, at: cell, cell: name)
            }
        }
        for place in settled.kept {
            book.notes.append(
                ImportNote(
                    .guess, at: book.rows[rows[place]].cell,
                    "its line is gone from the map, but the row was changed: it stays"))
        }
        for line in settled.overruled {
            book.notes.append(
                ImportNote(
                    .dropped, at: name, "“\(lines[line].shortened)”: its row was changed as well, and that one counts"))
        }
    }

    /// What a cell shows of a row.
    private func label(_ row: ThingRow, _ column: String) -> String {
        let title = book.shown(row.values[column])
        guard title.isEmpty, let channel = row.values["channel"]?.scalar else { return title }
        return MapWords(language: LanguageTag(book.translations.language) ?? .english).channel(channel)
    }

    /// Something that only the map's sheet tells.
    private mutating func addThing(
        _ kind: ElementKind, _ text: String, _ column: String, _ step: ThingKey, _ lane: GridLane,
        at cell: DocumentPlace,
        cell name: String
    ) -> Int {
        let key = book.freshKey(kind)
        let index = add(kind, key, nil, step, lane.path, at: cell, cell: name)
        // What stood there when the file was made keeps what the map says of it.
        let isKnown = !book.hasState && book.knownEntries.contains(ThingEntry(kind, text))
        if kind == .touchpoint, let channel = LaneWords.channel(text) {
            if !isKnown {
                book.notes.append(
                    ImportNote(.guess, at: name, "“\(text.shortened)” is taken for the channel `\(channel)`"))
            }
            book.rows[index].values["channel"] = DocumentValue(content: .scalar(channel, isPlain: false), place: cell)
            return index
        }
        book.rows[index].values[column] = book.translations.text(text, key, column, at: cell)
        if kind == .barrier {
            book.rows[index].values["severity"] = .word("3")
            if isKnown { return index }
            book.notes.append(ImportNote(.guess, at: name, "“\(text.shortened)” has no severity yet; 3 of 5 is taken"))
        }
        return index
    }

    // MARK: - The rest

    /// Lists that no cell shows stand in the order in which they were written.
    private mutating func takeOtherLists() {
        let placed = Set(children.values.joined())
        var lists: [ThingListKey: [Int]] = [:]
        for (index, row) in book.rows.enumerated() where !placed.contains(index) {
            guard row.kind.kind != .stage, row.kind.kind != .step else { continue }
            let list = ThingListKey(owner: row.owner, name: row.list.joined(separator: "."))
            if row.owner.kind == .step, GridLane.named(list.name)?.kind != nil { continue }
            lists[list, default: []].append(index)
        }
        for (list, rows) in lists {
            let base = book.state.lists[list]?.map(\.id) ?? []
            children[list] = SettledLines.ordered(rows.map { book.rows[$0].key.id }, base).map { rows[$0] }
        }
    }

    /// Rows that belong to nothing that is there: with their owner they went, or their owner is misspelt.
    private mutating func noteOrphans(_ visited: Set<Int>) {
        let known = Set(book.state.lists.values.lazy.joined().map(\.id))
        let keys = Set(book.rows.map(\.key))
        for (index, row) in book.rows.enumerated() where !visited.contains(index) {
            switch row.kind.kind {
            case .stage, .step:
                book.notes.append(
                    ImportNote(
                        .dropped, at: row.cell,
                        "the \(row.kind.kind.rawValue) “\(row.key.id)” has no column in the map any more"))
            default:
                let isStale = keys.contains(row.owner)
                if isStale || known.contains(row.owner.id) {
                    book.notes.append(
                        ImportNote(
                            .dropped, at: row.cell,
                            isStale
                                ? "it goes with what it belongs to, or its line is gone from the map"
                                : "what it belongs to (\(row.owner.kind.rawValue) “\(row.owner.id)”) is gone from the map"
                        ))
                } else {
                    book.suggestionsLeft -= 1
                    let owners = book.rows.filter { $0.key.kind == row.owner.kind && $0.id != nil }
                    let ids = book.suggestionsLeft < 0 ? [] : owners.map(\.key.id)
                    // Who sees titles writes a title.
                    let meant = owners.first { book.shown($0.values["title"]).trimmed == row.owner.id }
                    let remedy =
                        meant.map { "; the one that is called so has the id `\($0.key.id)`" }
                        ?? Suggestion.text(for: row.owner.id, among: ids)
                    book.report(
                        "unknown-\(row.owner.kind.rawValue)",
                        "there is no \(row.owner.kind.rawValue) “\(row.owner.id.shortened)”\(remedy)",
                        at: row.ownerPlace ?? row.place)
                }
            }
        }
    }
}
