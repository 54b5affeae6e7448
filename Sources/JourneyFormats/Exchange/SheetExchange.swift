// Maps as workbooks and as CSV.
internal import JourneyIntake
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

enum SheetExchange {
    // MARK: - Out

    static func workbook(_ map: JourneyMap, _ options: ExportOptions) throws(FormatError) -> ExportedMap {
        try checkSize(map)
        let book = MapBook(MapDocument(map), options)
        do throws(WorkbookFailure) {
            return ExportedMap(try XLSXWriter(book: book).bytes(), losses: book.overlong)
        } catch {
            throw FormatError(
                FormatProblem(
                    code: "no-workbook", message: "no workbook can be made: \(error.reason)",
                    location: SourceLocation(file: map.id)))
        }
    }

    static func delimited(_ map: JourneyMap, _ options: ExportOptions) throws(FormatError) -> ExportedMap {
        try checkSize(map)
        let document = MapDocument(map)
        let book = MapBook(document, options)
        return ExportedMap(CSVWriter(book: book).bytes, losses: CSVWriter.losses(of: document, book))
    }

    /// A sheet that could not be read back is not written.
    private static func checkSize(_ map: JourneyMap) throws(FormatError) {
        let most = TableLimits().columns - XLSXWriter.GridPlace.cells
        guard map.stepCount + map.stages.count > most else { return }
        throw FormatError(
            FormatProblem(
                code: "too-large",
                message: "a sheet has room for \(most) steps; the map has \(map.stepCount). Write it as several maps",
                location: SourceLocation(file: map.id)))
    }

    // MARK: - In

    static func read(
        _ bytes: [UInt8], as format: ExchangeFormat, file: String, language: LanguageTag?, madeFrom origin: MapDocument?
    ) throws(FormatError) -> ImportedMap {
        let tables: [CellTable]
        do throws(IntakeError) {
            tables =
                format == .csv
                ? [try TableReader.delimited(bytes, name: file)] : try TableReader.workbook(bytes, name: file)
        } catch {
            throw FormatError(
                FormatProblem(
                    code: error.code, message: error.message, location: error.location ?? SourceLocation(file: file)))
        }
        let sheets = tables.enumerated().map { number, table in
            let table = Self.unguarded(table)
            return CellSheet(table, number: number, from: BookReader.origin(of: table))
        }
        if let grid = BookReader.mapSheet(sheets) {
            var reader = BookReader(sheets, file: file)
            return try reader.read(grid, madeFrom: origin)
        }
        if let other = sheets.first(where: { BookReader.mark($0) != nil }) {
            throw FormatError(
                FormatProblem(
                    code: "no-map-sheet",
                    message:
                        "the workbook is one that Waymark wrote, but its sheet of the map is gone: the one whose first "
                        + "cell says “\(XLSXWriter.mark)map”. Put it back, or export the map again",
                    location: SourceLocation(file: file, sheet: other.table.name)))
        }
        return try PlainReader.read(sheets, file: file, language: language)
    }

    /// A CSV without the apostrophes that keep spreadsheets from reckoning with its texts.
    private static func unguarded(_ table: CellTable) -> CellTable {
        guard table.name == nil else { return table }
        var table = table
        for index in table.cells.indices where table.cells[index].text.hasPrefix("'") {
            table.cells[index].text = CSVWriter.unguarded(table.cells[index].text)
        }
        return table
    }
}
