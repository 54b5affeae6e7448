// The sections of a log, each written by whichever thread is free.

import JourneySupport

extension SortedRows {
    /// So many rows are written at once.
    private static let chunk = 1 << 18

    /// Everything but the postings; the tasks may run in any order, and beside each other.
    func writing(to image: SharedImage, _ layout: LogLayout, on pool: WorkPool) -> [@Sendable () -> Void] {
        var tasks = rows.writingTexts(to: image, layout, clock)
        tasks += [
            { image.copy(seconds, to: layout[.seconds]) },
            { activities.withBytes { image.copy($0, to: layout[.activities]) } },
            { image.copy(order.offsets, to: layout[.offsets]) },
        ]
        // Two rows share a byte of the sixteenths, so chunks begin at even rows.
        let chunks = WorkPool.ranges(of: rows.count, parts: max(1, rows.count / Self.chunk), step: 2)
        let times = rows.rowTimes
        for chunk in chunks where clock.unit != .second {
            tasks.append { image.storeTimes(chunk, clock, layout) { times[order.source(of: $0)] } }
        }
        let places = rows.properties.allSatisfy(\.lateRows.isEmpty) ? nil : order.places
        for (index, property) in rows.properties.enumerated() {
            let entry = layout[.codes, index]
            for chunk in chunks { tasks.append { write(property.codes, chunk, to: image, entry) } }
            tasks.append { writeLate(property, places, to: image, entry) }
        }
        return tasks
    }

    /// Writes codes as narrow as the section is. Rows behind the column have none, and the image is zero already.
    private func write(_ column: [UInt32], _ chunk: Range<Int>, to image: SharedImage, _ entry: LogSectionEntry) {
        image.storeCodes(chunk.count, at: entry.offset + chunk.lowerBound * entry.width, entry.width) { index in
            let source = order.source(of: chunk.lowerBound + index)
            return source < column.count ? column[source] : nil
        }
    }

    /// Writes codes of single rows. Pages of the image between them stay untouched, and so cost no memory.
    private func writeLate(
        _ property: PropertyColumn, _ places: Cells<UInt32>?, to image: SharedImage, _ entry: LogSectionEntry
    ) {
        for (row, code) in zip(property.lateRows, property.lateCodes) {
            let place = entry.offset + Int(places.map { $0[Int(row)] } ?? row) * entry.width
            image.storeCode(code, at: place, entry.width)
        }
    }
}

extension LogRows {
    /// The dictionaries and the clock.
    func writingTexts(to image: SharedImage, _ layout: LogLayout, _ clock: LogClock) -> [@Sendable () -> Void] {
        var tasks: [@Sendable () -> Void] = [
            { image.copy(customers, layout[.customerEnds], layout[.customerText]) },
            { image.copy(activities, layout[.activityEnds], layout[.activityText]) },
            { image.copy(names, layout[.propertyEnds], layout[.propertyText]) },
            { image.store(clock, to: layout[.clock]) },
        ]
        for (index, property) in properties.enumerated() {
            tasks.append { image.copy(property.values, layout[.valueEnds, index], layout[.valueText, index]) }
        }
        return tasks
    }
}

extension PostingCells {
    func writing(to image: SharedImage, _ layout: LogLayout) -> [@Sendable () -> Void] {
        [
            { image.copy(moments, to: layout[.moments]) },
            { image.copy(runs, to: layout[.runs]) },
            {
                image.copy(types, to: layout[.postingTypes])
                image.copy(bits, to: layout[.memberBits])
                image.copy(blocks, to: layout[.blocks])
                image.copy(numbers, to: layout[.memberNumbers])
                image.copy(starts, to: layout[.memberStarts])
                image.copy(longRuns, to: layout[.longRuns])
            },
        ]
    }

    /// How many values a section of postings has.
    func count(of section: LogSection) -> Int {
        switch section {
        case .postingTypes: types.count
        case .memberBits: bits.count
        case .blocks: blocks.count
        case .memberNumbers: numbers.count
        case .memberStarts: starts.count
        case .runs: runs.count
        case .longRuns: longRuns.count
        case .moments: moments.count
        default: 0
        }
    }
}
