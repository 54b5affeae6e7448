// Sources that several threads may read at once, wherever they like.

import JourneySupport

/// Bytes whose number is known and that can be read from any place.
protocol RandomAccessSource: AnyObject, Sendable {
    /// How many there were when somebody looked first; 0 where nobody can tell.
    var byteCount: Int { get }

    /// Fills `target` with the bytes from `place` on; answers how many, fewer than the target holds only at the end.
    func read(at place: Int, into target: UnsafeMutableRawBufferPointer) throws(IntakeError) -> Int
}

extension RandomAccessSource {
    /// Fills the beginning of `buffer` with as many bytes of `range` as there are; answers how many.
    func read(_ range: Range<Int>, into buffer: inout [UInt8]) throws(IntakeError) -> Int {
        if buffer.count < range.count {
            buffer.append(contentsOf: repeatElement(0, count: range.count - buffer.count))
        }
        let outcome = unsafe buffer.withUnsafeMutableBytes { bytes -> Result<Int, IntakeError> in
            // SAFETY: as many bytes of the array as are wanted, which slicing checks.
            let target = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[..<range.count])
            do throws(IntakeError) { return .success(unsafe try read(at: range.lowerBound, into: target)) } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }
}

/// Bytes in memory, for several threads.
final class MemoryRandomAccess: RandomAccessSource {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var byteCount: Int { bytes.count }

    func read(at place: Int, into target: UnsafeMutableRawBufferPointer) throws(IntakeError) -> Int {
        let rest = bytes.dropFirst(place).prefix(target.count)
        // SAFETY: copyBytes checks that the target holds the slice.
        unsafe target.copyBytes(from: rest)
        return rest.count
    }
}

extension MemoryRandomAccess {
    /// So much of a stream is taken into memory, where it cannot be read from any place.
    static let streamLimit = 256 << 20

    /// The rest of a stream.
    convenience init(_ window: inout ByteWindow, _ name: String) throws(IntakeError) {
        var bytes: [UInt8] = []
        repeat {
            window.withBytes { span in span.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) } }
            window.position = window.withBytes { $0.byteCount }
            guard bytes.count <= Self.streamLimit else {
                throw IntakeError(
                    code: "stream-too-large",
                    message: "a workbook that comes as a stream may have \(Self.streamLimit >> 20) MiB; "
                        + "save it to a file, and name that.",
                    location: SourceLocation(file: name))
            }
        } while try window.refill()
        self.init(bytes)
    }
}

/// Reads another source in order, from a place on.
final class PlacedByteSource: ByteSource {
    private let source: any RandomAccessSource
    private var place: Int

    init(_ source: any RandomAccessSource, at place: Int) { (self.source, self.place) = (source, place) }

    func read(into target: UnsafeMutableRawBufferPointer) throws(IntakeError) -> Int {
        let count = unsafe try source.read(at: place, into: target)
        place += count
        return count
    }

    /// No byte is left.
    func isAtEnd() throws(IntakeError) -> Bool {
        var byte: [UInt8] = [0]
        return try source.read(place..<place + 1, into: &byte) == 0
    }
}

/// Tells the lines of places that rise, and reads no further than it is asked.
struct LineFinder {
    private let source: any RandomAccessSource
    private var lines = LineCounter()
    private var place = 0
    private var buffer: [UInt8] = []

    init(_ source: any RandomAccessSource) { self.source = source }

    /// The line, from 1, on which the byte at this place stands.
    mutating func line(at place: Int) -> Int { counter(at: place).line }

    /// The line ends before this place. Where the source cannot be read any more, those that could be.
    mutating func counter(at end: Int) -> LineCounter {
        var lines = lines
        while place < end {
            let range = place..<min(end, place + 1 << 18)
            guard let count = try? source.read(range, into: &buffer), count > 0 else { break }
            // SAFETY: bytes are bytes.
            lines.advance(over: unsafe buffer.span.bytes, 0..<count)
            place += count
        }
        self.lines = lines
        return lines
    }
}
