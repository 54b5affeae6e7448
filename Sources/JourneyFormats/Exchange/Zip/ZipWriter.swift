// Writes ZIP archives, after PKWARE's APPNOTE 6.3.10: the containers of mind maps, slides and workbooks.
//
// A writer of our own rather than libzip: what it does is a hundred lines over the zlib that is linked already, and the
// bytes are the same on every machine and day, with no clock, no file and no host system written into them.
import CZlib

/// Gathers files, and makes an archive of them.
struct ZipWriter {
    private var archive: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    init() {}

    /// 1 January 1980, the first day that an archive can name.
    private static let day = 1 << 5 | 1
    /// Names are in UTF-8.
    private static let flags = 0x0800

    /// Adds a file.
    /// - Parameter isPacked: whether it is deflated; a file that says what the archive is stays readable as it is.
    mutating func add(_ name: String, _ bytes: [UInt8], isPacked: Bool = true) {
        let deflated = isPacked ? Self.deflated(bytes) : nil
        let packed = deflated ?? bytes
        var common: [UInt8] = []
        common.add(20, 2)
        common.add(Self.flags, 2)
        common.add(deflated == nil ? 0 : 8, 2)
        common.add(0, 2)
        common.add(Self.day, 2)
        common.add(Int(Self.checksum(bytes)), 4)
        common.add(packed.count, 4)
        common.add(bytes.count, 4)
        common.add(name.utf8.count, 2)
        common.add(0, 2)
        let offset = archive.count
        archive.add(0x0403_4B50, 4)
        archive += common + Array(name.utf8) + packed
        directory.add(0x0201_4B50, 4)
        directory.add(20, 2)
        directory += common
        // No comment, one disk, no attributes.
        directory.add(0, 10)
        directory.add(offset, 4)
        directory += Array(name.utf8)
        count += 1
    }

    mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

    /// The whole archive.
    var bytes: [UInt8] {
        var ending: [UInt8] = []
        ending.add(0x0605_4B50, 4)
        ending.add(0, 4)
        ending.add(count, 2)
        ending.add(count, 2)
        ending.add(directory.count, 4)
        ending.add(archive.count, 4)
        ending.add(0, 2)
        return archive + directory + ending
    }

    private static func checksum(_ bytes: [UInt8]) -> uLong {
        // SAFETY: zlib reads as many bytes as it is told.
        bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, uInt($0.count)) }
    }

    /// The bytes as a raw deflate stream (RFC 1951); `nil` where that would not make them fewer, or zlib cannot.
    private static func deflated(_ bytes: [UInt8]) -> [UInt8]? {
        // SAFETY: zlib keeps a pointer to the stream, which therefore does not move; it is freed once, at the end.
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        defer { stream.deallocate() }
        // Minus 15: no header, as ZIP has its own.
        let size = Int32(MemoryLayout<z_stream>.size)
        guard deflateInit2_(stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK else {
            return nil
        }
        defer { deflateEnd(stream) }
        var packed = [UInt8](repeating: 0, count: bytes.count)
        // SAFETY: both buffers live through the call, and zlib is told their sizes. The output has no room for more than the
        // input, which is when packing is given up.
        let status = bytes.withUnsafeBufferPointer { input in
            packed.withUnsafeMutableBufferPointer { output in
                stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.pointee.avail_in = uInt(input.count)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = uInt(output.count)
                return deflate(stream, Z_FINISH)
            }
        }
        guard status == Z_STREAM_END else { return nil }
        packed.removeLast(Int(stream.pointee.avail_out))
        return packed
    }
}

extension [UInt8] {
    /// Adds a number, its lowest byte first.
    fileprivate mutating func add(_ number: Int, _ count: Int) {
        for place in 0..<count { append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
    }
}
