// The rows of journeys that are told anew, in the order of the new segment.

import JourneySupport

/// Where each row goes: by customer, then by time, then by piece.
struct RetoldRows: Sendable {
    let sources: [RetoldPart]
    let order: RowOrder
    let clock: LogClock
    /// By customer, where its pieces begin; once more at the end.
    private let begins: [UInt32]
    private let pieces: [Retelling.Piece]
    /// From the clock's; empty where the segment spans too long.
    let seconds: Cells<UInt32>
    /// Whole times, where the seconds do not say all of them.
    let times: Cells<Int64>
    /// By range of customers.
    private let shuffles: [Shuffle]

    /// Journeys of a range of customers whose pieces overlap in time.
    struct Shuffle: Sendable {
        /// Rising.
        var customers: [Int] = []
        /// By row of theirs, one journey after the other, which of the journey's rows it is, as its pieces come.
        var places: [UInt32] = []
    }

    var count: Int { Int(order.offsets[order.offsets.count - 1]) }

    /// - Parameter spill: where the times go, if not into memory.
    init(_ told: Retelling, _ spill: LogMemory?, on pool: WorkPool) throws(LogError) {
        let customers = told.names.count
        var begins = [UInt32](repeating: 0, count: customers + 1)
        for piece in told.pieces { begins[Int(piece.target) + 1] += 1 }
        for customer in 0..<customers { begins[customer + 1] += begins[customer] }
        var (next, pieces) = (begins, told.pieces)
        for piece in told.pieces {
            pieces[Int(next[Int(piece.target)])] = piece
            next[Int(piece.target)] += 1
        }
        let sources = told.sources
        var (offsets, total) = ([UInt32](repeating: 0, count: customers + 1), 0)
        for customer in 0..<customers {
            for piece in pieces[Int(begins[customer])..<Int(begins[customer + 1])] {
                total += piece.rows.count
            }
            guard total < Int(UInt32.max) else { throw .tooLarge("more than \(UInt32.max) events") }
            offsets[customer + 1] = UInt32(total)
        }
        let order = RowOrder(offsets: offsets)
        let clock = LogClock(sources, pieces)
        let seconds = try Cells<UInt32>(clock.unit == nil ? 0 : total, spilling: spill)
        let times = try Cells<Int64>(clock.unit == .second ? 0 : total, spilling: spill)
        (self.sources, self.order, self.clock, self.begins, self.pieces) = (sources, order, clock, begins, pieces)
        (self.seconds, self.times) = (seconds, times)
        let journeys = Journeys(begins: begins, pieces: pieces, order: order)
        let clocks = sources.map { SecondColumn($0.part, from: clock.base) }
        // SAFETY: the rows of a range of customers are those of one thread.
        shuffles = pool.map(order.ranges.count) { range in
            clock.unit == .second
                ? journeys.sort(order.ranges[range], seconds) { clocks[$0].copy($1, to: $2, at: $3) }
                : journeys.sort(order.ranges[range], times) { $2.copy(sources[$0].part.columns.times(of: $1), at: $3) }
        }
        guard clock.unit != nil, clock.unit != .second else { return }
        let chunks = WorkPool.ranges(of: total, parts: max(1, total >> 18))
        pool.run(chunks.count) { chunk in
            for row in chunks[chunk] {
                seconds[row] = UInt32(truncatingIfNeeded: LogClock.seconds(times[row]) - clock.base)
            }
        }
    }

    /// Runs `body` with each piece of a range of customers and its place among the rows; and with journeys whose pieces overlap,
    /// as all rows of them and where each comes from.
    func forEachPiece(
        of range: Int, _ body: (_ piece: Retelling.Piece, _ row: Int) -> Void,
        shuffled: (_ pieces: ArraySlice<Retelling.Piece>, _ places: ArraySlice<UInt32>, _ row: Int) -> Void
    ) {
        let shuffle = shuffles[range]
        var (next, place) = (0, 0)
        for customer in order.ranges[range] {
            var row = Int(order.offsets[customer])
            let own = pieces[Int(begins[customer])..<Int(begins[customer + 1])]
            if next < shuffle.customers.count, shuffle.customers[next] == customer {
                let count = Int(order.offsets[customer + 1]) - row
                shuffled(own, shuffle.places[place..<place + count], row)
                next += 1
                place += count
                continue
            }
            for piece in own {
                body(piece, row)
                row += piece.rows.count
            }
        }
    }
}

/// The seconds of a part, from a first one that is not later than the part's own. Whoever made it holds the part.
@safe
private struct SecondColumn: Sendable {
    private nonisolated(unsafe) let seconds: UnsafeBufferPointer<UInt32>
    private let shift: UInt32

