// Files of survey answers: delimited text with a header, one answer a row.
package import JourneySupport

/// What a file of answers holds.
package struct ResponseFile: Sendable {
    /// The answers, in the order of the file.
    package var responses: [Response] = []
    /// Rows that are no answers, with reasons.
    package var refused = RefusedRows()
    /// Rows below the header, refused ones included.
    package var rows = 0
}

/// Why a file of answers cannot be read at all.
package struct ResponseError: DescribedError, Equatable {
    package let code: String
    package let message: String
    package let location: SourceLocation?
}

/// Reads survey answers: `customer,time,question,kind,score,text,language`, in any order, with `,`, `;`, tab or `|`
/// between them. Columns of other names are left alone.
package enum ResponseReader {
    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: the file, in UTF-8.
    ///   - file: its name as the user gave it, for messages.
    ///   - zone: where times that name no zone were written.
    /// - Throws: a file without the columns it needs, or one whose quotes never close.
    /// - Complexity: O(bytes).
    package static func read(
        _ bytes: [UInt8], file: String, zone: ZoneRules = .utc
    ) throws(ResponseError) -> ResponseFile {
        var lines = LineCounter()
        // SAFETY: bytes are bytes.
        let window = bytes.span.bytes
        var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let start = position
        var (scanner, columns) = try header(window, &position, file: file)
        lines.advance(over: window, start..<position)
        var result = ResponseFile()
        while true {
            let start = position
            guard scanner.next(window, &position, isLast: true) == .record else { return result }
            if scanner.flaw == .unclosedQuote {
                throw ResponseError(
                    code: "csv-unclosed-quote",
                    message:
                        "a quote that is opened in this row is never closed; close it, or double it if it is part of the text",
                    location: SourceLocation(file: file, line: lines.line))
            }
            if scanner.fields.count > 1 || scanner.fields.first?.isEmpty == false {
                result.rows += 1
                do throws(RowFlaw) {
                    let row = try columns.row(scanner, window)
                    result.responses.append(try row.response(zone: zone))
                } catch {
                    result.refused.add(file: file, line: lines.line, reason: error.reason)
                }
            }
            lines.advance(over: window, start..<position)
        }
    }

    /// Reads the header with the delimiter under which it has the columns that a file of answers needs.
    private static func header(
        _ window: RawSpan, _ position: inout Int, file: String
    ) throws(ResponseError) -> (DelimitedScanner, ResponseColumns) {
        let location = SourceLocation(file: file, line: 1)
        let start = position
        var best: ResponseError?
        for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")] {
            var scanner = DelimitedScanner(delimiter: delimiter)
            position = start
            guard scanner.next(window, &position, isLast: true) == .record else { break }
            do {
                return (scanner, try ResponseColumns(header: scanner.fields.map { $0.text(window) }, at: location))
            } catch {
                // The delimiter that cuts the line into the most columns is the one the file was written with.
                if best == nil || scanner.fields.count > 1 { best = error }
            }
        }
        throw best
            ?? ResponseError(
                code: "csv-empty",
                message: "the file is empty; its first line names the columns: \(ResponseColumns.example)",
                location: location)
    }
}
