// The rows below a header, wherever in the file they stand.

import JourneyLog
import JourneySupport

/// Reads rows of known columns.
struct CSVRows: RecordParser {
    let columns: CSVColumns
    // Beside `columns`, so that a row is read without a look into a structure of arrays.
    let customerColumn, activityColumn, timeColumn: Int
    let propertyColumns: [Int]
    var rows = 0
    var refusals: Refusals
    var times: TimeDecoder
    var scanner: DelimitedScanner
    /// The builder's number of each property, -1 until an event has it.
    var numbers: [Int]
    var scratch: [UInt8] = []
    /// The column for which the last refused row was refused, where it was for one.
    var flawedColumn: Int?

    init(_ columns: CSVColumns, delimiter: UInt8, options: IntakeOptions, after refused: RefusedRows) {
        self.columns = columns
        (customerColumn, activityColumn, timeColumn) = (columns.customer, columns.activity, columns.time)
        propertyColumns = columns.properties
        refusals = Refusals(after: refused)
        times = TimeDecoder(options.timeFormat, zone: options.timeZone)
        scanner = DelimitedScanner(delimiter: delimiter)
        numbers = Array(repeating: -1, count: columns.properties.count)
    }

    /// The first time decides how all are read; and whether an id was seen before, only one thread can tell.
    var isSettled: Bool { times.format != nil && columns.eventID == nil }

    /// Names all properties in the order of their columns, so that those which appear first in the same row keep it.
    mutating func begin(_ builder: inout LogBuilder) throws(LogError) {
        for position in propertyColumns.indices {
            numbers[position] = try builder.property(columns.names[propertyColumns[position]])
        }
    }

    mutating func parse(
        _ bytes: RawSpan, _ position: inout Int, until stop: Int, isLast: Bool, _ builder: inout LogBuilder
    ) throws(ParseProblem) {
        while position < stop {
            let start = position
            guard scanner.next(bytes, &position, isLast: isLast) == .record else { return }
            if scanner.flaw == .unclosedQuote { throw Self.unclosedQuote(start) }
            if scanner.fields.count == 1, scanner.fields[0].isEmpty { continue }
            rows += 1
            if let reason = try readRow(bytes, start, &builder) { refusals.add(start, reason) }
        }
    }

    func tooLong(_ limit: String) -> (code: String, message: String) { Self.tooLong(limit) }

    static func tooLong(_ limit: String) -> (code: String, message: String) {
        (
            "csv-too-long",
            "the row that begins here is longer than \(limit); either this is no CSV, or a quote is never closed"
        )
    }

    static func unclosedQuote(_ start: Int) -> ParseProblem {
        ParseProblem(
            place: start, code: "csv-unclosed-quote",
            message: "a quote that is opened in this row is never closed, so the rest of the file belongs to it; "
                + "close it, or double it if it is part of the text")
    }
}

extension CSVRows {
    /// So many rows of the right width make a guess good.
    private static let witnesses = 8

    /// Behind the first line end; or, where the rows behind that are not as wide as the header, behind the first that
    /// stands outside quotes if the place itself stands inside.
    func likelyStart(_ bytes: RawSpan, from place: Int) -> Int? {
        let plain = lineStart(bytes, from: place)
        if let plain, goodRows(bytes, from: plain) == Self.witnesses { return plain }
        guard let quoted = startBehindQuote(bytes, from: place) else { return plain }
        guard let plain else { return quoted }
        return goodRows(bytes, from: quoted) > goodRows(bytes, from: plain) ? quoted : plain
    }

    /// Where the next line begins, if no line end stands in quotes. The byte before the place is there.
    private func lineStart(_ bytes: RawSpan, from place: Int) -> Int? {
        var cursor = place - 1
        while cursor < bytes.byteCount {
            let byte = bytes.integer(at: cursor, as: UInt8.self)
            cursor += 1
            if byte == 0x0A { return cursor }
            guard byte == 0x0D else { continue }
            guard cursor < bytes.byteCount else { return nil }
            return bytes.integer(at: cursor, as: UInt8.self) == 0x0A ? cursor + 1 : cursor
        }
        return nil
    }

    /// Where the row behind the one begins in one of whose quoted fields the place stands.
    private func startBehindQuote(_ bytes: RawSpan, from place: Int) -> Int? {
        var cursor = place
        let quote = UInt8(ascii: "\"")
        while cursor + 1 < bytes.byteCount {
            guard bytes.integer(at: cursor, as: UInt8.self) == quote else {
                cursor += 1
                continue
            }
            let next = bytes.integer(at: cursor + 1, as: UInt8.self)
            guard next == scanner.delimiter || next == 0x0A || next == 0x0D else {
                cursor += next == quote ? 2 : 1
                continue
            }
            // The rest of that row: an empty field, and those behind it.
            var scanner = scanner
            var position = cursor + 1
            return scanner.next(bytes, &position, isLast: false) == .record ? position : nil
        }
        return nil
    }

    /// How many rows from here on are as wide as the header, out of the first few.
    private func goodRows(_ bytes: RawSpan, from start: Int) -> Int {
        var scanner = scanner
        var position = start
        for number in 0..<Self.witnesses {
            // What is cut off by the end of the bytes speaks for nothing and against nothing.
            guard scanner.next(bytes, &position, isLast: false) == .record else { return Self.witnesses }
            let isGood = scanner.flaw == nil && scanner.fields.count == columns.names.count
            if !isGood { return number }
        }
        return Self.witnesses
    }
}
