// Read-only memory that a log lives in: a file mapped by the system, or pages of our own.

import Glibc
import JourneySupport

/// A mapped range of bytes that is given back to the system when nobody holds it any more.
///
/// A mapped file that somebody truncates while it is open raises SIGBUS on access. We replace logs by rename and never
/// write in place; whoever serves for long maps a copy, see `init(copying:)`.
@safe
final class MappedFile: Sendable {
    // SAFETY: written only before this object is shared (see `init(count:fill:)`); read-only from then on.
    private nonisolated(unsafe) let memory: UnsafeMutableRawBufferPointer
    /// The file without a name that this is, where it is a log's that is to be written.
    let source: SpillFile?

    /// How many bytes.
    var count: Int { unsafe memory.count }

    /// So many bytes behind the last can be read, too, though they say nothing: kernels read several values at once.
    static let margin = 64

    /// Maps the whole file at `path`, read-only.
    convenience init(opening path: String) throws(LogError) {
        let (descriptor, count) = try Self.open(path)
        defer { close(descriptor) }
        try self.init(mapping: descriptor, count: count, path: path)
    }

    /// Maps a copy of the file at `path` that has no name, so that nobody can shorten it; a copy in memory where no file
    /// can be made.
    convenience init(copying path: String) throws(LogError) {
        let (source, count) = try Self.open(path)
        defer { close(source) }
        let copy = SystemCall.createNameless(beside: path)
        guard copy >= 0 else {
            try self.init(
                count: count,
                fill: { (bytes) throws(LogError) in
                    if let number = SystemCall.readAll(source, &bytes) { throw Self.unread(number, path) }
                }, orElse: { .system("take memory for the log", path: path, errno: $0) })
            return
        }
        defer { close(copy) }
        if let number = SystemCall.copyAll(source, to: copy, count: count) { throw Self.unread(number, path) }
        try self.init(mapping: copy, count: count, path: path)
    }

    /// A number of 0 stands for a file that ended before it should.
    private static func unread(_ number: Int32, _ path: String) -> LogError {
        number == 0
            ? .damaged("it became shorter while it was read", path: path)
            : .system("read the log", path: path, errno: number)
    }

    /// Opens a regular file that is not empty; answers its descriptor and its length.
    private static func open(_ path: String) throws(LogError) -> (descriptor: Int32, count: Int) {
        // SAFETY: the path is a C string while the call runs. A pipe that nobody writes to must not hold us up.
        let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .system("open the log", path: path, errno: errno) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            let number = errno
            close(descriptor)
            throw .system("look at the log", path: path, errno: number)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw LogError(
                code: "log-not-a-file",
                message: "this is no regular file; name the file that `waymark log build` wrote.",
                location: .init(file: path))
        }
        guard status.st_size > 0 else {
            close(descriptor)
            throw .damaged("the file is empty", path: path)
        }
        return (descriptor, Int(status.st_size))
    }

    private init(mapping descriptor: Int32, count: Int, path: String) throws(LogError) {
        // SAFETY: empty pages for the file and its margin, and then the file over the first of them; the results are checked,
        // and all of it is unmapped in deinit.
        let address = unsafe mmap(nil, count + Self.margin, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        guard let address = unsafe address, unsafe address != MAP_FAILED else {
            throw .system("map the log", path: path, errno: errno)
        }
        unsafe memory = UnsafeMutableRawBufferPointer(start: address, count: count)
        source = nil
        let file = unsafe mmap(address, count, PROT_READ, MAP_PRIVATE | MAP_FIXED, descriptor, 0)
        guard unsafe file != MAP_FAILED else { throw .system("map the log", path: path, errno: errno) }
    }

    /// Takes `count` zeroed bytes from the system and lets `fill` write them, once.
    /// - Parameter isDense: every page will be written, so large ones are no waste.
    init<Failure: Error>(
        count: Int, isDense: Bool = false, fill: (inout MutableRawSpan) throws(Failure) -> Void,
        orElse: (Int32) -> Failure
    ) throws(Failure) {
        // SAFETY: fresh pages that nobody else knows; the result is checked, and unmapped in deinit.
        let address = unsafe mmap(
            nil, count + Self.margin, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        guard let address = unsafe address, unsafe address != MAP_FAILED else { throw orElse(errno) }
        unsafe memory = UnsafeMutableRawBufferPointer(start: address, count: count)
        source = nil
        // A wish: what the system answers is no matter.
        if isDense, count >= 4 << 20 { unsafe madvise(address, count, MADV_HUGEPAGE) }
        var span = unsafe memory.mutableBytes
        try fill(&span)
    }

    /// The same in a file without a name, which is no memory that only this process can hold.
    /// - Parameter isKept: whether the file stays open, to get a name later.
    init(
        count: Int, in file: SpillFile, isKept: Bool = false, fill: (inout MutableRawSpan) -> Void
    ) throws(LogError) {
        // SAFETY: empty pages for the file and its margin, and then the file over the first of them; as above.
        let address = unsafe mmap(nil, count + Self.margin, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        guard let address = unsafe address, unsafe address != MAP_FAILED else {
            throw .tooLarge("\(count) bytes, and the system says: \(SystemReason.text(errno))")
        }
        unsafe memory = UnsafeMutableRawBufferPointer(start: address, count: count)
        source = isKept ? file : nil
        try unsafe file.map(over: memory)
        var span = unsafe memory.mutableBytes
        fill(&span)
    }

    deinit {
        // SAFETY: the whole of the mapping made in init, and no span of it outlives this object.
        unsafe munmap(memory.baseAddress, memory.count + Self.margin)
    }

    /// Runs `body` on all bytes; the span cannot leave it.
    func withBytes<Result: ~Copyable, Failure: Error>(
        _ body: (RawSpan) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        // SAFETY: the mapping lives as long as self, which this call holds.
        try body(unsafe UnsafeRawBufferPointer(memory).bytes)
    }

    /// Runs `body` on `count` values of an integer type from `offset` bytes on. The caller has checked the range, and
    /// that the offset is aligned for the type.
    func withValues<Value: FixedWidthInteger & BitwiseCopyable, Result: ~Copyable, Failure: Error>(
        at offset: Int, count: Int, as type: Value.Type, _ body: (Span<Value>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        precondition(offset >= 0 && count >= 0 && offset + count * MemoryLayout<Value>.stride <= self.count)
        // SAFETY: the range is inside the mapping (checked above), sections start at multiples of 64 bytes, every bit
        // pattern is a value of an integer type, and the memory is never written again.
        let slice = unsafe UnsafeRawBufferPointer(
            rebasing: memory[offset..<offset + count * MemoryLayout<Value>.stride])
        return try body(unsafe slice.assumingMemoryBound(to: Value.self).span)
    }
}
