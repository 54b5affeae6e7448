// Where the last whole state of a log's file is.

import JourneySupport

/// A log's file, walked by its heads: segments and states follow each other without a gap.
struct LogFile {
    /// Where the state lies that counts.
    let state: Range<Int>
    /// Where its trailer ends; what lies behind it was left by an append that did not come to its end.
    var end: Int { state.upperBound + LogState.trailerLength }

    /// The state at the end of the file; where that is not whole, the last one that is.
    init(_ bytes: RawSpan, path: String?) throws(LogError) {
        try LogLayout.checkHeader(bytes, path: path)
        if let place = LogState.place(endingAt: bytes.byteCount, bytes) {
            state = place
            return
        }
        var last: Range<Int>?
        try Self.walk(bytes) { (piece) throws(LogError) in if case .state(let place) = piece { last = place } }
        guard let last else { throw .damaged("it has no whole state; it ends before it, or inside it", path: path) }
        state = last
    }

    enum Piece {
        case segment(Range<Int>)
        /// Without its trailer.
        case state(Range<Int>)
    }

    /// Goes from piece to piece, as far as they are whole.
    /// - Returns: where the last one ends.
    @discardableResult
    static func walk(_ bytes: RawSpan, _ body: (Piece) throws(LogError) -> Void) throws(LogError) -> Int {
        var position = 0
        while true {
            if let place = LogState.place(beginningAt: position, bytes) {
                try body(.state(place))
                position = place.upperBound + LogState.trailerLength
            } else if let length = segmentLength(bytes.extracting(position..<bytes.byteCount)) {
                try body(.segment(position..<position + length))
                position += length
            } else {
                return position
            }
        }
    }

    /// How long the segment is that begins these bytes; `nil` where there is none, or where they end before it.
    private static func segmentLength(_ bytes: RawSpan) -> Int? {
        guard bytes.byteCount >= LogLayout.headerLength, LogState.begins(bytes, LogLayout.magic),
            XXHash64.hash(bytes.extracting(0..<56)) == bytes.integer(at: 56, as: UInt64.self)
        else { return nil }
        let length = bytes.integer(at: 16, as: UInt64.self)
        guard length >= UInt64(LogLayout.headerLength), length <= UInt64(bytes.byteCount), length % 64 == 0 else {
            return nil
        }
        return Int(length)
    }

    /// Checks every byte of the file, those of earlier states and of segments that no state has any more as well.
    static func verify(_ file: MappedFile, path: String?) throws(LogError) {
        try file.withBytes { (bytes) throws(LogError) in
            let end = try walk(bytes) { (piece) throws(LogError) in
                guard case .segment(let place) = piece else { return }
                try verifySegment(bytes.extracting(place), path: path)
            }
            guard end == bytes.byteCount else {
                throw .damaged(
                    "the last \(bytes.byteCount - end) bytes are no whole change; an append was interrupted, or these bytes "
                        + "were changed", path: path)
            }
        }
    }

    /// What `LogSegment` checks beside this needs to know the segments before it; every byte is looked at here.
    private static func verifySegment(_ bytes: RawSpan, path: String?) throws(LogError) {
        let count = Int(bytes.integer(at: 12, as: UInt32.self))
        let table = LogLayout.headerLength..<LogLayout.headerLength + count * LogLayout.entryLength
        guard table.upperBound <= bytes.byteCount,
            XXHash64.hash(bytes.extracting(table)) == bytes.integer(at: 48, as: UInt64.self)
        else { throw .damaged("the checksum of a table of sections is wrong", path: path) }
        var end = table.upperBound
        for entry in stride(from: table.lowerBound, to: table.upperBound, by: LogLayout.entryLength) {
            let offset = bytes.integer(at: entry + 8, as: UInt64.self)
            let length = bytes.integer(at: entry + 16, as: UInt64.self)
            guard offset >= UInt64(end), offset <= UInt64(bytes.byteCount), length <= UInt64(bytes.byteCount) - offset,
                isEmpty(bytes, end..<Int(offset)),
                XXHash64.hash(bytes.extracting(Int(offset)..<Int(offset + length)))
                    == bytes.integer(at: entry + 24, as: UInt64.self)
            else { throw .damaged("a section of an earlier state is not what was written", path: path) }
            end = Int(offset + length)
        }
        guard isEmpty(bytes, end..<bytes.byteCount) else {
            throw .damaged("there is something behind the sections of an earlier state", path: path)
        }
    }

    private static func isEmpty(_ bytes: RawSpan, _ range: Range<Int>) -> Bool {
        range.allSatisfy { bytes.integer(at: $0, as: UInt8.self) == 0 }
    }
}
