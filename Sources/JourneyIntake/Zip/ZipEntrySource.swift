// A packed file of an archive, unpacked while it streams, and held against what the directory says of it.

import CZlib
import JourneySupport

/// The unpacked bytes of one entry. An entry that unpacks to more than it says, or to suspiciously much, is refused.
final class ZipEntrySource: ByteSource {
    /// Deflate packs 1,000 zeros into one byte, and no table is all zeros: above this ratio an entry is a bomb …
    static let ratioLimit = 200
    /// … once it has this many bytes.
    static let smallSize = 100 << 20

    private let archive: ZipArchive
    private let entry: ZipEntry
    private var place: Int
    private let end: Int
    private var input: [UInt8] = []
    private var consumed = 0
    // SAFETY: owned by this object alone and never moved: zlib keeps a pointer to it.
    private let stream: UnsafeMutablePointer<z_stream>
    private var checksum: uLong = 0
    private var unpackedCount = 0
    private var isAtEnd = false
    private var meter: IntakeMeter?

    /// - Parameter meter: told of the packed bytes that were read.
    init(_ entry: ZipEntry, of archive: ZipArchive, meter: IntakeMeter? = nil) throws(IntakeError) {
        (self.archive, self.entry, self.meter) = (archive, entry, meter)
        let header = try archive.bytes(entry.headerOffset..<entry.headerOffset + 30)
        guard header.u32(0) == 0x0403_4B50 else { throw archive.damaged("\(entry.name) is not where it should be") }
        place = entry.headerOffset + 30 + header.u16(26) + header.u16(28)
        end = place + entry.packedSize
        // SAFETY: freed in deinit, and only used before.
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        try check()
        // Minus 15: no header, as ZIP has its own.
        let status = unsafe inflateInit2_(stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else {
            throw IntakeError(code: "zip-unavailable", message: "zlib cannot start: code \(status).")
        }
    }

    deinit {
        // SAFETY: the pair to init; inflateEnd accepts a stream that was never started.
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    private func check() throws(IntakeError) {
        if entry.isEncrypted {
            throw failure("zip-encrypted", "\(entry.name) is encrypted; save the \(archive.kind) without a password.")
        }
        guard entry.method == 0 || entry.method == 8 else {
            throw failure(
                "zip-method",
                "\(entry.name) is packed by method \(entry.method), which is not read; save the \(archive.kind) anew.")
        }
        guard end <= archive.source.byteCount else { throw archive.damaged("\(entry.name) ends behind the file") }
        guard entry.method == 8 || entry.size == entry.packedSize else {
            throw archive.damaged("\(entry.name) has two sizes")
        }
        if entry.size > Self.smallSize, entry.size / Self.ratioLimit > entry.packedSize { throw bomb() }
    }

    func read(into target: UnsafeMutableRawBufferPointer) throws(IntakeError) -> Int {
        guard !isAtEnd, target.count > 0 else { return 0 }
        let wanted = min(target.count, 1 << 30)
        // SAFETY: the first part of the target.
        let target = unsafe UnsafeMutableRawBufferPointer(rebasing: target[..<wanted])
        let count = unsafe try entry.method == 0 ? copy(to: target) : unpack(to: target)
        unpackedCount += count
        guard unpackedCount <= entry.size else { throw archive.damaged("\(entry.name) is longer than it says") }
        // SAFETY: so many bytes were just written.
        checksum = unsafe crc32(checksum, target.baseAddress?.assumingMemoryBound(to: Bytef.self), uInt(count))
        if count == 0 { try finish() }
        return count
    }

    private func finish() throws(IntakeError) {
        isAtEnd = true
        guard unpackedCount == entry.size else { throw archive.damaged("\(entry.name) is shorter than it says") }
        guard checksum == uLong(entry.checksum) else {
            throw archive.damaged("\(entry.name) does not match its checksum")
        }
    }

    private func copy(to target: UnsafeMutableRawBufferPointer) throws(IntakeError) -> Int {
        let wanted = min(target.count, end - place)
        guard wanted > 0 else { return 0 }
        // SAFETY: the first part of the target.
        let count = unsafe try archive.source.read(
            at: place, into: UnsafeMutableRawBufferPointer(rebasing: target[..<wanted]))
        guard count == wanted else { throw archive.damaged("it ends too early") }
        place += count
        meter?.add(bytes: count, of: archive.name)
        return count
    }

    /// Inflates until the target is full or the entry is over.
    private func unpack(to target: UnsafeMutableRawBufferPointer) throws(IntakeError) -> Int {
        var filled = 0
        while filled < target.count {
            if consumed == input.count, place < end { try refill() }
            let (status, taken, made) = inflateSome(to: unsafe target, from: filled)
            consumed += taken
            filled += made
            if status == Z_STREAM_END { break }
            guard status == Z_OK || status == Z_BUF_ERROR else {
                throw archive.damaged("\(entry.name) cannot be unpacked (code \(status))")
            }
            if made == 0, taken == 0, place == end { throw archive.damaged("\(entry.name) ends too early") }
            if unpackedCount + filled > Self.smallSize,
                (unpackedCount + filled) / Self.ratioLimit > entry.packedSize
            {
                throw bomb()
            }
        }
        return filled
    }

    private func refill() throws(IntakeError) {
        let range = place..<min(end, place + 1 << 16)
        input = try archive.bytes(range)
        place = range.upperBound
        consumed = 0
        meter?.add(bytes: range.count, of: archive.name)
    }

    private func inflateSome(
        to target: UnsafeMutableRawBufferPointer, from filled: Int
    ) -> (status: Int32, taken: Int, made: Int) {
        unsafe input.withUnsafeMutableBytes { bytes in
            // SAFETY: zlib reads at most avail_in bytes of `input` while this closure runs, and writes at most avail_out
            // bytes into the free part of the target; slicing checks both.
            let source = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[consumed...])
            let free = unsafe UnsafeMutableRawBufferPointer(rebasing: target[filled...])
            unsafe stream.pointee.next_in = source.baseAddress?.assumingMemoryBound(to: Bytef.self)
            unsafe stream.pointee.avail_in = uInt(source.count)
            unsafe stream.pointee.next_out = free.baseAddress?.assumingMemoryBound(to: Bytef.self)
            unsafe stream.pointee.avail_out = uInt(free.count)
            let status = unsafe inflate(stream, Z_NO_FLUSH)
            return unsafe (
                status, source.count - Int(stream.pointee.avail_in), free.count - Int(stream.pointee.avail_out)
            )
        }
    }

    private func bomb() -> IntakeError {
        failure(
            "zip-bomb",
            "\(entry.name) unpacks to more than \(Self.ratioLimit) times its size, which no \(archive.kind) does; "
                + "if it is yours, make it smaller, or save a table as CSV.")
    }

    private func failure(_ code: String, _ message: String) -> IntakeError {
        IntakeError(code: code, message: message, location: SourceLocation(file: archive.name))
    }
}
