// Workbooks whose parts are made up, and whose archive is whole.

extension FuzzedReading {
    /// A workbook whose last parts are cut out of `bytes` at each 255: the sheet, its texts, its styles, the list of sheets.
    package static func workbook(parts bytes: [UInt8], isPacked: Bool) -> [UInt8] {
        var book = TestZip.workbook("", isPacked: isPacked)
        let names = [
            "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
        ]
        let parts = bytes.split(separator: 0xFF, maxSplits: names.count - 1, omittingEmptySubsequences: false)
        for (name, part) in zip(names, parts) {
            for index in book.files.indices where book.files[index].name == name {
                book.files[index].bytes = Array(part)
            }
        }
        return book.bytes
    }
}
