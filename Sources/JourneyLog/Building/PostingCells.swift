// The postings of a log while it is built, by several threads: what `PostingSections` makes in one go.

import JourneySupport

/// The sections of postings; Documentation/log-format.md says what stands in them.
struct PostingCells: Sendable {
    var types: [UInt32] = []
    var bits = Cells<UInt64>(0)
    var blocks = Cells<UInt32>(0)
    var numbers = Cells<UInt32>(0)
    var starts = Cells<UInt32>(0)
    var runs = Cells<UInt8>(0)
    var longRuns: [UInt32] = []
    var moments = Cells<UInt32>(0)

    /// None.
    init() {}

    /// Makes them of sorted columns.
    ///
    /// Ranges of customers are counted first, one a thread; then it is known where each range's members and events of each
    /// type go, and they are put there.
    ///
    /// - Complexity: O(rows + customers · types / 512).
    init<Code: FixedWidthInteger & BitwiseCopyable & Sendable>(
        _ order: RowOrder, types count: Int, _ codes: Cells<Code>, seconds: Cells<UInt32>, on pool: WorkPool
    ) {
        let ranges = Self.ranges(order.ranges, types: count, on: pool)
        let (places, begins) = Self.lay(ranges, order, types: count, codes, on: pool)
        types = places.sections
        bits = Cells(places.words)
        blocks = Cells(places.blocks * 2)
        numbers = Cells(places.listed)
        starts = Cells(places.listed)
        runs = Cells(places.members)
        moments = Cells(codes.count)
        longRuns = fill(ranges, order, places, begins, codes, seconds: seconds, on: pool)
    }

    /// Where everything goes, counted a range of customers at a time.
    static func lay<Code: FixedWidthInteger & BitwiseCopyable & Sendable>(
        _ ranges: [Range<Int>], _ order: RowOrder, types: Int, _ codes: Cells<Code>, on pool: WorkPool
    ) -> (Places, [Begin]) {
        let counts = pool.map(ranges.count) { Self.count(ranges[$0], order, types, codes) }
        return Places.lay(counts, types: types, customers: order.offsets.count - 1)
    }

    /// Puts everything there; answers the members with many events, as they are written.
    func fill<Code: FixedWidthInteger & BitwiseCopyable & Sendable>(
        _ ranges: [Range<Int>], _ order: RowOrder, _ places: Places, _ begins: [Begin], _ codes: Cells<Code>,
        seconds: Cells<UInt32>, on pool: WorkPool
    ) -> [UInt32] {
        // SAFETY: each range has places of its own by type, counted before, and words and blocks of its own.
        let long = pool.map(ranges.count) { range in
            var filler = PostingFiller(self, places, begins[range], types: places.word.count)
            filler.fill(ranges[range], order, codes, seconds)
            return filler.longRuns
        }
        return Self.pairs(long)
    }

    /// Members with many events, as they are written.
    static func pairs(_ longRuns: [[(member: Int, length: Int)]]) -> [UInt32] {
        longRuns.flatMap(\.self).sorted { $0.member < $1.member }.flatMap { [UInt32($0.member), UInt32($0.length)] }
    }

    /// Ranges of customers: fewer where types are many, as each range counts all types.
    static func ranges(_ ranges: [Range<Int>], types: Int, on pool: WorkPool) -> [Range<Int>] {
        let most = max(1, min(pool.threads * 8, (1 << 22) / max(1, types)))
        return WorkPool.ranges(of: ranges.count, parts: most).map {
            ranges[$0.lowerBound].lowerBound..<ranges[$0.upperBound - 1].upperBound
        }
    }

    /// Members and events by type.
    struct Counts: Sendable {
        struct OfType: Sendable {
            var members: UInt32 = 0
            var events: UInt32 = 0
            /// The customer who was met last, and how many events there were before theirs.
            fileprivate var last = -1
            fileprivate var before: UInt32 = 0
        }

        private(set) var types: [OfType]
        /// How many members have many events.
        private(set) var longRuns = 0

        init(types: Int) { self.types = Array(repeating: OfType(), count: types) }

        /// Counts an event; all those of a customer come one after another.
        mutating func add(_ type: Int, _ customer: Int) {
            Self.add(&types[type], customer, &longRuns)
        }

