// zlib's compressor, kept by one owner.
import CZlib

/// Compresses pieces of a stream one by one, each so that it can be understood without the ones before it (RFC 1951).
struct Deflater: ~Copyable {
    /// zlib remembers where its state lies: it may not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private var room = [UInt8](repeating: 0, count: 1 << 16)

    /// The next level gains a twentieth in size and costs a third more time.
    private static let level: Int32 = 3
    /// The whole window of 32 KB, without a header: that is written once for all pieces.
    private static let window: Int32 = -15

    init() throws(ImagingError) {
        // SAFETY: the memory is freed in `deinit` or just below, and nowhere else.
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let status = deflateInit2_(
            stream, Self.level, Z_DEFLATED, Self.window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else {
            stream.deallocate()
            throw ImagingError("no-memory", "There is not enough memory for the picture; ask for a smaller --scale.")
        }
    }

    deinit {
        // SAFETY: the stream was initialised, and is not used after.
        deflateEnd(stream)
        stream.deallocate()
    }

    /// Begins a piece.
    func restart() { deflateReset(stream) }

    /// What ends a piece, or the stream, or neither.
    enum End {
        case none, piece, stream

        fileprivate var flush: Int32 {
            switch self {
            case .none: Z_NO_FLUSH
            case .piece: Z_FULL_FLUSH
            case .stream: Z_FINISH
            }
        }
    }

    /// Takes bytes; adds those that are ready.
    mutating func add(_ bytes: [UInt8], end: End = .none, to ready: inout [UInt8]) throws(ImagingError) {
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
                    status = deflate(stream, end.flush)
                    ready.append(contentsOf: output.prefix(output.count - Int(stream.pointee.avail_out)))
                } while stream.pointee.avail_out == 0
            }
            stream.pointee.next_in = nil
        }
        guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
            throw ImagingError("not-packed", "The picture cannot be packed; this is a defect of waymark.")
        }
    }
}
