// Reading checked sections: spans of numbers, and texts.

import JourneySupport

extension MappedFile {
    func withValues<Value: FixedWidthInteger & BitwiseCopyable, Result: ~Copyable, Failure: Error>(
        of entry: LogSectionEntry, as type: Value.Type, _ body: (Span<Value>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try withValues(at: entry.offset, count: entry.length / MemoryLayout<Value>.stride, as: type, body)
    }

    /// All texts of a pair of sections.
    func texts(_ ends: LogSectionEntry, _ text: LogSectionEntry) -> [String] {
        (0..<ends.count).map { self.text($0, ends, text) }
    }

    /// The text with this number; bytes that are not UTF-8 become U+FFFD.
    func text(_ index: Int, _ ends: LogSectionEntry, _ text: LogSectionEntry) -> String {
        withText(index, ends, text) { bytes in
            // SAFETY: the buffer is read only while this closure runs.
            unsafe bytes.withUnsafeBytes { buffer in
                unsafe String(decoding: buffer, as: UTF8.self)
            }
        }
    }

    /// The number of the first text with these characters that is meant; texts of a log are in composed form.
    func firstText(
        equalTo wanted: String, _ ends: LogSectionEntry, _ text: LogSectionEntry, where isMeant: (Int) -> Bool
    ) -> Int? {
        let wanted = NormalForm.bytes(of: wanted)
        return (0..<ends.count).first { index in
            isMeant(index)
                && withText(index, ends, text) { bytes in
                    // SAFETY: bytes are bytes.
                    unsafe ByteInterner.isEqual(bytes, wanted.span.bytes)
                }
        }
    }

    func withText<Result>(
        _ index: Int, _ ends: LogSectionEntry, _ text: LogSectionEntry, _ body: (RawSpan) -> Result
    ) -> Result {
        let range = withValues(of: ends, as: UInt64.self) { ends in
            (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
        }
        return withBytes { bytes in
            body(bytes.extracting(text.offset + range.lowerBound..<text.offset + range.upperBound))
        }
    }
}
