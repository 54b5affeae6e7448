// `waymark log build`: event files in, one log out.
import ArgumentParser
import JourneyIntake
import JourneyLanguage
import JourneyLog
import JourneySupport

struct LogBuild: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Read event files (CSV, XES, also gzipped) into a log.",
        discussion: """
            Columns are guessed from their names where they are not given. Nothing is written when a row cannot be read, \
            unless --skip-bad-rows is given.

            Example: waymark log build events.csv -o events.wmlog --case customer --activity event --time time
            """)

    @Argument(help: "The files; - is standard input.")
    var files: [String]

    @Option(name: .shortAndLong, help: "The log to write.")
    var output: String

    @Option(name: .customLong("case"), help: ArgumentHelp("The column that names the customer.", valueName: "column"))
    var caseColumn: String?

    @Option(help: ArgumentHelp("The column that names the event.", valueName: "column"))
    var activity: String?

    @Option(help: ArgumentHelp("The column that holds the time.", valueName: "column"))
    var time: String?

    @Option(help: ArgumentHelp("The column that identifies an event; a second one is dropped.", valueName: "column"))
    var eventID: String?

    @Option(help: ArgumentHelp("The properties to keep: all, none, or names.", valueName: "P,…"))
    var properties = "all"

    @Option(help: ArgumentHelp("Distance from UTC of times without a zone.", valueName: "+05:00"))
    var zone: String?

    @Flag(help: "Leave out rows that cannot be read.")
    var skipBadRows = false

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
        let result = try EventIntake.read(files, options: try options())
        try result.log.write(to: output)
        if result.report.refused.count > 0 {
            Console.error("waymark: \(result.report.refused.description(ofRows: result.report.rows))")
        }
        if json { Console.output(Self.json(result.report)) } else { Console.output(Self.text(result.report, output)) }
    }

    private func options() throws -> IntakeOptions {
        var options = IntakeOptions()
        options.caseColumn = caseColumn
        options.activityColumn = activity
        options.timeColumn = time
        options.eventIDColumn = eventID
        options.skipBadRows = skipBadRows
        switch properties {
        case "all": options.properties = .all
        case "none": options.properties = .none
        default: options.properties = .only(properties.split(separator: ",").map(String.init))
        }
        if let zone { options.timeZoneOffset = try Self.seconds(ofZone: zone) }
        return options
    }

    /// Reads `+05:00`, `-0330`, `Z`.
    private static func seconds(ofZone text: String) throws -> Int {
        if text == "Z" { return 0 }
        let sign = text.hasPrefix("-") ? -1 : 1
        let digits = text.dropFirst().filter { $0 != ":" }
        guard text.hasPrefix("+") || text.hasPrefix("-"), digits.count == 4, let number = Int(digits), number >= 0,
            number / 100 <= 18, number % 100 < 60
        else { throw UsageError("bad-zone", "--zone \(text) is not a distance from UTC; write +05:00, -03:30 or Z.") }
        return sign * (number / 100 * 3_600 + number % 100 * 60)
    }

    private static func json(_ report: IntakeReport) -> JSONValue {
        .object([
            ("rows", .int(report.rows)), ("events", .int(report.events)), ("customers", .int(report.customers)),
            ("duplicates", .int(report.duplicates)), ("refused", .int(report.refused.count)),
            (
                "refusedRows",
                .array(
                    report.refused.first.map { row in
                        .object([
                            ("file", .string(row.location.file)),
                            ("line", row.location.line.map(JSONValue.int) ?? .null),
                            ("reason", .string(row.reason)),
                        ])
                    })
            ),
            (
                "files",
                .array(
                    report.sources.map { source in
                        .object([
                            ("name", .string(source.name)), ("format", .string(source.format.rawValue)),
                            ("rows", .int(source.rows)), ("case", .string(source.caseColumn)),
                            ("activity", .string(source.activityColumn)), ("time", .string(source.timeColumn)),
                            ("timeFormat", .string(source.timeFormat)),
                        ])
                    })
            ),
        ])
    }

    private static func text(_ report: IntakeReport, _ output: String) -> String {
        let numbers = NumberStyle(language: .english)
        var lines = report.sources.map { source in
            "\(source.name): \(source.format.rawValue.uppercased()), \(numbers.count(source.rows)) rows; customer in "
                + "\(source.caseColumn), event in \(source.activityColumn), time in \(source.timeColumn) (\(source.timeFormat))"
        }
        lines.append(
            "\(output): \(numbers.count(report.events)) events of \(numbers.count(report.customers)) customers"
                + (report.duplicates > 0 ? ", \(numbers.count(report.duplicates)) duplicates left out" : ""))
        return lines.joined(separator: "\n")
    }
}
