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

    /// The worksheets that are there, in the order of their tabs.
    var tables: [(sheet: SheetList.Sheet, entry: ZipEntry)] {
        list.sheets.compactMap { sheet in
            let target = relations.targets.first { $0.id == sheet.id && $0.kind == "worksheet" }
            return target.flatMap { archive.entry($0.name) }.map { (sheet, $0) }
        }
    }

    func styles(into builder: inout LogBuilder) throws(IntakeError) -> CellStyles {
        var styles = CellStyles()
        if let entry = relations.entry("styles", archive) { try part(entry).read(&styles, into: &builder) }
        return styles
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
