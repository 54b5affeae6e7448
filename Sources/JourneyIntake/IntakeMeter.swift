// How far reading is, counted by all threads that read.

import Glibc
import Synchronization

/// How far reading is.
package struct IntakeProgress: Sendable, Equatable {
    /// As messages call the input that is being read.
    package let name: String
    /// Bytes of all inputs so far, before anything is unpacked.
    package let bytesRead: Int
    /// The size of all inputs; nil where nobody knows, as with standard input.
    package let bytes: Int?
    /// Rows of all inputs so far, refused ones included.
    package let rows: Int

    package init(name: String, bytesRead: Int, bytes: Int?, rows: Int) {
        (self.name, self.bytesRead, self.bytes, self.rows) = (name, bytesRead, bytes, rows)
    }
}

/// Counts, and tells after each chunk.
final class IntakeMeter: Sendable {
    private let bytes: Int?
    private let watch: @Sendable (IntakeProgress) -> Void
    private let bytesRead = Atomic<Int>(0)
    private let rows = Atomic<Int>(0)

    init(_ sources: [EventSource], _ watch: @escaping @Sendable (IntakeProgress) -> Void) {
        let sizes = sources.map(\.byteCount)
        bytes = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
        self.watch = watch
    }

    /// More was read of an input; whichever thread reads says so.
    func add(bytes count: Int, rows more: Int = 0, of name: String) {
        let read = bytesRead.add(count, ordering: .relaxed).newValue
        let rows = rows.add(more, ordering: .relaxed).newValue
        watch(IntakeProgress(name: name, bytesRead: read, bytes: bytes, rows: rows))
    }

    /// More rows were read; told with the next bytes.
    func add(rows more: Int) { rows.add(more, ordering: .relaxed) }
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
