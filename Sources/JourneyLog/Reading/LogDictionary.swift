// Texts by code, through all segments of a log: each holds those that were new in it.

import JourneySupport

struct LogDictionary: Sendable {
    private struct Piece: Sendable {
        let file: MappedFile
        let ends: LogSectionEntry
        let text: LogSectionEntry
        let first: Int
    }

    private let pieces: [Piece]
    /// How many texts.
    let count: Int

    /// - Parameter index: the property's number, 0 for what comes once.
    init(_ segments: some Sequence<LogSegment>, _ ends: LogSection, _ text: LogSection, _ index: Int = 0) {
        var (pieces, count): ([Piece], Int) = ([], 0)
        for segment in segments where !ends.isPerProperty || index < segment.layout.propertyCount {
            let (ends, text) = (segment.layout[ends, index], segment.layout[text, index])
            guard ends.count > 0 else { continue }
            pieces.append(Piece(file: segment.file, ends: ends, text: text, first: count))
            count += ends.count
        }
        (self.pieces, self.count) = (pieces, count)
    }

    /// All texts by code; bytes that are not UTF-8 become U+FFFD.
    var texts: [String] { pieces.flatMap { $0.file.texts($0.ends, $0.text) } }

    /// Runs `body` on the bytes of the text with a code.
    func withText<Result>(_ code: Int, _ body: (RawSpan) -> Result) -> Result {
        let piece = pieces[(pieces.firstIndex { $0.first > code } ?? pieces.count) - 1]
        return piece.file.withText(code - piece.first, piece.ends, piece.text, body)
    }

    /// Runs `body` on the bytes of all texts below a code, in order.
    func forEach(below limit: Int = .max, _ body: (_ code: Int, _ text: RawSpan) -> Void) {
        for piece in pieces where piece.first < limit {
            piece.file.forEachText(piece.ends, piece.text) { index, text in
                if piece.first + index < limit { body(piece.first + index, text) }
            }
        }
    }
}

extension MappedFile {
    /// Runs `body` on the bytes of all texts of a pair of sections.
    func forEachText(
        _ ends: LogSectionEntry, _ text: LogSectionEntry, _ body: (_ index: Int, _ text: RawSpan) -> Void
    ) {
        forEachText(of: 0..<ends.count, ends, text, body)
    }

    /// Runs `body` on the bytes of a range of them.
    func forEachText(
        of range: Range<Int>, _ ends: LogSectionEntry, _ text: LogSectionEntry,
        _ body: (_ index: Int, _ text: RawSpan) -> Void
    ) {
        withValues(of: ends, as: UInt64.self) { ends in
            withBytes { bytes in
                var start = range.lowerBound == 0 ? 0 : Int(ends[range.lowerBound - 1])
                for index in range {
                    let end = Int(ends[index])
                    body(index, bytes.extracting(text.offset + start..<text.offset + end))
                    start = end
                }
            }
        }
    }
}
