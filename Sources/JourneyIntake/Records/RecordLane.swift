// What one of several threads does: it takes the next range of the input until none is left.

import JourneyLog
import JourneySupport
import Synchronization

/// What a thread read.
struct Lane: Sendable {
    /// A range of the input, as far as it could be read.
    struct Range: Sendable {
        let lane: Int
        let number: Int
        /// Where its first record was taken to begin, and where the first one behind it does.
        var start = 0, end = 0
        /// The place from which refusals count.
        var base = 0
        /// Its events among the rows of the lane.
        var rows = 0..<0
        /// How many records, refused ones included.
        var records = 0
        var refusals = Refusals()
        /// Everything from `start` to `end` was read, and nothing is unusual about it.
        var isWhole = false
    }

    var rows = LogRows()
    var ranges: [Range] = []
    /// No log would be too large for these rows alone.
    var isWithinRoom = true
}

/// The work of all threads.
final class LaneJob<Parser: RecordParser>: Sendable {
    private let split: RecordSplit
    private let parser: Parser
    private let bounds: [Int]
    private let room: Int
    private let next = Atomic<Int>(0)
    private let bytesRead: Atomic<Int>
    private let isOver = Atomic<Bool>(false)

    /// - Parameters:
    ///   - bounds: where ranges begin, and the end.
    ///   - room: how many cells are too many.
    init(_ split: RecordSplit, _ parser: Parser, _ bounds: [Int], room: Int) {
        (self.split, self.parser, self.bounds, self.room) = (split, parser, bounds, room)
        bytesRead = Atomic(bounds[0])
    }

    func read(lane: Int) -> Lane {
        var worker = LaneWorker(parser: parser, source: split.source)
        var result = Lane()
        var builder = LogBuilder(cellLimit: .max)
        do throws(LogError) { try worker.parser.begin(&builder) } catch {
            result.isWithinRoom = false
            return result
        }
        while case let number = next.add(1, ordering: .relaxed).oldValue, number < bounds.count - 1 {
            // Nothing that was read will be used any more.
            if isOver.load(ordering: .relaxed) { break }
            let range = Lane.Range(lane: lane, number: number)
            result.ranges.append(
                worker.read(range, bounds[number]..<bounds[number + 1], isFirst: number == 0, &builder))
            if builder.eventCount * builder.propertyCount > room { isOver.store(true, ordering: .relaxed) }
            tell(bounds[number + 1] - bounds[number])
        }
        result.isWithinRoom = !isOver.load(ordering: .relaxed)
        result.rows = builder.rows
        return result
    }

    private func tell(_ count: Int) {
        let all = bytesRead.add(count, ordering: .relaxed).newValue
        split.progress?(IntakeProgress(name: split.name, bytesRead: all, bytes: split.source.byteCount))
    }
}

/// One thread's buffer and parser.
private struct LaneWorker<Parser: RecordParser> {
    var parser: Parser
    let source: any RandomAccessSource
    private var buffer: [UInt8] = []
    /// A record that begins in a range mostly ends so soon behind it.
    private static var usualRest: Int { 1 << 14 }

    init(parser: Parser, source: any RandomAccessSource) { (self.parser, self.source) = (parser, source) }

    mutating func read(
        _ range: Lane.Range, _ bytes: Range<Int>, isFirst: Bool, _ builder: inout LogBuilder
    ) -> Lane.Range {
        var range = range
        let firstRow = builder.eventCount
        parser.refusals = Refusals()
        parser.rows = 0
        // The byte before tells whether a record begins with the range.
        range.base = isFirst ? bytes.lowerBound : bytes.lowerBound - 1
        range.isWhole = parse(&range, bytes, isFirst: isFirst, &builder)
        range.rows = firstRow..<builder.eventCount
        range.records = parser.rows
        range.refusals = parser.refusals
        return range
    }

    private mutating func parse(
        _ range: inout Lane.Range, _ bytes: Range<Int>, isFirst: Bool, _ builder: inout LogBuilder
    ) -> Bool {
        let base = range.base
        var wanted = base..<bytes.upperBound + Self.usualRest
        guard var count = try? source.read(wanted, into: &buffer) else { return false }
        var position = 0
        if !isFirst {
            let start = withBytes(count) { parser.likelyStart($0, from: bytes.lowerBound - base) }
            guard let start else { return false }
            position = start
        }
        range.start = base + position
        while true {
            let isLast = count < wanted.count
            guard parse(&position, count, until: bytes.upperBound - base, isLast: isLast, &builder) else {
                return false
            }
            range.end = base + position
            if range.end >= bytes.upperBound || isLast { return true }
            // The last record is long.
            guard count < ByteWindow.limit else { return false }
            wanted = base..<base + count * 2
            guard let more = try? source.read(wanted, into: &buffer), more >= count else { return false }
            count = more
        }
    }

    private mutating func parse(
        _ position: inout Int, _ count: Int, until stop: Int, isLast: Bool, _ builder: inout LogBuilder
    ) -> Bool {
        // Held beside the parser, which changes.
        let buffer = buffer
        // SAFETY: bytes are bytes.
        let bytes = unsafe buffer.span.bytes.extracting(0..<count)
        do throws(ParseProblem) {
            try parser.parse(bytes, &position, until: stop, isLast: isLast, &builder)
            return true
        } catch { return false }
    }

    private func withBytes(_ count: Int, _ body: (RawSpan) -> Int?) -> Int? {
        // SAFETY: bytes are bytes.
        body(unsafe buffer.span.bytes.extracting(0..<count))
    }
}
