// XES, the event logs of process mining (IEEE 1849), read while it streams. What is outside traces is skipped.

import JourneyLog
import JourneySupport

/// Reads one XES stream into a log builder.
///
/// The name of a trace is the customer, the attributes of a trace become properties `case:KEY` of each of its events,
/// those of an event become properties `KEY`; attributes inside attributes become `OUTER/INNER`.
struct XESReader {
    /// Elements inside each other; a file that goes deeper is broken or hostile.
    static let depthLimit = 64

    let options: IntakeOptions
    /// The keys of the trace attribute and the event attributes that make an event.
    let caseKey: String
    let activityKey: String
    let timeKey: String

    var report: IntakeReport.Source
    var refused: RefusedRows
    var scanner = XMLScanner()
    var stack = XESStack()
    var traceKeys = XESKeys(prefix: "case:")
    var eventKeys = XESKeys(prefix: "")
    var trace = XESTrace()
    var pending: [XESPendingValue] = []
    var scratch: [UInt8] = []
    var refusals: Refusals
    var times: TimeDecoder
    var acceptedEvents = 0
    var traceCount = 0
    var hasLog = false

    init(options: IntakeOptions, name: String, refused: RefusedRows) {
        self.options = options
        self.refused = refused
        refusals = Refusals(after: refused)
        times = TimeDecoder(.iso, zone: options.timeZone)
        caseKey = options.caseColumn ?? "concept:name"
        activityKey = options.activityColumn ?? "concept:name"
        timeKey = options.timeColumn ?? "time:timestamp"
        report = IntakeReport.Source(name: name, format: .xes)
        report.caseColumn = caseKey
        report.activityColumn = activityKey
        report.timeColumn = timeKey
        report.eventIDColumn = options.eventIDColumn
    }

    /// Reads the whole stream.
    mutating func read(_ window: inout ByteWindow, into builder: inout LogBuilder) throws(IntakeError) {
        while true {
            var position = window.position
            let before = report.rows
            let outcome = window.withBytes { bytes -> Result<Void, ParseProblem> in
                do throws(ParseProblem) {
                    try readElements(bytes, &position, &builder)
                    return .success(())
                } catch { return .failure(error) }
            }
            options.meter?.add(rows: report.rows - before)
            refusals.settle(&window, file: report.name, into: &refused)
            if case .failure(let problem) = outcome {
                throw failure(problem.code, problem.message, line: window.line(at: problem.place))
            }
            window.position = position
            try builder.settle(reading: report.name)
            guard try refill(&window) else { break }
        }
        try checkEnd(&window)
    }

    /// Reads whole elements until the window ends inside one; `position` is where that one begins.
    private mutating func readElements(
        _ bytes: RawSpan, _ position: inout Int, _ builder: inout LogBuilder
    ) throws(ParseProblem) {
        while true {
            switch try scanner.next(bytes, from: position) {
            case .needsMore:
                position = scanner.tag.start
                return
            case .text:
                position = bytes.byteCount
                return
            case .other(let end): position = end
            case .end:
                try close(bytes)
                position = scanner.tag.end
            case .start:
                guard try open(bytes, &builder) else {
                    // Only an event is read in one piece; its first byte is where to go on.
                    position = trace.eventStart
                    return
                }
                position = trace.elementEnd
            }
        }
    }

    private mutating func refill(_ window: inout ByteWindow) throws(IntakeError) -> Bool {
        do throws(IntakeError) {
            if try window.refill() { return true }
        } catch {
            throw withProgress(error)
        }
        guard window.isFull else { return false }
        throw failure(
            "xes-too-long", "an element or comment is longer than \(window.limitText)",
            line: window.line(at: window.position))
    }

    private func checkEnd(_ window: inout ByteWindow) throws(IntakeError) {
        guard hasLog else {
            throw failure(
                "xes-no-log", "the file holds no XES log (no <log> element)", line: window.line(at: window.position))
        }
        guard stack.isEmpty else {
            let place = window.withBytes { $0.byteCount }
            throw failure(
                "xes-truncated", "the file ends inside <\(stack.topName)>; it was cut off", line: window.line(at: place)
            )
        }
    }

    /// An error of this file that also says how far reading came.
    private func failure(_ code: String, _ message: String, line: Int) -> IntakeError {
        withProgress(
            IntakeError(
                code: code, message: message + ".", location: SourceLocation(file: report.name, line: line)))
    }

    private func withProgress(_ error: IntakeError) -> IntakeError {
        var error = error
        error.message += " \(report.rows) events of \(traceCount) traces were read before."
        if error.location == nil { error.location = SourceLocation(file: report.name) }
        return error
    }
}
