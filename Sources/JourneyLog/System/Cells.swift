// Memory for numbers that several threads fill, each its own part of it.

import Glibc

/// So many numbers, 0 at first. Every access is checked against the count; what the compiler cannot check is that no two
/// threads touch the same number while one of them writes: whoever hands this to threads says why they do not.
@safe
struct Cells<Value: FixedWidthInteger & BitwiseCopyable & Sendable>: Sendable {
    let count: Int
    private nonisolated(unsafe) let start: UnsafeMutablePointer<Value>
    private let memory: CellMemory

    init(_ count: Int) {
        self.count = count
        memory = CellMemory(byteCount: count * MemoryLayout<Value>.stride)
        // SAFETY: as many bytes as the numbers need, aligned for all of them; every bit pattern is a value.
        unsafe start = memory.address.assumingMemoryBound(to: Value.self)
    }

    /// The same in a file, of which they are the beginning; those that stand there already stay what they are.
    init(_ count: Int, in file: SpillFile) throws(LogError) {
        self.count = count
        memory = unsafe CellMemory(try file.mapping(count * MemoryLayout<Value>.stride))
        // SAFETY: as above; a file's pages begin at a page.
        unsafe start = memory.address.assumingMemoryBound(to: Value.self)
    }

    /// In a file without a name, if one is to be made.
    init(_ count: Int, spilling memory: LogMemory?) throws(LogError) {
        if let memory { try self.init(count, in: SpillFile(memory)) } else { self.init(count) }
    }

    /// The numbers of a section of an image, which must outlive this.
    init(of image: SharedImage, _ entry: LogSectionEntry) {
        let bytes = unsafe image.bytes(of: entry)
        count = entry.length / MemoryLayout<Value>.stride
        memory = CellMemory.none
        // SAFETY: a section begins at a multiple of 64 bytes; every bit pattern is a value. Where it is empty nothing is looked at.
        unsafe start = bytes.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: Value.self)
    }

    subscript(index: Int) -> Value {
        @inline(__always)
        get {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
            // SAFETY: inside the memory, which this holds.
            return unsafe start[index]
        }
        @inline(__always)
        nonmutating set {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
            // SAFETY: inside the memory, which this holds.
            unsafe start[index] = newValue
        }
    }

    /// Puts numbers one after another from an index on.
    func copy(_ numbers: [Value], at index: Int) {
        unsafe numbers.withUnsafeBufferPointer { unsafe copy($0, at: index) }
    }

    @unsafe
    func copy(_ numbers: UnsafeBufferPointer<Value>, at index: Int) {
        precondition(index >= 0 && numbers.count <= count - index)
        // SAFETY: inside the memory, checked above; what is copied is other memory.
        if let first = numbers.baseAddress { unsafe (start + index).update(from: first, count: numbers.count) }
    }

    /// Runs `body` with the numbers as an image that it may hand to threads, and must not keep.
    func shared(_ body: (SharedImage) -> Void) {
        // SAFETY: the memory lives as long as this does, which the call holds.
        body(unsafe SharedImage(UnsafeMutableRawBufferPointer(start: start, count: count * MemoryLayout<Value>.stride)))
    }

    /// Runs `body` on the bytes of all numbers.
    func withBytes<Result: ~Copyable, Failure: Error>(
        _ body: (RawSpan) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        // SAFETY: the memory lives as long as this does, which the call holds.
        try body(unsafe UnsafeRawBufferPointer(start: start, count: count * MemoryLayout<Value>.stride).bytes)
    }

    /// Runs `body` on all numbers.
    func withValues<Result>(_ body: (Span<Value>) -> Result) -> Result {
        // SAFETY: as above.
        body(unsafe UnsafeBufferPointer(start: start, count: count).span)
    }

    /// Puts these bytes in the place of the numbers from one on.
    func copy(_ bytes: RawSpan, at index: Int) {
        let place = index * MemoryLayout<Value>.stride
        precondition(index >= 0 && place + bytes.byteCount <= count * MemoryLayout<Value>.stride)
        // SAFETY: inside the memory, checked above.
        unsafe bytes.withUnsafeBytes { source in
            guard let first = source.baseAddress else { return }
            unsafe (UnsafeMutableRawPointer(start) + place).copyMemory(from: first, byteCount: source.count)
        }
    }
}

/// Pages of the system, zero at first, large ones where it has them.
@safe
private final class CellMemory: Sendable {
    private nonisolated(unsafe) let pages: UnsafeMutableRawPointer
    private let byteCount: Int

    var address: UnsafeMutableRawPointer { unsafe pages }

    init(byteCount: Int) {
        self.byteCount = max(1, byteCount)
        // SAFETY: fresh pages that nobody else knows; unmapped in deinit.
        let address = unsafe mmap(
            nil, self.byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
        guard let address = unsafe address, unsafe address != MAP_FAILED else {
            // As with arrays, there is no going on without memory.
            fatalError("no memory for \(byteCount) bytes")
        }
        unsafe pages = address
        // Places in random order are found much faster with large pages. A wish: what the system answers is no matter.
        if byteCount >= 4 << 20 { unsafe madvise(address, self.byteCount, MADV_HUGEPAGE) }
    }

    /// Takes over a mapping.
    init(_ mapping: UnsafeMutableRawBufferPointer) {
        // SAFETY: a mapping begins somewhere; nobody else unmaps it.
        unsafe pages = mapping.baseAddress.unsafelyUnwrapped
        byteCount = mapping.count
    }

    /// For numbers in memory that somebody else holds.
    static let none = CellMemory(byteCount: 1)

    deinit { unsafe munmap(pages, byteCount) }
}
