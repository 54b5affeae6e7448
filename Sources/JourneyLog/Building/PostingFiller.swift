// Puts the postings of a range of customers in their places.

import JourneySupport

struct PostingFiller {
    private let cells: PostingCells
    private let places: PostingCells.Places
    private var types: [Way]
    /// Members with many events.
    private(set) var longRuns: [(member: Int, length: Int)] = []

    /// How far a type has come.
    private struct Way {
        /// The next member, the next event, the next place of its list, or -1 where it has none; the first word of its bits.
        var member, moment, list, word: Int
        /// The customer who was met last, and how many events in a row are theirs.
        var last = -1
        var length = 0
        var long = 0
    }

    init(_ cells: PostingCells, _ places: PostingCells.Places, _ begin: PostingCells.Begin, types: Int) {
        (self.cells, self.places) = (cells, places)
        self.types = (0..<types).map { type in
            let list = places.list[type]
            return Way(
                member: Int(begin.members[type]), moment: Int(begin.events[type]),
                list: list < 0 ? -1 : list + Int(begin.before[type]), word: places.word[type])
        }
    }

    mutating func fill<Code: FixedWidthInteger & BitwiseCopyable & Sendable>(
        _ customers: Range<Int>, _ order: RowOrder, _ codes: Cells<Code>, _ seconds: Cells<UInt32>
    ) {
        let offsets = order.offsets.span
        for block in stride(from: customers.lowerBound, to: customers.upperBound, by: PostingLayout.blockSize) {
            if block % PostingLayout.blockSize == 0 { beginBlock(block / PostingLayout.blockSize) }
            // Beside this, which counts long runs meanwhile.
            var own: [Way] = []
            swap(&own, &types)
            var ways = own.mutableSpan
            for customer in block..<min(block + PostingLayout.blockSize, customers.upperBound) {
                for row in Int(offsets[customer])..<Int(offsets[customer + 1]) {
                    add(&ways[Int(truncatingIfNeeded: codes[row])], customer, seconds[row])
                }
            }
            swap(&own, &types)
        }
    }

    func beginBlock(_ number: Int) {
        for type in places.wide {
            let place = (places.block[type] + number) * 2
            cells.blocks[place] = UInt32(types[type].member)
            cells.blocks[place + 1] = UInt32(types[type].moment)
        }
    }

    mutating func add(_ type: Int, _ customer: Int, _ second: UInt32) {
        var way = types[type]
        add(&way, customer, second)
        types[type] = way
    }

    @inline(__always)
    private mutating func add(_ way: inout Way, _ customer: Int, _ second: UInt32) {
        if way.last != customer {
            way.last = customer
            way.length = 0
            addMember(&way, customer)
        }
        way.length &+= 1
        let own = way.member &- 1
        cells.runs[own] = UInt8(truncatingIfNeeded: min(way.length, Int(PostingLayout.longRun)))
        if way.length >= Int(PostingLayout.longRun) { addLong(&way, own) }
        cells.moments[way.moment] = second
        way.moment &+= 1
    }

    @inline(__always)
    private func addMember(_ way: inout Way, _ customer: Int) {
        if way.list >= 0 {
            cells.numbers[way.list] = UInt32(truncatingIfNeeded: customer)
            cells.starts[way.list] = UInt32(truncatingIfNeeded: way.moment)
            way.list &+= 1
        } else {
            cells.bits[way.word &+ customer &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: customer & 63)
        }
        way.member &+= 1
    }

    @inline(never)
    private mutating func addLong(_ way: inout Way, _ own: Int) {
        if way.length == Int(PostingLayout.longRun) {
            way.long = longRuns.count
            longRuns.append((own, 0))
        }
        longRuns[way.long].length = way.length
    }
}
