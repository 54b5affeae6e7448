// Writing rows of text as bytes: samples of a hundred thousand customers are made in seconds.
import JourneySupport

/// Writes times as `2026-10-25T18:04:09Z`, days looked up and not computed.
struct TimeWriter {
    private let firstDay: Int64
    private let days: [[UInt8]]

    /// - Parameters: the first and last second that will be written, in seconds since 1970.
    init(from start: Int64, to end: Int64) {
        firstDay = start / 86_400
        let first = CalendarDate(microseconds: firstDay * 86_400_000_000)
        days = (0...Int(end / 86_400 - firstDay)).map { Array(first.adding(days: $0).description.utf8) }
    }

    func write(_ time: Int64, to text: inout [UInt8]) {
        let day = Int(time / 86_400 - firstDay)
        guard days.indices.contains(day) else {
            text.append(contentsOf: Timestamp(microseconds: time * 1_000_000).description.utf8)
            return
        }
        let clock = Int(time % 86_400)
        text.append(contentsOf: days[day])
        text.append(UInt8(ascii: "T"))
        writePair(clock / 3_600, to: &text)
        text.append(UInt8(ascii: ":"))
        writePair(clock / 60 % 60, to: &text)
        text.append(UInt8(ascii: ":"))
        writePair(clock % 60, to: &text)
        text.append(UInt8(ascii: "Z"))
    }

    private func writePair(_ number: Int, to text: inout [UInt8]) {
        text.append(UInt8(48 + number / 10))
        text.append(UInt8(48 + number % 10))
    }
}

/// Rows that are written in one order and handed out in the order of their times.
struct SortedRows {
    private struct Row {
        let time: Int64
        let start: Int
        let end: Int
    }

    private let header: String
    private var text: [UInt8] = []
    private var rows: [Row] = []

    init(header: String) {
        self.header = header
    }

    var count: Int { rows.count }

    /// Adds a row that `write` appends, without its line end.
    mutating func add(at time: Int64, _ write: (inout [UInt8]) -> Void) {
        let start = text.count
        write(&text)
        rows.append(Row(time: time, start: start, end: text.count))
    }

    /// The header and all rows by time; equal times keep the order in which they were added.
    func bytes() -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(header.utf8.count + 1 + text.count + rows.count)
        result.append(contentsOf: header.utf8)
        result.append(UInt8(ascii: "\n"))
        for row in rows.sorted(by: { ($0.time, $0.start) < ($1.time, $1.start) }) {
            result.append(contentsOf: text[row.start..<row.end])
            result.append(UInt8(ascii: "\n"))
        }
        return result
    }
}

extension [UInt8] {
    /// Appends a field, in quotes where it holds a comma, a quote or a line end.
    mutating func appendField(_ field: String) {
        let needsQuotes = field.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else {
            append(contentsOf: field.utf8)
            return
        }
        append(0x22)
        for byte in field.utf8 {
            if byte == 0x22 { append(0x22) }
            append(byte)
        }
        append(0x22)
    }
}
