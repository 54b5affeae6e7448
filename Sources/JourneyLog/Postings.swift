// The events of a log once more, by type instead of by customer: who has such an event, how many, and when. A question about a
// few types reads little else.

import JourneySupport

/// Where the postings of one type stand.
package struct PostingList: Hashable, Sendable {
    /// The customers who have such an event, by their place among those of all types.
    package var members: Range<Int>
    /// Their events, by their place among those of all types: one member after another, each in the order of time.
    package var moments: Range<Int>
    /// Where its words begin, a bit a customer, and its blocks; `nil` where its members are listed.
    package var word, block: Int?
    /// Where its list begins; `nil` where its members are bits.
    package var listed: Int?
}

/// The columns of postings, as a kernel reads them.
package enum PostingColumn {
    /// So many customers share a block: it says how many members and events of a type come before it.
    package static let blockSize = 512
    /// The length of a run that is not told by its byte.
    package static let longRun: UInt8 = 255
}

extension EventLog {
    /// Where the postings of each type stand, by activity code; `nil` where the log has none.
    package var postings: [PostingList]? { postingLists.isEmpty && !activities.isEmpty ? nil : postingLists }

    /// The second from which moments count, since 1970, and whether they are the whole of a time.
    package var momentBase: Int64 { columns.clock.base }
    package var areMomentsExact: Bool { columns.clock.unit == .second }

