// Runs become a segment: once through them to count what postings need, and once more to write it all.

import JourneySupport

struct RunMerge: Sendable {
    private let rows: LogRows
    private let runs: [LogRun]
    private let memory: LogMemory
    private let clock: LogClock
    private let count: Int
    /// Where each customer's rows begin in the log, and those of the last one end.
    private let offsets: Cells<UInt32>
    /// Ranges of customers, one for a thread at a time; each begins at a multiple of `PostingLayout.blockSize`.
    private let groups: [Range<Int>]

    /// - Parameter rows: none, but the dictionaries that the runs' codes are of.
    init(_ rows: LogRows, _ spill: LogSpill, on pool: WorkPool) throws(LogError) {
        (self.rows, runs, memory) = (rows, spill.runs, spill.memory)
        (clock, count) = (spill.clock, spill.count)
        let customers = rows.customers.count
        let offsets = try Cells<UInt32>(customers + 1, in: SpillFile(spill.memory))
        for run in runs {
            run.withOwners { owners, starts in
                for place in owners.indices { offsets[Int(owners[place]) + 1] += starts[place + 1] - starts[place] }
            }
        }
        for customer in 0..<customers { offsets[customer + 1] += offsets[customer] }
        self.offsets = offsets
        let ranges = RowOrder.ranges(customers: customers, rows: min(1 << 17, memory.pieceRows)) { offsets[$0] }
        groups = PostingCells.ranges(ranges, types: rows.activities.count, on: pool)
    }

    func segment(on pool: WorkPool) throws(LogError) -> LogSegment {
        let types = rows.activities.count
        let counts = clock.unit == nil ? [] : pool.map(groups.count) { count(groups[$0], types: types) }
        let postings = clock.unit.map { _ in
            PostingCells.Places.lay(counts, types: types, customers: rows.customers.count)
        }
        var layout = LogLayout(rows.size(events: count, clock)) { postings?.0.count(of: $0) ?? 0 }
        let file = try MappedFile(count: layout.fileLength, in: SpillFile(memory), isKept: true) { image in
            image.shared { image in
                let tasks = rows.writingTexts(to: image, layout, clock)
                pool.run(tasks.count) { tasks[$0]() }
                offsets.withBytes { image.copy($0, to: layout[.offsets]) }
                write(to: image, layout, postings, on: pool)
            }
            layout.seal(&image, on: pool)
        }
        return try LogSegment(file, 0..<layout.fileLength, base: LogBase(), path: nil, isOwn: true)
    }

    private func count(_ customers: Range<Int>, types: Int) -> PostingCells.Counts {
        var counts = PostingCells.Counts(types: types)
        var walker = RunWalker(runs, offsets, customers: customers, limit: memory.pieceRows)
        while let piece = walker.next() {
            let rows = RunRows(piece, runs, withTimes: false)
            rows.forEachCustomer { customer, own in
                for row in own { counts.add(Int(rows.activities[rows.order.source(of: row)]), customer) }
            }
        }
        return counts
    }

    private func write(
        to image: SharedImage, _ layout: LogLayout,
        _ postings: (places: PostingCells.Places, begins: [PostingCells.Begin])?, on pool: WorkPool
    ) {
        let cells = postings.map { PostingCells($0.places, of: image, layout) }
        // SAFETY: each group has rows, words and blocks of its own, and places of its own by type, counted before.
        let ends = pool.map(groups.count) { number in
            var filler: PostingFiller?
            if let postings, let cells {
                filler = PostingFiller(cells, postings.places, postings.begins[number], types: rows.activities.count)
            }
            var writer = RunWriter(image, layout, clock, firstRow: Int(offsets[groups[number].lowerBound]))
            var walker = RunWalker(runs, offsets, customers: groups[number], limit: memory.pieceRows)
            while let piece = walker.next() {
                let rows = RunRows(piece, runs, withTimes: true)
                writer.write(rows, runs)
                filler?.fill(rows, clock)
            }
            return (shared: writer.shared, longRuns: filler?.longRuns ?? [])
        }
        let sixteenths = Cells<UInt8>(of: image, layout[.sixteenths])
        for case let (row, sixteenth)? in ends.map(\.shared) { sixteenths[row >> 1] |= sixteenth << 4 }
        image.copy(PostingCells.pairs(ends.map(\.longRuns)), to: layout[.longRuns])
    }
}

extension PostingFiller {
    /// Takes the rows of a piece; pieces come in the order of the log.
    fileprivate mutating func fill(_ rows: RunRows, _ clock: LogClock) {
        for customer in rows.piece.customers {
            if customer % PostingLayout.blockSize == 0, !rows.piece.isContinued {
                beginBlock(customer / PostingLayout.blockSize)
            }
            let place = customer - rows.piece.customers.lowerBound
            for row in Int(rows.order.offsets[place])..<Int(rows.order.offsets[place + 1]) {
                let source = rows.order.source(of: row)
                let second = UInt32(truncatingIfNeeded: LogClock.seconds(rows.times[source]) - clock.base)
                add(Int(rows.activities[source]), customer, second)
            }
        }
    }
}
