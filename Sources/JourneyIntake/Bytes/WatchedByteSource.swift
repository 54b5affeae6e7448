// A stream that tells how far it was read.

import Glibc

/// How far an input was read, before anything was unpacked.
package struct IntakeProgress: Sendable, Equatable {
    /// As messages call the input.
    package let name: String
    package let bytesRead: Int
    /// The size of a regular file; nil where nobody knows, as with standard input.
    package let bytes: Int?
}

/// Passes bytes on and says so after each chunk, on the thread that reads.
final class WatchedByteSource: ByteSource {
    private let source: any ByteSource
    private let name: String
    private let bytes: Int?
    private let watch: @Sendable (IntakeProgress) -> Void
    private var bytesRead = 0

    init(_ source: any ByteSource, of input: EventSource, _ watch: @escaping @Sendable (IntakeProgress) -> Void) {
        self.source = source
        name = input.name
        bytes = input.byteCount
        self.watch = watch
    }

    func read(into target: UnsafeMutableRawBufferPointer) throws(IntakeError) -> Int {
        let count = unsafe try source.read(into: target)
        bytesRead += count
        watch(IntakeProgress(name: name, bytesRead: bytesRead, bytes: bytes))
        return count
    }
}

extension EventSource {
    /// How many bytes there are to read, where that is known before.
    fileprivate var byteCount: Int? {
        switch self {
        case .file(let path):
            var facts = stat()
            // SAFETY: the path is a C string while the call runs, which fills the structure it is given.
            guard unsafe stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
            return Int(facts.st_size)
        case .standardInput: return nil
        case .bytes(let bytes, _): return bytes.count
        }
    }
}
