// Through the postings of one type, block by block: who of a block has such events, and where theirs stand.

import JourneyLog

/// A way through the postings of one type. Values only: many of them lie side by side in memory that a kernel took once; the
/// kernel holds the log, too.
@safe
struct PostingWalk {
    private let bits: UnsafePointer<UInt64>
    private let blocks, numbers, listedStarts, moments: UnsafePointer<UInt32>
    private let runs: UnsafePointer<UInt8>
    private let long: UnsafeBufferPointer<UInt32>
    /// Where the type's words, blocks and list begin; -1 for what it has none of.
    private let firstWord, firstBlock, firstListed: Int
    private let firstMember, listedCount: Int
    /// The next of a list.
    private var listed = 0
    /// Who of the block is a member.
    private(set) var words: InlineArray<8, UInt64> = .init(repeating: 0)
    /// By word of the block: the members before it.
    private var ranks: InlineArray<8, Int32> = .init(repeating: 0)
    /// How many of the block are members.
    private(set) var count = 0
    /// A bit for each customer of the part who is not there any more; nil where all are.
    private var superseded: UnsafePointer<UInt64>?
    /// Who of the block may be counted, and how many members that is. The others are members all the same: where runs stand is
    /// counted from all of them.
    private(set) var alive: InlineArray<8, UInt64> = .init(repeating: .max)
    private(set) var aliveCount = 0
    /// The block's first member and its first moment.
    private var member = 0
    private var moment = 0
    /// By member of the block: where its moments begin, counted from the block's, and where the last one's end; written when
    /// somebody asks first. Room for a block and one more.
    private let starts: UnsafeMutablePointer<UInt32>
    private var hasStarts = false

    /// - Parameter scratch: room for `scratchLength` numbers that is this walk's alone, and outlives it.
    init(_ list: PostingList, _ columns: PostingColumns, scratch: UnsafeMutablePointer<UInt32>) {
        (firstWord, firstBlock, firstListed) = (list.word ?? -1, list.block ?? -1, list.listed ?? -1)
        (firstMember, listedCount) = (list.members.lowerBound, list.members.count)
        // SAFETY: sections of a log begin somewhere, empty ones too, and nothing is read of those.
        unsafe bits = columns.bits.baseAddress.unsafelyUnwrapped
        unsafe blocks = columns.blocks.baseAddress.unsafelyUnwrapped
        unsafe numbers = columns.numbers.baseAddress.unsafelyUnwrapped
        unsafe listedStarts = columns.starts.baseAddress.unsafelyUnwrapped
        unsafe moments = columns.moments.baseAddress.unsafelyUnwrapped
        unsafe runs = columns.runs.baseAddress.unsafelyUnwrapped
        unsafe long = columns.long
        unsafe starts = scratch
    }

    static let scratchLength = PostingLayout.blockSize + 1

    /// Counts nobody whose bit is set; whoever calls holds the bits as long as the walk is used.
    mutating func leaveOut(_ superseded: UnsafePointer<UInt64>) { unsafe self.superseded = superseded }

    /// Begins with a block of customers.
    mutating func enter(_ block: Range<Int>) {
        hasStarts = false
        if firstWord >= 0 {
            let words = (block.count + 63) / 64
            let start = firstWord + block.lowerBound / 64
            for index in 0..<8 { self.words[index] = index < words ? unsafe bits[start + index] : 0 }
            let place = (firstBlock + block.lowerBound / PostingLayout.blockSize) * 2
            (member, moment) = unsafe (Int(blocks[place]), Int(blocks[place + 1]))
        } else {
            enterList(block)
        }
        var rank: Int32 = 0
        for index in 0..<8 {
            ranks[index] = rank
            rank &+= Int32(truncatingIfNeeded: words[index].nonzeroBitCount)
        }
        count = Int(rank)
        aliveCount = count
        if unsafe superseded != nil { countAlive(block) }
    }

    private mutating func countAlive(_ block: Range<Int>) {
        guard let superseded = unsafe superseded else { return }
        aliveCount = 0
        for index in 0..<(block.count + 63) / 64 {
            // SAFETY: a word for each 64 customers of the part.
            alive[index] = unsafe ~superseded[block.lowerBound / 64 + index]
            aliveCount &+= (words[index] & alive[index]).nonzeroBitCount
        }
    }

