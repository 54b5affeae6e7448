// Sheets with a thing in each row.
internal import JourneyIntake
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

extension BookReader {
    /// What the columns of a sheet are, by the row of keys, or by their headings in any language where somebody made one.
    private struct Columns {
        var leads: [String: Int] = [:]
        var keys: [(place: Int, column: ThingColumn)] = []
    }

    mutating func read(_ sheet: CellSheet, _ kind: ThingKind) {
        let columns = self.columns(sheet, kind)
        var taken: Set<String> = []
        for row in 2..<max(2, sheet.rowCount) where !sheet.isEmpty(row: row) {
            func lead(_ name: String) -> String { columns.leads[name].map { sheet[row, $0].trimmed } ?? "" }
            let id = lead("id")
            let isOwn = !id.isEmpty && !taken.contains(id)
            taken.insert(id)
            let key = isOwn ? ThingKey(kind: kind.kind, id: id) : freshKey(kind.kind)
            let place = sheet.place(row, columns.leads["id"] ?? 0)
            var thing = ThingRow(
                kind: kind, key: key, id: kind.type.hasIdentity && !id.isEmpty ? id : nil, owner: .map, list: [],
                place: place, cell: sheet.name(row, columns.leads["id"] ?? 0),
                ownerPlace: columns.leads["of"].map { sheet.place(row, $0) })
            if !isOwn, !id.isEmpty, kind.type.hasIdentity {
                notes.append(
                    ImportNote(
                        .guess, at: thing.cell,
                        "another row has the id “\(id.shortened)”, too; this one is taken for a copy with an id of its own"
                    ))
                thing.id = nil
            }
            for (column, key) in columns.keys {
                thing.values[key.name] = value(
                    content(sheet, row, column, key.shape), key, of: thing.key, at: sheet.place(row, column))
            }
            // A row that names something and says nothing of it: what a deleted row may leave.
            if thing.values.isEmpty, id.isEmpty { continue }
            guard
                let home = home(kind, lead("of"), lead("in"), label: lead("(of)"), sheet, row, columns.leads["of"] ?? 0)
            else { continue }
            (thing.owner, thing.list) = home
            rows.append(thing)
        }
    }

    private mutating func columns(_ sheet: CellSheet, _ kind: ThingKind) -> Columns {
        var columns = Columns()
        for place in 0..<sheet.columnCount {
            let name = sheet[1, place].trimmed
            if ["id", "of", "in"].contains(name) || name.hasPrefix("(") {
                columns.leads[name] = place
            } else if let column = kind.column(name) ?? heading(sheet[0, place], kind) {
                columns.keys.append((place, column))
                if !name.isEmpty, name != column.name {
                    notes.append(
                        ImportNote(
                            .guess, at: sheet.name(1, place),
                            "“\(name.shortened)” is no key of \(kind.kind.rawValue)s; by its heading the column is "
                                + "`\(column.name)`"))
                }
            } else if let row = (0..<sheet.rowCount).first(where: { !sheet[$0, place].isEmpty }) {
                let what =
                    sheet[0, place].isEmpty ? "the column has no key" : "“\(sheet[0, place].shortened)” is no key"
                notes.append(
                    ImportNote(
                        .dropped, at: sheet.name(row, place),
                        "\(what) of \(kind.kind.rawValue)s in a map; the column is left out"))
            }
        }
        return columns
    }

    private func heading(_ text: String, _ kind: ThingKind) -> ThingColumn? {
        guard !text.isEmpty else { return nil }
        return kind.columns.first { column in
            LanguageTag.interface.contains {
                BookWords($0).heading(column.path).lowercased() == text.trimmed.lowercased()
            }
        }
    }