        /// Counts the events of some customers.
        mutating func add<Code: FixedWidthInteger & BitwiseCopyable & Sendable>(
            _ customers: Range<Int>, _ order: RowOrder, _ codes: Cells<Code>
        ) {
            let offsets = order.offsets.span
            var own = types.mutableSpan
            var long = 0
            for customer in customers {
                for row in Int(offsets[customer])..<Int(offsets[customer + 1]) {
                    Self.add(&own[Int(truncatingIfNeeded: codes[row])], customer, &long)
                }
            }
            longRuns += long
        }

        @inline(__always)
        private static func add(_ type: inout OfType, _ customer: Int, _ longRuns: inout Int) {
            if type.last != customer {
                type.last = customer
                type.before = type.events
                type.members &+= 1
            }
            type.events &+= 1
            if type.events &- type.before == UInt32(PostingLayout.longRun) { longRuns += 1 }
        }
    }

    private static func count<Code: FixedWidthInteger & BitwiseCopyable & Sendable>(
        _ customers: Range<Int>, _ order: RowOrder, _ types: Int, _ codes: Cells<Code>
    ) -> Counts {
        var counts = Counts(types: types)
        counts.add(customers, order, codes)
        return counts
    }
}

extension PostingCells {
    /// Where everything goes.
    struct Places: Sendable {
        /// By type: the first word of its bits and its first block, or where its list begins; -1 for what it has not.
        var word, block, list: [Int]
        /// The types that have words.
        var wide: [Int] = []
        /// As written.
        var sections: [UInt32] = []
        /// How many of each there are.
        private(set) var members = 0, events = 0, words = 0, blocks = 0, listed = 0, longRuns = 0

        private init(types: Int) {
            word = Array(repeating: -1, count: types)
            (block, list) = (word, word)
        }

        /// Lays out the types one after another, and in each the ranges; answers by range what comes before it, by type.
        static func lay(_ counts: [Counts], types: Int, customers: Int) -> (Places, [Begin]) {
            var places = Places(types: types)
            let begins = places.lay(counts, customers: customers)
            return (places, begins)
        }

        private mutating func lay(_ counts: [Counts], customers: Int) -> [Begin] {
            let wordCount = (customers + 63) / 64
            let blockCount = (customers + PostingLayout.blockSize - 1) / PostingLayout.blockSize
            var begins = counts.map { counts in
                Begin(
                    members: counts.types.map(\.members), events: counts.types.map(\.events),
                    before: counts.types.map(\.members))
            }
            for type in word.indices {
                let own = counts.reduce(0) { $0 + Int($1.types[type].members) }
                let isListed = own * PostingSections.fewest < customers
                sections += [
                    UInt32(members), UInt32(events), isListed ? PostingSections.none : UInt32(words),
                    isListed ? UInt32(listed) : PostingSections.none,
                ]
                var before: UInt32 = 0
                for range in counts.indices {
                    begins[range].members[type] = UInt32(members)
                    begins[range].events[type] = UInt32(events)
                    begins[range].before[type] = before
                    members += Int(counts[range].types[type].members)
                    events += Int(counts[range].types[type].events)
                    before += counts[range].types[type].members
                }
                if isListed {
                    list[type] = listed
                    listed += own
                } else {
                    (word[type], block[type]) = (words, blocks)
                    wide.append(type)
                    words += wordCount
                    blocks += blockCount
                }
            }
            sections += [UInt32(members), UInt32(events), UInt32(words), UInt32(listed)]
            longRuns = counts.reduce(0) { $0 + $1.longRuns }
            return begins
        }
    }

    /// By type, where a range's first member and event go, and how many members of the type come before it.
    struct Begin: Sendable {
        var members, events, before: [UInt32]
    }
}

extension PostingCells.Places {
    /// How many values a section of postings has.
    func count(of section: LogSection) -> Int {
        switch section {
        case .postingTypes: sections.count
        case .memberBits: words
        case .blocks: blocks * 2
        case .memberNumbers, .memberStarts: listed
        case .runs: members
        case .longRuns: longRuns * 2
        case .moments: events
        default: 0
        }
    }
}

extension PostingCells {
    /// Those of an image, where they are written at once; long runs come when all are known.
    init(_ places: Places, of image: SharedImage, _ layout: LogLayout) {
        self.init()
        types = places.sections
        image.copy(types, to: layout[.postingTypes])
        bits = Cells(of: image, layout[.memberBits])
        blocks = Cells(of: image, layout[.blocks])
        numbers = Cells(of: image, layout[.memberNumbers])
        starts = Cells(of: image, layout[.memberStarts])
        runs = Cells(of: image, layout[.runs])
        moments = Cells(of: image, layout[.moments])
    }
}
