// Delimited text with a header line: one event a row.

import JourneyLog
import JourneySupport

/// Reads one delimited stream into a log builder.
///
/// Every column beside customer, activity and time becomes a property under its name, unless the options say
/// otherwise; an empty cell is an absent property, and a column without a name is not kept.
struct CSVReader {
    let options: IntakeOptions
    var report: IntakeReport.Source
    var refused: RefusedRows
    /// Set where several threads may read.
    var split: RecordSplit?
    private var scanner = DelimitedScanner(delimiter: UInt8(ascii: ","))

    init(options: IntakeOptions, name: String, refused: RefusedRows) {
        self.options = options
        self.refused = refused
        report = IntakeReport.Source(name: name, format: .csv)
    }

    /// Reads the whole stream.
    mutating func read(_ window: inout ByteWindow, into builder: inout LogBuilder) throws(IntakeError) {
        let columns = try readHeader(&window)
        let rows = CSVRows(columns, delimiter: scanner.delimiter, options: options, after: refused)
        var reader = RecordReader(parser: rows, name: report.name, refused: refused, split: split, meter: options.meter)
        try reader.read(&window, into: &builder)
        refused = reader.refused
        report.rows = reader.parser.rows
        report.timeFormat = reader.parser.times.title
    }

    private mutating func readHeader(_ window: inout ByteWindow) throws(IntakeError) -> CSVColumns {
        var hasDelimiter = false
        while true {
            let start = window.position
            if !hasDelimiter {
                let found = window.withBytes { CSVDialect.delimiter($0, from: start) }
                scanner = DelimitedScanner(delimiter: options.delimiter ?? found)
            }
            var position = start
            let isLast = window.isLast
            let names = window.withBytes { bytes -> [String]? in
                guard scanner.next(bytes, &position, isLast: isLast) == .record else { return nil }
                return scanner.fields.map { $0.text(bytes).trimmed }
            }
            guard let names else {
                if isLast { throw noHeader() }
                try refill(&window)
                continue
            }
            if let problem = headerProblem(start) { throw failure(problem, &window) }
            window.position = position
            if names == [""] { continue }
            // Excel's way to name the delimiter.
            if let mark = Self.excelDelimiter(names, scanner.delimiter) {
                scanner = DelimitedScanner(delimiter: options.delimiter ?? mark)
                hasDelimiter = true
                continue
            }
            return try settle(names, line: window.line(at: start))
        }
    }

    private mutating func settle(_ names: [String], line: Int) throws(IntakeError) -> CSVColumns {
        guard names.allSatisfy({ !$0.unicodeScalars.contains("\u{FFFD}") }) else {
            throw IntakeError(
                code: "not-utf8",
                message: "the header holds bytes that are not UTF-8. Convert the file, for instance with "
                    + "`iconv -f WINDOWS-1252 -t UTF-8`.",
                location: SourceLocation(file: report.name, line: line))
        }
        let columns = try CSVColumns(
            header: names, options: options, location: SourceLocation(file: report.name, line: line))
        report.caseColumn = columns.names[columns.customer]
        report.activityColumn = columns.names[columns.activity]
        report.timeColumn = columns.names[columns.time]
        report.eventIDColumn = columns.eventID.map { columns.names[$0] }
        report.delimiter = scanner.delimiter
        return columns
    }
}

extension CSVReader {
    /// `sep=;` alone on the first line.
    private static func excelDelimiter(_ names: [String], _ delimiter: UInt8) -> UInt8? {
        let line = names.joined(separator: String(Unicode.Scalar(delimiter)))
        guard line.lowercased().hasPrefix("sep="), line.utf8.count == 5 else { return nil }
        return line.utf8.last
    }

    /// Reads on in a header that the window does not hold whole.
    private func refill(_ window: inout ByteWindow) throws(IntakeError) {
        do throws(IntakeError) {
            if try window.refill() || window.isLast { return }
        } catch {
            var error = error
            error.message += " 0 rows were read before."
            throw error
        }
        let (code, message) = CSVRows.tooLong(window.limitText)
        throw failure(ParseProblem(place: window.position, code: code, message: message), &window)
    }

    private func noHeader() -> IntakeError {
        IntakeError(
            code: "csv-empty", message: "the file is empty; a CSV begins with a line that names its columns.",
            location: SourceLocation(file: report.name))
    }

    private func headerProblem(_ start: Int) -> ParseProblem? {
        switch scanner.flaw {
        case .unclosedQuote: return CSVRows.unclosedQuote(start)
        case .tooManyFields:
            return ParseProblem(
                place: start, code: "csv-too-wide",
                message: "the header has more than \(DelimitedScanner.fieldLimit) columns")
        case .textAfterQuote:
            return ParseProblem(
                place: start, code: "csv-quote",
                message: "text follows a closing quote in the header; a quote inside quotes is doubled")
        case nil: return nil
        }
    }

    private func failure(_ problem: ParseProblem, _ window: inout ByteWindow) -> IntakeError {
        IntakeError(
            code: problem.code, message: "\(problem.message). 0 rows were read before.",
            location: SourceLocation(file: report.name, line: window.line(at: problem.place)))
    }
}
