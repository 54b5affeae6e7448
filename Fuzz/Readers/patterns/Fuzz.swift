// Event patterns: what is read is written so that it is read again as the same.

import JourneySupport

/// What libFuzzer calls.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    // SAFETY: libFuzzer hands over so many bytes, which are copied.
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    do throws(EventPatternError) {
        let patterns = try EventPattern.list(parsing: text)
        for pattern in patterns {
            let again = try? EventPattern(parsing: pattern.description)
            precondition(again == pattern, pattern.description)
        }
    } catch { precondition(!"\(error)".isEmpty) }
    return 0
}
