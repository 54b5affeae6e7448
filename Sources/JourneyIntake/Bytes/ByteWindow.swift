// A stretch of the input in one piece, so that a parser sees whole records without caring about chunks.

import JourneySupport

/// The part of a stream that was read and not yet consumed.
struct ByteWindow: ~Copyable {
    /// A single record (an event, a line) that is longer than this is refused, so that memory stays bounded.
    static let limit = 64 << 20

    private let source: any ByteSource
    let limit: Int
    private var storage: [UInt8]
    private var filled = 0
    /// What the source said after the last bytes that it gave.
    private var failure: IntakeError?
    /// The line ends before `countedTo`, those that left the window included.
    private var lines: LineCounter
    private var countedTo = 0

    /// Where the next record begins.
    var position = 0
    /// The place of the window's first byte in the whole input.
    private(set) var base: Int
    /// The stream is over: the window holds all that is left.
    private(set) var isLast = false

    /// - Parameters:
    ///   - size: bytes at first; the window grows as records need it, up to the limit.
    ///   - base: how many bytes of the input come before those of the source, with their lines.
    init(
        _ source: any ByteSource, size: Int = 1 << 18, limit: Int = ByteWindow.limit, base: Int = 0,
        lines: LineCounter = LineCounter()
    ) {
        self.source = source
        self.base = base
        self.lines = lines
        self.limit = limit
        storage = Array(repeating: 0, count: min(max(size, 16), limit))
    }

    /// The limit as a person reads it.
    var limitText: String { limit >= 1 << 20 ? "\(limit >> 20) MiB" : "\(limit >> 10) KiB" }

    /// A record has filled the window and may not grow further.
    var isFull: Bool { position == 0 && filled == limit }

    /// Runs `body` on all bytes, those before `position` included.
    func withBytes<Result: ~Copyable, Failure: Error>(
        _ body: (RawSpan) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        // SAFETY: bytes are bytes.
        try body(unsafe storage.span.bytes.extracting(0..<filled))
    }

    /// Drops what was consumed and reads on until the window is full or the stream is over.
    ///
    /// - Returns: false when not a single byte was added, because the stream is over or the record is too long.
    mutating func refill() throws(IntakeError) -> Bool {
        if let failure { throw failure }
        if isLast { return false }
        if position > 0 { dropConsumed() }
        if filled == storage.count {
            let larger = min(storage.count * 2, limit)
            if larger == storage.count { return false }
            storage.append(contentsOf: repeatElement(0, count: larger - storage.count))
        }
        let before = filled
        while filled < storage.count, !isLast {
            switch read() {
            case .success(let count):
                filled += count
                isLast = count == 0
            case .failure(let error):
                // What came before the failure is read first, so that the error can tell how far reading came.
                failure = error
                if filled == before { throw error }
                return true
            }
        }
        return filled > before
    }

    private mutating func read() -> Result<Int, IntakeError> {
        let (source, filled) = (source, filled)
        // The closure of the standard library rethrows untyped errors, so the outcome travels as a value.
        return unsafe storage.withUnsafeMutableBytes { buffer -> Result<Int, IntakeError> in
            // SAFETY: the free part of the storage, which slicing checks; the source writes nowhere else.
            let free = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
            do throws(IntakeError) { return .success(unsafe try source.read(into: free)) } catch {
                return .failure(error)
            }
        }
    }

    private mutating func dropConsumed() {
        countLines(upTo: position)
        let (position, filled) = (position, filled)
        unsafe storage.withUnsafeMutableBytes { buffer in
            // SAFETY: both ends lie in the storage, which slicing checks; copyMemory allows overlap.
            let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[position..<filled])
            unsafe buffer.copyMemory(from: rest)
        }
        self.filled = filled - position
        base += position
        self.position = 0
        countedTo = 0
    }

    /// The line, from 1, on which the byte at this place of the window stands. Places must not go backwards.
    mutating func line(at place: Int) -> Int {
        countLines(upTo: place)
        return lines.line
    }

    private mutating func countLines(upTo end: Int) {
        guard end > countedTo else { return }
        var lines = lines
        let begin = countedTo
        withBytes { lines.advance(over: $0, begin..<min(end, $0.byteCount)) }
        self.lines = lines
        countedTo = end
    }
}
