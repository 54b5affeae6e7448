// From journeys that are told anew to the segment.

import JourneySupport

extension Retelling {
    /// The journeys as a segment: in memory, or in files without a name where memory is bounded and does not hold it.
    ///
    /// - Complexity: O(rows + texts of the segment): nothing is sorted but journeys whose pieces overlap in time.
    func segment(on pool: WorkPool, within memory: LogMemory? = nil) throws(LogError) -> LogSegment {
        let spill = memory.flatMap { self.memory > $0.whole ? $0 : nil }
        let rows = try RetoldRows(self, spill, on: pool)
        guard rows.count * texts.values.count <= LogBuilder.cellLimit else {
            throw .tooLarge("\(rows.count) events with \(texts.values.count) properties each")
        }
        let activities = try NarrowCells(rows.count, codes: texts.activityCodes, spilling: spill)
        activities.shared { image in
            // SAFETY: the rows of a range of customers are those of one thread.
            pool.run(rows.order.ranges.count) { range in
                rows.tellCodes(of: range, to: image, at: 0, width: activities.width) { source in
                    (source.part.rowColumns.activities, source.activities)
                }
            }
        }
        let ranges = PostingCells.ranges(rows.order.ranges, types: texts.activityCodes, on: pool)
        let postings = rows.clock.unit.map { _ in
            activities.layPostings(ranges, rows.order, types: texts.activityCodes, on: pool)
        }
        var layout = LogLayout(size(rows)) { postings?.0.count(of: $0) ?? 0 }
        func fill(_ image: inout MutableRawSpan) {
            image.shared { image in
                let tasks = columns(rows, activities, to: image, layout) + properties(rows, to: image, layout)
                pool.run(tasks.count) { tasks[$0]() }
                guard let postings else { return }
                let cells = PostingCells(postings.0, of: image, layout)
                let long = activities.fill(cells, ranges, rows.order, postings, seconds: rows.seconds, on: pool)
                image.copy(long, to: layout[.longRuns])
            }
            layout.seal(&image, on: pool)
        }
        let length = layout.fileLength
        let file =
            if let spill {
                try MappedFile(count: length, in: SpillFile(spill)) { fill(&$0) }
            } else {
                try MappedFile(count: length, isDense: length < 1 << 28) { (image) throws(LogError) in
                    fill(&image)
                } orElse: { number in
                    .tooLarge("\(length) bytes, and the system says: \(SystemReason.text(number))")
                }
            }
        return try LogSegment(file, 0..<layout.fileLength, base: texts.base, path: nil, isOwn: true)
    }

    /// What it takes to make it all in memory: the columns twice, with the postings.
    private var memory: Int {
        let rows = pieces.reduce(0) { $0 + $1.rows.count }
        return rows * (32 + 4 * texts.values.count) + pieces.count * 32 + names.bytes.count * 2 + names.count * 32
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
                        source.properties[property].map { (source.part.rowColumns.property($0.number), $0.values) }
                    }
                }
            }
            tasks.append {
                image.copy(texts.values[property], layout[.valueEnds, property], layout[.valueText, property])
            }
        }
        return tasks
    }

    private func size(_ rows: RetoldRows) -> SegmentSize {
        SegmentSize(
            customers: TextSize(count: names.count, byteCount: names.bytes.count), activities: texts.activities.size,
            names: texts.names.size, values: texts.values.map(\.size), base: texts.base, events: rows.count,
            clock: rows.clock)
    }
}

extension RetoldRows {
    /// Puts codes of a range of customers in their places of a column.
    /// - Parameter column: the codes of a source, and what they become; `nil` where it has no such column.
    fileprivate func tellCodes(
        of range: Int, to image: SharedImage, at start: Int, width: Int,
        _ column: (RetoldPart) -> (codes: CodeColumn, table: [UInt32]?)?
    ) {
        let columns = sources.map { column($0).map { ToldCodes($0, $1, width: width) } }
        var codes: [UInt32] = []
        forEachPiece(of: range) { piece, row in
            columns[Int(piece.source)]?.copy(piece.range, to: image, at: start + row * width)
        } shuffled: { pieces, places, row in
            codes.removeAll(keepingCapacity: true)
            for piece in pieces {
                if let column = columns[Int(piece.source)] {
                    for row in piece.range { codes.append(column[row]) }
                } else {
                    codes.append(contentsOf: repeatElement(0, count: piece.rows.count))
                }
            }
            image.storeCodes(places.count, at: start + row * width, width) { index in
                codes[Int(places[places.startIndex + index])]
            }
        }
    }
}

/// The codes of a source as the new segment has them.
private struct ToldCodes {
    private let codes: CodeColumn
    private let table: [UInt32]?
    private let width: Int
    private let isSame: Bool

    init(_ codes: CodeColumn, _ table: [UInt32]?, width: Int) {
        (self.codes, self.table, self.width) = (codes, table, width)
        isSame = table == nil && codes.width == width
    }

    subscript(row: Int) -> UInt32 {
        @inline(__always)
        get { table.map { $0[Int(codes[row])] } ?? codes[row] }
    }

    func copy(_ rows: Range<Int>, to image: SharedImage, at place: Int) {
        if isSame {
            image.copy(codes, rows, at: place)
        } else {
            image.storeCodes(rows.count, at: place, width) { self[rows.lowerBound + $0] }
        }
    }
}
