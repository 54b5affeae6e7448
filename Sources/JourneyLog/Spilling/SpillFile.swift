// Files without a name: what does not fit into memory, and logs that are not whole yet. They are gone with the process, however
// it ends.

import Glibc
import JourneySupport
import Synchronization

/// A file that nobody else can see, in the directory of a log. It is mapped piece by piece: what is written into the memory is the
/// file's, and the system keeps as much of it in memory as there is room.
final class SpillFile: Sendable {
    private let path: String
    private let disk: any LogDisk
    private let descriptor: Int32
    private let isTaken = Atomic<Bool>(false)

    init(beside path: String, _ disk: any LogDisk = SystemDisk(), orElse: (Int32) -> LogError) throws(LogError) {
        (self.path, self.disk) = (path, disk)
        descriptor = SystemCall.createNameless(beside: path)
        guard descriptor >= 0 else { throw orElse(errno) }
    }

    /// For what does not fit into memory.
    convenience init(_ memory: LogMemory) throws(LogError) {
        try self.init(beside: memory.path, memory.disk) { .unspilled(memory.path, errno: $0) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Maps the first bytes, the same ones each time; those that are new are 0. Whoever asks unmaps them.
    func mapping(_ count: Int) throws(LogError) -> UnsafeMutableRawBufferPointer {
        let count = max(1, count)
        if let number = disk.reserve(descriptor, count) { throw .unspilled(path, errno: number) }
        // SAFETY: pages of a file that only this process has; room for them was taken, and nobody shortens it.
        let address = unsafe mmap(nil, count, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
        guard let address = unsafe address, unsafe address != MAP_FAILED else { throw .unspilled(path, errno: errno) }
        return unsafe UnsafeMutableRawBufferPointer(start: address, count: count)
    }

    /// Maps the file over pages that are there.
    func map(over pages: UnsafeMutableRawBufferPointer) throws(LogError) {
        if let number = disk.reserve(descriptor, pages.count) { throw .unspilled(path, errno: number) }
        // SAFETY: as above; the pages are the caller's.
        let address = unsafe mmap(
            pages.baseAddress, pages.count, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, descriptor, 0)
        guard unsafe address != MAP_FAILED else { throw .unspilled(path, errno: errno) }
    }

    /// True for the one who asks first, who may go on writing and give it a name.
    func take() -> Bool { isTaken.compareExchange(expected: false, desired: true, ordering: .relaxed).exchanged }

    /// Writes all of the bytes from a place of the file on; answers the error number, or nil.
    func write(_ bytes: RawSpan, at offset: Int) -> Int32? { disk.write(descriptor, bytes, at: offset) }

    /// Makes the file durable and gives it a name, in place of the file that has it; answers the error number, or nil.
    ///
    /// A name can only be given to a file where there is none. So it is `NAME.writing` first; what a process left there that was
    /// killed goes.
    func take(name: String) -> Int32? {
        guard fsync(descriptor) == 0 else { return errno }
        let writing = "\(name).writing"
        if SystemCall.link(descriptor, writing) != nil {
            SystemCall.remove(writing)
            if SystemCall.link(descriptor, writing) != nil, let number = copy(to: writing) {
                SystemCall.remove(writing)
                return number
            }
        }
        guard let number = SystemCall.rename(writing, to: name) else { return nil }
        // Whoever wrote the same log at the same time gave our file its name along with theirs.
        if number == ENOENT { return nil }
        SystemCall.remove(writing)
        return number
    }

    /// Where files without a name cannot get one, a copy has it.
    private func copy(to name: String) -> Int32? {
        let count = SystemCall.length(descriptor)
        let copy = SystemCall.create(name)
        guard copy >= 0, lseek(descriptor, 0, SEEK_SET) == 0 else { return errno }
        defer { close(copy) }
        return SystemCall.copyAll(descriptor, to: copy, count: count) ?? (fsync(copy) == 0 ? nil : errno)
    }
}

extension LogError {
    /// The disk did not take what memory has no room for.
    static func unspilled(_ path: String, errno number: Int32) -> LogError {
        LogError(
            code: "log-spill",
            message:
                "what does not fit into memory cannot be kept beside the log meanwhile: \(SystemReason.text(number)). "
                + "Make room there, or allow more memory with --memory.",
            location: SourceLocation(file: path))
    }
}
