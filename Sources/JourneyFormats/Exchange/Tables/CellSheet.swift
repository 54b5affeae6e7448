// A sheet that is read: its cells by their place.
internal import JourneyIntake
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

struct CellSheet {
    let table: CellTable
    /// Which of the file's sheets it is.
    let number: Int
    /// Where the first cell that counts stands in the file: somebody may have put rows and columns before it.
    let origin: CellTable.Place
    private let texts: [Int: String]
    /// Numbers as the file holds them, where people see more than their digits.
    private let numbers: [Int: String]
    private let filledRows: Set<Int>
    let rowCount, columnCount: Int
    private static let width = 1 << 14

    init(_ table: CellTable, number: Int, from origin: CellTable.Place = CellTable.Place(row: 0, column: 0)) {
        (self.table, self.number, self.origin) = (table, number, origin)
        let own = table.cells.filter { $0.row >= origin.row && $0.column >= origin.column }
        func key(_ cell: CellTable.Cell) -> Int {
            (cell.row - origin.row) * Self.width + cell.column - origin.column
        }
        texts = Dictionary(own.map { (key($0), $0.shown ?? $0.text) }, uniquingKeysWith: { first, _ in first })
        numbers = Dictionary(
            own.lazy.filter { $0.shown != nil }.map { (key($0), $0.text) }, uniquingKeysWith: { first, _ in first })
        filledRows = Set(own.lazy.map { $0.row - origin.row })
        (rowCount, columnCount) = (table.rowCount - origin.row, table.columnCount - origin.column)
    }

    /// The text of a cell as people see it, empty where there is none.
    subscript(row: Int, column: Int) -> String {
        guard row >= 0, column >= 0, column < Self.width else { return "" }
        return texts[row * Self.width + column] ?? ""
    }

    /// What a cell holds: of a number its digits, whatever is shown with them.
    func number(_ row: Int, _ column: Int) -> String {
        guard row >= 0, column >= 0, column < Self.width else { return "" }
        return numbers[row * Self.width + column] ?? self[row, column]
    }

    func isEmpty(row: Int) -> Bool { !filledRows.contains(row) }

    /// The cell as people call it.
    func name(_ row: Int, _ column: Int) -> String {
        table.place(row: row + origin.row, column: column + origin.column)
    }

    /// The cell as a place of a document: places have a line and a column, and the sheet goes with the line.
    func place(_ row: Int, _ column: Int) -> DocumentPlace {
        DocumentPlace(line: number << 21 | row + origin.row + 1, column: column + origin.column + 1)
    }
}

extension CellSheet {
    /// The row and the column of a place, counted from 0.
    static func cell(of place: DocumentPlace) -> (row: Int, column: Int) {
        ((place.line & (1 << 21 - 1)) - 1, place.column - 1)
    }
}

extension [CellSheet] {
    /// A cell as people call it, by the place of a document.
    func name(of place: DocumentPlace) -> String {
        guard place.line > 0, indices.contains(place.line >> 21) else { return "" }
        let (row, column) = CellSheet.cell(of: place)
        return self[place.line >> 21].table.place(row: row, column: column)
    }

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
