// XES.

import FuzzedReading
import JourneyIntake

/// What libFuzzer calls.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    // SAFETY: libFuzzer hands over so many bytes, which are copied.
    FuzzedReading.check(Array(UnsafeBufferPointer(start: start, count: count)), format: .xes)
    return 0
}
