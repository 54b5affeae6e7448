// The XML files of a workbook, streamed: whoever reads one sees it element by element, or row by row.
// After ECMA-376 (Office Open XML), part 1: chapters 18.2 to 18.8, 18.3 and 22.9.

import JourneyLog
import JourneySupport

/// What a handler did with the bytes from a place on.
enum PartStep {
    /// It took something; the place stands behind it.
    case taken
    /// The bytes end inside what it has to see whole.
    case needsMore
    /// Nothing behind matters.
    case done
}

/// Takes the content of a part, tag by tag.
protocol PartHandler {
    /// Takes the start tag that was read last, and of what follows as much as it has to see whole; the next tag is looked for
    /// behind the one that was read last then. Where it needs more, it is asked again from the same tag on.
    mutating func start(
        _ bytes: RawSpan, _ scanner: inout XMLScanner, _ builder: inout LogBuilder
    ) throws(ParseProblem) -> PartStep

    /// Takes the end tag that was read last.
    mutating func end(_ bytes: RawSpan, _ scanner: XMLScanner) -> PartStep

    /// Whether all is there that the part must hold, once it is over.
    var isComplete: Bool { get }
}

extension PartHandler {
    mutating func end(_ bytes: RawSpan, _ scanner: XMLScanner) -> PartStep { .taken }

    /// Takes what comes next at `place`.
    fileprivate mutating func take(
        _ bytes: RawSpan, _ place: inout Int, _ scanner: inout XMLScanner, _ builder: inout LogBuilder
    ) throws(ParseProblem) -> PartStep {
        switch try scanner.next(bytes, from: place) {
        case .text, .needsMore: return .needsMore
        case .other(let end):
            place = end
            return .taken
        case .end:
            place = scanner.tag.end
            return end(bytes, scanner)
        case .start:
            place = scanner.tag.start
            let step = try start(bytes, &scanner, &builder)
            if case .needsMore = step { return step }
            place = scanner.tag.end
            return step
        }
    }
}

/// One part of a workbook.
struct WorkbookPart {
    let archive: ZipArchive
    let entry: ZipEntry
    /// A part that is larger is refused; nil where only a little of it is in memory at a time.
    var limit: Int?
    var meter: IntakeMeter?

    /// Streams the part through a handler, to its end: only there can its checksum be seen.
    func read(_ handler: inout some PartHandler, into builder: inout LogBuilder) throws(IntakeError) {
        if let limit, entry.size > limit {
            throw IntakeError(
                code: "xlsx-too-large",
                message:
                    "\(entry.name) has \(entry.size) bytes, more than the \(limit) that are read; save the sheet as CSV.",
                location: SourceLocation(file: archive.name))
        }
        let source = try ZipEntrySource(entry, of: archive, meter: meter)
        // Unpacking a large part is worth a thread of its own.
        var window = ByteWindow(
            entry.size > 1 << 20 ? PipelinedByteSource(source) : source, size: min(1 << 18, max(512, entry.size)))
        _ = try window.refill()
        if window.withBytes({ XMLScanner.begins($0, 0, "\u{FEFF}") }) {
            window.position = EventFormat.byteOrderMark.count
        }
        var scanner = XMLScanner()
        while try step(&window, &scanner, &handler, &builder) {
            if try window.refill() { continue }
            if window.isLast { break }
            throw problem(
                ParseProblem(
                    place: window.position, code: "xlsx-too-long",
                    message: "an element is longer than \(window.limitText)"), &window)
        }
        guard handler.isComplete else { throw archive.damaged("\(entry.name) is cut off, or is no such part") }
        repeat { window.position = window.withBytes { $0.byteCount } } while try window.refill()
    }

    /// Takes what the window holds; false when the handler is done.
    private func step(
        _ window: inout ByteWindow, _ scanner: inout XMLScanner, _ handler: inout some PartHandler,
        _ builder: inout LogBuilder
    ) throws(IntakeError) -> Bool {
        var place = window.position
        let outcome = window.withBytes { bytes -> Result<PartStep, ParseProblem> in
            do throws(ParseProblem) {
                while true {
                    let step = try handler.take(bytes, &place, &scanner, &builder)
                    if case .taken = step { continue }
                    return .success(step)
                }
            } catch { return .failure(error) }
        }
        window.position = place
        try builder.settle(reading: archive.name)
        switch outcome {
        case .success(.done): return false
        case .success: return true
        case .failure(let problem): throw self.problem(problem, &window)
        }
    }

    private func problem(_ problem: ParseProblem, _ window: inout ByteWindow) -> IntakeError {
        IntakeError(
            code: problem.code,
            message: "\(problem.message) (line \(window.line(at: problem.place)) of \(entry.name)).",
            location: SourceLocation(file: archive.name))
    }
}
