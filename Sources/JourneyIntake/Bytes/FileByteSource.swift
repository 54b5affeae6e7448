// Bytes of a file or of standard input.

import Glibc
import JourneySupport

/// Reads a file descriptor, and closes it at the end if it opened it.
final class FileByteSource: ByteSource {
    private let descriptor: Int32
    private let name: String
    private let ownsDescriptor: Bool

    init(opening path: String) throws(IntakeError) {
        // SAFETY: the path is a C string while the call runs.
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure("open", path, errno) }
        name = path
        ownsDescriptor = true
        // SAFETY: a hint; nothing is read or written through it.
        posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
    }

    init(standardInput: Void) {
        descriptor = STDIN_FILENO
        name = "-"
        ownsDescriptor = false
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

    private static func failure(_ doing: String, _ name: String, _ number: Int32) -> IntakeError {
        IntakeError(
            code: number == ENOENT ? "file-missing" : "file-unreadable",
            message: "cannot \(doing) the file: \(SystemReason.text(number)).",
            location: SourceLocation(file: name))
    }
}
