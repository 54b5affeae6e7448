// Formats that are a row of records, each of which can be read without what stands before it.

import JourneyLog
import JourneySupport

/// Reads records of one format into a builder. A value: each thread reads with a copy of its own.
protocol RecordParser: Sendable {
    /// Records read so far, refused ones included.
    var rows: Int { get set }
    /// Records refused since they were settled last.
    var refusals: Refusals { get set }
    /// Everything that the records before decide for those behind is decided, so that several threads may go on.
    var isSettled: Bool { get }

    /// Reads whole records that begin before `stop`, until the bytes end inside one; `position` is where that one begins.
    ///
    /// - Parameter isLast: no more input follows the bytes.
    mutating func parse(
        _ bytes: RawSpan, _ position: inout Int, until stop: Int, isLast: Bool, _ builder: inout LogBuilder
    ) throws(ParseProblem)

    /// Gets ready for another builder.
    mutating func begin(_ builder: inout LogBuilder) throws(LogError)

    /// Where a record probably begins, at or behind `place`, which is not the beginning of the input; nil where none can
    /// be seen. A wrong answer costs time and nothing else.
    func likelyStart(_ bytes: RawSpan, from place: Int) -> Int?

    /// Why a record that fills the largest window is refused.
    func tooLong(_ limit: String) -> (code: String, message: String)
}

/// Reads all records of a stream.
struct RecordReader<Parser: RecordParser> {
    var parser: Parser
    /// As messages call the input.
    let name: String
    var refused: RefusedRows
    /// Set where several threads may read the rest of the input.
    var split: RecordSplit?
    var meter: IntakeMeter?

    /// Reads the records that begin before `stop`, a place of the whole input.
    mutating func read(
        _ window: inout ByteWindow, until stop: Int = .max, into builder: inout LogBuilder
    ) throws(IntakeError) {
        while true {
            var position = window.position
            let (isLast, base, before) = (window.isLast, window.base, parser.rows)
            let outcome = window.withBytes { bytes -> Result<Void, ParseProblem> in
                do throws(ParseProblem) {
                    let stop = stop == .max ? .max : stop - base
                    try parser.parse(bytes, &position, until: stop, isLast: isLast, &builder)
                    return .success(())
                } catch { return .failure(error) }
            }
            meter?.add(rows: parser.rows - before)
            parser.refusals.settle(&window, file: name, into: &refused)
            if case .failure(let problem) = outcome { throw failure(problem, &window) }
            window.position = position
            try builder.settle(reading: name)
            if isLast || base + position >= stop { return }
            if parser.isSettled, let split = split.take(), try readBeside(split, &window, into: &builder) { return }
            try refill(&window)
        }
    }

    /// Drops what was read from the window, and reads on.
    mutating func refill(_ window: inout ByteWindow) throws(IntakeError) {
        do throws(IntakeError) {
            if try window.refill() || window.isLast { return }
        } catch { throw told(error) }
        let (code, message) = parser.tooLong(window.limitText)
        throw IntakeError(
            code: code, message: "\(message). \(parser.rows) rows were read before.",
            location: SourceLocation(file: name, line: window.line(at: window.position)))
    }

    /// An error of the source, and how far reading came before it.
    func told(_ error: IntakeError) -> IntakeError {
        var error = error
        error.message += " \(parser.rows) rows were read before."
        return error
    }

    func failure(_ problem: ParseProblem, _ window: inout ByteWindow) -> IntakeError {
        IntakeError(
            code: problem.code, message: "\(problem.message). \(parser.rows) rows were read before.",
            location: SourceLocation(file: name, line: window.line(at: problem.place)))
    }
}
