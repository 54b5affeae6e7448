// `waymark log build`: event files in, one log out.
import ArgumentParser
import Foundation
import JourneyIntake
import JourneyLog
import JourneySupport
import JourneyWorkspace

struct LogBuild: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Read event files (CSV, JSON Lines, XES, also gzipped, Excel workbooks) into a log.",
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
    var properties: String?

    @Option(help: "What the files are; told by their first bytes when left out.")
    var format: EventFormat?

    @Option(
        help: ArgumentHelp(
            "What stands between the fields of a CSV: comma, semicolon, tab, pipe or any other character.",
            valueName: "character"))
    var delimiter: String?

    @Option(
        help: ArgumentHelp(
            "The worksheet of an Excel workbook that holds the events; the first one when left out.",
            valueName: "name"))
    var sheet: String?

    @Option(help: "How times of CSV, JSON Lines and workbooks are written: ISO 8601, or a count since 1970.")
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

    @Option(
        help: ArgumentHelp(
            "Read the files as this mapping says; options beside it count more.", valueName: "file"))
    var mapping: String?

    @Option(
        help: ArgumentHelp(
            "Write which columns were chosen or guessed to a mapping, to read later files likewise.", valueName: "file")
    )
    var saveMapping: String?

    @Flag(help: "Leave out rows that cannot be read.")
    var skipBadRows = false

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
        let inputs = files + [mapping].compactMap { $0 }
        // An empty file is nobody's work.
        let file = try OutputFile(output, inputs: inputs, what: "the log") { $0.isEmpty || EventLog.begins($0) }
        let saved = try saveMapping.map { name in
            try OutputFile(name, inputs: inputs + [output], what: "the mapping") {
                $0.isEmpty || ColumnMapping.begins($0)
            }
        }
        let choices = try chosen().over(try mapping.map(Self.read(mapping:)) ?? ColumnMapping())
        var options = try options(choices)
        let line = ProgressLine()
        options.progress = line.show
        defer { line.finish() }
        let result = try EventIntake.read(files, options: options)
        line.finish()
        let completed = try saved.map { ($0, try choices.completed(by: result.report)) }
        try result.log.write(to: file.path)
        if let (file, mapping) = completed { try Self.write(mapping, to: file) }
        for name in result.report.missingProperties { Console.error("waymark: no input has a property “\(name)”.") }
        if result.report.refused.count > 0 {
            Console.error("waymark: \(result.report.refused.description(ofRows: result.report.rows))")
        }
        if json { Console.output(result.report.json) } else { Console.output(result.report.text(output: output)) }
    }

    /// What the command line says.
    private func chosen() throws -> ColumnMapping {
        var chosen = ColumnMapping()
        chosen.caseColumn = caseColumn
        chosen.activityColumn = activity
        chosen.timeColumn = time
        chosen.eventIDColumn = eventID
        chosen.format = format
        chosen.sheet = sheet
        chosen.timeFormat = timeFormat?.format
        chosen.zone = zone
        chosen.delimiter = try delimiter.map { text in
            guard let byte = DelimiterName.byte(text) else {
                throw UsageError(
                    "bad-delimiter",
                    "--delimiter \(text) is not one character; write comma, semicolon, tab, pipe or the character itself."
                )
            }
            return byte
        }
        switch properties {
        case nil: break
        case "all": chosen.properties = .all
        case "none": chosen.properties = .some(.none)
        case let names?: chosen.properties = .only(names.split(separator: ",").map(String.init))
        }
        return chosen
    }

    private func options(_ choices: ColumnMapping) throws -> IntakeOptions {
        var options = IntakeOptions()
        choices.apply(to: &options)
        options.skipBadRows = skipBadRows
        options.threads = try threads.map(Self.checked(threads:)) ?? ProcessInfo.processInfo.activeProcessorCount
        if let name = choices.zone {
            guard let rules = ISOTime.zoneOffset(name).map(ZoneRules.init(offset:)) ?? ZoneRules(named: name) else {
                throw UsageError(
                    "bad-zone",
                    "\(zone == nil ? "zone:" : "--zone") \(name) is no time zone; write a distance from UTC such as "
                        + "+05:00, -03:30 or Z, or an IANA name such as Europe/Warsaw.",
                    at: zone == nil ? mapping.map { SourceLocation(file: $0) } : nil)
            }
            options.timeZone = rules
        }
        return options
    }

    private static func read(mapping name: String) throws -> ColumnMapping {
        do {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: name))
            return try ColumnMapping(reading: Array(bytes), name: name)
        } catch let error as CocoaError {
            throw UsageError(
                "no-mapping", "the mapping cannot be read (\(error.localizedDescription)); --save-mapping writes one.",
                at: SourceLocation(file: name))
        }
    }

    private static func write(_ mapping: ColumnMapping, to file: OutputFile) throws {
        do {
            try Data(mapping.text.utf8).write(to: URL(fileURLWithPath: file.path), options: .atomic)
        } catch {
            throw UsageError(
                "cannot-write", "the mapping cannot be written (\(error.localizedDescription)); check the name.",
                at: SourceLocation(file: file.path))
        }
    }

    private static func checked(threads: Int) throws -> Int {
        guard (1...WorkPool.most).contains(threads) else {
            throw UsageError("bad-threads", "--threads \(threads) is out of range; write 1 to \(WorkPool.most).")
        }
        return threads
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
