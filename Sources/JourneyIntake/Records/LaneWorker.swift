// How one thread reads a range: where it begins, and up to the first record behind it.

import JourneyLog
import JourneySupport

/// One thread's buffer and parser.
struct LaneWorker<Parser: RecordParser> {
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
