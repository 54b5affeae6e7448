// Codes as narrow as a section of the file has them.

import JourneySupport

enum NarrowCells: Sendable {
    case one(Cells<UInt8>)
    case two(Cells<UInt16>)
    case four(Cells<UInt32>)

    /// Room for so many rows with codes below `codes`.
    init(_ rows: Int, codes: Int) {
        switch Self.width(codes: codes) {
        case 1: self = .one(Cells(rows))
        case 2: self = .two(Cells(rows))
        default: self = .four(Cells(rows))
        }
    }

    /// The same in a file without a name, if one is to be made.
    init(_ rows: Int, codes: Int, spilling memory: LogMemory?) throws(LogError) {
        switch Self.width(codes: codes) {
        case 1: self = .one(try Cells(rows, spilling: memory))
        case 2: self = .two(try Cells(rows, spilling: memory))
        default: self = .four(try Cells(rows, spilling: memory))
        }
    }

    /// The bytes that hold so many codes.
    static func width(codes: Int) -> Int { codes <= 1 << 8 ? 1 : codes <= 1 << 16 ? 2 : 4 }

    var width: Int {
        switch self {
        case .one: 1
        case .two: 2
        case .four: 4
        }
    }

    /// Puts the codes of these rows of the log, out of a column in order of arrival. Nobody else may do so at once.
    func fill(_ rows: Range<Int>, from column: [UInt32], _ order: RowOrder) {
        switch self {
        case .one(let cells): Self.fill(cells, rows, column, order)
        case .two(let cells): Self.fill(cells, rows, column, order)
        case .four(let cells): Self.fill(cells, rows, column, order)
        }
    }

    private static func fill<Code: FixedWidthInteger & BitwiseCopyable & Sendable>(
        _ cells: Cells<Code>, _ rows: Range<Int>, _ column: [UInt32], _ order: RowOrder
    ) {
        for row in rows { cells[row] = Code(truncatingIfNeeded: column[order.source(of: row)]) }
    }

    /// The postings of rows with these codes.
    func postings(_ order: RowOrder, types: Int, seconds: Cells<UInt32>, on pool: WorkPool) -> PostingCells {
        switch self {
        case .one(let codes): PostingCells(order, types: types, codes, seconds: seconds, on: pool)
        case .two(let codes): PostingCells(order, types: types, codes, seconds: seconds, on: pool)
        case .four(let codes): PostingCells(order, types: types, codes, seconds: seconds, on: pool)
        }
    }

    /// Where the postings of such rows go.
    func layPostings(
        _ ranges: [Range<Int>], _ order: RowOrder, types: Int, on pool: WorkPool
    ) -> (PostingCells.Places, [PostingCells.Begin]) {
        switch self {
        case .one(let codes): PostingCells.lay(ranges, order, types: types, codes, on: pool)
        case .two(let codes): PostingCells.lay(ranges, order, types: types, codes, on: pool)
        case .four(let codes): PostingCells.lay(ranges, order, types: types, codes, on: pool)
        }
    }

    /// Puts the postings there; answers the members with many events, as they are written.
    func fill(
        _ cells: PostingCells, _ ranges: [Range<Int>], _ order: RowOrder,
        _ laid: (places: PostingCells.Places, begins: [PostingCells.Begin]), seconds: Cells<UInt32>, on pool: WorkPool
    ) -> [UInt32] {
        switch self {
        case .one(let codes): cells.fill(ranges, order, laid.places, laid.begins, codes, seconds: seconds, on: pool)
        case .two(let codes): cells.fill(ranges, order, laid.places, laid.begins, codes, seconds: seconds, on: pool)
        case .four(let codes): cells.fill(ranges, order, laid.places, laid.begins, codes, seconds: seconds, on: pool)
        }
    }

    /// Runs `body` with the codes as an image that it may hand to threads, and must not keep.
    func shared(_ body: (SharedImage) -> Void) {
        switch self {
        case .one(let cells): cells.shared(body)
        case .two(let cells): cells.shared(body)
        case .four(let cells): cells.shared(body)
        }
    }

    func withBytes(_ body: (RawSpan) -> Void) {
        switch self {
        case .one(let cells): cells.withBytes(body)
        case .two(let cells): cells.withBytes(body)
        case .four(let cells): cells.withBytes(body)
        }
    }
}
