// The one way in: event files to a log.

package import JourneyLog
import JourneySupport

/// Reads event files.
package enum EventIntake {
    /// What reading came to.
    package struct Result: Sendable {
        package let log: EventLog
        package let report: IntakeReport
    }

    /// Reads files into one log; `-` is standard input. Formats and gzip are recognised by their bytes.
    ///
    /// Everything is read before rows are judged to be too bad: the error then tells of all of them.
    package static func read(_ paths: [String], options: IntakeOptions = .init()) throws(IntakeError) -> Result {
        try read(paths.map { EventSource(path: $0) }, options: options)
    }

    /// Reads sources into one log.
    package static func read(_ sources: [EventSource], options: IntakeOptions = .init()) throws(IntakeError) -> Result {
        var builder = LogBuilder(memory: options.memory)
        var report = IntakeReport()
        var options = options
        options.meter = options.progress.map { IntakeMeter(sources, $0) }
        for source in sources { try read(source, options, &builder, &report) }
        if let sheet = options.sheet, !report.sources.contains(where: { $0.format == .xlsx }) {
            throw IntakeError(
                code: "no-workbook", message: "no file is a workbook, so there is no sheet “\(sheet)”; leave it out.")
        }
        if report.refused.count > 0, !options.skipBadRows { throw badRows(report) }
        report.events = builder.eventCount
        report.customers = builder.customerCount
        report.duplicates = builder.duplicateCount
        do throws(LogError) {
            let log = try builder.finish(on: WorkPool(threads: options.threads))
            if case .only(let names) = options.properties {
                report.missingProperties = names.filter { log.property($0) == nil }
            }
            return Result(log: log, report: report)
        } catch {
            throw IntakeError(code: error.code, message: error.message, location: error.location)
        }
    }

    private static func read(
        _ source: EventSource, _ options: IntakeOptions, _ builder: inout LogBuilder, _ report: inout IntakeReport
    ) throws(IntakeError) {
        var raw = try source.open()
        let places = source.randomAccess(raw)
        if let meter = options.meter { raw = WatchedByteSource(raw, name: source.name, meter) }
        let head = try raw.head(2)
        let isGzipped = head == [0x1F, 0x8B]
        var stream: any ByteSource = PrefixedByteSource(head, then: raw)
        if isGzipped { stream = PipelinedByteSource(try GzipByteSource(stream, name: source.name)) }
        // Tests read in small pieces; the first bytes must tell the format.
        var window = ByteWindow(stream, size: max(512, min(1 << 18, options.rangeSize)))
        _ = try window.refill()
        let detected = try window.withBytes { (bytes) throws(IntakeError) in
            try EventFormat(detecting: bytes, name: source.name)
        }
        let isMarked = window.withBytes { XMLScanner.begins($0, 0, "\u{FEFF}") }
        if isMarked { window.position = EventFormat.byteOrderMark.count }
        try check(options.format, detected, source)
        switch options.format ?? detected {
        case .xlsx:
            var reader = XLSXReader(options: options, name: source.name, refused: report.refused)
            let whole = isGzipped || places?.byteCount ?? 0 == 0 ? try MemoryRandomAccess(&window, source.name) : places
            if let whole { try reader.read(whole, into: &builder) }
            report.refused = reader.refused
            reader.report.isGzipped = isGzipped
            report.sources.append(reader.report)
        case .xes:
            var reader = XESReader(options: options, name: source.name, refused: report.refused)
            try reader.read(&window, into: &builder)
            report.refused = reader.refused
            reader.report.isGzipped = isGzipped
            report.sources.append(reader.report)
        case .csv:
            var reader = CSVReader(options: options, name: source.name, refused: report.refused)
            if !isGzipped { reader.split = RecordSplit(places, of: source, options) }
            try reader.read(&window, into: &builder)
            report.refused = reader.refused
            reader.report.isGzipped = isGzipped
            report.sources.append(reader.report)
        case .jsonl:
            var reader = JSONReader(options: options, name: source.name, refused: report.refused)
            if !isGzipped { reader.split = RecordSplit(places, of: source, options) }
            try reader.read(&window, into: &builder)
            report.refused = reader.refused
            reader.report.isGzipped = isGzipped
            report.sources.append(reader.report)
        }
    }

    /// A workbook is no text, and a text no workbook.
    private static func check(
        _ wanted: EventFormat?, _ detected: EventFormat, _ source: EventSource
    ) throws(IntakeError) {
        guard let wanted, wanted != detected, wanted == .xlsx || detected == .xlsx else { return }
        throw IntakeError(
            code: "wrong-format",
            message: wanted == .xlsx
                ? "this is no Excel workbook (.xlsx); leave the format out, and it is told by the first bytes."
                : "this is an Excel workbook or another ZIP archive, and not \(wanted.rawValue); leave the format out.",
            location: SourceLocation(file: source.name))
    }

    private static func badRows(_ report: IntakeReport) -> IntakeError {
        IntakeError(
            code: "bad-rows",
            message: report.refused.description(ofRows: report.rows)
                + "\nMend them, or read without them: --skip-bad-rows.",
            refused: report.refused)
    }
}

extension LogBuilder {
    /// Refuses an input that makes the log too large, long before its end; and makes room in memory.
    mutating func settle(reading name: String, before more: Int = 0) throws(IntakeError) {
        do throws(LogError) { try settle(before: more) } catch {
            throw IntakeError(code: error.code, message: error.message, location: SourceLocation(file: name))
        }
    }
}
