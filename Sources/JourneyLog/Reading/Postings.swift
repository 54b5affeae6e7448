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

    /// The list of a type that nobody has.
    package static let none = PostingList(members: 0..<0, moments: 0..<0, word: nil, block: nil, listed: 0)
}

/// How postings are laid out.
package enum PostingLayout {
    /// So many customers share a block: it says how many members and events of a type come before it.
    package static let blockSize = 512
    /// The length of a run that is not told by its byte.
    package static let longRun: UInt8 = 255
}

/// The columns of postings, as a kernel reads them.
///
/// They live as long as this. A log is checked when it is opened: members, moments and blocks of its lists lie inside them.
@safe
package struct PostingColumns: Sendable {
    /// A bit a customer.
    package nonisolated(unsafe) let bits: UnsafeBufferPointer<UInt64>
    /// Pairs: members and moments before the block.
    package nonisolated(unsafe) let blocks: UnsafeBufferPointer<UInt32>
    /// Customers, rising, of types whose members are listed, and the first moment of each.
    package nonisolated(unsafe) let numbers, starts: UnsafeBufferPointer<UInt32>
    /// By member, how many events; 255 for so many or more.
    package nonisolated(unsafe) let runs: UnsafeBufferPointer<UInt8>
    /// Pairs of a member and the number of its events, for those of 255 or more.
    package nonisolated(unsafe) let long: UnsafeBufferPointer<UInt32>
    /// By event, seconds from `momentBase`.
    package nonisolated(unsafe) let moments: UnsafeBufferPointer<UInt32>
    /// What they lie in.
    private let file: MappedFile

    fileprivate init(_ file: MappedFile, _ layout: LogLayout) {
        self.file = file
        // SAFETY: the file is held by this, and never written.
        unsafe bits = file.pointer(to: layout[.memberBits])
        unsafe blocks = file.pointer(to: layout[.blocks])
        unsafe numbers = file.pointer(to: layout[.memberNumbers])
        unsafe starts = file.pointer(to: layout[.memberStarts])
        unsafe runs = file.pointer(to: layout[.runs])
        unsafe long = file.pointer(to: layout[.longRuns])
        unsafe moments = file.pointer(to: layout[.moments])
    }
}

extension LogSegment {
    /// What the lists point into.
    var postingColumns: PostingColumns { PostingColumns(file, layout) }
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
    static let none = UInt32.max
    /// Members are listed where fewer than one customer in so many has such an event: eight bytes each are less than a
    /// bit and its share of a block for everyone then.
    static let fewest = 64

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
        let blockCount = (customers + PostingLayout.blockSize - 1) / PostingLayout.blockSize
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
            if customer % PostingLayout.blockSize == 0 {
                for type in 0..<count where block[type] >= 0 {
                    let place = (block[type] + customer / PostingLayout.blockSize) * 2
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
                runs[own] = UInt8(min(length[type], Int(PostingLayout.longRun)))
                if length[type] == Int(PostingLayout.longRun) {
                    longPlace[type] = long.count
                    long.append((own, 0))
                }
                if length[type] >= Int(PostingLayout.longRun) { long[longPlace[type]].length = length[type] }
                moments[moment[type]] = second
                moment[type] += 1
            }
        }
        long.sort { $0.member < $1.member }
        longRuns = long.flatMap { [UInt32($0.member), UInt32($0.length)] }
    }

    /// Where the postings of each type stand, by what `types` says.
    static func lists(_ types: Span<UInt32>, customers: Int) -> [PostingList] {
        (0..<max(0, types.count / 4 - 1)).map { list($0, types, customers: customers) }
    }

    /// Where those of one type stand. The types are in order.
    static func list(_ type: Int, _ types: Span<UInt32>, customers: Int) -> PostingList {
        let blocks = (customers + PostingLayout.blockSize - 1) / PostingLayout.blockSize
        let words = (customers + 63) / 64
        let (here, next) = (type * 4, type * 4 + 4)
        let word = types[here + 2] == none ? nil : Int(types[here + 2])
        return PostingList(
            members: Int(types[here])..<Int(types[next]), moments: Int(types[here + 1])..<Int(types[next + 1]),
            word: word, block: word.map { $0 / max(1, words) * blocks },
            listed: types[here + 3] == none ? nil : Int(types[here + 3]))
    }
}
