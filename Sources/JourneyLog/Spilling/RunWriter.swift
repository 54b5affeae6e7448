// The columns of a log, written from pieces of runs.

import JourneySupport

/// Writes the rows of neighbours, piece by piece.
struct RunWriter {
    private let image: SharedImage
    private let layout: LogLayout
    private let clock: LogClock
    private let sixteenths: Cells<UInt8>
    /// The first of all rows, where it shares a byte with one that somebody else writes.
    private let odd: Int?
    /// What belongs into that byte.
    private(set) var shared: (row: Int, sixteenth: UInt8)?
    private var codes: [UInt32] = []

    init(_ image: SharedImage, _ layout: LogLayout, _ clock: LogClock, firstRow: Int) {
        (self.image, self.layout, self.clock) = (image, layout, clock)
        sixteenths = Cells(of: image, layout[.sixteenths])
        odd = firstRow % 2 == 1 ? firstRow : nil
    }

    mutating func write(_ rows: RunRows, _ runs: [LogRun]) {
        writeTimes(rows)
        writeActivities(rows)
        if codes.count < rows.piece.rows.count { codes = Array(repeating: 0, count: rows.piece.rows.count) }
        for property in 0..<layout.propertyCount {
            var (place, hasAny) = (0, false)
            for slice in rows.piece.slices {
                if runs[slice.run].copy(property, of: slice.rows, to: &codes, at: place) { hasAny = true }
                place += slice.rows.count
            }
            guard hasAny else { continue }
            write(codes, rows, layout[.codes, property])
            for index in 0..<place { codes[index] = 0 }
        }
    }

    private mutating func writeTimes(_ rows: RunRows) {
        let first = rows.piece.rows.lowerBound
        guard let unit = clock.unit else {
            for row in rows.piece.rows {
                image.store(rows.times[rows.order.source(of: row - first)], at: layout[.times].offset + row * 8)
            }
            return
        }
        let (seconds, fractions) = (layout[.seconds].offset, layout[.fractions].offset)
        for row in rows.piece.rows {
            let parts = clock.parts(rows.times[rows.order.source(of: row - first)])
            image.store(parts.seconds, at: seconds + row * 4)
            if unit == .second { continue }
            image.store(parts.fraction, at: fractions + row * 2)
            if unit == .millisecond { continue }
            if row == odd {
                shared = (row, parts.sixteenth)
            } else {
                // Two rows share a byte.
                sixteenths[row >> 1] |= parts.sixteenth << UInt8(row & 1 * 4)
            }
        }
    }

    private func writeActivities(_ rows: RunRows) { write(rows.activities, rows, layout[.activities]) }

    /// Writes codes, in the order of the runs.
    private func write(_ codes: [UInt32], _ rows: RunRows, _ entry: LogSectionEntry) {
        let own = rows.piece.rows
        image.storeCodes(own.count, at: entry.offset + own.lowerBound * entry.width, entry.width) { row in
            codes[rows.order.source(of: row)]
        }
    }
}
