// A disk that fails in the middle of a change, and leaves the file as it is then.

import Glibc
import Synchronization

@testable import JourneyLog

/// Fails from the n-th call on; a write that fails has written a part.
final class FailingDisk: LogDisk {
    private let left: Mutex<Int>
    private let system = SystemDisk()
    /// How much of a write that fails is written, in percent.
    private let share: Int

    init(after calls: Int, share: Int) {
        left = Mutex(calls)
        self.share = share
    }

    var hasFailed: Bool { left.withLock { $0 < 0 } }

    private func fails() -> Bool {
        left.withLock { left in
            left -= 1
            return left < 0
        }
    }

    func write(_ descriptor: Int32, _ bytes: RawSpan, at offset: Int) -> Int32? {
        let wasWell = !hasFailed
        guard fails() else { return system.write(descriptor, bytes, at: offset) }
        // Like a process that was killed: once it failed nothing more is done.
        if wasWell { _ = system.write(descriptor, bytes.extracting(0..<bytes.byteCount * share / 100), at: offset) }
        return EIO
    }

    func sync(_ descriptor: Int32) -> Int32? { fails() ? EIO : nil }
    func truncate(_ descriptor: Int32, to length: Int) -> Int32? {
        fails() ? EIO : system.truncate(descriptor, to: length)
    }
    func rename(_ path: String, to name: String) -> Int32? { fails() ? EIO : system.rename(path, to: name) }
    func syncDirectory(of path: String) -> Int32? { fails() ? EIO : nil }
    /// Fails as a disk that is full.
    func reserve(_ descriptor: Int32, _ count: Int) -> Int32? { fails() ? ENOSPC : system.reserve(descriptor, count) }
}
