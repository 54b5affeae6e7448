// Which rows of a chunk a scope leaves.

import JourneyLog
import JourneySupport

/// A scope, compiled against a log.
struct ScopeFilter: Sendable {
    let period: Period
    let segment: SegmentPlan?
    /// Whole customers are placed in the period by the first such event; `nil`: their rows are cut to the period.
    let start: PatternSet?

    init(_ scope: Scope, _ log: EventLog) {
        self.init(scope, start: nil, log)
    }

    /// Whole customers, placed in the scope's period by their first event of a kind; those without one are left out.
    init(placing scope: Scope, by start: EventPattern, _ log: EventLog) {
        self.init(scope, start: PatternSet([start], log), log)
    }

    private init(_ scope: Scope, start: PatternSet?, _ log: EventLog) {
        period = scope.period
        segment = scope.segment.map { SegmentPlan($0, log) }
        self.start = start
    }

    /// The same customers, at any time.
    init(ignoringPeriodOf scope: Scope, _ log: EventLog) {
        self.init(Scope(segment: scope.segment), log)
    }

    /// The rows that are left of each customer of a chunk.
    func rows(_ customers: Range<Int>, _ log: LogPart) -> ScopedRows {
        var rows = log.columns.withOffsets { ScopedRows(customers, $0, log) }
        // The segment looks at all of a customer's events, so it comes before any are cut.
        if let segment { rows.keep(segment.words(of: rows, log)) }
        if let start {
            rows.place(by: start, in: period, log)
        } else if period != .all {
            rows.cut(to: period)
        }
        rows.count()
        return rows
    }
}

/// The rows of each customer of a chunk that a question is about; all of them lie in a row of the part.
struct ScopedRows: Sendable {
    /// The part of the log that they are of; customers and rows are counted from its first.
    let part: LogPart
    let customers: Range<Int>
    /// The number of the first customer in the whole log.
    var firstNumber: Int { part.firstCustomer + customers.lowerBound }
    /// The rows of the whole chunk, in the part.
    let all: Range<Int>
    /// By row of the chunk: its time.
    let times: [Int64]
    /// By customer of the chunk: first row of the chunk, and the row after the last; equal when nothing is left.
    private(set) var starts: [UInt32]
    private(set) var ends: [UInt32]
    private(set) var tally = Tally()
    /// The most rows that are left of one customer.
    private(set) var longest = 0

    fileprivate init(_ customers: Range<Int>, _ offsets: Span<UInt32>, _ log: LogPart) {
        part = log
        self.customers = customers
        all = Int(offsets[customers.lowerBound])..<Int(offsets[customers.upperBound])
        times = log.columns.times(of: all)
        let first = offsets[customers.lowerBound]
        starts = customers.map { offsets[$0] - first }
        ends = customers.map { offsets[$0 + 1] - first }
        // Their journey is told elsewhere, or not any more.
        guard !log.superseded.isEmpty else { return }
        for index in starts.indices where !log.isAlive(customers.lowerBound + index) { ends[index] = starts[index] }
    }

    fileprivate mutating func cut(to period: Period) {
        let times = times
        for index in starts.indices {
            let rows = period.rows(of: Int(starts[index])..<Int(ends[index]), times)
            starts[index] = UInt32(rows.lowerBound)
            ends[index] = UInt32(rows.upperBound)
        }
    }

    fileprivate mutating func place(by start: PatternSet, in period: Period, _ log: LogPart) {
        let masks = start.masks(of: all, log)
        for index in starts.indices {
            let rows = Int(starts[index])..<Int(ends[index])
            if let first = rows.first(where: { masks[$0] != 0 }), period.contains(times[first]) {
                continue
            }
            ends[index] = starts[index]
        }
    }

    /// Keeps the customers whose bits are set.
    fileprivate mutating func keep(_ words: [UInt64]) {
        for index in starts.indices where words[index >> 6] >> UInt64(index & 63) & 1 == 0 {
            ends[index] = starts[index]
        }
    }

    fileprivate mutating func count() {
        (tally, longest) = Self.count(starts.span, ends.span, times.span)
    }

    /// Every question counts its customers and events: plain numbers are several times as quick to add up as a tally.
    private static func count(
        _ starts: Span<UInt32>, _ ends: Span<UInt32>, _ times: Span<Int64>
    ) -> (tally: Tally, longest: Int) {
        var (customers, events, longest) = (0, 0, 0)
        var (first, last) = (Int64.max, Int64.min)
        for index in starts.indices where starts[index] < ends[index] {
            let count = Int(ends[index] &- starts[index])
            customers &+= 1
            events &+= count
            longest = max(longest, count)
            first = min(first, times[Int(starts[index])])
            last = max(last, times[Int(ends[index]) &- 1])
        }
        guard customers > 0 else { return (Tally(), 0) }
        return (Tally(customers: customers, events: events, first: first, last: last), longest)
    }

    /// The first row of a range whose time is not before `time`, by halving.
    static func firstRow(_ rows: Range<Int>, _ times: [Int64], notBefore time: Int64) -> Int {
        var (low, high) = (rows.lowerBound, rows.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if times[middle] < time { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
