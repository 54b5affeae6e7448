// From one member of a posting list to a later one.

import JourneyLog

extension PostingColumns {
    /// How many events a member has.
    @inline(__always)
    func length(_ member: Int) -> Int {
        let run = unsafe runs[member]
        return run < PostingLayout.longRun ? Int(run) : longLength(member)
    }

    /// How many events so many members have, one after another.
    @inline(__always)
    func length(from member: Int, count: Int) -> Int {
        var (total, member, left) = (0, member, count)
        while left > 0 {
            let taken = min(left, 8)
            guard unsafe member &+ 8 <= runs.count else { return total + slowLength(from: member, count: left) }
            // Eight bytes at once, those behind the last set to nothing.
            let all = unsafe UnsafeRawPointer(runs.baseAddress.unsafelyUnwrapped + member).loadUnaligned(
                as: UInt64.self)
            let bytes = UInt64(littleEndian: all) & (UInt64.max &>> UInt64(64 &- 8 &* taken))
            let missing = ~bytes
            // Whether a byte is 255, whose run is told elsewhere.
            if (missing &- 0x0101_0101_0101_0101) & bytes & 0x8080_8080_8080_8080 != 0 {
                total &+= slowLength(from: member, count: taken)
            } else {
                let pairs = (bytes & 0x00FF_00FF_00FF_00FF) &+ (bytes &>> 8 & 0x00FF_00FF_00FF_00FF)
                total &+= Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) &>> 48)
            }
            member &+= taken
            left &-= taken
        }
        return total
    }

    private func slowLength(from member: Int, count: Int) -> Int {
        (member..<member + count).reduce(0) { $0 + length($1) }
    }

    private func longLength(_ member: Int) -> Int {
        var (low, high) = (0, unsafe long.count / 2)
        while low < high {
            let middle = (low + high) / 2
            if unsafe Int(long[middle * 2]) < member { low = middle + 1 } else { high = middle }
        }
        return unsafe Int(long[low * 2 + 1])
    }
}

/// A way through the postings of one type, block by block. Values only: many of them lie side by side in memory that a
/// kernel took once.
struct PostingWalk {
    /// Where the type's words, blocks and list begin; -1 for what it has none of.
    private let firstWord, firstBlock, firstListed: Int
    private let firstMember, listedCount: Int
    /// Who of the block is a member.
    private(set) var words: InlineArray<8, UInt64> = .init(repeating: 0)
    /// The next member and its first moment, and after which place of the block they come.
    private var member = 0
    private var moment = 0
    private var word = 0
    private var bit = 0
    /// The next of a list.
    private var listed = 0

    init(_ list: PostingList) {
        (firstWord, firstBlock, firstListed) = (list.word ?? -1, list.block ?? -1, list.listed ?? -1)
        (firstMember, listedCount) = (list.members.lowerBound, list.members.count)
    }

    /// Begins with a block of customers.
    mutating func enter(_ block: Range<Int>, _ columns: PostingColumns) {
        (word, bit) = (0, 0)
        guard firstWord >= 0 else { return enterList(block, columns) }
        let count = (block.count + 63) / 64
        let start = firstWord + block.lowerBound / 64
        for index in 0..<8 { words[index] = index < count ? unsafe columns.bits[start + index] : 0 }
        let place = (firstBlock + block.lowerBound / PostingLayout.blockSize) * 2
        (member, moment) = unsafe (Int(columns.blocks[place]), Int(columns.blocks[place + 1]))
    }

    private mutating func enterList(_ block: Range<Int>, _ columns: PostingColumns) {
        for index in 0..<8 { words[index] = 0 }
        // The first of the block: where the last block ended, or by halving.
        if listed < listedCount, unsafe Int(columns.numbers[firstListed + listed]) < block.lowerBound {
            var (low, high) = (listed, listedCount)
            while low < high {
                let middle = (low + high) / 2
                if unsafe Int(columns.numbers[firstListed + middle]) < block.lowerBound {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            listed = low
        }
        member = firstMember + listed
        moment = listed < listedCount ? unsafe Int(columns.starts[firstListed + listed]) : 0
        while listed < listedCount {
            let place = unsafe Int(columns.numbers[firstListed + listed]) - block.lowerBound
            guard place < block.count else { return }
            words[place / 64] |= 1 << UInt64(place % 64)
            listed += 1
        }
    }

    /// How many of the next members have an event at some moment or after it.
    func latecomers(_ count: Int, since oldest: Int64, _ columns: PostingColumns) -> Int {
        var (late, moment) = (0, moment)
        for member in member..<member &+ count {
            moment &+= columns.length(member)
            late &+= unsafe Int64(columns.moments[moment &- 1]) >= oldest ? 1 : 0
        }
        return late
    }

    /// The moments of the next member, whoever it is.
    @inline(__always)
    mutating func next(_ columns: PostingColumns) -> Range<Int> {
        let start = moment
        moment &+= columns.length(member)
        member &+= 1
        return unsafe Range(uncheckedBounds: (start, moment))
    }

    /// The moments of a member of the block, who stands after the one that was found before.
    mutating func find(_ word: Int, _ bit: Int, _ columns: PostingColumns) -> Range<Int> {
        var skipped = 0
        while self.word < word {
            skipped &+= (words[self.word] &>> UInt64(self.bit)).nonzeroBitCount
            (self.word, self.bit) = (self.word &+ 1, 0)
        }
        let between = words[word] &>> UInt64(self.bit) & ((1 &<< UInt64(bit &- self.bit)) &- 1)
        skipped &+= between.nonzeroBitCount
        if skipped > 0 {
            moment &+= columns.length(from: member, count: skipped)
            member &+= skipped
        }
        // The member itself is behind us then, too.
        self.bit = bit &+ 1
        if self.bit == 64 { (self.word, self.bit) = (word &+ 1, 0) }
        return next(columns)
    }
}
