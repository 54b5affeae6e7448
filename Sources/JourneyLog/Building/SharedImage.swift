// The bytes of a log while several threads write them, each its own sections or parts of one.

import JourneySupport

/// Memory that is written from several threads. Every access is checked against its end; nobody reads.
@safe
struct SharedImage: Sendable {
    private nonisolated(unsafe) let bytes: UnsafeMutableRawBufferPointer

    init(_ bytes: UnsafeMutableRawBufferPointer) { unsafe self.bytes = bytes }

    @inline(__always)
    func store<Value: FixedWidthInteger & BitwiseCopyable>(_ value: Value, at offset: Int) {
        let count = unsafe bytes.count
        precondition(offset >= 0 && offset <= count - MemoryLayout<Value>.stride)
        // SAFETY: inside the image, checked above.
        unsafe bytes.storeBytes(of: value.littleEndian, toByteOffset: offset, as: Value.self)
    }

    /// Stores a code in so many bytes.
    @inline(__always)
    func storeCode(_ code: UInt32, at offset: Int, _ width: Int) {
        switch width {
        case 1: store(UInt8(truncatingIfNeeded: code), at: offset)
        case 2: store(UInt16(truncatingIfNeeded: code), at: offset)
        default: store(code, at: offset)
        }
    }

    /// Stores codes one behind the other, each in so many bytes; nothing where there is none.
    @inline(__always)
    func storeCodes(_ count: Int, at offset: Int, _ width: Int, _ code: (_ index: Int) -> UInt32?) {
        switch width {
        case 1: storeCodes(count, at: offset, as: UInt8.self, code)
        case 2: storeCodes(count, at: offset, as: UInt16.self, code)
        default: storeCodes(count, at: offset, as: UInt32.self, code)
        }
    }

    @inline(__always)
    private func storeCodes<Code: FixedWidthInteger & BitwiseCopyable>(
        _ count: Int, at offset: Int, as type: Code.Type, _ code: (_ index: Int) -> UInt32?
    ) {
        for index in 0..<count {
            guard let code = code(index) else { continue }
            store(Code(truncatingIfNeeded: code), at: offset + index * MemoryLayout<Code>.stride)
        }
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

    /// Copies codes as they are. The rows are some of the column.
    func copy(_ codes: CodeColumn, _ rows: Range<Int>, at offset: Int) {
        // SAFETY: slicing checks the target; the rows are the column's.
        let target = unsafe bytes[offset..<offset + rows.count * codes.width]
        unsafe UnsafeMutableRawBufferPointer(rebasing: target).copyMemory(
            from: UnsafeRawBufferPointer(
                start: codes.bytes + rows.lowerBound * codes.width, count: rows.count * codes.width))
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

    func copy(_ texts: TextRun, _ ends: LogSectionEntry, _ text: LogSectionEntry) {
        // SAFETY: bytes are bytes.
        copy(unsafe texts.bytes.span.bytes, to: text)
        for (index, end) in texts.ends.enumerated() { store(UInt64(end), at: ends.offset + index * 8) }
    }

    func store(_ clock: LogClock, to entry: LogSectionEntry) {
        store(clock.base, at: entry.offset)
        store(clock.unit?.rawValue ?? 0, at: entry.offset + 8)
    }

    /// Stores what is left of the times of some rows beside their seconds; or whole times. The first row is even.
    func storeTimes(_ rows: Range<Int>, _ clock: LogClock, _ layout: LogLayout, _ time: (_ row: Int) -> Int64) {
        guard let unit = clock.unit else {
            let start = layout[.times].offset
            for row in rows { store(time(row), at: start + row * 8) }
            return
        }
        let (fractions, sixteenths) = (layout[.fractions].offset, layout[.sixteenths].offset)
        var first: UInt8 = 0
        for row in rows {
            let parts = clock.parts(time(row))
            store(parts.fraction, at: fractions + row * 2)
            guard unit == .microsecond else { continue }
            // The second of two rows writes the byte again, with the bits of both.
            first = row & 1 == 0 ? parts.sixteenth : first | parts.sixteenth << 4
            store(first, at: sixteenths + row >> 1)
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
