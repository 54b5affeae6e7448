// Rows that are more than memory holds: runs of them on disk, which become a log in the end.

import JourneySupport

/// The rows of a log so far that were written as runs, in the order in which they came.
struct LogSpill: Sendable {
    let memory: LogMemory
    private(set) var runs: [LogRun] = []
    /// How many rows they have.
    private(set) var count = 0
    private var surveys: [TimeSurvey] = []

    init(_ memory: LogMemory) { self.memory = memory }

    /// What a clock has to know of them.
    var clock: LogClock { LogClock(surveys) }

    /// Makes room for rows that take so many bytes, where those that are here take their share already.
    /// - Parameter isInOrder: whether they are sorted by customer and time; true again for those to come.
    mutating func settle(
        _ rows: inout LogRows, isInOrder: inout Bool, before more: Int = 0
    ) throws(LogError) {
        if rows.count > 0, rows.rowMemory + more > memory.rows { try take(&rows, isInOrder: &isInOrder) }
        if rows.textMemory > memory.texts { try rows.moveTexts(memory) }
    }

    /// Writes the rows as a run.
    private mutating func take(_ rows: inout LogRows, isInOrder: inout Bool) throws(LogError) {
        guard rows.count > 0 else { return }
        surveys.append(TimeSurvey(rows.rowTimes[...]))
        count += rows.count
        runs.append(try LogRun(&rows, isInOrder: isInOrder, memory, on: memory.pool))
        rows.removeRows()
        isInOrder = true
    }

    /// Makes a segment of all rows: in memory where that holds them.
    consuming func segment(_ rows: consuming LogRows, isInOrder: Bool, on pool: WorkPool) throws(LogError) -> LogSegment
    {
        if runs.isEmpty, rows.wholeMemory <= memory.whole {
            return try rows.segment(isInOrder: isInOrder, on: pool)
        }
        var isInOrder = isInOrder
        try take(&rows, isInOrder: &isInOrder)
        rows.releaseRows()
        if rows.textMemory > memory.texts { try rows.moveTexts(memory) }
        return try RunMerge(rows, self, on: pool).segment(on: pool)
    }
}

extension LogRows {
    /// Drops the rows; the dictionaries stay, and the room for more rows.
    fileprivate mutating func removeRows() {
        rowCustomers.removeAll(keepingCapacity: true)
        rowTimes.removeAll(keepingCapacity: true)
        rowActivities.removeAll(keepingCapacity: true)
        for index in properties.indices { properties[index].removeRows() }
    }

    /// Gives the room back as well.
    fileprivate mutating func releaseRows() { (rowCustomers, rowTimes, rowActivities) = ([], [], []) }
}
