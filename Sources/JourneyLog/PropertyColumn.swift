// One property while a log is being built.

import JourneySupport

/// Codes by row, as long as the last row that has the property, and the dictionary behind them.
struct PropertyColumn {
    var values = ByteInterner()
    private(set) var codes: [UInt32] = []

    /// Sets the code of a row; rows between the last one set and this one are absent.
    mutating func set(_ code: UInt32, row: Int) {
        if row == codes.count {
            codes.append(code)
        } else if row < codes.count {
            codes[row] = code
        } else {
            codes.append(contentsOf: repeatElement(0, count: row - codes.count))
            codes.append(code)
        }
    }
}
