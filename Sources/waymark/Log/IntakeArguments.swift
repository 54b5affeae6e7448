// What `waymark log build` and `waymark log append` read, and how.
import ArgumentParser
import Foundation
import JourneyIntake
import JourneyLog
import JourneySupport
import JourneyWorkspace

struct IntakeArguments: ParsableArguments {
    @Argument(help: "The files; - is standard input.")
    var files: [String]

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

    @OptionGroup var memory: MemoryArguments

    @Flag(help: "Leave out rows that cannot be read.")
    var skipBadRows = false

    /// What the command reads.
    var inputs: [String] { files + [mapping].compactMap { $0 } }

    /// What there is to work with, for a log at `path`.
    func bound(beside path: String) throws -> LogMemory {
        try memory.bound(
            beside: path,
            threads: WorkPool(
                threads: threads.map(Self.checked(threads:)) ?? ProcessInfo.processInfo.activeProcessorCount
            ).threads, isAsked: threads != nil)
    }

    /// Reads the files, showing how far it is; answers what was chosen as well.
    func read(within memory: LogMemory) throws -> (EventIntake.Result, ColumnMapping) {
        let choices = try chosen().over(try mapping.map(Self.read(mapping:)) ?? ColumnMapping())
        var options = try options(choices)
        options.memory = memory
        options.threads = memory.pool.threads
        let line = ProgressLine()
        options.progress = line.show
        defer { line.finish() }
        return (try EventIntake.read(files, options: options), choices)
    }

    /// Says what was not found, and what was left out.
    static func warn(of report: IntakeReport) {
        for name in report.missingProperties { Console.error("waymark: no input has a property “\(name)”.") }
        if report.refused.count > 0 {
            Console.error("waymark: \(report.refused.description(ofRows: report.rows))")
        }
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
                "no-mapping", "the mapping cannot be read: \(FileReason.text(error)); --save-mapping writes one.",
                at: SourceLocation(file: name))
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
