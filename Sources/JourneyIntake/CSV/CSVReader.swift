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
    var refusals: Refusals
    var times: TimeDecoder
    var scanner = DelimitedScanner(delimiter: UInt8(ascii: ","))
    /// Known once the header was read.
    var columns: CSVColumns?
    /// The builder's number of each property, nil until an event has it.
    var numbers: [Int?] = []
    var scratch: [UInt8] = []

    init(options: IntakeOptions, name: String, refused: RefusedRows) {
        self.options = options
        self.refused = refused
        refusals = Refusals(after: refused)
        times = TimeDecoder(options.timeFormat, zone: options.timeZone)
        report = IntakeReport.Source(name: name, format: .csv)
    }

    /// Reads the whole stream.
    mutating func read(_ window: inout ByteWindow, into builder: inout LogBuilder) throws(IntakeError) {
        try readHeader(&window)
        while true {
            var position = window.position
            let isLast = window.isLast
            let outcome = window.withBytes { bytes -> Result<Void, ParseProblem> in
                do throws(ParseProblem) {
                    try readRows(bytes, &position, isLast: isLast, &builder)
                    return .success(())
                } catch { return .failure(error) }
            }
            refusals.settle(&window, file: report.name, into: &refused)
            if case .failure(let problem) = outcome { throw failure(problem, &window) }
            window.position = position
            try builder.checkSize(reading: report.name)
            if isLast { break }
            try refill(&window)
        }
        report.timeFormat = times.title
    }

    /// Reads whole rows until the window ends inside one; `position` is where that one begins.
    private mutating func readRows(
        _ bytes: RawSpan, _ position: inout Int, isLast: Bool, _ builder: inout LogBuilder
    ) throws(ParseProblem) {
        while true {
            let start = position
            guard scanner.next(bytes, &position, isLast: isLast) == .record else { return }
            if scanner.flaw == .unclosedQuote { throw unclosedQuote(start) }
            if scanner.fields.count == 1, scanner.fields[0].isEmpty { continue }
            report.rows += 1
            if let reason = try readRow(bytes, start, &builder) { refusals.add(start, reason) }
        }
    }

    private mutating func readHeader(_ window: inout ByteWindow) throws(IntakeError) {
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
                if isLast { throw noHeader(&window) }
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

    private mutating func settle(_ names: [String], line: Int) throws(IntakeError) {
        guard names.allSatisfy({ !$0.unicodeScalars.contains("\u{FFFD}") }) else {
            throw IntakeError(
                code: "not-utf8",
                message: "the header holds bytes that are not UTF-8. Convert the file, for instance with "
                    + "`iconv -f WINDOWS-1252 -t UTF-8`.",
                location: SourceLocation(file: report.name, line: line))
        }
        let columns = try CSVColumns(header: names, options: options, name: report.name, line: line)
        report.caseColumn = columns.names[columns.customer]
        report.activityColumn = columns.names[columns.activity]
        report.timeColumn = columns.names[columns.time]
        report.eventIDColumn = columns.eventID.map { columns.names[$0] }
        report.delimiter = scanner.delimiter
        numbers = Array(repeating: nil, count: columns.properties.count)
        self.columns = columns
    }
}

extension CSVReader {
    /// `sep=;` alone on the first line.
    private static func excelDelimiter(_ names: [String], _ delimiter: UInt8) -> UInt8? {
        let line = names.joined(separator: String(Unicode.Scalar(delimiter)))
        guard line.lowercased().hasPrefix("sep="), line.utf8.count == 5 else { return nil }
        return line.utf8.last
    }

    private func refill(_ window: inout ByteWindow) throws(IntakeError) {
        do throws(IntakeError) {
            if try window.refill() || window.isLast { return }
        } catch {
            var error = error
            error.message += " \(report.rows) rows were read before."
            throw error
        }
        throw IntakeError(
            code: "csv-too-long",
            message: "the row that begins here is longer than \(window.limitText); "
                + "either this is no CSV, or a quote is never closed. \(report.rows) rows were read before.",
            location: SourceLocation(file: report.name, line: window.line(at: window.position)))
    }

    private func noHeader(_ window: inout ByteWindow) -> IntakeError {
        IntakeError(
            code: "csv-empty", message: "the file is empty; a CSV begins with a line that names its columns.",
            location: SourceLocation(file: report.name))
    }

    private func headerProblem(_ start: Int) -> ParseProblem? {
        switch scanner.flaw {
        case .unclosedQuote: return unclosedQuote(start)
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

    private func unclosedQuote(_ start: Int) -> ParseProblem {
        ParseProblem(
            place: start, code: "csv-unclosed-quote",
            message: "a quote that is opened in this row is never closed, so the rest of the file belongs to it; "
                + "close it, or double it if it is part of the text")
    }

    private func failure(_ problem: ParseProblem, _ window: inout ByteWindow) -> IntakeError {
        IntakeError(
            code: problem.code, message: "\(problem.message). \(report.rows) rows were read before.",
            location: SourceLocation(file: report.name, line: window.line(at: problem.place)))
    }
}
