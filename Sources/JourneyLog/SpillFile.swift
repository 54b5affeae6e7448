// Files without a name that hold what does not fit into memory. They are gone with the process, however it ends.

import Glibc
import JourneySupport

/// A file beside a log that nobody else can see, mapped piece by piece: what is written into the memory is the file's, and the
/// system keeps as much of it in memory as there is room.
final class SpillFile: Sendable {
    private let descriptor: Int32
    private let memory: LogMemory

    init(_ memory: LogMemory) throws(LogError) {
        self.memory = memory
        descriptor = SystemCall.createNameless(beside: memory.path)
        guard descriptor >= 0 else { throw .unspilled(memory.path, errno: errno) }
    }

    deinit { close(descriptor) }

    /// Maps the first bytes, the same ones each time; those that are new are 0. Whoever asks unmaps them.
    func mapping(_ count: Int) throws(LogError) -> UnsafeMutableRawBufferPointer {
        let count = max(1, count)
        if let number = memory.disk.reserve(descriptor, count) { throw .unspilled(memory.path, errno: number) }
        // SAFETY: pages of a file that only this process has; room for them was taken, and nobody shortens it.
        let address = unsafe mmap(nil, count, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
        guard let address = unsafe address, unsafe address != MAP_FAILED else {
            throw .unspilled(memory.path, errno: errno)
        }
        return unsafe UnsafeMutableRawBufferPointer(start: address, count: count)
    }

    /// Maps the file over pages that are there.
    func map(over pages: UnsafeMutableRawBufferPointer) throws(LogError) {
        if let number = memory.disk.reserve(descriptor, pages.count) {
            throw .unspilled(memory.path, errno: number)
        }
        // SAFETY: as above; the pages are the caller's.
        let address = unsafe mmap(
            pages.baseAddress, pages.count, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, descriptor, 0)
        guard unsafe address != MAP_FAILED else { throw .unspilled(memory.path, errno: errno) }
    }
}

extension LogError {
    /// The disk did not take what memory has no room for.
    static func unspilled(_ path: String, errno number: Int32) -> LogError {
        LogError(
            code: "log-spill",
            message: "what does not fit into memory cannot be kept beside the log meanwhile: \(SystemReason.text(number)). "
                + "Make room there, or allow more memory with --memory.",
            location: SourceLocation(file: path))
    }
}
