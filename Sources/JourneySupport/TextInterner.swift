// Texts to small numbers, where equal means what a reader calls equal: the same characters.

/// Gives each distinct text a dense code, 0, 1, 2, … in order of first appearance.
///
/// Unicode has several spellings of one text (é is a character, or e and an accent, which is what a Mac writes into
/// names of files). They share a code, as they are equal as `String`; what is kept is the composed spelling, NFC.
/// Bytes that are no UTF-8 are kept as they are.
package struct TextInterner: Sendable {
    private var texts = ByteInterner()
    /// Spellings that are not the composed one, and by their code the code of the text.
    private var spellings = ByteInterner()
    private var codes: [UInt32] = []

    package init() {}

    /// How many distinct texts were seen.
    package var count: Int { texts.count }

    /// The bytes of all distinct texts together.
    package var byteCount: Int { texts.byteCount }

    /// The code of `text`, new when it was never seen in any spelling.
    ///
    /// - Complexity: O(length), amortised. A spelling that was seen before is never looked at as Unicode again.
    package mutating func intern(_ text: RawSpan) -> UInt32 {
        if let code = texts.code(of: text) { return code }
        if !codes.isEmpty, let spelling = spellings.code(of: text) { return codes[Int(spelling)] }
        guard let composed = NormalForm.composed(text) else { return texts.intern(text) }
        // SAFETY: bytes are bytes.
        let code = texts.intern(unsafe composed.span.bytes)
        _ = spellings.intern(text)
        codes.append(code)
        return code
    }

    /// The code of `text`, new when it was never seen in any spelling.
    package mutating func intern(_ text: String) -> UInt32 {
        var text = text
        return text.withUTF8 { buffer in
            // SAFETY: the buffer lives as long as this closure, and the span does not leave it.
            intern(unsafe buffer.span.bytes)
        }
    }

    /// Makes room for so many texts at once.
    package mutating func reserve(_ count: Int) { texts.reserve(count) }

    /// The text with this code; bytes that are not UTF-8 become U+FFFD.
    package func text(_ code: Int) -> String { texts.text(code) }

    /// Runs `body` on the bytes of the text with this code.
    package func withText<Result: ~Copyable, Failure: Error>(
        _ code: Int, _ body: (RawSpan) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try texts.withText(code, body)
    }

    /// Runs `body` on the bytes of some texts, one after the other, and the end of each from there on; and then on those of the
    /// next, until it had all.
    package func forEachPiece(_ body: (_ bytes: RawSpan, _ ends: Span<Int>) -> Void) { texts.forEachPiece(body) }

    /// How much memory texts and spellings take, without what was moved out of it.
    package var memory: Int { texts.memory + spellings.memory + codes.capacity * MemoryLayout<UInt32>.stride }

    /// Moves the texts out of memory: `store` adds those that are here to those that were moved before.
    package mutating func move<Failure: Error>(
        _ store: (_ before: (any TextStore)?, _ bytes: RawSpan, _ ends: Span<Int>) throws(Failure) -> any TextStore
    ) throws(Failure) {
        try texts.move(store)
        if !codes.isEmpty { try spellings.move(store) }
    }
}
