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
    /// So much memory may a thread take before what was read is joined.
    let laneMemory: Int
    let meter: IntakeMeter?
    let name: String

    /// nil where that is not possible, or not worth it.
    init?(_ source: (any RandomAccessSource)?, of input: EventSource, _ options: IntakeOptions) {
        guard options.threads > 1, let source, source.byteCount > 0 else { return nil }
        self.source = source
        pool = WorkPool(threads: options.threads)
        laneMemory = options.memory.map { $0.lanes / options.threads } ?? .max
        rangeSize = min(options.rangeSize, max(1 << 12, laneMemory / 16))
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
        var (position, next, lines) = (start, 0, LineFinder(split.source))
        while next < bounds.count - 1 {
            let job = LaneJob(split, parser, bounds, from: next, room: builder.cellLimit)
            let lanes = split.pool.map(min(split.pool.threads, bounds.count - 1 - next)) { job.read(lane: $0) }
            guard fits(lanes, builder) else {
                if next == 0 { return false }
                position = try read(from: position, until: .max, split, &lines, into: &builder)
                return true
            }
            let rows = lanes.reduce(0) { $0 + $1.rows.rowMemory }
            try builder.settle(reading: name, before: rows)
            next = lanes.flatMap(\.ranges).reduce(next) { max($0, $1.number + 1) }
            position = try join(
                lanes, bounds, from: position, isLast: next == bounds.count - 1, split, &lines, into: &builder)
            try builder.settle(reading: name)
        }
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

    /// Joins what was read, in its order, and reads again what has to be; answers where the next record begins.
    private mutating func join(
        _ lanes: [Lane], _ bounds: [Int], from start: Int, isLast: Bool, _ split: RecordSplit,
        _ lines: inout LineFinder,
        into builder: inout LogBuilder
    ) throws(IntakeError) -> Int {
        var pieces = LogPieces(lanes)
        var position = start
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
        if isLast { position = try readAgain(from: position, until: .max, split, &lines, &pieces) }
        do throws(LogError) { try builder.absorb(pieces.lanes, pieces.pieces, on: split.pool) } catch {
            throw IntakeError(code: error.code, message: error.message, location: SourceLocation(file: name))
        }
        return position
    }

    /// Reads the records from a place on as one thread does, into rows of their own; answers where the next one begins.
    private mutating func readAgain(
        from start: Int, until stop: Int, _ split: RecordSplit, _ lines: inout LineFinder, _ pieces: inout LogPieces
    ) throws(IntakeError) -> Int {
        var own = LogBuilder()
        let kept = parser
        do throws(LogError) { try parser.begin(&own) } catch {
            throw IntakeError(code: error.code, message: error.message, location: SourceLocation(file: name))
        }
        let end = try read(from: start, until: stop, split, &lines, into: &own)
        let count = parser.rows
        parser = kept
        parser.rows = count
        pieces.add(own.rows)
        return end
    }

    /// Reads the records from a place on as one thread does; answers where the next one begins.
    private mutating func read(
        from start: Int, until stop: Int, _ split: RecordSplit, _ lines: inout LineFinder,
        into builder: inout LogBuilder
    ) throws(IntakeError) -> Int {
        let source = PlacedByteSource(split.source, at: start)
        do throws(IntakeError) { guard try !source.isAtEnd() else { return start } } catch { throw told(error) }
        var window = ByteWindow(source, base: start, lines: lines.counter(at: start))
        try refill(&window)
        var reader = RecordReader(parser: parser, name: name, refused: refused)
        try reader.read(&window, until: stop, into: &builder)
        (parser.rows, refused) = (reader.parser.rows, reader.refused)
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
