// The engine that answers from a log in this process.

package import JourneyLog
import JourneySupport

/// Answers questions on one snapshot of a log, with kernels on threads of their own.
///
/// Customers are cut into chunks that depend on the log alone, never on the number of threads.
package final class LogEngine: JourneyEngine {
    let log: EventLog
    let pool: KernelPool
    /// Ranges of customers; each begins at a multiple of 64, so that bitmaps of chunks join by whole words.
    let chunks: [LogChunk]
    /// By activity code: its place in the order of names.
    let nameRanks: [Int]
    /// Whether plain questions are answered by kernels of their own, from postings or straight from the columns; tests compare both
    /// ways.
    let usesPostings: Bool
    /// Why no question about time can be answered, if so.
    private let failure: EngineError?

    /// - Parameters:
    ///   - pool: the threads to work on; engines may share one.
    ///   - rowsPerChunk: about how many events a chunk holds.
    ///   - usesPostings: whether what postings can answer is answered from them.
    package init(
        _ log: EventLog, pool: KernelPool = KernelPool(), rowsPerChunk: Int = 1 << 15, usesPostings: Bool = true
    ) {
        self.log = log
        self.pool = pool
        self.usesPostings = usesPostings
        chunks = log.parts.enumerated().flatMap { number, part in
            part.columns.withOffsets { Self.chunks($0, rowsPerChunk: rowsPerChunk) }
                .map { LogChunk(part: number, customers: $0) }
        }
        nameRanks = Self.ranks(log.activities)
        failure = Self.failure(log)
    }

    package func info() async throws(EngineError) -> LogInfo {
        // A name may be left that nobody has any more.
        let activities = zip(log.activities, log.activityCounts).filter { $0.1 > 0 }.map { NamedCount($0, $1) }
        return LogInfo(
            cases: log.customerCount, events: log.eventCount,
            activities: activities.sorted(by: NamedCount.isListedBefore), properties: log.propertyNames.sorted(),
            firstEvent: log.firstTime, lastEvent: log.lastTime, bytes: log.byteCount, logVersion: log.version)
    }

    package func customers(named ids: [String]) async throws(EngineError) -> [Int?] {
        let ids = log.aliases.isEmpty ? ids : ids.map { log.current($0) }
        let wanted = Set(ids)
        let found = try await map { part, chunk in
            var found: [String: Int] = [:]
            for customer in chunk where part.isAlive(customer) {
                let id = part.customerID(customer)
                if wanted.contains(id) { found[id] = part.firstCustomer + customer }
            }
            return found
        }
        var numbers: [String: Int] = [:]
        for part in found { numbers.merge(part) { first, _ in first } }
        return ids.map { numbers[$0] }
    }

    /// Runs a kernel on each chunk of customers; results are in the order of the chunks.
    func map<Partial: Sendable>(
        _ kernel: @escaping @Sendable (_ part: LogPart, _ customers: Range<Int>) -> Partial
    ) async throws(EngineError) -> [Partial] {
        try await map(over: chunks, kernel)
    }

    /// The same on other ranges of customers.
    func map<Partial: Sendable>(
        over chunks: [LogChunk],
        _ kernel: @escaping @Sendable (_ part: LogPart, _ customers: Range<Int>) -> Partial
    ) async throws(EngineError) -> [Partial] {
        if let failure { throw failure }
        let parts = log.parts
        return try await pool.map(chunks.count) { index in kernel(parts[chunks[index].part], chunks[index].customers) }
    }

    /// Everybody and everything.
    var whole: Tally {
        guard let first = log.firstTime, let last = log.lastTime else { return Tally() }
        return Tally(customers: log.customerCount, events: log.eventCount, first: first, last: last)
    }

    static func ranks(_ names: [String]) -> [Int] {
        var ranks = [Int](repeating: 0, count: names.count)
        for (rank, code) in names.indices.sorted(by: { names[$0] < names[$1] }).enumerated() { ranks[code] = rank }
        return ranks
    }

    private static func chunks(_ offsets: Span<UInt32>, rowsPerChunk: Int) -> [Range<Int>] {
        let customers = offsets.count - 1
        var chunks: [Range<Int>] = []
        var start = 0
        while start < customers {
            var end = min(start + 64, customers)
            while end < customers, Int(offsets[end] - offsets[start]) < rowsPerChunk { end = min(end + 64, customers) }
            chunks.append(start..<end)
            start = end
        }
        return chunks
    }

    /// Kernels subtract times; in a log that passes here no difference can overflow.
    private static func failure(_ log: EventLog) -> EngineError? {
        guard let first = log.firstTime, let last = log.lastTime else { return nil }
        guard last.subtractingReportingOverflow(first).overflow else { return nil }
        return EngineError(
            code: "log-times-too-far-apart",
            message: "the log reaches from \(Timestamp(microseconds: first)) to \(Timestamp(microseconds: last)), "
                + "too far for one time line; build it again without the events whose time is broken.")
    }
}