    init(_ part: LogPart, from base: Int64) {
        unsafe seconds = part.rowColumns.seconds
        shift = UInt32(truncatingIfNeeded: part.columns.clock.base - base)
    }

    func copy(_ rows: Range<Int>, to cells: Cells<UInt32>, at row: Int) {
        if shift == 0 {
            unsafe cells.copy(UnsafeBufferPointer(rebasing: seconds[rows]), at: row)
        } else {
            for (index, own) in rows.enumerated() { cells[row + index] = unsafe seconds[own] &+ shift }
        }
    }
}

/// Pieces of journeys, by customer.
private struct Journeys: Sendable {
    let begins: [UInt32]
    let pieces: [Retelling.Piece]
    let order: RowOrder

    /// Puts the times of a range of customers in their cells, sorted, and says whose pieces overlap.
    func sort<Time: FixedWidthInteger & BitwiseCopyable & Sendable>(
        _ customers: Range<Int>, _ cells: Cells<Time>,
        copy: (_ source: Int, _ rows: Range<Int>, _ cells: Cells<Time>, _ row: Int) -> Void
    ) -> RetoldRows.Shuffle {
        var shuffle = RetoldRows.Shuffle()
        var merger = RunMerger<Time>()
        for customer in customers {
            let first = Int(order.offsets[customer])
            var (row, isSorted) = (first, true)
            for index in Int(begins[customer])..<Int(begins[customer + 1]) {
                let piece = pieces[index]
                copy(Int(piece.source), piece.range, cells, row)
                if row > first, cells[row] < cells[row - 1] { isSorted = false }
                row += piece.rows.count
            }
            if isSorted { continue }
            merger.merge(cells, first, pieces[Int(begins[customer])..<Int(begins[customer + 1])].map(\.rows.count))
            shuffle.customers.append(customer)
            shuffle.places += merger.places
            cells.copy(merger.times, at: first)
        }
        return shuffle
    }
}

/// Sorted runs become one, and equal times keep the order of their runs.
private struct RunMerger<Time: FixedWidthInteger & BitwiseCopyable & Sendable> {
    private(set) var times: [Time] = []
    /// Where each of the times was before they were merged.
    private(set) var places: [UInt32] = []
    private var ends: [Int] = []
    private var otherTimes: [Time] = []
    private var otherPlaces: [UInt32] = []

    /// - Parameter lengths: of the runs, which stand one behind the other from a place on.
    mutating func merge(_ cells: Cells<Time>, _ start: Int, _ lengths: [Int]) {
        times.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        var end = 0
        for length in lengths {
            end += length
            ends.append(end)
        }
        for row in start..<start + end { times.append(cells[row]) }
        places = (0..<times.count).map { UInt32(truncatingIfNeeded: $0) }
        while ends.count > 1 {
            // Neighbours in pairs, so that many runs take few rounds.
            (otherTimes, otherPlaces) = (times, places)
            var merged: [Int] = []
            for first in stride(from: 0, to: ends.count, by: 2) {
                let start = first == 0 ? 0 : ends[first - 1]
                let end = first + 1 < ends.count ? ends[first + 1] : ends[first]
                mergePair(start, ends[first], end)
                merged.append(end)
            }
            ends = merged
        }
    }

    private mutating func mergePair(_ start: Int, _ middle: Int, _ end: Int) {
        var (left, right) = (start, middle)
        for place in start..<end {
            let isLeft = right == end || left < middle && otherTimes[left] <= otherTimes[right]
            let from = isLeft ? left : right
            times[place] = otherTimes[from]
            places[place] = otherPlaces[from]
            if isLeft { left += 1 } else { right += 1 }
        }
    }
}

extension LogClock {
    /// A clock for all of the pieces: the finest of their sources, from the earliest of their first seconds.
    fileprivate init(_ sources: [RetoldPart], _ pieces: [Retelling.Piece]) {
        let clocks = sources.map(\.part.columns.clock)
        (base, unit) = (clocks.map(\.base).min() ?? 0, .second)
        guard clocks.allSatisfy({ $0.unit != nil }) else {
            (base, unit) = (0, nil)
            return
        }
        if let finest = clocks.compactMap(\.unit?.rawValue).min() { unit = Unit(rawValue: finest) }
        let last = sources.compactMap(\.part.segment.extent.last).max() ?? 0
        if LogClock.seconds(last) - base > Int64(UInt32.max) { (base, unit) = (0, nil) }
    }
}
