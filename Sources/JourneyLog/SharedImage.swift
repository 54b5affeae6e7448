// The bytes of a log while several threads write them, each its own sections or parts of one.

import JourneySupport

/// Memory that is written from several threads. Every access is checked against its end; nobody reads.
@safe
struct SharedImage: Sendable {
    private nonisolated(unsafe) let bytes: UnsafeMutableRawBufferPointer

    fileprivate init(_ bytes: UnsafeMutableRawBufferPointer) { unsafe self.bytes = bytes }

    @inline(__always)
    func store<Value: FixedWidthInteger & BitwiseCopyable>(_ value: Value, at offset: Int) {
        let count = unsafe bytes.count
        precondition(offset >= 0 && offset <= count - MemoryLayout<Value>.stride)
        // SAFETY: inside the image, checked above.
        unsafe bytes.storeBytes(of: value.littleEndian, toByteOffset: offset, as: Value.self)
    }

    /// The memory of a section.
    func bytes(of entry: LogSectionEntry) -> UnsafeMutableRawBufferPointer {
        // SAFETY: slicing checks the range.
        unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[entry.offset..<entry.offset + entry.length])
    }

    /// Copies bytes into a section, `place` bytes behind its beginning.
    func copy(_ source: RawSpan, to entry: LogSectionEntry, at place: Int = 0) {
        precondition(place >= 0 && source.byteCount <= entry.length - place)
        // SAFETY: slicing checks the target, which is at least as long as the source; neither leaves these calls.
        unsafe source.withUnsafeBytes { source in
            let target = unsafe bytes[entry.offset + place..<entry.offset + place + source.count]
            unsafe UnsafeMutableRawBufferPointer(rebasing: target).copyMemory(from: source)
        }
    }

    func copy<Value: FixedWidthInteger & BitwiseCopyable & Sendable>(_ cells: Cells<Value>, to entry: LogSectionEntry) {
        cells.withBytes { copy($0, to: entry) }
    }

    func copy(_ numbers: [UInt32], to entry: LogSectionEntry) {
        // SAFETY: bytes are bytes.
        copy(unsafe numbers.span.bytes, to: entry)
    }

    /// Copies the texts of an interner.
    func copy(_ texts: TextInterner, _ ends: LogSectionEntry, _ text: LogSectionEntry) {
        var (place, count) = (0, 0)
        texts.forEachPiece { bytes, textEnds in
            copy(bytes, to: text, at: place)
            for index in textEnds.indices {
                store(UInt64(place + textEnds[index]), at: ends.offset + (count + index) * 8)
            }
            place += bytes.byteCount
            count += textEnds.count
        }
    }
}

extension MutableRawSpan {
    /// Runs `body` with an image that it may hand to threads, and must not keep.
    mutating func shared(_ body: (SharedImage) -> Void) {
        // SAFETY: the memory outlives the call, and nobody else has it meanwhile.
        unsafe withUnsafeMutableBytes { body(unsafe SharedImage($0)) }
    }
}
