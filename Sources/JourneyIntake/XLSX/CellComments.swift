// `comments1.xml` and `threadedComment1.xml`: what people pinned to cells.

import JourneyLog
import JourneySupport

/// The remarks of one sheet.
struct CellComments: PartHandler {
    struct Comment {
        let row, column: Int
        let text: String
    }

    /// More are not told.
    private static let limit = 1_000

    private(set) var all: [Comment] = []
    private(set) var isComplete = false
    /// The cells of which an earlier part spoke.
    private var known: Set<Int> = []
    private var cell: CellReference?
    private var text: [UInt8] = []

    /// Makes ready for another part of the same sheet; cells that the parts before spoke of are left out in it.
    mutating func begin() {
        isComplete = false
        known = Set(all.map { Self.key($0.row, $0.column) })
    }

    mutating func start(
        _ bytes: RawSpan, _ scanner: inout XMLScanner, _ builder: inout LogBuilder
    ) throws(ParseProblem) -> PartStep {
        if scanner.isElement(bytes, "comments") || scanner.isElement(bytes, "ThreadedComments") {
            isComplete = true
        } else if scanner.isElement(bytes, "comment") || scanner.isElement(bytes, "threadedComment") {
            take()
            cell = scanner.attribute(bytes, "ref").flatMap { CellReference(bytes, $0) }
        } else if scanner.isElement(bytes, "text") {
            // A thread has its text in this element, a note in the runs within it.
            let start = text.count
            var ahead = scanner
            guard try ahead.appendContent(bytes, to: &text) else {
                text.removeLast(text.count - start)
                return .needsMore
            }
            if text[start...].allSatisfy({ WhiteSpace.holds($0) }) { text.removeLast(text.count - start) }
        } else if scanner.isElement(bytes, "t") {
            let start = text.count
            guard try scanner.appendContent(bytes, to: &text) else {
                text.removeLast(text.count - start)
                return .needsMore
            }
        }
        return .taken
    }

    mutating func end(_ bytes: RawSpan, _ scanner: XMLScanner) -> PartStep {
        if scanner.isElement(bytes, "comment") || scanner.isElement(bytes, "threadedComment") { take() }
        return .taken
    }

    private mutating func take() {
        defer { (cell, text) = (nil, []) }
        guard let cell, !text.isEmpty, all.count < Self.limit, !known.contains(Self.key(cell.row, cell.column)) else {
            return
        }
        all.append(
            Comment(row: cell.row, column: cell.column, text: String(decoding: text, as: UTF8.self).trimmed))
    }

    private static func key(_ row: Int, _ column: Int) -> Int { row << 20 | column }
}
