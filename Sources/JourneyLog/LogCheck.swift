// Everything that must hold before a kernel may walk a log without asking again.

import JourneySupport

struct LogCheck {
    let columns: LogColumns
    let path: String?
    private var file: MappedFile { columns.file }
    private var layout: LogLayout { columns.layout }

    func run() throws(LogError) {
        try checksums()
        try gaps()
        try offsets()
        try times()
        try ends(.customerEnds, .customerText)
        try ends(.activityEnds, .activityText)
        try ends(.propertyEnds, .propertyText)
        try codes(below: layout[.activityEnds].count, "activity codes") { columns.withActivities(of: $0, $1) }
        try postings()
        for property in 0..<layout.propertyCount {
            try ends(.valueEnds, .valueText, property)
            try codes(below: layout[.valueEnds, property].count + 1, "property codes") {
                columns.withProperty(property, of: $0, $1)
            }
        }
    }

    private func checksums() throws(LogError) {
        for entry in layout.entries {
            let sum = file.withBytes { XXHash64.hash($0.extracting(entry.offset..<entry.offset + entry.length)) }
            guard sum == entry.checksum else {
                throw .damaged("the checksum of the \(entry.section.title) is wrong", path: path)
            }
        }
    }

    /// What lies between sections has no checksum: it is nothing, and sections follow each other.
    private func gaps() throws(LogError) {
        var end = LogLayout.headerLength + layout.entries.count * LogLayout.entryLength
        for entry in layout.entries {
            try gap(from: end, to: entry.offset)
            end = entry.offset + entry.length
        }
        try gap(from: end, to: layout.fileLength)
    }

    private func gap(from end: Int, to start: Int) throws(LogError) {
        let isEmpty = file.withBytes { bytes in
            start >= end && (end..<start).allSatisfy { bytes.integer(at: $0, as: UInt8.self) == 0 }
        }
        guard isEmpty else { throw .damaged("there is something between its sections, at byte \(end)", path: path) }
    }

    private func offsets() throws(LogError) {
        let events = UInt32(layout.eventCount)
        let isRising = file.withValues(of: layout[.offsets], as: UInt32.self) { offsets in
            var last: UInt32 = 0
            for index in offsets.indices {
                // Every customer has an event, so offsets rise strictly after the first.
                if index == 0 ? offsets[index] != 0 : offsets[index] <= last { return false }
                last = offsets[index]
            }
            return last == events
        }
        guard isRising else { throw .damaged("its customer offsets do not rise to the number of events", path: path) }
    }

    private func times() throws(LogError) {
        let unit = columns.clock.unit
        let there = [LogSection.seconds, .fractions, .sixteenths, .times].filter { layout[$0].count > 0 }
        let expected: [LogSection] =
            switch unit {
            case _ where layout.eventCount == 0: []
            case .second: [.seconds]
            case .millisecond: [.seconds, .fractions]
            case .microsecond: [.seconds, .fractions, .sixteenths]
            case nil: [.times]
            }
        guard there == expected else { throw .damaged("its times are not those of its clock", path: path) }
        guard areFractionsWithinASecond else { throw .damaged("a time has more than a second’s rest", path: path) }
        guard areTimesSorted else { throw .damaged("the times of a customer are not in order", path: path) }
    }

    private var areFractionsWithinASecond: Bool {
        let most: UInt16 = columns.clock.unit == .millisecond ? 999 : 62_499
        return file.withValues(of: layout[.fractions], as: UInt16.self) { fractions in
            var highest: UInt16 = 0
            for index in fractions.indices { highest = max(highest, fractions[index]) }
            return highest <= most
        }
    }

    private var areTimesSorted: Bool {
        columns.withOffsets { offsets in
            var customer = 0
            var last = Int64.min
            for piece in columns.pieces {
                let times = columns.times(of: piece)
                for row in piece {
                    // Where a customer begins, any time may follow.
                    if row == Int(offsets[customer]) {
                        last = Int64.min
                        customer += 1
                    }
                    let time = times[row - piece.lowerBound]
                    if time < last { return false }
                    last = time
                }
            }
            return true
        }
    }

    /// They say what the columns say: they are made once more, and compared.
    private func postings() throws(LogError) {
        let types = layout[.activityEnds].count
        var expected = PostingSections()
        if columns.clock.unit != nil {
            // All rows at once, narrow: a type and a second each.
            var codes: [UInt32] = []
            codes.reserveCapacity(layout.eventCount)
            for piece in columns.pieces {
                columns.withActivities(of: piece) { for index in $0.indices { codes.append($0[index]) } }
            }
            expected = columns.withOffsets { offsets in
                file.withValues(of: layout[.seconds], as: UInt32.self) { seconds in
                    PostingSections(offsets: offsets, types: types) { (Int(codes[$0]), seconds[$0]) }
                }
            }
        }
        let isAsExpected =
            holds(.postingTypes, expected.types) && holds(.memberBits, expected.bits) && holds(.blocks, expected.blocks)
            && holds(.memberNumbers, expected.numbers) && holds(.memberStarts, expected.starts)
            && holds(.runs, expected.runs) && holds(.longRuns, expected.longRuns) && holds(.moments, expected.moments)
        guard isAsExpected else { throw .damaged("its postings do not say what its columns say", path: path) }
    }

    private func holds<Value: FixedWidthInteger & BitwiseCopyable>(_ section: LogSection, _ expected: [Value]) -> Bool {
        file.withValues(of: layout[section], as: Value.self) { values in
            guard values.count == expected.count else { return false }
            for index in values.indices where values[index] != expected[index] { return false }
            return true
        }
    }

    private func ends(_ ends: LogSection, _ text: LogSection, _ index: Int = 0) throws(LogError) {
        let length = UInt64(layout[text, index].length)
        let isRising = file.withValues(of: layout[ends, index], as: UInt64.self) { ends in
            var last: UInt64 = 0
            for position in ends.indices {
                if ends[position] < last || ends[position] > length { return false }
                last = ends[position]
            }
            return last == length
        }
        guard isRising else { throw .damaged("the ends of its \(ends.title) are not in order", path: path) }
    }

    private func codes(
        below limit: Int, _ what: String, _ read: (Range<Int>, (Span<UInt32>) -> UInt32) -> UInt32
    ) throws(LogError) {
        for piece in columns.pieces {
            let highest = read(piece) { codes in
                var highest: UInt32 = 0
                for row in codes.indices { highest = max(highest, codes[row]) }
                return highest
            }
            guard Int(highest) < limit else {
                throw .damaged("its \(what) point outside their dictionary", path: path)
            }
        }
    }
}
