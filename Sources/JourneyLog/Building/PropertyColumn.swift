// One property while a log is being built: few bytes for a property that few events have.

import JourneySupport

/// Codes by row, and the dictionary behind them.
///
/// Rows up to some row have a code each, 0 where the property is absent; behind them only rows that have the property
/// are kept, with their number. Those join the others as soon as they are half of the rows that they reach over, so a
/// column takes at most some eight bytes for each event that has the property, and four where most events have it.
struct PropertyColumn: Sendable {
    var values = TextInterner()
    private(set) var codes: [UInt32] = []
    /// Rows behind `codes` that have the property, rising, and the code of each.
    private(set) var lateRows: [UInt32] = []
    private(set) var lateCodes: [UInt32] = []

    /// Drops all codes, and keeps the dictionary.
    mutating func removeRows() {
        codes.removeAll(keepingCapacity: true)
        lateRows.removeAll(keepingCapacity: true)
        lateCodes.removeAll(keepingCapacity: true)
    }

    /// Sets the text of a row, as below.
    mutating func set(_ text: RawSpan, row: Int) { set(values.intern(text) + 1, row: row) }

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

extension PropertyColumn {
    /// The first of these rows that has the property.
    func firstRow(in rows: Range<Int>) -> Int? {
        let dense = rows.clamped(to: 0..<codes.count)
        if let row = dense.first(where: { codes[$0] != 0 }) { return row }
        let place = lateRows.partitioningIndex { Int($0) >= rows.lowerBound }
        guard place < lateRows.count, rows.contains(Int(lateRows[place])) else { return nil }
        return Int(lateRows[place])
    }

    /// Appends rows of another column, the first of which is this row here. Rows between are without the property.
    mutating func append(
        _ other: PropertyColumn, _ rows: Range<Int>, at first: Int, _ map: inout CodeTable<TextInterner>
    ) {
        let dense = rows.clamped(to: 0..<other.codes.count)
        if lateRows.isEmpty, dense == rows, codes.count <= first, codes.count + 1_024 >= first {
            codes.append(contentsOf: repeatElement(0, count: first - codes.count))
            for row in rows {
                let code = other.codes[row]
                codes.append(code == 0 ? 0 : map.code(of: code - 1, &values) + 1)
            }
            return
        }
        for row in dense where other.codes[row] != 0 {
            set(map.code(of: other.codes[row] - 1, &values) + 1, row: first + row - rows.lowerBound)
        }
        var place = other.lateRows.partitioningIndex { Int($0) >= rows.lowerBound }
        while place < other.lateRows.count, case let row = Int(other.lateRows[place]), row < rows.upperBound {
            set(map.code(of: other.lateCodes[place] - 1, &values) + 1, row: first + row - rows.lowerBound)
            place += 1
        }
    }
}

extension [UInt32] {
    /// The place of the first element of which this is true, where it is true of all behind it as well.
    fileprivate func partitioningIndex(_ isBehind: (UInt32) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
