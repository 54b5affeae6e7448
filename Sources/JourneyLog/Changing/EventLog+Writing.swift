// A log becomes a file: whole or not at all, also when the power fails.

import Glibc
import JourneySupport

extension EventLog {
    /// Writes the log to `path`: to a file without a name beside it first, made durable, which then gets its name, so that a
    /// reader sees the old file or the new one, never a part, and nothing is left where it does not come to that. Times outside
    /// the years 1 to 9999 are not written, as no reader would take them.
    package func write(to path: String) throws(LogError) {
        guard hasUsualTimes else { throw .unusualTimes(path: path) }
        let file = try compacted().file(beside: path)
        if let number = file.take(name: path) { throw .system("write the log", path: path, errno: number) }
        if let number = SystemCall.syncDirectory(of: path) {
            throw .system("make the log's directory durable", path: path, errno: number)
        }
    }

    /// The bytes of a log that is one part, in a file without a name: the one that it was made in, if it was.
    private func file(beside path: String) throws(LogError) -> SpillFile {
        let segment = parts[0].segment
        let end = segment.layout.fileLength
        var (file, failure): (SpillFile, Int32?)
        if let own = segment.file.source, own.take() {
            (file, failure) = (own, nil)
        } else {
            file = try SpillFile(beside: path) { .system("write the log", path: path, errno: $0) }
            failure = segment.withBytes { file.write($0, at: 0) }
        }
        // SAFETY: bytes are bytes.
        failure = failure ?? file.write(unsafe state.bytes(at: end).span.bytes, at: end)
        if let failure { throw .system("write the log", path: path, errno: failure) }
        return file
    }
}

extension LogBuilder {
    /// Sorts the rows, writes the log to `path` and answers it, opened from memory.
    @discardableResult
    package consuming func write(to path: String) throws(LogError) -> EventLog {
        let log = try finish()
        try log.write(to: path)
        return log
    }
}
