// The one spelling that a log keeps of a text that Unicode can spell in several ways.

/// Unicode's normal form C, in which characters are composed (Unicode Standard Annex 15).
package enum NormalForm {
    /// The bytes of a text in composed form.
    package static func bytes(of text: String) -> [UInt8] { text._nfcCodeUnits }

    /// The bytes of a text in composed form; nil when it has this form already, or is no UTF-8.
    package static func composed(_ text: RawSpan) -> [UInt8]? {
        if isPlainlyComposed(text) { return nil }
        // SAFETY: bytes are bytes, and no span leaves this closure.
        return unsafe text.withUnsafeBytes { buffer in
            guard let characters = try? UTF8Span(validating: unsafe buffer.bindMemory(to: UInt8.self).span) else {
                return nil
            }
            let composed = bytes(of: String(copying: characters))
            return unsafe composed.elementsEqual(buffer) ? nil : composed
        }
    }

    /// True for texts of ASCII, Latin (up to U+02FF), Cyrillic (U+0400 to U+047F) and Han (U+4000 to U+9FFF), none of
    /// which composes with what stands before it: told by the first bytes of characters alone, before any decoding.
    private static func isPlainlyComposed(_ text: RawSpan) -> Bool {
        let count = text.byteCount
        var place = 0
        while place < count {
            if place &+ 8 <= count, text.integer(at: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
                place &+= 8
                continue
            }
            switch text.integer(at: place, as: UInt8.self) {
            case ..<0xCC, 0xD0, 0xD1, 0xE4...0xE9: place &+= 1
            default: return false
            }
        }
        return true
    }
}
