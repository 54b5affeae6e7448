// Bytes of a file or of standard input.

import Glibc
import JourneySupport

/// Reads a file descriptor, and closes it at the end if it opened it.
final class FileByteSource: ByteSource, RandomAccessSource {
    private let descriptor: Int32
    private let name: String
    private let ownsDescriptor: Bool
    /// The size of a regular file, when it was opened.
    let byteCount: Int

    init(opening path: String) throws(IntakeError) {
        // SAFETY: the path is a C string while the call runs.
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure("open", path, errno) }
        name = path
        ownsDescriptor = true
        byteCount = Self.size(of: descriptor)
        // SAFETY: a hint; nothing is read or written through it.
        posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
    }

    init(standardInput: Void) {
        descriptor = STDIN_FILENO
        name = "-"
        ownsDescriptor = false
        // Others may have read from it, or may write to it: it is taken as it comes.
        byteCount = 0
    }

    deinit {
        if ownsDescriptor { close(descriptor) }
    }

    func read(into target: UnsafeMutableRawBufferPointer) throws(IntakeError) -> Int {
        while true {
            // SAFETY: the call writes at most count bytes into the target.
            let count = unsafe Glibc.read(descriptor, target.baseAddress, target.count)
            if count >= 0 { return count }
            if errno != EINTR { throw Self.failure("read", name, errno) }
        }
    }

    func read(at place: Int, into target: UnsafeMutableRawBufferPointer) throws(IntakeError) -> Int {
        var filled = 0
        while filled < target.count {
            // SAFETY: the call writes at most so many bytes into the free part of the target.
            let free = unsafe UnsafeMutableRawBufferPointer(rebasing: target[filled...])
            let count = unsafe pread(descriptor, free.baseAddress, free.count, off_t(place + filled))
            if count == 0 { break }
            if count > 0 {
                filled += count
            } else if errno != EINTR {
                throw Self.failure("read", name, errno)
            }
        }
        return filled
    }

    private static func size(of descriptor: Int32) -> Int {
        var facts = stat()
        // SAFETY: the call fills the structure it is given.
        guard unsafe fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return 0 }
        return Int(facts.st_size)
    }

    private static func failure(_ doing: String, _ name: String, _ number: Int32) -> IntakeError {
        IntakeError(
            code: number == ENOENT ? "file-missing" : "file-unreadable",
            message: "cannot \(doing) the file: \(SystemReason.text(number)).",
            location: SourceLocation(file: name))
    }
}
