// What the cells of a sheet made by hand hold: texts, levels of emotion, and what stands around the table.
internal import JourneyIntake
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

extension PlainReader {
    /// By column, the texts of its lanes.
    mutating func lanes() -> [Int: [(lane: String, text: DocumentValue)]] {
        var cells: [Int: [(lane: String, text: DocumentValue)]] = [:]
        var hasSeverity = false
        for (row, lane, _) in layout.lanes where lane != "emotion.assumed" && lane != "emotion.target" {
            for column in layout.columns {
                // A text over several columns stands at the first of them.
                let isFirst = !table.isJoined(row, column)
                guard isFirst, !table[row, column].isEmpty else { continue }
                let texts = Self.texts(table[row, column], isShort: lane == "touchpoints")
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
                if lane == "barriers", !texts.isEmpty { hasSeverity = true }
            }
        }
        for row in layout.strangers {
            let name = table[row, layout.names].trimmed
            note(
                .guess, row, layout.names,
                "“\(name.shortened)” is no lane of a map\(LaneWords.suggestion(name)); its texts are kept as notes that begin with it"
            )
            for column in layout.columns where !table[row, column].isEmpty {
                cells[column, default: []].append(
                    ("notes", text("\(name): \(table[row, column].trimmed)", row, column)))
            }
        }
        if hasSeverity, let row = layout.lanes.first(where: { $0.lane == "barriers" })?.row {
            note(.guess, row, layout.names, "no severity is said; each has 3 of 5 until somebody says better")
        }
        return cells
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
                let parts = line.split { ",，、/+".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
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

    // MARK: - Emotion

    /// By column, the level that the row of emotion tells.
    mutating func emotions() -> [Int: DocumentValue] {
        var levels: [Int: DocumentValue] = [:]
        for (row, lane, _) in layout.lanes where lane == "emotion.assumed" {
            let numbers = layout.columns.compactMap { EmotionWords.number(table[row, $0]) }
            let scale = Scale(numbers)
            if let text = scale.text { note(.guess, row, layout.names, text) }
            for column in layout.columns where !table[row, column].isEmpty {
                let text = table[row, column].trimmed
                guard let level = EmotionWords.number(text).map(scale.level) ?? EmotionWords.level(text),
                    levels[column] == nil
                else {
                    note(
                        .dropped, row, column,
                        "“\(text.shortened)” says no emotion; write a number, -2 … 2, a word or a face")
                    continue
                }
                let number = DocumentWriting.number(level)
                if EmotionWords.number(text) == nil {
                    note(.guess, row, column, "“\(text.shortened)” is taken for \(number)")
                }
                levels[column] = DocumentValue(content: .scalar(number, isPlain: true), place: table.place(row, column))
            }
        }
        for (row, lane, _) in layout.lanes where lane == "emotion.target" {
            note(.dropped, row, layout.names, "a target is read from sheets that Waymark wrote only")
        }
        return levels
    }

    /// What the numbers of a row go from and to.
    private struct Scale {
        let low, high: Double

        init(_ numbers: [Double]) {
            let (least, most) = (numbers.min() ?? 0, numbers.max() ?? 0)
            if least >= -2, most <= 2 {
                (low, high) = (-2, 2)
            } else if least >= 1, most <= 5 {
                (low, high) = (1, 5)
            } else if least >= 0, most <= 10 {
                (low, high) = (least == 0 ? 0 : 1, 10)
            } else if least >= -5, most <= 5 {
                (low, high) = (-5, 5)
            } else {
                let bound = max(abs(least), abs(most), 1)
                (low, high) = (least < 0 ? -bound : 0, bound)
            }
        }

        var text: String? {
            low == -2 && high == 2
                ? nil
                : "the numbers are taken to go from \(DocumentWriting.number(low)) (angry) to \(DocumentWriting.number(high)) (delighted)"
        }

        /// In eighths, so that the map stays readable.
        func level(_ number: Double) -> Double {
            if low == -2 { return number }
            let share = (number - low) / (high - low)
            return ((share * 4 - 2) * 8).rounded() / 8
        }
    }

    // MARK: - Around the table

    /// The title, and what is said of the map itself; whatever else stands there is told.
    mutating func takeAround() -> DocumentValue {
        var title: DocumentValue?
        for row in layout.around {
            let cells = (0..<table.columnCount).filter { !table[row, $0].isEmpty }
            guard let first = cells.first else { continue }
            if takeAbout(row, cells) { continue }
            let isAbove = row < (layout.lanes.first?.row ?? 0)
            if isAbove, title == nil, cells.count == 1 {
                title = text(table[row, first].trimmed.replacing("\n", with: " "), row, first)
                note(.guess, row, first, "taken for the title of the map")
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
        guard !value.isEmpty, cells.count <= 2, let word = LaneWords.meaning(head) else { return false }
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
