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
        precondition(index >= 0 && numbers.count <= count - index)
        // SAFETY: inside the memory, checked above; an array is other memory.
        unsafe numbers.withUnsafeBufferPointer { source in
            guard let first = source.baseAddress else { return }
            unsafe (start + index).update(from: first, count: source.count)
        }
    }

    /// Runs `body` with the numbers as an image that it may hand to threads, and must not keep.
    func shared(_ body: (SharedImage) -> Void) {
        // SAFETY: the memory lives as long as this does, which the call holds.
        body(unsafe SharedImage(UnsafeMutableRawBufferPointer(start: start, count: count * MemoryLayout<Value>.stride)))
    }

    /// Runs `body` on the bytes of all numbers.
    func withBytes<Result>(_ body: (RawSpan) -> Result) -> Result {
        // SAFETY: the memory lives as long as this does, which the call holds.
        body(unsafe UnsafeRawBufferPointer(start: start, count: count * MemoryLayout<Value>.stride).bytes)
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

    deinit { unsafe munmap(pages, byteCount) }
}
