// How much memory the making of a log may take, and what of it is for what.

package import JourneySupport

/// A bound on the memory that the making of a log takes. What does not fit is kept in files without a name beside the log: rows are
/// sorted and written as runs, dictionaries that grow large move into a file as well, and the log itself is made in one.
///
/// Counted is what only memory can hold. Pages that are a file's are the system's to keep or to drop, and not counted.
package struct LogMemory: Sendable {
    /// What the process takes anyway, and each thread that reads.
    private static let usual = 16 << 20
    private static let perThread = 8 << 20

    /// The least that is enough, in bytes.
    package static func least(threads: Int) -> Int { usual + perThread * (threads + 1) }

    /// How many of so many threads a bound is enough for, at least one.
    package static func threads(_ threads: Int, within byteCount: Int) -> Int {
        max(1, min(threads, (byteCount - usual) / perThread - 1))
    }

    /// The log, or another name in the directory that is to hold files.
    let path: String
    let disk: any LogDisk
    /// Who reads, sorts and writes.
    package let pool: WorkPool
    /// So many bytes of rows are written as a run.
    let rows: Int
    /// Dictionaries that come to so many bytes move into a file.
    let texts: Int
    /// All threads that read may hold so many bytes before they are joined.
    package let lanes: Int
    /// So many rows are merged at once, by each thread.
    let pieceRows: Int
    /// What a log may take that is made without any of this.
    let whole: Int

    /// A bound of so many bytes, for a log that is written to `path`.
    /// - Throws: `LogError` where that is not enough.
    package init(_ byteCount: Int, beside path: String, threads: Int) throws(LogError) {
        let least = Self.least(threads: threads)
        guard byteCount >= least else {
            throw LogError(
                code: "log-memory",
                message:
                    "\(byteCount >> 20) MB of memory are too little for \(threads) \(threads == 1 ? "thread" : "threads"); "
                    + "allow at least \(least >> 20) MB\(threads > 1 ? ", or fewer threads" : "").")
        }
        let room = byteCount - Self.usual
        self.init(
            rows: room / 20 * 8, texts: room / 20 * 3, lanes: room / 20 * 5,
            pieceRows: min(1 << 18, max(1 << 12, room / 2 / threads / Self.mergedRow)), whole: room, beside: path,
            on: WorkPool(threads: threads))
    }

    /// Shares of any size, for tests.
    init(
        rows: Int, texts: Int, lanes: Int, pieceRows: Int, whole: Int, beside path: String,
        disk: any LogDisk = SystemDisk(), on pool: WorkPool = .single
    ) {
        (self.rows, self.texts, self.lanes, self.pieceRows, self.whole) = (rows, texts, lanes, pieceRows, whole)
        (self.path, self.disk, self.pool) = (path, disk, pool)
    }

    /// What a row takes while it is merged: who, when, what and a property, its place, and what sorting takes.
    private static let mergedRow = 56

    /// What a row takes that is collected, with its place when it is sorted.
    static func row(properties: Int) -> Int { 28 + 4 * properties }
}

extension LogRows {
    /// What the rows take, and what it takes to sort them.
    package var rowMemory: Int {
        let columns = properties.reduce(0) { $0 + $1.codes.count * 4 + $1.lateRows.count * 8 }
        return count * LogMemory.row(properties: 0) + columns
    }

    /// What the dictionaries take.
    var textMemory: Int { properties.reduce(customers.memory + activities.memory) { $0 + $1.values.memory } }

    /// What it takes to make a log of them in one go: the columns once more as the file has them, and the postings.
    var wholeMemory: Int {
        let columns = properties.reduce(0) { $0 + $1.codes.count * 4 + $1.lateRows.count * 8 }
        let texts = properties.reduce(customers.byteCount + activities.byteCount) { $0 + $1.values.byteCount }
        return count * 64 + columns + count * 4 * properties.count + customers.count * 24 + textMemory + texts
    }

    /// What all of it takes.
    package var memory: Int { rowMemory + textMemory }

    /// Moves dictionaries that are worth it into files.
    mutating func moveTexts(_ memory: LogMemory) throws(LogError) {
        // What is not worth it comes to half of the share at most.
        let least = memory.texts / 2 / (properties.count + 2)
        if customers.memory >= least { try customers.move(memory) }
        if activities.memory >= least { try activities.move(memory) }
        for index in properties.indices where properties[index].values.memory >= least {
            try properties[index].values.move(memory)
        }
    }
}
