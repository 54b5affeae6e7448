// Whether bytes are text.

package enum UTF8Check {
    /// True when the bytes are well-formed UTF-8.
    package static func isValid(_ text: RawSpan) -> Bool {
        // SAFETY: bytes are bytes, and neither span leaves this call.
        unsafe text.withUnsafeBytes { buffer in
            (try? UTF8Span(validating: unsafe buffer.bindMemory(to: UInt8.self).span)) != nil
        }
    }

    /// True when the bytes are well-formed UTF-8.
    package static func isValid(_ text: [UInt8]) -> Bool {
        (try? UTF8Span(validating: text.span)) != nil
    }
}