    /// Runs `body` on the columns of postings.
    ///
    /// - `bits`: a bit a customer. `blocks`: pairs, members and moments before the block.
    /// - `numbers`: customers, rising, of types whose members are listed; `starts`: the first moment of each.
    /// - `runs`: by member, how many events; 255 for so many or more, then `long` has pairs of a member and its number.
    /// - `moments`: by event, seconds from `momentBase`.
    package func withPostings<Result: ~Copyable, Failure: Error>(
        _ body: (
            _ bits: Span<UInt64>, _ blocks: Span<UInt32>, _ numbers: Span<UInt32>, _ starts: Span<UInt32>,
            _ runs: Span<UInt8>, _ long: Span<UInt32>, _ moments: Span<UInt32>
        ) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try file.withValues(of: layout[.memberBits], as: UInt64.self) { (bits) throws(Failure) in
            try file.withValues(of: layout[.blocks], as: UInt32.self) { (blocks) throws(Failure) in
                try file.withValues(of: layout[.memberNumbers], as: UInt32.self) { (numbers) throws(Failure) in
                    try file.withValues(of: layout[.memberStarts], as: UInt32.self) { (starts) throws(Failure) in
                        try file.withValues(of: layout[.runs], as: UInt8.self) { (runs) throws(Failure) in
                            try file.withValues(of: layout[.longRuns], as: UInt32.self) { (long) throws(Failure) in
                                try file.withValues(of: layout[.moments], as: UInt32.self) {
                                    (moments) throws(Failure) in
                                    try body(bits, blocks, numbers, starts, runs, long, moments)
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The postings of a log while it is written, or checked.
struct PostingSections: Equatable {
    var types: [UInt32] = []
    var bits: [UInt64] = []
    var blocks: [UInt32] = []
    var numbers: [UInt32] = []
    var starts: [UInt32] = []
    var runs: [UInt8] = []
    var longRuns: [UInt32] = []
    var moments: [UInt32] = []

    /// What stands for nothing in `types`.
    private static let none = UInt32.max
    /// Members are listed where fewer than one customer in so many has such an event: eight bytes each are less than a
    /// bit and its share of a block for everyone then.
    private static let fewest = 64

    /// None.
    init() {}

    /// Makes them of a log's rows.
    /// - Parameters:
    ///   - types: how many there are.
    ///   - row: the type and the second of a row, counted from the clock's.
    ///
    /// - Complexity: O(rows + customers · types / 512).
    init(offsets: Span<UInt32>, types count: Int, row: (Int) -> (type: Int, second: UInt32)) {
        let customers = offsets.count - 1
        let rows = Int(offsets[customers])
        var members = [Int](repeating: 0, count: count)
        var events = members
        var last = [Int](repeating: -1, count: count)
        for customer in 0..<customers {
            for place in Int(offsets[customer])..<Int(offsets[customer + 1]) {
                let type = row(place).type
                events[type] += 1
                if last[type] != customer {
                    last[type] = customer
                    members[type] += 1
                }
            }
        }
        var (member, moment) = ([Int](repeating: 0, count: count), [Int](repeating: 0, count: count))
        var (word, listed) = (member, member)
        let words = (customers + 63) / 64
        let blockCount = (customers + PostingColumn.blockSize - 1) / PostingColumn.blockSize
        var (nextMember, nextMoment, nextWord, nextListed, nextBlock) = (0, 0, 0, 0, 0)
        var block = member
        for type in 0..<count {
            let isListed = members[type] * Self.fewest < customers
            (member[type], moment[type]) = (nextMember, nextMoment)
            (word[type], block[type]) = isListed ? (-1, -1) : (nextWord, nextBlock)
            listed[type] = isListed ? nextListed : -1
            self.types += [
                UInt32(nextMember), UInt32(nextMoment), isListed ? Self.none : UInt32(nextWord),
                isListed ? UInt32(nextListed) : Self.none,
            ]
            nextMember += members[type]
            nextMoment += events[type]
            if isListed {
                nextListed += members[type]
            } else {
                nextWord += words
                nextBlock += blockCount
            }
        }
        self.types += [UInt32(nextMember), UInt32(nextMoment), UInt32(nextWord), UInt32(nextListed)]
        bits = Array(repeating: 0, count: nextWord)
        blocks = Array(repeating: 0, count: nextBlock * 2)
        numbers = Array(repeating: 0, count: nextListed)
        starts = numbers
        runs = Array(repeating: 0, count: nextMember)
        moments = Array(repeating: 0, count: rows)
        var length = [Int](repeating: 0, count: count)
        last = Array(repeating: -1, count: count)
        var long: [(member: Int, length: Int)] = []
        var longPlace = length
        for customer in 0..<customers {
            if customer % PostingColumn.blockSize == 0 {
                for type in 0..<count where block[type] >= 0 {
                    let place = (block[type] + customer / PostingColumn.blockSize) * 2
                    (blocks[place], blocks[place + 1]) = (UInt32(member[type]), UInt32(moment[type]))
                }
            }
            for place in Int(offsets[customer])..<Int(offsets[customer + 1]) {
                let (type, second) = row(place)
                if last[type] != customer {
                    last[type] = customer
                    length[type] = 0
                    if listed[type] >= 0 {
                        numbers[listed[type]] = UInt32(customer)
                        starts[listed[type]] = UInt32(moment[type])
                        listed[type] += 1
                    } else {
                        bits[word[type] + customer / 64] |= 1 << UInt64(customer % 64)
                    }
                    member[type] += 1
                }
                length[type] += 1
                let own = member[type] - 1
                runs[own] = UInt8(min(length[type], Int(PostingColumn.longRun)))
                if length[type] == Int(PostingColumn.longRun) {
                    longPlace[type] = long.count
                    long.append((own, 0))
                }
                if length[type] >= Int(PostingColumn.longRun) { long[longPlace[type]].length = length[type] }
                moments[moment[type]] = second
                moment[type] += 1
            }
        }
        long.sort { $0.member < $1.member }
        longRuns = long.flatMap { [UInt32($0.member), UInt32($0.length)] }
    }

    /// Where the postings of each type stand, by what `types` says.
    static func lists(_ types: Span<UInt32>, customers: Int) -> [PostingList] {
        let blocks = (customers + PostingColumn.blockSize - 1) / PostingColumn.blockSize
        let words = (customers + 63) / 64
        return (0..<max(0, types.count / 4 - 1)).map { type in
            let (here, next) = (type * 4, type * 4 + 4)
            let word = types[here + 2] == none ? nil : Int(types[here + 2])
            return PostingList(
                members: Int(types[here])..<Int(types[next]), moments: Int(types[here + 1])..<Int(types[next + 1]),
                word: word, block: word.map { $0 / max(1, words) * blocks },
                listed: types[here + 3] == none ? nil : Int(types[here + 3]))
        }
    }
}
