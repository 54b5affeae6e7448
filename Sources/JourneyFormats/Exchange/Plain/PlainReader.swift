// A map from a sheet that somebody made by hand: what it means is guessed, and every guess is told with its cell.
internal import JourneyDrawing
internal import JourneyIntake
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

struct PlainReader {
    let file: String
    let table: PlainTable
    let layout: PlainLayout
    let language: LanguageTag
    var notes: [ImportNote] = []
    /// By column, what its row of emotion says in words that are no level, or more than one.
    var feelings: [Int: [DocumentValue]] = [:]
    /// By column, the severities of its barriers.
    var severities: [Int: [Int]] = [:]
    /// Keys of the map itself.
    var about: [DocumentEntry] = []

    /// What has more rows or columns was made by no hand.
    private static let largest = 1_000

    /// - Throws: where no sheet can be a map, with what a plain sheet looks like.
    static func read(_ sheets: [CellSheet], file: String, language: LanguageTag?) throws(FormatError) -> ImportedMap {
        var best: (table: PlainTable, layout: PlainLayout)?
        for sheet in sheets where !sheet.table.isHidden && max(sheet.rowCount, sheet.columnCount) <= largest {
            for isTurned in [false, true] {
                let table = PlainTable(sheet, isTurned: isTurned)
                guard let layout = PlainLayout(table), layout.score > best?.layout.score ?? 0 else { continue }
                best = (table, layout)
            }
        }
        guard let best else { throw noMap(sheets, file) }
        let count = best.table.sheet.table.cells.count
        guard count <= YAMLLimits().values else {
            throw FormatError(
                FormatProblem(
                    code: "too-large",
                    message:
                        "the sheet has \(count) cells, and a map holds no more than \(YAMLLimits().values) values; make "
                        + "several maps of it",
                    location: SourceLocation(file: file, sheet: best.table.sheet.table.name)))
        }
        var reader = PlainReader(file, best.table, best.layout, language)
        let root = reader.root(languageIsGiven: language != nil)
        for sheet in sheets where sheet.number != best.table.sheet.number && !sheet.table.cells.isEmpty {
            reader.notes.append(
                ImportNote(.dropped, at: sheet.table.name ?? "", "a map is made of one sheet; this one is left out"))
        }
        reader.notes += ImportNote.asides(of: best.table.sheet)
        let map = try sheets.map(of: root, file: file, language: reader.language)
        return ImportedMap(map, notes: reader.notes)
    }

    private init(_ file: String, _ table: PlainTable, _ layout: PlainLayout, _ language: LanguageTag?) {
        (self.file, self.table, self.layout) = (file, table, layout)
        let words = layout.lanes.compactMap { LaneWords.language(table[$0.row, layout.names]) }
        let counts = words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let guess = LanguageTag.interface.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? .english
        self.language = language ?? ((counts[guess] ?? 0) > 0 ? guess : .english)
    }

    private static func noMap(_ sheets: [CellSheet], _ file: String) -> FormatError {
        let isLarge = sheets.contains { max($0.rowCount, $0.columnCount) > largest }
        let isEmpty = sheets.allSatisfy(\.table.cells.isEmpty)
        let name = sheets.first { !$0.table.cells.isEmpty }?.table.name
        return FormatError(
            FormatProblem(
                code: "no-map",
                message: (isEmpty
                    ? "there is nothing in it"
                    : isLarge
                        ? "a sheet with more than \(largest) rows or columns is no plain sheet of a map"
                        : "no row or column of it is called as a lane of a map is, with cells beside it")
                    + ". A plain sheet has stages as headings and lanes as rows (or the other way round), in English, "
                    + "Russian, Chinese, Polish or Uzbek:\n"
                    + "  Stage       | Choose            | Order             | Use\n"
                    + "  Actions     | compares offers   | pays by card      | opens the box\n"
                    + "  Thoughts    | Which one is it?  | Is that safe?     |\n"
                    + "  Emotion     | 0                 | -1                | 2\n"
                    + "  Pain points | too many plans    | the form is long  |",
                location: SourceLocation(
                    file: file, line: name == nil ? nil : 1, column: name == nil ? nil : 1, sheet: name)
            ))
    }

    mutating func note(_ kind: ImportNote.Kind, _ row: Int, _ column: Int, _ message: String) {
        notes.append(ImportNote(kind, at: table.name(row, column), message))
    }

    func text(_ text: String, _ row: Int, _ column: Int) -> DocumentValue {
        DocumentValue(content: .scalar(text, isPlain: false), place: table.place(row, column))
    }

    // MARK: - The document

    private mutating func root(languageIsGiven: Bool) -> DocumentValue {
        noteLayout(languageIsGiven)
        let title = takeAround()
        let levels = emotions()
        let cells = lanes()
        var stages: [DocumentValue] = []
        for group in groups() {
            var steps: [DocumentValue] = []
            for column in group.columns { steps.append(step(column, group, cells[column] ?? [], levels[column])) }
            var entries = [DocumentEntry("title", group.title)]
            if !steps.isEmpty { entries.append(DocumentEntry("steps", .list(steps))) }
            stages.append(DocumentValue(content: .mapping(entries), place: group.title.place))
        }
        var entries = [JourneyMap.format.head]
        entries.append(DocumentEntry("title", title))
        if language != .english {
            entries.append(DocumentEntry("text", .mapping([DocumentEntry("default", .word(language.code))])))
        }
        entries += about
        entries.append(DocumentEntry("stages", .list(stages)))
        return .mapping(entries)
    }

