// Excel workbooks (ECMA-376, Office Open XML): an event table in one worksheet.

import JourneyLog
import JourneySupport

/// Reads one sheet of a workbook into a log builder, as if it were a CSV.
///
/// Texts are as they are shown, numbers as they are written, dates in ISO 8601 without a zone, formulas as what they came
/// to; a cell with an error is absent, as an empty one is.
struct XLSXReader {
    /// Parts that have to be in memory as a whole: texts, and the small ones.
    private static let textLimit = 256 << 20
    private static let partLimit = 64 << 20

    let options: IntakeOptions
    var report: IntakeReport.Source
    var refused: RefusedRows

    init(options: IntakeOptions, name: String, refused: RefusedRows) {
        (self.options, self.refused) = (options, refused)
        report = IntakeReport.Source(name: name, format: .xlsx)
    }

    mutating func read(_ source: any RandomAccessSource, into builder: inout LogBuilder) throws(IntakeError) {
        let archive = try ZipArchive(source, name: report.name)
        if let stranger = archive.stranger { throw stranger }
        let workbook = try workbookPart(archive, &builder)
        let folder = Self.folder(of: workbook.name)
        var relations = Relationships(folder: folder)
        let file = workbook.name.dropFirst(folder.count)
        if let entry = archive.entry("\(folder)_rels/\(file).rels") {
            try part(entry, archive).read(&relations, into: &builder)
        }
        var list = SheetList()
        try part(workbook, archive).read(&list, into: &builder)
        let (sheet, entry) = try choose(list, relations, archive)
        var styles = CellStyles()
        if let entry = relations.entry("styles", archive) { try part(entry, archive).read(&styles, into: &builder) }
        var texts = SharedTexts()
        if let entry = relations.entry("sharedStrings", archive) {
            try part(entry, archive, limit: Self.textLimit).read(&texts, into: &builder)
        }
        var rows = SheetRows(
            options: options, file: report.name, sheet: sheet, texts: texts, styles: styles, system: list.system,
            refused: refused)
        try WorkbookPart(archive: archive, entry: entry, meter: options.meter).read(&rows, into: &builder)
        try take(rows, sheet)
    }

    private mutating func take(_ rows: SheetRows, _ sheet: String) throws(IntakeError) {
        if let failure = rows.failure { throw failure }
        guard let table = rows.table else {
            throw IntakeError(
                code: "xlsx-empty",
                message: "the sheet “\(sheet)” is empty; a table begins with a row that names its columns. "
                    + "Another sheet is read with --sheet.",
                location: SourceLocation(file: report.name))
        }
        refused = rows.refused
        report.sheet = sheet
        report.rows = table.rows
        report.caseColumn = table.columns.names[table.columns.customer]
        report.activityColumn = table.columns.names[table.columns.activity]
        report.timeColumn = table.columns.names[table.columns.time]
        report.eventIDColumn = table.columns.eventID.map { table.columns.names[$0] }
        report.timeFormat = table.times.title
        options.meter?.add(rows: table.rows)
    }

    private func part(_ entry: ZipEntry, _ archive: ZipArchive, limit: Int = partLimit) -> WorkbookPart {
        WorkbookPart(archive: archive, entry: entry, limit: limit)
    }

    /// The part that lists the sheets: where the package says, or where it usually is.
    private func workbookPart(_ archive: ZipArchive, _ builder: inout LogBuilder) throws(IntakeError) -> ZipEntry {
        var relations = Relationships(folder: "")
        if let entry = archive.entry("_rels/.rels") { try part(entry, archive).read(&relations, into: &builder) }
        guard let entry = relations.entry("officeDocument", archive) ?? archive.entry("xl/workbook.xml") else {
            throw archive.damaged("it holds no workbook (xl/workbook.xml)")
        }
        return entry
    }

    private static func folder(of name: String) -> String {
        name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
    }

    /// The sheet that was asked for, or else the first that people see.
    private func choose(
        _ list: SheetList, _ relations: Relationships, _ archive: ZipArchive
    ) throws(IntakeError) -> (name: String, entry: ZipEntry) {
        let tables = list.sheets.compactMap { sheet -> (sheet: SheetList.Sheet, entry: ZipEntry)? in
            let target = relations.targets.first { $0.id == sheet.id && $0.kind == "worksheet" }
            return target.flatMap { archive.entry($0.name) }.map { (sheet, $0) }
        }
        guard !tables.isEmpty else { throw archive.damaged("it holds no worksheet") }
        guard let wanted = options.sheet else {
            let first = tables.first { $0.sheet.isVisible } ?? tables[0]
            return (first.sheet.name, first.entry)
        }
        // Programs that write workbooks see to it that no two names differ by case alone.
        let found =
            tables.first { $0.sheet.name == wanted }
            ?? tables.first { $0.sheet.name.lowercased() == wanted.lowercased() }
        guard let found else {
            let names = tables.map(\.sheet.name)
            let shown = names.prefix(40).map { "“\($0)”" }.joined(separator: ", ")
            throw IntakeError(
                code: "xlsx-no-sheet",
                message: "there is no worksheet “\(wanted)”\(Suggestion.text(for: wanted, among: names)); "
                    + "the workbook has \(shown)\(names.count > 40 ? " and \(names.count - 40) more" : "").",
                location: SourceLocation(file: report.name))
        }
        return (found.sheet.name, found.entry)
    }
}

extension Relationships {
    /// The part of a kind.
    fileprivate func entry(_ kind: String, _ archive: ZipArchive) -> ZipEntry? {
        targets.first { $0.kind == kind }.flatMap { archive.entry($0.name) }
    }
}
