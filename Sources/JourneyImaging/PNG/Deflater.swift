// zlib's compressor, kept by one owner.
import CZlib

/// A stream that takes bytes and gives compressed ones.
struct Deflater: ~Copyable {
    /// zlib remembers where its state lies: it may not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private var room = [UInt8](repeating: 0, count: 1 << 16)

    /// A level above it gains a tenth in size and costs twice the time.
    private static let level: Int32 = 3

    init() throws(ImagingError) {
        // SAFETY: the memory is freed in `deinit` or just below, and nowhere else.
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard deflateInit_(stream, Self.level, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            stream.deallocate()
            throw ImagingError("no-memory", "There is not enough memory for the picture; ask for a smaller --scale.")
        }
    }

    deinit {
        // SAFETY: the stream was initialised, and is not used after.
        deflateEnd(stream)
        stream.deallocate()
    }

    /// Takes bytes; answers those that are ready.
    mutating func add(_ bytes: [UInt8], isLast: Bool) throws(ImagingError) -> [UInt8] {
        var ready: [UInt8] = []
        var status = Z_OK
        // SAFETY: both buffers live through the closure; zlib is told their sizes and keeps no pointer beyond it, as it
        // takes all input before the loop ends.
        bytes.withUnsafeBufferPointer { input in
            stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.pointee.avail_in = UInt32(input.count)
            room.withUnsafeMutableBufferPointer { output in
                repeat {
                    stream.pointee.next_out = output.baseAddress
                    stream.pointee.avail_out = UInt32(output.count)
                    status = deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
                    ready.append(contentsOf: output.prefix(output.count - Int(stream.pointee.avail_out)))
                } while stream.pointee.avail_out == 0
            }
            stream.pointee.next_in = nil
        }
        guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
            throw ImagingError("not-packed", "The picture cannot be packed; this is a defect of waymark.")
        }
        return ready
    }
}
