// Texts to translate as a CSV: `id,where,en,ru,uz,stale`, one row a text.
internal import JourneyIntake
internal import JourneyLanguage
internal import JourneyModel
internal import JourneySupport

enum TranslationTable {
    /// The names of the columns that are no languages. Translations that are older than their text are named in the last one.
    private static let (id, place, stale) = ("id", "where", "stale")

    // MARK: - Out

    /// With a byte order mark, by which spreadsheet programs know UTF-8, and lines that end as RFC 4180 has it.
    static func file(of order: TranslationOrder) -> [UInt8] {
        let source = order.document.map.language
        var rows = [[id, place, source.code] + order.targets.map(\.code) + [stale]]
        for (unit, place) in order.units(for: order.targets) {
            let old = unit.text.stale.filter { order.targets.contains($0) }.map(\.code).joined(separator: " ")
            rows.append([unit.id, place, unit.source] + order.targets.map { unit.text[$0] ?? "" } + [old])
        }
        let text = rows.map { $0.map(CSVWriter.field).joined(separator: ",") + "\r\n" }.joined()
        return [0xEF, 0xBB, 0xBF] + text.utf8
    }

    // MARK: - In

    static func read(_ bytes: [UInt8], file: String, from source: LanguageTag) throws(FormatError) -> TranslationReturn
    {
        let rows = try rows(of: bytes, file)
        let header = rows.first ?? [:]
        // Languages stand behind the names that are none: Indonesian is “id”, too.
        let names = header.sorted { $0.key < $1.key }
        func column(_ name: String) -> Int? { names.first { $0.value.lowercased() == name }?.key }
        func columns(_ language: LanguageTag) -> [Int] {
            names.filter { LanguageTag($0.value) == language }.map(\.key)
        }
        guard let idColumn = column(id) else {
            throw problem(
                "missing-column",
                "the first line names the columns, and there is no “id” among them; export the texts again.", file, 1)
        }
        guard let sourceColumn = columns(source).first(where: { $0 != idColumn }) else {
            throw problem(
                "missing-column",
                "there is no column “\(source)”, the language of the map, that the texts were translated from.", file, 1
            )
        }
        var targets: [Int: LanguageTag] = [:]
        let others = [idColumn, sourceColumn, column(place), column(stale)]
        for (column, name) in names where !others.contains(column) {
            guard let tag = LanguageTag(name), tag.isKnown else {
                throw problem(
                    "unknown-language",
                    "“\(name)” is no language; a column of translations is named by the short name of its language, such as uz (a tag of BCP 47).",
                    file,
                    1)
            }
            targets[column] = tag
        }
        var result = TranslationReturn()
        for (row, cells) in rows.enumerated().dropFirst() where !cells.isEmpty {
            guard let unit = cells[idColumn] else {
                throw problem(
                    "missing-id", "this row has translations and no id; keep the column “id” as it was exported.", file,
                    row + 1)
            }
            let old = Set(
                (column(stale).flatMap { cells[$0] } ?? "").split(separator: " ").compactMap { LanguageTag(String($0)) }
            )
            for (column, tag) in targets.sorted(by: { $0.key < $1.key }) {
                guard let text = cells[column], !text.isBlank else {
                    result.empty += 1
                    continue
                }
                result.translations.append(
                    Translation(
                        id: unit, language: tag, source: cells[sourceColumn].map(CSVWriter.unguarded),
                        text: CSVWriter.unguarded(text),
                        isStale: old.contains(tag)))
            }
        }
        return result
    }

    /// The cells that are not empty, row by row.
    private static func rows(of bytes: [UInt8], _ file: String) throws(FormatError) -> [[Int: String]] {
        let table: CellTable
        do {
            table = try TableReader.delimited(bytes, name: file)
        } catch {
            let location = error.location ?? SourceLocation(file: file)
            throw FormatError(FormatProblem(code: error.code, message: error.message, location: location))
        }
        var rows = [[Int: String]](repeating: [:], count: table.rowCount)
        for cell in table.cells { rows[cell.row][cell.column] = cell.text }
        return rows
    }

    private static func problem(_ code: String, _ message: String, _ file: String, _ line: Int) -> FormatError {
        FormatError(FormatProblem(code: code, message: message, location: SourceLocation(file: file, line: line)))
    }
}
