// Customers through a funnel of postings whose steps ask more than a type: all who took the first step are looked at.

import JourneyLog

/// One pass over customers, block by block.
@safe
struct FilteredPostingPass: ~Copyable {
    private let walks: UnsafeMutableBufferPointer<PostingWalk>
    /// By step.
    private let sieves: UnsafeMutableBufferPointer<PostingSieve>
    private var chain: PostingChain
    /// Who takes the first step then or later may still go on.
    private let oldest: Int64

    init(_ funnel: PostingFunnel, _ walks: UnsafeMutableBufferPointer<PostingWalk>, _ rows: RowColumns) {
        unsafe self.walks = walks
        chain = PostingChain(steps: walks.count, window: funnel.window)
        oldest = funnel.oldest
        // SAFETY: one for each step, all of them made here, given back in deinit.
        unsafe sieves = UnsafeMutableBufferPointer<PostingSieve>.allocate(capacity: walks.count)
        for (step, conditions) in funnel.filter.conditions.enumerated() {
            let sieve = PostingSieve(conditions, in: funnel.filter.period, rows)
            unsafe (sieves.baseAddress.unsafelyUnwrapped + step).initialize(to: sieve)
        }
    }

    deinit {
        unsafe sieves.baseAddress.unsafelyUnwrapped.deinitialize(count: sieves.count)
        unsafe sieves.deallocate()
    }

    mutating func scan(_ customers: Range<Int>, _ tallies: inout PostingTallies) {
        var first = customers.lowerBound
        while first < customers.upperBound {
            let last = min(first + PostingLayout.blockSize, customers.upperBound)
            for step in unsafe walks.indices { unsafe walks[step].enter(first..<last) }
            tallies.add(last - first, level: 0)
            if unsafe walks[0].aliveCount > 0 { scanBlock(first, &tallies) }
            first = last
        }
    }

    private mutating func scanBlock(_ block: Int, _ tallies: inout PostingTallies) {
        var starters = 0
        for word in 0..<PostingLayout.blockSize / 64 {
            var members = unsafe walks[0].words[word] & walks[0].alive[word]
            while members != 0 {
                let bit = members.trailingZeroBitCount
                members &= members &- 1
                let customer = block &+ word &* 64 &+ bit
                let first = run(0, word, bit, customer)
                guard first.count > 0 else { continue }
                starters &+= 1
                let start = first[first.count &- 1]
                let isOpen = Int64(start) >= oldest
                if isMember(1, word, bit) { follow(first, word, bit, customer) } else { chain.beginAlone() }
                tallies.add(chain, isOpen: isOpen, start: start)
            }
        }
        tallies.add(0 &- starters, level: 0)
    }

    /// A customer who took the first step, and has events of the second's type, through the rest.
    private mutating func follow(_ first: PostingRun, _ word: Int, _ bit: Int, _ customer: Int) {
        let second = run(1, word, bit, customer)
        guard second.count > 0 else { return chain.beginAlone() }
        var count = chain.begin(first, second)
        var step = 2
        while count > 0, isMember(step, word, bit) {
            let events = run(step, word, bit, customer)
            count = chain.extend(to: step, events, before: count, isLast: !isMember(step &+ 1, word, bit))
            step &+= 1
        }
        chain.finish()
    }

    /// Whether there is such a step, and a customer of the block has such an event.
    @inline(__always)
    private func isMember(_ step: Int, _ word: Int, _ bit: Int) -> Bool {
        guard unsafe step < walks.count else { return false }
        return unsafe walks[step].words[word] &>> UInt64(truncatingIfNeeded: bit) & 1 == 1
    }

    /// What the step accepts of a member's events.
    @inline(__always)
    private mutating func run(_ step: Int, _ word: Int, _ bit: Int, _ customer: Int) -> PostingRun {
        unsafe walks[step].readStarts()
        return unsafe sieves[step].sift(walks[step].word(word).run(bit), of: customer)
    }
}
