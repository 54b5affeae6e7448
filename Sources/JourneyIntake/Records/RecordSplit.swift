// The rest of a large input, cut into ranges of bytes that several threads read.
//
// Where a range begins inside a record, nobody can tell for sure: a line end may stand in quotes. So each thread guesses
// where the first record of its range begins, and reads up to the first that begins behind its range. That guess is right
// exactly if the range before ended there, and the first range begins where a record is known to begin: so ranges are
// taken in order, and one whose guess was wrong, or that holds anything unusual, is read again by one thread.

import JourneyLog
import JourneySupport
import Synchronization

/// What several threads read, and how.
struct RecordSplit: Sendable {
    let source: any RandomAccessSource
    let pool: WorkPool
    /// Bytes a range.
    var rangeSize = 1 << 20
    let meter: IntakeMeter?
    let name: String

    /// nil where that is not possible, or not worth it.
    init?(_ source: (any RandomAccessSource)?, of input: EventSource, _ options: IntakeOptions) {
        guard options.threads > 1, let source, source.byteCount > 0 else { return nil }
        self.source = source
        pool = WorkPool(threads: options.threads)
        rangeSize = options.rangeSize
        meter = options.meter
        name = input.name
    }

    /// The places behind this one where ranges begin, and the end.
    func bounds(from start: Int) -> [Int] {
        Array(stride(from: start, to: source.byteCount, by: rangeSize)) + [source.byteCount]
    }
}

extension RecordReader {
    /// Reads everything behind the window's position with several threads.
    ///
    /// - Returns: false where one thread has to do it, because there is little left, or because the log would become too
    ///   large, which one thread finds at the right place. Nothing was read then.
    mutating func readBeside(
        _ split: RecordSplit, _ window: inout ByteWindow, into builder: inout LogBuilder
    ) throws(IntakeError) -> Bool {
        let start = window.base + window.position
        guard split.source.byteCount - start >= split.rangeSize * 2 else { return false }
        let bounds = split.bounds(from: start)
        let job = LaneJob(split, parser, bounds, room: builder.cellLimit)
        let lanes = split.pool.map(min(split.pool.threads, bounds.count - 1)) { job.read(lane: $0) }
        guard fits(lanes, builder) else { return false }
        try join(lanes, bounds, split, into: &builder)
        return true
    }

    /// Whether all rows and properties together stay below the limits.
    private func fits(_ lanes: [Lane], _ builder: borrowing LogBuilder) -> Bool {
        guard lanes.allSatisfy(\.isWithinRoom) else { return false }
        var names = Set(builder.rows.propertyNames)
        for lane in lanes { names.formUnion(lane.rows.propertyNames) }
        let events = lanes.reduce(builder.eventCount) { $0 + $1.rows.count }
        return names.count <= LogBuilder.propertyLimit && events < Int(UInt32.max)
            && events * names.count <= builder.cellLimit
    }

    private mutating func join(
        _ lanes: [Lane], _ bounds: [Int], _ split: RecordSplit, into builder: inout LogBuilder
    ) throws(IntakeError) {
        var pieces = LogPieces(lanes)
        var lines = LineFinder(split.source)
        var position = bounds[0]
        let ranges = lanes.flatMap(\.ranges).sorted { $0.number < $1.number }
        for range in ranges {
            if range.isWhole, range.start == position {
                position = range.end
                parser.rows += range.records
                range.refusals.settle(&lines, base: range.base, file: name, into: &refused)
                pieces.add(range)
            } else if position < bounds[range.number + 1] {
                position = try readAgain(from: position, until: bounds[range.number + 1], split, &lines, &pieces)
            }
        }
        // What the last record needs behind the end that was seen, or what was added to the file meanwhile.
        _ = try readAgain(from: position, until: .max, split, &lines, &pieces)
        do throws(LogError) { try builder.absorb(pieces.lanes, pieces.pieces, on: split.pool) } catch {
            throw IntakeError(code: error.code, message: error.message, location: SourceLocation(file: name))
        }
    }

    /// Reads the records from a place on as one thread does, into rows of their own; answers where the next one begins.
    private mutating func readAgain(
        from start: Int, until stop: Int, _ split: RecordSplit, _ lines: inout LineFinder, _ pieces: inout LogPieces
    ) throws(IntakeError) -> Int {
        let source = PlacedByteSource(split.source, at: start)
        do throws(IntakeError) { guard try !source.isAtEnd() else { return start } } catch { throw told(error) }
        var window = ByteWindow(source, base: start, lines: lines.counter(at: start))
        try refill(&window)
        var reader = RecordReader(parser: parser, name: name, refused: refused)
        var own = LogBuilder()
        do throws(LogError) { try reader.parser.begin(&own) } catch {
            throw IntakeError(code: error.code, message: error.message, location: SourceLocation(file: name))
        }
        try reader.read(&window, until: stop, into: &own)
        (parser.rows, refused) = (reader.parser.rows, reader.refused)
        pieces.add(own.rows)
        return window.base + window.position
    }
}

/// The pieces of the whole, in order.
private struct LogPieces {
    private(set) var lanes: [LogRows]
    private(set) var pieces: [LogPiece] = []

    init(_ lanes: [Lane]) { self.lanes = lanes.map(\.rows) }

    mutating func add(_ range: Lane.Range) { pieces.append(LogPiece(lane: range.lane, rows: range.rows)) }

    mutating func add(_ rows: LogRows) {
        pieces.append(LogPiece(lane: lanes.count, rows: 0..<rows.count))
        lanes.append(rows)
    }
}
