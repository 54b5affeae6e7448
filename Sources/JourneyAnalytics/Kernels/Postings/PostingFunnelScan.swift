// A range of customers through a funnel of postings.

import JourneyLog
import JourneySupport

/// What a range of customers adds to such a funnel.
struct PostingFunnelScan: Sendable {
    /// By number of steps.
    private(set) var levels: [Int]
    private(set) var stillOpen: [Int]
    /// By step: seconds from the start of the best chain, for the customers who got there; nothing for the first.
    private(set) var elapsed: [[UInt32]]

    init(steps: Int) {
        levels = Array(repeating: 0, count: steps + 1)
        stillOpen = levels
        elapsed = Array(repeating: [], count: steps)
    }

    /// - Parameter customers: they begin with a block, and end with one or with the log.
    init(_ funnel: PostingFunnel, _ customers: Range<Int>, _ columns: PostingColumns) {
        let steps = funnel.lists.count
        self.init(steps: steps)
        // SAFETY: the scratch is as long as it is asked for, and does not leave the closures.
        unsafe withUnsafeTemporaryAllocation(of: PostingWalk.self, capacity: steps) { walks in
            for step in 0..<steps { unsafe walks.initializeElement(at: step, to: PostingWalk(funnel.lists[step])) }
            unsafe withUnsafeTemporaryAllocation(of: Int64.self, capacity: steps * (steps + 2)) { scratch in
                var chain = unsafe PostingChain(steps: steps, window: funnel.window, scratch: scratch)
                var first = customers.lowerBound
                while first < customers.upperBound {
                    let last = min(first + PostingLayout.blockSize, customers.upperBound)
                    for step in 0..<steps { unsafe walks[step].enter(first..<last, columns) }
                    levels[0] += last - first
                    unsafe scanBlock(funnel, walks, columns, &chain)
                    first = last
                }
            }
        }
    }

    private mutating func scanBlock(
        _ funnel: PostingFunnel, _ walks: UnsafeMutableBufferPointer<PostingWalk>, _ columns: PostingColumns,
        _ chain: inout PostingChain
    ) {
        let steps = walks.count
        let oldest = funnel.end - funnel.window
        var (starters, candidates) = (0, 0)
        for word in 0..<PostingLayout.blockSize / 64 { starters += unsafe walks[0].words[word].nonzeroBitCount }
        guard starters > 0 else { return }
        levels[0] -= starters
        guard steps > 1 else {
            levels[1] += starters
            return
        }
        // Of all who took the first step; those who took the second, too, are taken back below.
        var open = unsafe walks[0].latecomers(starters, since: oldest, columns)
        for word in 0..<PostingLayout.blockSize / 64 {
            var both = unsafe walks[0].words[word] & walks[1].words[word]
            candidates += both.nonzeroBitCount
            while both != 0 {
                let bit = both.trailingZeroBitCount
                both &= both &- 1
                unsafe walks[0].find(word, bit, columns)
                unsafe walks[1].find(word, bit, columns)
                var found = 2
                while found < steps, unsafe walks[found].words[word] &>> UInt64(bit) & 1 == 1 {
                    unsafe walks[found].find(word, bit, columns)
                    found += 1
                }
                let last = unsafe Int64(columns.moments[walks[0].found.upperBound &- 1])
                unsafe chain.follow(walks, found, columns)
                if last >= oldest { open -= 1 }
                add(chain, isOpen: last >= oldest)
            }
        }
        levels[1] += starters - candidates
        stillOpen[1] += open
    }

    private mutating func add(_ chain: borrowing PostingChain, isOpen: Bool) {
        levels[chain.level] += 1
        if chain.level > 1 {
            for step in 1..<chain.level { elapsed[step].append(chain.elapsed(step)) }
        }
        if !chain.isComplete, isOpen { stillOpen[chain.level] += 1 }
    }

    /// Adds later customers.
    mutating func merge(_ other: PostingFunnelScan) {
        for level in levels.indices {
            levels[level] += other.levels[level]
            stillOpen[level] += other.stillOpen[level]
        }
        for step in elapsed.indices { elapsed[step] += other.elapsed[step] }
    }
}

