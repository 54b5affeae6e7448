// A funnel from postings: only customers who took the first two steps are looked at, the rest are counted by bits.

import JourneyLog
import JourneySupport

/// Whether a funnel can be answered from postings, and from which.
///
/// It can where the log tells whole seconds, every step is one type of event and nothing else, everybody is asked, and
/// steps keep the chain with the latest start.
struct PostingFunnel: Sendable {
    /// By step.
    let lists: [PostingList]
    /// In seconds: a chain that is no older is in time.
    let window: Int64
    /// In seconds from the first of the log: when observation ends.
    let end: Int64

    init?(_ question: FunnelQuestion, in scope: Scope, _ patterns: PatternSet, _ log: EventLog, end: Int64) {
        guard let postings = log.postings, log.areMomentsExact, question.profile == .latestStart,
            question.journey == nil, scope == .everything, question.steps.count <= Self.mostSteps,
            let types = patterns.types(question.steps.count)
        else { return nil }
        lists = types.map { postings[$0] }
        // Times are whole seconds: what is left of the window decides nothing.
        window = max(-1, question.window.microseconds.floored(by: 1_000_000))
        self.end = end.floored(by: 1_000_000) - log.momentBase
    }

    /// More steps are rare, and answered from the columns.
    static let mostSteps = 16
}

extension Int64 {
    /// Divided and rounded down.
    fileprivate func floored(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}

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
    init(_ funnel: PostingFunnel, _ customers: Range<Int>, _ log: EventLog) {
        self.init(steps: funnel.lists.count)
        var walks = funnel.lists.map { PostingWalk($0) }
        var chain = FunnelChain(steps: funnel.lists.count, window: funnel.window)
        log.withPostings { bits, blocks, numbers, starts, runs, long, moments in
            var first = customers.lowerBound
            while first < customers.upperBound {
                let last = min(first + PostingColumn.blockSize, customers.upperBound)
                for step in walks.indices { walks[step].enter(first..<last, bits, blocks, numbers) }
                levels[0] += last - first
                scan(funnel, &walks, &chain, starts, runs, long, moments)
                first = last
            }
        }
    }

    /// One block.
    private mutating func scan(
        _ funnel: PostingFunnel, _ walks: inout [PostingWalk], _ chain: inout FunnelChain, _ starts: Span<UInt32>,
        _ runs: Span<UInt8>, _ long: Span<UInt32>, _ moments: Span<UInt32>
    ) {
        for word in 0..<PostingColumn.blockSize / 64 {
            var members = walks[0].words[word]
            let both = walks.count > 1 ? walks[1].words[word] : 0
            levels[0] -= members.nonzeroBitCount
            while members != 0 {
                let bit = members.trailingZeroBitCount
                members &= members &- 1
                let own = walks[0].run(word, bit, starts, runs, long)
                guard both >> UInt64(bit) & 1 == 1 else {
                    levels[1] += 1
                    if walks.count > 1, funnel.end - Int64(moments[own.upperBound - 1]) <= funnel.window {
                        stillOpen[1] += 1
                    }
                    continue
                }
                var steps = 1
                walks[0].found = own
                while steps < walks.count, walks[steps].words[word] >> UInt64(bit) & 1 == 1 {
                    walks[steps].found = walks[steps].run(word, bit, starts, runs, long)
                    steps += 1
                }
                chain.reset()
                Self.merge(&walks, steps, &chain, moments)
                add(chain, funnel)
            }
        }
    }

    /// The events of the first so many steps in the order of time; of one time in the order of steps.
    private static func merge(
        _ walks: inout [PostingWalk], _ steps: Int, _ chain: inout FunnelChain, _ moments: Span<UInt32>
    ) {
        while !chain.isComplete {
            var (next, time) = (-1, UInt32.max)
            for step in 0..<steps where !walks[step].found.isEmpty {
                let moment = moments[walks[step].found.lowerBound]
                if next < 0 || moment < time { (next, time) = (step, moment) }
            }
            guard next >= 0 else { return }
            walks[next].found = walks[next].found.dropFirst()
            chain.take(next, Int64(time))
        }
    }

