// A map from a workbook of ours, also after Excel or LibreOffice saved it and people worked on it.
internal import JourneyDrawing
internal import JourneyIntake
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

/// A row of a sheet of things.
struct ThingRow {
    let kind: ThingKind
    /// By this it is known while the workbook is read; its id where it has one, else a number of ours.
    var key: ThingKey
    /// The id that is written into the map; `nil` where none was given, or the kind has none.
    var id: String?
    var owner: ThingKey
    var list: [String]
    var values: [String: DocumentValue] = [:]
    let place: DocumentPlace
    /// The cell, for messages.
    let cell: String
    /// The cell that says what it belongs to, where one does.
    var ownerPlace: DocumentPlace?
}

/// A text of a cell, with what kind of thing it is of.
struct ThingEntry: Hashable {
    let kind: ElementKind
    let text: String

    init(_ kind: ElementKind, _ text: String) { (self.kind, self.text) = (kind, text) }
}

/// Reads the sheets of a workbook that Waymark wrote.
struct BookReader {
    let file: String
    let sheets: [CellSheet]
    var notes: [ImportNote] = []
    var problems: [FormatProblem] = []
    var state = BookState()
    /// Whether the workbook remembers what it was made from.
    var hasState = false
    var digest: String?
    private var content, origin: String?
    /// How a table alone says what it says, and of which map.
    static let (contentMark, originMark) = ("content=", "map=")
    /// What the cells of the map showed when the file was made; empty where nobody knows.
    var knownEntries: Set<ThingEntry> = []
    /// The digests of the titles that stages had when the file was made, by their ids; empty where nobody knows.
    var stageTitles: [String: String] = [:]
    var mapID = ""
    var translations = BookTranslations(main: "en", language: "en")
    var rows: [ThingRow] = []
    var about: [String: DocumentValue] = [:]
    private var fresh = 0
    private var vocabulary = ExchangeVocabulary()
    /// How many more misspelt ids are looked for among the known ones.
    var suggestionsLeft = 20

    init(_ sheets: [CellSheet], file: String) { (self.sheets, self.file) = (sheets, file) }

    /// The sheet of the map, by the mark in its first cell.
    static func mapSheet(_ sheets: [CellSheet]) -> CellSheet? {
        sheets.first { mark($0) == "map" }
    }

    /// Where the cell stands that says what a sheet is: the first one, unless somebody put rows or columns before it.
    static func origin(of table: CellTable) -> CellTable.Place {
        let first = CellTable.Place(row: 0, column: 0)
        let marked = table.cells.lazy.prefix { $0.row < 20 }.first { cell in
            cell.column < 20 && mark(of: cell.text).map(isKnown) == true
        }
        return marked.map { CellTable.Place(row: $0.row, column: $0.column) } ?? first
    }

    /// What the first cell of a sheet says it is: `map`, `touchpoint`.
    static func mark(_ sheet: CellSheet) -> String? {
        mark(of: sheet[0, 0])
    }

    private static func mark(of text: String) -> String? {
        guard text.hasPrefix(XLSXWriter.mark) else { return nil }
        return text.dropFirst(XLSXWriter.mark.count).split(separator: " ").first.map(String.init)
    }

    private static func isKnown(_ mark: String) -> Bool {
        ["about", "translations", "state"].contains(mark) || ElementKind(rawValue: mark) != nil
    }

    /// - Parameter base: the map that the file was made from, where it is known.
    mutating func read(_ grid: CellSheet, madeFrom base: MapDocument? = nil) throws(FormatError) -> ImportedMap {
        try readState()
        readAbout()
        let head = grid[0, 0].split(separator: " ").dropFirst().map(String.init)
        let shown = head.first
        // A table alone remembers its state in its first cell.
        for word in head.dropFirst() where !hasState {
            if word.hasPrefix(Self.contentMark) {
                content = String(word.dropFirst(Self.contentMark.count))
            } else if word.hasPrefix(Self.originMark) {
                origin = String(word.dropFirst(Self.originMark.count))
            } else if digest == nil {
                digest = word
            }
        }
        let main =
            about["text.default"]?.scalar ?? (sheets.contains { Self.mark($0) == "about" } ? "en" : shown ?? "en")
        translations = BookTranslations(main: main, language: shown ?? main)
        if let base, let tag = LanguageTag(shown ?? main) { take(MapBook(base, ExportOptions(language: tag))) }
        readTranslations()
        for sheet in sheets {
            guard let mark = Self.mark(sheet), let kind = ElementKind(rawValue: mark).flatMap({ ThingKind.of($0) }),
                kind.kind != .map
            else { continue }
            read(sheet, kind)
        }
        noteStrangers()
        var gridReader = GridReader(grid, self)
        let root = gridReader.root()
        self = gridReader.book
        if let error = FormatError(problems) { throw error }
        noteTranslations()
        let language = LanguageTag(main) ?? .english
        let map = try sheets.map(of: root, file: file, language: language)
        var imported = ImportedMap(
            map, notes: notes, digest: digest, language: LanguageTag(translations.language) ?? language)
        (imported.content, imported.origin) = (content, origin)
        return imported
    }

    /// Learns from the map that the file was made from what the file itself does not remember.
    private mutating func take(_ book: MapBook) {
        if !hasState { stageTitles = book.state.stageTitles }
        for case .entries(let cells) in book.grid.rows.map(\.cells) {
            for entry in cells.joined() { knownEntries.insert(ThingEntry(entry.key.kind, entry.text)) }
        }
        for text in book.translations {
            translations.expect(text.shown, of: text.key, text.column, index: text.index)
        }
    }

