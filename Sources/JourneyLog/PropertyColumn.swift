// One property while a log is being built: few bytes for a property that few events have.

import JourneySupport

/// Codes by row, and the dictionary behind them.
///
/// Rows up to some row have a code each, 0 where the property is absent; behind them only rows that have the property
/// are kept, with their number. Those join the others as soon as they are half of the rows that they reach over, so a
/// column takes at most some eight bytes for each event that has the property, and four where most events have it.
struct PropertyColumn {
    var values = TextInterner()
    private(set) var codes: [UInt32] = []
    /// Rows behind `codes` that have the property, rising, and the code of each.
    private(set) var lateRows: [UInt32] = []
    private(set) var lateCodes: [UInt32] = []

    /// Sets the code of a row: of the row that was set last, or of one behind it.
    mutating func set(_ code: UInt32, row: Int) {
        if row == codes.count, lateRows.isEmpty {
            codes.append(code)
        } else if row == codes.count + 1, lateRows.isEmpty {
            codes.append(0)
            codes.append(code)
        } else if row < codes.count {
            codes[row] = code
        } else {
            setLate(code, row: row)
        }
    }

    private mutating func setLate(_ code: UInt32, row: Int) {
        if let last = lateRows.last, Int(last) == row {
            lateCodes[lateCodes.count - 1] = code
            return
        }
        lateRows.append(UInt32(row))
        lateCodes.append(code)
        if lateRows.count * 2 >= row + 1 - codes.count { settle(upTo: row) }
    }

    /// Gives every row up to this one a code.
    private mutating func settle(upTo row: Int) {
        let start = codes.count
        codes.append(contentsOf: repeatElement(0, count: row + 1 - start))
        for (row, code) in zip(lateRows, lateCodes) { codes[Int(row)] = code }
        lateRows.removeAll(keepingCapacity: true)
        lateCodes.removeAll(keepingCapacity: true)
    }
}
