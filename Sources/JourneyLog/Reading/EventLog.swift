// The log: everything customers did, as columns sorted by customer and time, immutable and shared freely.

import JourneySupport

/// An immutable snapshot of events: some parts, each the columns of some customers. In a part, rows are sorted by customer (in
/// order of first appearance in the input), then by time; events of one customer at the same time keep the order in which they
/// arrived. Every customer is in one part.
///
/// Times are microseconds since 1970 in UTC. Text is dictionary-encoded: columns hold codes, which mean the same in all parts.
package final class EventLog: Sendable {
    /// What kernels read.
    package let parts: [LogPart]
    let state: LogState
    /// Where the file ends that this is, or would be.
    let fileLength: Int
    /// What the state is told by.
    private let stateVersion: UInt64

    /// Activity names by code, in order of first appearance in the input. A name may stand here that nobody has any more.
    package let activities: [String]
    /// How often each activity occurs, by code.
    package let activityCounts: [Int]
    /// Names of the properties, by number, in order of first appearance in the input.
    package let propertyNames: [String]
    /// The earliest event, nil in an empty log.
    package let firstTime: Int64?
    /// The latest event, nil in an empty log.
    package let lastTime: Int64?
    /// How many customers (cases) there are; each has at least one event.
    package let customerCount: Int
    /// How many events there are.
    package let eventCount: Int
    /// How many bytes behind the log were left out when its file was opened: of an append that was interrupted, or is under way.
    package let discardedBytes: Int

    /// 16 hexadecimal digits that name the content: equal logs, equal versions.
    package var version: String { XXHash64.digits(of: stateVersion) }
    /// The size of the log's file in bytes, also before it was written.
    package var byteCount: Int { fileLength }
    /// How many customers of earlier parts are told of in later ones, or not at all any more.
    package var supersededCount: Int { parts.reduce(0) { $0 + $1.customerCount - $1.aliveCustomers } }

    /// How many bytes events take: who, when and what; and those of the postings, which say it once more by type. Names and
    /// properties are in neither.
    package var bytesByUse: (columns: Int, postings: Int) {
        func bytes(_ sections: [LogSection]) -> Int {
            parts.reduce(0) { sum, part in sections.reduce(sum) { $0 + part.segment.layout[$1].length } }
        }
        return (
            bytes([.offsets, .seconds, .fractions, .sixteenths, .times, .activities]),
            bytes([.postingTypes, .memberBits, .blocks, .memberNumbers, .memberStarts, .runs, .longRuns, .moments])
        )
    }

    /// Opens the file at `path`: maps it and checks lengths, checksums and ranges, so that nothing that the file holds
    /// can make a later question trap. (A file that is cut short while it is open can: see `MappedFile`.)
    ///
    /// - Complexity: O(bytes): every byte is read once.
    package convenience init(opening path: String) throws(LogError) {
        try self.init(MappedFile(opening: path), path: path)
    }

    /// Opens a copy of the file that nobody else can reach: whoever writes into the file later, instead of putting another
    /// in its place, does no harm. The copy lies beside the file without a name, or in memory where that is not allowed.
    ///
    /// - Complexity: O(bytes), and as many bytes of disk while the log is open.
    package convenience init(copying path: String) throws(LogError) {
        try self.init(MappedFile(copying: path), path: path)
    }

    /// Whether the first bytes of a file are those of a log.
    package static func begins(_ bytes: [UInt8]) -> Bool { bytes.starts(with: LogLayout.magic) }

    /// Whether days, zones and lengths of time can be added to every time.
    var hasUsualTimes: Bool {
        parts.allSatisfy { part in
            guard let first = part.segment.extent.first, let last = part.segment.extent.last else { return true }
            return Timestamp.range.contains(first) && Timestamp.range.contains(last)
        }
    }

    /// Takes over a file that was mapped, after checks.
    convenience init(_ file: MappedFile, path: String?) throws(LogError) {
        let (place, end) = try file.withBytes { (bytes) throws(LogError) in
            let found = try LogFile(bytes, path: path)
            return (found.state, found.end)
        }
        let state = try file.withBytes { (bytes) throws(LogError) in
            try LogState(reading: bytes, at: place, path: path)
        }
        var (base, segments): (LogBase, [LogSegment]) = (LogBase(), [])
        for part in state.parts {
            let segment = try LogSegment(file, part.offset..<part.offset + part.length, base: base, path: path)
            guard segment.layout.version == part.version else {
                throw .damaged("a segment is not the one that its state names", path: path)
            }
            guard segment.layout.fits(part.superseded) else {
                throw .damaged("its state does not fit its segments’ customers", path: path)
            }
            base = segment.layout.next
            segments.append(segment)
        }
        self.init(segments, state, fileLength: end, discarded: file.count - end)
        // Whoever gathers a property's values by its name gathers each row once.
        guard Set(propertyNames).count == propertyNames.count else {
            throw .damaged("two of its properties have one name", path: path)
        }
        guard hasUsualTimes else { throw .damaged("its times leave the years 1 to 9999", path: path) }
    }

    /// A log of one segment that was just built.
    convenience init(_ segment: LogSegment) {
        let part = LogState.Part(
            offset: 0, length: segment.layout.fileLength, version: segment.layout.version, superseded: [])
        self.init([segment], LogState(generation: 0, parts: [part], aliases: []), at: segment.layout.fileLength)
    }

    /// A state that is written, or would be, from an offset on.
    convenience init(_ segments: [LogSegment], _ state: LogState, at offset: Int) {
        self.init(segments, state, fileLength: offset + state.bytes(at: offset).count, discarded: 0)
    }

    private init(_ segments: [LogSegment], _ state: LogState, fileLength: Int, discarded: Int) {
        var (first, parts): (Int, [LogPart]) = (0, [])
        for (segment, part) in zip(segments, state.parts) {
            parts.append(LogPart(segment, firstCustomer: first, superseded: part.superseded))
            first += (segment.layout.customerCount + 63) / 64 * 64
        }
        (self.parts, self.state, self.fileLength, discardedBytes) = (parts, state, fileLength, discarded)
        stateVersion = state.version
        activities = LogDictionary(segments, .activityEnds, .activityText).texts
        propertyNames = LogDictionary(segments, .propertyEnds, .propertyText).texts
        var counts = [Int](repeating: 0, count: activities.count)
        for part in parts { for (code, count) in part.activityCounts.enumerated() { counts[code] += count } }
        activityCounts = counts
        firstTime = parts.compactMap(\.extent.first).min()
        lastTime = parts.compactMap(\.extent.last).max()
        customerCount = parts.reduce(0) { $0 + $1.aliveCustomers }
        eventCount = parts.reduce(0) { $0 + $1.aliveEvents }
    }

    /// Checks everything again that opening checked; a file may rot while it is open. And what opening does not look at: that
    /// postings say what the columns say, and the bytes of earlier states.
    package func verify() throws(LogError) {
        var files: [ObjectIdentifier: MappedFile] = [:]
        for part in parts {
            try LogCheck(columns: part.columns, path: nil).verify()
            files[ObjectIdentifier(part.segment.file)] = part.segment.file
        }
        guard discardedBytes == 0 else {
            throw LogError(
                code: "log-damaged",
                message: "the last \(discardedBytes) bytes are no whole change: one was interrupted or is under way, "
                    + "or these bytes were changed. Answers leave them out, and the next change writes over them.")
        }
        // A segment that this process has just made lies alone.
        guard files.count == 1, let file = files.values.first, file.count >= fileLength else { return }
        try LogFile.verify(file, path: nil)
    }
}

extension LogLayout {
    /// Whether these are bits of its customers.
    fileprivate func fits(_ superseded: [UInt64]) -> Bool {
        guard let last = superseded.last else { return true }
        guard superseded.count == (customerCount + 63) / 64 else { return false }
        return customerCount % 64 == 0 || last >> UInt64(customerCount % 64) == 0
    }
}
