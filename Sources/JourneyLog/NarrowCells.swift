// Codes as narrow as a section of the file has them.

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

    /// The bytes that hold so many codes.
    static func width(codes: Int) -> Int { codes <= 1 << 8 ? 1 : codes <= 1 << 16 ? 2 : 4 }

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

    func withBytes(_ body: (RawSpan) -> Void) {
        switch self {
        case .one(let cells): cells.withBytes(body)
        case .two(let cells): cells.withBytes(body)
        case .four(let cells): cells.withBytes(body)
        }
    }
}
