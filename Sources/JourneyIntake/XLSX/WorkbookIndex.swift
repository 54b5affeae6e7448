// What a workbook says of itself: its sheets, and the parts that all of them share.

import JourneyLog

/// The archive of a workbook, with the list of its sheets.
struct WorkbookIndex {
    /// A part that has to be in memory as a whole.
    private static let partLimit = 64 << 20

    let archive: ZipArchive
    private(set) var list = SheetList()
    private var relations: Relationships

    /// - Parameter builder: of the log that is read; nothing is put into it.
    init(_ source: any RandomAccessSource, name: String, into builder: inout LogBuilder) throws(IntakeError) {
        archive = try ZipArchive(source, name: name)
        if let stranger = archive.stranger { throw stranger }
        relations = Relationships(folder: "")
        let workbook = try workbookPart(&builder)
        let folder = workbook.name.lastIndex(of: "/").map { String(workbook.name[...$0]) } ?? ""
        relations = Relationships(folder: folder)
        let file = workbook.name.dropFirst(folder.count)
        if let entry = archive.entry("\(folder)_rels/\(file).rels") {
            try part(entry).read(&relations, into: &builder)
        }
        try part(workbook).read(&list, into: &builder)
    }

    /// The worksheets, in the order of their tabs.
    /// - Throws: where one is named and not there: what it told would be taken for something that nobody says any more.
    func tables() throws(IntakeError) -> [(sheet: SheetList.Sheet, entry: ZipEntry)] {
        var tables: [(sheet: SheetList.Sheet, entry: ZipEntry)] = []
        for sheet in list.sheets {
            guard let target = relations.targets.first(where: { $0.id == sheet.id }) else {
                throw archive.damaged("it names the worksheet “\(sheet.name)”, and not where in it that stands")
            }
            // A chart may have a tab of its own.
            guard target.kind == "worksheet" else { continue }
            guard let entry = archive.entry(target.name) else {
                throw archive.damaged("it holds no worksheet “\(sheet.name)” (\(target.name)), which it names")
            }
            tables.append((sheet, entry))
        }
        return tables
    }

    func styles(into builder: inout LogBuilder) throws(IntakeError) -> CellStyles {
        var styles = CellStyles()
        guard let target = relations.targets.first(where: { $0.kind == "styles" }) else { return styles }
        // Without its styles a day would be a number like any other.
        guard let entry = archive.entry(target.name) else {
            throw archive.damaged("it holds no \(target.name), which says which cells are days")
        }
        try part(entry).read(&styles, into: &builder)
        return styles
    }

    /// The remarks that are pinned to the cells of a sheet.
    func comments(of sheet: ZipEntry, into builder: inout LogBuilder) throws(IntakeError) -> [CellComments.Comment] {
        let folder = sheet.name.lastIndex(of: "/").map { String(sheet.name[...$0]) } ?? ""
        guard let own = archive.entry("\(folder)_rels/\(sheet.name.dropFirst(folder.count)).rels") else { return [] }
        var relations = Relationships(folder: folder)
        try part(own).read(&relations, into: &builder)
        var comments = CellComments()
        // What people say in threads is said again as a note, for programs that know no threads.
        for kind in ["threadedComment", "comments"] {
            for target in relations.targets where target.kind == kind {
                guard let entry = archive.entry(target.name) else { continue }
                comments.begin()
                try part(entry).read(&comments, into: &builder)
            }
        }
        return comments.all
    }

    /// The texts that cells name by number; the part may have so many bytes.
    func texts(limit: Int, into builder: inout LogBuilder) throws(IntakeError) -> SharedTexts {
        var texts = SharedTexts()
        if let entry = relations.entry("sharedStrings", archive) {
            try part(entry, limit: limit).read(&texts, into: &builder)
        }
        return texts
    }

    private func part(_ entry: ZipEntry, limit: Int = partLimit) -> WorkbookPart {
        WorkbookPart(archive: archive, entry: entry, limit: limit)
    }

    /// The part that lists the sheets: where the package says, or where it usually is.
    private func workbookPart(_ builder: inout LogBuilder) throws(IntakeError) -> ZipEntry {
        var relations = Relationships(folder: "")
        if let entry = archive.entry("_rels/.rels") { try part(entry).read(&relations, into: &builder) }
        guard let entry = relations.entry("officeDocument", archive) ?? archive.entry("xl/workbook.xml") else {
            throw archive.damaged("it holds no workbook (xl/workbook.xml)")
        }
        return entry
    }
}

extension Relationships {
    /// The part of a kind.
    fileprivate func entry(_ kind: String, _ archive: ZipArchive) -> ZipEntry? {
        targets.first { $0.kind == kind }.flatMap { archive.entry($0.name) }
    }
}
