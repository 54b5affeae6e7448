// A chunk of customers through a funnel.

import JourneyLog
import JourneySupport

/// How far the customers of a chunk got, and when.
struct FunnelScan: Sendable {
    /// By number of steps.
    private(set) var levels: [Int]
    /// By number of steps: customers who stopped there and whose last window is open at the end.
    private(set) var stillOpen: [Int]
    /// By step: microseconds from the start of the best chain, for the customers who got there; nothing for the first.
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
    init(_ rows: ScopedRows, _ log: LogPart, _ patterns: PatternSet, _ question: FunnelQuestion, end: Int64) {
        self.init(question)
        tally = rows.tally
        let masks = patterns.masks(of: rows.all, log)
        var chain = FunnelChain(steps: question.steps.count, window: question.window.microseconds)
        var events = MatchedEvents(longest: rows.longest)
        for customer in rows.starts.indices where rows.starts[customer] < rows.ends[customer] {
            let range = Int(rows.starts[customer])..<Int(rows.ends[customer])
            events.read(rows.times.span.extracting(range), masks.span.extracting(range))
            add(&events, &chain, question, end: end)
        }
    }

    /// Adds customers who got so far, and how many of them may still go on.
    mutating func add(_ customers: Int, level: Int, open: Int = 0) {
        levels[level] += customers
        stillOpen[level] += open
    }

    /// Adds the customer whose events these are.
    mutating func add(
        _ events: inout MatchedEvents, _ chain: inout FunnelChain, _ question: FunnelQuestion, end: Int64
    ) {
        chain.take(&events, question.profile)
        add(chain, end: end)
    }

    private mutating func add(_ chain: borrowing FunnelChain, end: Int64) {
        levels[chain.level] += 1
        for step in 1..<max(1, chain.level) { elapsed[step].append(chain.best[step] &- chain.best[0]) }
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

extension FunnelChain {
    /// Takes a customer's events. Without an event of step 1 there is nothing to take.
    fileprivate mutating func take(_ events: inout MatchedEvents, _ profile: FunnelProfile) {
        reset()
        guard events.matched & 1 == 1 else { return }
        switch profile {
        case .latestStart: latestStart(events)
        case .oneEventOneStep: oneEventOneStep(&events)
        case .firstEntry: firstEntry(&events)
        }
    }

    /// Entries sort by (time, step): all steps of all events at one time, from low to high.
    private mutating func latestStart(_ events: borrowing MatchedEvents) {
        let (times, masks) = (events.times.span, events.masks.span)
        var index = 0
        while index < events.count, !isComplete {
            let time = times[index]
            var steps: UInt64 = 0
            while index < events.count, times[index] == time {
                steps |= masks[index]
                index += 1
            }
            for step in Bits(steps) { take(step, time) }
        }
    }

    /// An event's steps from high to low, so that it never extends the chain that it has just extended.
    private mutating func oneEventOneStep(_ events: inout MatchedEvents) {
        events.orderTies()
        for index in 0..<events.count {
            var steps = events.masks[index]
            while steps != 0 {
                let step = 63 - steps.leadingZeroBitCount
                take(step, events.times[index])
                steps &= ~(1 << UInt64(step))
            }
            if isComplete { return }
        }
    }

    /// Each event may be the next step of the one chain, or nothing.
    private mutating func firstEntry(_ events: inout MatchedEvents) {
        events.orderTies()
        for index in 0..<events.count where events.masks[index] >> UInt64(level) & 1 == 1 {
            take(level, events.times[index])
            if isComplete { return }
        }
    }
}
