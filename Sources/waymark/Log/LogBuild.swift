// `waymark log build`: event files in, one log out.
import ArgumentParser
import Foundation
import JourneyIntake
import JourneyLog
import JourneySupport
import JourneyWorkspace

struct LogBuild: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Read event files (CSV, JSON Lines, XES, also gzipped) into a log.",
        discussion: """
            Columns are guessed from their names where they are not given; in JSON Lines, a column is a key, and a key \
            within an object is a path such as user.id. Nothing is written when a row cannot be read, \
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

    @Option(help: "What the files are; told by their first bytes when left out.")
    var format: EventFormat?

    @Option(
        help: ArgumentHelp(
            "What stands between the fields of a CSV: comma, semicolon, tab, pipe or any other character.",
            valueName: "character"))
    var delimiter: String?

    @Option(help: "How times of CSV and JSON Lines are written: ISO 8601, or a count since 1970.")
    var timeFormat: TimeFormatName?

    // Unconditional, since a zone may begin with a minus.
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The zone of times that name none: +05:00, Europe/Warsaw.", valueName: "zone"))
    var zone: String?

    @Option(
        help: ArgumentHelp(
            "How many threads read and sort, at most \(WorkPool.most); as many as the machine has when left out.",
            valueName: "n"))
    var threads: Int?

    @Flag(help: "Leave out rows that cannot be read.")
    var skipBadRows = false

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
        var options = try options()
        // An empty file is nobody's work.
        let file = try OutputFile(output, inputs: files, what: "the log") { $0.isEmpty || EventLog.begins($0) }
        let line = ProgressLine()
        options.progress = line.show
        defer { line.finish() }
        let result = try EventIntake.read(files, options: options)
        line.finish()
        try result.log.write(to: file.path)
        for name in result.report.missingProperties { Console.error("waymark: no input has a property “\(name)”.") }
        if result.report.refused.count > 0 {
            Console.error("waymark: \(result.report.refused.description(ofRows: result.report.rows))")
        }
        if json { Console.output(result.report.json) } else { Console.output(result.report.text(output: output)) }
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
        options.threads = try threads.map(Self.checked(threads:)) ?? ProcessInfo.processInfo.activeProcessorCount
        options.format = format
        options.delimiter = try delimiter.map(Self.byte(ofDelimiter:))
        options.timeFormat = timeFormat?.format ?? .automatic
        if let zone {
            guard let rules = ISOTime.zoneOffset(zone).map(ZoneRules.init(offset:)) ?? ZoneRules(named: zone) else {
                throw UsageError(
                    "bad-zone",
                    "--zone \(zone) is no time zone; write a distance from UTC such as +05:00, -03:30 or Z, or an IANA "
                        + "name such as Europe/Warsaw.")
            }
            options.timeZone = rules
        }
        return options
    }

    private static func checked(threads: Int) throws -> Int {
        guard (1...WorkPool.most).contains(threads) else {
            throw UsageError("bad-threads", "--threads \(threads) is out of range; write 1 to \(WorkPool.most).")
        }
        return threads
    }

    /// Reads one byte, or the name of one that is hard to type.
    private static func byte(ofDelimiter text: String) throws -> UInt8 {
        let names: KeyValuePairs = ["comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|", "\\t": "\t"]
        let character = names.first { $0.key == text }?.value ?? text
        guard character.utf8.count == 1, let byte = character.utf8.first, byte != UInt8(ascii: "\""),
            byte == 9 || byte >= 32
        else {
            throw UsageError(
                "bad-delimiter",
                "--delimiter \(text) is not one character; write comma, semicolon, tab, pipe or the character itself.")
        }
        return byte
    }
}

extension EventFormat: ExpressibleByArgument {}

/// What `--time-format` takes.
enum TimeFormatName: String, ExpressibleByArgument, CaseIterable {
    case iso, seconds, milliseconds, microseconds, nanoseconds

    var format: IntakeOptions.TimeFormat {
        EpochUnit(rawValue: rawValue).map { .epoch($0) } ?? .iso
    }
}
