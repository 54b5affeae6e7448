// A sheet that is read: its cells by their place.
internal import JourneyIntake
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

struct CellSheet {
    let table: CellTable
    /// Which of the file's sheets it is.
    let number: Int
    private let texts: [Int: String]
    private let filledRows: Set<Int>
    let rowCount, columnCount: Int
    private static let width = 1 << 14

    init(_ table: CellTable, number: Int) {
        (self.table, self.number) = (table, number)
        texts = Dictionary(
            table.cells.map { ($0.row * Self.width + $0.column, $0.text) }, uniquingKeysWith: { first, _ in first })
        filledRows = Set(table.cells.lazy.map(\.row))
        (rowCount, columnCount) = (table.rowCount, table.columnCount)
    }

    /// The text of a cell, empty where there is none.
    subscript(row: Int, column: Int) -> String {
        guard row >= 0, column >= 0, column < Self.width else { return "" }
        return texts[row * Self.width + column] ?? ""
    }

    func isEmpty(row: Int) -> Bool { !filledRows.contains(row) }

    /// The cell as people call it.
    func name(_ row: Int, _ column: Int) -> String { table.place(row: row, column: column) }

    /// The cell as a place of a document: places have a line and a column, and the sheet goes with the line.
    func place(_ row: Int, _ column: Int) -> DocumentPlace {
        DocumentPlace(line: number << 21 | row + 1, column: column + 1)
    }
}

extension CellSheet {
    /// The row and the column of a place, counted from 0.
    static func cell(of place: DocumentPlace) -> (row: Int, column: Int) {
        ((place.line & (1 << 21 - 1)) - 1, place.column - 1)
    }
}

extension [CellSheet] {
    /// Where a value of a document that was made of the sheets stands in the file.
    func location(_ place: DocumentPlace, file: String) -> SourceLocation {
        guard place.line > 0, indices.contains(place.line >> 21) else { return SourceLocation(file: file) }
        return SourceLocation(
            file: file, line: CellSheet.cell(of: place).row + 1, column: place.column,
            sheet: self[place.line >> 21].table.name)
    }

    /// The map of a document that was made of the sheets.
    /// - Throws: everything that is wrong, each with its cell.
    func map(of root: DocumentValue, file: String, language: LanguageTag) throws(FormatError) -> JourneyMap {
        let reading = DocumentReading(root, as: JourneyMap.self, language: language)
        reading.takeLanguages(of: root)
        var map: JourneyMap = reading.element(root, "")
        if map.id.isEmpty { map.id = MapReader.idOfFile(file) ?? "map" }
        var problems = reading.problems.map {
            FormatProblem(code: $0.code, message: $0.message, location: location($0.place, file: file))
        }
        for flaw in map.flaws() {
            problems.append(
                FormatProblem(
                    code: flaw.code, message: flaw.message, location: location(root.place(of: flaw.path), file: file)))
        }
        if let error = FormatError(problems) { throw error }
        return map
    }
}