    /// A name for something that has none yet.
    mutating func freshKey(_ kind: ElementKind) -> ThingKey {
        fresh += 1
        return ThingKey(kind: kind, id: "+\(fresh)")
    }

    mutating func report(_ code: String, _ message: String, at place: DocumentPlace) {
        problems.append(
            FormatProblem(code: code, message: message, location: sheets.location(place, file: file)))
    }

    /// Whether a text may be either of two numbers; nobody knows which, so it is an error.
    mutating func reportAmbiguous(_ text: String, at place: DocumentPlace) -> Bool {
        guard EmotionWords.isAmbiguous(text) else { return false }
        report("ambiguous-number", EmotionWords.ambiguity(text), at: place)
        return true
    }

    // MARK: - What the workbook remembers

    private mutating func readState() throws(FormatError) {
        guard let sheet = sheets.first(where: { Self.mark($0) == "state" }) else { return }
        if let version = Int(sheet[0, 1].trimmed), version > XLSXWriter.version {
            throw FormatError(
                FormatProblem(
                    code: "newer-version",
                    message:
                        "the workbook was made by a newer Waymark: its hidden sheet has version \(version), and this "
                        + "one reads up to \(XLSXWriter.version). Update Waymark, or export the map again with this one",
                    location: sheets.location(sheet.place(0, 1), file: file)))
        }
        hasState = true
        let rows = (0..<sheet.rowCount).map { row in (0..<5).map { sheet[row, $0] } }
        state = BookState(rows: rows)
        stageTitles = state.stageTitles
        for row in rows {
            if row[0] == "digest" { digest = row[1] }
            if row[0] == "map" { (mapID, origin) = (row[1], row[1]) }
            if row[0] == "content", !row[1].isEmpty { content = row[1] }
        }
    }

    private mutating func readAbout() {
        guard let sheet = sheets.first(where: { Self.mark($0) == "about" }), let kind = ThingKind.of(.map) else {
            return
        }
        for row in 1..<max(1, sheet.rowCount) where !sheet[row, 2].isEmpty {
            guard let column = kind.column(sheet[row, 0].trimmed) else {
                notes.append(
                    ImportNote(
                        .dropped, at: sheet.name(row, 2), "no key of a map is called “\(sheet[row, 0].shortened)”"))
                continue
            }
            about[column.name] = DocumentValue(
                content: .scalar(content(sheet, row, 2, column.shape), isPlain: false), place: sheet.place(row, 2))
        }
    }

    /// The keys of the map itself, once it is known what is said in other languages.
    mutating func aboutValues() -> [String: DocumentValue] {
        guard let kind = ThingKind.of(.map) else { return [:] }
        var values: [String: DocumentValue] = [:]
        for (key, cell) in about {
            guard let column = kind.column(key), let text = cell.scalar else { continue }
            values[key] = value(text, column, of: .map, at: cell.place)
        }
        return values
    }

    /// What a cell shows of a text that was read.
    func shown(_ value: DocumentValue?) -> String {
        guard let value, case .mapping(let entries) = value.content else { return value?.scalar ?? "" }
        let codes = [translations.language, translations.main]
        let entry = codes.lazy.compactMap { code in entries.first { $0.key == code } }.first ?? entries.first
        return entry?.value.scalar ?? ""
    }

    private mutating func readTranslations() {
        guard let sheet = sheets.first(where: { Self.mark($0) == "translations" }) else { return }
        let codes = (6..<max(6, sheet.columnCount)).map { ($0, sheet[1, $0].trimmed) }.filter { !$0.1.isEmpty }
        for row in 2..<max(2, sheet.rowCount) {
            guard let kind = ElementKind(rawValue: sheet[row, 0].trimmed) else { continue }
            let others = codes.filter { !sheet[row, $0.0].isEmpty }.map { column, code in
                (code: code, text: sheet[row, column], place: sheet.place(row, column))
            }
            translations.add(
                ThingKey(kind: kind, id: sheet[row, 1].trimmed), sheet[row, 2].trimmed,
                index: Int(sheet[row, 3].trimmed),
                shown: sheet[row, 4], language: sheet[row, 5].trimmed, others: others, at: sheet.place(row, 4))
        }
    }

    /// What a cell holds for a key: of a number its digits, unless a text is wanted.
    func content(_ sheet: CellSheet, _ row: Int, _ column: Int, _ shape: Shape) -> String {
        switch shape {
        case .text, .list: return sheet[row, column]
        case .money:
            // Of a number with a format its digits, and the currency that is shown with them; what somebody typed stays.
            let (shown, digits) = (sheet[row, column], sheet.number(row, column))
            if shown == digits { return shown }
            return digits + " " + shown.filter { !$0.isNumber && !".,-−()".contains($0) }.trimmed
        default: return sheet.number(row, column)
        }
    }

    /// The value of a cell under a column.
    mutating func value(_ text: String, _ column: ThingColumn, of key: ThingKey, at place: DocumentPlace)
        -> DocumentValue?
    {
        guard !text.isEmpty else { return nil }
        switch column.shape {
        case .text: return translations.text(text, key, column.name, at: place)
        case .list(.text):
            let texts = CellLines.split(text)
            return texts.isEmpty ? nil : translations.texts(texts, key, column.name, at: place)
        case .word(let words):
            let word = vocabulary.choice(text.trimmed, of: column.path.last ?? "", among: words)
            return CellValue.value(word, column.shape, at: place)
        case .number, .integer:
            if reportAmbiguous(text, at: place) { return nil }
            return CellValue.value(text, column.shape, at: place)
        default: return CellValue.value(text, column.shape, at: place)
        }
    }
}
