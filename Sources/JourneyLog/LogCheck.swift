// Everything that must hold before a kernel may walk a log without asking again.

import JourneySupport

struct LogCheck {
    let file: MappedFile
    let layout: LogLayout
    let path: String?

    func run() throws(LogError) {
        try checksums()
        try gaps()
        try offsets()
        try times()
        try ends(.customerEnds, .customerText)
        try ends(.activityEnds, .activityText)
        try ends(.propertyEnds, .propertyText)
        try codes(layout[.activities], below: layout[.activityEnds].count)
        for property in 0..<layout.propertyCount {
            try ends(.valueEnds, .valueText, property)
            try codes(layout[.codes, property], below: layout[.valueEnds, property].count + 1)
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
        let isSorted = file.withValues(of: layout[.offsets], as: UInt32.self) { offsets in
            file.withValues(of: layout[.times], as: Int64.self) { times in
                for customer in 0..<layout.customerCount {
                    var last = Int64.min
                    for row in Int(offsets[customer])..<Int(offsets[customer + 1]) {
                        if times[row] < last { return false }
                        last = times[row]
                    }
                }
                return true
            }
        }
        guard isSorted else { throw .damaged("the times of a customer are not in order", path: path) }
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

    private func codes(_ entry: LogSectionEntry, below limit: Int) throws(LogError) {
        let isInside = file.withValues(of: entry, as: UInt32.self) { codes in
            var highest: UInt32 = 0
            for row in codes.indices { highest = max(highest, codes[row]) }
            return codes.count == 0 || Int(highest) < limit
        }
        guard isInside else { throw .damaged("its \(entry.section.title) point outside their dictionary", path: path) }
    }
}
