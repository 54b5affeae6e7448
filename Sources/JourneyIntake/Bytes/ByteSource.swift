// A stream of bytes, whatever it comes from.

/// Bytes in order, a chunk at a time.
protocol ByteSource: AnyObject {
    /// Fills as much of `target` as it likes, at least one byte; answers how many, 0 at the end of the stream.
    func read(into target: UnsafeMutableRawBufferPointer) throws(IntakeError) -> Int
}

/// Bytes that are in memory already.
final class MemoryByteSource: ByteSource {
    private let bytes: [UInt8]
    private var position = 0
    private let step: Int

    /// - Parameter step: at most so many bytes a read, to test what happens between chunks.
    init(_ bytes: [UInt8], step: Int = .max) {
        self.bytes = bytes
        self.step = step
    }

    func read(into target: UnsafeMutableRawBufferPointer) throws(IntakeError) -> Int {
        let count = min(target.count, bytes.count - position, step)
        let end = position + count
        // SAFETY: copyBytes checks that the target holds the slice.
        unsafe target.copyBytes(from: bytes[position..<end])
        position = end
        return count
    }
}
