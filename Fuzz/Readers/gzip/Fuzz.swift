// Whatever a file may be: told by its bytes, unpacked where it is gzipped.

import FuzzedReading

/// What libFuzzer calls.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    // SAFETY: libFuzzer hands over so many bytes, which are copied.
    FuzzedReading.check(Array(UnsafeBufferPointer(start: start, count: count)), format: nil)
    return 0
}
