// A stream whose first bytes were read already, to see what it is.

/// First the bytes that were peeked at, then the rest of the stream.
final class PrefixedByteSource: ByteSource {
    private let head: MemoryByteSource
    private let rest: any ByteSource

    init(_ head: [UInt8], then rest: any ByteSource) {
        self.head = MemoryByteSource(head)
        self.rest = rest
    }

    func read(into target: UnsafeMutableRawBufferPointer) throws(IntakeError) -> Int {
        let count = unsafe try head.read(into: target)
        return count > 0 ? count : unsafe try rest.read(into: target)
    }
}

extension ByteSource {
    /// The first bytes of the stream, fewer than `count` only when it is shorter.
    func head(_ count: Int) throws(IntakeError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let outcome = unsafe bytes.withUnsafeMutableBytes { buffer -> Result<Int, IntakeError> in
                // SAFETY: the free part of the array, which slicing checks.
                let free = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
                do throws(IntakeError) { return .success(unsafe try read(into: free)) } catch { return .failure(error) }
            }
            let added = try outcome.get()
            if added == 0 { break }
            filled += added
        }
        bytes.removeLast(count - filled)
        return bytes
    }
}
