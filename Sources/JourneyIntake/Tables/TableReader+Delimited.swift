// A CSV as a table of cells: comma, semicolon, tab or bar, in UTF-8, or in UTF-16 as Excel's “Unicode text” is.

import JourneySupport

extension TableReader {
    /// The fields of a delimited file; which byte stands between them is told by its beginning.
    ///
    /// - Throws: `IntakeError` for what is no text, or too large.
    package static func delimited(
        _ bytes: [UInt8], name: String, limits: TableLimits = TableLimits()
    ) throws(IntakeError) -> CellTable {
        var text = try unicode(bytes, name)
        guard text.count <= limits.text else { throw tooLarge(name, limits) }
        if text.contains(0) {
            throw IntakeError(
                code: "not-a-table", message: "this is binary data and no CSV; save the table as CSV in UTF-8.",
                location: SourceLocation(file: name))
        }
        let delimiter = takeDelimiter(&text)
        var scanner = DelimitedScanner(delimiter: delimiter)
        var table = CellTable()
        var position = 0
        var row = 0
        // SAFETY: bytes are bytes.
        let span = unsafe text.span.bytes
        while scanner.next(span, &position, isLast: true) == .record {
            try check(scanner, row: row, name, limits)
            for (column, field) in scanner.fields.enumerated() where !field.isEmpty {
                table.cells.append(CellTable.Cell(row: row, column: column, text: field.text(span)))
            }
            guard table.cells.count <= limits.cells, row < limits.rows else { throw tooLarge(name, limits) }
            row += 1
        }
        return table
    }

    private static func check(
        _ scanner: DelimitedScanner, row: Int, _ name: String, _ limits: TableLimits
    ) throws(IntakeError) {
        let place = SourceLocation(file: name, line: row + 1)
        switch scanner.flaw {
        case nil: break
        case .unclosedQuote:
            throw IntakeError(
                code: "csv-unclosed-quote",
                message: "a quote that is opened in this row is never closed; close it, or double it inside the text.",
                location: place)
        case .textAfterQuote:
            throw IntakeError(
                code: "csv-quote", message: "text follows a closing quote; a quote inside quotes is doubled.",
                location: place)
        case .tooManyFields: throw tooLarge(name, limits)
        }
        guard scanner.fields.count <= limits.columns else { throw tooLarge(name, limits) }
    }

    private static func tooLarge(_ name: String, _ limits: TableLimits) -> IntakeError {
        IntakeError(
            code: "csv-too-large",
            message: "the table is larger than a map can be: at most \(limits.rows) rows, \(limits.columns) columns, "
                + "\(limits.cells) cells and \(limits.text >> 20) MB are read. Save the part that is meant.",
            location: SourceLocation(file: name))
    }

    /// The text in UTF-8 without its mark.
    private static func unicode(_ bytes: [UInt8], _ name: String) throws(IntakeError) -> [UInt8] {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            let isLittle = bytes[0] == 0xFF
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place -> UInt16 in
                let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
                return isLittle ? first | second &<< 8 : first &<< 8 | second
            }
            guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
                throw IntakeError(
                    code: "not-utf8", message: "the file begins as UTF-16 and breaks off in it; save it in UTF-8.",
                    location: SourceLocation(file: name))
            }
            return Array(text.utf8)
        }
        let text = bytes.starts(with: EventFormat.byteOrderMark) ? Array(bytes.dropFirst(3)) : bytes
        guard UTF8Check.isValid(text) else {
            throw IntakeError(
                code: "not-utf8",
                message: "the file holds bytes that are not UTF-8. Save it as “CSV UTF-8”, or convert it, for instance "
                    + "with `iconv -f WINDOWS-1251 -t UTF-8`.",
                location: SourceLocation(file: name))
        }
        return text
    }

    /// What stands between fields: what Excel's first line says (`sep=;`), which goes then, or what stands equally
    /// often in most rows of the first 64 KB: commas of sentences do not, and a title above the table has none.
    private static func takeDelimiter(_ text: inout [UInt8]) -> UInt8 {
        if text.count > 5, text.starts(with: "sep=".utf8), text[5] == 0x0A || text[5] == 0x0D {
            let delimiter = text[4]
            let end = text.dropFirst(5).prefix { $0 == 0x0A || $0 == 0x0D }.count
            text.removeFirst(5 + min(end, text[5] == 0x0D ? 2 : 1))
            return delimiter
        }
        var scores: [(rows: Int, all: Int)] = []
        for delimiter in CSVDialect.delimiters {
            var counts: [Int: Int] = [:]
            var (count, all, isQuoted) = (0, 0, false)
            for byte in text.prefix(1 << 16) + [0x0A] {
                if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
                if isQuoted { continue }
                if byte == delimiter { count += 1 }
                if byte == 0x0A || byte == 0x0D {
                    counts[count, default: 0] += count > 0 ? 1 : 0
                    (all, count) = (all + count, 0)
                }
            }
            scores.append((counts.values.max() ?? 0, all))
        }
        let best = scores.max { ($0.rows, $0.all) < ($1.rows, $1.all) }
        let index = scores.firstIndex { $0.rows == best?.rows && $0.all == best?.all } ?? 0
        return CSVDialect.delimiters[index]
    }
}
