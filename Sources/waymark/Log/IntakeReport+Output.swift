// What `waymark log build` says when it is done.
import JourneyIntake
import JourneyLanguage
import JourneyLog
import JourneySupport

extension IntakeReport {
    /// As one object.
    /// - Parameter log: what the log came to, where the events were added to others.
    func json(log: EventLog? = nil) -> JSONValue {
        var pairs = pairs
        if let log {
            let whole = [("events", JSONValue.int(log.eventCount)), ("customers", .int(log.customerCount))]
            pairs.append(("log", .object(whole)))
        }
        return .object(pairs)
    }

    private var pairs: [(String, JSONValue)] {
        [
            ("rows", .int(rows)), ("events", .int(events)), ("customers", .int(customers)),
            ("duplicates", .int(duplicates)), ("refused", .int(refused.count)),
            ("missingProperties", .array(missingProperties.map(JSONValue.string))),
            (
                "refusedRows",
                .array(
                    refused.first.map { row in
                        .object([
                            ("file", .string(row.location.file)),
                            ("line", row.location.line.map(JSONValue.int) ?? .null),
                            ("column", row.location.column.map(JSONValue.int) ?? .null),
                            ("sheet", row.location.sheet.map(JSONValue.string) ?? .null),
                            ("cell", row.location.cell.map(JSONValue.string) ?? .null),
                            ("reason", .string(row.reason)),
                        ])
                    })
            ),
            (
                "files",
                .array(
                    sources.map { source in
                        .object([
                            ("name", .string(source.name)), ("format", .string(source.format.rawValue)),
                            ("rows", .int(source.rows)), ("case", .string(source.caseColumn)),
                            ("activity", .string(source.activityColumn)), ("time", .string(source.timeColumn)),
                            ("timeFormat", .string(source.timeFormat)),
                            ("sheet", source.sheet.map(JSONValue.string) ?? .null),
                        ])
                    })
            ),
        ]
    }

    /// A line for each file, and one for the log that was written.
    /// - Parameter log: as above.
    func text(output: String, log: EventLog? = nil) -> String {
        let numbers = NumberStyle(language: .english)
        var lines = sources.map { source in
            "\(source.name): \(source.format.rawValue.uppercased())\(source.sheet.map { ", sheet “\($0)”" } ?? ""), \(numbers.count(source.rows)) rows; customer in "
                + "\(source.caseColumn), event in \(source.activityColumn), time in \(source.timeColumn) (\(source.timeFormat))"
        }
        lines.append(
            "\(output): \(numbers.count(events)) events of \(numbers.count(customers)) customers"
                + (log == nil ? "" : " added")
                + (duplicates > 0 ? ", \(numbers.count(duplicates)) duplicates left out" : ""))
        if let log {
            lines.append(
                "It has \(numbers.count(log.eventCount)) events of \(numbers.count(log.customerCount)) customers now.")
        }
        return lines.joined(separator: "\n")
    }
}
