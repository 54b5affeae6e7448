// Gzip, undone while it streams: any size, several members one after the other.

import CZlib
import JourneySupport

/// The unpacked bytes of a gzipped source.
final class GzipByteSource: ByteSource {
    private let packed: any ByteSource
    private let name: String
    // SAFETY: owned by this object alone and never moved: zlib keeps a pointer to it.
    private let stream: UnsafeMutablePointer<z_stream>
    private let input: UnsafeMutableRawBufferPointer
    private var unpackedCount = 0
    private var isBetweenMembers = false
    private var isAtEnd = false

    /// - Parameter packed: begins with the two magic bytes.
    init(_ packed: any ByteSource, name: String) throws(IntakeError) {
        self.packed = packed
        self.name = name
        // SAFETY: both are freed in deinit, and only used before.
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        unsafe input = .allocate(byteCount: 1 << 16, alignment: 16)
        // 15 bits of window, and 16 more for a gzip header.
        let status = unsafe inflateInit2_(stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else {
            throw IntakeError(code: "gzip-unavailable", message: "zlib cannot start: code \(status).")
        }
    }

    deinit {
        // SAFETY: the pair to init; inflateEnd accepts a stream that failed to start.
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
        unsafe input.deallocate()
    }

    func read(into target: UnsafeMutableRawBufferPointer) throws(IntakeError) -> Int {
        guard !isAtEnd, target.count > 0 else { return 0 }
        // SAFETY: zlib writes at most avail_out bytes to next_out, which is the target, and reads only `input`.
        unsafe stream.pointee.next_out = target.baseAddress?.assumingMemoryBound(to: Bytef.self)
        unsafe stream.pointee.avail_out = uInt(clamping: target.count)
        let room = unsafe stream.pointee.avail_out
        while unsafe stream.pointee.avail_out == room {
            if unsafe stream.pointee.avail_in == 0, try !refill() { break }
            if isBetweenMembers, try !startMember() { break }
            try inflateSome()
        }
        let count = unsafe Int(room - stream.pointee.avail_out)
        unpackedCount += count
        return count
    }

    /// Fetches packed bytes; false at the end of the last member.
    private func refill() throws(IntakeError) -> Bool {
        let count = try packed.read(into: unsafe input)
        guard count > 0 else {
            guard isBetweenMembers else { throw failure("gzip-truncated", "the gzip data ends too early") }
            isAtEnd = true
            return false
        }
        // SAFETY: the bytes just read.
        unsafe stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: Bytef.self)
        unsafe stream.pointee.avail_in = uInt(count)
        return true
    }

    private func inflateSome() throws(IntakeError) {
        let status = unsafe inflate(stream, Z_NO_FLUSH)
        switch status {
        case Z_OK, Z_BUF_ERROR: return
        case Z_STREAM_END: isBetweenMembers = true
        default:
            // SAFETY: zlib's message, when set, is a constant C string.
            let reason = unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "code \(status)"
            throw failure("gzip-damaged", "the gzip data is damaged (\(reason))")
        }
    }

    /// Behind a member: another one, zeros up to the end (as tapes are padded), or nothing.
    private func startMember() throws(IntakeError) -> Bool {
        repeat {
            // SAFETY: next_in points at avail_in bytes of `input`.
            while unsafe stream.pointee.avail_in > 0, unsafe stream.pointee.next_in.pointee == 0 {
                unsafe stream.pointee.next_in += 1
                unsafe stream.pointee.avail_in -= 1
            }
            if unsafe stream.pointee.avail_in > 0 { break }
        } while try refill()
        if isAtEnd { return false }
        guard unsafe stream.pointee.next_in.pointee == 0x1F else {
            throw failure("gzip-trailing", "other bytes follow the gzip data")
        }
        unsafe inflateReset(stream)
        isBetweenMembers = false
        return true
    }

    private func failure(_ code: String, _ what: String) -> IntakeError {
        IntakeError(
            code: code, message: "\(what), after \(unpackedCount) unpacked bytes. Fetch the file again.",
            location: SourceLocation(file: name))
    }
}
