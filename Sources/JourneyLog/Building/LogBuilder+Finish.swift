// From rows in order of arrival to the image of a log.

package import JourneySupport

extension LogBuilder {
    /// Sorts the rows and makes the log: in memory, or in a file without a name where memory is bounded and does not hold it. The
    /// bytes are the same either way, and on any number of threads.
    ///
    /// - Complexity: O(rows) when each customer's came in order of time; else O(rows · log(rows of one customer)).
    package consuming func finish(on pool: WorkPool = .single) throws(LogError) -> EventLog {
        try checkSize()
        eventIDs = TextInterner()
        guard let spill = spill.take() else { return try EventLog(rows.segment(isInOrder: isInOrder, on: pool)) }
        return try EventLog(spill.segment(rows.taken(), isInOrder: isInOrder, on: pool))
    }
}

extension LogRows {
    /// Sorts the rows and makes a segment of them, in memory.
    func segment(isInOrder: Bool, on pool: WorkPool) throws(LogError) -> LogSegment {
        let sorted = SortedRows(self, isInOrder: isInOrder, on: pool)
        let postings = sorted.postings(on: pool)
        var layout = LogLayout(size(events: count, sorted.clock)) { postings.count(of: $0) }
        let file = try MappedFile(count: layout.fileLength) { (image) throws(LogError) in
            image.shared { image in
                let tasks = sorted.writing(to: image, layout, on: pool) + postings.writing(to: image, layout)
                pool.run(tasks.count) { tasks[$0]() }
            }
            layout.seal(&image, on: pool)
        } orElse: { number in
            .tooLarge("\(layout.fileLength) bytes, and the system says: \(SystemReason.text(number))")
        }
        return try LogSegment(file, 0..<layout.fileLength, base: LogBase(), path: nil, isOwn: true)
    }
}

/// Rows in the order of the log, and the two columns that postings are made of.
struct SortedRows: Sendable {
    let rows: LogRows
    let order: RowOrder
    let clock: LogClock
    let activities: NarrowCells
    /// From the clock's; empty where the log spans too long.
    let seconds: Cells<UInt32>

    init(_ rows: LogRows, isInOrder: Bool, on pool: WorkPool) {
        let order = RowOrder(
            rows.rowCustomers, customers: rows.customers.count, isInOrder: isInOrder, on: pool)
        let clock = LogClock(rows.rowTimes, on: pool)
        let activities = NarrowCells(rows.count, codes: rows.activities.count)
        let seconds = Cells<UInt32>(clock.unit == nil ? 0 : rows.count)
        let times = rows.rowTimes
        let codes = rows.rowActivities
        // SAFETY: the rows of a range of customers are those of one thread.
        pool.run(order.ranges.count) { range in
            let customers = order.ranges[range]
            order.sortTimes(of: customers, times)
            let own = order.rows(of: customers)
            activities.fill(own, from: codes, order)
            guard clock.unit != nil else { return }
            for row in own {
                seconds[row] = UInt32(truncatingIfNeeded: LogClock.seconds(times[order.source(of: row)]) - clock.base)
            }
        }
        (self.rows, self.order, self.clock, self.activities, self.seconds) = (rows, order, clock, activities, seconds)
    }

    func postings(on pool: WorkPool) -> PostingCells {
        guard clock.unit != nil else { return PostingCells() }
        return activities.postings(order, types: rows.activities.count, seconds: seconds, on: pool)
    }
}

extension LogClock {
    /// The clock of some times, looked at by several threads.
    fileprivate init(_ times: [Int64], on pool: WorkPool) {
        let chunks = WorkPool.ranges(of: times.count, parts: pool.threads)
        self.init(pool.map(chunks.count) { TimeSurvey(times[chunks[$0]]) })
    }
}
