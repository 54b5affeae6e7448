// The rows of a log in its order: by customer, then by time, then as they arrived.

import JourneySupport

/// Where each customer's rows begin, and which row of arrival each of them is.
struct RowOrder: Sendable {
    /// One more than there are customers.
    let offsets: [UInt32]
    /// By row of the log, the row of arrival; nil where they are the same.
    let sources: Cells<UInt32>?
    /// All customers in ranges of about equally many rows, one for a thread at a time. Each begins at a multiple of
    /// `PostingLayout.blockSize`, so that no two share a word or a block of the postings.
    let ranges: [Range<Int>]

    /// How many rows.
    var count: Int { Int(offsets[offsets.count - 1]) }

    /// Counting sort by customer, stable; times come after.
    /// - Parameter owners: by row of arrival, its customer, below `customers`.
    init(_ owners: [UInt32], customers: Int, isInOrder: Bool, on pool: WorkPool) {
        // Where customers are many for the rows, counting them by thread costs more than it gains.
        let parts = min(pool.threads, max(1, owners.count / max(1, customers)))
        let chunks = WorkPool.ranges(of: owners.count, parts: parts)
        let next = Cells<UInt32>(chunks.count * customers)
        pool.run(chunks.count) { chunk in
            // SAFETY: each chunk counts in a part of its own.
            let base = chunk * customers
            for row in chunks[chunk] { next[base + Int(owners[row])] += 1 }
        }
        var offsets = [UInt32](repeating: 0, count: customers + 1)
        var total: UInt32 = 0
        for customer in 0..<customers {
            offsets[customer] = total
            for chunk in chunks.indices {
                let place = chunk * customers + customer
                let count = next[place]
                next[place] = total
                total += count
            }
        }
        offsets[customers] = total
        self.offsets = offsets
        ranges = Self.ranges(customers: customers) { offsets[$0] }
        guard !isInOrder else {
            sources = nil
            return
        }
        let sources = Cells<UInt32>(owners.count)
        pool.run(chunks.count) { chunk in
            // SAFETY: a chunk has places of its own for each customer, counted above.
            let base = chunk * customers
            for row in chunks[chunk] {
                let own = base + Int(owners[row])
                sources[Int(next[own])] = UInt32(truncatingIfNeeded: row)
                next[own] += 1
            }
        }
        self.sources = sources
    }

    /// Rows that are in order already.
    init(offsets: [UInt32]) {
        (self.offsets, sources) = (offsets, nil)
        ranges = Self.ranges(customers: offsets.count - 1) { offsets[$0] }
    }

    /// All customers in ranges of at least so many rows but for the last, each a multiple of blocks.
    static func ranges(customers: Int, rows: Int = 1 << 17, _ offset: (Int) -> UInt32) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for end in stride(from: PostingLayout.blockSize, to: customers, by: PostingLayout.blockSize)
        where Int(offset(end) - offset(start)) >= rows {
            ranges.append(start..<end)
            start = end
        }
        return start < customers ? ranges + [start..<customers] : ranges
    }

    /// The rows of the log of some customers.
    func rows(of customers: Range<Int>) -> Range<Int> {
        Int(offsets[customers.lowerBound])..<Int(offsets[customers.upperBound])
    }

    /// The row of arrival of a row of the log.
    @inline(__always)
    func source(of row: Int) -> Int { sources.map { Int($0[row]) } ?? row }

    /// Brings the rows of these customers into the order of time, where they are not yet.
    func sortTimes(of customers: Range<Int>, _ times: [Int64]) {
        // Rows that arrived sorted are sorted.
        guard let sources else { return }
        for customer in customers {
            let rows = Int(offsets[customer])..<Int(offsets[customer + 1])
            var last = Int64.min
            var isSorted = true
            for row in rows {
                let time = times[Int(sources[row])]
                if time < last { isSorted = false }
                last = time
            }
            if isSorted { continue }
            // SAFETY: the rows of a customer are those of one thread.
            let sorted = rows.map { sources[$0] }.sorted { (times[Int($0)], $0) < (times[Int($1)], $1) }
            for (row, source) in zip(rows, sorted) { sources[row] = source }
        }
    }

    /// The row of the log of each row of arrival; nil where they are the same.
    var places: Cells<UInt32>? {
        guard let sources else { return nil }
        let places = Cells<UInt32>(sources.count)
        for row in 0..<sources.count { places[Int(sources[row])] = UInt32(truncatingIfNeeded: row) }
        return places
    }
}
