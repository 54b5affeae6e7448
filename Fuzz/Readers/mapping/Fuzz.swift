// Mappings: what is read is written so that it is read again as the same.

import JourneyIntake
import JourneySupport

/// What libFuzzer calls.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    // SAFETY: libFuzzer hands over so many bytes, which are copied.
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    do throws(IntakeError) {
        let mapping = try ColumnMapping(reading: bytes, name: "input")
        let again = try? ColumnMapping(reading: Array(mapping.text.utf8), name: "again")
        precondition(again == mapping, mapping.text)
    } catch { precondition(error.code == "bad-mapping" && error.location?.line != nil, "\(error)") }
    return 0
}
