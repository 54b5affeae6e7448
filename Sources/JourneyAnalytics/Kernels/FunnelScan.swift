// A chunk of customers through a funnel.

import JourneyLog
import JourneySupport

/// How far the customers of a chunk got, and when.
struct FunnelScan: Sendable {
    /// By number of steps.
    private(set) var levels: [Int]
    /// By number of steps: customers who stopped there and whose last window is open at the end.
    private(set) var stillOpen: [Int]
    /// By step: microseconds from the start of the best chain, for the customers who got there.
    private(set) var elapsed: [[Int64]]
    private(set) var tally: Tally

    /// Nobody yet.
    init(_ question: FunnelQuestion) {
        levels = Array(repeating: 0, count: question.steps.count + 1)
        stillOpen = levels
        elapsed = Array(repeating: [], count: question.steps.count)
        tally = Tally()
    }

    /// - Parameters: `end`: when observation ends, in microseconds since 1970.
    init(_ rows: ScopedRows, _ log: JourneyLog, _ patterns: PatternSet, _ question: FunnelQuestion, end: Int64) {
        self.init(question)
        tally = rows.tally
        let masks = patterns.masks(of: rows.all, log)
        var chain = FunnelChain(steps: question.steps.count, window: question.window.microseconds)
        var matches = FunnelMatches()
        log.withColumns { _, times, _ in
            for customer in rows.starts.indices where rows.starts[customer] < rows.ends[customer] {
                let range = Int(rows.starts[customer])..<Int(rows.ends[customer])
                matches.collect(range, masks.span, base: rows.all.lowerBound, times)
                chain.reset()
                switch question.profile {
                case .latestStart: matches.latestStart(&chain)
                case .oneEventOneStep: matches.oneEventOneStep(&chain)
                case .firstEntry: matches.firstEntry(&chain)
                }
                add(chain, end: end)
            }
        }
    }

    private mutating func add(_ chain: FunnelChain, end: Int64) {
        levels[chain.level] += 1
        for step in 0..<chain.level { elapsed[step].append(chain.best[step] &- chain.best[0]) }
        if chain.level > 0, !chain.isComplete, end &- chain.lastStart <= chain.window { stillOpen[chain.level] += 1 }
    }

    /// Adds a later chunk.
    mutating func merge(_ other: FunnelScan) {
        for level in levels.indices {
            levels[level] += other.levels[level]
            stillOpen[level] += other.stillOpen[level]
        }
        for step in elapsed.indices { elapsed[step] += other.elapsed[step] }
        tally.merge(other.tally)
    }
}

/// One customer's events that match a step, in time order.
private struct FunnelMatches {
    private var times: [Int64] = []
    private var masks: [UInt64] = []

    mutating func collect(_ rows: Range<Int>, _ masks: Span<UInt64>, base: Int, _ times: Span<Int64>) {
        self.times.removeAll(keepingCapacity: true)
        self.masks.removeAll(keepingCapacity: true)
        for row in rows where masks[row - base] != 0 {
            self.times.append(times[row])
            self.masks.append(masks[row - base])
        }
    }

    /// Entries sort by (time, step): all steps of all events at one time, from low to high.
    func latestStart(_ chain: inout FunnelChain) {
        var index = 0
        while index < times.count, !chain.isComplete {
            let time = times[index]
            var steps: UInt64 = 0
            while index < times.count, times[index] == time {
                steps |= masks[index]
                index += 1
            }
            while steps != 0 {
                chain.take(steps.trailingZeroBitCount, time)
                steps &= steps &- 1
            }
        }
    }

    /// An event's steps from high to low, so that it never extends the chain that it has just extended.
    mutating func oneEventOneStep(_ chain: inout FunnelChain) {
        orderTies()
        for index in times.indices {
            var steps = masks[index]
            while steps != 0 {
                let step = 63 - steps.leadingZeroBitCount
                chain.take(step, times[index])
                steps &= ~(1 << UInt64(step))
            }
            if chain.isComplete { return }
        }
    }

    /// Each event may be the next step of the one chain, or nothing.
    mutating func firstEntry(_ chain: inout FunnelChain) {
        orderTies()
        for index in times.indices where masks[index] >> UInt64(chain.level) & 1 == 1 {
            chain.take(chain.level, times[index])
            if chain.isComplete { return }
        }
    }

    /// Events at one time: by the first step they match, then in the order in which they arrived.
    private mutating func orderTies() {
        var start = 0
        while start < times.count {
            var end = start + 1
            while end < times.count, times[end] == times[start] { end += 1 }
            if end - start > 1 {
                let sorted = masks[start..<end].enumerated().sorted {
                    ($0.element.trailingZeroBitCount, $0.offset) < ($1.element.trailingZeroBitCount, $1.offset)
                }
                masks.replaceSubrange(start..<end, with: sorted.map(\.element))
            }
            start = end
        }
    }
}
