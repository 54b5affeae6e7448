// The log: everything customers did, as columns sorted by customer and time, immutable and shared freely.

import JourneySupport

/// An immutable snapshot of events. Rows are sorted by customer (dense numbers in order of first appearance in the
/// input), then by time; events of one customer at the same time keep the order in which they arrived.
///
/// Times are microseconds since 1970 in UTC. Text is dictionary-encoded: columns hold codes, the dictionaries of
/// activities and of each property's values hold the text once.
package final class EventLog: Sendable {
    let file: MappedFile
    let layout: LogLayout
    /// What kernels read.
    package let columns: LogColumns
    var clock: LogClock { columns.clock }

    /// Activity names by code, in order of first appearance in the input.
    package let activities: [String]
    /// How often each activity occurs, by code.
    package let activityCounts: [Int]
    /// Names of the properties, by number, in order of first appearance in the input.
    package let propertyNames: [String]
    /// The earliest event, nil in an empty log.
    package let firstTime: Int64?
    /// The latest event, nil in an empty log.
    package let lastTime: Int64?

    /// See `postings`.
    let postingLists: [PostingList]

    /// How many customers (cases) there are; each has at least one event.
    package var customerCount: Int { layout.customerCount }
    /// How many events there are.
    package var eventCount: Int { layout.eventCount }
    /// 16 hexadecimal digits that name the content: equal logs, equal versions.
    package var version: String { XXHash64.digits(of: layout.version) }
    /// The size of the log's file in bytes, also before it was written.
    package var byteCount: Int { layout.fileLength }

    /// How many bytes events take: who, when and what; and those of the postings, which say it once more by type. Names and
    /// properties are in neither.
    package var bytesByUse: (columns: Int, postings: Int) {
        func bytes(_ sections: [LogSection]) -> Int { sections.reduce(0) { $0 + layout[$1].length } }
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
        guard hasUsualTimes else { throw .damaged("its times leave the years 1 to 9999", path: path) }
    }

    /// Opens a copy of the file that nobody else can reach: whoever writes into the file later, instead of putting another
    /// in its place, does no harm. The copy lies beside the file without a name, or in memory where that is not allowed.
    ///
    /// - Complexity: O(bytes), and as many bytes of disk while the log is open.
    package convenience init(copying path: String) throws(LogError) {
        try self.init(MappedFile(copying: path), path: path)
        guard hasUsualTimes else { throw .damaged("its times leave the years 1 to 9999", path: path) }
    }

    /// Whether the first bytes of a file are those of a log.
    package static func begins(_ bytes: [UInt8]) -> Bool { bytes.starts(with: LogLayout.magic) }

    /// Whether days, zones and lengths of time can be added to every time.
    var hasUsualTimes: Bool {
        guard let firstTime, let lastTime else { return true }
        return Timestamp.range.contains(firstTime) && Timestamp.range.contains(lastTime)
    }

    /// Takes over an image that was mapped, after checks; or one that was just built by this process, without them.
    init(_ file: MappedFile, path: String?, isOwn: Bool = false) throws(LogError) {
        let layout = try file.withBytes { (bytes) throws(LogError) in try LogLayout(reading: bytes, path: path) }
        let columns = try LogColumns(file: file, layout: layout, path: path)
        if !isOwn { try LogCheck(columns: columns, path: path).run() }
        self.file = file
        self.layout = layout
        self.columns = columns
        activities = file.texts(layout[.activityEnds], layout[.activityText])
        propertyNames = file.texts(layout[.propertyEnds], layout[.propertyText])
        let lists = file.withValues(of: layout[.postingTypes], as: UInt32.self) {
            PostingSections.lists($0, customers: layout.customerCount)
        }
        postingLists = lists
        activityCounts =
            lists.isEmpty ? columns.activityCounts(codes: activities.count) : lists.map(\.moments.count)
        (firstTime, lastTime) = columns.extent
    }

    /// Checks everything again that opening checked; a file may rot while it is open.
    package func verify() throws(LogError) {
        try LogCheck(columns: columns, path: nil).verify()
    }
}
