// A stream of JSON Lines: which keys are what is told by its first objects.

import JourneyLog
import JourneySupport

/// Reads one stream of JSON Lines into a log builder.
struct JSONReader {
    /// So many lines are looked at before keys are chosen.
    static let surveyed = 100

    let options: IntakeOptions
    var report: IntakeReport.Source
    var refused: RefusedRows
    /// Set where several threads may read.
    var split: RecordSplit?

    init(options: IntakeOptions, name: String, refused: RefusedRows) {
        self.options = options
        self.refused = refused
        report = IntakeReport.Source(name: name, format: .jsonl)
    }

    /// Reads the whole stream.
    mutating func read(_ window: inout ByteWindow, into builder: inout LogBuilder) throws(IntakeError) {
        var rows = JSONRows(options, after: refused)
        while try !survey(&window, &rows) { _ = try window.refill() }
        let finder = ColumnFinder(
            names: rows.fields.map(\.name), words: .keys, location: SourceLocation(file: report.name))
        let (customer, activity, time) = try finder.needed(options)
        rows.settle(customer: customer, activity: activity, time: time)
        report.caseColumn = rows.fields[customer].name
        report.activityColumn = rows.fields[activity].name
        report.timeColumn = rows.fields[time].name
        report.eventIDColumn = options.eventIDColumn
        var reader = RecordReader(parser: rows, name: report.name, refused: refused, split: split, meter: options.meter)
        try reader.read(&window, into: &builder)
        refused = reader.refused
        report.rows = reader.parser.rows
        report.timeFormat = reader.parser.times.title
    }

    /// Finds the keys of the first objects; false where more of the stream is needed.
    private func survey(_ window: inout ByteWindow, _ rows: inout JSONRows) throws(IntakeError) -> Bool {
        let (start, isLast, isFull) = (window.position, window.isLast, window.isFull)
        let outcome = window.withBytes { bytes -> Result<Bool, IntakeError> in
            do throws(IntakeError) { return .success(try survey(bytes, start, isLast, isFull, &rows)) } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }

    private func survey(
        _ bytes: RawSpan, _ start: Int, _ isLast: Bool, _ isFull: Bool, _ rows: inout JSONRows
    ) throws(IntakeError) -> Bool {
        var trial = JSONRows(options, after: RefusedRows())
        var (position, lines) = (start, 0)
        while lines < Self.surveyed, let line = JSONLine(bytes, from: position, isLast: isLast) {
            position = line.next
            if line.isBlank { continue }
            lines += 1
            do throws(JSONFlaw) { try trial.walk(bytes, line) } catch {
                if lines == 1 { try refuseDocument(bytes, line) }
            }
        }
        guard lines == Self.surveyed || isLast || isFull else { return false }
        if lines == 0, isFull {
            let (code, message) = rows.tooLong("\(bytes.byteCount >> 20) MiB")
            throw IntakeError(
                code: code, message: "\(message).", location: SourceLocation(file: report.name, line: 1))
        }
        if lines == 0 {
            throw IntakeError(
                code: "json-empty", message: "the file is empty; JSON Lines have an object on each line.",
                location: SourceLocation(file: report.name))
        }
        rows = trial
        return true
    }

    /// Refuses what is JSON, but not a line an object.
    private func refuseDocument(_ bytes: RawSpan, _ line: JSONLine) throws(IntakeError) {
        var cursor = JSONCursor(place: line.start, end: line.end)
        cursor.skipSpace(bytes)
        let isList = cursor.byte(bytes) == UInt8(ascii: "[")
        guard isList || cursor.byte(bytes) == UInt8(ascii: "{") else { return }
        cursor.place += 1
        cursor.skipSpace(bytes)
        guard isList || cursor.place == line.end else { return }
        throw IntakeError(
            code: "json-not-lines",
            message: isList
                ? "this is a list of JSON; an object on each line is read. "
                    + "Take the list apart, for instance with `jq -c '.[]'`."
                : "an object goes over several lines; each has to stand on one. "
                    + "Put it there, for instance with `jq -c .`.",
            location: SourceLocation(file: report.name, line: 1))
    }
}
