// From journeys that are told anew to the segment.

import JourneySupport

extension Retelling {
    /// The journeys as a segment, in memory.
    ///
    /// - Complexity: O(rows + texts of the segment): nothing is sorted but journeys whose pieces overlap in time.
    func segment(on pool: WorkPool) throws(LogError) -> LogSegment {
        let rows = try RetoldRows(self, on: pool)
        guard rows.count * texts.values.count <= LogBuilder.cellLimit else {
            throw .tooLarge("\(rows.count) events with \(texts.values.count) properties each")
        }
        let activities = NarrowCells(rows.count, codes: texts.activityCodes)
        activities.shared { image in
            // SAFETY: the rows of a range of customers are those of one thread.
            pool.run(rows.order.ranges.count) { range in
                rows.tellCodes(of: range, to: image, at: 0, width: activities.width) { source in
                    (source.part.segment.layout[.activities], source.activities)
                }
            }
        }
        let postings =
            rows.clock.unit == nil
            ? PostingCells()
            : activities.postings(rows.order, types: texts.activityCodes, seconds: rows.seconds, on: pool)
        var layout = LogLayout(
            customerCount: names.count, eventCount: rows.count, propertyCount: texts.values.count
        ) { size(of: $0, $1, rows, activities.width, postings) }
        let file = try MappedFile(count: layout.fileLength) { (image) throws(LogError) in
            image.shared { image in
                let tasks =
                    columns(rows, activities, to: image, layout) + properties(rows, to: image, layout)
                    + postings.writing(to: image, layout)
                pool.run(tasks.count) { tasks[$0]() }
            }
            layout.seal(&image, on: pool)
        } orElse: { number in
            .tooLarge("\(layout.fileLength) bytes, and the system says: \(SystemReason.text(number))")
        }
        return try LogSegment(file, 0..<layout.fileLength, base: texts.base, path: nil, isOwn: true)
    }

    private func columns(
        _ rows: RetoldRows, _ activities: NarrowCells, to image: SharedImage, _ layout: LogLayout
    ) -> [@Sendable () -> Void] {
        var tasks: [@Sendable () -> Void] = [
            { image.copy(rows.seconds, to: layout[.seconds]) },
            { activities.withBytes { image.copy($0, to: layout[.activities]) } },
            { image.copy(rows.order.offsets, to: layout[.offsets]) },
            {
                image.copy(names, layout[.customerEnds], layout[.customerText])
                image.copy(texts.activities, layout[.activityEnds], layout[.activityText])
                image.copy(texts.names, layout[.propertyEnds], layout[.propertyText])
                image.store(rows.clock, to: layout[.clock])
            },
        ]
        // Two rows share a byte of the sixteenths, so chunks begin at even rows.
        for chunk in WorkPool.ranges(of: rows.times.count, parts: max(1, rows.count >> 18), step: 2) {
            tasks.append { image.storeTimes(chunk, rows.clock, layout) { rows.times[$0] } }
        }
        return tasks
    }

    private func properties(
        _ rows: RetoldRows, to image: SharedImage, _ layout: LogLayout
    ) -> [@Sendable () -> Void] {
        var tasks: [@Sendable () -> Void] = []
        for property in texts.values.indices {
            let entry = layout[.codes, property]
            for range in rows.order.ranges.indices {
                tasks.append {
                    rows.tellCodes(of: range, to: image, at: entry.offset, width: entry.width) { source in
                        source.properties[property].map { (source.part.segment.layout[.codes, $0.number], $0.values) }
                    }
                }
            }
            tasks.append {
                image.copy(texts.values[property], layout[.valueEnds, property], layout[.valueText, property])
            }
        }
        return tasks
    }

    /// How many values a section has, and how many bytes each takes.
    private func size(
        of section: LogSection, _ index: Int, _ rows: RetoldRows, _ activityWidth: Int, _ postings: PostingCells
    ) -> (count: Int, width: Int) {
        switch section {
        case .offsets: (names.count + 1, 4)
        case .activities: (rows.count, activityWidth)
        case .codes: (rows.count, NarrowCells.width(codes: texts.valueCodes(index)))
        case .customerEnds: (names.count, 8)
        case .customerText: (names.bytes.count, 1)
        case .activityEnds: (texts.activities.count, 8)
        case .activityText: (texts.activities.byteCount, 1)
        case .propertyEnds: (texts.names.count, 8)
        case .propertyText: (texts.names.byteCount, 1)
        case .valueEnds: (texts.values[index].count, 8)
        case .valueText: (texts.values[index].byteCount, 1)
        case .clock, .seconds, .fractions, .sixteenths, .times:
            (rows.clock.count(of: section, rows: rows.count), section.widths[0])
        default: (postings.count(of: section), section.widths[0])
        }
    }
}

extension RetoldRows {
    /// Puts codes of a range of customers in their places of a column.
    /// - Parameter column: the section of a source, and what its codes become; `nil` where it has no such column.
    fileprivate func tellCodes(
        of range: Int, to image: SharedImage, at start: Int, width: Int,
        _ column: (RetoldPart) -> (section: LogSectionEntry, table: [UInt32]?)?
    ) {
        let columns = sources.map(column)
        forEachPiece(of: range) { source, rows, row in
            guard let (section, table) = columns[source] else { return }
            sources[source].part.segment.file.withBytes { bytes in
                let own = bytes.extracting(
                    section.offset + rows.lowerBound * section.width..<section.offset + rows.upperBound * section.width)
                if table == nil, section.width == width {
                    image.copy(own, at: start + row * width)
                } else {
                    for index in 0..<rows.count {
                        let code = Int(own.code(index, section.width))
                        image.storeCode(table.map { $0[code] } ?? UInt32(code), at: start + (row + index) * width, width)
                    }
                }
            }
        } shuffled: { pieces, places, row in
            var codes: [UInt32] = []
            for (source, rows) in pieces {
                guard let (section, table) = columns[source] else {
                    codes.append(contentsOf: repeatElement(0, count: rows.count))
                    continue
                }
                sources[source].part.segment.file.withBytes { bytes in
                    let own = bytes.extracting(section.offset..<section.offset + section.length)
                    for index in rows {
                        let code = own.code(index, section.width)
                        codes.append(table.map { $0[Int(code)] } ?? code)
                    }
                }
            }
            for (index, place) in places.enumerated() {
                image.storeCode(codes[Int(place)], at: start + (row + index) * width, width)
            }
        }
    }
}

extension RawSpan {
    /// A code among some that take so many bytes each.
    @inline(__always)
    fileprivate func code(_ index: Int, _ width: Int) -> UInt32 {
        switch width {
        case 1: UInt32(integer(at: index, as: UInt8.self))
        case 2: UInt32(integer(at: index &* 2, as: UInt16.self))
        default: integer(at: index &* 4, as: UInt32.self)
        }
    }
}
