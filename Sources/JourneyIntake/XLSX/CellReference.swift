// References of cells: letters for the column, a number for the row.

import JourneySupport

/// A place in a sheet, both counted from 0.
struct CellReference: Equatable {
    /// As many as the largest sheet has.
    static let rowLimit = 1 << 20
    static let columnLimit = DelimitedScanner.fieldLimit

    let column: Int
    let row: Int

    /// `B7`; nil for anything else, and for what lies outside the largest sheet.
    init?(_ bytes: RawSpan, _ range: Range<Int>) {
        var place = range.lowerBound
        var column = 0
        while place < range.upperBound {
            let letter = bytes.integer(at: place, as: UInt8.self) & ~0x20
            guard letter >= UInt8(ascii: "A"), letter <= UInt8(ascii: "Z") else { break }
            column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
            guard column <= Self.columnLimit else { return nil }
            place += 1
        }
        guard column > 0, let row = XMLScanner.number(bytes, place..<range.upperBound),
            (1...Self.rowLimit).contains(row)
        else { return nil }
        (self.column, self.row) = (column - 1, row - 1)
    }
}
