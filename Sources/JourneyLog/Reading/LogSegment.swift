// One piece of a log that was written at once: columns of some customers, never changed.

/// The columns of a segment, checked, with what every look at them needs.
final class LogSegment: Sendable {
    let file: MappedFile
    let layout: LogLayout
    let columns: LogColumns
    /// By activity code; none where it spans too long.
    let postingLists: [PostingList]
    /// How often each activity occurs, by code.
    let activityCounts: [Int]
    /// The earliest and the latest time.
    let extent: (first: Int64?, last: Int64?)

    /// Takes over bytes that were mapped, after checks; or some that were just built by this process, without them.
    init(
        _ file: MappedFile, _ place: Range<Int>, base: LogBase, path: String?, isOwn: Bool = false
    ) throws(LogError) {
        let layout = try file.withBytes { (bytes) throws(LogError) in
            try LogLayout(reading: bytes.extracting(place), start: place.lowerBound, base: base, path: path)
        }
        let columns = try LogColumns(file: file, layout: layout, path: path)
        if !isOwn { try LogCheck(columns: columns, path: path).run() }
        (self.file, self.layout, self.columns) = (file, layout, columns)
        let lists = file.withValues(of: layout[.postingTypes], as: UInt32.self) {
            PostingSections.lists($0, customers: layout.customerCount)
        }
        postingLists = lists
        activityCounts =
            lists.isEmpty ? columns.activityCounts(codes: layout.activityCodes) : lists.map(\.moments.count)
        extent = columns.extent()
    }

    /// The bytes of the whole segment.
    func withBytes<Result: ~Copyable>(_ body: (RawSpan) -> Result) -> Result {
        file.withBytes { body($0.extracting(layout.start..<layout.start + layout.fileLength)) }
    }
}