    private mutating func add(_ chain: borrowing FunnelChain, _ funnel: PostingFunnel) {
        levels[chain.level] += 1
        for step in 1..<max(1, chain.level) { elapsed[step].append(UInt32(chain.best[step] - chain.best[0])) }
        if !chain.isComplete, funnel.end - chain.lastStart <= funnel.window { stillOpen[chain.level] += 1 }
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

/// A way through the postings of one type, block by block, from one member to a later one.
struct PostingWalk: Sendable {
    private let list: PostingList
    /// Who of the block is a member.
    private(set) var words = [UInt64](repeating: 0, count: PostingColumn.blockSize / 64)
    /// What is left of the run that was found last.
    var found: Range<Int> = 0..<0
    /// The next member, its first moment, and before which customer of the block they stand.
    private var member = 0
    private var moment = 0
    private var word = 0
    private var bit = 0
    /// The next of a list.
    private var listed = 0

    init(_ list: PostingList) { self.list = list }

    /// Begins with a block of customers.
    mutating func enter(_ block: Range<Int>, _ bits: Span<UInt64>, _ blocks: Span<UInt32>, _ numbers: Span<UInt32>) {
        (word, bit) = (0, 0)
        guard let first = list.word, let firstBlock = list.block else { return enterList(block, numbers) }
        let count = (block.count + 63) / 64
        for index in 0..<words.count {
            words[index] = index < count ? bits[first + block.lowerBound / 64 + index] : 0
        }
        let place = (firstBlock + block.lowerBound / PostingColumn.blockSize) * 2
        (member, moment) = (Int(blocks[place]), Int(blocks[place + 1]))
    }

    private mutating func enterList(_ block: Range<Int>, _ numbers: Span<UInt32>) {
        for index in 0..<words.count { words[index] = 0 }
        let (start, count) = (list.listed ?? 0, list.members.count)
        // The first of the block: where the last block ended, or by halving.
        var (low, high) = (listed, count)
        if low < count, low == 0 || Int(numbers[start + low]) < block.lowerBound {
            while low < high {
                let middle = (low + high) / 2
                if Int(numbers[start + middle]) < block.lowerBound { low = middle + 1 } else { high = middle }
            }
        }
        listed = low
        member = list.members.lowerBound + low
        while low < count, Int(numbers[start + low]) < block.upperBound {
            let place = Int(numbers[start + low]) - block.lowerBound
            words[place / 64] |= 1 << UInt64(place % 64)
            low += 1
        }
        listed = low
    }

    /// The moments of a member of the block, who stands after the one that was asked for before.
    mutating func run(
        _ word: Int, _ bit: Int, _ starts: Span<UInt32>, _ runs: Span<UInt8>, _ long: Span<UInt32>
    ) -> Range<Int> {
        var skipped = 0
        while self.word < word {
            skipped += (words[self.word] >> UInt64(self.bit)).nonzeroBitCount
            (self.word, self.bit) = (self.word + 1, 0)
        }
        let between = words[word] >> UInt64(self.bit) & ((1 << UInt64(bit - self.bit)) - 1)
        skipped += between.nonzeroBitCount
        self.bit = bit
        if let listed = list.listed {
            member += skipped
            let start = Int(starts[listed + member - list.members.lowerBound])
            return start..<start + Self.length(member, runs, long)
        }
        for _ in 0..<skipped {
            moment += Self.length(member, runs, long)
            member += 1
        }
        return moment..<moment + Self.length(member, runs, long)
    }

    /// How many events a member has.
    @inline(__always)
    private static func length(_ member: Int, _ runs: Span<UInt8>, _ long: Span<UInt32>) -> Int {
        let run = runs[member]
        return run < PostingColumn.longRun ? Int(run) : longLength(member, long)
    }

    private static func longLength(_ member: Int, _ long: Span<UInt32>) -> Int {
        var (low, high) = (0, long.count / 2)
        while low < high {
            let middle = (low + high) / 2
            if Int(long[middle * 2]) < member { low = middle + 1 } else { high = middle }
        }
        return Int(long[low * 2 + 1])
    }
}