    private mutating func noteLayout(_ languageIsGiven: Bool) {
        let names = layout.names
        if let first = layout.lanes.first?.row {
            note(
                .guess, first, names,
                "lanes are the \(table.rowWord)s, steps the \(table.isTurned ? "rows" : "columns")")
        }
        if let stages = layout.stages {
            note(.guess, stages, layout.columns[0], "the headings here are taken for stages")
        }
        if let steps = layout.steps { note(.guess, steps, layout.columns[0], "the headings here are taken for steps") }
        for (row, lane, isContinued) in layout.lanes where !isContinued {
            note(.guess, row, names, "“\(table[row, names].trimmed.shortened)” is taken for the lane `\(lane)`")
        }
        if !languageIsGiven {
            notes.append(
                ImportNote(
                    .guess, at: table.sheet.table.name ?? "",
                    "the texts are taken to be in “\(language)”; name another language with --language"))
        }
    }

    struct Group {
        let title: DocumentValue
        var columns: [Int]
    }

    /// Columns below one heading: merged cells, the same name again, or nothing up to the next one where steps tell them apart.
    private func groups() -> [Group] {
        guard let row = layout.stages else {
            // Steps alone: they are one stage.
            let first = layout.columns[0]
            let word = Catalogue(language: language)[MapKindWord.stage].raisedFirst
            return [Group(title: text("\(word) 1", layout.steps ?? 0, first), columns: layout.columns)]
        }
        var groups: [Group] = []
        for column in layout.columns {
            let name = table.shown(row, column).trimmed
            let isSame = groups.last.map { name.isEmpty || $0.title.scalar == name } ?? false
            if isSame {
                groups[groups.count - 1].columns.append(column)
            } else if !name.isEmpty {
                groups.append(Group(title: text(name, row, column), columns: [column]))
            } else {
                let word = Catalogue(language: language)[MapKindWord.stage].raisedFirst
                groups.append(Group(title: text("\(word) 1", row, column), columns: [column]))
            }
        }
        return groups
    }

    private mutating func step(
        _ column: Int, _ group: Group, _ cells: [(lane: String, text: DocumentValue)], _ level: DocumentValue?
    ) -> DocumentValue {
        var title = layout.steps.map { text(table.shown($0, column).trimmed, $0, column) }
        if title?.scalar?.isEmpty ?? true {
            let isAlone = group.columns.count == 1
            let action = cells.first { $0.lane == "does" }?.text
            title = isAlone ? group.title : action ?? group.title
            if let title {
                notes.append(
                    ImportNote(
                        .guess, at: table.name(layout.steps ?? layout.stages ?? 0, column),
                        "the step has no name of its own; “\(title.scalar?.shortened ?? "")” is taken"))
            }
        }
        var entries = [DocumentEntry("title", title ?? .nothing)]
        for lane in GridLane.all {
            if lane.name == "emotion.assumed", let level {
                entries.append(DocumentEntry("emotion", .mapping([DocumentEntry("assumed", level)])))
            }
            let own = cells.filter { $0.lane == lane.name }.map(\.text)
            guard let kind = lane.kind, !own.isEmpty else { continue }
            let list = DocumentValue(content: .list(elements(own, kind, column)), place: own[0].place)
            if lane.path.count == 1 {
                entries.append(DocumentEntry(lane.name, list))
            } else if let index = entries.firstIndex(where: { $0.key == lane.path[0] }) {
                entries[index].value.entries.append(DocumentEntry(lane.path[1], list))
            } else {
                entries.append(DocumentEntry(lane.path[0], .mapping([DocumentEntry(lane.path[1], list)])))
            }
        }
        return DocumentValue(content: .mapping(entries), place: table.place(layout.stages ?? layout.steps ?? 0, column))
    }

    private mutating func elements(
        _ texts: [DocumentValue], _ kind: ElementKind, _ column: Int
    ) -> [DocumentValue] {
        var elements: [DocumentValue] = []
        for (index, text) in texts.enumerated() {
            let severities = severities[column] ?? []
            elements.append(element(text, kind, severity: severities.indices.contains(index) ? severities[index] : 3))
        }
        return elements
    }

    /// A thing of which only its text is known.
    private mutating func element(_ text: DocumentValue, _ kind: ElementKind, severity: Int) -> DocumentValue {
        func mapping(_ entries: [DocumentEntry]) -> DocumentValue {
            DocumentValue(content: .mapping(entries), place: text.place)
        }
        switch kind {
        case .touchpoint:
            if let channel = LaneWords.channel(text.scalar ?? "") {
                let (row, column) = CellSheet.cell(of: text.place)
                notes.append(
                    ImportNote(
                        .guess, at: table.sheet.name(row, column),
                        "“\(text.scalar?.shortened ?? "")” is taken for the channel `\(channel)`"))
                return mapping([DocumentEntry("channel", .text(channel))])
            }
            return mapping([DocumentEntry("title", text)])
        case .barrier:
            return mapping([DocumentEntry("title", text), DocumentEntry("severity", .word(String(severity)))])
        case .opportunity: return mapping([DocumentEntry("title", text)])
        case .message: return mapping([DocumentEntry("text", text)])
        default: return text
        }
    }
}
