// What the cells of a sheet made by hand hold: texts, levels of emotion, and what stands around the table.
internal import JourneyIntake
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

extension PlainReader {
    /// By column, the texts of its lanes.
    mutating func lanes() -> [Int: [(lane: String, text: DocumentValue)]] {
        var cells: [Int: [(lane: String, text: DocumentValue)]] = [:]
        for (column, texts) in feelings { cells[column] = texts.map { (Lane.feelings.rawValue, $0) } }
        for (row, lane, _) in layout.lanes where lane != "emotion.assumed" && lane != "emotion.target" {
            for column in layout.columns {
                // A text over several columns stands at the first of them.
                let isFirst = !table.isJoined(row, column)
                guard isFirst, !table[row, column].isEmpty else { continue }
                let all = Self.texts(table[row, column], isShort: lane == "touchpoints")
                let texts = all.filter { !NothingWords.says($0, in: lane) }
                if texts.count < all.count {
                    note(
                        .guess, row, column,
                        "“\(all.first { NothingWords.says($0, in: lane) } ?? "")” says that there is nothing")
                }
                let isWide = column + 1 < table.columnCount && table.isJoined(row, column + 1)
                if isWide {
                    note(.guess, row, column, "a text over several columns; it is taken for the first of them")
                }
                if texts.count > 1, !table[row, column].contains("\n") {
                    note(
                        .guess, row, column,
                        "one cell, \(texts.count) texts: \(texts.map(\.shortened).joined(separator: " | "))")
                }
                for text in texts { cells[column, default: []].append((lane, self.text(text, row, column))) }
            }
        }
        for row in layout.strangers {
            let name = table[row, layout.names].trimmed
            keepAsNotes(row, "is no lane of a map\(LaneWords.suggestion(name))", &cells)
        }
        takeSeverities(&cells)
        return cells
    }

    /// Keeps the texts of a row that is no lane, each with the row's name before it, and tells why.
    mutating func keepAsNotes(
        _ row: Int, _ why: String, _ cells: inout [Int: [(lane: String, text: DocumentValue)]]
    ) {
        let name = table[row, layout.names].trimmed
        note(.guess, row, layout.names, "“\(name.shortened)” \(why); its texts are kept as notes that begin with it")
        for column in layout.columns where !table[row, column].isEmpty {
            if NothingWords.says(table[row, column], in: "notes") { continue }
            cells[column, default: []].append(
                ("notes", text("\(name): \(table[row, column].trimmed)", row, column)))
        }
    }

    /// The texts of a cell: lines, bullets, numbers before them; short ones may stand in one line.
    static func texts(_ cell: String, isShort: Bool) -> [String] {
        var lines = cell.split(whereSeparator: \.isNewline).map { bare(String($0)) }.filter { !$0.isEmpty }
        if lines.count == 1 {
            let line = lines[0]
            for separator in [" • ", "; ", "；", " · "] where line.contains(separator) {
                lines = line.split(separator: separator).map { bare(String($0)) }
                break
            }
            if lines.count == 1, isShort {
                // The stroke of `n/a` parts nothing.
                let small = line.lowercased()
                let hasStroke = ["n/a", "n/d", "н/д"].contains { small.contains($0) }
                let signs = hasStroke ? ",，、+" : ",，、/+"
                let parts = line.split { signs.contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
                // `App, SMS, call`, but no sentence with a comma in it.
                if parts.count > 1, parts.allSatisfy({ $0.split(separator: " ").count <= 3 && $0.count <= 30 }) {
                    lines = parts
                }
            }
        }
        return lines.filter { !$0.isEmpty }
    }

    /// A line without its bullet or number.
    private static func bare(_ line: String) -> String {
        var text = line.trimmed
        if let first = text.first, "•‣▪◦·●○■□–—-*→>✓".contains(first) {
            let rest = String(text.dropFirst())
            // `-5 %` is no bullet.
            if rest.first.map({ !$0.isNumber }) ?? true { text = rest.trimmed }
        }
        if let match = text.prefixMatch(of: /\d{1,2}[.)]\s+/) { text = String(text[match.range.upperBound...]) }
        return text.trimmed
    }

    // MARK: - Around the table

    /// The title, and what is said of the map itself; whatever else stands there is told.
    mutating func takeAround() -> DocumentValue {
        var title: DocumentValue?
        noteBeside()
        for row in layout.around {
            let cells = (0..<table.columnCount).filter { !table[row, $0].isEmpty }
            guard let first = cells.first else { continue }
            if takeAbout(row, cells) { continue }
            let isAbove = row < (layout.lanes.first?.row ?? 0)
            // `Customer journey map | Students`
            let isNamed = cells.count == 2 && LaneWords.namesMap(table[row, first])
            if isAbove, title == nil, cells.count == 1 || isNamed, let place = cells.last {
                title = text(table[row, place].trimmed.replacing("\n", with: " "), row, place)
                note(.guess, row, place, "taken for the title of the map")
            } else {
                for column in cells {
                    note(.dropped, row, column, "“\(table[row, column].trimmed.shortened)” stands outside the table")
                }
            }
        }
        if let title { return title }
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let stem = name.split(separator: ".").first.map(String.init) ?? "Map"
        let sheet = table.sheet.table.name
        let made = stem == "-" ? sheet ?? "Map" : stem
        notes.append(
            ImportNote(.guess, at: sheet ?? "", "no title stands above the table; the map is called “\(made)”"))
        return .text(made)
    }

    /// `Goal: be online by Monday`, in one cell or in two.
    private mutating func takeAbout(_ row: Int, _ cells: [Int]) -> Bool {
        let first = table[row, cells[0]].trimmed
        let colon = first.firstIndex { $0 == ":" || $0 == "：" }
        let head = colon.map { String(first[..<$0]) } ?? first
        var value = colon.map { String(first[first.index(after: $0)...]).trimmed } ?? ""
        var place = cells[0]
        if value.isEmpty, cells.count == 2 { (value, place) = (table[row, cells[1]].trimmed, cells[1]) }
        guard !value.isEmpty, cells.count <= 2, let word = LaneWords.meaning(ofHead: head), !LaneWords.namesMap(head)
        else { return false }
        switch word {
        case .about(let key) where !about.contains { $0.key == key }:
            about.append(DocumentEntry(key, text(value, row, place)))
            note(.guess, row, place, "taken for the map’s `\(key)`")
        case .lane("goals") where !about.contains { $0.key == "goal" }:
            about.append(DocumentEntry("goal", text(value, row, place)))
            note(.guess, row, place, "taken for the map’s `goal`")
        case .persona where !about.contains { $0.key == "personas" }:
            let id = DocumentID.slug(value) ?? "persona-1"
            let persona = DocumentValue.mapping([
                DocumentEntry("id", .text(id)), DocumentEntry("name", text(value, row, place)),
            ])
            about.append(DocumentEntry("personas", .list([persona])))
            note(.guess, row, place, "taken for the persona of the map")
        default: return false
        }
        return true
    }
}
