// The files of a sample, read back in the plainest way: every figure is counted by going through all rows again.
import Foundation
import JourneySample
import JourneySupport
import JourneyTestSupport

/// Rows of a CSV file by the names of its columns.
struct NaiveTable: Sendable {
    let columns: [String: Int]
    let rows: [[String]]

    init(_ bytes: [UInt8]) {
        var rows: [[String]] = []
        var row: [String] = []
        var index = 0
        while index < bytes.count {
            var field: ArraySlice<UInt8>
            if bytes[index] == 0x22 {
                field = []
                var start = index + 1
                repeat {
                    let end = bytes[(index + 1)...].firstIndex(of: 0x22) ?? bytes.count - 1
                    field += bytes[start..<end]
                    // A quote that follows another one stands for itself.
                    (start, index) = (end + 1, end + 1)
                } while index < bytes.count && bytes[index] == 0x22
            } else {
                let end = bytes[index...].firstIndex { $0 == 0x2C || $0 == 0x0A } ?? bytes.count
                field = bytes[index..<end]
                index = end
            }
            row.append(String(decoding: field, as: UTF8.self))
            if index < bytes.count, bytes[index] == 0x0A {
                rows.append(row)
                row = []
            }
            index += 1
        }
        columns = Dictionary(uniqueKeysWithValues: (rows.first ?? []).enumerated().map { ($1, $0) })
        self.rows = Array(rows.dropFirst())
    }
}

/// One event as it stands in the file.
struct NaiveEvent: Sendable {
    let row: [String]
    let columns: [String: Int]
    let seconds: Int

    func text(_ column: String) -> String? {
        guard let index = columns[column], !row[index].isEmpty else { return nil }
        return row[index]
    }

    func matches(_ pattern: EventPattern) -> Bool {
        pattern.clauses.contains { clause in
            (clause.name == nil || clause.name == text("event"))
                && clause.conditions.allSatisfy { $0.holds(for: text($0.property)) }
        }
    }
}

/// One answer of a customer.
struct NaiveAnswer: Sendable {
    let customer: String
    let question: String
    let kind: String
    let score: Int
}

/// A sample, read back.
struct NaiveSample: Sendable {
    let files: [String: SampleFile]
    let table: NaiveTable
    /// Every customer's events by time.
    let customers: [String: [NaiveEvent]]
    let answers: [NaiveAnswer]
    let lastEvent: Int

    init(_ files: [String: SampleFile]) {
        self.files = files
        let table = NaiveTable(files["events/events.csv"]?.bytes ?? [])
        var customers: [String: [NaiveEvent]] = [:]
        for row in table.rows {
            let event = NaiveEvent(row: row, columns: table.columns, seconds: Self.seconds(row[2]))
            customers[row[0], default: []].append(event)
        }
        let sorted = customers.mapValues { events in
            events.enumerated().sorted { ($0.1.seconds, $0.0) < ($1.1.seconds, $1.0) }.map(\.1)
        }
        self.table = table
        self.customers = sorted
        lastEvent = sorted.values.compactMap { $0.last?.seconds }.max() ?? 0
        let responses = NaiveTable(files["responses/responses.csv"]?.bytes ?? [])
        answers = responses.rows.map {
            NaiveAnswer(customer: $0[0], question: $0[2], kind: $0[3], score: Int($0[4]) ?? .min)
        }
    }

    /// Seconds since 1970 of `2026-10-25T18:04:09Z`; a time of another form counts as the beginning of time.
    static func seconds(_ text: String) -> Int {
        guard text.utf8.count == 20, text.hasSuffix("Z"), let day = CalendarDate(parsing: String(text.prefix(10)))
        else {
            return .min
        }
        let clock = text.dropFirst(11).dropLast().split(separator: ":").compactMap { Int($0) }
        guard clock.count == 3 else { return .min }
        return Int(day.microseconds / 1_000_000) + clock[0] * 3_600 + clock[1] * 60 + clock[2]
    }

    func json() throws -> StoriesFile {
        try StoriesFile.decoded(files["stories.json"]?.bytes ?? [])
    }
}
