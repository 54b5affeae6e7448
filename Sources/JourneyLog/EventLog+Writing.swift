// A log becomes a file: whole or not at all, also when the power fails.

import Glibc
import JourneySupport
import Synchronization

extension EventLog {
    /// Tells writes of one process apart, so that two of them never share a temporary file.
    private static let writeCount = Atomic<Int>(0)

    /// Writes the log to `path`: to a temporary name beside it first, made durable, then renamed over it, so that a
    /// reader sees the old file or the new one, never a part. Times outside the years 1 to 9999 are not written, as no
    /// reader would take them.
    package func write(to path: String) throws(LogError) {
        guard hasUsualTimes else { throw .unusualTimes(path: path) }
        let whole = try compacted()
        let number = Self.writeCount.add(1, ordering: .relaxed).newValue
        let temporary = "\(path).writing-\(getpid())-\(number)"
        let descriptor = SystemCall.create(temporary)
        guard descriptor >= 0 else { throw .system("write the log", path: path, errno: errno) }
        let failure = whole.writeAll(to: descriptor) ?? (fsync(descriptor) == 0 ? nil : errno)
        close(descriptor)
        if let failure {
            SystemCall.remove(temporary)
            throw .system("write the log", path: path, errno: failure)
        }
        if let number = SystemCall.rename(temporary, to: path) {
            SystemCall.remove(temporary)
            throw .system("give the log its name", path: path, errno: number)
        }
        if let number = SystemCall.syncDirectory(of: path) {
            throw .system("make the log's directory durable", path: path, errno: number)
        }
    }
}

extension EventLog {
    /// Writes the bytes of a log that is one part; answers the error number, or nil.
    fileprivate func writeAll(to descriptor: Int32) -> Int32? {
        for part in parts {
            if let number = part.segment.withBytes({ SystemCall.writeAll(descriptor, $0) }) { return number }
        }
        // SAFETY: bytes are bytes.
        return SystemCall.writeAll(descriptor, unsafe state.bytes(at: parts[0].segment.layout.fileLength).span.bytes)
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
