// Rows refused while a window is parsed: lines are counted afterwards, and only for those that will be told.

import JourneySupport

/// Refused rows whose lines are not known yet.
struct Refusals: Sendable {
    private var told: [(place: Int, column: Int?, reason: String)] = []
    private var untold = 0
    /// How many reasons are still wanted.
    private var wanted: Int

    /// Of rows that nobody knows yet how many are refused before.
    init() { wanted = RefusedRows.keptRows }

    init(after refused: RefusedRows) { wanted = RefusedRows.keptRows - refused.first.count }

    /// Notes the row that begins at this place of the window. Places must rise.
    mutating func add(_ place: Int, column: @autoclosure () -> Int? = nil, _ reason: @autoclosure () -> String) {
        if wanted > 0 {
            told.append((place, column(), reason()))
            wanted -= 1
        } else {
            untold += 1
        }
    }

    /// Moves everything into `refused`, while the window still holds the bytes.
    mutating func settle(_ window: inout ByteWindow, file: String, into refused: inout RefusedRows) {
        for row in told {
            refused.add(file: file, line: window.line(at: row.place), column: row.column, reason: row.reason)
        }
        refused.add(untold: untold)
        told.removeAll()
        untold = 0
    }

    /// Moves everything into `refused`, in the order of the input.
    ///
    /// - Parameter base: the place in the input from which places were counted.
    func settle(_ lines: inout LineFinder, base: Int, file: String, into refused: inout RefusedRows) {
        for row in told {
            if refused.first.count < RefusedRows.keptRows {

                let line = lines.line(at: base + row.place)
                refused.add(file: file, line: line, column: row.column, reason: row.reason)
            } else {
                refused.add(untold: 1)
            }
        }
        refused.add(untold: untold)
    }
}
