// Where events come from: a file, standard input, or bytes in memory.

/// An input of event data.
package enum EventSource: Sendable {
    case file(String)
    case standardInput
    /// Bytes in memory, with the name that messages use.
    case bytes([UInt8], name: String)

    /// `-` means standard input, as everywhere on the command line.
    package init(path: String) {
        self = path == "-" ? .standardInput : .file(path)
    }

    /// What messages call it.
    package var name: String {
        switch self {
        case .file(let path): path
        case .standardInput: "-"
        case .bytes(_, let name): name
        }
    }

    func open() throws(IntakeError) -> any ByteSource {
        switch self {
        case .file(let path): try FileByteSource(opening: path)
        case .standardInput: FileByteSource(standardInput: ())
        case .bytes(let bytes, _): MemoryByteSource(bytes)
        }
    }

    /// The same bytes from any place, where that is possible.
    func randomAccess(_ source: any ByteSource) -> (any RandomAccessSource)? {
        if case .bytes(let bytes, _) = self { return MemoryRandomAccess(bytes) }
        return source as? any RandomAccessSource
    }
}
