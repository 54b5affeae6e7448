// What `waymark log build` says when it is done.
import JourneyIntake
import JourneyLanguage
import JourneySupport

extension IntakeReport {
    /// As one object.
    var json: JSONValue {
        .object([
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
        ])
    }

    /// A line for each file, and one for the log that was written.
    func text(output: String) -> String {
        let numbers = NumberStyle(language: .english)
        var lines = sources.map { source in
            "\(source.name): \(source.format.rawValue.uppercased())\(source.sheet.map { ", sheet “\($0)”" } ?? ""), \(numbers.count(source.rows)) rows; customer in "
                + "\(source.caseColumn), event in \(source.activityColumn), time in \(source.timeColumn) (\(source.timeFormat))"
        }
        lines.append(
            "\(output): \(numbers.count(events)) events of \(numbers.count(customers)) customers"
                + (duplicates > 0 ? ", \(numbers.count(duplicates)) duplicates left out" : ""))
        return lines.joined(separator: "\n")
    }
}
