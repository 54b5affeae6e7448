// Puts the postings of a range of customers in their places.

import JourneySupport

struct PostingFiller {
    private let cells: PostingCells
    private let places: PostingCells.Places
    /// By type: the next member, the next event, the next place of its list.
    private var member, moment, list: [Int]
    /// By type: the customer who was met last, and how many events in a row are theirs.
    private var last, length: [Int]
    private var longPlace: [Int]
    /// Members with many events.
    private(set) var longRuns: [(member: Int, length: Int)] = []

    init(_ cells: PostingCells, _ places: PostingCells.Places, _ begin: PostingCells.Begin, types: Int) {
        (self.cells, self.places) = (cells, places)
        member = begin.members.map(Int.init)
        moment = begin.events.map(Int.init)
        list = zip(places.list, begin.before).map { $0 < 0 ? -1 : $0 + Int($1) }
        last = Array(repeating: -1, count: types)
        length = Array(repeating: 0, count: types)
        longPlace = length
    }

    mutating func fill<Code: FixedWidthInteger & BitwiseCopyable & Sendable>(
        _ customers: Range<Int>, _ order: RowOrder, _ codes: Cells<Code>, _ seconds: Cells<UInt32>
    ) {
        for customer in customers {
            if customer % PostingLayout.blockSize == 0 { beginBlock(customer / PostingLayout.blockSize) }
            for row in Int(order.offsets[customer])..<Int(order.offsets[customer + 1]) {
                add(Int(truncatingIfNeeded: codes[row]), customer, seconds[row])
            }
        }
    }

    func beginBlock(_ number: Int) {
        for type in places.wide {
            let place = (places.block[type] + number) * 2
            cells.blocks[place] = UInt32(member[type])
            cells.blocks[place + 1] = UInt32(moment[type])
        }
    }

    @inline(__always)
    mutating func add(_ type: Int, _ customer: Int, _ second: UInt32) {
        if last[type] != customer {
            last[type] = customer
            length[type] = 0
            addMember(type, customer)
        }
        length[type] &+= 1
        let own = member[type] &- 1
        cells.runs[own] = UInt8(truncatingIfNeeded: min(length[type], Int(PostingLayout.longRun)))
        if length[type] >= Int(PostingLayout.longRun) { addLong(type, own) }
        cells.moments[moment[type]] = second
        moment[type] &+= 1
    }

    @inline(__always)
    private mutating func addMember(_ type: Int, _ customer: Int) {
        if list[type] >= 0 {
            cells.numbers[list[type]] = UInt32(truncatingIfNeeded: customer)
            cells.starts[list[type]] = UInt32(truncatingIfNeeded: moment[type])
            list[type] &+= 1
        } else {
            cells.bits[places.word[type] &+ customer &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: customer & 63)
        }
        member[type] &+= 1
    }

    private mutating func addLong(_ type: Int, _ own: Int) {
        if length[type] == Int(PostingLayout.longRun) {
            longPlace[type] = longRuns.count
            longRuns.append((own, 0))
        }
        longRuns[longPlace[type]].length = length[type]
    }
}
