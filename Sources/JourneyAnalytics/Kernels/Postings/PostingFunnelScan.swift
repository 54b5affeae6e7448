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
            var chain = PostingChain(steps: steps, window: funnel.window)
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
                let own = unsafe walks[0].find(word, bit, columns)
                let second = unsafe walks[1].find(word, bit, columns)
                var step = 1
                var isLast = unsafe !walks.goesOn(to: 2, word, bit)
                var count = chain.begin(own, second, columns, isLast: isLast)
                while count > 0, !isLast {
                    step += 1
                    isLast = unsafe !walks.goesOn(to: step + 1, word, bit)
                    let events = unsafe walks[step].find(word, bit, columns)
                    count = chain.extend(to: step, events, before: count, columns, isLast: isLast)
                }
                chain.finish()
                let last = unsafe Int64(columns.moments[own.upperBound &- 1])
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

extension UnsafeMutableBufferPointer<PostingWalk> {
    /// Whether there is such a step, and a customer of the block took it.
    @inline(__always)
    fileprivate func goesOn(to step: Int, _ word: Int, _ bit: Int) -> Bool {
        guard step < count else { return false }
        return unsafe self[step].words[word] &>> UInt64(bit) & 1 == 1
    }
}
