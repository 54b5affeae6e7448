// How much of a log's file is not what questions read, and when it pays to write the file anew.

/// What changes have left in a log's file.
package struct LogWear: Equatable, Sendable {
    /// Events that count.
    package var events: Int
    /// Those of them that are told behind the first segment.
    package var laterEvents: Int
    /// Rows of journeys that are told anew elsewhere, or not at all any more.
    package var supersededEvents: Int
    /// The file's bytes, and those of them in segments that no state has any more, or in earlier states.
    package var bytes: Int
    package var unusedBytes: Int

    /// Whether writing the log in one piece pays: where the rows that are told behind the first segment, and those that do
    /// not count any more, are together at least a quarter as many as the events; or where half of the file is of
    /// earlier states. So each row that is written anew is paid for by a change of a quarter of a row, and a log that
    /// nobody changes is written once at most.
    package var isWorthCompacting: Bool {
        if laterEvents + supersededEvents > 0, (laterEvents + supersededEvents) * 4 >= events { return true }
        return unusedBytes * 2 >= bytes
    }
}

extension EventLog {
    /// - Complexity: O(parts).
    package var wear: LogWear {
        let used = parts.reduce(0) { $0 + $1.segment.layout.fileLength } + state.bytes(at: 0).count
        return LogWear(
            events: eventCount, laterEvents: parts.dropFirst().reduce(0) { $0 + $1.aliveEvents },
            supersededEvents: parts.reduce(0) { $0 + $1.eventCount - $1.aliveEvents },
            bytes: byteCount, unusedBytes: byteCount - used)
    }
}
