// Customers through a funnel of postings, block by block: only those who took the first two steps are looked at, the rest are
// counted by bits.

import JourneyLog

/// One pass over customers, block by block.
@safe
struct PostingPass: ~Copyable {
    private let walks: UnsafeMutableBufferPointer<PostingWalk>
    private var chain: PostingChain
    /// Who takes the first step then or later may still go on.
    private let oldest: Int64

    init(_ funnel: PostingFunnel, _ walks: UnsafeMutableBufferPointer<PostingWalk>) {
        unsafe self.walks = walks
        chain = PostingChain(steps: walks.count, window: funnel.window)
        oldest = funnel.oldest
    }

    mutating func scan(_ customers: Range<Int>, _ tallies: inout PostingTallies) {
        var first = customers.lowerBound
        while first < customers.upperBound {
            let last = min(first + PostingLayout.blockSize, customers.upperBound)
            for step in unsafe walks.indices { unsafe walks[step].enter(first..<last) }
            let starters = unsafe walks[0].aliveCount
            tallies.add(last - first - starters, level: 0)
            if starters > 0 { scanBlock(starters, &tallies) }
            first = last
        }
    }

    private mutating func scanBlock(_ starters: Int, _ tallies: inout PostingTallies) {
        guard unsafe walks.count > 1 else { return tallies.add(starters, level: 1) }
        // Of all who took the first step; those who took the second, too, are taken back below.
        let late = unsafe walks[0].latecomers(since: oldest)
        var (lateCandidates, candidates) = (0, 0)
        unsafe walks[0].readStarts()
        unsafe walks[1].readStarts()
        for word in 0..<PostingLayout.blockSize / 64 {
            let first = unsafe walks[0].word(word)
            let second = unsafe walks[1].word(word)
            let third = unsafe walks.count > 2 ? walks[2].words[word] : 0
            var both = unsafe first.members & second.members & walks[0].alive[word]
            candidates &+= both.nonzeroBitCount
            while both != 0 {
                let bit = both.trailingZeroBitCount
                both &= both &- 1
                let starts = first.run(bit)
                let goesOn = third &>> UInt64(truncatingIfNeeded: bit) & 1 == 1
                var count = goesOn ? chain.begin(starts, second.run(bit)) : chain.end(starts, second.run(bit))
                if goesOn, count > 0 { follow(word, bit, &count) }
                let start = starts[starts.count &- 1]
                let isOpen = Int64(start) >= oldest
                lateCandidates &+= isOpen ? 1 : 0
                tallies.add(chain, isOpen: isOpen, start: start)
            }
            if tallies.needsTimes { noteOpen(first, word, but: second.members, &tallies) }
        }
        tallies.add(starters &- candidates, level: 1)
        tallies.addOpen(late &- lateCandidates, level: 1)
    }

    /// A customer who took the third step, too, through the rest.
    private mutating func follow(_ word: Int, _ bit: Int, _ count: inout Int) {
        var (step, isLast) = (1, false)
        while count > 0, !isLast {
            step &+= 1
            isLast = unsafe step &+ 1 == walks.count || walks[step &+ 1].words[word] &>> UInt64(bit) & 1 == 0
            unsafe walks[step].readStarts()
            let events = unsafe walks[step].word(word).run(bit)
            count = chain.extend(to: step, events, before: count, isLast: isLast)
        }
        chain.finish()
    }

    /// Those who took the first step alone, and may still go on.
    private func noteOpen(_ first: PostingWord, _ word: Int, but others: UInt64, _ tallies: inout PostingTallies) {
        var alone = unsafe first.members & ~others & walks[0].alive[word]
        while alone != 0 {
            let starts = first.run(alone.trailingZeroBitCount)
            alone &= alone &- 1
            let start = starts[starts.count &- 1]
            if Int64(start) >= oldest { tallies.addOpenStart(start) }
        }
    }
}