    private mutating func enterList(_ block: Range<Int>) {
        for index in 0..<8 { words[index] = 0 }
        // The first of the block: where the last block ended, or by halving.
        if listed < listedCount, unsafe Int(numbers[firstListed + listed]) < block.lowerBound {
            var (low, high) = (listed, listedCount)
            while low < high {
                let middle = (low + high) / 2
                if unsafe Int(numbers[firstListed + middle]) < block.lowerBound {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            listed = low
        }
        member = firstMember + listed
        moment = listed < listedCount ? unsafe Int(listedStarts[firstListed + listed]) : 0
        while listed < listedCount {
            let place = unsafe Int(numbers[firstListed + listed]) - block.lowerBound
            guard place < block.count else { return }
            words[place / 64] |= 1 << UInt64(place % 64)
            listed += 1
        }
    }

    /// Reads where the moments of the block's members begin, once.
    @inline(__always)
    mutating func readStarts() {
        guard !hasStarts else { return }
        hasStarts = true
        addUp()
    }

    /// The members of one word of the block. The starts were read.
    @inline(__always)
    func word(_ word: Int) -> PostingWord {
        unsafe PostingWord(
            members: words[word], starts: starts + Int(ranks[word]), moments: moments + moment)
    }

    /// How many members that count have an event at some moment or after it.
    mutating func latecomers(since oldest: Int64) -> Int {
        guard oldest > 0 else { return aliveCount }
        guard let oldest = UInt32(exactly: oldest) else { return 0 }
        readStarts()
        var late = 0
        let moments = unsafe moments + moment
        guard aliveCount < count else {
            for member in 0..<count {
                late &+= unsafe moments[Int(starts[member &+ 1]) &- 1] >= oldest ? 1 : 0
            }
            return late
        }
        var member = 0
        for index in 0..<8 {
            var left = words[index]
            while left != 0 {
                let isAlive = alive[index] &>> UInt64(left.trailingZeroBitCount) & 1 == 1
                late &+= unsafe isAlive && moments[Int(starts[member &+ 1]) &- 1] >= oldest ? 1 : 0
                left &= left &- 1
                member &+= 1
            }
        }
        return late
    }

    private func addUp() {
        var (total, longest) = (UInt32(0), UInt8(0))
        let runs = unsafe runs + member
        unsafe starts[0] = 0
        for member in 0..<count {
            let run = unsafe runs[member]
            total &+= UInt32(run)
            longest = max(longest, run)
            unsafe starts[member &+ 1] = total
        }
        if longest == PostingLayout.longRun { addUpLong() }
    }

    /// The same where a run is too long for its byte.
    private func addUpLong() {
        var total: UInt32 = 0
        for place in 0..<count {
            total += UInt32(length(member + place))
            unsafe starts[place + 1] = total
        }
    }

    /// How many events a member has.
    private func length(_ member: Int) -> Int {
        let run = unsafe runs[member]
        guard run == PostingLayout.longRun else { return Int(run) }
        var (low, high) = (0, unsafe long.count / 2)
        while low < high {
            let middle = (low + high) / 2
            if unsafe Int(long[middle * 2]) < member { low = middle + 1 } else { high = middle }
        }
        return unsafe Int(long[low * 2 + 1])
    }
}

/// Who of 64 customers has events of a type, and where theirs stand.
@safe
struct PostingWord {
    let members: UInt64
    /// By member: where its moments begin.
    fileprivate let starts: UnsafePointer<UInt32>
    fileprivate let moments: UnsafePointer<UInt32>

    fileprivate init(members: UInt64, starts: UnsafeMutablePointer<UInt32>, moments: UnsafePointer<UInt32>) {
        self.members = members
        unsafe self.starts = UnsafePointer(starts)
        unsafe self.moments = moments
    }

    /// The moments of a member.
    @inline(__always)
    func run(_ bit: Int) -> PostingRun {
        let before = members & ((1 &<< UInt64(truncatingIfNeeded: bit)) &- 1)
        let place = unsafe starts + before.nonzeroBitCount
        let start = unsafe Int(place[0])
        return unsafe PostingRun(first: moments + start, count: Int(place[1]) &- start)
    }
}
