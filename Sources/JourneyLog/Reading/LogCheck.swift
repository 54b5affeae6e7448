// Everything that must hold before a kernel may walk a log without asking again.

import JourneySupport

struct LogCheck: Sendable {
    let columns: LogColumns
    let path: String?
    private var file: MappedFile { columns.file }
    private var layout: LogLayout { columns.layout }

    /// What must hold so that no kernel can trap, and the checksum of every byte.
    ///
    /// That postings say what the columns say is not looked at: checksums tell of every damage, and whoever writes false postings
    /// with true checksums can write false events as well.
    func run() throws(LogError) {
        try gaps()
        var first = ParallelCheck()
        for entry in layout.entries.sorted(by: { $0.length > $1.length }) { first.add { checksum(entry) } }
        first.add { offsets() }
        let postings = PostingCheck(file: file, layout: layout, clock: columns.clock)
        postings.addFirst(to: &first)
        try first.run(path)
        try clock()
        // These walk from offset to offset.
        var second = ParallelCheck()
        second.add(0..<layout.customerCount, pieces: 1 << 16) { times($0) }
        for (ends, text) in [
            (LogSection.customerEnds, LogSection.customerText), (.activityEnds, .activityText),
            (.propertyEnds, .propertyText),
        ] {
            second.add { self.ends(ends, text) }
        }
        let activities = layout.activityCodes
        second.add(0..<layout.eventCount, pieces: 1 << 20) {
            codes(layout[.activities], $0, below: activities, "activity codes")
        }
        for property in 0..<layout.propertyCount {
            second.add { self.ends(.valueEnds, .valueText, property) }
            let values = layout.valueCodes(property)
            second.add(0..<layout.eventCount, pieces: 1 << 20) {
                codes(layout[.codes, property], $0, below: values, "property codes")
            }
        }
        postings.addRest(to: &second)
        try second.run(path)
    }

    /// All of it, and that postings say what the columns say: they are made once more, and compared.
    func verify() throws(LogError) {
        try run()
        if let failure = comparePostings() { throw .damaged(failure, path: path) }
    }

    private func checksum(_ entry: LogSectionEntry) -> String? {
        let sum = file.withBytes { XXHash64.hash($0.extracting(entry.offset..<entry.offset + entry.length)) }
        return sum == entry.checksum ? nil : "the checksum of the \(entry.section.title) is wrong"
    }

    /// What lies between sections has no checksum: it is nothing, and sections follow each other.
    private func gaps() throws(LogError) {
        var end = layout.start + LogLayout.headerLength + layout.entries.count * LogLayout.entryLength
        for entry in layout.entries {
            try gap(from: end, to: entry.offset)
            end = entry.offset + entry.length
        }
        try gap(from: end, to: layout.start + layout.fileLength)
    }

    private func gap(from end: Int, to start: Int) throws(LogError) {
        let isEmpty = file.withBytes { bytes in
            start >= end && (end..<start).allSatisfy { bytes.integer(at: $0, as: UInt8.self) == 0 }
        }
        guard isEmpty else { throw .damaged("there is something between its sections, at byte \(end)", path: path) }
    }

    private func offsets() -> String? {
        let events = UInt32(layout.eventCount)
        let isRising = file.withValues(of: layout[.offsets], as: UInt32.self) { offsets in
            guard offsets[0] == 0, offsets[offsets.count - 1] == events else { return false }
            var falls = 0
            // Every customer has an event, so offsets rise strictly.
            for index in 1..<offsets.count { falls &+= offsets[index] <= offsets[index &- 1] ? 1 : 0 }
            return falls == 0
        }
        return isRising ? nil : "its customer offsets do not rise to the number of events"
    }

    /// The sections of times are those of the clock.
    private func clock() throws(LogError) {
        let there = [LogSection.seconds, .fractions, .sixteenths, .times].filter { layout[$0].count > 0 }
        let expected: [LogSection] =
            switch columns.clock.unit {
            case _ where layout.eventCount == 0: []
            case .second: [.seconds]
            case .millisecond: [.seconds, .fractions]
            case .microsecond: [.seconds, .fractions, .sixteenths]
            case nil: [.times]
            }
        guard there == expected else { throw .damaged("its times are not those of its clock", path: path) }
    }