/// One customer's chains, as `FunnelChain` has them, over seconds; on memory that is taken once for many customers.
@safe
struct PostingChain: ~Copyable {
    private let steps: Int
    private let window: Int64
    private(set) var level = 0
    /// The slots that hold a chain.
    private var filled: UInt64 = 0
    /// By slot: when its chain started; then the times of the best chain; then by slot those of its chain.
    private let starts, best, times: UnsafeMutablePointer<Int64>

    /// - Parameter scratch: steps · (steps + 2) values, at least one.
    init(steps: Int, window: Int64, scratch: UnsafeMutableBufferPointer<Int64>) {
        (self.steps, self.window) = (steps, window)
        // SAFETY: the caller's scratch is so long, and outlives this.
        let base = unsafe scratch.baseAddress.unsafelyUnwrapped
        unsafe base.initialize(repeating: 0, count: scratch.count)
        unsafe (starts, best, times) = (base, base + steps, base + 2 * steps)
    }

    var isComplete: Bool { level == steps }

    /// Seconds from the start of the best chain to one of its steps.
    func elapsed(_ step: Int) -> UInt32 { unsafe UInt32(truncatingIfNeeded: best[step] &- best[0]) }

    /// Follows the events of the first so many steps in the order of time; of one time in the order of steps.
    ///
    /// Of events of the first step that follow one another only the last can start a chain that goes on: the others are
    /// passed over.
    mutating func follow(
        _ walks: UnsafeMutableBufferPointer<PostingWalk>, _ count: Int, _ columns: PostingColumns
    ) {
        let moments = unsafe columns.moments
        let first = unsafe walks[0].found
        if count == 2 { return unsafe followTwo(first, walks[1].found, moments) }
        filled = 0
        level = 1
        for step in 1..<count { unsafe walks[step].look(moments) }
        var start = first.lowerBound
        var opening = unsafe Int64(moments[start])
        while true {
            var next = 1
            var time = unsafe walks[1].head
            for step in 2..<count {
                let head = unsafe walks[step].head
                if head < time { (next, time) = (step, head) }
            }
            guard time < Int64.max else { return }
            if opening <= time {
                start &+= 1
                while start < first.upperBound, unsafe Int64(moments[start]) <= time { start &+= 1 }
                unsafe (starts[0], times[0]) = (Int64(moments[start &- 1]), Int64(moments[start &- 1]))
                filled |= 1
                opening = start < first.upperBound ? unsafe Int64(moments[start]) : Int64.max
            }
            unsafe walks[next].advance(moments)
            extend(next, time)
            if level == steps { return }
        }
    }

    /// Where no third step can follow: the first event of the second that an event of the first comes before, in time.
    private mutating func followTwo(_ first: Range<Int>, _ second: Range<Int>, _ moments: UnsafeBufferPointer<UInt32>) {
        level = 1
        var start = first.lowerBound
        var opened: Int64 = -1
        for place in second {
            let time = unsafe Int64(moments[place])
            while start < first.upperBound, unsafe Int64(moments[start]) <= time {
                opened = unsafe Int64(moments[start])
                start &+= 1
            }
            if opened >= 0, time &- opened <= window {
                unsafe (best[0], best[1]) = (opened, time)
                level = 2
                return
            }
        }
    }

    private mutating func extend(_ slot: Int, _ time: Int64) {
        guard filled &>> UInt64(slot &- 1) & 1 == 1 else { return }
        let start = unsafe starts[slot &- 1]
        guard time &- start <= window else { return }
        if filled &>> UInt64(slot) & 1 == 1, unsafe starts[slot] == start { return }
        filled |= 1 &<< UInt64(slot)
        unsafe starts[slot] = start
        let from = unsafe times + (slot &- 1) &* steps
        let to = unsafe times + slot &* steps
        for step in 0..<slot { unsafe to[step] = from[step] }
        unsafe to[slot] = time
        guard slot == level else { return }
        level = slot &+ 1
        for step in 0...slot { unsafe best[step] = to[step] }
    }
}
