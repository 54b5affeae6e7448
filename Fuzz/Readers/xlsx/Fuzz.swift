// Excel workbooks: whole archives, or the parts of one, which are packed here so that checksums do not stop the fuzzer.

import FuzzedReading
import JourneyIntake

/// What libFuzzer calls. The first byte chooses how the events are read, the second what the rest is.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    // SAFETY: libFuzzer hands over so many bytes, which are copied.
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard bytes.count > 2 else { return 0 }
    let rest = Array(bytes.dropFirst(2))
    let book = bytes[1] & 1 == 0 ? rest : FuzzedReading.workbook(parts: rest, isPacked: bytes[1] & 2 != 0)
    FuzzedReading.check([bytes[0]] + book, format: .xlsx)
    return 0
}