    /// The times of some customers are in order, and none has more than a second's rest.
    private func times(_ customers: Range<Int>) -> String? {
        let disorder = "the times of a customer are not in order"
        return columns.withOffsets { offsets in
            let rows = Int(offsets[customers.lowerBound])..<Int(offsets[customers.upperBound])
            if columns.clock.unit == .second { return areSecondsSorted(customers, offsets, rows) ? nil : disorder }
            guard areFractionsWithinASecond(rows) else { return "a time has more than a second’s rest" }
            let times = columns.times(of: rows)
            for customer in customers {
                let own = Int(offsets[customer]) - rows.lowerBound..<Int(offsets[customer + 1]) - rows.lowerBound
                for row in own.dropFirst() where times[row] < times[row - 1] { return disorder }
            }
            return nil
        }
    }

    /// Seconds fall nowhere but where a customer begins: as often over all rows as over those where one does.
    private func areSecondsSorted(_ customers: Range<Int>, _ offsets: Span<UInt32>, _ rows: Range<Int>) -> Bool {
        file.withValues(of: layout[.seconds], as: UInt32.self) { seconds in
            let own = seconds.extracting(rows)
            var usual = 0
            // SAFETY: rows from the second to the last, and the one before each. Without bounds to check it is vectors' work.
            let falls = unsafe own.withUnsafeBufferPointer { own in
                var falls: UInt32 = 0
                for row in 1..<own.count { falls &+= unsafe own[row] < own[row &- 1] ? 1 : 0 }
                return Int(falls)
            }
            for customer in customers.dropFirst() {
                let row = Int(offsets[customer]) - rows.lowerBound
                usual &+= own[row] < own[row - 1] ? 1 : 0
            }
            return falls == usual
        }
    }

    private func areFractionsWithinASecond(_ rows: Range<Int>) -> Bool {
        guard let unit = columns.clock.unit, unit != .second else { return true }
        let most: UInt16 = unit == .millisecond ? 999 : 62_499
        return file.withValues(of: layout[.fractions], as: UInt16.self) { fractions in
            var highest: UInt16 = 0
            for row in rows { highest = max(highest, fractions[row]) }
            return highest <= most
        }
    }

    private func comparePostings() -> String? {
        let types = layout.activityCodes
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
        return isAsExpected ? nil : "its postings do not say what its columns say"
    }

    private func holds<Value: FixedWidthInteger & BitwiseCopyable>(_ section: LogSection, _ expected: [Value]) -> Bool {
        file.withValues(of: layout[section], as: Value.self) { values in
            guard values.count == expected.count else { return false }
            for index in values.indices where values[index] != expected[index] { return false }
            return true
        }
    }

    private func ends(_ ends: LogSection, _ text: LogSection, _ index: Int = 0) -> String? {
        let length = UInt64(layout[text, index].length)
        let isRising = file.withValues(of: layout[ends, index], as: UInt64.self) { ends in
            guard !ends.isEmpty else { return length == 0 }
            var falls = 0
            for index in 1..<ends.count { falls &+= ends[index] < ends[index &- 1] ? 1 : 0 }
            // They rise, so that none is beyond the last.
            return falls == 0 && ends[ends.count - 1] == length
        }
        return isRising ? nil : "the ends of its \(ends.title) are not in order"
    }

    private func codes(_ entry: LogSectionEntry, _ rows: Range<Int>, below limit: Int, _ what: String) -> String? {
        // As many as the width tells are all in the dictionary.
        if entry.width < 4, limit >= 1 << (entry.width * 8) { return nil }
        let highest =
            switch entry.width {
            case 1: Int(highest(entry, rows, as: UInt8.self))
            case 2: Int(highest(entry, rows, as: UInt16.self))
            default: Int(highest(entry, rows, as: UInt32.self))
            }
        return highest < limit ? nil : "its \(what) point outside their dictionary"
    }

    private func highest<Code: FixedWidthInteger & BitwiseCopyable>(
        _ entry: LogSectionEntry, _ rows: Range<Int>, as type: Code.Type
    ) -> Code {
        file.withValues(of: entry, as: type) { codes in
            var highest: Code = 0
            let own = codes.extracting(rows)
            for row in own.indices { highest = max(highest, own[row]) }
            return highest
        }
    }
}

extension ParallelCheck {
    /// - Throws: what the first that failed says.
    fileprivate consuming func run(_ path: String?) throws(LogError) {
        if let failure = run() { throw .damaged(failure, path: path) }
    }
}
