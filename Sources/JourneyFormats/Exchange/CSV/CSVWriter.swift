// The grid of a map as one CSV: what a single table can hold.
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

struct CSVWriter {
    let book: MapBook

    /// In UTF-8 with a mark at its beginning, by which Excel knows it; lines end as RFC 4180 has it.
    var bytes: [UInt8] {
        let grid = book.grid
        let blanks = [String](repeating: "", count: max(0, grid.columns.count - 1))
        var rows: [[String]] = [
            [mark, grid.title, ""] + blanks,
            ["", grid.subtitle, ""] + blanks,
        ]
        rows.append(["stages", book.words.heading(["stages"])] + grid.columns.map(\.stageTitle))
        rows.append(["steps", book.words.heading(["steps"])] + grid.columns.map(\.stepTitle))
        rows.append(["ids", ""] + grid.columns.map { "\($0.stage.id)/\($0.step?.id ?? "")" })
        for row in grid.rows {
            let cells =
                switch row.cells {
                case .entries(let cells): cells.map { CellLines.joined($0.map(\.text)) }
                case .numbers(let numbers): numbers.map { $0.map(DocumentWriting.number) ?? "" }
                }
            rows.append([row.name, row.label] + cells)
        }
        let text = rows.map { row in row.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
        return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    }

    /// What the file is, its language, the digests of the map and of what the file says, and the map's id.
    private var mark: String {
        let content = book.content.map { [BookReader.contentMark + $0, BookReader.originMark + book.mapID] } ?? []
        let parts = [book.language.code, book.digest] + content
        return XLSXWriter.mark + "map " + parts.joined(separator: " ")
    }

    /// A field; a text that spreadsheets would take for a formula begins with an apostrophe, as they write it themselves.
    static func field(_ text: String) -> String {
        var text = text
        if isRisky(text) || text.hasPrefix("'") && isRisky(String(text.drop { $0 == "'" })) { text = "'" + text }
        let isPlain = !text.utf8.contains { [0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x09].contains($0) } && text == text.trimmed
        return isPlain ? text : text.quotedField
    }

    /// Whether a spreadsheet would reckon with a text (OWASP, CSV injection); a number is only a number.
    static func isRisky(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return "=+-@\t\r".unicodeScalars.contains(first) && EmotionWords.number(text) == nil
    }

    /// A field without the apostrophe that `field` set before it.
    static func unguarded(_ text: String) -> String {
        guard text.hasPrefix("'") else { return text }
        return isRisky(String(text.drop { $0 == "'" })) ? String(text.dropFirst()) : text
    }

    // MARK: - What is lost

    /// What a grid of texts in one language has no place for.
    static func losses(of document: MapDocument, _ book: MapBook) -> [ExchangeLoss] {
        var keys: [ElementKind: Set<String>] = [
            .map: ["title", "stages"], .stage: ["id", "title", "steps"],
            .step: ["id", "title", "touchpoints", "messages", "barriers", "opportunities", "blueprint", "emotion"],
            .note: ["text"], .touchpoint: ["title"], .message: ["text"], .barrier: ["title"],
            .opportunity: ["title"], .box: ["title"], .emotion: ["assumed", "target"],
        ]
        keys[.step, default: []].formUnion(Lane.allCases.map(\.rawValue))
        keys[.blueprint] = Set(BlueprintLane.allCases.map(\.rawValue))
        return CarriedKeys(keys, languages: false).losses(of: document)
    }
}
