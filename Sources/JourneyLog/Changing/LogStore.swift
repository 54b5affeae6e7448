// A log that changes: one writer at a time, any number of readers of what was before.

import Glibc
package import JourneySupport
import Synchronization

/// A log's file, held for writing. Each change is written behind what is there, and counts from the moment when all of it is
/// durable; one that does not come to its end leaves the log as it was.
package struct LogStore: ~Copyable {
    private let path: String
    private let disk: any LogDisk
    private var descriptor: Int32
    /// The log as of the last change.
    package private(set) var log: EventLog

    /// Opens a log for writing, and keeps other writers out.
    /// - Throws: `LogError`; of code `log-busy` where somebody else writes it.
    package init(opening path: String) throws(LogError) { try self.init(opening: path, disk: SystemDisk()) }

    init(opening path: String, disk: any LogDisk) throws(LogError) {
        // The name may stand for another file: then a compaction went on behind it.
        let path = SystemCall.resolved(path) ?? path
        let descriptor = try Self.lock(path)
        do throws(LogError) {
            log = try EventLog(opening: path)
        } catch {
            close(descriptor)
            throw error
        }
        (self.path, self.disk, self.descriptor) = (path, disk, descriptor)
    }

    deinit { close(descriptor) }

    /// Opens a file and locks it; again where another took its place meanwhile.
    private static func lock(_ path: String) throws(LogError) -> Int32 {
        while true {
            let descriptor = SystemCall.openToWrite(path)
            guard descriptor >= 0 else { throw .system("open the log for writing", path: path, errno: errno) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                let number = errno
                close(descriptor)
                throw number == EWOULDBLOCK ? .busy(path: path) : .system("lock the log", path: path, errno: number)
            }
            if SystemCall.isNamed(path, descriptor) { return descriptor }
            close(descriptor)
        }
    }

    /// Adds the events of another log; customers of the same identifier are one, and those whose identifier stands for another
    /// are that one.
    /// - Parameter memory: what may be taken at most.
    package mutating func append(
        _ other: EventLog, on pool: WorkPool = .single, within memory: LogMemory? = nil
    ) throws(LogError) {
        guard other.eventCount > 0 else { return }
        guard other.hasUsualTimes else { throw .unusualTimes(path: path) }
        try write(log.appending(other, at: log.fileLength, on: pool, within: memory), on: pool)
    }

    /// Tells the journey of each first identifier under the second, that of later events as well.
    package mutating func join(_ pairs: [LogAlias], on pool: WorkPool = .single) throws(LogError) {
        let change = try log.joining(pairs, at: log.fileLength, on: pool)
        guard change.state.aliases != log.aliases else { return }
        try write(change, on: pool)
    }

    /// Leaves customers out of every answer from now on, and forgets the names that stood for them; their bytes are there until
    /// the log is compacted.
    /// - Returns: those of the identifiers that nobody has, and that no name stands for.
    package mutating func erase(_ ids: [String]) throws(LogError) -> [String] {
        let named = Set(log.aliases.map(\.to))
        let unknown = ids.filter { log.customer($0) == nil && !named.contains(log.current($0)) }
        guard unknown.count < ids.count else { return unknown }
        try write(log.erasing(ids, at: log.fileLength), on: .single)
        return unknown
    }

    /// Writes the change, and meanwhile makes the log that is then there.
    private mutating func write(_ change: LogChange, on pool: WorkPool) throws(LogError) {
        let (start, descriptor, disk) = (log.fileLength, descriptor, disk)
        let written = Mutex<(failure: Int32?, log: EventLog?)>((nil, nil))
        pool.run(2) { task in
            if task == 0 {
                let failure = Self.write(change, to: descriptor, at: start, disk)
                written.withLock { $0.failure = failure }
            } else {
                let log = change.log(at: start)
                written.withLock { $0.log = log }
            }
        }
        let (failure, new) = written.withLock { $0 }
        if let failure {
            // A wish: who reads it next leaves the rest out anyway.
            _ = disk.truncate(descriptor, to: start)
            throw .system("write to the log", path: path, errno: failure)
        }
        log = new ?? change.log(at: start)
    }

    /// Writes the segment, then the state behind it, each made durable; answers the system's error number, or nil.
    private static func write(
        _ change: LogChange, to descriptor: Int32, at start: Int, _ disk: any LogDisk
    ) -> Int32? {
        var end = start
        // What an append left that did not come to its end.
        var failure = SystemCall.length(descriptor) > start ? disk.truncate(descriptor, to: start) : nil
        if failure == nil, change.hasSegment, let segment = change.segments.last {
            failure = segment.withBytes { disk.write(descriptor, $0, at: start) } ?? disk.sync(descriptor)
            end += segment.layout.fileLength
        }
        let state = change.state.bytes(at: end)
        // SAFETY: bytes are bytes.
        failure = failure ?? disk.write(descriptor, unsafe state.span.bytes, at: end)
        return failure ?? disk.sync(descriptor)
    }

    /// Writes what is alive into one segment of a new file, which takes the place of the old one: nothing else is in it.
    package mutating func compact(on pool: WorkPool = .single, within memory: LogMemory? = nil) throws(LogError) {
        try replace(with: log.compacted(on: pool, within: memory))
    }

    /// The same with what was made before the log was opened for writing, so that others are kept out for less long.
    /// - Parameters:
    ///   - whole: what `EventLog.compacted` makes of the snapshot.
    ///   - snapshot: the log as it was then.
    /// - Returns: whether the log was still that; if not, it stays as it is.
    package mutating func compact(to whole: EventLog, of snapshot: EventLog) throws(LogError) -> Bool {
        guard log.version == snapshot.version else { return false }
        try replace(with: whole)
        return true
    }

    private mutating func replace(with new: EventLog) throws(LogError) {
        // One name, so that what a compaction left that was killed is written over.
        let temporary = "\(path).compacting"
        let descriptor = SystemCall.create(temporary, permissionsOf: self.descriptor)
        guard descriptor >= 0 else { throw .system("write the log anew", path: path, errno: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .busy(path: temporary)
        }
        var failure: Int32?
        var end = 0
        for part in new.parts where failure == nil {
            failure = part.segment.withBytes { disk.write(descriptor, $0, at: end) }
            end += part.segment.layout.fileLength
        }
        // SAFETY: bytes are bytes.
        failure = failure ?? disk.write(descriptor, unsafe new.state.bytes(at: end).span.bytes, at: end)
        failure = failure ?? disk.sync(descriptor)
        failure = failure ?? disk.rename(temporary, to: path)
        if let failure {
            SystemCall.remove(temporary)
            close(descriptor)
            throw .system("write the log anew", path: path, errno: failure)
        }
        close(self.descriptor)
        self.descriptor = descriptor
        log = new
        if let number = disk.syncDirectory(of: path) {
            throw .system("make the log's directory durable", path: path, errno: number)
        }
    }
}

extension LogError {
    static func busy(path: String) -> LogError {
        LogError(
            code: "log-busy", message: "somebody else is writing to the log; try again when they are done.",
            location: SourceLocation(file: path))
    }
}