    /// What a row belongs to, and in which of its lists it stands.
    private mutating func home(
        _ kind: ThingKind, _ owner: String, _ list: String, label: String, _ sheet: CellSheet, _ row: Int, _ column: Int
    ) -> (ThingKey, [String])? {
        // Where steps stand is seen in the map.
        if kind.kind == .stage || kind.kind == .step { return (.map, []) }
        var key = ThingKey.map
        if kind.owners.count == 1, let only = kind.owners.first {
            key = only == .map ? .map : ThingKey(kind: only, id: owner)
        } else {
            let parts = owner.split(separator: " ", maxSplits: 1).map(String.init)
            guard let word = parts.first, let only = ElementKind(rawValue: word), kind.owners.contains(only) else {
                let kinds = kind.owners.map(\.rawValue).joined(separator: ", ")
                report(
                    "no-owner",
                    "the row does not say what it belongs to; write a kind (\(kinds)) and an id into “of”, such as "
                        + "“\(kind.owners.first?.rawValue ?? "step") \(kind.owners.first == .step ? "pay" : "id")”",
                    at: sheet.place(row, column))
                return nil
            }
            key = ThingKey(kind: only, id: parts.count > 1 ? parts[1] : "")
        }
        if key != .map, key.kind != .map, key.id.isEmpty {
            report(
                "no-owner",
                "the row does not say what it belongs to; write the id of a \(key.kind.rawValue) into “of”"
                    + (label.isEmpty ? "" : " (“\(label.shortened)” is only shown)"), at: sheet.place(row, column))
            return nil
        }
        if key.kind == .map { key = .map }
        let homes = kind.homes.filter { $0.owner == key.kind }
        guard homes.count > 1 else { return (key, homes.first?.path ?? []) }
        guard let home = homes.first(where: { $0.name == list }) ?? homes.first(where: { $0.path.last == list }) else {
            let names = homes.map(\.name)
            report(
                "no-lane",
                "“in” must be one of \(names.joined(separator: ", "))\(Suggestion.text(for: list, among: names))",
                at: sheet.place(row, column))
            return nil
        }
        return (key, home.path)
    }

    /// Says which sheets are none of the map's, and which of their cells are formulas.
    mutating func noteStrangers() {
        for sheet in sheets {
            if Self.mark(sheet) == nil, !sheet.table.cells.isEmpty {
                notes.append(
                    ImportNote(
                        .dropped, at: sheet.table.name ?? "", "the sheet is none that Waymark wrote, and is left out"))
            } else {
                notes += ImportNote.asides(of: sheet)
                for cell in sheet.table.cells where cell.row < sheet.origin.row || cell.column < sheet.origin.column {
                    notes.append(
                        ImportNote(
                            .dropped, at: sheet.table.place(row: cell.row, column: cell.column),
                            "“\(cell.text.shortened)” stands before the cell that says what the sheet is"))
                }
            }
        }
    }
}

extension ImportNote {
    /// Formulas that are texts now, and cells that showed an error.
    static func asides(of sheet: CellSheet) -> [ImportNote] {
        let table = sheet.table
        func note(_ kind: Kind, _ cell: CellTable.Cell, _ message: String) -> ImportNote {
            ImportNote(kind, at: table.place(row: cell.row, column: cell.column), message)
        }
        let formulas = table.cells.filter(\.isFormula).map { cell in
            note(.changed, cell, "a formula; what it came to was taken: “\((cell.shown ?? cell.text).shortened)”")
        }
        let numbers = table.cells.lazy.filter { $0.bareFormat != nil }.prefix(1_000).map { cell in
            note(
                .guess, cell,
                "the sheet shows this number in a format that is not known here (“\((cell.bareFormat ?? "").shortened)”); "
                    + "the number itself was taken: \(cell.text)")
        }
        let errors = table.errors.map { cell in
            note(
                .dropped, cell,
                cell.isFormula
                    ? "the formula was never reckoned; open the file in a spreadsheet program and save it"
                    : "the cell shows an error instead of a value")
        }
        let comments = table.comments.map { cell in
            note(.dropped, cell, "a comment, which has no place in a map: “\(cell.text.shortened)”")
        }
        return formulas + numbers + errors + comments
    }
}
